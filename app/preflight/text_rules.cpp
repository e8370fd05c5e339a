// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "preflight/preflight_rules.h"
#include "preflight/sentences.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
/// Formats round sizes to a few places.
constexpr double textTolerance = 0.05;
constexpr double lineTolerance = 0.02;

std::string points(double value) {
    return fmt::format("{} pt", shortNumber(value, 2));
}

std::string quoted(const TextFact& text) {
    return text.text.empty() ? points(text.size)
                             : fmt::format("{} ({})", points(text.size), inQuotes(text.text));
}

bool isSmaller(const TextFact& a, const TextFact& b) {
    return a.size < b.size;
}

void checkSizes(const Flight& flight, const std::vector<TextFact>& texts) {
    const auto& limits = flight.preset.text;
    const auto smallest = std::min_element(texts.begin(), texts.end(), isSmaller);
    const auto largest = std::max_element(texts.begin(), texts.end(), isSmaller);
    if (limits.least)
        flight.add("text-least", "Smallest text",
                   smallest->size >= *limits.least - textTolerance ? Verdict::Pass : Verdict::Fail,
                   quoted(*smallest),
                   preflight_sentences::atLeast(points(*limits.least), flight.doubt("text.least")),
                   preflight_sentences::exportWithLargerType);
    if (limits.most)
        flight.add("text-most", "Largest text",
                   largest->size <= *limits.most + textTolerance ? Verdict::Pass : Verdict::Fail,
                   quoted(*largest),
                   preflight_sentences::atMost(points(*limits.most), flight.doubt("text.most")),
                   preflight_sentences::exportWithSmallerType);
}

void checkColouredText(const Flight& flight, const std::vector<TextFact>& texts) {
    if (flight.preset.colouredText)
        return;
    const auto found = std::find_if(texts.begin(), texts.end(),
                                    [](const TextFact& text) { return isChromatic(text.colour); });
    flight.add("coloured-text", "Coloured text", found == texts.end() ? Verdict::Pass : Verdict::Warning,
               found == texts.end() ? "none"
                                    : preflight_sentences::measuredIn(quoted(*found), found->colour.text()),
               "none", preflight_sentences::nameSeriesInLegend);
}

void checkText(const Flight& flight) {
    const auto& limits = flight.preset.text;
    const auto& texts = flight.facts.texts;
    if (texts && !texts->empty()) {
        checkSizes(flight, *texts);
        checkColouredText(flight, *texts);
        return;
    }
    const auto verdict = texts ? Verdict::Warning : Verdict::NotMeasurable;
    const auto found = texts ? std::string(preflight_sentences::thereIsNoText) : flight.silent();
    const std::string remedy = texts ? preflight_sentences::exportTextAsText : Flight::lookElsewhere();
    if (limits.least)
        flight.add("text-least", "Smallest text", verdict, found,
                   preflight_sentences::atLeast(points(*limits.least), flight.doubt("text.least")), remedy);
    if (limits.most)
        flight.add("text-most", "Largest text", verdict, found,
                   preflight_sentences::atMost(points(*limits.most), flight.doubt("text.most")), remedy);
}

void checkLines(const Flight& flight) {
    const auto& limits = flight.preset.lines;
    const auto add = [&](std::string_view code, std::string_view title, Verdict verdict, std::string found,
                         const std::string& asked, std::string remedy) {
        flight.add(code, title, verdict, std::move(found), asked, std::move(remedy));
    };
    const auto least = limits.least
                           ? preflight_sentences::atLeast(points(*limits.least), flight.doubt("lines.least"))
                           : std::string();
    const auto most = limits.most
                          ? preflight_sentences::atMost(points(*limits.most), flight.doubt("lines.most"))
                          : std::string();
    const auto& lines = flight.facts.lines;
    if (!lines || lines->empty()) {
        const auto verdict = lines ? Verdict::Pass : Verdict::NotMeasurable;
        const auto found = lines ? std::string(preflight_sentences::thereAreNoLines) : flight.silent();
        const std::string remedy = Flight::lookElsewhere();
        if (limits.least)
            add("line-least", "Thinnest line", verdict, found, least, remedy);
        if (limits.most)
            add("line-most", "Thickest line", verdict, found, most, remedy);
        return;
    }
    const auto& thinnest = lines->front();
    const auto& thickest = lines->back();
    if (limits.least)
        add("line-least", "Thinnest line",
            thinnest.width >= *limits.least - lineTolerance ? Verdict::Pass : Verdict::Fail,
            preflight_sentences::measuredIn(points(thinnest.width), thinnest.colour.text()), least,
            preflight_sentences::exportWithThickerLines);
    if (limits.most)
        add("line-most", "Thickest line",
            thickest.width <= *limits.most + lineTolerance ? Verdict::Pass : Verdict::Fail,
            preflight_sentences::measuredIn(points(thickest.width), thickest.colour.text()), most,
            preflight_sentences::exportWithThinnerLines);
}

/// "TimesNewRomanPS-BoldMT" and "Times New Roman" begin alike.
std::string plainName(std::string_view family) {
    std::string out;
    for (const char c : lowered(family)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
    }
    return out;
}

bool isTaken(const std::string& family, const std::vector<std::string>& taken) {
    const auto name = plainName(family);
    return std::any_of(taken.begin(), taken.end(),
                       [&name](const std::string& one) { return name.starts_with(plainName(one)); });
}

std::vector<std::string> familiesOf(const std::vector<FontFact>& fonts) {
    std::vector<std::string> families;
    for (const auto& font : fonts) {
        if (std::find(families.begin(), families.end(), font.family) == families.end())
            families.push_back(font.family);
    }
    return families;
}

void checkFamilies(const Flight& flight) {
    const auto& taken = flight.preset.text.families;
    if (taken.empty())
        return;
    const auto asked = joined(taken, ", ") + flight.doubt("text.families");
    if (!flight.facts.fonts) {
        flight.add("font-families", "Typeface", Verdict::NotMeasurable, flight.silent(), asked,
                   Flight::lookElsewhere());
        return;
    }
    const auto families = familiesOf(*flight.facts.fonts);
    const bool fits = std::all_of(families.begin(), families.end(),
                                  [&taken](const std::string& family) { return isTaken(family, taken); });
    flight.add("font-families", "Typeface", fits ? Verdict::Pass : Verdict::Fail,
               families.empty() ? "none" : joined(families, ", "), asked,
               preflight_sentences::exportWithItsTypeface);
}

void checkEmbedding(const Flight& flight) {
    if (!flight.facts.fonts || flight.facts.fonts->empty())
        return;
    std::vector<FontFact> missing;
    std::copy_if(flight.facts.fonts->begin(), flight.facts.fonts->end(), std::back_inserter(missing),
                 [](const FontFact& font) { return !font.embedded; });
    const bool isSvg = flight.facts.format == PictureFormat::Svg;
    flight.add("fonts-embedded", "Fonts embedded",
               missing.empty() ? Verdict::Pass
               : isSvg         ? Verdict::Warning
                               : Verdict::Fail,
               missing.empty() ? joined(familiesOf(*flight.facts.fonts), ", ")
               : isSvg         ? preflight_sentences::namedNotHeld(joined(familiesOf(missing), ", "))
                               : preflight_sentences::notEmbedded(joined(familiesOf(missing), ", ")),
               "all", isSvg ? preflight_sentences::svgOnlyNamesFonts : preflight_sentences::embedTheFonts);
}
} // namespace

void checkTextAndLines(const Flight& flight) {
    checkText(flight);
    checkLines(flight);
    checkEmbedding(flight);
    checkFamilies(flight);
}

} // namespace driftline
