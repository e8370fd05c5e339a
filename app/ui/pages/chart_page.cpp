// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chart_page.h"

#include "render/figure_canvas.h"
#include "render/figure_painter.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/note_strip.h"
#include "ui/widgets/reading_card.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace driftline {

namespace {

constexpr int findingsAtOnce = 2;
constexpr int gap = 10;

QString link(const QString& target, const QString& text) {
    return QStringLiteral("<a href='%1' style='text-decoration:none'>%2</a>")
        .arg(target, text.toHtmlEscaped());
}

} // namespace

ChartPage::ChartPage(QWidget* parent)
    : QWidget(parent)
    , m_doubt(new NoteStrip(NoteStrip::Kind::Note, this))
    , m_findings(new NoteStrip(NoteStrip::Kind::Finding, this))
    , m_notice(new NoteStrip(NoteStrip::Kind::Notice, this)) {
    m_doubt->setObjectName(QStringLiteral("doubt"));
    m_findings->setObjectName(QStringLiteral("findings"));
    m_notice->setObjectName(QStringLiteral("notice"));
    m_notice->setClosable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_notice);
    layout->addWidget(makeCard(), 1);
    layout->addWidget(m_findings);
    layout->addWidget(m_doubt);

    connect(m_doubt, &NoteStrip::linkActivated, this, &ChartPage::claimAsked);
    connect(m_findings, &NoteStrip::linkActivated, this, [this] { showFindings(Extent::Full); });
    connect(m_notice, &NoteStrip::linkActivated, this, [this] { showNotice(Extent::Full); });
    connectCanvas();
}

QWidget* ChartPage::makeCard() {
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("figureCard"));
    m_card = card;
    m_canvas = new FigureCanvas;
    m_canvas->setObjectName(QStringLiteral("figure"));
    m_canvas->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_canvas);
    m_scroll = new QScrollArea(card);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setObjectName(QStringLiteral("figureScroll"));
    m_scroll->setWidget(m_canvas);
    m_scroll->viewport()->installEventFilter(this);
    m_places = new QStackedWidget(card);
    m_places->addWidget(m_scroll);
    m_places->addWidget(makeErrorPlace());
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(3, 6, 3, 6); // inside the rounded corners
    layout->addWidget(m_places);

    m_reset = new QPushButton(tr("Reset zoom"), card);
    m_reset->setObjectName(QStringLiteral("resetZoom"));
    m_reset->setToolTip(tr("Show the whole figure again (double click or Ctrl+0)"));
    m_reset->setFocusPolicy(Qt::TabFocus);
    m_reset->hide();
    m_reading = new ReadingCard(card);
    return card;
}

QWidget* ChartPage::makeErrorPlace() {
    auto* place = new QWidget(m_card);
    auto* heading = new QLabel(tr("This figure cannot be drawn"), place);
    heading->setProperty("kind", "card-heading");
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
    for (auto* label : {heading, m_errorText, m_errorCode}) {
        label->setAlignment(Qt::AlignHCenter);
        layout->addWidget(label);
    }
    layout->addStretch(3);
    return place;
}

void ChartPage::connectCanvas() {
    connect(m_canvas, &FigureCanvas::painted, this, &ChartPage::painted);
    connect(m_canvas, &FigureCanvas::readingChanged, this, [this](const Reading& reading) {
        if (m_scene)
            m_reading->showReading(m_scene, reading, m_canvas->mapTo(m_card, QPoint()));
    });
    connect(m_canvas, &FigureCanvas::readingCleared, m_reading, &QWidget::hide);
    connect(m_canvas, &FigureCanvas::seriesClicked, this, &ChartPage::focusSeries);
    connect(m_canvas, &FigureCanvas::viewChanged, this, [this](bool zoomed) {
        m_reset->setVisible(zoomed);
        placeReset();
    });
    connect(m_reset, &QPushButton::clicked, this, &ChartPage::resetView);
}

