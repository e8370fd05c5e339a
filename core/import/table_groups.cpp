// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/table_groups.h"

#include "base/text.h"
#include "data/places.h"
#include "import/heading_words.h"
#include "import/recipe_sentences.h"
#include "import/row_profile.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace driftline {

namespace {
constexpr std::size_t longestGroupName = 100;

std::string groupLeftOut(std::string_view name) {
    return recipe_sentences::namesGroup(inQuotes(name));
}

/// A name as a key: without blanks around it and the colon behind it.
std::string groupNameIn(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.ends_with(':'))
        cell = trimmed(cell.substr(0, cell.size() - 1));
    return std::string(cell);
}

bool isStateName(std::string_view cell) {
    const auto match = matchPlace(cell);
    return match && !match->isAggregate;
}

/// "GEO (Labels)", "Country", "ECONOMY": what a column of keys is called.
bool namesRole(std::string_view name) {
    auto plain = plainHeading(name);
    if (constexpr std::string_view labels = " labels"; plain.ends_with(labels))
        plain.erase(plain.size() - labels.size());
    return headingFits(plain, Role::Place) > 0 || headingFits(plain, Role::Indicator) > 0;
}

/// Decides about the rows of one label of one table.
class GroupGuess {
public:
    GroupGuess(const Grid& grid, const std::vector<std::size_t>& labelRows, const FoundTable& table)
        : m_grid(grid)
        , m_table(table)
        , m_labels(labelRows.begin(), labelRows.end()) {
        std::set<std::size_t> out;
        for (const auto& row : table.leftOut)
            out.insert(row.row);
        for (auto row = table.firstRow; row < table.endRow; ++row) {
            if (out.contains(row) && !m_labels.contains(row))
                continue;
            m_rows.push_back(row);
            if (!m_labels.contains(row))
                m_keys[labelOf(row)] += 1;
        }
    }

    void decide() {
        dropStates();
        dropLast();
        if (areGroups())
            nameGroups();
        else if (m_keysAreStates)
            leaveOutHeadings();
    }

    std::vector<FoundTable::Group> groups; ///< innermost ones
    std::vector<std::size_t> outer;        ///< rows that name groups of groups, or no group

private:
    std::string_view cellOf(std::size_t row) const { return m_grid.cell(row, m_table.columns.front()); }
    std::string labelOf(std::size_t row) const { return groupNameIn(cellOf(row)); }

    /// Among countries a country without a number is a row like the others.
    void dropStates() {
        std::size_t states = 0;
        for (const auto& [label, count] : m_keys)
            states += isStateName(label) ? 1U : 0U;
        m_keysAreStates = states > 0 && states * 2 >= m_keys.size();
        if (!m_keysAreStates)
            return;
        std::erase_if(m_labels, [this](std::size_t row) { return isStateName(labelOf(row)); });
    }

    /// What has no rows below it names no group.
    void dropLast() {
        for (auto row = m_rows.rbegin(); row != m_rows.rend() && m_labels.contains(*row); ++row)
            m_labels.erase(*row);
    }

    /// "Memorandum items" among countries: no row of its own, and no group of only those below it.
    void leaveOutHeadings() {
        for (const auto row : m_labels) {
            if (!matchPlace(labelOf(row)))
                outer.push_back(row);
        }
    }

    bool isIndented(std::size_t row) const {
        const auto cell = cellOf(row);
        return cell.starts_with(' ') || cell.starts_with('\t') || cell.starts_with("\xC2\xA0") ||
               cell.starts_with("\xE3\x80\x80");
    }

    /// One label in the middle may be a row whose numbers are missing.
    bool areGroups() const {
        if (m_labels.empty())
            return false;
        const bool isFirst = m_labels.contains(m_rows.front());
        const bool hasColon = trimmed(cellOf(*m_labels.begin())).ends_with(':');
        const bool keysRepeat =
            std::any_of(m_keys.begin(), m_keys.end(), [](const auto& entry) { return entry.second > 1; });
        const bool keysAreIndented =
            std::none_of(m_labels.begin(), m_labels.end(), [this](auto row) { return isIndented(row); }) &&
            std::any_of(m_rows.begin(), m_rows.end(), [this](auto row) { return isIndented(row); });
        return isFirst || hasColon || keysAreIndented || (m_labels.size() > 1 && keysRepeat) ||
               m_labels.size() > 2;
    }

