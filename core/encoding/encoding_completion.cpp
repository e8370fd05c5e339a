// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "encoding/column_contents.h"
#include "encoding/encoding.h"
#include "encoding/first_selection.h"
#include "query/cells.h"
#include "query/filters.h"
#include "query/measure.h"
#include "query/respondents.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace driftline {

namespace {
/// More than these are not told apart in one panel, or not seen on one page.
constexpr std::size_t mostSeriesTold = 9;
constexpr std::size_t mostPanelsTold = 12;
/// A period counts as complete that has so many of the numbers of the fullest.
constexpr double nearlyAll = 0.9;
/// Answers are compared among so many places; of more, the page is too small.
constexpr std::size_t mostPlacesOfAnswers = 25;

const Variable* variableNamed(const Dataset& dataset, const std::string& column) {
    const auto index = dataset.codebook.indexOf(column);
    return index ? &dataset.codebook.variables[*index] : nullptr;
}

/// Fills in what an author has left open.
class Completion {
public:
    Completion(Encoding encoding, const Dataset& dataset)
        : m_encoding(std::move(encoding))
        , m_dataset(dataset)
        , m_value(m_encoding.value.empty() ? dataset.codebook.indexOf(Role::Value)
                                           : dataset.codebook.indexOf(m_encoding.value)) {
        for (std::size_t column = 0; column < dataset.codebook.variables.size(); ++column) {
            const auto& variable = dataset.codebook.variables[column];
            if (tellsRowsApart(variable.role) && namesLeft(column) > 1)
                m_keys.push_back(column);
        }
    }

    Encoding complete() {
        if (holdsRespondents(m_dataset))
            return completeAnswers();
        takeX();
        take(m_encoding.x);
        for (const auto& chosen : {m_encoding.series, m_encoding.facet})
            take(chosen.value_or(""));
        takeSeries();
        takeFacet();
        filterRest();
        keepSome(*m_encoding.series, mostSeriesTold);
        keepSome(*m_encoding.facet, mostPanelsTold);
        takePeriod();
        return std::move(m_encoding);
    }

private:
    /// Whatever nothing tells apart is joined, so nothing is narrowed.
    Encoding completeAnswers() {
        const auto questions = questionColumns(m_dataset);
        const auto weight = weightColumn(m_dataset);
        const bool isOpen = m_encoding.value.empty() && m_encoding.aggregate == Aggregate::None;
        m_encoding.areShares = isOpen && (weight || m_value) && !questions.empty();
        if (m_encoding.areShares) {
            m_encoding.aggregate = weight ? Aggregate::Sum : Aggregate::Count;
            m_encoding.value = variable(weight ? *weight : *m_value).name;
            takeQuestion(questions);
        } else if (m_encoding.value.empty() && !m_value) {
            takeNumbers();
        }
        takeTimeOrPlace();
        if (m_encoding.aggregate == Aggregate::None) {
            m_encoding.aggregate = weight ? Aggregate::WeightedMean : Aggregate::Mean;
        }
        takeX();
        take(m_encoding.x);
        for (const auto& chosen : {m_encoding.series, m_encoding.facet})
            take(chosen.value_or(""));
        if (!m_encoding.series)
            m_encoding.series = "";
        if (!m_encoding.facet)
            m_encoding.facet = "";
        takePeriod();
        return std::move(m_encoding);
    }

    /// The first numbers that describe nothing else.
    void takeNumbers() {
        for (std::size_t column = 0; column < m_dataset.codebook.variables.size(); ++column) {
            if (variable(column).role != Role::None ||
                typeOf(m_dataset.table.column(column)) != ColumnType::Number)
                continue;
            m_encoding.value = variable(column).name;
            m_value = column;
            return;
        }
    }

    /// Along the axis, if nothing else was put there.
    void takeTimeOrPlace() {
        if (!m_encoding.x.empty())
            return;
        const auto isTaken = [this](std::size_t column) {
            return m_encoding.series == variable(column).name || m_encoding.facet == variable(column).name;
        };
        const auto period = m_dataset.codebook.indexOf(Role::Period);
        const auto place = m_dataset.codebook.indexOf(Role::Place);
        if (period && typeOf(m_dataset.table.column(*period)) == ColumnType::Period &&
            periodsIn(m_dataset, *period).size() > 1)
            m_encoding.x = variable(*period).name;
        else if (place && !isTaken(*place) && namesLeft(*place) > 1 &&
                 namesLeft(*place) <= mostPlacesOfAnswers)
            m_encoding.x = variable(*place).name;
    }

