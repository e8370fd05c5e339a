// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csv_dialect.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <vector>

namespace driftline {

namespace {
/// The comma comes last, because it parts the decimals of numbers too.
constexpr std::array delimiters = {';', '\t', '|', ','};
constexpr std::size_t mostSample = 64UL * 1024;
constexpr std::size_t mostRecords = 200;

/// Whole lines from the beginning, so that the last record is no stump.
std::string_view sampleOf(std::string_view text) {
    if (text.size() <= mostSample)
        return text;
    const auto sample = text.substr(0, mostSample);
    const auto lastLine = sample.find_last_of("\n\r");
    return lastLine == std::string_view::npos ? sample : sample.substr(0, lastLine);
}

/// Cells in each record that is not blank.
std::vector<std::size_t> cellCounts(std::string_view sample, char delimiter, char quote) {
    std::vector<std::size_t> counts;
    std::size_t cells = 1;
    bool isQuoted = false;
    bool isBlank = true;
    bool atCellStart = true;
    const auto endRecord = [&] {
        if (!isBlank)
            counts.push_back(cells);
        cells = 1;
        isBlank = true;
        atCellStart = true;
    };
    for (const char c : sample) {
        if (counts.size() == mostRecords)
            return counts;
        if (c == quote && (isQuoted || atCellStart)) {
            isQuoted = !isQuoted;
            // A doubled quote closes and opens again, which counts the same.
            atCellStart = !isQuoted;
            isBlank = false;
        } else if (isQuoted) {
            continue;
        } else if (c == delimiter) {
            ++cells;
            atCellStart = true;
            isBlank = false;
        } else if (c == '\n' || c == '\r') {
            endRecord();
        } else {
            atCellStart = atCellStart && c == ' ';
            isBlank = isBlank && (c == ' ' || c == '\t');
        }
    }
    endRecord();
    return counts;
}

/// Single quotes count as quotes only where they open and close cells, and no double quote is there.
char sniffQuote(std::string_view sample) {
    if (sample.find('"') != std::string_view::npos)
        return '"';
    std::size_t opened = 0;
    std::size_t closed = 0;
    std::size_t cells = 0;
    std::size_t from = 0;
    while (from <= sample.size()) {
        const auto to = std::min(sample.find_first_of(",;\t|\r\n", from), sample.size());
        const auto cell = trimmed(sample.substr(from, to - from));
        from = to + 1;
        if (cell.empty())
            continue;
        ++cells;
        opened += cell.front() == '\'' ? 1U : 0U;
        closed += cell.back() == '\'' ? 1U : 0U;
    }
    return opened >= 2 && opened == closed && opened * 4 >= cells ? '\'' : '"';
}

struct Score {
    double agreeing = 0; ///< share of records with the commonest number of cells above one
    std::size_t cells = 0;

    friend bool operator<(const Score& one, const Score& other) {
        return std::tie(one.agreeing, one.cells) < std::tie(other.agreeing, other.cells);
    }
};

/// Titles and notes above a table, which have one cell or a few, do not outvote its rows.
Score scoreOf(std::string_view sample, char delimiter, char quote) {
    const auto counts = cellCounts(sample, delimiter, quote);
    std::map<std::size_t, std::size_t> records;
    for (const auto count : counts)
        ++records[count];
    Score best;
    for (const auto& [cells, agreeing] : records) {
        if (cells >= 2)
            best = std::max(best,
                            Score{static_cast<double>(agreeing) / static_cast<double>(counts.size()), cells});
    }
    return best;
}
} // namespace

CsvDialect sniffDialect(std::string_view text) {
    const auto sample = sampleOf(text);
    CsvDialect dialect;
    dialect.quote = sniffQuote(sample);
    dialect.skipsInitialSpace = true;
    Score best;
    for (const char delimiter : delimiters) {
        const auto score = scoreOf(sample, delimiter, dialect.quote);
        if (best < score) {
            best = score;
            dialect.delimiter = delimiter;
        }
    }
    // Hardly any text has tabs, and none the same number in each record: commas inside of their cells, as
    // Eurostat's first one has them, part nothing.
    if (dialect.delimiter == ',' && best.agreeing <= 1 && scoreOf(sample, '\t', dialect.quote).agreeing == 1)
        dialect.delimiter = '\t';
    return dialect;
}

std::string delimiterName(char delimiter) {
    switch (delimiter) {
    case ',':
        return "comma";
    case ';':
        return "semicolon";
    case '\t':
        return "tab";
    case '|':
        return "vertical bar";
    default:
        return inQuotes(std::string_view(&delimiter, 1));
    }
}

} // namespace driftline
