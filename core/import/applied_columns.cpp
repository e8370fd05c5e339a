// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/applied_columns.h"

#include "base/number_text.h"
#include "base/text.h"
#include "import/heading_words.h"
#include "import/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace driftline {

namespace {
void addReadCell(const ReadCell& cell, ColumnType type, double factor, std::size_t target,
                 TableBuilder& builder) {
    if (cell.fate != CellFate::Kept)
        builder.addMissing(target, cell.reason);
    else if (type == ColumnType::Number)
        builder.addNumber(target, cell.number * factor);
    else if (type == ColumnType::Period)
        builder.addPeriod(target, cell.period);
    else
        builder.addText(target, cell.text);
    builder.addNote(target, cell.note);
}

/// Bounds and margins are scaled with their value; sample sizes are not.
bool isInUnitOfValue(const ColumnRecipe& column) {
    return column.use == ColumnUse::Low || column.use == ColumnUse::High || column.role == Role::Low ||
           column.role == Role::High || column.role == Role::Margin;
}
} // namespace

AppliedColumns::AppliedColumns(const Recipe& recipe, const CellRemarks& remarks) : m_recipe(recipe) {
    for (std::size_t i = 0; i < recipe.columns.size(); ++i) {
        if (!recipe.unitsIn.empty() && recipe.columns[i].name == recipe.unitsIn)
            m_unitsIn = i;
    }
    addGroup();
    addKeys();
    if (recipe.isLong)
        addLongColumns();
    else
        addMeasures();
    addRemarkColumns({remarks.sources, remarks.notes || !recipe.footnotes.empty()});
    std::set<Granularity> granularities;
    for (const auto& column : recipe.columns) {
        if (column.period)
            granularities.insert(column.period->granularity);
    }
    m_skipsEmpty = granularities.size() > 1;
    for (std::size_t i = 0; i < recipe.columns.size(); ++i) {
        if (!recipe.lastActual.empty() && recipe.columns[i].name == recipe.lastActual)
            m_lastActual = i;
        if (recipe.columns[i].use == ColumnUse::Month)
            m_month = i;
        if (recipe.columns[i].use == ColumnUse::Day)
            m_day = i;
        if (recipe.columns[i].use == ColumnUse::Reason)
            m_reason = i;
        if (recipe.columns[i].role == Role::Period && recipe.columns[i].use == ColumnUse::Key)
            m_year = i;
    }
}

std::size_t AppliedColumns::addVariable(Variable variable) {
    m_codebook.variables.push_back(std::move(variable));
    return m_codebook.variables.size() - 1;
}

std::string AppliedColumns::freeName(const std::string& wished) const {
    auto name = wished;
    for (int number = 2; m_codebook.indexOf(name); ++number)
        name = fmt::format("{} {}", wished, number);
    return name;
}

std::string AppliedColumns::unitOf(const ColumnRecipe& column) const {
    if (!column.unit.empty())
        return column.unit;
    return column.use == ColumnUse::Measured ? m_recipe.unit : std::string();
}

/// What rows above name is a key of those below, and stands before what they name themselves.
void AppliedColumns::addGroup() {
    const bool isSaid =
        std::any_of(m_recipe.columns.begin(), m_recipe.columns.end(),
                    [](const ColumnRecipe& column) { return column.role == Role::Place; }) ||
        (m_recipe.groupRole == Role::Place && !m_recipe.groups.empty()) ||
        (m_recipe.isLong && (m_recipe.seriesRole == Role::Place || !m_recipe.placeName.empty()));
    if (!m_recipe.place.empty() && !isSaid) {
        Variable place;
        place.name = "place";
        for (int number = 2; m_recipe.column(place.name) != nullptr; ++number)
            place.name = fmt::format("place {}", number);
        place.role = Role::Place;
        m_place = addVariable(std::move(place));
    }
    if (m_recipe.groups.empty() || m_recipe.groupName.empty())
        return;
    Variable group;
    group.name = m_recipe.groupName;
    group.role = m_recipe.groupRole;
    std::set<std::string> known;
    for (const auto& row : m_recipe.groups) {
        if (known.insert(row.name).second)
            group.categories.push_back({row.name, {}, {}});
    }
    m_group = addVariable(std::move(group));
}

std::optional<double> AppliedColumns::levelOf(ColumnUse use) const {
    std::set<std::optional<double>> levels;
    for (const auto& column : m_recipe.columns) {
        if (column.use == use)
            levels.insert(column.level);
    }
    return levels.size() == 1 ? *levels.begin() : std::nullopt;
}

