// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/px_reader.h"

#include "base/number_text.h"
#include "base/text.h"
#include "data/place_column.h"
#include "import/formats/px_keywords.h"
#include "import/formats/sentences.h"
#include "import/formats/stated_table.h"
#include "import/raw_table.h"
#include "import/target_bytes.h"
#include "import/text_encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace driftline {

namespace {
struct PxVariable {
    std::string name;
    std::string fileName; ///< in the language of the file, in which some keywords stand only
    std::vector<std::string> cells;
    std::vector<Category> categories;
    std::vector<std::string> units; ///< of each value, if this variable names the contents
    Role role = Role::Dimension;
    bool isKeyedByCode = false; ///< in sparse data
};

/// Few files say which variable is of places; the names of its values tell as well.
bool holdsPlaces(const std::string& name, const std::vector<std::string>& cells) {
    const auto places = placeColumn(name, std::vector<std::string_view>(cells.begin(), cells.end()));
    return places && places->matched.size() * 2 > cells.size();
}

class PxTable {
public:
    PxTable(std::vector<PxStatement> statements, std::string shownFile, const GridReadOptions& options)
        : m_statements(std::move(statements))
        , m_place{std::move(shownFile), 0, {}, {}}
        , m_options(options) {
        const auto hasEnglish = [this](std::string_view keyword) {
            return std::any_of(m_statements.begin(), m_statements.end(),
                               [keyword](const PxStatement& statement) {
                                   return statement.keyword == keyword && statement.language == "en";
                               });
        };
        if (hasEnglish("STUB") || hasEnglish("HEADING"))
            m_language = "en";
    }

    Result<Grid> read() {
        for (const auto* keyword : {"STUB", "HEADING"}) {
            const auto names = values(keyword, {}, {});
            const auto fileNames = valuesIn({}, keyword, {});
            for (std::size_t i = 0; i < names.size(); ++i) {
                if (auto done = addVariable(names[i], i < fileNames.size() ? fileNames[i] : names[i]); !done)
                    return tl::unexpected(done.error());
            }
            if (std::string_view(keyword) == "STUB")
                m_stubs = m_variables.size();
        }
        if (m_variables.empty())
            return damaged(format_sentences::pxNamesNoVariables);
        describe();
        if (auto done = addData(m_statements.back().raw); !done)
            return tl::unexpected(done.error());
        declareMissing();
        m_texts.shareWith(m_grid);
        return std::move(m_grid);
    }

private:
    tl::unexpected<Error> damaged(std::string_view why) const {
        return fail(format_sentences::pxDamaged(why), m_place);
    }

    const PxStatement* find(std::string_view language, std::string_view keyword,
                            std::string_view subject) const {
        const auto found =
            std::find_if(m_statements.begin(), m_statements.end(), [&](const PxStatement& statement) {
                return statement.keyword == keyword && statement.language == language &&
                       (subject.empty()
                            ? statement.subjects.empty()
                            : !statement.subjects.empty() && statement.subjects.front() == subject);
            });
        return found == m_statements.end() ? nullptr : &*found;
    }

    std::vector<std::string> valuesIn(std::string_view language, std::string_view keyword,
                                      std::string_view subject) const {
        const auto* statement = find(language, keyword, subject);
        return statement == nullptr ? std::vector<std::string>() : statement->values;
    }

    /// In the language that is preferred, else in that of the file.
    std::vector<std::string> values(std::string_view keyword, std::string_view subject,
                                    std::string_view fileSubject) const {
        auto found = valuesIn(m_language, keyword, subject);
        return found.empty() ? valuesIn({}, keyword, fileSubject) : found;
    }

    std::string text(std::string_view keyword, std::string_view subject = {},
                     std::string_view fileSubject = {}) const {
        const auto found = values(keyword, subject, fileSubject);
        return found.empty() ? std::string() : std::string(trimmed(found.front()));
    }

