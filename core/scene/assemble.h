// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lists.h"
#include "query/pairing.h"
#include "scene/resolve.h"
#include "scene/time_scale.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace driftline {

/// What a phase may use besides the value of the previous phase. See scene/phases.h.
struct FigureContext {
    const FigureSpec& spec;
    const Theme& theme;
    const DatasetLookup& datasets;
    const WorkToken& token;
};

/// What the numbers of a scatter chart are set against, and how it is called and written.
struct AssembledPairs {
    Pairs pairs;
    std::string yName;
    std::string xName;
    std::string sizeName;
    NumberStyle xNumbers;
    NumberStyle sizeNumbers;
    double largestSize = 0; ///< over all panels that share it
};

/// What the panels ask of their data, answered. Names along an axis have the order and the number that a
/// ranking gives them.
struct AskedFigure {
    std::vector<Estimates> answers;                   ///< one a panel of the spec
    std::vector<std::string> rankings;                ///< one for each: the sentence of rankNames()
    std::vector<std::optional<AssembledPairs>> pairs; ///< one for each; of scatter charts

private:
    friend Result<AskedFigure> askFigure(const FigureContext& context);
    AskedFigure() = default;
};
/// Errors: of datasets and queries, with the panel they happened in.
Result<AskedFigure> askFigure(const FigureContext& context);

/// From the label that an author chose for a series or place to its name in the data.
using OriginalNames = std::map<std::string, std::string>;

/// One series of one panel: which line of the figure it belongs to, and its numbers.
struct AssembledSeries {
    int series = -1; ///< into Scene::series
    int below = -1;  ///< the series that negative values belong to: the other side of a gap; -1: the same
    const EstimateSeries* estimates = nullptr;
    std::vector<int> data; ///< index in Scene::data of each estimate, filled by listNumbers()
};

/// What stands along x in all panels of one answer.
class PlacesAlongX {
public:
    /// `answer` outlives it.
    explicit PlacesAlongX(const Estimates& answer);

    /// From a label to its place; empty over periods.
    const NameIndex& categories() const { return m_categories; }
    /// Each once, in the order in which series have them. Gathered when first asked for, by the one thread
    /// that makes the scene: a long line over time has no use for a list of its days.
    const std::vector<Period>& periods() const;

private:
    const Estimates* m_answer;
    NameIndex m_categories;
    mutable std::optional<std::vector<Period>> m_periods;
};

/// One panel to be: a panel of the spec, or one facet of it.
struct AssembledPanel {
    const Panel* spec = nullptr;
    const Estimates* answer = nullptr;
    bool lies = false; ///< values run from left to right; scene/turn lays the panel
    std::string facet;
    std::string facetLabel;
    std::vector<AssembledSeries> series;
    NumberStyle numbers;
    std::shared_ptr<const TimeScale>
        time; ///< one for the figure: small multiples and stacked panels share an axis
    std::shared_ptr<const PlacesAlongX> along; ///< one an answer
    WavePair waves;                            ///< of charts that show two; then no other estimates are left
    NumberStyle shares = {};                   ///< of parts of a hundred, where the chart shows them
    std::optional<AnswerScale> scale = {};     ///< of diverging answers, whose series are in its order
    std::vector<Colour> waveColours = {};      ///< of the earlier and the later wave, see waveColoursFor()
    const AssembledPairs* pairs = nullptr;     ///< of scatter charts

    const Pair& pairOf(const Estimate& estimate) const;
};

/// The numbers of a figure, sorted into panels and series that have their styles, before anything is drawn.
struct Assembly {
    std::vector<Panel> specs;          ///< the panels of the spec as drawn; AssembledPanel points into them
    std::vector<Estimates> answers;    ///< one a panel of the spec; AssembledPanel points into them
    std::vector<std::string> rankings; ///< see AskedFigure
    std::vector<std::optional<AssembledPairs>> pairs; ///< see AskedFigure; AssembledPanel points into them
    OriginalNames originalNames;                      ///< of series and places that the author renamed
    std::vector<AssembledPanel> panels;
    std::vector<SceneSeries> series;
    std::vector<std::string> entities; ///< whom each series stands for, which decides its style
    /// Every bar is named at the axis and is its own series: colours and a legend would say it again.
    bool repeatsAxis = false;

    Assembly(Assembly&&) = default; // a copy would point into this one
    Assembly& operator=(Assembly&&) = default;

private:
    friend Result<Assembly> arrangeFigure(AskedFigure asked, const FigureContext& context);
    Assembly() = default;
};
/// Errors: see scaleOf() in scene/answer_scale.h.
Result<Assembly> arrangeFigure(AskedFigure asked, const FigureContext& context);

/// Both, for code that asks about the numbers of a figure and does not draw it.
Result<Assembly> assemble(const FigureSpec& spec, const DatasetLookup& datasets, const Theme& theme,
                          const WorkToken& token);

/// Every answer that the figure is based on, including those for the other axes of scatter charts.
std::vector<const Estimates*> answersBehind(const Assembly& assembly);

/// What a reader calls a series: the label of its cell, or of the value where nothing tells series apart.
std::string seriesNameOf(const EstimateSeries& series, const Estimates& answer);

/// "Each value: mean of 74 rows."; empty where every value is one row.
std::string aggregationSentence(const Estimates& answer);

/// Where an estimate stands along x: its period, or the index of its category.
double xOf(const Estimate& estimate, const AssembledPanel& panel);

} // namespace driftline
