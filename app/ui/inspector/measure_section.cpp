// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/measure_section.h"

#include "ui/theme/qt_text.h"

#include <QComboBox>
#include <QLabel>

#include <algorithm>

namespace driftline {

namespace {
constexpr int mostPeriods = 15; ///< offered; a file may ask for more

std::optional<Period> periodIn(const QComboBox& combo) {
    return Period::parse(combo.currentData().toString().toStdString());
}

std::string cellIn(const QComboBox& combo) {
    return combo.currentData().toString().toStdString();
}
} // namespace

MeasureSection::MeasureSection(QWidget* parent)
    : InspectorSection(tr("Measure"), "measureSection", parent)
    , m_kind(addCombo(tr("Show"), "measureKind"))
    , m_whole(addCombo(tr("Whole"), "measureWhole"))
    , m_since(addCombo(tr("Since"), "measureSince"))
    , m_as(addCombo(tr("As"), "measureAs"))
    , m_base(addCombo(tr("100 in"), "measureBase"))
    , m_of(addCombo(tr("Of"), "gapOf"))
    , m_minus(addCombo(tr("Minus"), "gapMinus"))
    , m_periods(addCombo(tr("Periods"), "averagePeriods"))
    , m_window(addCombo(tr("Window"), "averageWindow"))
    , m_reason(addReason())
    , m_says(addReason()) {
    m_kind->addItems({tr("Values"), tr("Share of a whole"), tr("Change since"), tr("Index"),
                      tr("Gap between two"), tr("Moving average")});
    teachFields();
    connect(m_kind, &QComboBox::activated, this, &MeasureSection::chooseKind);
    connect(m_whole, &QComboBox::activated, this, &MeasureSection::changeShare);
    m_as->addItems({tr("Difference"), tr("Per cent")});
    for (auto* combo : {m_since, m_as})
        connect(combo, &QComboBox::activated, this, &MeasureSection::changeChange);
    connect(m_base, &QComboBox::activated, this,
            [this] { askMeasure(tr("Change the base of the index"), IndexMeasure{periodIn(*m_base)}); });
    for (auto* combo : {m_of, m_minus})
        connect(combo, &QComboBox::activated, this, &MeasureSection::changeGap);
    connect(m_periods, &QComboBox::activated, this, &MeasureSection::changeAverage);
    m_window->addItems({tr("As many before as after"), tr("The period and those before")});
    connect(m_window, &QComboBox::activated, this, &MeasureSection::changeAverage);
}

void MeasureSection::teachFields() {
    teach(m_kind, tr("What is computed of the values before they are drawn."));
    teachItems(m_kind, {tr("The numbers as the source gives them."),
                        tr("Each series as a part of a whole, in per cent."),
                        tr("How far each value is from one earlier period."),
                        tr("Every series starts at 100, so that growth can be compared."),
                        tr("One series minus another: above zero the first one leads."),
                        tr("The mean of neighbouring periods, which calms noise but hides sudden turns.")});
    teach(m_whole, tr("What a share is a part of: all series together, or one of them."));
    teach(m_since, tr("The period that every value is compared with."));
    teach(m_as, tr("Per cent is of the earlier value; differences of percentages are percentage points."));
    teach(m_base, tr("The period in which every series is 100."));
    teach(m_of, tr("Above zero this one is ahead."));
    teach(m_minus, tr("Below zero this one is ahead."));
    teach(m_periods, tr("How many periods go into each mean; more are smoother and later to turn."));
    teach(m_window, tr("A mean of the past never uses what came later; a centred one does not lag."));
}

const ColumnChoice* MeasureSection::partsColumn() const {
    const auto& facts = inspected().facts;
    const auto* series = facts.column(facts.seriesColumn);
    return series != nullptr && series->cells.size() > 1 ? series : nullptr;
}

void MeasureSection::askMeasure(const QString& label, const Measure& measure) {
    askPanel(label, [measure](PanelSpec& panel) {
        panel.query.measure = measure;
        // An axis that was set for one measure cuts or dwarfs another.
        if (!std::holds_alternative<ValueMeasure>(measure)) {
            panel.axis.from.reset();
            panel.axis.to.reset();
            panel.query.interval = IntervalWish::None;
        }
    });
}

void MeasureSection::chooseKind(int kind) {
    const auto* parts = partsColumn();
    switch (kind) {
    case Share:
        if (parts != nullptr)
            askMeasure(tr("Show shares"), ShareMeasure{parts->name, {}});
        break;
    case Change:
        askMeasure(tr("Show changes"), ChangeMeasure{});
        break;
    case Index:
        askMeasure(tr("Show an index"), IndexMeasure{});
        break;
    case Gap:
        if (parts != nullptr) {
            // The first two that are drawn.
            std::vector<std::string> cells;
            for (const auto& cell : parts->cells) {
                if (cell.isChosen)
                    cells.push_back(cell.cell);
            }
            if (cells.size() < 2)
                cells = {parts->cells[0].cell, parts->cells[1].cell};
            askMeasure(tr("Show the gap"), GapMeasure{parts->name, cells[0], cells[1]});
        }
        break;
    case Average:
        askMeasure(tr("Show a moving average"), MovingAverage{});
        break;
    default:
        askMeasure(tr("Show values"), ValueMeasure{});
        break;
    }
}

void MeasureSection::changeShare() {
    if (const auto* share = std::get_if<ShareMeasure>(&panel().query.measure))
        askMeasure(tr("Change the whole"), ShareMeasure{share->column, cellIn(*m_whole)});
}

void MeasureSection::changeChange() {
    askMeasure(tr("Change the comparison"),
               ChangeMeasure{periodIn(*m_since), static_cast<ChangeKind>(m_as->currentIndex())});
}

void MeasureSection::changeGap() {
    const auto* gap = std::get_if<GapMeasure>(&panel().query.measure);
    if (gap == nullptr)
        return;
    GapMeasure next{gap->column, cellIn(*m_of), cellIn(*m_minus)};
    // Choosing the other side turns the gap round instead of taking one from itself.
    if (next.of == next.minus)
        (next.of == gap->of ? next.of : next.minus) = next.of == gap->of ? gap->minus : gap->of;
    askMeasure(tr("Change the gap"), next);
}

void MeasureSection::changeAverage() {
    MovingAverage next{m_periods->currentData().toInt(),
                       static_cast<SmoothingWindow>(m_window->currentIndex())};
    if (next.window == SmoothingWindow::Centred && next.periods % 2 == 0)
        ++next.periods; // as many before as after, and the period itself
    askMeasure(tr("Change the moving average"), next);
}

void MeasureSection::fillAverage(const MovingAverage& average) {
    m_periods->clear();
    const int step = average.window == SmoothingWindow::Centred ? 2 : 1;
    for (int periods = step + 1; periods <= mostPeriods; periods += step)
        m_periods->addItem(QString::number(periods), periods);
    if (m_periods->findData(average.periods) < 0) // as a file may ask
        m_periods->addItem(QString::number(average.periods), average.periods);
    m_periods->setCurrentIndex(m_periods->findData(average.periods));
    m_window->setCurrentIndex(static_cast<int>(average.window));
}

void MeasureSection::read() {
    const auto& measure = panel().query.measure;
    const auto* share = std::get_if<ShareMeasure>(&measure);
    const auto* change = std::get_if<ChangeMeasure>(&measure);
    const auto* index = std::get_if<IndexMeasure>(&measure);
    const auto* gap = std::get_if<GapMeasure>(&measure);
    const auto* average = std::get_if<MovingAverage>(&measure);
    m_kind->setCurrentIndex(share != nullptr     ? Share
                            : change != nullptr  ? Change
                            : index != nullptr   ? Index
                            : gap != nullptr     ? Gap
                            : average != nullptr ? Average
                                                 : Value);
    readApplies();
    setRowVisible(m_whole, share != nullptr);
    if (share != nullptr)
        fillCells(m_whole, inspected().facts.column(share->column), share->whole, tr("All together"));
    setRowVisible(m_since, change != nullptr);
    setRowVisible(m_as, change != nullptr);
    if (change != nullptr) {
        fillPeriods(m_since, change->since);
        m_as->setCurrentIndex(static_cast<int>(change->kind));
    }
    setRowVisible(m_base, index != nullptr);
    if (index != nullptr)
        fillPeriods(m_base, index->base);
    setRowVisible(m_of, gap != nullptr);
    setRowVisible(m_minus, gap != nullptr);
    if (gap != nullptr) {
        fillCells(m_of, inspected().facts.column(gap->column), gap->of);
        fillCells(m_minus, inspected().facts.column(gap->column), gap->minus);
    }
    setRowVisible(m_periods, average != nullptr);
    setRowVisible(m_window, average != nullptr);
    if (average != nullptr)
        fillAverage(*average);
    const bool isPercent = inspected().facts.unit == "percent";
    setReason(m_says,
              isPercent && ((change != nullptr && change->kind == ChangeKind::Difference) || gap != nullptr)
                  ? tr("Differences of percentages are in percentage points.")
                  : QString());
}

void MeasureSection::readApplies() {
    const bool overTime = !inspected().facts.periods.empty();
    const bool hasParts = partsColumn() != nullptr;
    const Applicability needsTime{overTime ? "" : "Needs periods; this figure stands over categories."};
    const Applicability needsParts{hasParts ? "" : "Needs at least two series to compare."};
    setItemApplies(m_kind, Share, needsParts);
    setItemApplies(m_kind, Gap, needsParts);
    setItemApplies(m_kind, Change, needsTime);
    setItemApplies(m_kind, Index, needsTime);
    setItemApplies(m_kind, Average, needsTime);
    QStringList reasons;
    if (!overTime)
        reasons << tr("Change, index and moving average need periods; this figure stands over categories.");
    if (!hasParts)
        reasons << tr("Shares and gaps need at least two series to compare.");
    setReason(m_reason, reasons.join(u'\n'));
}

void MeasureSection::fillPeriods(QComboBox* combo, const std::optional<Period>& current) {
    combo->clear();
    combo->addItem(tr("The first period"), QString());
    for (const auto& period : inspected().facts.periods)
        combo->addItem(qtText(period.label()), qtText(period.text()));
    combo->setCurrentIndex(current ? std::max(0, combo->findData(qtText(current->text()))) : 0);
}

} // namespace driftline
