// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/each_figure.h"

#include "base/lists.h"
#include "base/nearest_name.h"
#include "base/text.h"
#include "figure/figure_change.h"
#include "figure/placeholders.h"
#include "figure/sentences.h"
#include "query/cells.h"
#include "query/filters.h"
#include "query/measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace driftline {

namespace {
/// Every value of the placeholder a text may use for the cell.
std::vector<PlaceholderValue> valuesFor(const EachColumn& column, const std::string& label) {
    return {{column.placeholder, label, true}, {column.name, label, false}};
}

/// The label of the only cell that the figure shows of the column.
std::string shownLabel(const FigureSpec& spec, const EachColumn& column) {
    const auto* filter = textFilterOn(spec.panels.front().query, column.name);
    if (filter == nullptr || filter->values.size() != 1)
        return {};
    const auto found = std::find_if(column.cells.begin(), column.cells.end(), [filter](const EachCell& cell) {
        return cell.cell == filter->values.front();
    });
    return found == column.cells.end() ? std::string() : found->label;
}

/// The column of a dataset that means the same as the key: of that name, else of places the first.
std::optional<std::size_t> keyColumnIn(const Dataset& dataset, const EachColumn& key) {
    auto column = dataset.codebook.indexOf(std::string_view(key.name));
    if (!column && key.isPlace)
        column = dataset.codebook.indexOf(Role::Place);
    if (column && !std::holds_alternative<TextCells>(dataset.table.column(*column)))
        column.reset();
    return column;
}

/// The cell of a column that means the same: written alike, else of a place the same place.
std::optional<std::string> cellIn(const Dataset& dataset, std::size_t column, const EachCell& wanted,
                                  bool isPlace) {
    const auto& variable = dataset.codebook.variables[column];
    const auto& dictionary = std::get<TextCells>(dataset.table.column(column)).dictionary;
    if (std::find(dictionary.begin(), dictionary.end(), wanted.cell) != dictionary.end())
        return wanted.cell;
    const auto key = isPlace ? entityKey(wanted.label) : wanted.label;
    for (const auto& cell : dictionary) {
        const auto label = variable.labelOf(cell);
        if ((isPlace ? entityKey(label) : label) == key)
            return cell;
    }
    return {};
}

bool hasNumbers(const Query& query, const Dataset& dataset) {
    const auto columns = checkQuery(query, dataset);
    if (!columns)
        return false;
    const auto rows = rowsPassing(query, dataset, *columns);
    return std::any_of(rows.begin(), rows.end(), [&](std::size_t row) {
        return dataset.table.number(columns->value, row).has_value();
    });
}

/// Makes the figure for one cell after another.
class EachMaker {
public:
    EachMaker(const FigureSpec& spec, const EachColumn& key, const EachTexts& texts,
              const DatasetLookup& datasets)
        : m_spec(spec)
        , m_key(key)
        , m_texts(texts)
        , m_datasets(datasets) {}

    Result<void> make(const EachCell& cell) {
        auto figure = m_spec;
        figure.group = "own";
        figure.panels.clear();
        for (const auto& panel : m_spec.panels) {
            auto changed = panelFor(panel, cell);
            if (!changed)
                return tl::unexpected(std::move(changed.error()));
            if (*changed)
                figure.panels.push_back(**std::move(changed));
        }
        if (figure.panels.empty()) {
            m_withoutRows.push_back(cell.label);
            return {};
        }
        keepOwnOf(cell, figure);
        fill(cell, figure);
        figure.id = freeIdFor(cell);
        m_made.figures.push_back(std::move(figure));
        return {};
    }

    EachFigures take() {
        if (!m_withoutRows.empty())
            m_made.findings.warn(figure_sentences::eachNoRows(joinedForReading(m_withoutRows)));
        if (m_leavesNotes)
            m_made.findings.note(figure_sentences::eachNoteLeftOut());
        return std::move(m_made);
    }

private:
    std::string nameOf(const Panel& panel) const {
        const auto place = static_cast<std::size_t>(&panel - m_spec.panels.data()) + 1;
        return panel.title.empty() ? fmt::format("panel {}", place) : inQuotes(panel.title);
    }

