// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/tidy_table.h"

#include "data/missing.h"
#include "data/place_column.h"
#include "interchange/csv_cell.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

namespace driftline {

namespace {
/// Where the cells of one column of the tidy table come from.
struct TidyColumn {
    std::string name;
    std::size_t from = 0;
};

struct TidyShape {
    std::vector<TidyColumn> keys;      ///< before the value: period, place, place_code, others
    std::vector<std::size_t> measures; ///< columns of numbers
    bool namesMeasures = false;        ///< several, so that each row says which
    std::optional<std::size_t> unit;   ///< column with a unit a row
    std::optional<std::size_t> status;
    std::vector<TidyColumn> facts;    ///< after the value
    std::optional<std::size_t> place; ///< columns that say where
    std::optional<std::size_t> placeCode;
    std::optional<std::size_t> codesAt; ///< position of place_code among the keys
};

/// The name under which a column that belongs to a value is written; empty for keys.
std::string_view factName(Role role) {
    switch (role) {
    case Role::Low:
        return "low";
    case Role::High:
        return "high";
    case Role::Margin:
        return "margin";
    case Role::SampleSize:
        return "n";
    case Role::SampleSizeStatus:
        return "n_status";
    case Role::EffectiveSampleSize:
        return "n_effective";
    case Role::Weight:
        return "weight";
    case Role::Source:
        return "source";
    case Role::Locator:
        return "locator";
    case Role::Note:
        return "note";
    default:
        return {};
    }
}

/// Names of columns, each given once.
class TidyNames {
public:
    std::string give(std::string name) {
        const auto wished = name;
        for (int number = 2; !m_taken.insert(name).second; ++number)
            name = fmt::format("{} {}", wished, number);
        return name;
    }

private:
    std::set<std::string> m_taken = {"value", "unit", "status", "missing"};
};

/// The columns that lead: first of each role.
void takeLeading(const Codebook& codebook, std::set<std::size_t>& taken, TidyNames& names, TidyShape& shape) {
    for (const auto& [role, name] : {std::pair{Role::Period, "period"}, std::pair{Role::Place, "place"}}) {
        if (const auto column = codebook.indexOf(role)) {
            shape.keys.push_back({names.give(name), *column});
            taken.insert(*column);
        }
    }
    shape.place = codebook.indexOf(Role::Place);
    shape.placeCode = codebook.indexOf(Role::PlaceCode);
    if (!shape.place && !shape.placeCode)
        return;
    // Written for every place, from its own column or found by the name.
    shape.codesAt = shape.keys.size();
    names.give("place_code");
    if (shape.placeCode)
        taken.insert(*shape.placeCode);
}

void takeMeasures(const Dataset& dataset, std::set<std::size_t>& taken, TidyShape& shape) {
    const auto& variables = dataset.codebook.variables;
    const auto value = dataset.codebook.indexOf(Role::Value);
    for (std::size_t i = 0; i < variables.size(); ++i) {
        const bool isMeasure = value ? i == *value
                                     : variables[i].type == ColumnType::Number &&
                                           variables[i].role == Role::None && variables[i].categories.empty();
        if (isMeasure && taken.insert(i).second)
            shape.measures.push_back(i);
    }
    shape.namesMeasures = !value;
}

TidyShape tidyShape(const Dataset& dataset) {
    const auto& codebook = dataset.codebook;
    TidyShape shape;
    TidyNames names;
    std::set<std::size_t> taken;
    takeLeading(codebook, taken, names, shape);
    shape.unit = codebook.indexOf(Role::Unit);
    shape.status = codebook.indexOf(Role::Status);
    for (const auto& column : {shape.unit, shape.status}) {
        if (column)
            taken.insert(*column);
    }
    takeMeasures(dataset, taken, shape);
    if (shape.namesMeasures)
        names.give("measure");
    for (std::size_t i = 0; i < codebook.variables.size(); ++i) {
        const auto& variable = codebook.variables[i];
        if (!taken.insert(i).second)
            continue;
        const auto fact = factName(variable.role);
        const bool follows = !fact.empty() || (variable.type == ColumnType::Number && !shape.namesMeasures);
        auto& columns = follows ? shape.facts : shape.keys;
        columns.push_back({names.give(fact.empty() ? variable.name : std::string(fact)), i});
    }
    return shape;
}

std::string cellFor(const Dataset& dataset, std::size_t column, std::size_t row) {
    const auto& variable = dataset.codebook.variables[column];
    auto text = dataset.table.cellText(column, row);
    return variable.categories.empty() || variable.role == Role::PlaceCode ? text : variable.labelOf(text);
}

/// ISO 3166-1 alpha-3 for the places of one column, found once for each distinct cell. A code that means
/// several states in the years of the table (COW 345) is asked again with the year of its row.
class PlaceCodes {
public:
    PlaceCodes(const Dataset& dataset, std::optional<std::size_t> column)
        : m_table(dataset.table)
        , m_period(dataset.codebook.indexOf(Role::Period)) {
        const auto* cells = column ? std::get_if<TextCells>(&dataset.table.column(*column)) : nullptr;
        if (cells == nullptr)
            return;
        const auto& variable = dataset.codebook.variables[*column];
        for (const auto& cell : cells->dictionary)
            m_labels.push_back(variable.labelOf(cell));
        const std::vector<std::string_view> views(m_labels.begin(), m_labels.end());
        const auto places = placeColumn(variable.name, views, years());
        for (const auto& label : m_labels) {
            const auto* found = places ? places->find(label) : nullptr;
            const auto match = found != nullptr ? std::optional(found->match) : matchPlace(label);
            m_codes.push_back(match ? match->code : std::string());
            m_dependOnYear.push_back(found != nullptr && found->dependsOnYear);
        }
        m_scheme = places ? places->scheme : PlaceScheme::Name;
        m_cells = cells;
    }