    void nameGroups() {
        struct Found {
            std::size_t row;
            std::string outer;
            std::string name;
        };
        std::vector<Found> found;
        std::map<std::string, std::size_t> counts;
        std::string outerName;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (!m_labels.contains(m_rows[i]))
                continue;
            const auto name = labelOf(m_rows[i]);
            if (i + 1 < m_rows.size() && m_labels.contains(m_rows[i + 1])) {
                outer.push_back(m_rows[i]);
                outerName = name;
                continue;
            }
            found.push_back({m_rows[i], outerName, name});
            ++counts[name];
        }
        for (auto& one : found) {
            const bool isAmbiguous = counts[one.name] > 1 && !one.outer.empty();
            groups.push_back({one.row, isAmbiguous ? one.outer + " – " + one.name : one.name});
        }
    }

    const Grid& m_grid;
    const FoundTable& m_table;
    std::set<std::size_t> m_labels;
    bool m_keysAreStates = false;
    std::vector<std::size_t> m_rows;           ///< that are no blank lines or repeated headings
    std::map<std::string, std::size_t> m_keys; ///< labels of the rows with numbers
};

/// The line right above a row of headings, if it is a name rather than a note.
std::optional<std::size_t> titleAbove(const Grid& grid, const std::vector<RowExtent>& rows,
                                      std::size_t heading, std::size_t from) {
    for (auto row = heading; row > from;) {
        --row;
        if (rows[row].filled == 0)
            continue;
        const auto cell = trimmed(grid.cell(row, rows[row].first));
        const bool isName = rows[row].filled == 1 && cell.size() <= longestGroupName && !startsAsNote(cell);
        return isName ? std::optional(row) : std::nullopt;
    }
    return {};
}

/// Of the same columns under the same headings, one below the other.
bool areAlike(const Grid& grid, const FoundTable& above, const FoundTable& next) {
    return above.endRow <= next.firstRow && !above.headingRows.empty() &&
           above.headingRows.size() == next.headingRows.size() && above.columns == next.columns &&
           above.unitRow.has_value() == next.unitRow.has_value() &&
           headingsOf(grid, above) == headingsOf(grid, next);
}

/// Adds the next table below to one that has the same headings.
void joinNext(const Grid& grid, const std::vector<RowExtent>& rows, const FoundTable& next,
              std::optional<std::size_t> title, FoundTable& table) {
    const auto isHeading = [&next](std::size_t row) {
        return std::find(next.headingRows.begin(), next.headingRows.end(), row) != next.headingRows.end();
    };
    for (auto row = table.endRow; row < next.firstRow; ++row) {
        if (rows[row].filled == 0)
            table.leftOut.push_back({row, "blank"});
        else if (isHeading(row))
            table.leftOut.push_back({row, recipe_sentences::repeatsHeading});
        else if (row == next.unitRow)
            table.leftOut.push_back({row, recipe_sentences::repeatsUnits});
        else if (row == title)
            table.leftOut.push_back({row, groupLeftOut(trimmed(grid.cell(row, rows[row].first)))});
        else
            table.leftOut.push_back({row, recipe_sentences::standsBetweenParts});
    }
    if (title)
        table.groups.push_back({*title, groupNameIn(grid.cell(*title, rows[*title].first))});
    table.leftOut.insert(table.leftOut.end(), next.leftOut.begin(), next.leftOut.end());
    table.cutCells.insert(table.cutCells.end(), next.cutCells.begin(), next.cutCells.end());
    table.endRow = next.endRow;
    const auto titleLine = title ? trimmed(grid.cell(*title, rows[*title].first)) : std::string_view();
    for (const auto& line : next.above) {
        if (line != titleLine && std::find(table.below.begin(), table.below.end(), line) == table.below.end())
            table.below.push_back(line);
    }
    for (const auto& line : next.below) {
        if (std::find(table.below.begin(), table.below.end(), line) == table.below.end())
            table.below.push_back(line);
    }
}
} // namespace

