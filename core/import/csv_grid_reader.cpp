// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csv_grid_reader.h"

#include "base/text.h"
#include "import/csv_blanks.h"
#include "import/csv_dialect.h"
#include "import/csv_scanner.h"
#include "import/raw_table.h"
#include "import/sentences.h"
#include "import/target_bytes.h"
#include "import/text_encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace driftline {

namespace {
constexpr std::array<std::string_view, 4> csvEndings = {".csv", ".tsv", ".tab", ".txt"};
/// Titles and notes may stand above the rows of a preview.
constexpr std::size_t rowsBesidePreview = 64;

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

/// Exports write an apostrophe before text that a spreadsheet would run as a formula (interchange/
/// spreadsheet_text.h); it is no part of the text.
std::string_view withoutFormulaGuard(std::string_view cell) {
    static constexpr std::array<std::string_view, 9> guarded = {"'=",  "'+",  "'-",  "'@", "'\t",
                                                                "'＝", "'＋", "'－", "'＠"};
    if (!cell.starts_with('\''))
        return cell;
    const bool isGuarded = std::any_of(guarded.begin(), guarded.end(),
                                       [cell](std::string_view start) { return cell.starts_with(start); });
    return isGuarded ? cell.substr(1) : cell;
}

tl::unexpected<Error> quoteNeverClosed(const CsvDialect& dialect, const Place& place) {
    return fail(import_sentences::quoteIsOpen(dialect.quote, place.row), place);
}

tl::unexpected<Error> tooManyCells(std::size_t cells, const Place& place) {
    return fail(import_sentences::rowHasTooManyCells(place.row, cells, mostCsvColumns), place);
}

Result<void> cutIntoRows(std::string& text, const CsvDialect& dialect, const GridReadOptions& options,
                         Grid& grid) {
    CsvScanner scanner(text, dialect);
    const auto most = options.rowLimit ? *options.rowLimit + rowsBesidePreview : std::size_t(-1);
    while (grid.rows() < most) {
        const auto step = scanner.next();
        if (step == CsvStep::End)
            break;
        const Place place{grid.file, scanner.row(), {}, {}};
        if (step == CsvStep::UnclosedQuote)
            return quoteNeverClosed(dialect, place);
        if (scanner.cells().size() > mostCsvColumns)
            return tooManyCells(scanner.cells().size(), place);
        grid.addRow(scanner.row());
        for (const auto cell : scanner.cells())
            grid.addCell(withoutFormulaGuard(cell));
        if (grid.rows() % rowsBetweenChecks == 0 && options.token.cancelled())
            return cancelled();
    }
    return {};
}

/// The lines that are one cell each, without their quotes, if most records are such.
std::string wrappedLines(const Grid& grid) {
    std::size_t filled = 0;
    std::size_t wrapped = 0;
    std::string lines;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        const auto cells = grid.cellsIn(row);
        filled += cells > 0 ? 1U : 0U;
        if (cells != 1)
            continue;
        auto line = std::string(grid.cell(row, 0));
        wrapped += line.find_first_of(",;\t|") != std::string::npos ? 1U : 0U;
        std::replace_if(
            line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
        lines += line + "\n";
    }
    return wrapped * 2 > filled ? lines : std::string();
}

/// Cuts lines again that were quoted whole; nothing changes where they do not become a table by it.
void cutWrappedLines(CsvDialect& dialect, Grid& grid, Diagnostics& findings) {
    auto lines = wrappedLines(grid);
    if (lines.empty())
        return;
    auto inner = sniffDialect(lines);
    const auto text = std::make_shared<std::string>(std::move(lines));
    Grid again;
    again.file = grid.file;
    again.texts = grid.texts;
    again.texts.push_back(text);
    CsvScanner scanner(*text, inner);
    std::size_t parted = 0;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        again.addRow(grid.rowNumbers[row]);
        if (grid.cellsIn(row) != 1) {
            for (std::size_t column = 0; column < grid.cellsIn(row); ++column)
                again.addCell(grid.cell(row, column));
            continue;
        }
        if (scanner.next() == CsvStep::UnclosedQuote)
            return;
        parted += scanner.cells().size() > 1 ? 1U : 0U;
        for (const auto cell : scanner.cells())
            again.addCell(cell);
    }
    if (parted * 2 <= grid.rows())
        return;
    dialect.delimiter = inner.delimiter;
    findings.note(import_sentences::csvLinesQuoted(parted), {grid.file, 0, {}, {}});
    grid = std::move(again);
}

