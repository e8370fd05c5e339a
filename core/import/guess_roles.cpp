// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/guess_roles.h"

#include "base/text.h"
#include "data/place_column.h"
#include "import/heading_roles.h"
#include "import/heading_words.h"
#include "import/recipe_sentences.h"
#include "import/role_fitness.h"

#include <algorithm>
#include <array>
#include <set>

namespace driftline {

namespace {
using Evidence = std::vector<ColumnEvidence>;

class RoleGiver {
public:
    RoleGiver(const Grid& grid, const FoundTable& table, const Evidence& evidence,
              const std::vector<KeyTwins>& twins, Recipe& recipe)
        : m_grid(grid)
        , m_table(table)
        , m_evidence(evidence)
        , m_twins(twins)
        , m_columns(recipe.columns) {}

    void give() {
        setCodesApart();
        joinTwins();
        giveByHeading();
        giveRest();
        fillDown();
        giveUnits();
    }

private:
    /// Numbers that are codes, row numbers or scales.
    void setCodesApart() {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const auto& evidence = m_evidence[i];
            auto& column = m_columns[i];
            if (evidence.isEmpty() && evidence.heading.empty()) {
                drop(i, recipe_sentences::neitherHeadingNorCell);
                continue;
            }
            // A column of units that says none must not keep the name from one that does.
            if (evidence.filled == 0 && evidence.marks == 0 &&
                (headingFits(evidence.plain, Role::Unit) > 0 ||
                 headingFits(evidence.plain, Role::Status) > 0)) {
                drop(i, recipe_sentences::hasNoCell);
                continue;
            }
            if (namesScale(evidence.plain) && evidence.filled > 0 && areScales(evidence)) {
                column.use = ColumnUse::Scale;
                column.type = ColumnType::Text;
                column.reason.evidence = recipe_sentences::namesPowersOfTen;
                continue;
            }
            if (column.type != ColumnType::Number)
                continue;
            const bool areWhole = evidence.wholes == evidence.numbers;
            const bool isRowNumber = areWhole && evidence.values.size() == evidence.filled && i == 0 &&
                                     namesRowNumber(evidence.plain) && evidence.filled >= 2;
            if (isRowNumber || (m_table.namesAreShifted && i == 0 && evidence.risesByOne))
                drop(i, recipe_sentences::holdsRowNumbers);
            else if (countsPeople(evidence))
                continue;
            else if (areWhole && (namesCode(evidence.plain) || namesNoMeasure(evidence.plain)))
                makeCode(column, recipe_sentences::namesCodes);
            else if (namesNoMeasure(evidence.plain) && headingFits(evidence.plain, Role::Weight) == 0)
                m_noMeasure.insert(i);
        }
        // Only one scale is applied; a twin says the same in words.
        bool isApplied = false;
        for (auto& column : m_columns) {
            if (column.use != ColumnUse::Scale)
                continue;
            if (isApplied) {
                column.use = ColumnUse::Key;
                column.reason.evidence = recipe_sentences::saysTheScale;
            }
            isApplied = true;
        }
    }

    static bool areScales(const ColumnEvidence& column) {
        return std::all_of(column.values.begin(), column.values.end(),
                           [](std::string_view cell) { return powerOfScale(cell).has_value(); });
    }

    void drop(std::size_t i, std::string why) {
        m_columns[i].use = ColumnUse::Dropped;
        m_columns[i].reason = {"it " + std::move(why), {"a measure", "a key"}};
    }

    static void makeCode(ColumnRecipe& column, std::string why) {
        column.type = ColumnType::Text;
        column.reason = {std::move(why), {"a measure"}};
    }

    void joinTwins() {
        for (const auto& twins : m_twins) {
            auto& code = m_columns[twins.code];
            auto& label = m_columns[twins.label];
            if (code.use != ColumnUse::Key || label.use != ColumnUse::Key)
                continue;
            if (code.type == ColumnType::Number)
                makeCode(code, recipe_sentences::oneLabelEach(inQuotes(label.name)));
            m_labelOf.emplace_back(twins.code, twins.label);
        }
    }

    bool isLabelled(std::size_t i) const {
        return std::any_of(m_labelOf.begin(), m_labelOf.end(),
                           [i](const auto& pair) { return pair.first == i; });
    }

    void giveByHeading() {
        for (const auto role :
             {Role::Period, Role::Place, Role::PlaceCode, Role::Series, Role::Indicator, Role::Value,
              Role::Unit, Role::SampleSize, Role::EffectiveSampleSize, Role::Weight, Role::Margin, Role::Low,
              Role::High, Role::Status, Role::Source, Role::Note}) {
            const auto taken =
                std::find_if(m_columns.begin(), m_columns.end(),
                             [role](const ColumnRecipe& column) { return column.role == role; });
            if (taken == m_columns.end())
                giveBest(role);
        }
        givePlaceByContents();
        // A label is what is read; its code stays beside it.
        for (const auto& [code, label] : m_labelOf) {
            auto& one = m_columns[code];
            auto& other = m_columns[label];
            const bool isKey = one.role == Role::Place || one.role == Role::Series ||
                               one.role == Role::Indicator || one.role == Role::Unit ||
                               one.role == Role::Status;
            if (isKey && other.role == Role::None && one.role != Role::Unit && one.role != Role::Status)
                std::swap(one.role, other.role);
            if (other.role == Role::Place && one.role == Role::None && looksLikeAlpha3(m_evidence[code]) &&
                !hasRole(Role::PlaceCode))
                one.role = Role::PlaceCode;
        }
    }

