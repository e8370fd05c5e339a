// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/lists.h"
#include "base/number_text.h"
#include "base/text.h"
#include "figure/chart_traits.h"
#include "scene/scatter.h"
#include "scene/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace driftline {

namespace {
/// More dots than this are told by their extremes; a list would tire.
constexpr std::size_t mostToldDots = 12;
constexpr int fitDigits = 3;

/// A number with three digits that count.
std::string threeDigits(double value) {
    if (value == 0)
        return "0";
    const int whole = static_cast<int>(std::floor(std::log10(std::fabs(value)))) + 1;
    return formatNumber(value, std::max(0, fitDigits - whole));
}

std::vector<const Datum*> pairsIn(const Scene& scene) {
    std::vector<const Datum*> data;
    for (const auto& datum : scene.data) {
        if (datum.pair && datum.value)
            data.push_back(&datum);
    }
    return data;
}

/// "Cambodia, China", "Cambodia 2022".
std::string dotName(const Datum& datum, bool hasSeries) {
    if (datum.period)
        return fmt::format("{} {}", datum.seriesLabel(), datum.position());
    if (!datum.words->panelName.empty())
        return fmt::format("{}, {}", datum.position(), datum.words->panelName.text());
    return hasSeries ? fmt::format("{}, {}", datum.position(), datum.words->seriesName.text())
                     : datum.position();
}

bool hasSeveralSeries(const std::vector<const Datum*>& data) {
    return std::any_of(data.begin(), data.end(), [&](const Datum* datum) {
        return datum->words->seriesName != data.front()->words->seriesName;
    });
}

std::string whereOf(const Datum& datum) {
    return fmt::format("{} at {}", datum.valueText(), datum.pair->x.valueText());
}

bool areAlike(const std::vector<const Datum*>& data) {
    return std::all_of(data.begin(), data.end(), [&](const Datum* datum) {
        return datum->pair->x.name == data.front()->pair->x.name &&
               datum->pair->valueName == data.front()->pair->valueName;
    });
}
} // namespace

std::string fitText(const LinearFit& fit) {
    const auto slope = threeDigits(std::fabs(fit.slope));
    return fmt::format("y = {} {} {}x, R² = {:.2f}, n = {}", threeDigits(fit.intercept),
                       fit.slope < 0 ? "−" : "+", slope, fit.rSquared, fit.n);
}

std::string scatterNotesFor(const Assembly& assembly) {
    std::vector<std::string> sentences;
    std::vector<std::string> fits;
    for (const auto& pairs : assembly.pairs) {
        if (pairs)
            addDistinct(sentences, pairs->pairs.earlier);
    }
    for (const auto& panel : assembly.panels) {
        if (const auto fit = fitOf(panel))
            fits.push_back((panel.facetLabel.empty() ? "" : panel.facetLabel + ": ") + fitText(*fit));
        if (panel.pairs != nullptr && panel.pairs->pairs.size)
            addDistinct(sentences, scene_sentences::areaOfDots(panel.pairs->sizeName));
    }
    if (!fits.empty())
        sentences.push_back(scene_sentences::lineOfFit(scene_sentences::dashedLine, joined(fits, "; ")));
    return joined(sentences, " ");
}

std::string pairAxesText(const Scene& scene) {
    const auto data = pairsIn(scene);
    if (data.empty() || !areAlike(data))
        return {};
    const auto& pair = *data.front()->pair;
    auto text = scene_sentences::axesOfScatter(pair.x.name, pair.valueName);
    if (pair.size)
        text += scene_sentences::areaOfTheDots(pair.size->name);
    return text;
}

std::string pairStatistics(const Scene& scene) {
    const auto data = pairsIn(scene);
    if (data.empty())
        return {};
    const bool hasSeries = hasSeveralSeries(data);
    std::vector<std::string> parts;
    if (data.size() <= mostToldDots) {
        for (const auto* datum : data)
            parts.push_back(fmt::format("{}: {}.", dotName(*datum, hasSeries), whereOf(*datum)));
        return joined(parts, " ");
    }
    parts.push_back(fmt::format("{} dots.", data.size()));
    const auto told = [&](const char* what, const Datum& datum) {
        parts.push_back(fmt::format("{}: {}, {}.", what, dotName(datum, hasSeries), whereOf(datum)));
    };
    const auto byY = std::minmax_element(
        data.begin(), data.end(), [](const Datum* a, const Datum* b) { return *a->value < *b->value; });
    const auto byX = std::minmax_element(data.begin(), data.end(), [](const Datum* a, const Datum* b) {
        return a->pair->x.value < b->pair->x.value;
    });
    if (areAlike(data)) {
        told("Highest", **byY.second);
        told("Lowest", **byY.first);
        told("Farthest right", **byX.second);
        told("Farthest left", **byX.first);
    }
    return joined(parts, " ");
}

std::string pairPattern(const FigureSpec& spec, const Scene& scene) {
    const auto data = pairsIn(scene);
    std::vector<std::string> parts;
    // Where each path leads.
    std::vector<std::string> order;
    std::map<std::string, std::vector<const Datum*>> paths;
    for (const auto* datum : data) {
        if (!datum->period || !optionsOf(spec.panels.front().chart).path.value_or(false))
            continue;
        const auto name = datum->seriesLabel();
        if (!paths.contains(name))
            order.push_back(name);
        paths[name].push_back(datum);
    }
    for (const auto& name : order) {
        const auto& path = paths.at(name);
        if (path.size() > 1 && order.size() <= mostToldDots)
            parts.push_back(scene_sentences::goesFromTo(name, whereOf(*path.front()),
                                                        path.front()->position(), whereOf(*path.back()),
                                                        path.back()->position()));
    }
    // A line of fit is told with what it explains.
    for (const auto& paragraph : scene.footer) {
        const auto begin = paragraph.find(scene_sentences::dashedLine);
        if (begin != std::string::npos)
            parts.push_back(paragraph.substr(begin));
    }
    return joined(parts, " ");
}

} // namespace driftline
