// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "encoding/first_figure.h"

#include "base/text.h"
#include "encoding/chart_suggestions.h"
#include "encoding/first_selection.h"
#include "encoding/sentences.h"
#include "query/engine.h"
#include "query/filters.h"
#include "query/respondents.h"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <set>

namespace driftline {

namespace {
/// More lines than this cannot be told apart; the rest becomes small multiples or is narrowed away.
constexpr std::size_t mostSeries = 9;
constexpr std::size_t mostFacets = 12;
/// Of more bars than these, the largest are shown and the others counted.
constexpr std::size_t mostBars = 20;

const TextCells* textIn(const Dataset& dataset, std::size_t column) {
    return std::get_if<TextCells>(&dataset.table.column(column));
}

std::size_t distinct(const Dataset& dataset, std::size_t column) {
    const auto* cells = textIn(dataset, column);
    return cells == nullptr ? 0 : cells->dictionary.size();
}

bool isKey(Role role) {
    return role == Role::Series || role == Role::Place || role == Role::Indicator ||
           role == Role::Dimension || role == Role::Unit;
}

bool hasSeveralPeriods(const Dataset& dataset, std::size_t column) {
    std::optional<Period> first;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        const auto period = dataset.table.period(column, row);
        if (first && period && std::is_neq(*first <=> *period))
            return true;
        first = first ? first : period;
    }
    return false;
}

/// The filter that somebody chose for a column.
const TextFilter* chosenFor(const FirstChoices& choices, const std::string& column) {
    const auto found = std::find_if(choices.where.begin(), choices.where.end(),
                                    [&](const TextFilter& filter) { return filter.column == column; });
    return found == choices.where.end() ? nullptr : &*found;
}

/// Chooses what tells series and panels apart; what is left over is narrowed to one value.
class Chooser {
public:
    Chooser(const Dataset& dataset, std::size_t value, Query& query, const FirstChoices& choices)
        : m_dataset(dataset)
        , m_value(value)
        , m_query(query) {
        for (std::size_t column = 0; column < dataset.codebook.variables.size(); ++column) {
            const auto* chosen = chosenFor(choices, nameOf(column));
            // What is kept to one value tells nothing apart any more.
            const auto left = chosen == nullptr ? distinct(dataset, column) : chosen->values.size();
            if (isKey(dataset.codebook.variables[column].role) && left > 1)
                m_keys.push_back(column);
        }
        for (const auto& filter : choices.where)
            putFilter(query.filters, filter);
    }

    void takeX() {
        const auto period = m_dataset.codebook.indexOf(Role::Period);
        if (period && hasSeveralPeriods(m_dataset, *period)) {
            m_overTime = true;
            return;
        }
        // Not a question of time: the longest list of names goes along the axis.
        const auto longest =
            std::max_element(m_keys.begin(), m_keys.end(), [this](std::size_t a, std::size_t b) {
                return distinct(m_dataset, a) < distinct(m_dataset, b);
            });
        if (longest == m_keys.end()) {
            m_overTime = period.has_value();
            return;
        }
        m_query.x = nameOf(*longest);
        m_keys.erase(longest);
    }

    void takeSeries() {
        for (const auto role : {Role::Series, Role::Place, Role::Indicator, Role::Dimension}) {
            const auto found = std::find_if(m_keys.begin(), m_keys.end(), [&](std::size_t column) {
                return m_dataset.codebook.variables[column].role == role &&
                       distinct(m_dataset, column) <= mostSeries;
            });
            if (found == m_keys.end())
                continue;
            m_query.series = nameOf(*found);
            m_keys.erase(found);
            return;
        }
        takeSomePlaces();
    }

    void takeFacet() {
        const auto found = std::find_if(m_keys.begin(), m_keys.end(), [&](std::size_t column) {
            const auto role = m_dataset.codebook.variables[column].role;
            return (role == Role::Place || role == Role::Series) && distinct(m_dataset, column) <= mostFacets;
        });
        if (found == m_keys.end())
            return;
        m_query.facet = nameOf(*found);
        m_keys.erase(found);
    }