void AppliedColumns::addKeys() {
    for (std::size_t i = 0; i < m_recipe.columns.size(); ++i) {
        const auto& column = m_recipe.columns[i];
        const bool isOwnMeasure = column.use == ColumnUse::Measured && !m_recipe.isLong;
        const bool stays =
            column.use == ColumnUse::Key || column.use == ColumnUse::Scale || isOwnMeasure ||
            (!m_recipe.isLong && (column.use == ColumnUse::Low || column.use == ColumnUse::High));
        if (!stays)
            continue;
        Variable variable;
        variable.name = column.name;
        variable.title = column.title;
        variable.categories = column.categories;
        variable.type = column.type;
        variable.role = column.role;
        variable.level = column.level;
        const bool hasUnits = std::any_of(m_recipe.columns.begin(), m_recipe.columns.end(),
                                          [](const ColumnRecipe& one) { return one.role == Role::Unit; });
        const bool isSaidByRow = hasUnits || m_unitsIn;
        variable.unit = isOwnMeasure && isSaidByRow ? column.unit : unitOf(column);
        const auto to = addVariable(std::move(variable));
        m_keys.push_back({i, to});
        if (column.role == Role::Value)
            m_value = to;
    }
}

void AppliedColumns::addMeasures() {
    for (const auto& key : m_keys) {
        if (m_recipe.columns[key.from].use == ColumnUse::Measured)
            m_measures.push_back(key);
    }
    addUnitColumn();
}

void AppliedColumns::addLongColumns() {
    for (std::size_t i = 0; i < m_recipe.columns.size(); ++i) {
        if (m_recipe.columns[i].use == ColumnUse::Measured)
            m_measures.push_back({i, 0});
    }
    if (!m_recipe.seriesName.empty()) {
        Variable series;
        series.name = freeName(m_recipe.seriesName);
        series.role = m_recipe.seriesRole;
        std::set<std::string> known;
        for (const auto& measure : m_measures) {
            const auto& name = m_recipe.columns[measure.from].series;
            if (known.insert(name).second && !name.empty())
                series.categories.push_back({name, {}, {}});
        }
        m_series = addVariable(std::move(series));
    }
    if (!m_recipe.placeName.empty()) {
        Variable place;
        place.name = freeName(m_recipe.placeName);
        place.role = Role::Place;
        m_headingPlace = addVariable(std::move(place));
    }
    if (!m_recipe.periodName.empty()) {
        Variable period;
        period.name = freeName(m_recipe.periodName);
        period.type = ColumnType::Period;
        period.role = Role::Period;
        m_period = addVariable(std::move(period));
    }
    Variable value;
    value.name = freeName("value");
    value.type = ColumnType::Number;
    value.role = Role::Value;
    value.unit = commonUnit();
    m_value = addVariable(value);
    addUnitColumn();
    for (const auto& [use, target, name, role] : {std::tuple{ColumnUse::Low, &m_low, "low", Role::Low},
                                                  std::tuple{ColumnUse::High, &m_high, "high", Role::High}}) {
        const bool any =
            std::any_of(m_recipe.columns.begin(), m_recipe.columns.end(),
                        [wanted = use](const ColumnRecipe& column) { return column.use == wanted; });
        if (!any)
            continue;
        Variable bound;
        bound.name = freeName(name);
        bound.type = ColumnType::Number;
        bound.role = role;
        bound.level = levelOf(use);
        *target = addVariable(std::move(bound));
    }
}

/// Where rows or measures differ in their unit.
void AppliedColumns::addUnitColumn() {
    std::set<std::string> units;
    for (const auto& measure : m_measures)
        units.insert(unitOf(m_recipe.columns[measure.from]));
    const bool differ = m_unitsIn || (m_recipe.isLong && units.size() > 1);
    if (!differ || m_codebook.indexOf(Role::Unit))
        return;
    Variable unit;
    unit.name = freeName("unit");
    unit.role = Role::Unit;
    m_unit = addVariable(std::move(unit));
}

std::string AppliedColumns::commonUnit() const {
    if (m_codebook.indexOf(Role::Unit) || m_unitsIn)
        return {};
    std::set<std::string> units;
    for (const auto& measure : m_measures)
        units.insert(unitOf(m_recipe.columns[measure.from]));
    return units.size() == 1 ? *units.begin() : std::string();
}

std::vector<ColumnType> AppliedColumns::types() const {
    std::vector<ColumnType> types;
    for (const auto& variable : m_codebook.variables)
        types.push_back(variable.type);
    return types;
}

std::optional<std::size_t> AppliedColumns::boundOf(const ColumnRecipe& measure, ColumnUse use) const {
    for (std::size_t i = 0; i < m_recipe.columns.size(); ++i) {
        if (m_recipe.columns[i].use == use && m_recipe.columns[i].of == measure.name)
            return i;
    }
    return {};
}

Period AppliedColumns::withMonth(const Period& period, const std::vector<ReadCell>& cells,
                                 const ColumnRecipe* measure) const {
    if (measure != nullptr && !measure->partOfYear.empty() && period.granularity == Granularity::Year)
        return periodWithinYear(measure->partOfYear, period.start.year(), measure->heading).value_or(period);
    if (!m_month || period.granularity != Granularity::Year || cells[*m_month].fate != CellFate::Kept)
        return period;
    const auto within =
        periodWithinYear(cells[*m_month].text, period.start.year(), m_recipe.columns[*m_month].heading);
    if (!m_day || !within || within->granularity != Granularity::Month ||
        cells[*m_day].fate != CellFate::Kept)
        return within.value_or(period);
    const auto day = parseNumber(cells[*m_day].text);
    const auto date =
        Period::parse(fmt::format("{}-{:02}", within->text(), day ? static_cast<int>(*day) : 0));
    return date.value_or(*within);
}

