// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/figure_table.h"

#include "base/lists.h"
#include "base/number_text.h"
#include "base/text.h"
#include "interchange/csv_cell.h"
#include "interchange/sentences.h"
#include "interchange/spreadsheet_text.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace driftline {

namespace {
constexpr std::string_view periodTitle = "Period";

struct ReadingColumn {
    std::string_view title;
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
        {"Panel", [](const Datum& d) { return d.words->panelName.text(); }},
        {"Series", [](const Datum& d) { return d.words->seriesName.text(); }},
        {periodTitle, [](const Datum& d) { return d.position(); }},
        {"Measure", [](const Datum& d) { return d.pair ? d.pair->valueName : std::string(); }},
        {"Value", [](const Datum& d) { return d.valueText(); }},
        {"Change", [](const Datum& d) { return d.changeText(); }},
        {"Unit", [](const Datum& d) { return d.words->unit.text(); }},
        {"Against", [](const Datum& d) { return d.pair ? d.pair->x.text() : std::string(); }},
        {interchange_sentences::unitAlongX,
         [](const Datum& d) { return d.pair ? d.pair->x.unit : std::string(); }},
        {"Size", [](const Datum& d) { return sizeOf(d) != nullptr ? sizeOf(d)->text() : std::string(); }},
        {interchange_sentences::unitOfSize,
         [](const Datum& d) { return sizeOf(d) != nullptr ? sizeOf(d)->unit : std::string(); }},
        {"Interval", intervalText},
        {"n", [](const Datum& d) { return d.sampleSizeText(); }},
        {"Status", [](const Datum& d) { return d.status.label(); }},
        {"Source", [](const Datum& d) { return d.provenance->sourceText.text(); }},
        {"How computed", [](const Datum& d) { return d.derivation.text(); }},
        {"Note", [](const Datum& d) { return d.provenance->note.text(); }},
    };
    return columns;
}

