// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/first_figure.h"

#include "base/text.h"
#include "query/engine.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace driftline {

namespace {
/// More lines than this cannot be told apart; the rest becomes small multiples or is narrowed away.
constexpr std::size_t mostSeries = 9;
constexpr std::size_t mostFacets = 12;

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

std::size_t distinctPeriods(const Dataset& dataset, std::size_t column) {
    std::set<Period> periods;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        if (const auto period = dataset.table.period(column, row))
            periods.insert(*period);
    }
    return periods.size();
}

/// Chooses what tells series and panels apart; what is left over is narrowed to one value.
class Chooser {
public:
    Chooser(const Dataset& dataset, Query& query) : m_dataset(dataset), m_query(query) {
        for (std::size_t column = 0; column < dataset.codebook.variables.size(); ++column) {
            if (isKey(dataset.codebook.variables[column].role) && distinct(dataset, column) > 1)
                m_keys.push_back(column);
        }
    }

    void takeX() {
        const auto period = m_dataset.codebook.indexOf(Role::Period);
        if (period && distinctPeriods(m_dataset, *period) > 1) {
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

    /// Sentences that tell what was narrowed.
    std::vector<std::string> narrowRest() {
        std::vector<std::string> told;
        for (const auto column : m_keys) {
            const auto& variable = m_dataset.codebook.variables[column];
            const auto& first = std::get<TextCells>(m_dataset.table.column(column)).dictionary.front();
            m_query.filters.emplace_back(TextFilter{variable.name, {first}});
            told.push_back(fmt::format("{}: {}", variable.displayName(), variable.labelOf(first)));
        }
        return told;
    }

    bool overTime() const { return m_overTime; }

private:
    std::string nameOf(std::size_t column) const { return m_dataset.codebook.variables[column].name; }

    const Dataset& m_dataset;
    Query& m_query;
    std::vector<std::size_t> m_keys;
    bool m_overTime = false;
};

std::string unitWords(const Dataset& dataset) {
    const auto value = dataset.codebook.indexOf(Role::Value);
    const auto& variable = dataset.codebook.variables[*value];
    return variable.unit.empty() ? variable.displayName() : variable.unit;
}
} // namespace

std::optional<FigureSpec> firstFigure(const Dataset& dataset, Diagnostics& findings) {
    const auto value = dataset.codebook.indexOf(Role::Value);
    if (!value || typeOf(dataset.table.column(*value)) != ColumnType::Number || dataset.table.rows() == 0)
        return {};
    FigureSpec figure;
    Panel panel;
    panel.query.dataset = dataset.id;
    Chooser chooser(dataset, panel.query);
    chooser.takeX();
    if (!chooser.overTime() && panel.query.x.empty())
        return {};
    chooser.takeSeries();
    chooser.takeFacet();
    const auto narrowed = chooser.narrowRest();
    if (!chooser.overTime())
        panel.chart = BarChart{Stacking::Grouped, BarDirection::Horizontal, BarValues::Auto};
    const auto slash = dataset.id.find('/');
    figure.id = slug(std::string_view(dataset.id).substr(slash == std::string::npos ? 0 : slash + 1));
    if (figure.id.empty())
        figure.id = "figure";
    figure.group = "own";
    figure.text.title = dataset.title.empty() ? dataset.id : dataset.title;
    std::vector<std::string> subtitle = {unitWords(dataset)};
    subtitle.insert(subtitle.end(), narrowed.begin(), narrowed.end());
    figure.text.subtitle = joined(subtitle, " · ");

    // Two rows that differ in no key are averaged, and the reader is told.
    const auto shared = std::make_shared<const Dataset>(dataset);
    if (const auto tried = answer(panel.query, shared);
        !tried && tried.error().code == "query.several-rows") {
        panel.query.aggregate = Aggregate::Mean;
        findings.note("figure.first-averaged",
                      "Some points have several rows; the first chart shows their mean.",
                      {dataset.id, 0, {}, {}});
    }
    if (!answer(panel.query, shared))
        return {};
    if (!narrowed.empty())
        findings.note("figure.first-narrowed",
                      "The first chart shows only a part of the table (" + joined(narrowed, ", ") + ").",
                      {dataset.id, 0, {}, {}});
    figure.panels.push_back(std::move(panel));
    return figure;
}

} // namespace driftline
