// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "import/grid.h"
#include "import/recipe.h"
#include "import/table_finder.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// A guessed recipe under the hands of one recogniser. Columns are named by their headings; case, "_" and "."
/// matter only where two headings differ in nothing else (TIME_PERIOD and its label "Time period"). A heading
/// that the table does not have is passed over: editions of a source differ.
class Layout {
public:
    Layout(const Grid& grid, const FoundTable& table, Recipe& recipe, Diagnostics& findings);

    bool has(std::string_view heading) const { return column(heading) != nullptr; }
    bool hasAll(std::initializer_list<std::string_view> headings) const;
    /// Likewise, written letter by letter so.
    bool hasExactly(std::initializer_list<std::string_view> headings) const;
    /// Whether every row of the table has a cell there.
    bool isFilled(std::string_view heading) const;
    /// Columns of text that are keys and have no role yet.
    std::vector<std::string> textsLeft() const;
    const ColumnRecipe* column(std::string_view heading) const;
    /// Whether one of the lines above the table begins so.
    bool isAbove(std::string_view start) const;
    /// Columns of which a rule, given the words of a heading, says yes.
    template <class Rule>
    std::vector<std::string> headingsWhere(Rule rule) const {
        std::vector<std::string> out;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (rule(std::string_view(m_words[i])))
                out.push_back(m_recipe.columns[i].heading);
        }
        return out;
    }
    /// The distinct filled cells of a column, in order, at most `most`.
    std::vector<std::string> values(std::string_view heading, std::size_t most = 50) const;
    std::string cell(std::size_t row, std::string_view heading) const;
    std::size_t firstRow() const { return m_table.firstRow; }
    std::size_t endRow() const { return m_table.endRow; }

    /// A key column of this role, which no other column keeps.
    void give(std::string_view heading, Role role);
    /// A column of numbers beside the value.
    void giveNumber(std::string_view heading, Role role);
    /// The first of these that is there and filled.
    void giveFirst(std::initializer_list<std::string_view> headings, Role role);
    /// No column keeps this role.
    void take(Role role);
    /// Stays beside the values, and tells no rows apart: codes, descriptions, technical columns. What was
    /// given another meaning before keeps it.
    void keepBeside(std::string_view heading);
    void keepBeside(std::initializer_list<std::string_view> headings);
    /// The power of ten by which values are multiplied.
    void scaleBy(std::string_view heading);
    /// The one measure; every other number stays beside it.
    void measureOnly(std::string_view heading);
    /// These are the measures, and become rows if they are several; every other number stays beside them.
    void measureEach(const std::vector<std::string>& headings);
    /// Columns whose headings are periods hold the values of these; every other number stays beside them.
    void measurePeriods();
    /// A bound of a measure, which is named by its heading; `level`: per cent of the interval, if known.
    void bound(std::string_view heading, std::string_view of, bool isLow, std::optional<double> level = {});
    const std::vector<std::string>& linesAbove() const { return m_table.above; }
    /// Left out, because it has no cell or says what is kept elsewhere.
    void drop(std::string_view heading, std::string_view why);
    /// Why a row has no value.
    void reasonsIn(std::string_view heading);
    void missing(std::string_view heading, std::string_view code, MissingReason reason);
    void unit(std::string_view heading, std::string_view unit);
    void addNote(std::string_view sentence);
    Recipe& recipe() { return m_recipe; }
    const Recipe& recipe() const { return m_recipe; }
    void warn(CodedText said);

private:
    std::optional<std::size_t> indexOf(std::string_view heading) const;
    ColumnRecipe* find(std::string_view heading);
    void explain(ColumnRecipe& column, std::string_view what);
    void setMeasuresAside();

    const Grid& m_grid;
    const FoundTable& m_table;
    Recipe& m_recipe;
    Diagnostics& m_findings;
    std::vector<std::string> m_words; ///< of each column's heading
    std::vector<bool> m_isGiven;      ///< whether a column has a meaning from here
};

/// One source: the name as a reader knows it, what tells its layout, and what its columns mean.
struct KnownLayout {
    std::string_view name;
    bool (*fits)(const Layout& layout);
    void (*write)(Layout& layout);
};

std::vector<KnownLayout> statisticsLayouts();
std::vector<KnownLayout> tradeLayouts();
std::vector<KnownLayout> politicsLayouts();
/// Files that Driftline writes itself, and those of the Direction of Trade.
std::vector<KnownLayout> ownLayouts();

} // namespace driftline
