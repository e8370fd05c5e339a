// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/recognisers/layout.h"

#include "base/text.h"
#include "import/heading_roles.h"
#include "import/recognisers/sentences.h"

#include <algorithm>
#include <set>

namespace driftline {

namespace {
/// What a column of that role is, for a reason.
std::string_view wordsFor(Role role) {
    switch (role) {
    case Role::Period:
        return "the period";
    case Role::Place:
        return "the place";
    case Role::PlaceCode:
        return recogniser_sentences::codeOfPlace;
    case Role::Series:
        return recogniser_sentences::whatLinesAre;
    case Role::Indicator:
        return "the indicator";
    case Role::Unit:
        return "the unit";
    case Role::Status:
        return recogniser_sentences::statusOfValue;
    case Role::Dimension:
        return recogniser_sentences::keyOfRows;
    default:
        return recogniser_sentences::descriptionOfValue;
    }
}
} // namespace

Layout::Layout(const Grid& grid, const FoundTable& table, Recipe& recipe, Diagnostics& findings)
    : m_grid(grid)
    , m_table(table)
    , m_recipe(recipe)
    , m_findings(findings) {
    m_words.reserve(recipe.columns.size());
    for (const auto& column : recipe.columns)
        m_words.push_back(headingWords(column.heading));
    m_isGiven.resize(recipe.columns.size(), false);
}

std::optional<std::size_t> Layout::indexOf(std::string_view heading) const {
    const auto& columns = m_recipe.columns;
    const auto same = std::find_if(columns.begin(), columns.end(), [&](const ColumnRecipe& column) {
        return trimmed(column.heading) == heading;
    });
    if (same != columns.end())
        return static_cast<std::size_t>(same - columns.begin());
    const auto alike = std::find(m_words.begin(), m_words.end(), headingWords(heading));
    if (alike == m_words.end())
        return {};
    return static_cast<std::size_t>(alike - m_words.begin());
}

const ColumnRecipe* Layout::column(std::string_view heading) const {
    const auto index = indexOf(heading);
    return index ? &m_recipe.columns[*index] : nullptr;
}

ColumnRecipe* Layout::find(std::string_view heading) {
    const auto index = indexOf(heading);
    return index ? &m_recipe.columns[*index] : nullptr;
}

bool Layout::hasAll(std::initializer_list<std::string_view> headings) const {
    return std::all_of(headings.begin(), headings.end(),
                       [this](std::string_view heading) { return has(heading); });
}

bool Layout::hasExactly(std::initializer_list<std::string_view> headings) const {
    return std::all_of(headings.begin(), headings.end(), [this](std::string_view heading) {
        return std::any_of(m_recipe.columns.begin(), m_recipe.columns.end(),
                           [&](const ColumnRecipe& column) { return column.heading == heading; });
    });
}

bool Layout::isFilled(std::string_view heading) const {
    const auto* of = column(heading);
    if (of == nullptr)
        return false;
    for (auto row = m_table.firstRow; row < m_table.endRow; ++row) {
        if (trimmed(m_grid.cell(row, of->position)).empty() && m_grid.cellsIn(row) > 1)
            return false;
    }
    return true;
}

std::vector<std::string> Layout::textsLeft() const {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < m_recipe.columns.size(); ++i) {
        const auto& column = m_recipe.columns[i];
        const bool isFree = column.use == ColumnUse::Key && column.type == ColumnType::Text;
        if (isFree && !m_isGiven[i] && column.role != Role::PlaceCode)
            out.push_back(column.heading);
    }
    return out;
}

bool Layout::isAbove(std::string_view start) const {
    return std::any_of(m_table.above.begin(), m_table.above.end(),
                       [&](const std::string& line) { return lowered(line).starts_with(lowered(start)); });
}

std::string Layout::cell(std::size_t row, std::string_view heading) const {
    const auto* of = column(heading);
    return of == nullptr ? std::string() : std::string(trimmed(m_grid.cell(row, of->position)));
}

