// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/foreign_keys.h"

#include "base/nearest_name.h"
#include "base/text.h"
#include "import/package_sentences.h"
#include "import/table_checks.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

namespace driftline {

namespace {
using Columns = std::vector<std::size_t>;

std::optional<Columns> columnsNamed(const std::vector<std::string>& names, const Codebook& codebook) {
    Columns columns;
    for (const auto& name : names) {
        const auto column = codebook.indexOf(name);
        if (!column)
            return {};
        columns.push_back(*column);
    }
    return columns;
}

/// The key of a row, comparable between tables; nothing if a part of it is missing.
std::optional<std::string> keyOf(const Table& table, const Columns& columns, std::size_t row) {
    std::string key;
    for (const auto column : columns) {
        if (table.missing(column, row) != MissingReason::None)
            return {};
        key += table.cellText(column, row);
        key += '\x1F';
    }
    return key;
}

/// Every different key with the first row that has it.
std::vector<std::pair<std::string, std::size_t>> distinctKeys(const Table& table, const Columns& columns) {
    std::vector<std::pair<std::string, std::size_t>> keys;
    if (columns.size() == 1) {
        // The dictionary of a text column is its list of different cells already.
        if (const auto* cells = std::get_if<TextCells>(&table.column(columns.front()))) {
            for (std::size_t code = 0; code < cells->dictionary.size(); ++code)
                keys.emplace_back(cells->dictionary[code] + '\x1F', firstRowOf(*cells, code));
            return keys;
        }
        if (const auto* cells = std::get_if<PeriodCells>(&table.column(columns.front()))) {
            std::map<Period, std::size_t> first;
            for (std::size_t row = 0; row < cells->values.size(); ++row) {
                if (cells->missing[row] == MissingReason::None)
                    first.try_emplace(cells->values[row], row);
            }
            for (const auto& [period, row] : first)
                keys.emplace_back(period.text() + '\x1F', row);
            return keys;
        }
    }
    std::unordered_set<std::string> seen;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        auto key = keyOf(table, columns, row);
        if (key && seen.insert(*key).second)
            keys.emplace_back(std::move(*key), row);
    }
    return keys;
}

std::string textIn(const Dataset& dataset, std::optional<std::size_t> column, std::size_t row) {
    return column ? dataset.table.cellText(*column, row) : std::string();
}

std::vector<Category> referencedCategories(const Dataset& reference, std::size_t keyColumn) {
    std::vector<Category> out;
    const auto label = reference.codebook.indexOf(Role::Label);
    const auto wording = reference.codebook.indexOf(Role::Wording);
    if (!label && !wording)
        return out;
    std::set<std::string> seen;
    for (std::size_t row = 0; row < reference.table.rows(); ++row) {
        auto value = reference.table.cellText(keyColumn, row);
        if (!value.empty() && seen.insert(value).second)
            out.push_back({std::move(value), textIn(reference, label, row), textIn(reference, wording, row)});
    }
    return out;
}

/// What a column declares itself comes first; the reference fills in what it leaves open.
void enrichCategories(Variable& variable, std::vector<Category> referenced) {
    if (variable.categories.empty()) {
        variable.categories = std::move(referenced);
        return;
    }
    for (auto& category : variable.categories) {
        const auto same = std::find_if(referenced.begin(), referenced.end(),
                                       [&category](const Category& r) { return r.value == category.value; });
        if (same == referenced.end())
            continue;
        category.wording = same->wording;
        if (category.label.empty())
            category.label = same->label;
    }
}

std::optional<Day> firstDay(const Table& table, std::optional<std::size_t> column, std::size_t row) {
    const auto period = column ? table.period(*column, row) : std::nullopt;
    return period ? std::optional(period->start) : std::nullopt;
}

std::optional<Day> lastDay(const Table& table, std::optional<std::size_t> column, std::size_t row) {
    const auto period = column ? table.period(*column, row) : std::nullopt;
    return period ? std::optional(Day{period->end.number - 1}) : std::nullopt;
}

std::vector<Wave> referencedWaves(const Dataset& reference, std::size_t keyColumn) {
    std::vector<Wave> waves;
    const auto start = reference.codebook.indexOf(Role::FieldworkStart);
    const auto end = reference.codebook.indexOf(Role::FieldworkEnd);
    if (!start && !end)
        return waves;
    const auto size = reference.codebook.indexOf(Role::SampleSize);
    const auto note = reference.codebook.indexOf(Role::Note);
    for (std::size_t row = 0; row < reference.table.rows(); ++row) {
        const auto period = Period::parse(reference.table.cellText(keyColumn, row));
        if (!period)
            continue;
        Wave wave;
        wave.period = *period;
        wave.fieldworkStart = firstDay(reference.table, start, row);
        wave.fieldworkEnd = lastDay(reference.table, end, row);
        if (size)
            wave.sampleSize = reference.table.number(*size, row);
        wave.note = textIn(reference, note, row);
        waves.push_back(std::move(wave));
    }
    return waves;
}

void enrich(Dataset& dataset, std::size_t column, const Dataset& reference, std::size_t keyColumn) {
    auto& variable = dataset.codebook.variables[column];
    if (variable.type == ColumnType::Text)
        enrichCategories(variable, referencedCategories(reference, keyColumn));
    else if (variable.type == ColumnType::Period && dataset.waves.empty())
        dataset.waves = referencedWaves(reference, keyColumn);
}

void checkResolved(const LoadedTable& table, const Columns& columns, const ForeignKey& key,
                   const Dataset& reference, const Columns& referenceColumns, Diagnostics& findings) {
    std::unordered_set<std::string> known;
    std::vector<std::string> shown;
    for (auto& [text, row] : distinctKeys(reference.table, referenceColumns)) {
        shown.push_back(text.substr(0, text.size() - 1));
        known.insert(std::move(text));
    }
    for (const auto& [text, row] : distinctKeys(table.dataset.table, columns)) {
        if (known.contains(text))
            continue;
        const auto plain = text.substr(0, text.size() - 1);
        findings.warn(
            package_sentences::keyUnresolved(inQuotes(plain), joinedForReading(key.referenceFields),
                                             inQuotes(key.resource.empty() ? table.spec->name : key.resource),
                                             columns.size() == 1 ? suggestion(plain, shown) : std::string()),
            table.origin.place(row, joined(key.fields, ", ")));
    }
}

class ForeignKeys {
public:
    ForeignKeys(std::vector<LoadedTable>& tables, const PackageSpec& package, const ImportOptions& options,
                const std::string& descriptor, Diagnostics& findings)
        : m_tables(tables)
        , m_package(package)
        , m_options(options)
        , m_descriptor(descriptor)
        , m_findings(findings) {}

