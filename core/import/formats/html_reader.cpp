// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/html_reader.h"

#include "base/number_text.h"
#include "base/text.h"
#include "import/formats/html_tokens.h"
#include "import/formats/sentences.h"
#include "import/formats/stated_table.h"
#include "import/raw_table.h"
#include "import/target_bytes.h"
#include "import/text_encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace driftline {

namespace {
constexpr std::size_t mostColumnSpan = 1000; // as browsers do
constexpr std::size_t mostRowSpan = 65534;
constexpr std::size_t mostTables = 1000;
constexpr std::size_t mostTableDepth = 50;

std::size_t spanIn(const std::string& text, std::size_t most) {
    std::size_t span = 1;
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), span);
    if (error == std::errc::result_out_of_range)
        return most;
    return error == std::errc() ? std::clamp<std::size_t>(span, 1, most) : 1;
}

/// What a browser shows of blanks: runs of them are one, none at the ends. No-break spaces are blanks too.
std::string shownText(const std::string& text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isNoBreak = text.compare(at, 2, "\xC2\xA0") == 0;
        const bool isBlank =
            isNoBreak || text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n';
        if (!isBlank)
            plain += text[at];
        else if (!plain.empty() && plain.back() != ' ')
            plain += ' ';
        at += isNoBreak ? 1 : 0;
    }
    if (plain.ends_with(' '))
        plain.pop_back();
    return plain;
}

/// The number that a spreadsheet wrote beside what it shows: Excel x:num, LibreOffice sdval, Google Sheets.
std::optional<double> statedNumber(std::string_view attributes) {
    if (attributes.find("x:num") == std::string_view::npos &&
        attributes.find("sdval") == std::string_view::npos &&
        attributes.find("data-sheets-value") == std::string_view::npos)
        return {};
    for (const auto* name : {"x:num", "sdval"}) {
        if (const auto number = parseNumber(htmlAttribute(attributes, name)))
            return number;
    }
    const auto sheets = htmlAttribute(attributes, "data-sheets-value"); // {"1":3,"3":12.5}
    constexpr std::string_view mark = "\"3\":";
    const auto at = sheets.find(mark);
    if (sheets.find("\"1\":3") == std::string::npos || at == std::string::npos)
        return {};
    const auto from = at + mark.size();
    return parseNumber(std::string_view(sheets).substr(from, sheets.find_first_of(",}", from) - from));
}

/// A footnote's mark as plain text writes it: "²" of 2, " (a)" of a; "5th" stays a word.
std::string raisedText(std::string_view text) {
    static constexpr std::array<std::string_view, 10> raised = {"⁰", "¹", "²", "³", "⁴",
                                                                "⁵", "⁶", "⁷", "⁸", "⁹"};
    static constexpr std::array<std::string_view, 7> endings = {"st", "nd", "rd", "th", "e", "er", "o"};
    if (text.empty() || std::find(endings.begin(), endings.end(), text) != endings.end())
        return std::string(text);
    const bool areDigits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (areDigits) {
        std::string out;
        for (const char c : text)
            out += raised[static_cast<std::size_t>(c - '0')];
        return out;
    }
    const bool isBracketed = text.front() == '(' || text.front() == '[' || text.front() == '*';
    return isBracketed ? " " + std::string(text) : " (" + std::string(text) + ")";
}

/// A table while its cells come in.
class HtmlTable {
public:
    explicit HtmlTable(std::string file) { m_grid.file = std::move(file); }

    void startRow() {
        endCell();
        if (m_isInRow)
            endRow();
        m_isInRow = true;
        m_column = 0;
    }

    void startCell(std::string_view attributes) {
        endCell();
        if (!m_isInRow)
            startRow();
        m_isInCell = true;
        m_text.clear();
        m_number = statedNumber(attributes);
        m_columnSpan = spanIn(htmlAttribute(attributes, "colspan"), mostColumnSpan);
        m_rowSpan = spanIn(htmlAttribute(attributes, "rowspan"), mostRowSpan);
    }

    void endCell() {
        if (m_isInCaption) {
            m_grid.title = shownText(m_text);
            m_isInCaption = false;
        }
        if (!m_isInCell)
            return;
        m_isInCell = false;
        stepOverSpans();
        const auto shown = shownText(m_text);
        const auto text = m_number ? exactNumber(*m_number) : shown;
        m_row.push_back({m_column, m_texts.keep(text), m_number ? CellType::Number : CellType::Text});
        const auto row = m_grid.rows();
        if (m_columnSpan > 1 || m_rowSpan > 1)
            m_grid.merged.push_back({row, m_column, row + m_rowSpan, m_column + m_columnSpan});
        for (std::size_t i = 0; i < m_columnSpan && m_rowSpan > 1; ++i)
            m_coveredUntil[m_column + i] = row + m_rowSpan;
        m_column += m_columnSpan;
    }