    /// Where no heading names the place, cells may: names of countries, or codes under a heading that fits.
    void givePlaceByContents() {
        if (hasRole(Role::Place))
            return;
        std::size_t best = m_columns.size();
        std::size_t most = 1;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const auto& column = m_columns[i];
            const bool isFree = column.use == ColumnUse::Key && column.type == ColumnType::Text &&
                                (column.role == Role::None || column.role == Role::PlaceCode);
            if (!isFree || m_evidence[i].isEmpty())
                continue;
            const auto places = placeColumn(column.heading, m_evidence[i].values);
            if (places && places->matched.size() > most) {
                best = i;
                most = places->matched.size();
                m_columns[i].reason.evidence = places->evidence;
            }
        }
        if (best < m_columns.size())
            m_columns[best].role = Role::Place;
    }

    bool hasRole(Role role) const {
        return std::any_of(m_columns.begin(), m_columns.end(),
                           [role](const ColumnRecipe& column) { return column.role == role; });
    }

    /// "Total" beside at least two other columns of numbers is one of them.
    bool isTotalOfOthers(std::size_t i) const {
        static constexpr std::array<std::string_view, 8> totals = {"total",     "all",    "overall", "sum",
                                                                   "insgesamt", "gesamt", "jumlah",  "net"};
        if (std::find(totals.begin(), totals.end(), m_evidence[i].plain) == totals.end())
            return false;
        std::size_t others = 0;
        for (std::size_t k = 0; k < m_columns.size(); ++k) {
            const bool isNumber = m_columns[k].type == ColumnType::Number &&
                                  m_columns[k].role == Role::None && m_columns[k].use == ColumnUse::Key &&
                                  !m_noMeasure.contains(k);
            others += k != i && isNumber ? 1U : 0U;
        }
        return others >= 2;
    }

    /// A number of people or cases is a sample size only of another number: alone it is what was counted.
    /// "Cases" are a sample where they stand beside percentages, and patients or votes elsewhere.
    bool isSizeOfAnother(std::size_t i) const {
        const bool needsShares = m_evidence[i].plain == "cases";
        for (std::size_t k = 0; k < m_columns.size(); ++k) {
            const auto& other = m_columns[k];
            const bool isNumber =
                other.type == ColumnType::Number && (other.role == Role::None || other.role == Role::Value) &&
                (other.use == ColumnUse::Key || other.use == ColumnUse::Measured) && !m_noMeasure.contains(k);
            const auto& evidence = m_evidence[k];
            const bool isShare =
                evidence.typing.unit == "percent" || unitInHeading(evidence.heading) == "percent";
            if (k != i && isNumber && (!needsShares || isShare))
                return true;
        }
        return false;
    }

