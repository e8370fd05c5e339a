// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/drawn_numbers.h"

#include "base/number_text.h"
#include "base/text.h"
#include "data/table_builder.h"
#include "query/engine.h"
#include "query/query_check.h"
#include "query/respondents.h"
#include "workspace/sentences.h"
#include "workspace/workspace.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace driftline {

namespace {
/// The variable as the numbers drawn need it: its cells and their labels in the order of the figure.
class KeyColumn {
public:
    KeyColumn(const Dataset& dataset, std::optional<std::size_t> column, Role otherwise,
              std::string_view nameOtherwise) {
        if (column)
            m_known = dataset.codebook.variables[*column];
        m_variable = m_known;
        m_variable.type = ColumnType::Text;
        m_variable.categories.clear();
        if (!column) {
            m_variable.name = nameOtherwise;
            m_variable.role = otherwise;
        }
    }

    /// The cell, noted with its label.
    std::string cell(const std::string& value, const std::string& label) {
        if (!value.empty() && m_seen.insert(value).second) {
            const auto* known = m_known.category(value);
            m_variable.categories.push_back(
                {value, label, known == nullptr ? std::string() : known->wording});
        }
        return value;
    }

    /// The cell that is read as this label.
    std::string cellLabelled(const std::string& label) {
        const auto known = std::find_if(m_known.categories.begin(), m_known.categories.end(),
                                        [&label](const Category& it) { return it.label == label; });
        return cell(known == m_known.categories.end() ? label : known->value, label);
    }

    const Variable& variable() const { return m_variable; }

private:
    Variable m_known;
    Variable m_variable;
    std::set<std::string> m_seen;
};

/// One row of the new table before it is written.
struct DrawnRow {
    std::string x;
    std::string facet;
    std::string series;
    const Estimate* estimate;
};

/// A column about every number, left out where nothing is known of any.
struct FactColumn {
    std::string_view name;
    Role role;
    std::function<OptionalNumber(const Estimate&)> number;
    std::function<std::string(const Estimate&)> text;
};

std::string derivedNote(const Estimate& estimate) {
    auto notes = estimate.provenance->notes.list();
    if (!estimate.derivation.empty())
        notes.push_back(estimate.derivation.text());
    return joined(notes, "; ");
}

const std::vector<FactColumn>& factColumns() {
    static const std::vector<FactColumn> columns = {
        {"low", Role::Low, [](const Estimate& it) { return it.low; }, {}},
        {"high", Role::High, [](const Estimate& it) { return it.high; }, {}},
        {"n", Role::SampleSize, [](const Estimate& it) { return it.sampleSize; }, {}},
        {"effective n",
         Role::EffectiveSampleSize,
         [](const Estimate& it) { return it.effectiveSampleSize; },
         {}},
        {"status",
         Role::Status,
         {},
         [](const Estimate& it) {
             auto words = it.status.label();
             std::erase(words, ',');
             return words;
         }},
        {"source", Role::Source, {}, [](const Estimate& it) { return joined(it.provenance->sources, " "); }},
        {"locator",
         Role::Locator,
         {},
         [](const Estimate& it) { return joined(it.provenance->locators, "; "); }},
        {"note", Role::Note, {}, derivedNote},
    };
    return columns;
}

bool isKnownOfAny(const FactColumn& column, const std::vector<DrawnRow>& rows) {
    return std::any_of(rows.begin(), rows.end(), [&column](const DrawnRow& row) {
        return column.number ? column.number(*row.estimate).has_value() : !column.text(*row.estimate).empty();
    });
}

/// Writes the numbers of one answer.
class NumberTable {
public:
    NumberTable(const Query& query, const Dataset& dataset, const QueryColumns& columns,
                const Estimates& estimates)
        : m_query(query)
        , m_dataset(dataset)
        , m_columns(columns)
        , m_estimates(estimates)
        , m_x(dataset, columns.xIsPeriod ? std::nullopt : columns.x, Role::Dimension, "category")
        , m_facet(dataset, columns.facet, Role::Dimension, "panel")
        , m_series(dataset, columns.series, Role::Series, "series") {}

    DrawnNumbers take(const std::string& id) {
        collect();
        DrawnNumbers out{datasetNamed(id), m_query};
        out.query.dataset = id;
        out.query.aggregate = Aggregate::None;
        out.query.weights = {};
        out.query.measure = ValueMeasure{};
        out.query.impossibleAsMissing = false;
        std::erase_if(out.query.filters, [this](const Filter& filter) {
            return !m_columns.xIsPeriod || std::holds_alternative<TextFilter>(filter);
        });
        const bool hasInterval = std::any_of(m_rows.begin(), m_rows.end(), [](const DrawnRow& row) {
            return row.estimate->low.has_value() || row.estimate->high.has_value();
        });
        out.query.interval = hasInterval ? IntervalWish::Published : IntervalWish::None;
        out.query.x = m_columns.xIsPeriod ? std::string() : m_x.variable().name;
        out.query.facet = m_hasFacet ? m_facet.variable().name : std::string();
        out.query.series = m_hasSeries ? m_series.variable().name : std::string();
        return out;
    }

private:
    void collect() {
        // What stands along x is listed first, in the order of the axis.
        for (const auto& label : m_estimates.categories)
            m_x.cellLabelled(label);
        for (const auto& line : m_estimates.series) {
            m_hasFacet = m_hasFacet || !line.facet.empty();
            m_hasSeries = m_hasSeries || !line.series.empty();
            for (const auto& estimate : line.estimates)
                m_rows.push_back({m_columns.xIsPeriod ? std::string() : m_x.cellLabelled(estimate.at.label()),
                                  m_facet.cell(line.facet, line.facetLabel),
                                  m_series.cell(line.series, line.seriesLabel), &estimate});
        }
    }