    /// Answers are told apart by colour where places or periods can stand along the axis; else they stand
    /// there themselves.
    void takeQuestion(const std::vector<std::size_t>& questions) {
        takeTimeOrPlace();
        const auto isFree = [this](std::size_t column) {
            const auto& name = variable(column).name;
            return name != m_encoding.x && m_encoding.facet != name && namesLeft(column) > 1;
        };
        const auto first = std::find_if(questions.begin(), questions.end(), isFree);
        if (first == questions.end())
            return;
        const auto along = m_dataset.codebook.indexOf(m_encoding.x);
        const bool standsAlong =
            !along || (std::find(questions.begin(), questions.end(), *along) != questions.end() &&
                       !isAboutPerson(variable(*along)));
        if (m_encoding.x.empty())
            m_encoding.x = variable(*first).name;
        if (!m_encoding.series)
            m_encoding.series = standsAlong ? std::string() : variable(*first).name;
    }

    const Variable& variable(std::size_t column) const { return m_dataset.codebook.variables[column]; }

    std::size_t namesLeft(std::size_t column) const {
        const auto* filter = m_encoding.filterOn(variable(column).name);
        return filter == nullptr || filter->values.empty() ? dictionarySize(m_dataset, column)
                                                           : filter->values.size();
    }

    void take(const std::string& column) {
        std::erase_if(m_keys, [&](std::size_t key) { return variable(key).name == column; });
    }

    bool isOverTime() const {
        const auto index = m_dataset.codebook.indexOf(m_encoding.x);
        return index && typeOf(m_dataset.table.column(*index)) == ColumnType::Period;
    }

    void takeX() {
        if (!m_encoding.x.empty())
            return;
        const auto period = m_dataset.codebook.indexOf(Role::Period);
        const bool isTime = period && typeOf(m_dataset.table.column(*period)) == ColumnType::Period;
        if (isTime && (periodsIn(m_dataset, *period).size() > 1 || m_keys.empty())) {
            m_encoding.x = variable(*period).name;
            return;
        }
        const auto longest = std::max_element(m_keys.begin(), m_keys.end(),
                                              [&](auto a, auto b) { return namesLeft(a) < namesLeft(b); });
        if (longest != m_keys.end())
            m_encoding.x = variable(*longest).name;
    }

    /// The first key of a role that is not too long.
    std::optional<std::string> keyOf(std::initializer_list<Role> roles, std::size_t most) const {
        for (const auto role : roles) {
            for (const auto key : m_keys) {
                if (variable(key).role == role && namesLeft(key) <= most && !isKept(key))
                    return variable(key).name;
            }
        }
        return {};
    }

    bool isKept(std::size_t key) const { return m_encoding.filterOn(variable(key).name) != nullptr; }

    void takeSeries() {
        if (m_encoding.series)
            return;
        auto found = keyOf({Role::Series}, mostSeriesTold);
        if (!found && isOverTime())
            found = keyOf({Role::Place, Role::Dimension}, mostSeriesTold);
        if (!found && isOverTime())
            found = keyOf({Role::Place}, m_dataset.table.rows());
        m_encoding.series = found.value_or("");
        take(*m_encoding.series);
    }

    void takeFacet() {
        if (m_encoding.facet)
            return;
        m_encoding.facet =
            isOverTime() ? keyOf({Role::Place, Role::Series}, mostPanelsTold).value_or("") : "";
        take(*m_encoding.facet);
    }

    std::vector<Filter> filters() const {
        std::vector<Filter> out;
        for (const auto& filter : m_encoding.filters) {
            if (!filter.values.empty())
                out.emplace_back(filter);
        }
        return out;
    }

