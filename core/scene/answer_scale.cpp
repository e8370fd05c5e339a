// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/answer_scale.h"

#include "base/lists.h"
#include "base/nearest_name.h"
#include "base/text.h"
#include "figure/chart_traits.h"
#include "query/measure.h"
#include "query/query_check.h"
#include "scene/sentences.h"

#include <algorithm>
#include <array>
#include <map>

namespace driftline {

namespace {
/// The palest answer of a side keeps this much of its colour, the end of the side all of it.
constexpr double palestAnswer = 0.45;
/// Of the grey of the neutral answer against that of "don't know".
constexpr double neutralGrey = 0.5;

/// Position of an answer in a list, by cell or by label; the list's size if it is not in it.
std::size_t placeIn(const std::vector<std::string>& list, const EstimateSeries& series) {
    const auto found = std::find_if(list.begin(), list.end(), [&series](const std::string& name) {
        return name == series.series || name == series.seriesLabel;
    });
    return static_cast<std::size_t>(found - list.begin());
}

const Variable* answerColumn(const Panel& panel, const Estimates& answer) {
    const auto& codebook = answer.dataset->codebook;
    const auto column = seriesColumnOf(panel.query, *answer.dataset);
    return column ? &codebook.variables[*column] : nullptr;
}

std::vector<std::string> answersOf(const Estimates& answer) {
    std::vector<std::string> names;
    for (const auto& series : answer.series)
        addDistinct(names, series.series);
    return names;
}

/// Answers that surveys leave outside of their scales, in the words in which tables have them.
bool isNonresponse(std::string_view answer) {
    // "t know" ends "don't know", with either apostrophe, and "do not know".
    constexpr std::array<std::string_view, 6> usual = {"t know",   "no answer",  "refus",
                                                       "not sure", "no opinion", "not asked"};
    const auto low = lowered(answer);
    return std::any_of(usual.begin(), usual.end(),
                       [&low](std::string_view word) { return low.find(word) != std::string::npos; });
}

/// As a figure document has it, so that it can be copied from the message.
std::string written(const AnswerScale& scale) {
    const auto list = [](const std::vector<std::string>& answers) {
        std::vector<std::string> quoted;
        for (const auto& answer : answers)
            quoted.push_back('"' + answer + '"');
        return '[' + joined(quoted, ", ") + ']';
    };
    std::string text = "\"scale\": {\"order\": " + list(scale.order);
    if (!scale.neutral.empty())
        text += ", \"neutral\": \"" + scale.neutral + '"';
    if (!scale.nonresponse.empty())
        text += ", \"nonresponse\": " + list(scale.nonresponse);
    return text + '}';
}

tl::unexpected<Error> unknownScale(const Variable* column, const Estimates& answer) {
    return fail(scene_sentences::scaleUnknown(column == nullptr ? std::string()
                                                                : " in " + inQuotes(column->displayName()),
                                              written(scaleInOrder(answersOf(answer)))));
}

/// Index of the middle: the first place of the upper side, or the neutral answer's.
std::size_t middleOf(const AnswerScale& scale) {
    if (scale.neutral.empty())
        return scale.order.size() / 2;
    return static_cast<std::size_t>(std::find(scale.order.begin(), scale.order.end(), scale.neutral) -
                                    scale.order.begin());
}

/// How far from the middle an answer stands, 0 (nearest) to 1 (the end of its side).
double strengthOf(const AnswerScale& scale, const EstimateSeries& series) {
    const auto place = placeIn(scale.order, series);
    const auto middle = middleOf(scale);
    const bool isLow = place < middle;
    const auto sideSize = isLow ? middle : scale.order.size() - middle - (scale.neutral.empty() ? 0 : 1);
    const auto away = isLow ? middle - place : place - middle + (scale.neutral.empty() ? 1 : 0);
    return sideSize == 0 ? 0 : static_cast<double>(away) / static_cast<double>(sideSize);
}

bool isGrey(Colour colour) {
    return colour.red == colour.green && colour.green == colour.blue;
}

/// In print without colour the ends are greys, and paler towards the middle would make two sides alike: one
/// run of greys goes from end to end, and what is outside the order is an outline: bare, and not filled like
/// the paper, because a picture may have no ground.
Colour greyAnswer(const AnswerScale& scale, const EstimateSeries& series, const Theme& theme) {
    const auto place = placeIn(scale.order, series);
    if (place == scale.order.size())
        return theme.background.withOpacity(0);
    const double share = static_cast<double>(place) / static_cast<double>(scale.order.size() - 1);
    return theme.palette.lastAnswer.withOpacity(share).over(theme.palette.firstAnswer);
}
} // namespace

AnswerScale scaleInOrder(const std::vector<std::string>& answers) {
    AnswerScale scale;
    for (const auto& answer : answers)
        addDistinct(isNonresponse(answer) ? scale.nonresponse : scale.order, answer);
    if (scale.order.size() % 2 == 1)
        scale.neutral = scale.order[scale.order.size() / 2];
    return scale;
}

bool showsAnswers(const Panel& panel, const Estimates& answer) {
    return optionsOf(panel.chart).stacking == Stacking::Diverging && !differenceOf(panel.query.measure) &&
           answersOf(answer).size() > 1;
}

Result<std::optional<AnswerScale>> scaleOf(const Panel& panel, const Estimates& answer) {
    if (!showsAnswers(panel, answer))
        return std::optional<AnswerScale>();
    const auto* column = answerColumn(panel, answer);
    const auto own = optionsOf(panel.chart).scale.value_or(AnswerScale{});
    const auto scale = !own.empty() ? own : column != nullptr ? column->scale : AnswerScale();
    if (scale.empty())
        return unknownScale(column, answer);
    if (const auto wrong = faultOf(scale); !wrong.empty())
        return fail(scene_sentences::scaleIsWrong(wrong));
    for (const auto& series : answer.series) {
        if (placeIn(scale.order, series) == scale.order.size() &&
            placeIn(scale.nonresponse, series) == scale.nonresponse.size())
            return fail(scene_sentences::answerNotOnScale(inQuotes(series.seriesLabel),
                                                          suggestion(series.series, scale.order)));
    }
    return std::optional(scale);
}

void orderBy(const AnswerScale& scale, Estimates& answer) {
    std::map<std::string, std::size_t> facets;
    for (const auto& series : answer.series)
        facets.emplace(series.facet, facets.size());
    const auto rank = [&](const EstimateSeries& series) {
        const auto place = placeIn(scale.order, series);
        return std::pair(facets.at(series.facet),
                         place < scale.order.size() ? place : place + placeIn(scale.nonresponse, series));
    };
    std::stable_sort(answer.series.begin(), answer.series.end(),
                     [&](const EstimateSeries& a, const EstimateSeries& b) { return rank(a) < rank(b); });
}

AnswerSide sideOf(const AnswerScale& scale, const EstimateSeries& series) {
    const auto place = placeIn(scale.order, series);
    if (place == scale.order.size())
        return AnswerSide::Nonresponse;
    const auto middle = middleOf(scale);
    if (place == middle && !scale.neutral.empty())
        return AnswerSide::Neutral;
    return place < middle ? AnswerSide::Low : AnswerSide::High;
}

Colour answerColour(const AnswerScale& scale, const EstimateSeries& series, const Theme& theme) {
    if (isGrey(theme.palette.firstAnswer) && isGrey(theme.palette.lastAnswer))
        return greyAnswer(scale, series, theme);
    const double share = palestAnswer + (1 - palestAnswer) * strengthOf(scale, series);
    switch (sideOf(scale, series)) {
    case AnswerSide::Low:
        return theme.palette.firstAnswer.withOpacity(share).over(theme.background);
    case AnswerSide::High:
        return theme.palette.lastAnswer.withOpacity(share).over(theme.background);
    case AnswerSide::Neutral:
        return theme.context.withOpacity(neutralGrey).over(theme.background);
    case AnswerSide::Nonresponse:
        break;
    }
    return theme.context;
}

} // namespace driftline