    void add(Variable variable, std::function<void(TableBuilder&, std::size_t, const DrawnRow&)> write) {
        m_codebook.variables.push_back(std::move(variable));
        m_writers.push_back(std::move(write));
    }

    void addKey(const KeyColumn& key, std::string DrawnRow::*cell) {
        add(key.variable(), [cell](TableBuilder& out, std::size_t column, const DrawnRow& row) {
            if ((row.*cell).empty())
                out.addMissing(column, MissingReason::NotReported);
            else
                out.addText(column, row.*cell);
        });
    }

    void addPeriods() {
        auto variable = m_columns.x ? m_dataset.codebook.variables[*m_columns.x] : Variable();
        variable.type = ColumnType::Period;
        variable.role = Role::Period;
        add(std::move(variable), [](TableBuilder& out, std::size_t column, const DrawnRow& row) {
            if (row.estimate->at.period)
                out.addPeriod(column, *row.estimate->at.period);
            else
                out.addMissing(column, MissingReason::NotReported);
        });
    }

    void addValues() {
        auto variable = m_dataset.codebook.variables[m_columns.value];
        variable.type = ColumnType::Number;
        variable.role = Role::Value;
        variable.unit = m_estimates.unit;
        variable.categories.clear();
        add(std::move(variable), [](TableBuilder& out, std::size_t column, const DrawnRow& row) {
            if (row.estimate->value)
                out.addNumber(column, *row.estimate->value);
            else
                out.addMissing(column, row.estimate->missing);
        });
    }

    void addFacts(const FactColumn& fact) {
        Variable variable;
        variable.name = freeId(std::string(fact.name), [this](const std::string& name) {
            return m_codebook.indexOf(name).has_value();
        });
        variable.role = fact.role;
        variable.type = fact.number ? ColumnType::Number : ColumnType::Text;
        if (fact.role == Role::SampleSize && countsRespondents(m_query, m_dataset))
            variable.unit = respondentsUnit;
        add(std::move(variable), [&fact](TableBuilder& out, std::size_t column, const DrawnRow& row) {
            const auto number = fact.number ? fact.number(*row.estimate) : OptionalNumber();
            const auto text = fact.text ? fact.text(*row.estimate) : std::string();
            if (number)
                out.addNumber(column, *number);
            else if (!text.empty())
                out.addText(column, text);
            else
                out.addMissing(column, MissingReason::NotReported);
        });
    }

    Dataset datasetNamed(const std::string& id) {
        if (m_columns.xIsPeriod)
            addPeriods();
        else
            addKey(m_x, &DrawnRow::x);
        if (m_hasFacet && m_facet.variable().name != m_x.variable().name)
            addKey(m_facet, &DrawnRow::facet);
        if (m_hasSeries)
            addKey(m_series, &DrawnRow::series);
        addValues();
        for (const auto& fact : factColumns()) {
            if (isKnownOfAny(fact, m_rows))
                addFacts(fact);
        }
        std::vector<ColumnType> types;
        for (const auto& variable : m_codebook.variables)
            types.push_back(variable.type);
        TableBuilder builder(types);
        for (const auto& row : m_rows) {
            for (std::size_t column = 0; column < m_writers.size(); ++column)
                m_writers[column](builder, column, row);
        }
        Dataset out = m_dataset;
        out.id = id;
        out.codebook = m_codebook;
        out.table = std::move(builder).build();
        out.history.push_back(workspace_sentences::drawnNumbersHistory(
            formatNumber(static_cast<double>(m_dataset.table.rows()), 0)));
        return out;
    }

    const Query& m_query;
    const Dataset& m_dataset;
    const QueryColumns& m_columns;
    const Estimates& m_estimates;
    KeyColumn m_x;
    KeyColumn m_facet;
    KeyColumn m_series;
    bool m_hasFacet = false;
    bool m_hasSeries = false;
    std::vector<DrawnRow> m_rows;
    Codebook m_codebook;
    std::vector<std::function<void(TableBuilder&, std::size_t, const DrawnRow&)>> m_writers;
};
} // namespace

Result<DrawnNumbers> drawnNumbers(const Query& query, const DatasetPtr& dataset, const std::string& id) {
    const auto columns = checkQuery(query, *dataset);
    if (!columns)
        return tl::unexpected(columns.error());
    const auto estimates = answer(query, dataset);
    if (!estimates)
        return tl::unexpected(estimates.error());
    return NumberTable(query, *dataset, *columns, *estimates).take(id);
}

} // namespace driftline