    /// Sentences that tell what was narrowed. What is left is narrowed together, to where the most numbers
    /// are.
    std::vector<std::string> narrowRest() {
        // A choice of several values keeps them all: what to do with them is the next question.
        m_keys.erase(std::remove_if(m_keys.begin(), m_keys.end(),
                                    [this](std::size_t column) { return isFiltered(column); }),
                     m_keys.end());
        const auto values = fullestCombination(m_dataset, m_keys, m_value, m_query.filters);
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            const auto& variable = m_dataset.codebook.variables[m_keys[i]];
            // Without any row that has all keys, each is narrowed to what comes first.
            const auto& value =
                values.empty() ? std::get<TextCells>(m_dataset.table.column(m_keys[i])).dictionary.front()
                               : values[i];
            putFilter(m_query.filters, TextFilter{variable.name, {value}});
            m_told.push_back(fmt::format("{}: {}", variable.displayName(), variable.labelOf(value)));
        }
        return m_told;
    }

    bool overTime() const { return m_overTime; }

    /// How many names stand along the axis, where nobody chose them; 0 over time.
    std::size_t namesAlongAxis() const {
        const auto x = m_dataset.codebook.indexOf(m_query.x);
        return m_overTime || !x || isFiltered(*x) ? 0 : distinct(m_dataset, *x);
    }

private:
    /// Lines of the most interesting places, where there are more than can be told apart.
    void takeSomePlaces() {
        const auto found = std::find_if(m_keys.begin(), m_keys.end(), [this](std::size_t column) {
            return m_dataset.codebook.variables[column].role == Role::Place && !isFiltered(column);
        });
        if (!m_overTime || found == m_keys.end())
            return;
        auto places = placesByInterest(m_dataset, *found, m_value, m_query.filters);
        if (places.empty())
            return;
        const auto& variable = m_dataset.codebook.variables[*found];
        const auto all = distinct(m_dataset, *found);
        places.resize(std::min(places.size(), mostSeries));
        m_told.push_back(encoding_sentences::chosenOf(variable.displayName(), places.size(), all));
        m_query.series = variable.name;
        putFilter(m_query.filters, TextFilter{variable.name, std::move(places)});
        m_keys.erase(found);
    }

    bool isFiltered(std::size_t column) const {
        return std::any_of(m_query.filters.begin(), m_query.filters.end(), [&](const Filter& filter) {
            const auto* text = std::get_if<TextFilter>(&filter);
            return text != nullptr && text->column == nameOf(column);
        });
    }

    std::string nameOf(std::size_t column) const { return m_dataset.codebook.variables[column].name; }

    const Dataset& m_dataset;
    std::size_t m_value;
    Query& m_query;
    std::vector<std::size_t> m_keys;
    std::vector<std::string> m_told;
    bool m_overTime = false;
};

std::string unitLabel(const Dataset& dataset) {
    const auto value = dataset.codebook.indexOf(Role::Value);
    const auto& variable = dataset.codebook.variables[*value];
    return variable.unit.empty() ? variable.displayName() : variable.unit;
}
std::optional<FigureSpec> nothing(const Dataset& dataset, Diagnostics& findings, const std::string& why) {
    findings.warn(encoding_sentences::figureNothingToDraw(why), {dataset.id, 0, {}, {}});
    return {};
}

/// What was chosen, in words that stand in a subtitle.
void addChoices(std::vector<std::string>& subtitle, const Dataset& dataset, const FirstChoices& choices) {
    for (const auto& filter : choices.where) {
        const auto column = dataset.codebook.indexOf(filter.column);
        std::vector<std::string> labels;
        for (const auto& value : filter.values)
            labels.push_back(column ? dataset.codebook.variables[*column].labelOf(value) : value);
        const auto name = column ? dataset.codebook.variables[*column].displayName() : filter.column;
        subtitle.push_back(fmt::format("{}: {}", name, joinedForReading(labels)));
    }
}

