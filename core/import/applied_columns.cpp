// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/applied_columns.h"

#include "base/text.h"
#include "import/heading_words.h"

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
    addKeys();
    if (recipe.isLong)
        addLongColumns();
    else
        addMeasures();
    addRemarkColumns(remarks);
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
        const bool hasUnits = std::any_of(m_recipe.columns.begin(), m_recipe.columns.end(),
                                          [](const ColumnRecipe& one) { return one.role == Role::Unit; });
        variable.unit = isOwnMeasure && hasUnits ? column.unit : unitOf(column);
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
}

/// A column that says it already goes before what cells say.
void AppliedColumns::addRemarkColumns(const CellRemarks& remarks) {
    const auto add = [this](bool isSaid, Role role, std::optional<std::size_t>& target) {
        if (!isSaid || m_codebook.indexOf(role))
            return;
        Variable variable;
        variable.name = freeName(std::string(roleName(role)));
        variable.role = role;
        target = addVariable(std::move(variable));
    };
    add(remarks.sources, Role::Source, m_source);
    add(remarks.notes, Role::Note, m_note);
}

void AppliedColumns::addRemarks(const std::vector<ReadCell>& cells, const std::vector<Target>& of,
                                TableBuilder& builder) {
    const auto put = [&](std::optional<std::size_t> target, std::string_view between, auto part) {
        if (!target)
            return;
        std::vector<std::string> texts;
        for (const auto& measure : of) {
            const std::string text(part(cells[measure.from]));
            if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end())
                texts.push_back(text);
        }
        if (texts.empty())
            builder.addMissing(*target, MissingReason::NotReported);
        else
            builder.addText(*target, joined(texts, between));
    };
    put(m_source, " ", [](const ReadCell& cell) { return cell.source; });
    put(m_note, "; ", [](const ReadCell& cell) { return cell.remark; });
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
    std::set<std::string> units;
    for (const auto& measure : m_measures)
        units.insert(unitOf(m_recipe.columns[measure.from]));
    m_value = addVariable(value);
    if (units.size() > 1 && !m_codebook.indexOf(Role::Unit)) {
        Variable unit;
        unit.name = freeName("unit");
        unit.role = Role::Unit;
        m_unit = addVariable(std::move(unit));
    }
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
        *target = addVariable(std::move(bound));
    }
}

std::string AppliedColumns::commonUnit() const {
    if (m_codebook.indexOf(Role::Unit))
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

Period AppliedColumns::withMonth(const Period& period, const std::vector<ReadCell>& cells) const {
    if (!m_month || period.granularity != Granularity::Year || cells[*m_month].fate != CellFate::Kept)
        return period;
    const auto within =
        periodWithinYear(cells[*m_month].text, period.start.year(), m_recipe.columns[*m_month].heading);
    return within.value_or(period);
}

/// The flag as found, and whether the period lies beyond the last that is known.
std::string AppliedColumns::noteOf(const std::vector<ReadCell>& cells, std::size_t measure) const {
    auto note = cells[measure].note;
    if (!m_lastActual || cells[measure].fate != CellFate::Kept)
        return note;
    auto period = m_recipe.columns[measure].period;
    for (std::size_t i = 0; i < cells.size() && !period; ++i) {
        if (m_recipe.columns[i].role == Role::Period && cells[i].fate == CellFate::Kept)
            period = cells[i].period;
    }
    const auto& cell = cells[*m_lastActual];
    std::optional<Period> last;
    if (const auto reading = readPeriodCell(cell.text))
        last = reading->period;
    // A fiscal year ends in the next one: what begins after its first year is no full actual.
    if (period && last && period->start.year() > last->start.year())
        note += note.empty() ? "forecast" : " forecast";
    return note;
}

void AppliedColumns::addKeyCells(const std::vector<ReadCell>& cells, double factor, TableBuilder& builder) {
    for (const auto& key : m_keys) {
        const auto& column = m_recipe.columns[key.from];
        if (m_month && m_year == key.from && cells[key.from].fate == CellFate::Kept) {
            builder.addPeriod(key.to, withMonth(cells[key.from].period, cells));
            builder.addNote(key.to, cells[key.from].note);
        } else if (column.use != ColumnUse::Measured)
            addReadCell(cells[key.from], column.type, isInUnitOfValue(column) ? factor : 1, key.to, builder);
    }
}

void AppliedColumns::addRow(const std::vector<ReadCell>& cells, double factor, TableBuilder& builder) {
    if (m_recipe.isLong) {
        for (const auto& measure : m_measures) {
            if (!m_skipsEmpty || cells[measure.from].fate != CellFate::Empty)
                addLongRow(cells, measure.from, factor, builder);
        }
        return;
    }
    for (const auto& measure : m_measures) {
        auto cell = cells[measure.from];
        cell.note = noteOf(cells, measure.from);
        addReadCell(cell, ColumnType::Number, factor, measure.to, builder);
    }
    addKeyCells(cells, factor, builder);
    addRemarks(cells, m_measures, builder);
}

void AppliedColumns::addLongRow(const std::vector<ReadCell>& cells, std::size_t measure, double factor,
                                TableBuilder& builder) {
    const auto& column = m_recipe.columns[measure];
    addKeyCells(cells, factor, builder);
    addRemarks(cells, {{measure, 0}}, builder);
    if (m_series) {
        if (column.series.empty())
            builder.addMissing(*m_series, MissingReason::NotReported);
        else
            builder.addText(*m_series, column.series);
    }
    if (m_period) {
        if (column.period)
            builder.addPeriod(*m_period, withMonth(*column.period, cells));
        else
            builder.addMissing(*m_period, MissingReason::NotReported);
    }
    auto cell = cells[measure];
    cell.note = noteOf(cells, measure);
    addReadCell(cell, ColumnType::Number, factor, *m_value, builder);
    if (m_unit) {
        const auto unit = unitOf(column);
        if (unit.empty())
            builder.addMissing(*m_unit, MissingReason::NotReported);
        else
            builder.addText(*m_unit, unit);
    }
    for (const auto& [use, target] : {std::pair{ColumnUse::Low, m_low}, std::pair{ColumnUse::High, m_high}}) {
        if (!target)
            continue;
        const auto bound = boundOf(column, use);
        addReadCell(bound ? cells[*bound] : ReadCell{}, ColumnType::Number, factor, *target, builder);
    }
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
    findings.note(
        "table.reshaped",
        fmt::format("The table is wide: its {} columns {} became rows, named in a new column {} with "
                    "their numbers in {}.",
                    m_measures.size(), joinedForReading(names), joinedForReading(columns),
                    inQuotes(m_codebook.variables[*m_value].name)),
        place);
}

} // namespace driftline