std::vector<std::string> Layout::values(std::string_view heading, std::size_t most) const {
    std::vector<std::string> out;
    const auto* of = column(heading);
    for (auto row = m_table.firstRow; of != nullptr && row < m_table.endRow && out.size() < most; ++row) {
        const auto text = trimmed(m_grid.cell(row, of->position));
        if (!text.empty() && std::find(out.begin(), out.end(), text) == out.end())
            out.emplace_back(text);
    }
    return out;
}

void Layout::explain(ColumnRecipe& column, std::string_view what) {
    m_isGiven[static_cast<std::size_t>(&column - m_recipe.columns.data())] = true;
    column.reason = {recogniser_sentences::meaningInLayout(m_recipe.recogniser, what), {}};
}

void Layout::give(std::string_view heading, Role role) {
    auto* column = find(heading);
    if (column == nullptr)
        return;
    for (auto& other : m_recipe.columns) {
        if (other.role == role && role != Role::Dimension && role != Role::None)
            other.role = Role::None;
    }
    column->use = ColumnUse::Key;
    column->role = role;
    column->type = role == Role::Period       ? ColumnType::Period
                   : role == Role::SampleSize ? ColumnType::Number
                                              : ColumnType::Text;
    column->period.reset();
    explain(*column, wordsFor(role));
}

void Layout::giveNumber(std::string_view heading, Role role) {
    if (!has(heading))
        return;
    give(heading, role);
    find(heading)->type = ColumnType::Number;
}

void Layout::giveFirst(std::initializer_list<std::string_view> headings, Role role) {
    for (const auto heading : headings) {
        if (has(heading) && !values(heading, 1).empty()) {
            give(heading, role);
            return;
        }
    }
}

void Layout::take(Role role) {
    for (auto& column : m_recipe.columns) {
        if (column.role == role)
            column.role = Role::None;
    }
}

void Layout::keepBeside(std::string_view heading) {
    const auto index = indexOf(heading);
    if (index && !m_isGiven[*index])
        give(heading, Role::None);
}

void Layout::keepBeside(std::initializer_list<std::string_view> headings) {
    for (const auto heading : headings)
        keepBeside(heading);
}

void Layout::scaleBy(std::string_view heading) {
    auto* column = find(heading);
    if (column == nullptr)
        return;
    for (auto& other : m_recipe.columns) {
        if (other.use == ColumnUse::Scale)
            other.use = ColumnUse::Key;
    }
    column->use = ColumnUse::Scale;
    column->role = Role::None;
    column->type = ColumnType::Text;
    explain(*column, recogniser_sentences::scaleOfRow);
}

void Layout::setMeasuresAside() {
    for (auto& column : m_recipe.columns) {
        if (column.use == ColumnUse::Measured)
            column.use = ColumnUse::Key;
        if (column.role == Role::Value)
            column.role = Role::None;
        if (column.use == ColumnUse::Key && column.role == Role::None && column.type == ColumnType::Number)
            column.reason.evidence = recogniser_sentences::publishesOtherValues(m_recipe.recogniser);
    }
    m_recipe.isLong = false;
    m_recipe.seriesName.clear();
    m_recipe.periodName.clear();
}

void Layout::measureOnly(std::string_view heading) {
    if (!has(heading))
        return;
    setMeasuresAside();
    auto* column = find(heading);
    column->use = ColumnUse::Measured;
    column->type = ColumnType::Number;
    column->role = Role::Value;
    explain(*column, "the value");
    m_recipe.shapeReason = {recogniser_sentences::hasOneValue(m_recipe.recogniser), {}};
}