void ChartPage::setScene(std::shared_ptr<const Scene> scene) {
    const bool isOther = m_scene == nullptr || m_scene->id != scene->id;
    m_scene = std::move(scene);
    m_reading->hide();
    m_places->setCurrentWidget(m_scroll);
    m_canvas->setScene(m_scene);
    if (isOther)
        m_scroll->verticalScrollBar()->setValue(0);
    m_reset->setVisible(m_canvas->isZoomed());
    fitHeight();
    placeReset();
    showFindings(Extent::Brief);
}

void ChartPage::setError(const Error& error) {
    m_scene = nullptr;
    m_reading->hide();
    m_reset->hide();
    m_errorText->setText(qtText(error.text()));
    m_errorCode->setText(qtText(error.code));
    m_places->setCurrentIndex(1);
    m_findings->setText({});
    setDoubt({});
}

void ChartPage::setDoubt(const std::optional<Claim>& claim) {
    if (!claim) {
        m_doubt->setText({});
        return;
    }
    m_doubt->setText(tr("<b>The article says:</b> %1 <b>Checked:</b> %2 %3")
                         .arg(asSentence(typeset(claim->text)).toHtmlEscaped(),
                              asSentence(typeset(claim->verdict)).toHtmlEscaped(),
                              link(QStringLiteral("claim"), tr("See the claim"))));
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
            html += QStringLiteral("<br>• ") % detail.toHtmlEscaped();
    } else if (!m_noticeDetails.isEmpty()) {
        html +=
            u' ' % link(QStringLiteral("more"),
                        tr("Show %1").arg(counted(m_noticeDetails.size(), tr("finding"), tr("findings"))));
    }
    m_notice->setText(html);
}

void ChartPage::showFindings(Extent extent) {
    QStringList lines;
    for (const auto& line : m_scene->findings.lines())
        lines.append(typeset(line).toHtmlEscaped());
    const auto count = lines.size();
    if (extent == Extent::Brief && count > findingsAtOnce) {
        lines = lines.mid(0, findingsAtOnce);
        lines.append(link(
            QStringLiteral("all"),
            tr("Show %1").arg(counted(count - findingsAtOnce, tr("more finding"), tr("more findings")))));
    }
    m_findings->setText(lines.join(QStringLiteral("<br>")));
}

void ChartPage::setSelectedDatum(int datum) {
    m_canvas->setSelectedDatum(datum);
}

void ChartPage::resetView() {
    m_canvas->resetView();
    m_canvas->setFocus(Qt::OtherFocusReason);
}

void ChartPage::focusSeries(int series) {
    m_canvas->setFocusedSeries(series == m_canvas->focusedSeries() ? -1 : series);
}

void ChartPage::keyPressEvent(QKeyEvent* event) {
    const int number = event->key() - Qt::Key_1;
    if (event->key() == Qt::Key_Escape && m_canvas->focusedSeries() >= 0)
        m_canvas->setFocusedSeries(-1);
    else if (event->modifiers() == Qt::NoModifier && m_scene && number >= 0 &&
             number < std::min(9, static_cast<int>(m_scene->series.size())))
        focusSeries(number);
    else
        QWidget::keyPressEvent(event);
}

bool ChartPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) { // of the viewport, the only one that is watched
        m_reading->hide();
        fitHeight();
        placeReset();
    }
    return QWidget::eventFilter(watched, event);
}

void ChartPage::fitHeight() {
    // What does not fit is scrolled to; the figure is never squeezed until its words collide.
    if (!m_scene)
        return;
    // Without a scroll bar if it fits without; else its width is lost and the words may wrap more.
    const auto needed = [this](int width) {
        return static_cast<int>(std::ceil(leastHeight(*m_scene, width, Medium::screen())));
    };
    const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
    const auto room = m_scroll->contentsRect();
    const int least = needed(room.width());
    m_canvas->setMinimumHeight(least <= room.height() ? least : needed(room.width() - bar));
}

void ChartPage::placeReset() {
    m_reset->adjustSize();
    m_reset->move(m_card->width() - m_reset->width() - 16, 14);
    m_reset->raise();
}

} // namespace driftline
