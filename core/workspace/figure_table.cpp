// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/figure_table.h"

#include "base/number_text.h"
#include "base/text.h"
#include "workspace/csv_cell.h"
#include "workspace/spreadsheet_text.h"

#include <algorithm>

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

/// The number that a dot is as large as; nullptr if there is none.
const PairedNumber* sizeOf(const Datum& datum) {
    return datum.pair && datum.pair->size ? &*datum.pair->size : nullptr;
}

const std::vector<ReadingColumn>& readingColumns() {
    static const std::vector<ReadingColumn> columns = {
        {"Panel", [](const Datum& d) { return d.panelName.text(); }},
        {"Series", [](const Datum& d) { return d.seriesName.text(); }},
        {"Period", [](const Datum& d) { return d.position(); }},
        {"Measure", [](const Datum& d) { return d.pair ? d.pair->valueName : std::string(); }},
        {"Value", [](const Datum& d) { return d.valueText(); }},
        {"Change", [](const Datum& d) { return d.changeText(); }},
        {"Unit", [](const Datum& d) { return d.unit.text(); }},
        {"Against", [](const Datum& d) { return d.pair ? d.pair->x.text() : std::string(); }},
        {"Unit along x", [](const Datum& d) { return d.pair ? d.pair->x.unit : std::string(); }},
        {"Size", [](const Datum& d) { return sizeOf(d) != nullptr ? sizeOf(d)->text() : std::string(); }},
        {"Unit of size",
         [](const Datum& d) { return sizeOf(d) != nullptr ? sizeOf(d)->unit : std::string(); }},
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
} // namespace

namespace {
std::vector<std::string> pairHeading() {
    return {"measure",  "x_value",      "x_measure",  "x_unit",       "x_period",
            "x_status", "x_derivation", "size_value", "size_measure", "size_unit"};
}

/// The cells of pairHeading(); empty for what is no pair.
void addPairCells(std::vector<std::string>& cells, const Datum& datum) {
    const auto whole = cells.size() + pairHeading().size();
    if (datum.pair) {
        const auto& x = datum.pair->x;
        cells.insert(cells.end(),
                     {datum.pair->valueName, exactNumber(x.value), x.name, x.unit,
                      x.period ? x.period->text() : datum.positionKey(), x.status.label(), x.derivation});
        if (const auto* size = sizeOf(datum))
            cells.insert(cells.end(), {exactNumber(size->value), size->name, size->unit});
    }
    cells.resize(whole);
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
    for (std::size_t index = 0; index < scene.data.size(); ++index) {
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
    const bool arePairs = std::any_of(scene.data.begin(), scene.data.end(),
                                      [](const Datum& datum) { return datum.pair != nullptr; });
    std::vector<std::string> heading = {"panel",   "series",     "period",   "value",    "unit",    "low",
                                        "high",    "n",          "n_status", "status",   "missing", "source",
                                        "locator", "derivation", "note",     "reference"};
    if (arePairs)
        addDistinct(heading, pairHeading());
    auto out = csvLine(heading);
    for (const auto& datum : scene.data) {
        std::vector<std::string> cells = {datum.panelName,
                                          datum.seriesName,
                                          datum.positionKey(),
                                          exact(datum.value),
                                          datum.unit,
                                          exact(datum.low),
                                          exact(datum.high),
                                          exact(datum.sampleSize),
                                          datum.sampleSizeInferred ? "inferred" : "",
                                          datum.status.label(),
                                          datum.value ? std::string() : datum.missing.text(),
                                          joined(datum.sources, " "),
                                          datum.locator,
                                          datum.derivation,
                                          datum.note,
                                          references.of(datum)};
        if (arePairs)
            addPairCells(cells, datum);
        out += csvLine(cells);
    }
    return out;
}

} // namespace driftline
