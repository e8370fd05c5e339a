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

/// One series of one panel: which line of the figure it belongs to, and its numbers.
struct AssembledSeries {
    int series = -1; ///< into Scene::series
    int below = -1;  ///< the series that negative values belong to: the other side of a gap; -1: the same
    const EstimateSeries* estimates = nullptr;
    std::vector<int> data; ///< index in Scene::data of each estimate, filled by addData()
};

/// What stands along x in all panels of one answer.
struct PlacesAlongX {
    NameIndex categories;        ///< from a label to its place; empty over periods
    std::vector<Period> periods; ///< each once, in the order in which series have them
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

/// One panel to be: a panel of the spec, or one facet of it.
struct AssembledPanel {
    const Panel* spec = nullptr;
    const Estimates* answer = nullptr;
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
    std::vector<Colour> waveColours = {};      ///< of the earlier and the later wave, see colourWaves()
    const AssembledPairs* pairs = nullptr;     ///< of scatter charts

    const Pair& pairOf(const Estimate& estimate) const;
};

/// The numbers of a figure, sorted into panels, before anything is drawn.
struct Assembly {
    std::vector<Panel> specs;          ///< the panels of the spec as drawn; AssembledPanel points into them
    std::vector<Estimates> answers;    ///< one for each; AssembledPanel points into them
    std::vector<std::string> rankings; ///< one for each: the sentence of rankNames()
    std::vector<std::optional<AssembledPairs>> pairs = {}; ///< one for each; AssembledPanel points into them
    std::map<std::string, std::string>
        originalNames; ///< of series and places that the author calls otherwise
    std::vector<AssembledPanel> panels;
    std::vector<SceneSeries> series;
    std::vector<std::string> entities; ///< whom each series stands for, which decides its style
    std::vector<std::optional<AnswerScale>> scales = {}; ///< one a panel of the spec
    /// Every bar is named at the axis and is its own series: colours and a legend would say it again.
    bool repeatsAxis = false;
};

/// Every answer that the figure stands on, those of scatter charts' other axes too.
std::vector<const Estimates*> answersBehind(const Assembly& assembly);

/// Asks every panel's query and sorts the answers into panels and series.
Result<Assembly> assemble(const FigureSpec& spec, const DatasetLookup& datasets, const Theme& theme,
                          const WorkToken& token);

/// What a reader calls a series: the label of its cell, or of the value where nothing tells series apart.
std::string seriesNameOf(const EstimateSeries& series, const Estimates& answer);

/// "Each value: mean of 74 rows."; empty where every value is one row.
std::string aggregationSentence(const Estimates& answer);

/// Where an estimate stands along x: its period, or the index of its category.
double xOf(const Estimate& estimate, const AssembledPanel& panel);

/// Adds to Scene::derivations how the numbers of a panel were computed, in words.
void addDerivation(Scene& scene, const Panel& panel, const Estimates& answer);

} // namespace driftline
