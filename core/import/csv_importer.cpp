// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csv_importer.h"

#include "base/file_io.h"
#include "base/text.h"
#include "import/csv_reader.h"
#include "import/interpret.h"
#include "import/text_encoding.h"
#include "import/typed_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace driftline {

namespace {
constexpr std::array<std::string_view, 4> endings = {".csv", ".tsv", ".tab", ".txt"};

/// Excel's first line "sep=;" states the delimiter. It is blanked, not cut, so that rows keep their numbers.
std::optional<char> takeStatedDelimiter(std::string& text) {
    constexpr std::string_view key = "sep=";
    if (!lowered(text.substr(0, key.size())).starts_with(key) || text.size() < key.size() + 2)
        return {};
    const char after = text[key.size() + 1];
    if (after != '\n' && after != '\r')
        return {};
    const char delimiter = text[key.size()];
    text.erase(0, key.size() + 1);
    return delimiter;
}

/// Blanks around a cell mean nothing in a file without a schema.
void trimCells(RawTable& table) {
    for (auto& cell : table.cells)
        cell = trimmed(cell);
}

/// Dates that cannot be read would silently become words.
void tellUnreadDates(std::string_view column, const ColumnTyping& typing, const Place& place,
                     Diagnostics& findings) {
    if (typing.format.kind != CellKind::Text || !typing.format.isTime)
        return;
    auto at = place;
    at.column = std::string(column);
    findings.note(
        "csv.dates-not-read",
        fmt::format("Column {} sounds like time, but most of its cells are no periods, so it was read as "
                    "text.",
                    inQuotes(column)),
        at, "Write 2024, 2024-Q1, 2024-01 or 2024-01-15.");
}

/// "decimal point", or what the columns with numbers have.
std::string decimalMarksName(const std::vector<ColumnTyping>& typings) {
    bool isComma = false;
    bool isPoint = false;
    for (const auto& typing : typings) {
        if (typing.format.kind != CellKind::Number)
            continue;
        isComma = isComma || typing.format.marks.decimal == ',';
        // Whole numbers alone have no decimal mark.
        isPoint = isPoint || typing.format.marks == NumberMarks{'.', ','};
    }
    return isComma && isPoint ? "decimal comma or point by column"
           : isComma          ? "decimal comma"
                              : "decimal point";
}

class CsvImporter final : public Importer {
public:
    std::string_view name() const override { return "CSV"; }

    std::vector<std::string> fileEndings() const override { return {endings.begin(), endings.end()}; }

    Probe probe(const ImportTarget& target) const override {
        if (target.isFolder)
            return {};
        const auto ending = lowered(target.path.extension().string());
        const bool isNamedSo = std::find(endings.begin(), endings.end(), ending) != endings.end();
        const bool isText = looksLikeText(target.firstBytes);
        if (isNamedSo)
            // Even if it is no text: then the reader says so, which is more help than an unknown format.
            return {isText ? Confidence::Yes : Confidence::Maybe, 50};
        const auto start = trimmed(target.firstBytes);
        const bool isOtherText = start.starts_with('{') || start.starts_with('[') || start.starts_with('<');
        if (!isText || isOtherText)
            return {};
        const auto header = start.substr(0, start.find_first_of("\r\n"));
        return header.find(sniffDialect(start).delimiter) == std::string_view::npos
                   ? Probe{}
                   : Probe{Confidence::Maybe, 10};
    }

    Result<ImportedPackage> import(const ImportTarget& target, const ImportOptions& options) const override {
        auto bytes = readFile(target.path);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const auto stem = target.path.stem().string();
        ImportedPackage package;
        package.title = stem;
        package.name = slug(stem);
        if (package.name.empty())
            package.name = "table";
        auto dataset = readDataset(std::move(*bytes), target.path.string(), options, package.findings);
        if (!dataset)
            return tl::unexpected(dataset.error());
        dataset->id = package.name + "/" + package.name;
        dataset->title = stem;
        package.datasets.push_back(std::make_shared<const Dataset>(std::move(*dataset)));
        return package;
    }

private:
    static Result<Dataset> readDataset(std::string bytes, const std::string& shown,
                                       const ImportOptions& options, Diagnostics& findings) {
        const Place place{shown, 0, {}, {}};
        if (bytes.empty())
            return fail("file.empty", "There is nothing in this file.", place);
        auto decoded = decodeText(std::move(bytes), {}, place, findings);
        if (!decoded)
            return tl::unexpected(decoded.error());
        const auto stated = takeStatedDelimiter(decoded->text);
        auto dialect = sniffDialect(decoded->text);
        dialect.delimiter = stated.value_or(dialect.delimiter);
        CsvReadOptions reading;
        reading.rowLimit = options.rowLimit;
        reading.token = options.token;
        auto raw = readCsv(std::move(decoded->text), dialect, shown, reading, findings);
        if (!raw)
            return tl::unexpected(raw.error());
        trimCells(*raw);
        const auto typings = typeColumns(
            raw->columns(), [&raw](std::size_t i) { return columnCells(*raw, i); }, dialect.delimiter);
        const auto how = fmt::format("{}, {}, {}", decoded->encoding, delimiterName(dialect.delimiter),
                                     decimalMarksName(typings));
        findings.note("csv.read-as", fmt::format("Read as {}.", how), place);
        return typedDataset(*raw, typings, how, options, findings);
    }

    static Result<Dataset> typedDataset(const RawTable& raw, const std::vector<ColumnTyping>& typings,
                                        const std::string& how, const ImportOptions& options,
                                        Diagnostics& findings) {
        const Place place{raw.parts.front().file, 0, {}, {}};
        Dataset dataset;
        for (std::size_t i = 0; i < typings.size(); ++i) {
            tellUnreadDates(raw.header[i], typings[i], place, findings);
            tellTyping(raw.header[i], typings[i], place, findings);
            dataset.codebook.variables.push_back(variableOf(raw.header[i], typings[i]));
        }
        auto table = buildTypedTable(raw, typings, options.token, findings);
        if (!table)
            return tl::unexpected(table.error());
        dataset.table = std::move(*table);
        const auto file = std::filesystem::path(place.file).filename().string();
        dataset.history.push_back(fmt::format("read from {} ({})", file, how));
        if (auto done = interpretTable(dataset, place, options.token, findings); !done)
            return tl::unexpected(done.error());
        return dataset;
    }
};
} // namespace

std::unique_ptr<Importer> csvImporter() {
    return std::make_unique<CsvImporter>();
}

} // namespace driftline
