// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/table_checks.h"

#include "base/nearest_name.h"
#include "base/text.h"
#include "data/status.h"
#include "import/package_sentences.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace driftline {

namespace {
using Columns = std::vector<std::size_t>;

std::optional<Columns> columnsOf(const std::vector<std::string>& names, const RawTable& raw) {
    Columns columns;
    for (const auto& name : names) {
        const auto found = std::find(raw.header.begin(), raw.header.end(), name);
        if (found == raw.header.end())
            return {};
        columns.push_back(static_cast<std::size_t>(found - raw.header.begin()));
    }
    return columns;
}

bool sameKey(const RawTable& raw, const Columns& columns, std::size_t a, std::size_t b) {
    return std::all_of(columns.begin(), columns.end(),
                       [&](std::size_t column) { return raw.cell(a, column) == raw.cell(b, column); });
}

std::string keyText(const RawTable& raw, const Columns& columns, std::size_t row) {
    std::vector<std::string> parts;
    for (const auto column : columns)
        parts.push_back(inQuotes(raw.cell(row, column)));
    return joined(parts, ", ");
}

void checkKey(const Columns& columns, const std::vector<std::string>& names, const RawTable& raw,
              Diagnostics& findings) {
    // Sorted hashes find equal neighbours without a string for each row.
    std::vector<std::pair<std::size_t, std::size_t>> hashes;
    hashes.reserve(raw.rows());
    for (std::size_t row = 0; row < raw.rows(); ++row) {
        std::size_t hash = 0;
        for (const auto column : columns)
            hash = hash * 1099511628211ULL + std::hash<std::string_view>()(raw.cell(row, column));
        hashes.emplace_back(hash, row);
    }
    std::sort(hashes.begin(), hashes.end());
    std::vector<std::pair<std::size_t, std::size_t>> repeats; ///< row, the row it repeats
    for (std::size_t i = 1, first = 0; i < hashes.size(); ++i) {
        if (hashes[i].first != hashes[first].first)
            first = i;
        else if (sameKey(raw, columns, hashes[first].second, hashes[i].second))
            repeats.emplace_back(hashes[i].second, hashes[first].second);
    }
    std::sort(repeats.begin(), repeats.end());
    for (const auto& [row, earlier] : repeats) {
        constexpr auto code = package_sentences::keyDuplicate.code();
        if (findings.count(code) >= Diagnostics::capPerCode) {
            findings.warn(CodedText{std::string(code), {}, {}}); // only counted
            continue;
        }
        findings.warn(package_sentences::keyDuplicate(keyText(raw, columns, row), raw.rowNumbers[earlier]),
                      raw.place(row, joined(names, ", ")));
    }
}

std::vector<std::string> valuesOf(const std::vector<Category>& categories) {
    std::vector<std::string> values;
    for (const auto& category : categories)
        values.push_back(category.value);
    return values;
}

const TextCells* textOf(const Dataset& dataset, Role role, std::optional<std::size_t>& column) {
    column = dataset.codebook.indexOf(role);
    return column ? std::get_if<TextCells>(&dataset.table.column(*column)) : nullptr;
}

void checkStatuses(const Dataset& dataset, const RawTable& raw, Diagnostics& findings) {
    std::optional<std::size_t> column;
    const auto* cells = textOf(dataset, Role::Status, column);
    if (cells == nullptr)
        return;
    for (std::size_t code = 0; code < cells->dictionary.size(); ++code) {
        for (const auto& word : readStatus(cells->dictionary[code]).unknown)
            findings.warn(package_sentences::statusUnknown(inQuotes(word)),
                          raw.place(firstRowOf(*cells, code), dataset.codebook.variables[*column].name));
    }
}

void checkSources(const Dataset& dataset, const RawTable& raw, Diagnostics& findings) {
    std::optional<std::size_t> column;
    const auto* cells = textOf(dataset, Role::Source, column);
    if (cells == nullptr)
        return;
    std::vector<std::string> known;
    for (const auto& source : dataset.sources)
        known.push_back(source.name);
    std::set<std::string> told;
    for (std::size_t code = 0; code < cells->dictionary.size(); ++code) {
        for (const auto& name : words(cells->dictionary[code])) {
            if (dataset.source(name) != nullptr || !told.insert(name).second)
                continue;
            findings.warn(package_sentences::sourceUnknown(inQuotes(name), suggestion(name, known)),
                          raw.place(firstRowOf(*cells, code), dataset.codebook.variables[*column].name));
        }
    }
}
} // namespace

std::size_t firstRowOf(const TextCells& cells, std::size_t code) {
    const auto found = std::find(cells.codes.begin(), cells.codes.end(), static_cast<std::int32_t>(code));
    return static_cast<std::size_t>(found - cells.codes.begin());
}

void checkKeys(const std::vector<std::vector<std::string>>& keys, const RawTable& raw,
               Diagnostics& findings) {
    for (const auto& names : keys) {
        if (const auto columns = columnsOf(names, raw))
            checkKey(*columns, names, raw, findings);
    }
}

void checkCategories(const Dataset& dataset, const RawTable& raw, Diagnostics& findings) {
    for (std::size_t i = 0; i < dataset.codebook.variables.size(); ++i) {
        const auto& variable = dataset.codebook.variables[i];
        const auto* cells = std::get_if<TextCells>(&dataset.table.column(i));
        if (cells == nullptr || variable.categories.empty())
            continue;
        const auto values = valuesOf(variable.categories);
        const std::set<std::string> known(values.begin(), values.end());
        for (std::size_t code = 0; code < cells->dictionary.size(); ++code) {
            const auto& value = cells->dictionary[code];
            if (!known.contains(value))
                findings.warn(package_sentences::categoryUnknown(inQuotes(value), suggestion(value, values)),
                              raw.place(firstRowOf(*cells, code), variable.name));
        }
    }
}

void checkStatusesAndSources(const Dataset& dataset, const RawTable& raw, Diagnostics& findings) {
    checkStatuses(dataset, raw, findings);
    checkSources(dataset, raw, findings);
}

} // namespace driftline