    void apply(LoadedTable& table) {
        for (const auto& key : table.spec->schema->foreignKeys) {
            const auto* target = key.resource.empty() ? &table : find(key.resource);
            if (target == nullptr) {
                // A table of the package that is not here was left out, and is told of.
                if (!hasResource(key.resource))
                    tellUnknown(table, key);
                continue;
            }
            const auto columns = columnsNamed(key.fields, table.dataset.codebook);
            const auto keyColumns = columnsNamed(key.referenceFields, target->dataset.codebook);
            if (!columns || !keyColumns) {
                m_findings.warn(package_sentences::keyUnknownField(joinedForReading(key.fields)),
                                place(table));
                continue;
            }
            if (columns->size() == 1)
                enrich(table.dataset, columns->front(), target->dataset, keyColumns->front());
            // A preview has not read all rows of the other table.
            if (!m_options.rowLimit)
                checkResolved(table, *columns, key, target->dataset, *keyColumns, m_findings);
        }
    }

private:
    const LoadedTable* find(const std::string& resource) const {
        const auto found = std::find_if(m_tables.begin(), m_tables.end(),
                                        [&resource](const auto& t) { return t.spec->name == resource; });
        return found == m_tables.end() ? nullptr : &*found;
    }

    bool hasResource(const std::string& name) const {
        return std::any_of(m_package.resources.begin(), m_package.resources.end(),
                           [&name](const ResourceSpec& it) { return it.isTable && it.name == name; });
    }

    Place place(const LoadedTable& table) const {
        return {m_descriptor, 0, {}, table.spec->pointer + "/schema/foreignKeys"};
    }

    void tellUnknown(const LoadedTable& table, const ForeignKey& key) const {
        std::vector<std::string> names;
        for (const auto& resource : m_package.resources)
            names.push_back(resource.name);
        m_findings.warn(package_sentences::keyUnknownResource(joinedForReading(key.fields),
                                                              inQuotes(key.resource),
                                                              suggestion(key.resource, names)),
                        place(table));
    }

    std::vector<LoadedTable>& m_tables;
    const PackageSpec& m_package;
    const ImportOptions& m_options;
    const std::string& m_descriptor;
    Diagnostics& m_findings;
};

std::optional<std::size_t> indexOf(const PackageSpec& package, const std::string& name) {
    const auto found = std::find_if(package.resources.begin(), package.resources.end(),
                                    [&name](const ResourceSpec& r) { return r.name == name; });
    if (found == package.resources.end())
        return {};
    return static_cast<std::size_t>(found - package.resources.begin());
}

void need(std::size_t index, const PackageSpec& package, std::vector<bool>& needed) {
    std::vector<std::size_t> open = {index};
    while (!open.empty()) {
        const auto at = open.back();
        open.pop_back();
        if (needed[at])
            continue;
        needed[at] = true;
        if (!package.resources[at].schema)
            continue;
        for (const auto& key : package.resources[at].schema->foreignKeys) {
            const auto target = indexOf(package, key.resource);
            if (target && package.resources[*target].isTable)
                open.push_back(*target);
        }
    }
}
} // namespace

Result<std::vector<bool>> neededResources(const PackageSpec& package,
                                          const std::optional<std::vector<std::string>>& wanted) {
    std::vector<bool> needed(package.resources.size(), false);
    if (!wanted) {
        for (std::size_t i = 0; i < needed.size(); ++i)
            needed[i] = package.resources[i].isTable;
        return needed;
    }
    for (const auto& name : *wanted) {
        const auto index = indexOf(package, name);
        if (!index || !package.resources[*index].isTable) {
            std::vector<std::string> names;
            for (const auto& resource : package.resources) {
                if (resource.isTable)
                    names.push_back(resource.name);
            }
            return fail(package_sentences::packageNoSuchResource(inQuotes(package.name), inQuotes(name),
                                                                 suggestion(name, names)));
        }
        need(*index, package, needed);
    }
    return needed;
}

void applyForeignKeys(std::vector<LoadedTable>& tables, const PackageSpec& package,
                      const ImportOptions& options, const std::string& descriptor, Diagnostics& findings) {
    ForeignKeys keys(tables, package, options, descriptor, findings);
    for (auto& table : tables) {
        if (table.spec->schema)
            keys.apply(table);
    }
}

} // namespace driftline