    /// Nothing if the panel has no number for the cell.
    Result<std::optional<Panel>> panelFor(const Panel& panel, const EachCell& cell) {
        auto changed = panel;
        bool isKeyed = false;
        for (auto* query : changed.queries()) {
            const auto dataset = m_datasets(query->dataset);
            if (!dataset)
                return tl::unexpected(dataset.error());
            const auto column = keyColumnIn(**dataset, m_key);
            if (!column)
                continue;
            isKeyed = true;
            const auto found = cellIn(**dataset, *column, cell, m_key.isPlace);
            const auto& name = (*dataset)->codebook.variables[*column].name;
            if (columnOf(query->measure) == name)
                return fail(figure_sentences::eachMeasure(nameOf(panel), inQuotes(name)));
            if (found)
                keepCells(*query, name, {*found});
            if (!found || !hasNumbers(*query, **dataset)) {
                if (m_spec.panels.size() > 1)
                    m_made.findings.warn(figure_sentences::eachPanelLeftOut(cell.label, nameOf(panel)));
                return std::optional<Panel>();
            }
        }
        if (!isKeyed && m_made.findings.count("each.same-panel") == 0)
            m_made.findings.note(figure_sentences::eachSamePanel(nameOf(panel), inQuotes(m_key.label)));
        keepPlaces(panel, changed, cell);
        return std::optional(std::move(changed));
    }

    /// Notes and reference lines stay only where the rows are those that they were made for.
    void keepPlaces(const Panel& before, Panel& panel, const EachCell& cell) {
        const auto hasLeft = [this](std::size_t count) { m_leavesNotes = m_leavesNotes || count > 0; };
        if (panel.query != before.query) {
            hasLeft(panel.notes.size());
            panel.notes.clear();
        }
        hasLeft(std::erase_if(panel.references, [&](const ReferenceLine& line) {
            const auto found = line.where.find(m_key.name);
            return found != line.where.end() && found->second != cell.cell;
        }));
        if (panel.query.facet == m_key.name)
            std::erase_if(panel.lines, [&cell](const OwnLine& line) {
                return !line.facet.empty() && line.facet != cell.cell;
            });
    }

    /// Styles of the other cells belong to the other figures.
    void keepOwnOf(const EachCell& cell, FigureSpec& figure) const {
        const auto isOther = [&](const std::string& name) {
            return name != cell.label &&
                   std::any_of(m_key.cells.begin(), m_key.cells.end(),
                               [&name](const EachCell& other) { return other.label == name; });
        };
        std::erase_if(figure.series, [&](const SeriesChoice& choice) { return isOther(choice.name); });
        std::erase_if(figure.emphasis, isOther);
        if (figure.panels.front().query.facet == m_key.name && figure.facets.highlight != cell.cell)
            figure.facets.highlight.clear();
        std::erase_if(figure.events.own, [&](const OwnEvent& event) {
            return figure.panels.front().query.facet == m_key.name && !event.facet.empty() &&
                   event.facet != cell.cell;
        });
    }

    void fill(const EachCell& cell, FigureSpec& figure) const {
        const auto values = valuesFor(m_key, cell.label);
        // Other texts that name the cell of the figure that was copied would be wrong in this one.
        if (const auto shown = shownLabel(m_spec, m_key); !shown.empty()) {
            for (const auto& place : textPlaces(figure))
                *place.text = patternOf(*place.text, valuesFor(m_key, shown));
        }
        figure.text.title = m_texts.title;
        figure.text.subtitle = m_texts.subtitle;
        figure.text.shortTitle = m_texts.shortTitle;
        for (const auto& place : textPlaces(figure)) {
            auto written = filled(*place.text, values).text;
            if (lettersIn(written) <= place.most)
                *place.text = std::move(written);
            else if (place.text == &figure.text.shortTitle)
                place.text->clear(); // lists show the title instead
        }
    }

