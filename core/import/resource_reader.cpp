// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/resource_reader.h"

#include "base/text.h"
#include "import/column_kind.h"
#include "import/csv_reader.h"
#include "import/inline_data.h"
#include "import/open_fields.h"
#include "import/package_sentences.h"
#include "import/source_list.h"
#include "import/table_checks.h"
#include "import/text_encoding.h"
#include "import/typed_columns.h"
#include "storage/sha256.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace driftline {

namespace {
std::vector<std::string> fieldNames(const ResourceSpec& spec) {
    std::vector<std::string> names;
    if (spec.schema) {
        for (const auto& field : spec.schema->fields)
            names.push_back(field.variable.name);
    }
    return names;
}

std::string listed(const std::vector<std::string>& names) {
    std::vector<std::string> shown;
    for (const auto& name : names)
        shown.push_back(inQuotes(name));
    return joinedForReading(shown);
}

std::vector<std::string> without(const std::vector<std::string>& names,
                                 const std::vector<std::string>& others) {
    std::vector<std::string> out;
    for (const auto& name : names) {
        if (std::find(others.begin(), others.end(), name) == others.end())
            out.push_back(name);
    }
    return out;
}

class ResourceReader {
public:
    ResourceReader(const ResourceSpec& spec, const PackageLocation& location, const ImportOptions& options,
                   Diagnostics& findings)
        : m_spec(spec)
        , m_location(location)
        , m_options(options)
        , m_findings(findings) {}

    Result<RawTable> readCells() {
        if (m_spec.data != nullptr) {
            m_how = package_sentences::fromInside(m_location.descriptor);
            return readInlineData(*m_spec.data, fieldNames(m_spec), m_location.descriptor,
                                  m_spec.pointer + "/data");
        }
        Result<RawTable> table = readFirstFile();
        for (std::size_t i = 1; table && i < m_spec.paths.size(); ++i) {
            if (m_options.rowLimit && table->rows() >= *m_options.rowLimit)
                break;
            auto next = readFurtherFile(m_spec.paths[i], *table);
            if (!next)
                return next;
            table->append(std::move(*next));
        }
        if (table)
            checkBytes();
        return table;
    }

    const std::string& how() const { return m_how; }
    char delimiter() const { return m_dialect.delimiter; }

private:
    Result<std::string> readText(const std::string& path) {
        if (!m_location.files.contains(path) && safeRelativeName(path)) {
            auto read = m_location.files.read(path);
            if (!read && read.error().code != "file.missing" && read.error().code != "file.is-folder")
                return read;
            return fail(package_sentences::packageMissingFile(inQuotes(path, 80)),
                        {m_location.descriptor, 0, {}, m_spec.pointer + "/path"});
        }
        auto bytes = m_location.files.read(path);
        if (!bytes)
            return bytes;
        m_readBytes += bytes->size();
        if (m_spec.hash.starts_with("sha256:") && m_spec.paths.size() == 1)
            m_readHash = "sha256:" + sha256(*bytes);
        auto decoded = decodeText(std::move(*bytes), m_spec.encoding,
                                  {m_location.files.shownName(path), 0, {}, {}}, m_findings);
        if (!decoded)
            return tl::unexpected(decoded.error());
        m_encoding = decoded->encoding;
        return std::move(decoded->text);
    }

    CsvReadOptions reading() const {
        CsvReadOptions reading;
        reading.rowLimit = m_options.rowLimit;
        reading.token = m_options.token;
        reading.mayBeEmpty = true;
        return reading;
    }

    Result<RawTable> readFirstFile() {
        const auto& path = m_spec.paths.front();
        auto text = readText(path);
        if (!text)
            return tl::unexpected(text.error());
        m_dialect = m_spec.dialect ? *m_spec.dialect : sniffDialect(*text);
        const auto shown = m_location.files.shownName(path);
        auto table = readCsv(std::move(*text), m_dialect, shown, reading(), m_findings);
        m_how = fmt::format("from {} ({}, {})", joined(m_spec.paths, " and "), m_encoding,
                            delimiterName(m_dialect.delimiter));
        if (table && table->rows() == 0 && !m_options.rowLimit)
            m_findings.warn(package_sentences::noRowsBelowHeader(), {shown, 0, {}, {}});
        const auto names = fieldNames(m_spec);
        if (table && !m_dialect.hasHeader && names.size() == table->columns())
            table->header = names;
        return table;
    }