    Result<void> addVariable(const std::string& name, const std::string& fileName) {
        PxVariable variable;
        variable.name = name;
        variable.fileName = fileName;
        auto labels = values("VALUES", name, fileName);
        auto codes = values("CODES", name, fileName);
        for (auto* list : {&labels, &codes}) {
            for (auto& one : *list)
                one = trimmed(one);
        }
        if (codes.size() != labels.size() && !labels.empty())
            codes.clear();
        if (labels.empty() && codes.empty())
            return damaged(format_sentences::pxVariableHasNoValues(inQuotes(name)));
        if (!codes.empty() && !labels.empty()) {
            for (std::size_t i = 0; i < codes.size(); ++i)
                variable.categories.push_back({codes[i], labels[i], {}});
        }
        variable.cells = codes.empty() ? labels : codes;
        variable.isKeyedByCode = text("KEYS", name, fileName) == "CODES";
        giveRole(variable, labels);
        if (variable.cells.size() > mostStatedCells / m_cells)
            return checkSize(mostStatedCells, 2, m_place);
        m_cells *= variable.cells.size();
        m_variables.push_back(std::move(variable));
        return {};
    }

    void giveRole(PxVariable& variable, const std::vector<std::string>& labels) const {
        const auto kind = lowered(text("VARIABLE-TYPE", variable.name, variable.fileName));
        const auto* time = find(m_language, "TIMEVAL", variable.name);
        if (time == nullptr)
            time = find({}, "TIMEVAL", variable.fileName);
        if (time != nullptr || kind == "time") {
            variable.role = Role::Period;
            variable.categories.clear();
            const auto periods = time == nullptr ? std::vector<std::string>() : pxPeriods(time->raw);
            if (periods.size() == variable.cells.size()) {
                variable.cells = periods;
                // Preliminary ones are marked in the labels only.
                for (std::size_t i = 0; i < std::min(labels.size(), periods.size()); ++i)
                    variable.cells[i] += labels[i].ends_with('*') ? "*" : "";
            } else if (!labels.empty()) {
                variable.cells = labels;
            }
        } else if (text("CONTVARIABLE") == variable.name ||
                   valuesIn({}, "CONTVARIABLE", {}) == std::vector{variable.fileName}) {
            variable.role = Role::Indicator;
            for (const auto& label : labels)
                variable.units.push_back(text("UNITS", label, label));
        } else if (kind == "geographical" || kind == "g" ||
                   !text("MAP", variable.name, variable.fileName).empty() ||
                   holdsPlaces(variable.name, labels.empty() ? variable.cells : labels)) {
            variable.role = Role::Place;
        }
    }

    void describe() {
        m_grid.file = m_place.file;
        m_grid.name = text("MATRIX");
        m_grid.title = text("TITLE");
        if (m_grid.title.empty())
            m_grid.title = text("DESCRIPTION");
        m_grid.source = text("SOURCE");
        m_grid.unit = text("UNITS");
        std::vector<std::string> notes;
        for (const auto* keyword : {"NOTE", "NOTEX"}) {
            auto note = text(keyword);
            std::replace(note.begin(), note.end(), '#', '\n'); // how the format writes the end of a line
            if (!note.empty())
                notes.push_back(std::move(note));
        }
        if (const auto updated = text("LAST-UPDATED"); !updated.empty())
            notes.push_back("Updated " + updated + ".");
        m_grid.note = joined(notes, "\n");
        for (const auto& variable : m_variables) {
            auto column = statedColumn(variable.name, {}, variable.role);
            column.variable.categories = variable.categories;
            m_grid.stated.push_back(std::move(column));
            const bool hasUnits = std::any_of(variable.units.begin(), variable.units.end(),
                                              [](const std::string& unit) { return !unit.empty(); });
            if (hasUnits)
                m_unitVariable = m_grid.stated.size() - 1;
        }
        auto value = statedColumn("value", text("CONTENTS"), Role::Value);
        if (!m_unitVariable)
            value.variable.unit = m_grid.unit;
        m_grid.stated.push_back(std::move(value));
        if (m_unitVariable)
            m_grid.stated.push_back(statedColumn("unit", {}, Role::Unit));
        for (const auto& variable : m_variables) {
            m_codes.emplace_back();
            for (const auto& cell : variable.cells)
                m_codes.back().push_back(m_texts.keep(cell));
        }
    }