/// On one line, without what would end a cell.
std::string oneLine(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

std::string tabCell(const std::string& text) {
    return oneLine(spreadsheetText(text));
}

/// The cells of a row with something between; `write` makes each fit.
template <class Write>
void addRow(std::string& out, const FigureTable& table, std::size_t row, std::string_view separator,
            const Write& write) {
    for (std::size_t column = 0; column < table.columns().size(); ++column) {
        out += column == 0 ? std::string_view() : separator;
        out += write(table.cell(row, column));
    }
}

std::string exact(const OptionalNumber& value) {
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
/// ranked bars are listed by rank whatever tells their series apart. Empty where that is the order of the
/// data.
std::vector<std::uint32_t> readingOrder(const Scene& scene) {
    const auto hasNames = [](const Datum& datum) { return !datum.category.empty(); };
    if (std::none_of(scene.data.begin(), scene.data.end(), hasNames))
        return {};
    std::vector<std::uint32_t> order(scene.data.size());
    std::iota(order.begin(), order.end(), 0U);
    std::vector<NameIndex> places;
    places.reserve(scene.panels.size());
    for (const auto& panel : scene.panels)
        places.push_back(namesAlong(panel));
    const auto placeOf = [&](const Datum& datum) {
        const auto panel = static_cast<std::size_t>(std::max(0, datum.panel));
        const bool isNamed = hasNames(datum) && panel < places.size();
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

std::string positionHeading(const Scene& scene) {
    const auto isNamed = [](const Datum& datum) { return !datum.category.empty(); };
    if (std::none_of(scene.data.begin(), scene.data.end(), isNamed))
        return std::string(periodTitle);
    return std::all_of(scene.data.begin(), scene.data.end(), isNamed) ? "Category" : "Position";
}

FigureTable::FigureTable(std::shared_ptr<const Scene> scene) : m_scene(std::move(scene)) {
    for (const auto& column : readingColumns()) {
        const bool isUsed =
            std::any_of(m_scene->data.begin(), m_scene->data.end(),
                        [&column](const Datum& datum) { return !column.cell(datum).empty(); });
        if (!isUsed)
            continue;
        m_columns.emplace_back(column.title == periodTitle ? positionHeading(*m_scene)
                                                           : std::string(column.title));
        m_cells.push_back(column.cell);
    }
    m_order = readingOrder(*m_scene);
}

std::size_t FigureTable::rowOf(std::size_t datum) const {
    if (m_order.empty())
        return std::min(datum, rows());
    return static_cast<std::size_t>(std::find(m_order.begin(), m_order.end(), datum) - m_order.begin());
}

std::string FigureTable::cell(std::size_t row, std::size_t column) const {
    return m_cells[column](m_scene->data[datum(row)]);
}

std::string tabTextFor(const FigureTable& table, const std::vector<std::size_t>& rows) {
    auto out = joined(table.columns(), "\t") + "\n";
    for (const auto row : rows) {
        addRow(out, table, row, "\t", tabCell);
        out += '\n';
    }
    return out;
}

std::string markdownFor(const FigureTable& table, const std::vector<std::size_t>& rows) {
    std::string out = "| " + joined(table.columns(), " | ") + " |\n";
    for (const auto& column : table.columns())
        out += column == "Value" ? "| ---: " : "| --- ";
    out += "|\n";
    for (const auto row : rows) {
        out += "| ";
        addRow(out, table, row, " | ", markdownCell);
        out += " |\n";
    }
    return out;
}

SceneReferences::SceneReferences(const Scene& scene)
    : m_scene(&scene)
    , m_places(indexByName(scene.sources,
                           [](const SceneSource& source) { return std::string_view(source.name); })) {}

std::string SceneReferences::of(const Datum& datum) const {
    std::vector<std::string> references;
    for (const auto& name : datum.provenance->sources) {
        const auto place = m_places.find(name);
        references.push_back(place ? m_scene->sources[*place].reference : name);
    }
    return joined(references, " | ");
}

std::string csvFor(const Scene& scene) {
    const SceneReferences references(scene);
    const bool arePairs = std::any_of(scene.data.begin(), scene.data.end(),
                                      [](const Datum& datum) { return bool(datum.pair); });
    std::vector<std::string> heading = {"panel",   "series",     "period",   "value",    "unit",    "low",
                                        "high",    "n",          "n_status", "status",   "missing", "source",
                                        "locator", "derivation", "note",     "reference"};
    if (arePairs)
        addDistinct(heading, pairHeading());
    std::string out;
    addCsvRow(out, heading);
    for (const auto& datum : scene.data) {
        const auto& words = *datum.words;
        const auto& provenance = *datum.provenance;
        if (arePairs) {
            std::vector<std::string> cells = {words.panelName,
                                              words.seriesName,
                                              datum.positionKey(),
                                              exact(datum.value),
                                              words.unit,
                                              exact(datum.low),
                                              exact(datum.high),
                                              exact(datum.sampleSize),
                                              datum.sampleSizeInferred ? "inferred" : "",
                                              datum.status.label(),
                                              datum.value ? std::string() : std::string(datum.missingText()),
                                              joined(provenance.sources, " "),
                                              provenance.locator,
                                              datum.derivation,
                                              provenance.note,
                                              references.of(datum)};
            addPairCells(cells, datum);
            addCsvRow(out, cells);
            continue;
        }
        addCsvRow(out,
                  {words.panelName, words.seriesName, datum.positionKey(), exact(datum.value), words.unit,
                   exact(datum.low), exact(datum.high), exact(datum.sampleSize),
                   datum.sampleSizeInferred ? "inferred" : "", datum.status.label(),
                   datum.value ? std::string_view() : datum.missingText(), joined(provenance.sources, " "),
                   provenance.locator, datum.derivation, provenance.note, references.of(datum)});
    }
    return out;
}

} // namespace driftline