    void giveBest(Role role) {
        const bool isSize = role == Role::SampleSize || role == Role::EffectiveSampleSize;
        std::size_t best = m_columns.size();
        int score = 0;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (!mayHave(m_evidence[i], m_columns[i], role))
                continue;
            auto fits = headingFits(m_evidence[i].plain, role);
            // What is the same in every row says less than what varies.
            if (fits > 0 && (role == Role::Place || role == Role::Period) && m_evidence[i].isConstant())
                fits = std::max(1, fits - 500);
            // "Value 2020" and "Value 2021" are a wide table.
            if (role == Role::Value && fits > 0 && readPeriodHeading(m_evidence[i].heading))
                fits = 0;
            if (role == Role::Value && fits > 0 && isTotalOfOthers(i))
                fits = 0;
            if (isSize && fits > 0 && !isSizeOfAnother(i))
                fits = 0;
            if (fits > score) {
                best = i;
                score = fits;
            }
        }
        if (best == m_columns.size())
            return;
        m_columns[best].role = role;
        m_columns[best].reason = {recipe_sentences::namedByHeading(m_columns[best].reason.evidence), {}};
        if (role == Role::Value)
            m_columns[best].use = ColumnUse::Measured;
    }

    /// The only period, and which numbers are measures.
    void giveRest() {
        if (!hasRole(Role::Period)) {
            const auto period =
                std::find_if(m_columns.begin(), m_columns.end(), [](const ColumnRecipe& column) {
                    return column.type == ColumnType::Period && column.use == ColumnUse::Key;
                });
            if (period != m_columns.end()) {
                period->role = Role::Period;
                period->reason.evidence += recipe_sentences::onlyPeriods;
            } else {
                takeYearsByContents();
            }
        }
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            auto& column = m_columns[i];
            if (column.use != ColumnUse::Key || column.role != Role::None)
                continue;
            if (column.type == ColumnType::Number && !m_noMeasure.contains(i))
                column.use = ColumnUse::Measured;
            else if (column.type == ColumnType::Text && !isLabelled(i) && isKeyLike(i))
                column.role = Role::Dimension;
        }
        takeNames();
    }

    /// A table without time, places and keys is a list: its first column of names tells the rows apart,
    /// although none of them repeats.
    void takeNames() {
        constexpr std::array keys = {Role::Period, Role::Place,     Role::PlaceCode,
                                     Role::Series, Role::Indicator, Role::Dimension};
        const bool hasKey = std::any_of(keys.begin(), keys.end(), [this](Role key) { return hasRole(key); });
        for (std::size_t i = 0; i < m_columns.size() && !hasKey; ++i) {
            auto& column = m_columns[i];
            const auto& evidence = m_evidence[i];
            const bool isList = column.use == ColumnUse::Key && column.type == ColumnType::Text &&
                                !isLabelled(i) && evidence.empty == 0 && evidence.marks == 0 &&
                                evidence.hasAllValues && evidence.filled > 1 &&
                                evidence.values.size() == evidence.filled &&
                                headingScore(column.heading, HeadingMeaning::Period) == 0; // unread dates
            if (!isList)
                continue;
            column.role = Role::Dimension;
            column.reason.evidence += recipe_sentences::namesEveryRow;
            return;
        }
    }

    /// Years or places written only on the first row of their block: the leading columns, in which each
    /// filled cell differs from the one above it.
    void fillDown() {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            auto& column = m_columns[i];
            const auto& evidence = m_evidence[i];
            const bool isKey = column.use == ColumnUse::Key && column.type != ColumnType::Number;
            if (!isKey || evidence.filled < 2 || evidence.empty == 0 || !m_grid.stated.empty())
                return;
            const bool isBlocked = evidence.empty >= evidence.filled &&
                                   evidence.values.size() == evidence.filled &&
                                   !trimmed(m_grid.cell(m_table.firstRow, column.position)).empty();
            if (!isBlocked)
                return;
            column.fillsDown = true;
            column.reason.evidence += recipe_sentences::onlyFirstOfBlock;
            column.reason.alternatives.emplace_back(recipe_sentences::emptyCellsAreEmpty);
            if (column.role == Role::None && column.type == ColumnType::Text)
                column.role = Role::Dimension;
        }
    }

    /// Whole numbers from 1800 to 2100 close together, in a table without another period: the year of an
    /// edition, a session, an election.
    void takeYearsByContents() {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const auto& evidence = m_evidence[i];
            const auto span = evidence.high - evidence.low;
            const bool areYears = evidence.numbers > 0 && evidence.numbers == evidence.filled &&
                                  evidence.yearLike == evidence.numbers && evidence.low >= 1800 &&
                                  evidence.high <= 2100 &&
                                  span < static_cast<double>(evidence.values.size()) * 3 &&
                                  (evidence.risesByOne || evidence.values.size() * 2 <= evidence.filled);
            auto& column = m_columns[i];
            if (!areYears || column.use != ColumnUse::Key || column.role != Role::None ||
                namesId(evidence.plain))
                continue;
            column.type = ColumnType::Period;
            column.role = Role::Period;
            column.reason = {recipe_sentences::yearsCloseTogether, {"a measure", "a key"}};
            return;
        }
    }

    /// "country code", "year of birth": not when the row was observed, whatever the numbers are.
    static bool namesId(const std::string& plain) {
        return namesCode(plain) || namesRowNumber(plain) || hasWord(plain, "birth") ||
               hasWord(plain, "born") || hasWord(plain, "yrbrn");
    }

    /// A key repeats; free text and what never changes do not.
    bool isKeyLike(std::size_t i) const {
        const auto& evidence = m_evidence[i];
        return !evidence.values.empty() && evidence.hasAllValues && !evidence.isConstant() &&
               evidence.values.size() * 2 <= evidence.filled + evidence.empty;
    }

    void giveUnits() {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            auto& column = m_columns[i];
            if (column.use != ColumnUse::Measured || !column.unit.empty())
                continue;
            column.unit = !m_evidence[i].typing.unit.empty() ? m_evidence[i].typing.unit
                                                             : unitInHeading(column.heading);
        }
    }

    const Grid& m_grid;
    const FoundTable& m_table;
    const Evidence& m_evidence;
    const std::vector<KeyTwins>& m_twins;
    std::vector<ColumnRecipe>& m_columns;
    std::vector<std::pair<std::size_t, std::size_t>> m_labelOf;
    std::set<std::size_t> m_noMeasure; ///< numbers whose heading says that they measure nothing
};
} // namespace

void guessColumnRoles(const Grid& grid, const FoundTable& table, const Evidence& evidence,
                      const std::vector<KeyTwins>& twins, Recipe& recipe) {
    RoleGiver(grid, table, evidence, twins, recipe).give();
}

} // namespace driftline