    void addPxRow(std::size_t position, std::string_view item) {
        m_grid.addRow(static_cast<int>(m_grid.rows()) + 1);
        std::vector<std::size_t> at(m_codes.size());
        for (std::size_t i = m_codes.size(); i-- > 0;) {
            at[i] = position % m_codes[i].size();
            position /= m_codes[i].size();
        }
        for (std::size_t i = 0; i < m_codes.size(); ++i)
            m_grid.addCell(m_codes[i][at[i]]);
        if (const auto number = parseNumber(item)) {
            m_grid.addCell(m_texts.keep(exactNumber(*number)), CellType::Number);
        } else {
            m_grid.addCell(m_texts.keep(item));
            m_symbols.insert(std::string(item));
        }
        if (m_unitVariable) {
            const auto& units = m_variables[*m_unitVariable].units;
            m_grid.addCell(m_texts.keep(units[at[*m_unitVariable]]));
        }
    }

    Result<void> addData(std::string_view data) {
        const bool isSparse =
            std::any_of(m_statements.begin(), m_statements.end(),
                        [](const PxStatement& statement) { return statement.keyword == "KEYS"; });
        // Each item takes a byte and what separates it, so a file cannot promise more than it holds.
        if (!isSparse && m_cells > data.size())
            return damaged(format_sentences::pxHoldsFewerCells(m_cells));
        if (auto done = checkSize(isSparse ? 1 : m_cells, m_grid.stated.size(), m_place); !done)
            return done;
        return isSparse ? addSparse(data) : addDense(data);
    }

    Result<void> addDense(std::string_view data) {
        std::string_view item;
        std::size_t position = 0;
        while (nextPxItem(data, item)) {
            if (position % rowsBetweenChecks == 0 && m_options.token.cancelled())
                return cancelled();
            if (position >= m_cells)
                return damaged(format_sentences::pxHoldsMoreCells(m_cells));
            if (m_options.rowLimit && position >= *m_options.rowLimit)
                return {};
            addPxRow(position++, item);
        }
        if (position != m_cells)
            return damaged(format_sentences::pxCountDiffers(position, m_cells));
        return {};
    }

    /// Lines that begin with the keys of the variables that STUB names; the others vary within them.
    Result<void> addSparse(std::string_view data) {
        std::vector<std::map<std::string, std::size_t, std::less<>>> keys;
        std::size_t perLine = m_cells;
        for (std::size_t i = 0; i < m_stubs; ++i) {
            keys.emplace_back();
            const auto& variable = m_variables[i];
            for (std::size_t k = 0; k < variable.cells.size(); ++k) {
                const bool isLabel = !variable.isKeyedByCode && !variable.categories.empty();
                keys.back().emplace(isLabel ? variable.categories[k].label : variable.cells[k], k);
            }
            perLine /= variable.cells.size();
        }
        std::string_view item;
        while (nextPxItem(data, item)) {
            if (m_options.token.cancelled())
                return cancelled();
            std::size_t position = 0;
            for (std::size_t i = 0; i < m_stubs; ++i) {
                if (i > 0 && !nextPxItem(data, item))
                    return damaged(format_sentences::pxLastLineCutOff);
                const auto key = keys[i].find(trimmed(item));
                if (key == keys[i].end())
                    return damaged(
                        format_sentences::pxNotAValueOf(inQuotes(item), inQuotes(m_variables[i].name)));
                position = position * m_variables[i].cells.size() + key->second;
            }
            for (std::size_t i = 0; i < perLine; ++i) {
                // Where STUB names none there are no keys, and the first item is a value already.
                if ((m_stubs > 0 || i > 0) && !nextPxItem(data, item))
                    return damaged(format_sentences::pxLastLineCutOff);
                if (m_options.rowLimit && m_grid.rows() >= *m_options.rowLimit)
                    return {};
                addPxRow(position * perLine + i, item);
                if (auto fits = checkSize(m_grid.rows(), m_grid.stated.size(), m_place); !fits)
                    return fits;
            }
        }
        return {};
    }