void Layout::measureEach(const std::vector<std::string>& headings) {
    if (headings.empty())
        return;
    if (headings.size() == 1) {
        measureOnly(headings.front());
        return;
    }
    setMeasuresAside();
    for (const auto& heading : headings) {
        auto* column = find(heading);
        column->use = ColumnUse::Measured;
        column->type = ColumnType::Number;
        column->role = Role::None;
        column->series = column->name;
        explain(*column, "a measure");
    }
    const auto hasRole = [this](Role role) {
        return std::any_of(m_recipe.columns.begin(), m_recipe.columns.end(),
                           [role](const ColumnRecipe& column) { return column.role == role; });
    };
    m_recipe.isLong = true;
    m_recipe.seriesRole = hasRole(Role::Indicator) ? Role::Dimension : Role::Indicator;
    m_recipe.seriesName = "measure";
    m_recipe.shapeReason = {recogniser_sentences::hasMeasures(m_recipe.recogniser, headings.size()), {}};
}

void Layout::measurePeriods() {
    const auto periodOf = [](const ColumnRecipe& column) {
        const auto named = readPeriodHeading(column.heading);
        return named && named->measure.empty() ? std::optional(named->period) : std::nullopt;
    };
    std::set<Granularity> granularities;
    for (const auto& column : m_recipe.columns) {
        if (const auto period = periodOf(column))
            granularities.insert(period->granularity);
    }
    if (granularities.empty())
        return;
    setMeasuresAside();
    for (auto& column : m_recipe.columns) {
        if (column.role == Role::Period)
            column.role = Role::None;
        column.period = periodOf(column);
        if (!column.period)
            continue;
        column.use = ColumnUse::Measured;
        column.type = ColumnType::Number;
        column.role = Role::None;
        explain(column, recogniser_sentences::valueOfPeriod);
    }
    m_recipe.isLong = true;
    m_recipe.periodName = granularities == std::set{Granularity::Year} ? "year" : "period";
    m_recipe.shapeReason = {recogniser_sentences::hasPeriodHeadings(m_recipe.recogniser), {}};
}

void Layout::bound(std::string_view heading, std::string_view of, bool isLow, std::optional<double> level) {
    auto* column = find(heading);
    const auto* base = this->column(of);
    if (column == nullptr || base == nullptr)
        return;
    column->use = isLow ? ColumnUse::Low : ColumnUse::High;
    column->type = ColumnType::Number;
    column->role = m_recipe.isLong ? Role::None : isLow ? Role::Low : Role::High;
    column->of = base->name;
    column->level = level;
    column->period.reset();
    explain(*column, isLow ? recogniser_sentences::lowerBound : recogniser_sentences::upperBound);
}

void Layout::drop(std::string_view heading, std::string_view why) {
    auto* column = find(heading);
    if (column == nullptr)
        return;
    column->use = ColumnUse::Dropped;
    column->role = Role::None;
    m_isGiven[static_cast<std::size_t>(column - m_recipe.columns.data())] = true;
    column->reason = {std::string(why), {}};
}

void Layout::reasonsIn(std::string_view heading) {
    auto* column = find(heading);
    if (column == nullptr)
        return;
    column->use = ColumnUse::Reason;
    column->role = Role::None;
    column->type = ColumnType::Text;
    explain(*column, recogniser_sentences::whyNoValue);
}

void Layout::missing(std::string_view heading, std::string_view code, MissingReason reason) {
    auto* column = find(heading);
    if (column == nullptr)
        return;
    auto& known = column->format.missing;
    known.erase(
        std::remove_if(known.begin(), known.end(), [&](const MissingRule& one) { return one.mark == code; }),
        known.end());
    known.push_back({std::string(code), reason});
}

void Layout::unit(std::string_view heading, std::string_view unit) {
    if (auto* column = find(heading); column != nullptr)
        column->unit = unit;
}

void Layout::addNote(std::string_view sentence) {
    if (!m_recipe.note.empty())
        m_recipe.note += '\n';
    m_recipe.note += sentence;
}

void Layout::warn(CodedText said) {
    m_findings.warn(std::move(said), {m_grid.file, 0, {}, {}});
}

} // namespace driftline