    /// Some packages repeat the header in each file, others have it in the first only.
    Result<RawTable> readFurtherFile(const std::string& path, const RawTable& first) {
        auto text = readText(path);
        if (!text)
            return tl::unexpected(text.error());
        auto dialect = m_dialect;
        dialect.hasHeader = false;
        auto limits = reading();
        limits.columns = first.columns();
        if (limits.rowLimit)
            limits.rowLimit = *limits.rowLimit - first.rows() + 1;
        auto table = readCsv(std::move(*text), dialect, m_location.files.shownName(path), limits, m_findings);
        if (!table || table->rows() == 0)
            return table;
        const auto columns = static_cast<std::ptrdiff_t>(first.columns());
        const bool repeatsHeader = std::equal(
            first.header.begin(), first.header.end(), table->cells.begin(), table->cells.begin() + columns,
            [](const auto& name, auto cell) { return name == trimmed(cell); });
        if (repeatsHeader) {
            table->cells.erase(table->cells.begin(), table->cells.begin() + columns);
            table->rowNumbers.erase(table->rowNumbers.begin());
        } else if (limits.rowLimit && table->rows() == *limits.rowLimit) {
            table->cells.resize(table->cells.size() - first.columns());
            table->rowNumbers.pop_back();
        }
        return table;
    }

    void checkBytes() {
        const Place place{m_location.descriptor, 0, {}, m_spec.pointer};
        if (m_spec.bytes && *m_spec.bytes != m_readBytes)
            m_findings.warn(package_sentences::packageBytesDiffer(m_readBytes, *m_spec.bytes), place);
        if (m_spec.hash.empty())
            return;
        if (m_readHash.empty())
            m_findings.note(package_sentences::packageHashUnchecked(), place);
        else if (m_readHash != lowered(m_spec.hash))
            m_findings.warn(package_sentences::packageHashDiffers(), place);
    }