    std::string at(std::size_t row) const {
        const auto code = m_cells == nullptr ? TextCells::none : m_cells->codes[row];
        if (code == TextCells::none)
            return {};
        const auto index = static_cast<std::size_t>(code);
        if (!m_dependOnYear[index])
            return m_codes[index];
        const auto period = m_period ? m_table.period(*m_period, row) : std::nullopt;
        if (!period)
            return {}; // any of them, so none
        const auto match = matchPlace(m_labels[index], m_scheme, period->start.year());
        return match ? match->code : std::string();
    }

private:
    std::optional<YearRange> years() const {
        std::optional<YearRange> years;
        for (std::size_t row = 0; m_period && row < m_table.rows(); ++row) {
            const auto period = m_table.period(*m_period, row);
            if (!period)
                continue;
            const auto year = period->start.year();
            years = years ? YearRange{std::min(years->first, year), std::max(years->last, year)}
                          : YearRange{year, year};
        }
        return years;
    }

    const Table& m_table;
    std::optional<std::size_t> m_period;
    const TextCells* m_cells = nullptr;
    PlaceScheme m_scheme = PlaceScheme::Name;
    std::vector<std::string> m_labels;
    std::vector<std::string> m_codes;
    std::vector<bool> m_dependOnYear;
};

std::vector<CellColumn> columnsOf(const Dataset& dataset, const TidyShape& shape) {
    std::vector<CellColumn> columns;
    for (const auto& key : shape.keys)
        columns.push_back({key.name});
    if (shape.codesAt)
        columns.insert(columns.begin() + static_cast<std::ptrdiff_t>(*shape.codesAt),
                       CellColumn{"place_code"});
    if (shape.namesMeasures)
        columns.push_back({"measure"});
    columns.push_back({"value", true});
    for (const auto* name : {"unit", "status", "missing"})
        columns.push_back({name});
    for (const auto& fact : shape.facts)
        columns.push_back({fact.name, dataset.codebook.variables[fact.from].type == ColumnType::Number});
    return columns;
}

/// The unit of one cell: the column's own, or what its row says.
std::string unitFor(const Dataset& dataset, const TidyShape& shape, std::size_t measure, std::size_t row) {
    const auto& stated = dataset.codebook.variables[measure].unit;
    return shape.unit && stated.empty() ? cellFor(dataset, *shape.unit, row) : stated;
}

CellRows::Count writeTidyRows(const Dataset& dataset, const TidyShape& shape, const CellRows::Sink& sink) {
    CellRows::Count count;
    std::vector<std::string> cells;
    const PlaceCodes byName(dataset, shape.place);
    const PlaceCodes byCode(dataset, shape.placeCode);
    const auto placeCode = [&](std::size_t row) {
        auto code = byCode.at(row).empty() ? byName.at(row) : byCode.at(row);
        return code.empty() && shape.placeCode ? cellFor(dataset, *shape.placeCode, row) : code;
    };
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        for (const auto measure : shape.measures) {
            cells.clear();
            for (const auto& key : shape.keys)
                cells.push_back(cellFor(dataset, key.from, row));
            if (shape.codesAt)
                cells.insert(cells.begin() + static_cast<std::ptrdiff_t>(*shape.codesAt), placeCode(row));
            if (shape.namesMeasures)
                cells.push_back(dataset.codebook.variables[measure].displayName());
            const auto reason = dataset.table.missing(measure, row);
            cells.push_back(dataset.table.cellText(measure, row));
            cells.push_back(unitFor(dataset, shape, measure, row));
            const auto note = dataset.table.note(measure, row);
            auto status = shape.status ? cellFor(dataset, *shape.status, row) : std::string();
            cells.push_back(status.empty() && reason == MissingReason::None ? std::string(note) : status);
            auto why = std::string(reason == MissingReason::None ? std::string_view{} : missingLabel(reason));
            cells.push_back(why.empty() || note.empty() ? why : fmt::format("{} ({})", why, note));
            for (const auto& fact : shape.facts)
                cells.push_back(cellFor(dataset, fact.from, row));
            sink(cells);
            ++count.observations;
            if (reason == MissingReason::None)
                ++count.values;
        }
    }
    return count;
}

CellRows::Count writePlainRows(const Dataset& dataset, const CellRows::Sink& sink) {
    CellRows::Count count;
    std::vector<std::string> cells(dataset.table.columns());
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        for (std::size_t column = 0; column < cells.size(); ++column) {
            cells[column] = cellFor(dataset, column, row);
            if (dataset.codebook.variables[column].type == ColumnType::Number && !cells[column].empty())
                ++count.values;
        }
        sink(cells);
        ++count.observations;
    }
    return count;
}
} // namespace

CellRows tidyRows(const Dataset& dataset) {
    auto shape = tidyShape(dataset);
    auto columns = columnsOf(dataset, shape);
    return {std::move(columns), [&dataset, shape = std::move(shape)](const CellRows::Sink& sink) {
                return writeTidyRows(dataset, shape, sink);
            }};
}

CellRows plainRows(const Dataset& dataset) {
    CellRows rows;
    for (const auto& variable : dataset.codebook.variables)
        rows.columns.push_back(
            {variable.name, variable.type == ColumnType::Number && variable.categories.empty()});
    rows.write = [&dataset](const CellRows::Sink& sink) { return writePlainRows(dataset, sink); };
    return rows;
}

CellCsv csvOf(const CellRows& rows) {
    CellCsv out;
    std::vector<std::string> heading;
    for (const auto& column : rows.columns)
        heading.push_back(column.name);
    addCsvRow(out.csv, heading);
    out.count = rows.write([&out](const std::vector<std::string>& cells) { addCsvRow(out.csv, cells); });
    return out;
}

} // namespace driftline
