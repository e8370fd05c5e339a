// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chart_page.h"

#include "render/figure_canvas.h"
#include "render/reading_words.h"
#include "ui/pages/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/card_place.h"
#include "ui/widgets/honesty_strip.h"
#include "ui/widgets/note_strip.h"
#include "ui/widgets/page_desk.h"
#include "ui/widgets/pinned_readings.h"
#include "ui/widgets/reading_card.h"
#include "ui/widgets/zoom_buttons.h"

#include <QApplication>
#include <QClipboard>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {

constexpr int rowGap = 10;

QString link(const QString& target, const QString& text) {
    return QStringLiteral("<a href='%1' style='text-decoration:none'>%2</a>")
        .arg(target, text.toHtmlEscaped());
}

} // namespace

ChartPage::ChartPage(QWidget* parent)
    : QWidget(parent)
    , m_doubt(new NoteStrip(NoteStrip::Kind::Note, this))
    , m_findings(new HonestyStrip(this))
    , m_notice(new NoteStrip(NoteStrip::Kind::Notice, this)) {
    m_doubt->setObjectName(QStringLiteral("doubt"));
    m_findings->setObjectName(QStringLiteral("findings"));
    m_notice->setObjectName(QStringLiteral("notice"));
    m_notice->setClosable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rowGap);
    layout->addWidget(m_notice);
    layout->addWidget(makeCard(), 1);
    layout->addWidget(m_findings);
    layout->addWidget(m_doubt);

    connect(m_doubt, &NoteStrip::linkActivated, this, &ChartPage::claimAsked);
    connect(m_findings, &HonestyStrip::remedyAsked, this, &ChartPage::remedyAsked);
    connect(m_notice, &NoteStrip::linkActivated, this, [this] { showNotice(Extent::Full); });
    connectCanvas();
}

QWidget* ChartPage::makeCard() {
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("figureCard"));
    m_card = card;
    m_places = new QStackedWidget(card);
    m_desk = new PageDesk(m_places);
    m_canvas = &m_desk->canvas();
    setFocusProxy(m_canvas);
    m_places->addWidget(m_desk);
    m_places->addWidget(makeErrorPlace());
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(3, 3, 3, 3); // inside the rounded corners
    layout->addWidget(m_places);

    card->installEventFilter(this);
    m_zoom = new ZoomButtons(card);
    m_pins = new PinnedReadings(card);
    m_reading = new ReadingCard(card);
    return card;
}

QWidget* ChartPage::makeErrorPlace() {
    auto* place = new QWidget(m_places);
    place->setObjectName(QStringLiteral("figureErrorPlace"));
    place->setAttribute(Qt::WA_StyledBackground);
    m_errorHeading = new QLabel(qtText(pages_sentences::figureCannotBeDrawn), place);
    m_errorHeading->setProperty("kind", "card-heading");
    m_errorText = new QLabel(place);
    m_errorText->setObjectName(QStringLiteral("figureError"));
    m_errorText->setProperty("kind", "card-text");
    m_errorText->setTextFormat(Qt::PlainText);
    m_errorText->setWordWrap(true);
    m_errorText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_errorCode = new QLabel(place);
    m_errorCode->setProperty("kind", "card-small");
    auto* layout = new QVBoxLayout(place);
    layout->setContentsMargins(48, 48, 48, 48);
    layout->setSpacing(8);
    layout->addStretch(2);
    m_errorWays = new QWidget(place);
    m_errorWays->setObjectName(QStringLiteral("errorWays"));
    auto* ways = new QVBoxLayout(m_errorWays);
    ways->setContentsMargins(0, 8, 0, 0);
    m_errorWays->hide();
    for (auto* label : {m_errorHeading, m_errorText, m_errorCode}) {
        label->setAlignment(Qt::AlignHCenter);
        layout->addWidget(label);
    }
    layout->addWidget(m_errorWays);
    layout->addStretch(3);
    return place;
}