void groupRows(const Grid& grid, const std::vector<std::size_t>& labelRows, FoundTable& table) {
    if (labelRows.empty() || table.columns.empty())
        return;
    GroupGuess guess(grid, labelRows, table);
    guess.decide();
    const auto leaveOut = [&](std::size_t row) {
        table.leftOut.push_back({row, groupLeftOut(trimmed(grid.cell(row, table.columns.front())))});
    };
    // "GEO (Labels)" below "TIME": the heading of the first column, and no group of all rows.
    const bool isHeading = guess.groups.size() == 1 && guess.groups.front().row == table.firstRow &&
                           namesRole(guess.groups.front().name);
    for (const auto& group : guess.groups) {
        if (isHeading)
            table.leftOut.push_back({group.row, recipe_sentences::headsFirstColumn});
        else
            leaveOut(group.row);
    }
    if (isHeading)
        guess.groups.clear();
    for (const auto row : guess.outer)
        leaveOut(row);
    table.groups = std::move(guess.groups);
    std::sort(table.leftOut.begin(), table.leftOut.end(),
              [](const FoundTable::LeftOut& a, const FoundTable::LeftOut& b) { return a.row < b.row; });
}

void groupParts(const Grid& grid, const std::vector<RowExtent>& rows,
                const std::vector<std::size_t>& headings, FoundTable& table) {
    if (!table.groups.empty() || table.headingRows.empty())
        return;
    std::vector<FoundTable::Group> groups;
    for (const auto heading : headings) {
        const auto title = titleAbove(grid, rows, heading, table.firstRow);
        if (!title)
            continue;
        const auto name = trimmed(grid.cell(*title, rows[*title].first));
        table.leftOut.push_back({*title, groupLeftOut(name)});
        groups.push_back({*title, groupNameIn(name)});
    }
    if (groups.empty())
        return;
    if (const auto first = titleAbove(grid, rows, table.headingRows.front(), 0))
        groups.insert(groups.begin(), {*first, groupNameIn(trimmed(grid.cell(*first, rows[*first].first)))});
    table.groups = std::move(groups);
    std::sort(table.leftOut.begin(), table.leftOut.end(),
              [](const FoundTable::LeftOut& a, const FoundTable::LeftOut& b) { return a.row < b.row; });
}

std::vector<FoundTable> joinedAlike(const Grid& grid, const std::vector<RowExtent>& rows,
                                    std::vector<FoundTable> tables) {
    if (tables.size() < 2)
        return tables;
    std::vector<std::size_t> order(tables.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(),
              [&tables](std::size_t a, std::size_t b) { return tables[a].firstRow < tables[b].firstRow; });
    std::vector<FoundTable> parts;
    for (const auto i : order) {
        const auto& next = tables[i];
        auto* const above = parts.empty() ? nullptr : &parts.back();
        if (above == nullptr || !areAlike(grid, *above, next)) {
            parts.push_back(next);
            continue;
        }
        const auto title = titleAbove(grid, rows, next.headingRows.front(), above->endRow);
        if (title && above->groups.empty()) {
            if (const auto first = titleAbove(grid, rows, above->headingRows.front(), 0)) {
                const auto line = trimmed(grid.cell(*first, rows[*first].first));
                above->groups.push_back({*first, groupNameIn(line)});
                std::erase(above->above, std::string(line));
            }
        }
        joinNext(grid, rows, next, title, *above);
    }
    if (parts.size() == tables.size())
        return tables;
    const auto size = [](const FoundTable& table) {
        return (table.endRow - table.firstRow) * table.columns.size();
    };
    std::stable_sort(parts.begin(), parts.end(),
                     [&size](const FoundTable& a, const FoundTable& b) { return size(a) > size(b); });
    return parts;
}

} // namespace driftline
