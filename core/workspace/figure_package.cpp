// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/figure_package.h"

#include "base/lists.h"
#include "base/nearest_name.h"
#include "base/number_text.h"
#include "base/text.h"
#include "data/named_sources.h"
#include "data/operand_sources.h"
#include "data/table_builder.h"
#include "query/cells.h"
#include "query/measure.h"
#include "scene/chosen_rows.h"
#include "workspace/sentences.h"
#include "workspace/without_respondents.h"

#include <algorithm>
#include <set>
#include <utility>

namespace driftline {

namespace {
const TextCells* textCells(const Dataset& dataset, std::size_t column) {
    return std::get_if<TextCells>(&dataset.table.column(column));
}

Query atAnyPeriod(Query query) {
    std::erase_if(query.filters,
                  [](const Filter& filter) { return std::holds_alternative<PeriodFilter>(filter); });
    return query;
}

/// The rows of one dataset that a figure needs.
class NeededRows {
public:
    explicit NeededRows(DatasetPtr dataset)
        : m_dataset(std::move(dataset))
        , m_isKept(m_dataset->table.rows()) {}

    const std::string& id() const { return m_dataset->id; }

    void add(const std::vector<std::size_t>& rows) {
        for (const auto row : rows)
            m_isKept[row] = true;
    }

    Result<void> addQuery(const Query& query, bool isRanked) {
        const auto columns = checkQuery(query, *m_dataset);
        if (!columns)
            return tl::unexpected(columns.error());
        add(rowsPassing(query, *m_dataset, *columns));
        // A ranking says which names have no row in its period, and may compare with another one.
        if (isRanked)
            add(rowsPassing(atAnyPeriod(query), *m_dataset, *columns));
        for (const auto& column : {columns->facet, columns->series, columns->measure, columns->x}) {
            if (column && textCells(*m_dataset, *column) != nullptr)
                m_ordered.insert(*column);
        }
        nameValues(query);
        return {};
    }

    void addReferences(const std::vector<ReferenceLine>& references) {
        const ReferenceRows rows(references, id(), *m_dataset);
        for (const auto& reference : references) {
            if (reference.dataset == id())
                add(rows.of(reference));
        }
    }

    void addEvents(const EventChoice& choice) {
        add(eventRows(choice, *m_dataset));
        for (const auto& category : choice.categories)
            name("category", category);
    }

    Dataset cut() {
        keepNamed();
        keepOrder();
        Dataset out = *m_dataset;
        const auto kept = static_cast<std::size_t>(std::count(m_isKept.begin(), m_isKept.end(), true));
        if (kept < m_isKept.size()) {
            out.table = cutTable();
            out.history.push_back(
                workspace_sentences::cutHistory(formatNumber(static_cast<double>(kept), 0),
                                                formatNumber(static_cast<double>(m_isKept.size()), 0)));
        }
        keepNamedSources(out);
        return out;
    }

private:
    void name(const std::string& column, const std::string& value) {
        if (const auto index = m_dataset->codebook.indexOf(column); index && !value.empty())
            m_named.emplace(*index, value);
    }

    void nameValues(const Query& query) {
        for (const auto& filter : query.filters) {
            const auto* text = std::get_if<TextFilter>(&filter);
            for (const auto& value : text == nullptr ? std::vector<std::string>() : text->values)
                name(text->column, value);
        }
        for (const auto& [cell, weight] : query.weights.of)
            name(query.weights.column, cell);
        for (const auto& cell : cellsOf(query.measure))
            name(columnOf(query.measure), cell);
    }

    /// What a figure asks for by name must be there, or it would be refused as misspelt, also where other
    /// filters leave no row of it.
    void keepNamed() {
        for (auto begin = m_named.begin(); begin != m_named.end();) {
            const auto column = begin->first;
            std::vector<std::string> values;
            for (; begin != m_named.end() && begin->first == column; ++begin)
                values.push_back(begin->second);
            keepNamed(column, values);
        }
    }

