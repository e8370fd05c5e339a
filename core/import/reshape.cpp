// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/reshape.h"

#include "base/text.h"
#include "data/table_builder.h"
#include "import/cell_reading.h"
#include "import/raw_table.h"
#include "import/sentences.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
/// The period that a column name is: 2011, "2011 [YR2011]" as the World Bank writes it, X2011, 2011-Q1.
std::optional<Period> periodInName(std::string_view name) {
    const auto heading = readPeriodHeading(name);
    return heading && heading->measure.empty() ? std::optional(heading->period) : std::nullopt;
}

/// A long table repeats its keys for each measure, so a very wide one would grow beyond the memory.
constexpr std::size_t mostLongCells = 50'000'000;

std::optional<WideShape> withinLimits(WideShape shape, const Codebook& codebook, const Table& table) {
    const auto measures = shape.measures.size();
    const auto columns = codebook.variables.size() - measures + 2;
    if (table.rows() > mostLongCells / columns / measures)
        return {};
    return shape;
}

bool isAllMissing(const Table& table, std::size_t column) {
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (table.missing(column, row) == MissingReason::None)
            return false;
    }
    return true;
}

std::string freeName(const Codebook& codebook, const std::string& wished) {
    auto name = wished;
    for (int number = 2; codebook.indexOf(name); ++number)
        name = fmt::format("{} {}", wished, number);
    return name;
}

/// The column that will name the measures.
Variable nameVariable(const Codebook& codebook, const WideShape& shape) {
    Variable variable;
    if (shape.areYears) {
        variable.name = freeName(codebook, "year");
        variable.type = ColumnType::Period;
        variable.role = Role::Period;
        return variable;
    }
    const bool seriesIsFree = !codebook.indexOf(Role::Series);
    const bool indicatorIsFree = !codebook.indexOf(Role::Indicator);
    variable.role = seriesIsFree ? Role::Series : indicatorIsFree ? Role::Indicator : Role::Dimension;
    variable.name = freeName(
        codebook, variable.role == Role::Dimension ? "measure" : std::string(roleName(variable.role)));
    for (const auto measure : shape.measures) {
        const auto& wide = codebook.variables[measure];
        variable.categories.push_back({wide.name, wide.title, {}});
    }
    return variable;
}

/// One unit for all, if all have the same.
std::string commonUnit(const Codebook& codebook, const WideShape& shape) {
    const auto& unit = codebook.variables[shape.measures.front()].unit;
    const bool isCommon = std::all_of(shape.measures.begin(), shape.measures.end(),
                                      [&](std::size_t i) { return codebook.variables[i].unit == unit; });
    return isCommon ? unit : std::string();
}

void copyCell(const Table& from, std::size_t column, std::size_t row, TableBuilder& to, std::size_t target) {
    if (const auto number = from.number(column, row))
        to.addNumber(target, *number);
    else if (const auto text = from.text(column, row))
        to.addText(target, *text);
    else if (const auto period = from.period(column, row))
        to.addPeriod(target, *period);
    else
        to.addMissing(target, from.missing(column, row));
    to.addNote(target, from.note(column, row));
}

/// A column in which every cell is missing may be of another type.
void copyMeasure(const Table& from, std::size_t column, std::size_t row, TableBuilder& to,
                 std::size_t target) {
    if (const auto number = from.number(column, row))
        to.addNumber(target, *number);
    else
        to.addMissing(target, from.missing(column, row));
    to.addNote(target, from.note(column, row));
}

std::vector<std::size_t> keysBeside(const WideShape& shape, std::size_t columns) {
    std::vector<std::size_t> keys;
    for (std::size_t i = 0; i < columns; ++i) {
        if (std::find(shape.measures.begin(), shape.measures.end(), i) == shape.measures.end())
            keys.push_back(i);
    }
    return keys;
}

void tellReshaped(const Codebook& codebook, const WideShape& shape, const Variable& naming,
                  const Place& place, Diagnostics& findings) {
    std::vector<std::string> names;
    for (const auto measure : shape.measures)
        names.push_back(codebook.variables[measure].name);
    constexpr std::size_t mostShown = 6;
    if (names.size() > mostShown) {
        names = {names[0], names[1], names[2], "…", names.back()};
    }
    findings.note(import_sentences::tableReshapedToValue(shape.measures.size(), joinedForReading(names),
                                                         inQuotes(naming.name)),
                  place);
}
} // namespace

std::optional<WideShape> wideShape(const Codebook& codebook, const Table& table) {
    if (codebook.indexOf(Role::Value))
        return {};
    WideShape numbers;
    WideShape years{{}, true};
    bool anyYearHasNumbers = false;
    for (std::size_t i = 0; i < codebook.variables.size(); ++i) {
        const auto& variable = codebook.variables[i];
        const bool isFreeNumber = variable.type == ColumnType::Number && variable.role == Role::None;
        if (isFreeNumber)
            numbers.measures.push_back(i);
        if (periodInName(variable.name) && (isFreeNumber || isAllMissing(table, i))) {
            years.measures.push_back(i);
            anyYearHasNumbers = anyYearHasNumbers || isFreeNumber;
        }
    }
    const bool hasPeriod = codebook.indexOf(Role::Period).has_value();
    if (!hasPeriod && anyYearHasNumbers && years.measures.size() >= 2)
        return withinLimits(std::move(years), codebook, table);
    if (hasPeriod && numbers.measures.size() >= 2)
        return withinLimits(std::move(numbers), codebook, table);
    return {};
}

Result<LongTable> reshapeToLong(const Codebook& codebook, const Table& table, const WideShape& shape,
                                const Place& place, const WorkToken& token, Diagnostics& findings) {
    const auto keys = keysBeside(shape, codebook.variables.size());
    LongTable out;
    for (const auto key : keys)
        out.codebook.variables.push_back(codebook.variables[key]);
    out.codebook.variables.push_back(nameVariable(codebook, shape));
    Variable value;
    value.name = freeName(out.codebook, "value");
    value.type = ColumnType::Number;
    value.role = Role::Value;
    value.unit = commonUnit(codebook, shape);
    out.codebook.variables.push_back(value);

    std::vector<ColumnType> types;
    for (const auto& variable : out.codebook.variables)
        types.push_back(variable.type);
    TableBuilder builder(types);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (row % rowsBetweenChecks == 0 && token.cancelled())
            return cancelled();
        if (const auto number = table.fileRow(row))
            builder.setFileRow(builder.rows(), *number);
        for (const auto measure : shape.measures) {
            for (std::size_t k = 0; k < keys.size(); ++k)
                copyCell(table, keys[k], row, builder, k);
            const auto& name = codebook.variables[measure].name;
            if (shape.areYears)
                builder.addPeriod(keys.size(), *periodInName(name));
            else
                builder.addText(keys.size(), name);
            copyMeasure(table, measure, row, builder, keys.size() + 1);
        }
    }
    out.table = std::move(builder).build();
    tellReshaped(codebook, shape, out.codebook.variables[keys.size()], place, findings);
    return out;
}

} // namespace driftline