    std::string freeIdFor(const EachCell& cell) const {
        const auto name = slug(cell.label);
        const auto stem = m_spec.id + (name.empty() ? std::string() : "-" + name);
        auto id = stem;
        const auto isTaken = [&] {
            return id == m_spec.id ||
                   std::any_of(m_made.figures.begin(), m_made.figures.end(),
                               [&id](const FigureSpec& figure) { return figure.id == id; });
        };
        for (int number = 2; isTaken(); ++number)
            id = fmt::format("{}-{}", stem, number);
        return id;
    }

    const FigureSpec& m_spec;
    const EachColumn& m_key;
    const EachTexts& m_texts;
    const DatasetLookup& m_datasets;
    EachFigures m_made;
    std::vector<std::string> m_withoutRows;
    bool m_leavesNotes = false;
};
} // namespace

Result<std::vector<EachColumn>> eachColumns(const FigureSpec& spec, const DatasetLookup& datasets) {
    std::vector<EachColumn> columns;
    if (spec.panels.empty())
        return columns;
    const auto& panel = spec.panels.front();
    const auto dataset = datasets(panel.query.dataset);
    if (!dataset)
        return tl::unexpected(dataset.error());
    const auto facts = factsOf(panel, *dataset);
    if (!facts)
        return tl::unexpected(facts.error());
    for (const auto& choice : facts->columns) {
        const auto byRole = std::string(placeholderOf(choice.role));
        EachColumn column{
            choice.name, choice.label, byRole.empty() ? choice.name : byRole, {}, choice.role == Role::Place};
        for (const auto& cell : choice.cells)
            column.cells.push_back({cell.cell, cell.label});
        if (column.cells.size() > 1)
            columns.push_back(std::move(column));
    }
    std::stable_partition(columns.begin(), columns.end(),
                          [](const EachColumn& column) { return column.isPlace; });
    return columns;
}

Result<EachColumn> eachColumn(const std::vector<EachColumn>& columns, const std::string& name) {
    for (const auto spelling : {&EachColumn::name, &EachColumn::label, &EachColumn::placeholder}) {
        for (const auto& column : columns) {
            if (lowered(column.*spelling) == lowered(name))
                return column;
        }
    }
    std::vector<std::string> known;
    for (const auto& column : columns)
        known.push_back(column.name);
    return fail(figure_sentences::eachColumn(inQuotes(name), suggestion(name, known)));
}

EachTexts eachTexts(const FigureSpec& spec, const EachColumn& column) {
    EachTexts texts{spec.text.title, spec.text.subtitle, spec.text.shortTitle};
    if (const auto shown = shownLabel(spec, column); !shown.empty()) {
        const auto values = valuesFor(column, shown);
        texts = {patternOf(texts.title, values), patternOf(texts.subtitle, values),
                 patternOf(texts.shortTitle, values)};
    }
    const auto name = "{" + column.placeholder + "}";
    const auto isNamed = [&name](const std::string& text) { return text.find(name) != std::string::npos; };
    if (!isNamed(texts.title) && !isNamed(texts.subtitle))
        texts.title = name + ": " + texts.title;
    if (!texts.shortTitle.empty() && !isNamed(texts.shortTitle))
        texts.shortTitle = name + ": " + texts.shortTitle;
    return texts;
}

Result<EachFigures> figuresForEach(const FigureSpec& spec, const EachColumn& column,
                                   const std::vector<std::string>& cells, const EachTexts& texts,
                                   const DatasetLookup& datasets) {
    if (cells.empty())
        return fail(figure_sentences::eachNothing());
    if (cells.size() > mostEachFigures)
        return fail(figure_sentences::eachMany(cells.size(), mostEachFigures));
    EachMaker maker(spec, column, texts, datasets);
    for (const auto& name : cells) {
        const auto found = std::find_if(column.cells.begin(), column.cells.end(), [&name](const auto& cell) {
            return cell.cell == name || cell.label == name;
        });
        if (found == column.cells.end()) {
            std::vector<std::string> known;
            for (const auto& cell : column.cells)
                known.push_back(cell.label);
            return fail(figure_sentences::eachUnknownCell(inQuotes(column.label), inQuotes(name),
                                                          suggestion(name, known)));
        }
        if (auto made = maker.make(*found); !made)
            return tl::unexpected(std::move(made.error()));
    }
    return maker.take();
}

} // namespace driftline