    void keepNamed(std::size_t column, const std::vector<std::string>& values) {
        const auto wanted = indexByName(values);
        std::vector<std::optional<std::size_t>> first(values.size());
        std::vector<bool> isThere(values.size());
        for (std::size_t row = 0; row < m_isKept.size(); ++row) {
            const auto place = wanted.find(m_dataset->table.cellText(column, row));
            if (!place)
                continue;
            first[*place] = first[*place].value_or(row);
            isThere[*place] = isThere[*place] || m_isKept[row];
        }
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (first[i] && !isThere[i])
                m_isKept[*first[i]] = true;
        }
    }

    /// Series, facets, parts and categories appear in the order in which the whole table first names them.
    /// Where the cut would change that, the rows that name them first stay too; no panel shows them.
    void keepOrder() {
        for (bool isSettled = false; !isSettled;) {
            isSettled = true;
            for (const auto column : m_ordered) {
                if (keepsOrder(column))
                    continue;
                keepFirstMentions(column);
                isSettled = false;
            }
        }
    }

    bool keepsOrder(std::size_t column) const {
        const auto& codes = textCells(*m_dataset, column)->codes;
        std::set<std::int32_t> seen;
        for (std::size_t row = 0; row < m_isKept.size(); ++row) {
            if (!m_isKept[row] || codes[row] == TextCells::none)
                continue;
            // A table's codes count up in the order of first appearance.
            if (seen.insert(codes[row]).second && *seen.rbegin() != codes[row])
                return false;
        }
        return true;
    }

    void keepFirstMentions(std::size_t column) {
        const auto& codes = textCells(*m_dataset, column)->codes;
        std::set<std::int32_t> open;
        for (std::size_t row = 0; row < m_isKept.size(); ++row) {
            if (m_isKept[row] && codes[row] != TextCells::none)
                open.insert(codes[row]);
        }
        for (std::size_t row = 0; row < m_isKept.size(); ++row) {
            if (open.erase(codes[row]) > 0)
                m_isKept[row] = true;
        }
    }

    void addCell(TableBuilder& builder, std::size_t column, std::size_t row) const {
        const auto& table = m_dataset->table;
        if (const auto number = table.number(column, row))
            builder.addNumber(column, *number);
        else if (const auto text = table.text(column, row))
            builder.addText(column, *text);
        else if (const auto period = table.period(column, row))
            builder.addPeriod(column, *period);
        else
            builder.addMissing(column, table.missing(column, row));
    }

    Table cutTable() const {
        const auto& table = m_dataset->table;
        std::vector<ColumnType> types;
        for (std::size_t column = 0; column < table.columns(); ++column)
            types.push_back(typeOf(table.column(column)));
        TableBuilder builder(types);
        for (std::size_t row = 0; row < m_isKept.size(); ++row) {
            for (std::size_t column = 0; m_isKept[row] && column < types.size(); ++column)
                addCell(builder, column, row);
        }
        return std::move(builder).build();
    }

    static void keepNamedSources(Dataset& dataset) {
        if (!dataset.codebook.indexOf(Role::Source)) // then they are those of all numbers
            return;
        std::set<std::string, std::less<>> named;
        const DatasetLists sources(dataset);
        for (std::size_t column = 0; column < dataset.codebook.variables.size(); ++column) {
            const auto* cells = textCells(dataset, column);
            const auto role = dataset.codebook.variables[column].role;
            if (cells == nullptr || (role != Role::Source && role != Role::Note))
                continue;
            for (const auto& cell : cells->dictionary) {
                for (auto& name : role == Role::Source ? words(cell) : sourcesNamedIn(cell, sources))
                    named.insert(std::move(name));
            }
        }
        for (auto& name : operandSources(dataset))
            named.insert(std::move(name));
        std::erase_if(dataset.sources,
                      [&named](const Source& source) { return !named.contains(source.name); });
    }

