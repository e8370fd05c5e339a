// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "data/place_column.h"
#include "import/guess_roles.h"
#include "import/guess_year_parts.h"
#include "import/heading_places.h"
#include "import/heading_words.h"
#include "import/join_flags.h"
#include "import/recipe_sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_set>

namespace driftline {

namespace {
/// A period named by one of the heading rows, or by the heading as a whole; the rest names the measure.
std::optional<PeriodHeading> periodOf(const ColumnEvidence& column) {
    if (column.levels.size() > 1) {
        for (std::size_t level = 0; level < column.levels.size(); ++level) {
            auto named = readPeriodHeading(column.levels[level]);
            if (!named || !named->measure.empty())
                continue;
            auto others = column.levels;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(level));
            // Months below their year.
            const auto part = std::find_if(others.begin(), others.end(),
                                           [](const std::string& other) { return isPartOfYear(other); });
            if (part != others.end() && named->period.granularity == Granularity::Year) {
                named->period = periodWithinYear(*part, named->period.start.year(), {}).value();
                others.erase(part);
            }
            named->measure = joined(others, " – ");
            return named;
        }
    }
    return readPeriodHeading(column.heading);
}

/// A long table repeats its keys for each measure, so a very wide one would grow beyond the memory.
constexpr std::size_t mostLongCells = 50'000'000;

class ShapeGuess {
public:
    ShapeGuess(const Grid& grid, const FoundTable& table, const std::vector<ColumnEvidence>& evidence,
               Recipe& recipe)
        : m_grid(grid)
        , m_table(table)
        , m_evidence(evidence)
        , m_recipe(recipe) {}

    void guess() {
        joinBounds();
        joinFlags(m_evidence, m_recipe);
        const bool hasYears = takePeriodsFromHeadings();
        takeMonths();
        if (hasYears || valueIsKnown())
            return;
        if (takePartsOfYear(m_evidence, m_recipe)) {
            if (hasSeveralSeries())
                nameSeries();
            return;
        }
        const auto measures = measuresOf();
        if (measures.empty()) {
            m_recipe.shapeReason.evidence = recipe_sentences::noMeasuredNumbers;
            return;
        }
        if (measures.size() == 1) {
            auto& only = m_recipe.columns[measures.front()];
            only.role = Role::Value;
            only.reason.evidence += recipe_sentences::onlyMeasure;
            m_recipe.shapeReason.evidence = recipe_sentences::oneMeasuredColumn;
            return;
        }
        makeMeasuresRows(measures);
    }

private:
    std::vector<std::size_t> measuresOf() const {
        std::vector<std::size_t> measures;
        for (std::size_t i = 0; i < m_recipe.columns.size(); ++i) {
            if (m_recipe.columns[i].use == ColumnUse::Measured)
                measures.push_back(i);
        }
        return measures;
    }

    bool hasRole(Role role) const {
        return std::any_of(m_recipe.columns.begin(), m_recipe.columns.end(),
                           [role](const ColumnRecipe& column) { return column.role == role; });
    }

    bool valueIsKnown() {
        if (!hasRole(Role::Value))
            return false;
        // Other numbers are facts beside the value, not values.
        for (auto& column : m_recipe.columns) {
            if (column.use == ColumnUse::Measured && column.role == Role::None)
                column.use = ColumnUse::Key;
        }
        m_recipe.shapeReason.evidence = recipe_sentences::namedAsValue;
        return true;
    }

    /// A column of months or quarters beside years, in a column or in the headings, is part of the period.
    void takeMonths() {
        bool anyYear = false;
        bool allYears = true;
        const auto look = [&](const Period& period) {
            anyYear = true;
            allYears = allYears && period.granularity == Granularity::Year;
        };
        for (std::size_t i = 0; i < m_recipe.columns.size(); ++i) {
            const auto& column = m_recipe.columns[i];
            if (column.period)
                look(*column.period);
            if (column.role != Role::Period || namesPartOfYear(m_evidence[i].plain))
                continue;
            for (const auto cell : m_evidence[i].values) {
                if (const auto reading = readPeriodCell(cell, column.format.periods))
                    look(reading->period);
            }
        }
        if (!anyYear || !allYears)
            return;
        for (std::size_t i = 0; i < m_recipe.columns.size(); ++i) {
            auto& column = m_recipe.columns[i];
            const auto& values = m_evidence[i].values;
            const bool arePartsOfYear = namesPartOfYear(m_evidence[i].plain) && !values.empty() &&
                                        std::all_of(values.begin(), values.end(), [&](std::string_view cell) {
                                            return periodWithinYear(cell, 2000, column.heading).has_value();
                                        });
            const bool isFree = column.use == ColumnUse::Key || column.use == ColumnUse::Measured;
            if (!arePartsOfYear || !isFree || column.role == Role::Value)
                continue;
            column.use = ColumnUse::Month;
            column.type = ColumnType::Text;
            column.role = Role::None;
            column.reason = {recipe_sentences::saysPartOfYear, {"a key"}};
            takeDays();
            return;
        }
    }