    void declareMissing() {
        constexpr std::size_t mostSymbols = 100;
        auto& value = m_grid.stated[m_variables.size()];
        for (const auto& symbol : m_symbols) {
            if (value.missing.size() >= mostSymbols)
                break;
            const bool isDots = symbol.find_first_not_of('.') == std::string::npos;
            auto label = isDots          ? text(fmt::format("DATASYMBOL{}", symbol.size()))
                         : symbol == "-" ? text("DATASYMBOLNIL")
                                         : std::string();
            const auto reason = missingReasonFor(label);
            value.missing.push_back({symbol, std::move(label), reason});
        }
    }

    std::vector<PxStatement> m_statements;
    Place m_place;
    const GridReadOptions& m_options;
    std::string m_language;
    std::vector<PxVariable> m_variables; ///< those that STUB names come first
    std::size_t m_stubs = 0;
    std::size_t m_cells = 1;
    std::optional<std::size_t> m_unitVariable;
    std::vector<std::vector<std::string_view>> m_codes;
    std::set<std::string> m_symbols;
    Grid m_grid;
    CellTexts m_texts;
};

/// What stands behind CODEPAGE= in the first bytes, which are ASCII whatever the encoding.
std::string statedCodepage(std::string_view text) {
    const auto at = text.find("CODEPAGE=\"");
    if (at == std::string_view::npos)
        return {};
    const auto from = at + std::string_view("CODEPAGE=\"").size();
    return std::string(text.substr(from, text.find('"', from) - from));
}

class PxReader final : public GridReader {
public:
    std::string_view name() const override { return "PC-Axis"; }
    std::vector<std::string> fileEndings() const override { return {".px"}; }

    Probe probe(const ImportTarget& target) const override {
        const std::string_view start = target.firstBytes;
        if (target.isFolder || !looksLikeText(start))
            return {};
        const auto says = [start](std::string_view word) {
            return start.find(word) != std::string_view::npos;
        };
        const bool isMarked = (says("AXIS-VERSION") || says("CHARSET=")) && (says("STUB") || says("HEADING"));
        if (isMarked)
            return {Confidence::Yes, 80};
        const bool isNamedSo = lowered(target.path.extension().string()) == ".px";
        return isNamedSo && says("=") ? Probe{Confidence::Yes, 60} : Probe{};
    }

    Result<GridFile> read(const ImportTarget& target, const GridReadOptions& options) const override {
        const auto shown = target.path.string();
        const Place place{shown, 0, {}, {}};
        auto bytes = bytesOf(target);
        if (!bytes)
            return tl::unexpected(bytes.error());
        GridFile file{"PC-Axis", {}, {}};
        constexpr std::size_t headBytes = 4096;
        const auto stated = statedCodepage(std::string_view(*bytes).substr(0, headBytes));
        const auto decoded = decodeStatedText(*bytes, options.encoding, stated, place, file.findings);
        if (!decoded)
            return tl::unexpected(decoded.error());
        auto statements = readPxStatements(decoded->text, place);
        if (!statements)
            return tl::unexpected(statements.error());
        auto grid = PxTable(std::move(*statements), shown, options).read();
        if (!grid)
            return tl::unexpected(grid.error());
        if (options.sheet && *options.sheet != grid->name)
            return fail(format_sentences::noTableNamed(inQuotes(*options.sheet)), place);
        file.grids.push_back(std::move(*grid));
        return file;
    }
};
} // namespace

std::unique_ptr<GridReader> pxReader() {
    return std::make_unique<PxReader>();
}

} // namespace driftline