    DatasetPtr m_dataset;
    std::vector<bool> m_isKept;
    std::set<std::size_t> m_ordered;                       ///< columns whose order a reader sees
    std::set<std::pair<std::size_t, std::string>> m_named; ///< cells that the figure names
};

NeededRows* find(std::vector<NeededRows>& needed, const std::string& id) {
    const auto found =
        std::find_if(needed.begin(), needed.end(), [&id](const NeededRows& rows) { return rows.id() == id; });
    return found == needed.end() ? nullptr : &*found;
}

bool haveSameLicences(const std::vector<DatasetPtr>& datasets) {
    return !datasets.empty() && std::all_of(datasets.begin(), datasets.end(), [&](const auto& dataset) {
        return dataset->licences == datasets.front()->licences;
    });
}

/// Those that the data of the figure name.
Entities entitiesIn(const std::vector<DatasetPtr>& datasets, const Entities& known) {
    std::set<std::string> keys;
    for (const auto& dataset : datasets) {
        const auto& variables = dataset->codebook.variables;
        for (std::size_t column = 0; column < variables.size(); ++column) {
            keys.insert(entityKey(variables[column].displayName()));
            const auto* cells = textCells(*dataset, column);
            for (const auto& cell : cells == nullptr ? std::vector<std::string>() : cells->dictionary)
                keys.insert(entityKey(variables[column].labelOf(cell)));
        }
    }
    Entities out;
    std::copy_if(known.begin(), known.end(), std::back_inserter(out),
                 [&keys](const Entity& entity) { return keys.contains(entity.key); });
    return out;
}
} // namespace

Result<Workspace> figureWorkspace(const FigureSpec& shown, const DatasetLookup& known) {
    WithoutRespondents carried(shown, known);
    if (auto replaced = carried.replaceRows(); !replaced)
        return failWithContext(std::move(replaced.error()), "Figure " + shown.id);
    const auto& figure = carried.figure();
    const DatasetLookup datasets = [&carried](std::string_view id) { return carried.dataset(id); };
    std::vector<NeededRows> needed;
    for (const auto& id : figure.datasets()) {
        auto dataset = datasets(id);
        if (!dataset)
            return failWithContext(std::move(dataset.error()), "Figure " + figure.id);
        needed.emplace_back(std::move(*dataset));
    }
    for (const auto& panel : figure.panels) {
        for (const auto* query : panel.queries()) {
            auto added = find(needed, query->dataset)->addQuery(*query, panel.ranking != Ranking{});
            if (!added)
                return failWithContext(std::move(added.error()), "Figure " + figure.id);
        }
        for (auto& rows : needed)
            rows.addReferences(panel.references);
    }
    if (!figure.events.dataset.empty())
        find(needed, figure.events.dataset)->addEvents(figure.events);

    Workspace out;
    out.name = slug(figure.id);
    out.title = figure.listName();
    out.description = workspace_sentences::oneFigureDescription;
    for (auto& rows : needed)
        out.datasets.push_back(std::make_shared<const Dataset>(rows.cut()));
    if (haveSameLicences(out.datasets))
        out.licences = out.datasets.front()->licences;
    out.figures.push_back(figure);
    if (known.entities() != nullptr)
        out.entities = entitiesIn(out.datasets, *known.entities());
    return out;
}

DatasetLookup lookupOf(const Workspace& workspace) {
    const auto find = [&workspace](std::string_view id) -> Result<DatasetPtr> {
        if (auto found = workspace.dataset(id))
            return found;
        std::vector<std::string> known;
        for (const auto& dataset : workspace.datasets)
            known.push_back(dataset->id);
        return fail(workspace_sentences::datasetUnknown(inQuotes(id), suggestion(id, known)));
    };
    return {find, std::make_shared<const Entities>(workspace.entities)};
}

} // namespace driftline
