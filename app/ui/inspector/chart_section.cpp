// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/chart_section.h"

#include "figure/chart_kind.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/line_icon.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace driftline {

namespace {
constexpr int kindsInRow = 3;

QString iconName(ChartKind kind) {
    return QStringLiteral("chart-") + qtText(kindTitle(kind)).toLower();
}

const WavePair* wavesIn(const Chart& chart) {
    if (const auto* slope = std::get_if<SlopeChart>(&chart))
        return &slope->waves;
    const auto* dumbbell = std::get_if<DumbbellChart>(&chart);
    return dumbbell == nullptr ? nullptr : &dumbbell->waves;
}

QString purposeOf(ChartKind kind) {
    switch (kind) {
    case ChartKind::Line:
        return ChartSection::tr("Line: how values move from period to period.");
    case ChartKind::Area:
        return ChartSection::tr("Area: how a whole and its parts grow.");
    case ChartKind::Bar:
        return ChartSection::tr("Bar: sizes to compare, each from zero.");
    case ChartKind::Slope:
        return ChartSection::tr("Slope: who rose and who fell between two waves.");
    case ChartKind::Dumbbell:
        return ChartSection::tr("Dumbbell: how far each moved between two waves.");
    case ChartKind::Dot:
        return ChartSection::tr("Dot: exact values, with their intervals where there are any.");
    }
    return {};
}

int stackingIndex(const Chart& chart) {
    if (const auto* bar = std::get_if<BarChart>(&chart))
        return static_cast<int>(bar->stacking);
    const auto* area = std::get_if<AreaChart>(&chart);
    return area != nullptr && area->stacking == AreaStacking::Percent ? static_cast<int>(Stacking::Percent)
                                                                      : static_cast<int>(Stacking::Stacked);
}

void setStacking(Chart& chart, Stacking stacking) {
    if (auto* bar = std::get_if<BarChart>(&chart))
        bar->stacking = stacking;
    else if (auto* area = std::get_if<AreaChart>(&chart))
        area->stacking = stacking == Stacking::Percent ? AreaStacking::Percent : AreaStacking::Stacked;
}

BarDirection directionOf(const Chart& chart) {
    const auto* bar = std::get_if<BarChart>(&chart);
    if (bar != nullptr && bar->direction == BarDirection::Auto)
        return BarDirection::Auto;
    return isHorizontal(chart) ? BarDirection::Horizontal : BarDirection::Vertical;
}

void setDirection(Chart& chart, BarDirection direction) {
    if (auto* bar = std::get_if<BarChart>(&chart))
        bar->direction = direction;
    else if (auto* dot = std::get_if<DotChart>(&chart))
        dot->direction = direction;
}
} // namespace

ChartSection::ChartSection(QWidget* parent) : InspectorSection(tr("Chart"), "chartSection", parent) {
    makeKinds();
    m_reason = addReason();
    makeOptions();
}

void ChartSection::makeKinds() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    m_kinds = new QButtonGroup(this);
    int place = 0;
    for (const auto kind : chartKinds()) {
        auto* button = new QPushButton(lineIcon(iconName(kind)), qtText(kindTitle(kind)), box);
        button->setObjectName(QStringLiteral("kind") + qtText(kindTitle(kind)));
        button->setAccessibleName(tr("%1 chart").arg(qtText(kindTitle(kind))));
        button->setCheckable(true);
        button->setProperty("kind", "tile");
        m_kinds->addButton(button, static_cast<int>(kind));
        grid->addWidget(button, place / kindsInRow, place % kindsInRow);
        ++place;
    }
    addWidget(box);
    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int id) {
        const auto kind = static_cast<ChartKind>(id);
        askPanel(tr("Show as %1 chart").arg(qtText(kindTitle(kind)).toLower()),
                 [kind](PanelSpec& panel) { showAs(panel, kind); });
    });
}

