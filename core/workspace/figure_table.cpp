// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/figure_table.h"

#include "base/lists.h"
#include "base/number_text.h"
#include "base/text.h"
#include "workspace/csv_cell.h"
#include "workspace/spreadsheet_text.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace driftline {

namespace {
struct ReadingColumn {
    const char* title;
    std::string (*cell)(const Datum&);
};

std::string intervalText(const Datum& datum) {
    if (!datum.low || !datum.high)
        return {};
    return formatNumber(*datum.low, 1) + " to " + formatNumber(*datum.high, 1);
}

const std::vector<ReadingColumn>& readingColumns() {
    static const std::vector<ReadingColumn> columns = {
        {"Panel", [](const Datum& d) { return d.panelName.text(); }},
        {"Series", [](const Datum& d) { return d.seriesName.text(); }},
        {"Period", [](const Datum& d) { return d.position(); }},
        {"Value", [](const Datum& d) { return d.valueText(); }},
        {"Change", [](const Datum& d) { return d.changeText(); }},
        {"Unit", [](const Datum& d) { return d.unit.text(); }},
        {"95% interval", intervalText},
        {"n", [](const Datum& d) { return d.sampleSizeText(); }},
        {"Status", [](const Datum& d) { return d.status.label(); }},
        {"Source", [](const Datum& d) { return d.sourceText.text(); }},
        {"How computed", [](const Datum& d) { return d.derivation.text(); }},
        {"Note", [](const Datum& d) { return d.note.text(); }},
    };
    return columns;
}

/// On one line, without what would end a cell.
std::string oneLine(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

/// Every line with a function over its cells, joined.
template <class Cell>
std::string lineOf(const std::vector<std::string>& cells, std::string_view separator, Cell cell) {
    std::vector<std::string> out(cells.size());
    std::transform(cells.begin(), cells.end(), out.begin(), cell);
    return joined(out, separator);
}

std::string tabCell(const std::string& text) {
    return oneLine(spreadsheetText(text));
}

std::string exact(const std::optional<double>& value) {
    return value ? exactNumber(*value) : std::string();
}

/// Where the names of a panel stand along the axis that has them; names that stand nowhere come last.
NameIndex namesAlong(const ScenePanel& panel) {
    NameIndex places;
    for (const auto& tick : (panel.isSideways() ? panel.y : panel.x).ticks)
        places.add(tick.label, places.size());
    return places;
}

/// Over time series by series; where names stand along the axis, name by name as they stand there, so that
/// ranked bars are listed by rank whatever tells their series apart.
std::vector<std::size_t> readingOrder(const Scene& scene) {
    std::vector<std::size_t> order(scene.data.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<NameIndex> places;
    places.reserve(scene.panels.size());
    for (const auto& panel : scene.panels)
        places.push_back(namesAlong(panel));
    const auto placeOf = [&](const Datum& datum) {
        const auto panel = static_cast<std::size_t>(std::max(0, datum.panel));
        const bool isNamed = !datum.category.empty() && panel < places.size();
        return isNamed ? places[panel].find(datum.category).value_or(places[panel].size()) : 0;
    };
    std::vector<std::pair<int, std::size_t>> keys;
    keys.reserve(order.size());
    for (const auto& datum : scene.data)
        keys.emplace_back(datum.panel, placeOf(datum));
    std::stable_sort(order.begin(), order.end(), [&keys](auto a, auto b) { return keys[a] < keys[b]; });
    return order;
}
} // namespace

std::string markdownCell(const std::string& text) {
    std::string out;
    for (const char c : oneLine(text)) {
        // A bar would end the cell; the others would be read as mark-up.
        if (c == '|' || c == '\\' || c == '*' || c == '_' || c == '`' || c == '<')
            out += '\\';
        out += c;
    }
    return out;
}

FigureTable tableForReading(const Scene& scene) {
    FigureTable table;
    std::vector<const ReadingColumn*> used;
    for (const auto& column : readingColumns()) {
        const bool isUsed = std::any_of(scene.data.begin(), scene.data.end(), [&column](const Datum& datum) {
            return !column.cell(datum).empty();
        });
        if (!isUsed)
            continue;
        used.push_back(&column);
        table.columns.emplace_back(column.title);
    }
    for (const auto index : readingOrder(scene)) {
        auto& row = table.rows.emplace_back();
        for (const auto* column : used)
            row.push_back(column->cell(scene.data[index]));
        table.datum.push_back(static_cast<int>(index));
    }
    return table;
}

std::string tabTextFor(const FigureTable& table, const std::vector<std::size_t>& rows) {
    auto out = lineOf(table.columns, "\t", tabCell) + "\n";
    for (const auto row : rows)
        out += lineOf(table.rows[row], "\t", tabCell) + "\n";
    return out;
}

std::string markdownFor(const FigureTable& table, const std::vector<std::size_t>& rows) {
    const auto line = [](const std::vector<std::string>& cells) {
        return "| " + lineOf(cells, " | ", markdownCell) + " |\n";
    };
    auto out = line(table.columns);
    out += "|" +
           lineOf(table.columns, "|",
                  [](const std::string& column) -> std::string {
                      return column == "Value" ? " ---: " : " --- ";
                  }) +
           "|\n";
    for (const auto row : rows)
        out += line(table.rows[row]);
    return out;
}

SceneReferences::SceneReferences(const Scene& scene)
    : m_scene(&scene)
    , m_places(indexByName(scene.sources,
                           [](const SceneSource& source) { return std::string_view(source.name); })) {}

std::string SceneReferences::of(const Datum& datum) const {
    std::vector<std::string> references;
    for (const auto& name : datum.sources) {
        const auto place = m_places.find(name);
        references.push_back(place ? m_scene->sources[*place].reference : name);
    }
    return joined(references, " | ");
}

std::string csvFor(const Scene& scene) {
    const SceneReferences references(scene);
    auto out = csvLine({"panel", "series", "period", "value", "unit", "low", "high", "n", "n_status",
                        "status", "missing", "source", "locator", "derivation", "note", "reference"});
    for (const auto& datum : scene.data)
        out += csvLine({datum.panelName, datum.seriesName, datum.positionKey(), exact(datum.value),
                        datum.unit, exact(datum.low), exact(datum.high), exact(datum.sampleSize),
                        datum.sampleSizeInferred ? "inferred" : "", datum.status.label(),
                        datum.value ? std::string() : datum.missing.text(), joined(datum.sources, " "),
                        datum.locator, datum.derivation, datum.note, references.of(datum)});
    return out;
}

} // namespace driftline
