// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/package_table.h"

#include "base/text.h"
#include "data/missing.h"
#include "import/dataset_metadata.h"
#include "storage/sha256.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace driftline {

namespace {
using Json = nlohmann::ordered_json;
using Marks = std::map<MissingReason, std::string>;

void put(Json& object, const char* key, const std::string& text) {
    if (!text.empty())
        object[key] = text;
}

void put(Json& object, const char* key, Json part) {
    if (!part.empty())
        object[key] = std::move(part);
}

const std::vector<MissingReason>& missingOf(const Column& column) {
    return std::visit([](const auto& cells) -> const std::vector<MissingReason>& { return cells.missing; },
                      column);
}

/// What stands in a cell for each reason that the table gives. "Not reported" is the empty cell; no mark may
/// be the text of a cell.
Marks missingMarks(const Table& table) {
    std::set<MissingReason> reasons;
    std::set<std::string, std::less<>> texts;
    for (std::size_t i = 0; i < table.columns(); ++i) {
        const auto& missing = missingOf(table.column(i));
        reasons.insert(missing.begin(), missing.end());
        if (const auto* cells = std::get_if<TextCells>(&table.column(i)))
            texts.insert(cells->dictionary.begin(), cells->dictionary.end());
    }
    Marks marks;
    for (const auto reason : reasons) {
        if (reason == MissingReason::None || reason == MissingReason::NotReported)
            continue;
        auto mark = "(" + std::string(missingLabel(reason)) + ")";
        while (texts.contains(mark))
            mark.insert(0, 1, '(').push_back(')');
        marks.emplace(reason, std::move(mark));
    }
    return marks;
}

Json missingJson(const Marks& marks) {
    Json out = Json::array();
    if (marks.empty())
        return out;
    out.push_back({{"value", ""}, {"label", missingLabel(MissingReason::NotReported)}});
    for (const auto& [reason, mark] : marks)
        out.push_back({{"value", mark}, {"label", missingLabel(reason)}});
    return out;
}

/// The type of Table Schema that all periods of a column fit; "string" where they differ in length.
std::string_view periodType(const PeriodCells& cells) {
    std::optional<Granularity> common;
    for (std::size_t row = 0; row < cells.values.size(); ++row) {
        if (cells.missing[row] != MissingReason::None)
            continue;
        const auto& period = cells.values[row];
        // Table Schema knows years of four digits only.
        if ((common && *common != period.granularity) || period.start.year() < 1000 ||
            period.start.year() > 9999)
            return "string";
        common = period.granularity;
    }
    if (common == Granularity::Year)
        return "year";
    if (common == Granularity::Month)
        return "yearmonth";
    return common == Granularity::Day ? "date" : "string";
}

Json categoriesJson(const std::vector<Category>& categories) {
    Json out = Json::array();
    for (const auto& category : categories) {
        Json entry = {{"value", category.value}};
        put(entry, "label", category.label);
        put(entry, "wording", category.wording);
        out.push_back(std::move(entry));
    }
    return out;
}

Json fieldJson(const Variable& variable, const Column& column) {
    Json out = {{"name", variable.name}};
    put(out, "title", variable.title);
    put(out, "description", variable.description);
    if (const auto* periods = std::get_if<PeriodCells>(&column)) {
        out["type"] = periodType(*periods);
        if (out["type"] == "string")
            out["holds"] = "periods";
    } else {
        out["type"] = std::holds_alternative<NumberCells>(column) ? "number" : "string";
    }
    if (variable.role != Role::None)
        out["role"] = roleName(variable.role);
    put(out, "unit", variable.unit);
    put(out, "derivation", variable.derivation);
    if (variable.level)
        out["intervalLevel"] = *variable.level;
    put(out, "categories", categoriesJson(variable.categories));
    if (!variable.scale.empty()) {
        out["scale"]["order"] = variable.scale.order;
        if (!variable.scale.neutral.empty())
            out["scale"]["neutral"] = variable.scale.neutral;
        if (!variable.scale.nonresponse.empty())
            out["scale"]["nonresponse"] = variable.scale.nonresponse;
    }
    return out;
}

Json schemaJson(const Dataset& dataset, const Marks& marks) {
    Json fields = Json::array();
    for (std::size_t i = 0; i < dataset.codebook.variables.size(); ++i)
        fields.push_back(fieldJson(dataset.codebook.variables[i], dataset.table.column(i)));
    Json out = {{"fields", std::move(fields)}};
    put(out, "missingValues", missingJson(marks));
    return out;
}

std::string cellText(const Table& table, std::size_t column, std::size_t row, const Marks& marks) {
    const auto reason = table.missing(column, row);
    if (reason == MissingReason::None)
        return table.cellText(column, row);
    const auto mark = marks.find(reason);
    return mark == marks.end() ? std::string() : mark->second;
}

/// Quotes where RFC 4180 asks for them, and where a reader would take blanks or a byte order mark away.
void addCell(std::string& csv, std::string_view cell, bool isAlone) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    const bool needsQuotes = cell.find_first_of(",\"\r\n") != std::string_view::npos ||
                             trimmed(cell).size() != cell.size() || cell.starts_with(byteOrderMark) ||
                             (isAlone && cell.empty());
    if (!needsQuotes) {
        csv += cell;
        return;
    }
    csv += '"';
    for (const char c : cell) {
        if (c == '"')
            csv += '"';
        csv += c;
    }
    csv += '"';
}