    void endRow() {
        endCell();
        if (!m_isInRow)
            return;
        m_isInRow = false;
        m_grid.addRow(static_cast<int>(m_grid.rows()) + 1);
        std::size_t next = 0;
        for (const auto& cell : m_row) {
            for (; next < cell.column; ++next)
                m_grid.addCell({});
            m_grid.addCell(cell.text, cell.type);
            ++next;
        }
        m_row.clear();
    }

    void startCaption() {
        endCell();
        m_text.clear();
        m_isInCaption = true;
    }
    void addText(std::string_view text) {
        if (m_isInCell || m_isInCaption)
            m_text += text;
    }
    /// What is raised is no part of the number or the name before it.
    void startRaised() { m_raisedFrom = m_text.size(); }
    void endRaised() {
        if (m_raisedFrom && *m_raisedFrom <= m_text.size())
            m_text = m_text.substr(0, *m_raisedFrom) +
                     raisedText(trimmed(std::string_view(m_text).substr(*m_raisedFrom)));
        m_raisedFrom.reset();
    }
    void setName(std::string name) { m_grid.name = std::move(name); }
    void holdsAnother() { m_isLayout = true; }

    std::size_t cells() const { return m_grid.cells.size() + m_column; }
    std::size_t column() const { return m_column; }

    /// The grid, if it is a table of data.
    std::optional<Grid> take() {
        endRow();
        // What spans rows that did not come ends with the table.
        for (auto& range : m_grid.merged)
            range.endRow = std::min(range.endRow, m_grid.rows());
        constexpr std::size_t fewest = 2;
        if (m_isLayout || m_grid.rows() < fewest || m_grid.width() < fewest)
            return {};
        m_texts.shareWith(m_grid);
        return std::move(m_grid);
    }

private:
    struct HtmlCell {
        std::size_t column = 0;
        std::string_view text;
        CellType type = CellType::Text;
    };

    /// To the next column that no cell from a row above covers.
    void stepOverSpans() {
        for (auto cover = m_coveredUntil.find(m_column);
             cover != m_coveredUntil.end() && cover->second > m_grid.rows();
             cover = m_coveredUntil.find(m_column))
            ++m_column;
    }

    Grid m_grid;
    CellTexts m_texts;
    std::vector<HtmlCell> m_row;
    std::map<std::size_t, std::size_t> m_coveredUntil; ///< by column, the row behind a cell over several
    std::size_t m_column = 0;
    bool m_isInRow = false;
    bool m_isInCell = false;
    bool m_isInCaption = false;
    bool m_isLayout = false;
    std::string m_text;
    std::optional<std::size_t> m_raisedFrom; ///< in m_text, while <sup> is open
    std::optional<double> m_number;
    std::size_t m_columnSpan = 1;
    std::size_t m_rowSpan = 1;
};

/// Collects the tables of a page; those inside of others come first.
class HtmlPage {
public:
    HtmlPage(std::string file, const WorkToken& token) : m_file(std::move(file)), m_token(token) {}

    Result<std::vector<Grid>> read(std::string_view page) {
        HtmlTokens tokens(page);
        HtmlToken token;
        std::size_t count = 0;
        while (tokens.next(token)) {
            if (++count % rowsBetweenChecks == 0 && m_token.cancelled())
                return cancelled();
            take(token);
            if (!m_open.empty() && m_open.back().column() > mostStatedColumns)
                return tl::unexpected(checkSize(1, m_open.back().column(), {m_file, 0, {}, {}}).error());
            if (m_cells + (m_open.empty() ? 0 : m_open.back().cells()) > mostStatedCells)
                return tl::unexpected(checkSize(mostStatedCells, 2, {m_file, 0, {}, {}}).error());
        }
        const auto closed = m_grids.size();
        while (!m_open.empty())
            closeTable();
        m_endsInTable = m_grids.size() > closed;
        return std::move(m_grids);
    }

    /// Of a table that nothing closes, rows may be missing: its end tag is never left out by intention.
    bool endsInTable() const { return m_endsInTable; }

private:
    void take(const HtmlToken& token) {
        const auto& name = token.name;
        if (token.kind == HtmlToken::Kind::Start && name == "table") {
            openTable(token);
        } else if (m_open.empty()) {
            return;
        } else if (token.kind == HtmlToken::Kind::Text) {
            m_open.back().addText(token.text);
        } else if (token.kind == HtmlToken::Kind::Start) {
            if (name == "tr")
                m_open.back().startRow();
            else if (name == "td" || name == "th")
                m_open.back().startCell(token.attributes);
            else if (name == "caption")
                m_open.back().startCaption();
            else if (name == "sup")
                m_open.back().startRaised();
            else if (name == "br" || name == "p" || name == "div" || name == "li")
                m_open.back().addText(" ");
        } else if (name == "sup") {
            m_open.back().endRaised();
        } else if (name == "table") {
            closeTable();
        } else if (name == "tr" || name == "thead" || name == "tbody" || name == "tfoot") {
            m_open.back().endRow();
        } else if (name == "td" || name == "th" || name == "caption") {
            m_open.back().endCell();
        }
    }

