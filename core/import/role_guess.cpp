// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/role_guess.h"

#include "base/text.h"
#include "import/package_sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace driftline {

namespace {
struct NamedRole {
    Role role;
    ColumnType type;
    std::vector<std::string_view> names; ///< the likelier first
};

std::vector<NamedRole> namedRoles() {
    using enum ColumnType;
    return {
        {Role::Period,
         Period,
         {"period", "time_period", "year", "date", "wave", "month", "quarter", "day", "time", "survey_year"}},
        {Role::Place,
         Text,
         {"country", "place", "economy", "entity", "location", "country_name", "reporter"}},
        {Role::PlaceCode,
         Text,
         {"iso3", "code", "country_code", "country_iso3", "iso_code", "iso3_code", "place_code", "iso3c"}},
        {Role::Series, Text, {"series", "answer", "partner", "target", "response", "series_name"}},
        {Role::Indicator,
         Text,
         {"indicator", "question", "variable", "indicator_name", "question_id", "indicator_id", "measure"}},
        {Role::Value,
         Number,
         {"value", "obs_value", "percent", "amount", "percentage", "share", "pct", "estimate"}},
        {Role::Unit, Text, {"unit", "units", "unit_measure"}},
        {Role::SampleSize, Number, {"n", "sample_size", "sample", "respondents"}},
        {Role::EffectiveSampleSize, Number, {"n_effective", "effective_n", "effective_sample_size"}},
        {Role::Margin, Number, {"moe", "margin", "margin_of_error", "moe95", "error_margin"}},
        {Role::Low, Number, {"low", "lower", "ci_low", "lower_bound", "conf_low"}},
        {Role::High, Number, {"high", "upper", "ci_high", "upper_bound", "conf_high"}},
        {Role::Status, Text, {"status", "obs_status", "flag", "flags"}},
        {Role::Source, Text, {"source", "source_id", "sources"}},
        {Role::Note, Text, {"note", "notes", "comment", "remark", "footnote"}},
    };
}

std::string plainName(std::string_view name) {
    auto plain = lowered(trimmed(name));
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == ' ' || c == '-' || c == '.'; }, '_');
    return plain;
}

/// Cells of role source are names parted by blanks, so a column of whole titles cannot have it.
bool holdsSingleWords(const Column& column) {
    const auto* cells = std::get_if<TextCells>(&column);
    return cells != nullptr &&
           std::none_of(cells->dictionary.begin(), cells->dictionary.end(),
                        [](const std::string& cell) { return cell.find(' ') != std::string::npos; });
}

/// A key repeats; free text does not.
bool repeats(const Column& column) {
    const auto* cells = std::get_if<TextCells>(&column);
    return cells != nullptr && !cells->dictionary.empty() &&
           cells->dictionary.size() * 2 <= cells->codes.size();
}

std::optional<std::size_t> columnFor(const NamedRole& wanted, const Codebook& codebook, const Table& table) {
    for (const auto name : wanted.names) {
        for (std::size_t i = 0; i < codebook.variables.size(); ++i) {
            const auto& variable = codebook.variables[i];
            if (variable.role != Role::None || variable.type != wanted.type ||
                plainName(variable.name) != name)
                continue;
            if (wanted.role == Role::Source && !holdsSingleWords(table.column(i)))
                continue;
            return i;
        }
    }
    return {};
}

void guessPercent(Variable& value) {
    const auto name = plainName(value.name);
    if (value.unit.empty() && (name == "percent" || name == "percentage" || name == "pct"))
        value.unit = "percent";
}

/// The time column under whatever name, and the only number left.
void giveRemainingRoles(Codebook& codebook, const Table& table) {
    auto& variables = codebook.variables;
    const auto only = [&variables](ColumnType type) -> Variable* {
        const auto fits = [type](const Variable& v) { return v.type == type && v.role == Role::None; };
        const auto first = std::find_if(variables.begin(), variables.end(), fits);
        const bool isOnly =
            first != variables.end() && std::find_if(first + 1, variables.end(), fits) == variables.end();
        return isOnly ? &*first : nullptr;
    };
    if (auto* period = only(ColumnType::Period); period != nullptr && !codebook.indexOf(Role::Period))
        period->role = Role::Period;
    if (auto* value = only(ColumnType::Number); value != nullptr && !codebook.indexOf(Role::Value))
        value->role = Role::Value;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        if (variables[i].role == Role::None && variables[i].type == ColumnType::Text &&
            repeats(table.column(i)))
            variables[i].role = Role::Dimension;
    }
}
} // namespace

void guessRoles(Codebook& codebook, const Table& table, const Place& place, Diagnostics& findings) {
    for (const auto& wanted : namedRoles()) {
        if (codebook.indexOf(wanted.role))
            continue;
        if (const auto column = columnFor(wanted, codebook, table))
            codebook.variables[*column].role = wanted.role;
    }
    giveRemainingRoles(codebook, table);
    std::vector<std::string> told;
    for (auto& variable : codebook.variables) {
        if (variable.role == Role::Value)
            guessPercent(variable);
        if (variable.role != Role::None)
            told.push_back(fmt::format("{} as {}", inQuotes(variable.name), roleName(variable.role)));
    }
    if (!told.empty())
        findings.note(package_sentences::rolesGuessedFromTypes(joinedForReading(told)), place);
}

void tellWhatIsLacking(const Codebook& codebook, const Place& place, Diagnostics& findings) {
    const auto value = codebook.indexOf(Role::Value);
    if (!value) {
        findings.note(package_sentences::tableNoValue(), place);
        return;
    }
    if (!codebook.indexOf(Role::Period))
        findings.note(package_sentences::tableNoPeriod(), place);
    if (codebook.variables[*value].unit.empty() && !codebook.indexOf(Role::Unit))
        findings.note(package_sentences::valueNoUnit(inQuotes(codebook.variables[*value].name)), place);
}

} // namespace driftline