void AppliedColumns::addKeyCells(const std::vector<ReadCell>& cells, const RowSays& says,
                                 const ColumnRecipe* measure, TableBuilder& builder) {
    if (m_place)
        builder.addText(*m_place, m_recipe.place);
    if (m_group && says.group.empty())
        builder.addMissing(*m_group, MissingReason::NotReported);
    else if (m_group)
        builder.addText(*m_group, says.group);
    const bool namesPart = m_month || (measure != nullptr && !measure->partOfYear.empty());
    for (const auto& key : m_keys) {
        const auto& column = m_recipe.columns[key.from];
        if (namesPart && m_year == key.from && cells[key.from].fate == CellFate::Kept) {
            builder.addPeriod(key.to, withMonth(cells[key.from].period, cells, measure));
            builder.addNote(key.to, cells[key.from].note);
        } else if (column.use != ColumnUse::Measured)
            addReadCell(cells[key.from], column.type, isInUnitOfValue(column) ? says.factor : 1, key.to,
                        builder);
    }
}

void AppliedColumns::addRow(const std::vector<ReadCell>& cells, const RowSays& says, TableBuilder& builder) {
    if (m_recipe.isLong) {
        for (const auto& measure : m_measures) {
            if (!m_skipsEmpty || cells[measure.from].fate != CellFate::Empty)
                addLongRow(cells, measure.from, says, builder);
        }
        return;
    }
    for (const auto& measure : m_measures) {
        addReadCell(flagged(cells, measure.from), ColumnType::Number, says.factor, measure.to, builder);
    }
    addKeyCells(cells, says, nullptr, builder);
    if (!m_measures.empty())
        addUnit(cells, m_recipe.columns[m_measures.front().from], builder);
    addRemarks(cells, m_measures, builder);
}

void AppliedColumns::addLongRow(const std::vector<ReadCell>& cells, std::size_t measure, const RowSays& says,
                                TableBuilder& builder) {
    const auto& column = m_recipe.columns[measure];
    addKeyCells(cells, says, &column, builder);
    addRemarks(cells, {{measure, 0}}, builder);
    if (m_series) {
        if (column.series.empty())
            builder.addMissing(*m_series, MissingReason::NotReported);
        else
            builder.addText(*m_series, column.series);
    }
    if (m_headingPlace) {
        if (column.place.empty())
            builder.addMissing(*m_headingPlace, MissingReason::NotReported);
        else
            builder.addText(*m_headingPlace, column.place);
    }
    if (m_period) {
        if (column.period)
            builder.addPeriod(*m_period, withMonth(*column.period, cells));
        else
            builder.addMissing(*m_period, MissingReason::NotReported);
    }
    addReadCell(flagged(cells, measure), ColumnType::Number, says.factor, *m_value, builder);
    addUnit(cells, column, builder);
    for (const auto& [use, target] : {std::pair{ColumnUse::Low, m_low}, std::pair{ColumnUse::High, m_high}}) {
        if (!target)
            continue;
        const auto bound = boundOf(column, use);
        addReadCell(bound ? cells[*bound] : ReadCell{}, ColumnType::Number, says.factor, *target, builder);
    }
}

void AppliedColumns::addUnit(const std::vector<ReadCell>& cells, const ColumnRecipe& measure,
                             TableBuilder& builder) {
    if (!m_unit)
        return;
    std::string unit;
    if (m_unitsIn && cells[*m_unitsIn].fate == CellFate::Kept)
        unit = unitInLabel(cells[*m_unitsIn].text);
    if (unit.empty())
        unit = unitOf(measure);
    if (unit.empty())
        builder.addMissing(*m_unit, MissingReason::NotReported);
    else
        builder.addText(*m_unit, unit);
}

void AppliedColumns::tellReshaped(const Place& place, Diagnostics& findings) const {
    if (!m_recipe.isLong)
        return;
    std::vector<std::string> names;
    for (const auto& measure : m_measures)
        names.push_back(m_recipe.columns[measure.from].name);
    constexpr std::size_t mostShown = 6;
    if (names.size() > mostShown)
        names = {names[0], names[1], names[2], "…", names.back()};
    std::vector<std::string> columns;
    for (const auto& column : {m_series, m_period}) {
        if (column)
            columns.push_back(inQuotes(m_codebook.variables[*column].name));
    }
    findings.note(import_sentences::tableReshaped(m_measures.size(), joinedForReading(names),
                                                  joinedForReading(columns),
                                                  inQuotes(m_codebook.variables[*m_value].name)),
                  place);
}

} // namespace driftline
