// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/alt_text.h"

#include "base/lists.h"
#include "base/text.h"
#include "figure/chart_traits.h"
#include "scene/pattern_text.h"
#include "scene/scatter.h"
#include "scene/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>

namespace driftline {

namespace {
/// A picture with more lines than this is told by counts and extremes; a list would tire.
constexpr std::size_t mostTold = 14;
constexpr std::size_t mostNamed = 8;
constexpr std::size_t mostEvents = 6;

struct NamedLine {
    std::string name; ///< with its panel where there are several
    ToldLine data;
};

void addSentence(std::string& text, const std::string& sentence) {
    if (!sentence.empty())
        text += (text.empty() ? "" : " ") + withFullStop(sentence);
}

std::vector<NamedLine> linesOf(const Scene& scene) {
    std::vector<NamedLine> lines;
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> places;
    for (const auto& datum : scene.data) {
        if (!datum.value || datum.series < 0)
            continue;
        const auto [found, isNew] =
            places.try_emplace({datum.words->panelName, datum.words->seriesName}, lines.size());
        if (isNew)
            lines.push_back({datum.seriesLabel(), {}});
        lines[found->second].data.push_back(&datum);
    }
    return lines;
}

std::string capitalised(std::string text) {
    if (!text.empty())
        text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
}

std::string whatItIs(const FigureSpec& spec, const Scene& scene) {
    std::vector<std::string> kinds;
    for (const auto& panel : spec.panels) {
        auto name = chartKindName(panel.chart);
        if (std::find(kinds.begin(), kinds.end(), name) == kinds.end())
            kinds.push_back(std::move(name));
    }
    auto kind = capitalised(joinedForReading(kinds));
    if (scene.isSmallMultiples())
        kind += fmt::format(", {} panels", scene.panels.size());
    std::string text;
    addSentence(text, kind);
    addSentence(text, scene.title);
    addSentence(text, scene.subtitle);
    addSentence(text, pairAxesText(scene));
    std::vector<std::string> names;
    for (const auto& series : scene.series)
        names.push_back(series.name);
    if (names.size() > mostNamed)
        addSentence(text, fmt::format("{} series", names.size()));
    else if (names.size() > 1)
        addSentence(text, "Series: " + joinedForReading(names));
    DistinctTexts references;
    for (const auto& datum : scene.data) {
        if (datum.series < 0)
            references.add(datum.words->seriesName);
    }
    if (!references.list().empty())
        addSentence(text, "Reference lines: " + joinedForReading(references.list()));
    if (scene.covered)
        addSentence(text, "Period: " + scene.covered->label());
    for (const auto& derivation : scene.derivations) {
        if (derivation.starts_with("Each value: "))
            addSentence(text, derivation);
    }
    return text;
}

bool isOverTime(const NamedLine& line) {
    return line.data.front()->period.has_value();
}

/// One sentence about one line: from, to, highest and lowest.
std::string told(const NamedLine& line) {
    const auto& data = line.data;
    const auto byValue = [](const Datum* a, const Datum* b) { return *a->value < *b->value; };
    const auto [lowest, highest] = std::minmax_element(data.begin(), data.end(), byValue);
    if (data.size() == 1)
        return fmt::format("{}: {} ({}).", line.name, data.front()->valueText(), data.front()->position());
    if (!isOverTime(line))
        return scene_sentences::highestAndLowestOf(line.name, (*highest)->valueText(), (*highest)->position(),
                                                   (*lowest)->valueText(), (*lowest)->position());
    auto text = fmt::format("{}: {} ({}) to {} ({})", line.name, data.front()->valueText(),
                            data.front()->position(), data.back()->valueText(), data.back()->position());
    const auto isEnd = [&data](const Datum* datum) { return datum == data.front() || datum == data.back(); };
    if (!isEnd(*highest))
        text += fmt::format(", highest {} ({})", (*highest)->valueText(), (*highest)->position());
    if (!isEnd(*lowest))
        text += fmt::format(", lowest {} ({})", (*lowest)->valueText(), (*lowest)->position());
    return text + ".";
}

std::string placeOf(const NamedLine& line, const Datum& datum) {
    return fmt::format("{} ({}, {})", datum.valueText(), line.name, datum.position());
}

std::string statisticsOf(const std::vector<NamedLine>& lines) {
    std::string text;
    if (lines.size() <= mostTold) {
        for (const auto& line : lines)
            addSentence(text, told(line));
        return text;
    }
    const NamedLine* highLine = nullptr;
    const NamedLine* lowLine = nullptr;
    const Datum* high = nullptr;
    const Datum* low = nullptr;
    std::size_t values = 0;
    bool oneUnit = true;
    for (const auto& line : lines) {
        values += line.data.size();
        for (const auto* datum : line.data) {
            oneUnit = oneUnit && datum->words->unit == lines.front().data.front()->words->unit;
            if (high == nullptr || *datum->value > *high->value) {
                high = datum;
                highLine = &line;
            }
            if (low == nullptr || *datum->value < *low->value) {
                low = datum;
                lowLine = &line;
            }
        }
    }
    addSentence(text, scene_sentences::seriesAndValues(lines.size(), values));
    if (oneUnit)
        addSentence(text,
                    scene_sentences::highestAndLowest(placeOf(*highLine, *high), placeOf(*lowLine, *low)));
    return text;
}

/// How many lines end higher or lower than they began.
std::string countsOf(const std::vector<NamedLine>& lines) {
    std::size_t up = 0;
    std::size_t down = 0;
    std::size_t told = 0;
    for (const auto& line : lines) {
        const bool isBroken = std::any_of(line.data.begin() + 1, line.data.end(),
                                          [](const Datum* datum) { return datum->isBreak; });
        if (line.data.size() < 2 || isBroken)
            continue;
        const double change = *line.data.back()->value - *line.data.front()->value;
        up += change > 0 ? 1 : 0;
        down += change < 0 ? 1 : 0;
        ++told;
    }
    return told == 0 ? std::string() : scene_sentences::higherAndLower(told, up, down);
}

std::string patternOf(const std::vector<NamedLine>& lines) {
    std::string text;
    if (lines.empty() || !std::all_of(lines.begin(), lines.end(), isOverTime))
        return text;
    if (lines.size() > mostTold)
        addSentence(text, countsOf(lines));
    else {
        for (const auto& line : lines) {
            const auto movement = movementOf(line.data);
            if (!movement.empty())
                addSentence(text, line.name + " " + movement);
        }
    }
    constexpr std::size_t mostCrossings = 6;
    std::vector<const ToldLine*> data;
    for (const auto& line : lines)
        data.push_back(&line.data);
    const auto crossings = crossingsOf(data, mostCrossings);
    if (crossings.count > mostCrossings)
        addSentence(text, scene_sentences::crossingsCounted(crossings.count));
    for (const auto& crossing : crossings.sentences)
        addSentence(text, crossing);
    return text;
}

/// What the figure itself says about the world: its events, its note and where the numbers come from.
std::string contextOf(const FigureSpec& spec, const Scene& scene) {
    DistinctTexts gathered;
    for (const auto& panel : scene.panels) {
        // Events are put before the other marks one by one, so the first of them comes last.
        std::for_each(panel.marks.rbegin(), panel.marks.rend(), [&gathered](const Mark& mark) {
            const auto* rule = std::get_if<Rule>(&mark);
            if (rule != nullptr && rule->kind == RuleKind::Event)
                gathered.add(rule->detail);
        });
    }
    const auto& events = gathered.list();
    std::string text;
    if (events.size() > mostEvents)
        addSentence(text, scene_sentences::eventsMarked(events.size()));
    else if (!events.empty())
        addSentence(text, "Marked events: " + joined(events, "; "));
    addSentence(text, spec.text.note);
    if (!scene.footer.empty() && scene.footer.front().starts_with("Source: "))
        addSentence(text, scene.footer.front());
    return text;
}

const std::string& ownOr(const std::string& own, const std::string& automatic) {
    return own.empty() ? automatic : own;
}
} // namespace

AltText altTextFor(const FigureSpec& spec, const Scene& scene) {
    const auto lines = linesOf(scene);
    const auto& own = spec.text.alt;
    const auto pairs = pairStatistics(scene);
    const bool arePairs = !pairs.empty();
    return {ownOr(own.what, whatItIs(spec, scene)),
            ownOr(own.statistics, arePairs ? pairs : statisticsOf(lines)),
            ownOr(own.pattern, arePairs ? pairPattern(spec, scene) : patternOf(lines)),
            ownOr(own.context, contextOf(spec, scene))};
}

std::string joinedAltText(const AltText& alt) {
    std::string text;
    for (const auto* level : {&alt.what, &alt.statistics, &alt.pattern, &alt.context})
        addSentence(text, *level);
    return text;
}

} // namespace driftline