void ChartPage::connectCanvas() {
    connect(m_canvas, &FigureCanvas::painted, this, &ChartPage::painted);
    connect(m_canvas, &FigureCanvas::readingChanged, this, &ChartPage::showReading);
    connect(m_canvas, &FigureCanvas::readingCleared, m_reading, &QWidget::hide);
    connect(m_canvas, &FigureCanvas::seriesClicked, this, &ChartPage::clickSeries);
    connect(m_canvas, &FigureCanvas::markClicked, m_canvas, &FigureCanvas::pinReading);
    connect(m_canvas, &FigureCanvas::datumChosen, this, &ChartPage::datumChosen);
    connect(m_canvas, &FigureCanvas::viewChanged, this, &ChartPage::showZoom);
    connect(m_canvas, &FigureCanvas::boxZoomChanged, m_zoom, &ZoomButtons::setBoxZoom);
    connect(m_canvas, &FigureCanvas::pinsChanged, this, &ChartPage::showPins);
    connect(m_desk, &PageDesk::moved, this, [this] {
        m_reading->hide();
        showPins();
    });
    connect(m_pins, &PinnedReadings::closeAsked, m_canvas, &FigureCanvas::removePin);
    connect(m_pins, &PinnedReadings::copyAsked, this, [this](const Reading& reading) { copy({reading}); });
    connect(m_zoom, &ZoomButtons::backAsked, m_canvas, &FigureCanvas::goBack);
    connect(m_zoom, &ZoomButtons::forwardAsked, m_canvas, &FigureCanvas::goForward);
    connect(m_zoom, &ZoomButtons::boxZoomAsked, m_canvas, &FigureCanvas::setBoxZoom);
    connect(m_zoom, &ZoomButtons::resetAsked, this, &ChartPage::resetView);
    connect(qApp, &QApplication::focusChanged, this, &ChartPage::showZoom);
}

std::shared_ptr<const Scene> ChartPage::shown() const {
    return m_places->currentWidget() == m_desk ? m_canvas->scene() : nullptr;
}

void ChartPage::showReading(const Reading& reading) {
    if (!shown())
        return;
    const auto pins = m_canvas->pins();
    const bool isPinned = std::any_of(pins.begin(), pins.end(), [&reading](const Reading& pin) {
        return pin.panel == reading.panel && pin.data == reading.data;
    });
    if (isPinned && reading.eventDetail.isEmpty())
        m_reading->hide(); // its card is there already
    else
        m_reading->showReading(reading, m_canvas->mapTo(m_card, QPoint()));
}

void ChartPage::clickSeries(int series) {
    if (series >= 0 || m_canvas->focusedSeries() >= 0)
        focusSeries(series);
    else
        m_canvas->pinReading();
}

void ChartPage::showPins() {
    const auto pins = shown() ? m_canvas->pins() : std::vector<Reading>();
    const auto origin = m_canvas->mapTo(m_card, QPoint());
    m_pins->show(pins, origin, pins.empty() ? std::vector<QRect>() : inkOf(*m_canvas, origin));
    if (!pins.empty())
        m_reading->hide();
}

bool ChartPage::canCopyReading() const {
    return shown() && (!m_canvas->pins().empty() || m_canvas->walkedReading().panel >= 0);
}

void ChartPage::copyReadings() {
    auto readings = m_canvas->pins();
    if (readings.empty())
        readings.push_back(m_canvas->walkedReading());
    copy(readings);
}

void ChartPage::copy(const std::vector<Reading>& readings) {
    QStringList texts;
    for (const auto& reading : readings)
        texts.append(
            copiedReading(*reading.scene, readingWords(*reading.scene, reading.data, reading.eventDetail)));
    QApplication::clipboard()->setText(texts.join(u'\n'));
    Q_EMIT copied(tr("Copied %1").arg(counted(texts.size(), tr("reading"), tr("readings"))));
}

void ChartPage::setScene(std::shared_ptr<const Scene> scene, const FigurePage& page) {
    const auto before = shown();
    const bool isOther = before == nullptr || before->id != scene->id;
    m_reading->hide();
    m_canvas->setScene(std::move(scene), page);
    m_places->setCurrentWidget(m_desk);
    m_desk->fit();
    if (isOther)
        m_desk->verticalScrollBar()->setValue(0);
    showPins();
    showZoom();
    m_findings->show();
}

void ChartPage::showWays(const std::vector<Remedy>& ways) {
    for (auto* old : m_errorWays->findChildren<QPushButton*>()) {
        old->setObjectName({}); // it may be what asked for this, so it goes when that is done
        old->hide();
        old->deleteLater();
    }
    for (const auto& way : ways) {
        auto* button = new QPushButton(qtText(way.label), m_errorWays);
        button->setObjectName(QStringLiteral("errorWay"));
        button->setProperty("kind", "small-button");
        button->setToolTip(qtText(pages_sentences::changesCanBeUndone));
        connect(button, &QPushButton::clicked, this, [this, way] { Q_EMIT remedyAsked(way); });
        m_errorWays->layout()->addWidget(button);
        m_errorWays->layout()->setAlignment(button, Qt::AlignHCenter);
    }
    m_errorWays->setVisible(!ways.empty());
}

void ChartPage::setError(const Error& error, const std::vector<Remedy>& ways) {
    m_reading->hide();
    m_errorText->setText(qtText(error.text()));
    m_errorCode->setText(qtText(error.code));
    m_errorHeading->setText(ways.empty() ? qtText(pages_sentences::figureCannotBeDrawn)
                                         : qtText(pages_sentences::whatShouldItShow));
    showWays(ways);
    m_places->setCurrentIndex(1);
    showPins();
    showZoom();
    m_findings->hide();
    setDoubt({});
}