/// Rows of respondents say nothing one by one: the chart that suits the answers to their first question best,
/// or the mean of their numbers.
std::optional<FigureSpec> figureOfAnswers(const Dataset& dataset, Diagnostics& findings,
                                          const FirstChoices& choices) {
    if (dataset.table.rows() == 0 || choices.aggregate != Aggregate::None || !holdsRespondents(dataset))
        return {};
    Encoding chosen;
    chosen.filters = choices.where;
    // Shared for as long as it is looked at; the caller owns it.
    const auto options = chartOptions(chosen, DatasetPtr(DatasetPtr(), &dataset));
    if (options.charts.empty() || !options.charts.front().whyNot.empty())
        return {};
    const auto* shown = !options.encoding.areShares ? encoding_sentences::meanOfMatchingRows
                        : weightColumn(dataset)     ? encoding_sentences::weightedSharesOfOneQuestion
                                                    : encoding_sentences::sharesOfOneQuestion;
    findings.note(encoding_sentences::figureFirstJoined(shown), {dataset.id, 0, {}, {}});
    return options.charts.front().figure;
}
} // namespace

std::optional<FigureSpec> firstFigure(const Dataset& dataset, Diagnostics& findings,
                                      const FirstChoices& choices) {
    if (auto answers = figureOfAnswers(dataset, findings, choices))
        return answers;
    auto value = dataset.codebook.indexOf(Role::Value);
    // A column of that name without the role holds something else than numbers.
    if (!value)
        value = dataset.codebook.indexOf("value");
    if (!value)
        return nothing(dataset, findings, encoding_sentences::noColumnOfNumbers);
    const auto& values = dataset.codebook.variables[*value];
    if (typeOf(dataset.table.column(*value)) != ColumnType::Number)
        return nothing(dataset, findings,
                       encoding_sentences::columnReadAsOther(
                           inQuotes(values.name), columnTypeName(typeOf(dataset.table.column(*value)))));
    if (dataset.table.rows() == 0)
        return nothing(dataset, findings, encoding_sentences::tableHasNoRows);
    FigureSpec figure;
    Panel panel;
    panel.query.dataset = dataset.id;
    panel.query.aggregate = choices.aggregate;
    Chooser chooser(dataset, *value, panel.query, choices);
    chooser.takeX();
    if (!chooser.overTime() && panel.query.x.empty())
        return nothing(dataset, findings, encoding_sentences::noColumnAlongAxis);
    chooser.takeSeries();
    chooser.takeFacet();
    auto narrowed = chooser.narrowRest();
    if (const auto names = chooser.namesAlongAxis(); names > mostBars) {
        panel.ranking.by = RankBy::Value;
        panel.ranking.top = static_cast<int>(mostBars);
        narrowed.push_back(encoding_sentences::largestOf(mostBars, names));
    }
    if (!chooser.overTime())
        panel.chart = BarChart{Stacking::Grouped, BarDirection::Horizontal, BarValues::Auto};
    const auto slash = dataset.id.find('/');
    figure.id = slug(std::string_view(dataset.id).substr(slash == std::string::npos ? 0 : slash + 1));
    if (figure.id.empty())
        figure.id = "figure";
    figure.group = "own";
    figure.text.title = dataset.title.empty() ? dataset.id : dataset.title;
    std::vector<std::string> subtitle = {unitLabel(dataset)};
    addChoices(subtitle, dataset, choices);
    subtitle.insert(subtitle.end(), narrowed.begin(), narrowed.end());
    figure.text.subtitle = joined(subtitle, " · ");

    // Rows that no key tells apart are left to whoever draws the figure; anything else is a reason.
    if (const auto tried = checkAnswerable(panel.query, dataset); !tried)
        return nothing(dataset, findings, tried.error().message);
    if (!narrowed.empty())
        findings.warn(encoding_sentences::figureFirstNarrowed(joined(narrowed, ", ")),
                      {dataset.id, 0, {}, {}});
    figure.panels.push_back(std::move(panel));
    return figure;
}

} // namespace driftline