std::string csvOf(const Dataset& dataset, const Marks& marks) {
    std::string csv;
    const auto columns = dataset.table.columns();
    for (std::size_t i = 0; i < columns; ++i) {
        if (i > 0)
            csv += ',';
        addCell(csv, dataset.codebook.variables[i].name, columns == 1);
    }
    csv += '\n';
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        for (std::size_t i = 0; i < columns; ++i) {
            if (i > 0)
                csv += ',';
            addCell(csv, cellText(dataset.table, i, row, marks), columns == 1);
        }
        csv += '\n';
    }
    return csv;
}

Json inlineCells(const Dataset& dataset, const Marks& marks) {
    Json out = Json::array({dataset.codebook.names()});
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        Json cells = Json::array();
        for (std::size_t i = 0; i < dataset.table.columns(); ++i)
            cells.push_back(cellText(dataset.table, i, row, marks));
        out.push_back(std::move(cells));
    }
    return out;
}

/// The marks of cells as the file that was read has them, each with the rows of a column where it stands.
/// Rows are counted as a spreadsheet counts them.
Json marksJson(const Dataset& dataset) {
    constexpr std::size_t firstDataRow = 2;
    std::map<std::pair<std::size_t, std::string_view>, std::vector<std::size_t>> marks;
    for (const auto& note : dataset.table.notes())
        marks[{note.column, note.text}].push_back(note.row + firstDataRow);
    Json out = Json::array();
    for (const auto& [of, rows] : marks)
        out.push_back(
            {{"field", dataset.codebook.variables[of.first].name}, {"mark", of.second}, {"rows", rows}});
    return out;
}

/// Readers of text refuse a file with other control characters than line ends and tabs as binary.
bool isPlainText(std::string_view csv) {
    return std::none_of(csv.begin(), csv.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
    });
}

Json samplingJson(const Sampling& sampling) {
    Json out = Json::object();
    if (sampling.design != SamplingDesign::Unknown)
        out["design"] = samplingDesignName(sampling.design);
    put(out, "population", sampling.population);
    put(out, "mode", sampling.mode);
    put(out, "sponsor", sampling.sponsor);
    put(out, "weighting", sampling.weighting);
    put(out, "note", sampling.note);
    return out;
}

Json wavesJson(const std::vector<Wave>& waves) {
    Json out = Json::array();
    for (const auto& wave : waves) {
        Json entry = {{"period", wave.period.text()}};
        if (wave.fieldworkStart)
            entry["fieldworkStart"] = wave.fieldworkStart->text();
        if (wave.fieldworkEnd)
            entry["fieldworkEnd"] = wave.fieldworkEnd->text();
        if (wave.sampleSize)
            entry["sampleSize"] = *wave.sampleSize;
        put(entry, "note", wave.note);
        out.push_back(std::move(entry));
    }
    return out;
}
} // namespace

Json sourcesJson(const std::vector<Source>& sources) {
    Json out = Json::array();
    for (const auto& source : sources) {
        Json entry = {{"name", source.name}};
        put(entry, "title", source.title);
        put(entry, "shortTitle", source.shortTitle);
        put(entry, "path", source.path);
        if (!source.authors.empty())
            entry["authors"] = source.authors;
        put(entry, "publisher", source.publisher);
        if (source.year != 0)
            entry["year"] = source.year;
        put(entry, "locator", source.locator);
        put(entry, "kind", source.kind);
        put(entry, "note", source.note);
        out.push_back(std::move(entry));
    }
    return out;
}

Json licencesJson(const std::vector<Licence>& licences) {
    Json out = Json::array();
    for (const auto& licence : licences) {
        Json entry = Json::object();
        put(entry, "name", licence.name);
        put(entry, "title", licence.title);
        put(entry, "path", licence.path);
        out.push_back(std::move(entry));
    }
    return out;
}

PackageTable packageTable(const Dataset& dataset, const std::string& name, const std::string& path) {
    const auto marks = missingMarks(dataset.table);
    PackageTable out{{{"name", name}, {"type", "table"}, {"datasetId", dataset.id}}, csvOf(dataset, marks)};
    put(out.resource, "title", dataset.title);
    put(out.resource, "description", dataset.description);
    if (isPlainText(out.csv)) {
        out.resource["path"] = path;
        out.resource["format"] = "csv";
        out.resource["mediatype"] = "text/csv";
        out.resource["encoding"] = "utf-8";
        out.resource["bytes"] = out.csv.size();
        out.resource["hash"] = "sha256:" + sha256(out.csv);
    } else {
        out.csv.clear();
        out.resource["data"] = inlineCells(dataset, marks);
    }
    put(out.resource, "sampling", samplingJson(dataset.sampling));
    put(out.resource, "waves", wavesJson(dataset.waves));
    if (!dataset.history.empty())
        out.resource["history"] = dataset.history;
    put(out.resource, "licenses", licencesJson(dataset.licences));
    put(out.resource, "marks", marksJson(dataset));
    out.resource["schema"] = schemaJson(dataset, marks);
    return out;
}

} // namespace driftline