    /// A column of days beside years and months.
    void takeDays() {
        for (std::size_t i = 0; i < m_recipe.columns.size(); ++i) {
            auto& column = m_recipe.columns[i];
            const auto& evidence = m_evidence[i];
            constexpr double daysOfMonth = 31;
            const bool areDays = namesDay(evidence.plain) && evidence.numbers == evidence.filled &&
                                 evidence.wholes == evidence.numbers && evidence.low >= 1 &&
                                 evidence.high <= daysOfMonth;
            const bool isFree = column.use == ColumnUse::Key || column.use == ColumnUse::Measured;
            if (!areDays || !isFree || column.role == Role::Value)
                continue;
            column.use = ColumnUse::Day;
            column.type = ColumnType::Text;
            column.role = Role::None;
            column.reason = {recipe_sentences::saysDay, {"a key"}};
            return;
        }
    }

    /// x, x_codelow and x_codehigh are one measure.
    void joinBounds() {
        static constexpr std::pair<std::string_view, bool> endings[] = {
            {" codelow", true}, {" codehigh", false}, {" low", true}, {" high", false},
            {" lower", true},   {" upper", false},    {" lo", true},  {" hi", false},
            {" ci low", true},  {" ci high", false},  {" lwr", true}, {" upr", false}};
        for (std::size_t i = 0; i < m_recipe.columns.size(); ++i) {
            auto& column = m_recipe.columns[i];
            if (column.use != ColumnUse::Measured || column.role == Role::Value)
                continue;
            for (const auto& [ending, isLow] : endings) {
                const auto& plain = m_evidence[i].plain;
                if (!plain.ends_with(ending))
                    continue;
                const auto stem = plain.substr(0, plain.size() - ending.size());
                for (std::size_t k = 0; k < m_recipe.columns.size(); ++k) {
                    auto& base = m_recipe.columns[k];
                    if (m_evidence[k].plain != stem || base.use != ColumnUse::Measured)
                        continue;
                    column.use = isLow ? ColumnUse::Low : ColumnUse::High;
                    column.of = base.name;
                    column.reason = {recipe_sentences::namesBound(inQuotes(base.name)), {"a measure"}};
                }
            }
        }
    }

    bool takePeriodsFromHeadings() {
        if (hasRole(Role::Value))
            return false;
        std::vector<std::pair<std::size_t, PeriodHeading>> named;
        bool anyNumbers = false;
        bool allArePlain = true;
        for (std::size_t i = 0; i < m_recipe.columns.size(); ++i) {
            const auto& column = m_recipe.columns[i];
            const bool isEmpty = m_evidence[i].isEmpty() && column.use == ColumnUse::Key;
            const bool isNumber = column.use == ColumnUse::Measured;
            if (!isNumber && !isEmpty && !holdsAnyNumber(i))
                continue;
            if (auto period = periodOf(m_evidence[i])) {
                anyNumbers = anyNumbers || !isEmpty;
                allArePlain = allArePlain && period->measure.empty();
                named.emplace_back(i, std::move(*period));
            }
        }
        const bool isEnough = named.size() >= 2 || (named.size() == 1 && allArePlain);
        if (!anyNumbers || !isEnough || hasRole(Role::Period))
            return false;
        apply(named);
        return true;
    }

    /// Where headings are periods, a column with one number among marks is a measure too.
    bool holdsAnyNumber(std::size_t i) const {
        return m_recipe.columns[i].use == ColumnUse::Key && m_recipe.columns[i].role == Role::None &&
               m_evidence[i].numbers > 0 && m_evidence[i].texts == 0;
    }

    void apply(const std::vector<std::pair<std::size_t, PeriodHeading>>& named) {
        std::set<std::string> series;
        std::set<Granularity> granularities;
        for (const auto& [i, period] : named) {
            auto& column = m_recipe.columns[i];
            column.use = ColumnUse::Measured;
            column.type = ColumnType::Number;
            column.role = Role::None;
            column.period = period.period;
            column.series = period.measure;
            column.flag = period.flag == "FY" ? std::string() : period.flag;
            column.reason = {recipe_sentences::namesPeriod(period.period.text()), {"a measure"}};
            series.insert(period.measure);
            granularities.insert(period.period.granularity);
        }
        for (auto& column : m_recipe.columns) {
            if (column.use == ColumnUse::Measured && !column.period)
                column.use = ColumnUse::Key;
        }
        m_recipe.isLong = true;
        m_recipe.periodName = freeName(
            granularities.size() == 1 && granularities.contains(Granularity::Year) ? "year" : "period");
        const bool hasSeries = series.size() > 1;
        if (hasSeries)
            nameSeries();
        m_recipe.shapeReason = {recipe_sentences::headingsArePeriods(named.size()),
                                {recipe_sentences::measurePerColumn}};
    }

