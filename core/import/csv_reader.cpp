// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csv_reader.h"

#include "base/text.h"
#include "import/column_names.h"
#include "import/csv_scanner.h"
#include "import/sentences.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
std::vector<std::string> headerNames(const std::vector<std::string_view>& cells, const Place& place,
                                     Diagnostics& findings) {
    ColumnNames names(place, findings);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto name = std::string(trimmed(cells[i]));
        if (name.empty())
            names.addNameless(i + 1);
        else
            names.add(name);
    }
    return std::move(names).take();
}

std::vector<std::string> numberedNames(std::size_t count) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i)
        names.push_back(fmt::format("field{}", i + 1));
    return names;
}

std::string cellCount(std::size_t count) {
    return fmt::format("{} cell{}", count, count == 1 ? "" : "s");
}

tl::unexpected<Error> raggedRow(const CsvScanner& scanner, std::size_t expected, const CsvDialect& dialect,
                                std::string_view file) {
    const auto found = scanner.cells().size();
    const auto name = delimiterName(dialect.delimiter);
    const auto remedy = found > expected ? import_sentences::cellHoldsDelimiter(name)
                                         : import_sentences::cellsAreMissing(name);
    return fail(import_sentences::rowIsRagged(scanner.row(), cellCount(found),
                                              expected == 1 ? "1 is" : fmt::format("{} are", expected),
                                              inQuotes(scanner.cells().front()), remedy),
                {std::string(file), scanner.row(), {}, {}});
}

tl::unexpected<Error> unclosedQuote(const CsvScanner& scanner, const CsvDialect& dialect,
                                    std::string_view file) {
    return fail(import_sentences::quoteIsOpen(dialect.quote, scanner.row()),
                {std::string(file), scanner.row(), {}, {}});
}

class TableReader {
public:
    TableReader(const CsvDialect& dialect, std::string_view file, const CsvReadOptions& options,
                Diagnostics& findings)
        : m_dialect(dialect)
        , m_file(file)
        , m_options(options)
        , m_findings(findings) {}

    Result<RawTable> read(std::string&& owned) {
        const auto text = std::make_shared<std::string>(std::move(owned));
        CsvScanner scanner(*text, m_dialect);
        m_table.texts.push_back(text);
        m_table.parts.push_back({m_file, 0});
        while (!isFull()) {
            const auto step = scanner.next();
            if (step == CsvStep::End)
                break;
            if (step == CsvStep::UnclosedQuote)
                return unclosedQuote(scanner, m_dialect, m_file);
            if (step == CsvStep::Blank)
                continue;
            if (auto taken = take(scanner); !taken)
                return tl::unexpected(taken.error());
        }
        return finished();
    }

private:
    bool isFull() const { return m_hasHeader && m_options.rowLimit && m_table.rows() >= *m_options.rowLimit; }

    Result<void> take(const CsvScanner& scanner) {
        const auto& cells = scanner.cells();
        if (!m_hasHeader) {
            if (cells.size() > mostCsvColumns)
                return fail(import_sentences::firstRowHasTooManyCells(cells.size(), mostCsvColumns),
                            {m_file, scanner.row(), {}, {}});
            m_hasHeader = true;
            const Place place{m_file, scanner.row(), {}, {}};
            m_table.header =
                m_dialect.hasHeader ? headerNames(cells, place, m_findings) : numberedNames(cells.size());
            m_expected = m_options.columns.value_or(cells.size());
            if (cells.size() != m_expected)
                return raggedRow(scanner, m_expected, m_dialect, m_file);
            if (m_dialect.hasHeader)
                return {};
        }
        if (cells.size() != m_expected)
            return raggedRow(scanner, m_expected, m_dialect, m_file);
        m_table.cells.insert(m_table.cells.end(), cells.begin(), cells.end());
        m_table.rowNumbers.push_back(scanner.row());
        if (m_table.rows() % rowsBetweenChecks == 0 && m_options.token.cancelled())
            return cancelled();
        return {};
    }

    Result<RawTable> finished() {
        if (!m_hasHeader)
            return fail(import_sentences::fileIsEmpty(), {m_file, 0, {}, {}});
        const bool askedForNone = m_options.rowLimit && *m_options.rowLimit == 0;
        if (m_table.rows() == 0 && !m_options.mayBeEmpty && !askedForNone)
            return fail(import_sentences::noRowsBelowHeader(), {m_file, 0, {}, {}});
        return std::move(m_table);
    }

    const CsvDialect& m_dialect;
    std::string m_file;
    const CsvReadOptions& m_options;
    Diagnostics& m_findings;
    RawTable m_table;
    bool m_hasHeader = false;
    std::size_t m_expected = 0;
};
} // namespace

Result<RawTable> readCsv(std::string text, const CsvDialect& dialect, std::string_view shownFile,
                         const CsvReadOptions& options, Diagnostics& findings) {
    return TableReader(dialect, shownFile, options, findings).read(std::move(text));
}

} // namespace driftline
