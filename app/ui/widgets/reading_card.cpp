// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reading_card.h"

#include "base/number_text.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/marker_icon.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {

constexpr int away = 16; ///< from the crosshair
constexpr int markerSide = 10;
constexpr int mostWidth = 320;

using Data = std::vector<const Datum*>;

using Fact = std::string (*)(const Datum&);

bool isCommon(const Data& data, Fact fact) {
    return std::all_of(data.begin(), data.end(),
                       [&](const Datum* datum) { return fact(*datum) == fact(*data.front()); });
}

std::string sampleSize(const Datum& datum) {
    return datum.sampleSizeText();
}

std::string status(const Datum& datum) {
    return datum.status;
}

std::string unit(const Datum& datum) {
    return datum.unit;
}

QString headingFor(const Datum& datum) {
    return datum.panelName.empty()
               ? qtText(datum.position)
               : QString(qtText(datum.position) % QStringLiteral(" · ") % qtText(datum.panelName));
}

QString fieldworkOf(const Data& data) {
    const auto dated =
        std::find_if(data.begin(), data.end(), [](const Datum* d) { return !d->fieldwork.empty(); });
    return dated == data.end() ? QString() : qtText((*dated)->fieldwork);
}

QString sourcesOf(const Data& data) {
    QStringList sources;
    for (const auto* datum : data) {
        if (const auto source = typeset(datum->sourceText); !source.isEmpty() && !sources.contains(source))
            sources.append(source);
    }
    return sources.join(QStringLiteral("; "));
}

QString intervalOf(const Datum& datum) {
    if (!datum.low || !datum.high)
        return {};
    return ReadingCard::tr("%1 to %2")
        .arg(qtText(formatNumber(*datum.low, 1)), qtText(formatNumber(*datum.high, 1)));
}

QLabel* small(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("kind", "card-small");
    label->setWordWrap(true);
    return label;
}

} // namespace

ReadingCard::ReadingCard(QWidget* parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_fieldwork(new QLabel(this))
    , m_rows(new QGridLayout)
    , m_facts(small(this))
    , m_sources(small(this)) {
    setObjectName(QStringLiteral("reading"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Values at the crosshair"));
    m_heading->setProperty("kind", "card-strong");
    m_fieldwork->setProperty("kind", "card-small");
    m_top = new QHBoxLayout;
    m_top->setSpacing(8);
    m_top->addWidget(m_heading);
    m_top->addWidget(m_fieldwork, 1);
    m_rows->setHorizontalSpacing(8);
    m_rows->setVerticalSpacing(4);
    m_rows->setColumnStretch(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(5);
    layout->addLayout(m_top);
    layout->addLayout(m_rows);
    layout->addWidget(m_facts);
    layout->addWidget(m_sources);
    hide();
}

void ReadingCard::showReading(std::shared_ptr<const Scene> scene, const Reading& reading, QPoint origin) {
    if (reading.data.empty() && reading.eventDetail.isEmpty()) {
        hide();
        return;
    }
    if (m_scene != scene || reading.data != m_shown.data || reading.eventDetail != m_shown.eventDetail) {
        m_scene = std::move(scene);
        m_shown = reading;
        fill(*m_scene, reading);
    }
    place(reading, origin);
    show();
    raise();
}

void ReadingCard::fill(const Scene& scene, const Reading& reading) {
    while (auto* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (reading.data.empty()) {
        m_heading->setText(tr("Event"));
        m_fieldwork->clear();
        m_facts->setText(reading.eventDetail);
        m_facts->show();
        m_sources->hide();
        return;
    }
    Data shown;
    for (const int index : reading.data)
        shown.push_back(&scene.data[static_cast<std::size_t>(index)]);
    m_heading->setText(headingFor(*shown.front()));
    m_fieldwork->setText(fieldworkOf(shown));

    // What holds for all of them is said once, what differs beside each value.
    QStringList facts;
    std::vector<Fact> own;
    for (const Fact fact : {unit, sampleSize, status}) {
        if (!isCommon(shown, fact))
            own.push_back(fact);
        else if (const auto text = qtText(fact(*shown.front())); !text.isEmpty())
            facts.append(text);
    }
    for (int row = 0; row < static_cast<int>(shown.size()); ++row) {
        const auto& datum = *shown[static_cast<std::size_t>(row)];
        QStringList ownFacts;
        for (const Fact fact : own)
            ownFacts.append(qtText(fact(datum)));
        addRow(row, scene, datum, ownFacts);
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_facts->setVisible(!facts.isEmpty());
    auto sources = sourcesOf(shown);
    if (!reading.eventDetail.isEmpty())
        sources = reading.eventDetail % QChar(u'\n') % sources;
    m_sources->setText(sources);
    m_sources->setVisible(!sources.isEmpty());
}

void ReadingCard::addRow(int row, const Scene& scene, const Datum& datum, QStringList facts) {
    // Shown at once: the layout would do it later, and until then their size does not count.
    const auto add = [this, row](QLabel* label, int column, Qt::Alignment alignment) {
        m_rows->addWidget(label, row, column, alignment);
        label->show();
    };
    if (datum.series >= 0) {
        auto* marker = new QLabel(this);
        marker->setPixmap(markerIcon(scene.series[static_cast<std::size_t>(datum.series)], markerSide,
                                     devicePixelRatioF()));
        add(marker, 0, Qt::AlignVCenter);
    }
    add(new QLabel(qtText(datum.seriesName), this), 1, {});
    auto* value = new QLabel(datum.value ? qtText(datum.valueText) : qtText(datum.missing), this);
    value->setProperty("kind", datum.value ? "card-strong" : "card-small");
    add(value, 2, Qt::AlignRight);
    facts.prepend(intervalOf(datum));
    facts.removeAll(QString());
    if (facts.isEmpty())
        return;
    auto* label = small(this);
    label->setWordWrap(false);
    label->setText(facts.join(QStringLiteral(" · ")));
    add(label, 3, {});
}

void ReadingCard::place(const Reading& reading, QPoint origin) {
    // Long sources wrap instead of stretching the card over the chart.
    const int rowsWidth = std::max(m_top->sizeHint().width(), m_rows->sizeHint().width());
    const int margins = layout()->contentsMargins().left() + layout()->contentsMargins().right();
    const int wanted = std::max(m_facts->fontMetrics().horizontalAdvance(m_facts->text()),
                                m_sources->fontMetrics().horizontalAdvance(m_sources->text()));
    const int inner = std::max(rowsWidth, std::min(wanted + 4, mostWidth - margins));
    setFixedWidth(inner + margins);
    const int height = layout()->totalHeightForWidth(width());
    resize(width(), height);

    const auto at = reading.at.toPoint() + origin;
    const auto room = parentWidget()->rect().adjusted(8, 8, -8, -8);
    int left = at.x() + away;
    if (left + width() > room.right())
        left = at.x() - away - width();
    const int top = at.y() - height / 2;
    move(std::clamp(left, room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(top, room.top(), std::max(room.top(), room.bottom() - height)));
}

} // namespace driftline