    const ResourceSpec& m_spec;
    const PackageLocation& m_location;
    const ImportOptions& m_options;
    Diagnostics& m_findings;
    CsvDialect m_dialect;
    std::string m_encoding;
    std::string m_how;
    std::uint64_t m_readBytes = 0;
    std::string m_readHash;
};

/// The fields that the file has, each with its column; or how the two differ.
struct MatchedFields {
    std::vector<Field> fields;
    std::vector<FieldForm> forms;
    std::vector<std::size_t> columnOf;
};

Result<MatchedFields> matchFields(const TableSchema& schema, const std::vector<std::string>& names,
                                  const RawTable& raw, const PackageLocation& location,
                                  const ResourceSpec& spec) {
    const auto lacking = without(names, raw.header);
    const auto extra = without(raw.header, names);
    const auto match = schema.match;
    const bool mayLack = match == FieldsMatch::Superset || match == FieldsMatch::Partial;
    const bool mayExceed = match == FieldsMatch::Subset || match == FieldsMatch::Partial;
    std::vector<std::string> faults;
    if (!lacking.empty() && !mayLack)
        faults.push_back(package_sentences::fileLacksColumn(listed(lacking)));
    if (!extra.empty() && !mayExceed)
        faults.push_back(package_sentences::schemaLacksField(listed(extra)));
    if (lacking.size() == names.size())
        faults.emplace_back(package_sentences::nothingInCommon);
    if (faults.empty() && names.size() != raw.header.size() && match == FieldsMatch::Exact)
        faults.push_back(package_sentences::countsDiffer(raw.header.size(), names.size()));
    if (!faults.empty())
        return fail(package_sentences::fieldsDiffer(joinedForReading(faults), location.descriptor),
                    {raw.parts.front().file, 0, {}, spec.pointer + "/schema/fields"});
    MatchedFields out;
    for (std::size_t i = 0; i < schema.fields.size(); ++i) {
        const auto column = std::find(raw.header.begin(), raw.header.end(), names[i]);
        if (column == raw.header.end())
            continue;
        out.fields.push_back(schema.fields[i]);
        out.forms.push_back(schema.forms[i]);
        out.columnOf.push_back(static_cast<std::size_t>(column - raw.header.begin()));
    }
    return out;
}

/// Names that a header row gives back as they were written.
bool areHeaderNames(const std::vector<std::string>& names) {
    const std::set<std::string> different(names.begin(), names.end());
    return different.size() == names.size() && std::all_of(names.begin(), names.end(), [](const auto& name) {
               return !name.empty() && trimmed(name) == name;
           });
}

MatchedFields fieldsInOrder(const TableSchema& schema) {
    MatchedFields out;
    out.fields = schema.fields;
    out.forms = schema.forms;
    for (std::size_t i = 0; i < schema.fields.size(); ++i)
        out.columnOf.push_back(i);
    return out;
}

struct TypedResource {
    Codebook codebook;
    Table table;
};

/// Without a schema, the cells decide.
Result<TypedResource> typedByCells(const RawTable& raw, char delimiter, const WorkToken& token,
                                   Diagnostics& findings) {
    const auto typings = typeColumns(
        raw.columns(), [&raw](std::size_t i) { return columnCells(raw, i); }, delimiter);
    TypedResource out;
    for (std::size_t i = 0; i < typings.size(); ++i) {
        tellTyping(raw.header[i], typings[i], {raw.parts.front().file, 0, {}, {}}, findings);
        out.codebook.variables.push_back(variableOf(raw.header[i], typings[i]));
    }
    auto table = buildTypedTable(raw, typings, token, findings);
    if (!table)
        return tl::unexpected(table.error());
    out.table = std::move(*table);
    return out;
}

Result<TypedResource> typedBySchema(const ResourceSpec& spec, const PackageLocation& location, RawTable& raw,
                                    const WorkToken& token, Diagnostics& findings) {
    const auto names = fieldNames(spec);
    auto matched = spec.metadata && names.size() == raw.columns() && !areHeaderNames(names)
                       ? Result<MatchedFields>(fieldsInOrder(*spec.schema))
                       : matchFields(*spec.schema, names, raw, location, spec);
    if (!matched)
        return tl::unexpected(matched.error());
    if (!spec.metadata && !spec.schema->statesRoles())
        inferPeriods(matched->fields, raw, matched->columnOf);
    settleOpenFields(matched->fields, matched->forms, matched->columnOf, raw);
    auto table = buildTable(raw, matched->fields, matched->columnOf, token, findings);
    if (!table)
        return tl::unexpected(table.error());
    return TypedResource{codebookOf(matched->fields), std::move(*table)};
}

Dataset describedDataset(const ResourceSpec& spec, const PackageSpec& package) {
    Dataset dataset;
    dataset.id = package.name + "/" + spec.name;
    dataset.title = spec.title.empty() ? spec.name : spec.title;
    dataset.description = spec.description;
    dataset.sources = mergedSources(package.sources, spec.sources);
    dataset.sampling = spec.sampling;
    dataset.licences = spec.licences.empty() && !spec.metadata ? package.licences : spec.licences;
    if (spec.metadata) {
        dataset.id = spec.metadata->id;
        dataset.title = spec.title;
        dataset.waves = spec.metadata->waves;
        dataset.history = spec.metadata->history;
    }
    return dataset;
}
} // namespace

Result<LoadedTable> readResource(const ResourceSpec& spec, const PackageSpec& package,
                                 const PackageLocation& location, const ImportOptions& options,
                                 Diagnostics& findings) {
    ResourceReader reader(spec, location, options, findings);
    auto raw = reader.readCells();
    if (!raw)
        return tl::unexpected(raw.error());
    const bool hasSchema = spec.schema && !spec.schema->fields.empty();
    auto typed = hasSchema ? typedBySchema(spec, location, *raw, options.token, findings)
                           : typedByCells(*raw, reader.delimiter(), options.token, findings);
    if (!typed)
        return tl::unexpected(typed.error());
    LoadedTable loaded{&spec, describedDataset(spec, package), {}};
    loaded.dataset.codebook = std::move(typed->codebook);
    loaded.dataset.table = std::move(typed->table);
    if (!spec.metadata)
        loaded.dataset.history.push_back("read " + reader.how());
    if (spec.schema)
        checkKeys(spec.schema->keys, *raw, findings);
    checkCategories(loaded.dataset, *raw, findings);
    checkStatusesAndSources(loaded.dataset, *raw, findings);
    loaded.origin = std::move(*raw);
    loaded.origin.cells = {};
    loaded.origin.texts = {};
    return loaded;
}

} // namespace driftline