void ChartSection::makeOptions() {
    m_fill = addCheck(tr("Fill the gap between the two series"), "fillDifference");
    connect(m_fill, &QCheckBox::clicked, this, [this](bool on) {
        askPanel(on ? tr("Fill the gap") : tr("Do not fill the gap"), [on](PanelSpec& panel) {
            if (auto* line = std::get_if<LineChart>(&panel.chart))
                line->differenceFill = on;
        });
    });
    m_stacking = addCombo(tr("Series"), "stacking");
    m_stacking->addItems(
        {tr("Side by side"), tr("Stacked"), tr("Parts of 100 %"), tr("Diverging from zero")});
    connect(m_stacking, &QComboBox::activated, this, [this](int index) {
        askPanel(tr("Change stacking"),
                 [index](PanelSpec& panel) { setStacking(panel.chart, static_cast<Stacking>(index)); });
    });
    teach(m_stacking, tr("How the series of one period stand to each other."));
    m_direction = addCombo(tr("Direction"), "direction");
    m_direction->addItems({tr("As names need"), tr("Upright"), tr("Lying")});
    connect(m_direction, &QComboBox::activated, this, [this](int index) {
        askPanel(tr("Change direction"),
                 [index](PanelSpec& panel) { setDirection(panel.chart, static_cast<BarDirection>(index)); });
    });
    teach(m_direction, tr("Lying gives long names the room to be read; as names need, bars lie only then."));
    m_values = addCombo(tr("Values"), "barValues");
    m_values->addItems({tr("Where they fit"), tr("On every bar"), tr("None")});
    connect(m_values, &QComboBox::activated, this, [this](int index) {
        askPanel(tr("Change values on bars"), [index](PanelSpec& panel) {
            if (auto* bar = std::get_if<BarChart>(&panel.chart))
                bar->values = static_cast<BarValues>(index);
        });
    });
    m_from = addCombo(tr("First wave"), "waveFrom");
    m_to = addCombo(tr("Second wave"), "waveTo");
    teach(m_values, tr("Whether the numbers stand at the bars."));
    teach(m_from, tr("Where the comparison starts."));
    teach(m_to, tr("Where the comparison ends."));
    for (auto* combo : {m_from, m_to})
        connect(combo, &QComboBox::activated, this, &ChartSection::askWaves);
}

void ChartSection::askWaves() {
    const PeriodFilter waves{Period::parse(m_from->currentData().toString().toStdString()),
                             Period::parse(m_to->currentData().toString().toStdString())};
    ask(tr("Choose waves"), [waves](FigureSpec& spec) -> Result<void> {
        showPeriods(spec, waves);
        return {};
    });
}

void ChartSection::read() {
    readKinds();
    readOptions();
}

void ChartSection::readKinds() {
    QStringList reasons;
    const auto now = kindOf(panel().chart);
    for (const auto kind : chartKinds()) {
        auto* button = m_kinds->button(static_cast<int>(kind));
        const auto applies = canShowAs(kind, panel(), inspected().facts);
        button->setChecked(kind == now);
        // What is drawn already can always be left.
        button->setEnabled(static_cast<bool>(applies) || kind == now);
        button->setToolTip(applies ? purposeOf(kind) : qtText(applies.whyNot));
        if (!applies)
            reasons.push_back(QStringLiteral("%1: %2").arg(qtText(kindTitle(kind)), qtText(applies.whyNot)));
    }
    // Two kinds often fall for one reason; it is said once.
    reasons.removeDuplicates();
    setReason(m_reason, reasons.join(u'\n'));
}

void ChartSection::readOptions() {
    const auto& chart = panel().chart;
    const auto* line = std::get_if<LineChart>(&chart);
    const auto* bar = std::get_if<BarChart>(&chart);
    const bool isArea = std::holds_alternative<AreaChart>(chart);
    const auto fill = canFillDifference(panel(), inspected().facts);
    setRowVisible(m_fill, line != nullptr);
    m_fill->setChecked(line != nullptr && line->differenceFill);
    m_fill->setEnabled(static_cast<bool>(fill) || m_fill->isChecked());
    m_fill->setToolTip(fill ? tr("The area takes the colour of the series above.") : qtText(fill.whyNot));
    setRowVisible(m_stacking, bar != nullptr || isArea);
    m_stacking->setCurrentIndex(stackingIndex(chart));
    const Applicability areaOnly{isArea ? "Areas are stacked, or parts of 100 %." : ""};
    setItemApplies(m_stacking, static_cast<int>(Stacking::Grouped), areaOnly);
    setItemApplies(m_stacking, static_cast<int>(Stacking::Diverging), areaOnly);
    setRowVisible(m_direction, bar != nullptr || std::holds_alternative<DotChart>(chart));
    m_direction->setCurrentIndex(static_cast<int>(directionOf(chart)));
    setItemApplies(m_direction, static_cast<int>(BarDirection::Auto),
                   {bar == nullptr ? "Dots stand upright or lie." : ""});
    setRowVisible(m_values, bar != nullptr);
    m_values->setCurrentIndex(bar == nullptr ? 0 : static_cast<int>(bar->values));
    const auto* waves = wavesIn(chart);
    setRowVisible(m_from, waves != nullptr);
    setRowVisible(m_to, waves != nullptr);
    if (waves != nullptr) {
        fillWaves(m_from, waves->from, tr("First there is"));
        fillWaves(m_to, waves->to, tr("Last there is"));
    }
}

void ChartSection::fillWaves(QComboBox* combo, const std::optional<Period>& current, const QString& none) {
    combo->clear();
    combo->addItem(none, QString());
    for (const auto& period : inspected().facts.periods)
        combo->addItem(qtText(period.label()), qtText(period.text()));
    combo->setCurrentIndex(current ? std::max(0, combo->findData(qtText(current->text()))) : 0);
}

} // namespace driftline
