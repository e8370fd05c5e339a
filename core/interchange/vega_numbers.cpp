// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "interchange/figure_table.h"
#include "interchange/vega_channels.h"
#include "interchange/vega_layers.h"

#include <cmath>
#include <map>
#include <tuple>

namespace driftline {

namespace {
using Json = nlohmann::ordered_json;

Json numberOrNull(const std::optional<double>& value) {
    return value && std::isfinite(*value) ? Json(*value) : Json(nullptr);
}

void putText(Json& row, const char* key, const std::string& text) {
    if (!text.empty())
        row[key] = text;
}

/// What a number is set against. The number along x is "x", where the dot stands unless an axis is
/// logarithmic or reversed.
void addPair(Json& row, const Datum& datum) {
    const auto& x = datum.pair->x;
    putText(row, "measure", datum.pair->valueName);
    row["x_value"] = x.value;
    putText(row, "x_measure", x.name);
    putText(row, "x_unit", x.unit);
    putText(row, "x_period", x.period ? x.period->text() : datum.positionKey());
    putText(row, "x_status", x.status.label());
    putText(row, "x_derivation", x.derivation);
    putText(row, "against", x.text());
    if (!datum.pair->size)
        return;
    const auto& size = *datum.pair->size;
    row["size_value"] = size.value;
    putText(row, "size_measure", size.name);
    putText(row, "size_unit", size.unit);
    putText(row, "size shown", size.text());
}

/// The cells of csvFor() and what a reader may ask about the number.
Json rowOf(const Datum& datum, const SceneReferences& references) {
    Json row;
    putText(row, "panel", datum.words->panelName);
    row["series"] = datum.words->seriesName.text();
    row["period"] = datum.positionKey();
    row["value"] = numberOrNull(datum.value);
    row["unit"] = datum.words->unit.text();
    row["low"] = numberOrNull(datum.low);
    row["high"] = numberOrNull(datum.high);
    row["n"] = numberOrNull(datum.sampleSize);
    putText(row, "n_status", datum.sampleSizeInferred ? "inferred" : "");
    putText(row, "status", datum.status.label());
    putText(row, "missing", datum.value ? std::string() : std::string(datum.missingText()));
    putText(row, "source", joined(datum.provenance->sources, " "));
    putText(row, "locator", datum.provenance->locator);
    putText(row, "derivation", datum.derivation);
    putText(row, "note", datum.provenance->note);
    putText(row, "reference", references.of(datum));
    putText(row, "shown", datum.valueText());
    putText(row, "read in", datum.provenance->sourceText);
    putText(row, "asked", datum.sampleSizeText());
    if (datum.pair)
        addPair(row, datum);
    row["view"] = datum.panel;
    row["x"] = numberOrNull(datum.at.x);
    row["y"] = numberOrNull(datum.at.y);
    return row;
}

/// Puts marks into the rows of the numbers they stand for.
class Placing {
public:
    Placing(const Scene& scene, VegaNumbers& numbers) : m_scene(scene), m_numbers(numbers) {
        for (std::size_t i = scene.data.size(); i-- > 0;) {
            const auto& datum = scene.data[i];
            if (std::isfinite(datum.at.x) && std::isfinite(datum.at.y))
                m_places[{datum.panel, datum.series, datum.at.x, datum.at.y}].push_back(static_cast<int>(i));
        }
    }

    void place(std::size_t panel) {
        m_numbers.strokes.emplace_back();
        for (const auto& mark : m_scene.panels[panel].marks) {
            if (const auto* bar = std::get_if<Rectangle>(&mark))
                placeBar(*bar);
            else if (const auto* point = std::get_if<PointMark>(&mark))
                placePoint(*point);
            else if (const auto* line = std::get_if<Polyline>(&mark); line && !placeLine(*line, panel))
                m_numbers.strokes.back().push_back(line);
        }
    }

private:
    bool isNumber(int datum) const {
        return datum >= 0 && static_cast<std::size_t>(datum) < m_numbers.rows.size();
    }
    Json& row(int datum) { return m_numbers.rows[static_cast<std::size_t>(datum)]; }

    Colour seriesColour(int series) const {
        return series < 0 ? Colour{} : m_scene.series[static_cast<std::size_t>(series)].style.colour;
    }

    /// A colour of its own, where it is not the one of the series.
    void paint(Json& row, int series, const Colour& colour) const {
        row["outline"] = cssColour(colour);
        if (colour != seriesColour(series))
            row["paint"] = cssColour(colour);
    }

    void placeBar(const Rectangle& bar) {
        if (!isNumber(bar.datum))
            return;
        auto& out = row(bar.datum);
        out["x1"] = bar.left;
        out["x2"] = bar.right;
        out["y1"] = bar.bottom;
        out["y2"] = bar.top;
        out["hollow"] = bar.hollow;
        out["colour of"] = nameOf(bar.series);
        paint(out, bar.series, bar.outline);
    }

    void placePoint(const PointMark& point) {
        if (!isNumber(point.datum))
            return;
        auto& out = row(point.datum);
        out["dot"] = true;
        if (point.area != 1)
            out["area"] = vegaDotArea * point.area;
        out["hollow"] = point.hollow;
        paint(out, point.series, point.colour);
    }

    /// A bar of a gap has the colour of who is ahead.
    std::string nameOf(int series) const {
        return series < 0 ? std::string() : m_scene.series[static_cast<std::size_t>(series)].name;
    }

    /// The numbers that a line leads along, if there is one at each of its points that no line leads along
    /// yet.
    std::vector<int> dataAlong(const Polyline& line, std::size_t panel) {
        std::vector<int> data;
        for (const auto& point : line.points) {
            const auto found = m_places.find({static_cast<int>(panel), line.series, point.x, point.y});
            if (found == m_places.end())
                return {};
            // Those in front are taken once and for all.
            auto& here = found->second;
            while (!here.empty() && row(here.back()).contains("segment"))
                here.pop_back();
            if (here.empty())
                return {};
            data.push_back(here.back());
        }
        return data;
    }

    bool placeLine(const Polyline& line, std::size_t panel) {
        if (line.series < 0 || line.stroke.colour != seriesColour(line.series))
            return false;
        const auto data = dataAlong(line, panel);
        ++m_segments;
        int step = 0;
        for (const auto datum : data) {
            row(datum)["segment"] = m_segments;
            // A path may turn back, where a line always leads to the right.
            if (m_scene.panels[panel].isScatter())
                row(datum)["step"] = ++step;
        }
        return !data.empty();
    }

    const Scene& m_scene;
    VegaNumbers& m_numbers;
    /// The numbers at a place of a series in a panel, the first one last.
    std::map<std::tuple<int, int, double, double>, std::vector<int>> m_places;
    int m_segments = 0;
};
} // namespace

VegaNumbers vegaNumbers(const Scene& scene) {
    VegaNumbers numbers;
    numbers.rows = Json::array();
    const SceneReferences references(scene);
    for (const auto& datum : scene.data) {
        numbers.rows.push_back(rowOf(datum, references));
        numbers.haveViews |= !datum.words->panelName.empty();
        numbers.havePairs |= bool(datum.pair);
        numbers.haveSizes |= datum.pair && datum.pair->size.has_value();
    }
    Placing placing(scene, numbers);
    for (std::size_t panel = 0; panel < scene.panels.size(); ++panel)
        placing.place(panel);
    return numbers;
}

} // namespace driftline