    void openTable(const HtmlToken& token) {
        if (m_open.size() >= mostTableDepth)
            return;
        if (!m_open.empty())
            m_open.back().holdsAnother();
        m_open.emplace_back(m_file);
        m_open.back().setName(htmlAttribute(token.attributes, "id"));
    }

    void closeTable() {
        m_cells += m_open.back().cells();
        if (auto grid = m_open.back().take(); grid && m_grids.size() < mostTables)
            m_grids.push_back(std::move(*grid));
        m_open.pop_back();
    }

    std::string m_file;
    const WorkToken& m_token;
    std::vector<HtmlTable> m_open;
    std::vector<Grid> m_grids;
    std::size_t m_cells = 0;
    bool m_endsInTable = false;
};

/// What <meta> says of the encoding.
std::string statedCharset(std::string_view start) {
    const auto low = lowered(start);
    const auto at = low.find("charset=");
    if (at == std::string::npos)
        return {};
    const auto from = low.find_first_not_of("\"' ", at + std::string_view("charset=").size());
    if (from == std::string::npos)
        return {};
    return low.substr(from, low.find_first_of("\"' />;", from) - from);
}

class HtmlReader final : public GridReader {
public:
    std::string_view name() const override { return "HTML table"; }
    std::vector<std::string> fileEndings() const override { return {".html", ".htm"}; }

    Probe probe(const ImportTarget& target) const override {
        if (target.isFolder || !looksLikeText(target.firstBytes))
            return {};
        const auto start = lowered(target.firstBytes);
        const auto first = start.find_first_not_of("\xEF\xBB\xBF \t\r\n");
        if (first == std::string::npos || start[first] != '<')
            return {};
        const auto page = std::min(start.find("<html"), start.find("<!doctype html"));
        const auto table = start.find("<table");
        if (start.find("<svg") < std::min(page, table)) // a picture
            return {};
        if (table != std::string::npos)
            return {Confidence::Yes, 60};
        return page != std::string::npos ? Probe{Confidence::Maybe, 30} : Probe{};
    }

    Result<GridFile> read(const ImportTarget& target, const GridReadOptions& options) const override {
        const auto shown = target.path.string();
        const Place place{shown, 0, {}, {}};
        auto bytes = bytesOf(target);
        if (!bytes)
            return tl::unexpected(bytes.error());
        GridFile file{format_sentences::htmlTable, {}, {}};
        constexpr std::size_t headBytes = 4096;
        const auto stated = statedCharset(std::string_view(*bytes).substr(0, headBytes));
        const auto decoded = decodeStatedText(*bytes, options.encoding, stated, place, file.findings);
        if (!decoded)
            return tl::unexpected(decoded.error());
        HtmlPage page(shown, options.token);
        auto grids = page.read(decoded->text);
        if (!grids)
            return tl::unexpected(grids.error());
        if (page.endsInTable())
            file.findings.warn(format_sentences::htmlEndsInTable(), place);
        file.grids = std::move(*grids);
        nameTables(file.grids);
        if (options.sheet)
            file.grids.erase(std::remove_if(file.grids.begin(), file.grids.end(),
                                            [&](const Grid& grid) { return grid.name != *options.sheet; }),
                             file.grids.end());
        if (file.grids.empty() && options.sheet)
            return fail(format_sentences::pageHasNoTableNamed(inQuotes(*options.sheet)), place);
        if (file.grids.empty())
            return fail(format_sentences::htmlNoTable(), place);
        for (auto& grid : file.grids)
            keepFirstRows(grid, options.rowLimit);
        return file;
    }

private:
    static void nameTables(std::vector<Grid>& grids) {
        if (grids.size() < 2)
            return;
        std::size_t number = 0;
        for (auto& grid : grids) {
            ++number;
            if (grid.name.empty())
                grid.name = grid.title.empty() ? fmt::format("Table {}", number) : grid.title;
        }
    }

    static void keepFirstRows(Grid& grid, const std::optional<std::size_t>& rowLimit) {
        if (!rowLimit || grid.rows() <= *rowLimit)
            return;
        const auto cells = grid.rowStarts[*rowLimit];
        grid.rowStarts.resize(*rowLimit);
        grid.rowNumbers.resize(*rowLimit);
        grid.cells.resize(cells);
        if (!grid.types.empty())
            grid.types.resize(cells);
        grid.merged.erase(std::remove_if(grid.merged.begin(), grid.merged.end(),
                                         [&](const CellRange& range) { return range.endRow > *rowLimit; }),
                          grid.merged.end());
    }
};
} // namespace

std::unique_ptr<GridReader> htmlReader() {
    return std::make_unique<HtmlReader>();
}

} // namespace driftline
