// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/chart_section.h"

#include "figure/chart_traits.h"
#include "ui/inspector/change_sentences.h"
#include "ui/inspector/sentences.h"
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
    return QStringLiteral("chart-") + QString::fromUtf8(traitsOf(kind).tag);
}

/// Changes one option of a chart.
template <class T>
PanelChange settingOption(std::optional<T> ChartOptions::*option, const T& value) {
    return [option, value](PanelSpec& panel) {
        ChartOptions options;
        options.*option = value;
        setOptions(panel.chart, options);
    };
}
} // namespace

ChartSection::ChartSection(QWidget* parent) : InspectorSection(tr("Chart"), "chartSection", parent) {
    makeKinds();
    m_reason = addReason();
    m_others = addExplanation();
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
        nameSetting(button, tr("%1 chart").arg(qtText(kindTitle(kind))));
        grid->addWidget(button, place / kindsInRow, place % kindsInRow);
        ++place;
    }
    addWidget(box);
    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int id) {
        const auto kind = static_cast<ChartKind>(id);
        askPanel(qtText(inspector_sentences::showAsChart, qtText(kindTitle(kind)).toLower()),
                 [kind](PanelSpec& panel) { showAs(panel, kind); });
    });
}

void ChartSection::makeOptions() {
    m_fill = addCheck(qtText(inspector_sentences::fillGapBetweenSeries), "fillDifference");
    connect(m_fill, &QCheckBox::clicked, this, [this](bool on) {
        askPanel(on ? qtText(inspector_sentences::fillTheGap) : qtText(inspector_sentences::leaveTheGapEmpty),
                 settingOption(&ChartOptions::differenceFill, on));
    });
    m_stacking = addCombo(tr("Series"), "stacking");
    m_stacking->addItems({qtText(inspector_sentences::sideBySide), tr("Stacked"),
                          qtText(inspector_sentences::partsOfHundred),
                          qtText(inspector_sentences::divergingFromZero)});
    connect(m_stacking, &QComboBox::activated, this, [this](int index) {
        askPanel(tr("Change stacking"), settingOption(&ChartOptions::stacking, static_cast<Stacking>(index)));
    });
    teach(m_stacking, qtText(inspector_sentences::aboutStacking));
    m_direction = addCombo(tr("Direction"), "direction");
    m_direction->addItems({qtText(inspector_sentences::asNamesNeed), tr("Upright"), tr("Horizontal")});
    connect(m_direction, &QComboBox::activated, this, [this](int index) {
        askPanel(tr("Change direction"),
                 settingOption(&ChartOptions::direction, static_cast<BarDirection>(index)));
    });
    teach(m_direction, qtText(inspector_sentences::aboutHorizontalBars));
    m_values = addCombo(tr("Values"), "barValues");
    m_values->addItems({qtText(inspector_sentences::valuesWhereTheyFit),
                        qtText(inspector_sentences::valuesOnEveryBar), tr("None")});
    connect(m_values, &QComboBox::activated, this, [this](int index) {
        askPanel(qtText(inspector_sentences::changeValuesOnBars),
                 settingOption(&ChartOptions::values, static_cast<BarValues>(index)));
    });
    m_from = addCombo(tr("First wave"), "waveFrom");
    m_to = addCombo(tr("Second wave"), "waveTo");
    teach(m_values, qtText(inspector_sentences::aboutValuesOnBars));
    teach(m_from, qtText(inspector_sentences::aboutComparisonStart));
    teach(m_to, qtText(inspector_sentences::aboutComparisonEnd));
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

bool ChartSection::matters(const Inspected& /*inspected*/) const {
    return true;
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
        button->setToolTip(applies ? QString::fromUtf8(traitsOf(kind).purpose) : qtText(applies.whyNot));
        if (!applies && kind != now)
            reasons.push_back(QStringLiteral("%1: %2").arg(qtText(kindTitle(kind)), qtText(applies.whyNot)));
    }
    // Two kinds often fall for one reason; it is said once.
    reasons.removeDuplicates();
    setReason(m_others, reasons.join(u'\n'));
    const auto current = canShowAs(now, panel(), inspected().facts);
    setReason(m_reason,
              current ? QString()
                      : qtText(inspector_sentences::chooseAnotherKind, asSentence(qtText(current.whyNot))));
}

void ChartSection::readOptions() {
    const auto kind = kindOf(panel().chart);
    const auto options = optionsOf(panel().chart);
    const auto fill = canFillDifference(panel(), inspected().facts);
    setRowVisible(m_fill, options.differenceFill.has_value());
    m_fill->setChecked(options.differenceFill.value_or(false));
    m_fill->setEnabled(static_cast<bool>(fill) || m_fill->isChecked());
    m_fill->setToolTip(fill ? qtText(inspector_sentences::aboutGapColour) : qtText(fill.whyNot));
    setRowVisible(m_stacking, options.stacking.has_value());
    m_stacking->setCurrentIndex(static_cast<int>(options.stacking.value_or(Stacking::Stacked)));
    for (int stacking = 0; stacking < m_stacking->count(); ++stacking)
        setItemApplies(m_stacking, stacking, canStack(kind, static_cast<Stacking>(stacking)));
    setRowVisible(m_direction, options.direction.has_value());
    m_direction->setCurrentIndex(static_cast<int>(options.direction.value_or(BarDirection::Auto)));
    setItemApplies(m_direction, static_cast<int>(BarDirection::Auto), canTurnForNames(kind));
    setRowVisible(m_values, options.values.has_value());
    m_values->setCurrentIndex(static_cast<int>(options.values.value_or(BarValues::Auto)));
    // Over names a row leads from series to series, and no waves are compared.
    const bool hasWaves = options.waves && inspected().facts.isOverTime;
    setRowVisible(m_from, hasWaves);
    setRowVisible(m_to, hasWaves);
    if (hasWaves) {
        fillWaves(m_from, options.waves->from, qtText(inspector_sentences::firstThereIs));
        fillWaves(m_to, options.waves->to, qtText(inspector_sentences::lastThereIs));
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