    void makeMeasuresRows(const std::vector<std::size_t>& measures) {
        const auto rows = m_table.endRow - m_table.firstRow;
        const auto columns = m_recipe.columns.size() - measures.size() + 2;
        if (rows > mostLongCells / columns / measures.size()) {
            m_recipe.shapeReason.evidence = recipe_sentences::tooManyCellsAsRows;
            return;
        }
        if (!hasRole(Role::Period) && !rowsAreOfDifferentThings()) {
            m_recipe.shapeReason = {recipe_sentences::rowsAreAnswers, {recipe_sentences::measurePerColumn}};
            return;
        }
        // The currency of a country is no unit of its population.
        for (std::size_t i = 0; i < m_recipe.columns.size(); ++i) {
            auto& column = m_recipe.columns[i];
            if (column.role == Role::Unit && hasWord(m_evidence[i].plain, "currency"))
                column.role = Role::None;
        }
        for (const auto i : measures) {
            auto& column = m_recipe.columns[i];
            column.series = column.name;
            column.reason.alternatives.emplace_back("a key");
        }
        m_recipe.isLong = true;
        nameSeries();
        m_recipe.shapeReason = {recipe_sentences::measuresWithoutName(measures.size()),
                                {recipe_sentences::measurePerRow}};
    }

    /// A place or a name that stands in one row only.
    bool rowsAreOfDifferentThings() const {
        if (hasRole(Role::Weight))
            return false;
        for (std::size_t i = 0; i < m_recipe.columns.size(); ++i) {
            const auto& column = m_recipe.columns[i];
            const auto& evidence = m_evidence[i];
            const bool isText =
                column.use == ColumnUse::Key && column.type == ColumnType::Text && evidence.numbers == 0;
            if (isText && evidence.filled >= 2 && evidence.values.size() == evidence.filled)
                return true;
            if (column.role == Role::Place && evidence.values.size() * 10 >= evidence.filled * 9)
                return true;
        }
        return false;
    }

    /// Countries may stand side by side as headings.
    bool areSeriesPlaces() const {
        std::vector<std::string_view> names;
        for (const auto& column : m_recipe.columns) {
            if (column.use == ColumnUse::Measured && !column.series.empty())
                names.emplace_back(column.series);
        }
        const auto places = names.size() >= 2 ? placeColumn({}, names) : std::nullopt;
        return places && places->matched.size() * 10 >= names.size() * 6;
    }

    bool hasSeveralSeries() const {
        std::set<std::string> series;
        for (const auto& column : m_recipe.columns) {
            if (column.use == ColumnUse::Measured)
                series.insert(column.series);
        }
        return series.size() > 1;
    }

    void nameSeries() {
        const bool isPlaceKnown = hasRole(Role::Place) || !m_recipe.place.empty() ||
                                  (m_recipe.groupRole == Role::Place && !m_recipe.groups.empty());
        if (!isPlaceKnown)
            takePlacesFromHeadings(m_evidence, m_recipe);
        if (!m_recipe.placeName.empty() && !hasSeveralSeries())
            return;
        if (!hasRole(Role::Place) && m_recipe.placeName.empty() && areSeriesPlaces()) {
            m_recipe.seriesRole = Role::Place;
            m_recipe.seriesName = freeName("place");
            return;
        }
        const bool seriesIsFree = !hasRole(Role::Series);
        const bool indicatorIsFree = !hasRole(Role::Indicator);
        m_recipe.seriesRole = seriesIsFree      ? Role::Series
                              : indicatorIsFree ? Role::Indicator
                                                : Role::Dimension;
        m_recipe.seriesName = freeName(
            m_recipe.seriesRole == Role::Dimension ? "measure" : std::string(roleName(m_recipe.seriesRole)));
    }

    std::string freeName(const std::string& wished) const {
        auto name = wished;
        for (int number = 2; m_recipe.column(name) != nullptr; ++number)
            name = fmt::format("{} {}", wished, number);
        return name;
    }

    const Grid& m_grid;
    const FoundTable& m_table;
    const std::vector<ColumnEvidence>& m_evidence;
    Recipe& m_recipe;
};
} // namespace

void guessShape(const Grid& grid, const FoundTable& table, const std::vector<ColumnEvidence>& evidence,
                Recipe& recipe) {
    ShapeGuess(grid, table, evidence, recipe).guess();
}

} // namespace driftline