/// Eurostat's first column holds several keys between commas under a heading such as "unit,geo\\TIME_PERIOD".
void splitFirstColumn(Grid& grid, Diagnostics& findings) {
    if (grid.rows() == 0 || grid.cellsIn(0) < 2)
        return;
    const auto heading = trimmed(grid.cell(0, 0));
    const auto slash = heading.find('\\');
    if (slash == std::string_view::npos || slash == 0)
        return;
    const auto names = heading.substr(0, slash);
    const auto keys = static_cast<std::size_t>(std::count(names.begin(), names.end(), ',')) + 1;
    Grid parted;
    parted.file = grid.file;
    parted.texts = grid.texts;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        parted.addRow(grid.rowNumbers[row]);
        if (grid.cellsIn(row) == 0)
            continue;
        auto rest = row == 0 ? names : grid.cell(row, 0);
        for (std::size_t key = 0; key < keys; ++key) {
            const auto comma = key + 1 < keys ? rest.find(',') : std::string_view::npos;
            parted.addCell(rest.substr(0, comma));
            rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
        }
        for (std::size_t column = 1; column < grid.cellsIn(row); ++column)
            parted.addCell(grid.cell(row, column));
    }
    findings.note(import_sentences::csvFirstColumnSplit(inQuotes(heading), counted(keys, "key", "keys")),
                  {grid.file, 0, {}, {}});
    grid = std::move(parted);
}

bool isNamedAsText(const std::filesystem::path& path) {
    const auto ending = lowered(path.extension().string());
    return std::find(csvEndings.begin(), csvEndings.end(), ending) != csvEndings.end();
}

class CsvGridReader final : public GridReader {
public:
    std::string_view name() const override { return "CSV"; }

    std::vector<std::string> fileEndings() const override { return {csvEndings.begin(), csvEndings.end()}; }

    Probe probe(const ImportTarget& target) const override {
        if (target.isFolder)
            return {};
        const bool isText = looksLikeText(target.firstBytes);
        if (isNamedAsText(target.path))
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

    Result<GridFile> read(const ImportTarget& target, const GridReadOptions& options) const override {
        auto bytes = bytesOf(target);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const Place place{target.path.string(), 0, {}, {}};
        if (bytes->empty())
            return fail(import_sentences::fileIsEmpty(), place);
        GridFile out;
        auto decoded = decodeText(std::move(*bytes), options.encoding, place, out.findings);
        if (!decoded)
            return tl::unexpected(decoded.error());
        const auto text = std::make_shared<std::string>(std::move(decoded->text));
        const auto stated = takeStatedDelimiter(*text);
        const bool isParted = !stated && !options.delimiter && partAtBlanks(*text);
        auto dialect = sniffDialect(*text);
        if (isParted)
            dialect.delimiter = '\t';
        dialect.delimiter = options.delimiter.value_or(stated.value_or(dialect.delimiter));
        Grid grid;
        grid.file = place.file;
        grid.texts.push_back(text);
        if (const auto cut = cutIntoRows(*text, dialect, options, grid); !cut)
            return tl::unexpected(cut.error());
        if (!options.delimiter)
            cutWrappedLines(dialect, grid, out.findings);
        splitFirstColumn(grid, out.findings);
        out.format = fmt::format("{}, {}", decoded->encoding,
                                 isParted ? std::string(import_sentences::blanksBetweenCells)
                                          : delimiterName(dialect.delimiter));
        if (!isParted)
            out.delimiter = dialect.delimiter;
        out.encoding = decoded->encoding;
        out.grids.push_back(std::move(grid));
        return out;
    }
};
} // namespace

std::unique_ptr<GridReader> csvGridReader() {
    return std::make_unique<CsvGridReader>();
}

} // namespace driftline