    void filterRest() {
        std::erase_if(m_keys, [this](std::size_t key) { return isKept(key); });
        if (m_keys.empty() || !m_value)
            return;
        const auto cells = fullestCombination(m_dataset, m_keys, *m_value, filters());
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            const auto& dictionary = std::get<TextCells>(m_dataset.table.column(m_keys[i])).dictionary;
            m_encoding.filters.push_back(
                {variable(m_keys[i]).name, {cells.empty() ? dictionary.front() : cells[i]}});
        }
    }

    void keepSome(const std::string& column, std::size_t most) {
        const auto index = m_dataset.codebook.indexOf(column);
        if (column.empty() || !index || !m_value || m_encoding.filterOn(column) != nullptr ||
            dictionarySize(m_dataset, *index) <= most)
            return;
        auto names = placesByInterest(m_dataset, *index, *m_value, filters());
        names.resize(std::min(names.size(), most));
        if (!names.empty())
            m_encoding.filters.push_back({column, std::move(names)});
    }

    void takePeriod() {
        const auto period = m_dataset.codebook.indexOf(Role::Period);
        if (isOverTime() || !period || !m_value)
            m_encoding.period.reset();
        if (m_encoding.period || isOverTime() || !period || !m_value)
            return;
        auto query = queryOf(m_encoding, m_dataset);
        const auto columns = checkQuery(query, m_dataset);
        if (!columns)
            return;
        std::map<Period, std::size_t> numbers;
        for (const auto row : rowsPassing(query, m_dataset, *columns)) {
            const auto at = m_dataset.table.period(*period, row);
            if (at && m_dataset.table.number(*m_value, row))
                ++numbers[*at];
        }
        std::size_t most = 0;
        for (const auto& [at, count] : numbers)
            most = std::max(most, count);
        for (const auto& [at, count] : numbers) {
            if (static_cast<double>(count) >= nearlyAll * static_cast<double>(most))
                m_encoding.period = at;
        }
    }

    Encoding m_encoding;
    const Dataset& m_dataset;
    std::optional<std::size_t> m_value;
    std::vector<std::size_t> m_keys; ///< that nothing tells apart yet
};
} // namespace

Encoding completed(Encoding encoding, const Dataset& dataset) {
    return Completion(std::move(encoding), dataset).complete();
}

Query queryOf(const Encoding& encoding, const Dataset& dataset) {
    Query query;
    query.dataset = dataset.id;
    const auto* x = variableNamed(dataset, encoding.x);
    // A figure over time asks for the role, as figures do that were not made here.
    if (x != nullptr && x->role != Role::Period)
        query.x = encoding.x;
    const auto byRole = dataset.codebook.indexOf(Role::Series);
    const auto series = encoding.series.value_or("");
    if (!byRole || dataset.codebook.variables[*byRole].name != series)
        query.series = series;
    query.isOneSeries = byRole && encoding.series == "";
    const auto byValue = dataset.codebook.indexOf(Role::Value);
    if (!byValue || dataset.codebook.variables[*byValue].name != encoding.value)
        query.value = encoding.value;
    query.facet = encoding.facet.value_or("");
    for (const auto& filter : encoding.filters) {
        if (!filter.values.empty())
            putFilter(query.filters, filter);
    }
    if (encoding.period)
        putFilter(query.filters, PeriodFilter{encoding.period, encoding.period});
    query.aggregate = encoding.aggregate;
    if (encoding.areShares) {
        const auto& answers = series.empty() ? encoding.x : series;
        // Over time, one colour has nothing to be a share of.
        if (const auto index = dataset.codebook.indexOf(answers);
            index && typeOf(dataset.table.column(*index)) == ColumnType::Text)
            query.measure = ShareMeasure{answers, {}};
    }
    return query;
}

std::vector<Period> periodsLeft(const Encoding& encoding, const Dataset& dataset) {
    auto anyTime = encoding;
    anyTime.period.reset();
    const auto query = queryOf(anyTime, dataset);
    const auto columns = checkQuery(query, dataset);
    const auto period = dataset.codebook.indexOf(Role::Period);
    std::set<Period> periods;
    if (!columns || !period)
        return {};
    for (const auto row : rowsPassing(query, dataset, *columns)) {
        if (const auto at = dataset.table.period(*period, row))
            periods.insert(*at);
    }
    return {periods.begin(), periods.end()};
}

} // namespace driftline