void ChartPage::setDoubt(const std::optional<Claim>& claim) {
    if (!claim) {
        m_doubt->setText({});
        giveWay();
        return;
    }
    m_doubt->setText(tr("<b>The article says:</b> %1 <b>Checked:</b> %2 %3")
                         .arg(asSentence(typeset(claim->text)).toHtmlEscaped(),
                              asSentence(typeset(claim->verdict)).toHtmlEscaped(),
                              link(QStringLiteral("claim"), qtText(pages_sentences::seeTheClaim))));
    giveWay();
}

void ChartPage::setNotice(const QString& text, const QStringList& details) {
    m_noticeText = text;
    m_noticeDetails = details;
    showNotice(Extent::Brief);
}

void ChartPage::showNotice(Extent extent) {
    auto html = m_noticeText.toHtmlEscaped();
    if (extent == Extent::Full) {
        for (const auto& detail : std::as_const(m_noticeDetails))
            html += QStringLiteral("<br>• ") + detail.toHtmlEscaped();
    } else if (!m_noticeDetails.isEmpty()) {
        html +=
            u' ' + link(QStringLiteral("more"),
                        tr("Show %1").arg(counted(m_noticeDetails.size(), tr("finding"), tr("findings"))));
    }
    m_notice->setText(html);
    giveWay();
}

void ChartPage::setFindings(std::vector<FigureFinding> findings) {
    m_findings->setFindings(std::move(findings));
}

void ChartPage::setSelectedDatum(const SceneDatum& datum) {
    m_canvas->setSelectedDatum(datum);
}

void ChartPage::focusSeriesNamed(const QString& name) {
    const auto scene = m_canvas->scene();
    int found = -1;
    for (std::size_t i = 0; scene && i < scene->series.size(); ++i) {
        if (qtText(scene->series[i].name) == name)
            found = static_cast<int>(i);
    }
    m_canvas->setFocusedSeries(found);
}

void ChartPage::resetView() {
    m_canvas->resetView();
    m_canvas->setFocus(Qt::OtherFocusReason);
}

void ChartPage::focusSeries(int series) {
    m_canvas->setFocusedSeries(series == m_canvas->focusedSeries() ? -1 : series);
}

bool ChartPage::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest)
        giveWay(); // a strip came, went, or was unfolded
    // Before the shortcut that copies the picture.
    if (event->type() == QEvent::ShortcutOverride && canCopyReading() &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ChartPage::keyPressEvent(QKeyEvent* event) {
    const int number = event->key() - Qt::Key_1;
    if (event->matches(QKeySequence::Copy) && canCopyReading()) {
        copyReadings();
    } else if (event->key() == Qt::Key_Escape && shown() && !m_canvas->pins().empty()) {
        m_canvas->clearPins();
        Q_EMIT datumChosen({});
    } else if (event->key() == Qt::Key_Escape && m_canvas->focusedSeries() >= 0) {
        m_canvas->setFocusedSeries(-1);
    } else if (event->modifiers() == Qt::NoModifier && shown() && number >= 0 &&
               number < std::min(9, static_cast<int>(shown()->series.size()))) {
        focusSeries(number);
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool ChartPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_card &&
        (event->type() == QEvent::Enter || event->type() == QEvent::Leave || event->type() == QEvent::Resize))
        showZoom();
    return QWidget::eventFilter(watched, event);
}

void ChartPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    giveWay();
}

/// The figure keeps most of the page, and so more than half of the window's middle. What is said about it
/// shares the rest: the list of findings shrinks first, then the notes.
void ChartPage::giveWay() {
    constexpr int strips = 3;
    constexpr double rest = 0.36;
    const int room = static_cast<int>(rest * height()) - strips * rowGap - m_findings->headingRoom();
    const int forList = m_findings->isOpen() ? HonestyStrip::lowestList : 0;
    int left = room;
    for (auto* note : {m_notice, m_doubt}) {
        note->setMostHeight((room - forList) / 2);
        if (note->isVisibleTo(this))
            left -= note->sizeHint().height();
    }
    m_findings->setMostListHeight(left);
}

void ChartPage::showZoom() {
    const bool canStep = m_canvas->canGoBack() || m_canvas->canGoForward();
    const auto* focused = QApplication::focusWidget();
    const bool isLookedAt = m_card->underMouse() || (focused != nullptr && m_card->isAncestorOf(focused));
    m_zoom->setPossible(m_canvas->canGoBack(), m_canvas->canGoForward(), m_canvas->isZoomed());
    m_zoom->setVisible(shown() && (isLookedAt || canStep || m_canvas->isZoomed()));
    m_zoom->adjustSize();
    m_zoom->move(m_card->width() - m_zoom->width() - 10, 10);
    m_zoom->raise();
}

} // namespace driftline
