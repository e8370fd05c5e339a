// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"
#include "base/text.h"
#include "preflight/preflight_rules.h"
#include "preflight/sentences.h"

#include <algorithm>
#include <array>

namespace driftline {

namespace {
/// Words that make a short text the name of a unit.
constexpr std::array<std::string_view, 26> unitWords = {
    "%",   "percent", "percentage", "points", "pts",      "us$",   "$",     "€",     "usd",
    "eur", "million", "billion",    "bn",     "thousand", "index", "ratio", "score", "mm",
    "cm",  "km",      "kg",         "tonnes", "years",    "days",  "hours", "people"};

/// Ticks of a value axis must name a unit once there are so many of them.
constexpr std::size_t leastTicks = 2;
/// The longest text that may be an axis title.
constexpr std::size_t longestTitle = 80;

/// Letters, "%" and money signs as they stand; everything else parts words.
std::vector<std::string> partsOf(std::string_view text) {
    std::string out;
    for (const char c : lowered(text)) {
        const bool parts = c == '(' || c == ')' || c == ',' || c == ';' || c == ':' || c == '[' || c == ']';
        out += parts ? ' ' : c;
    }
    return words(out);
}

bool namesUnit(std::string_view text) {
    const auto parts = partsOf(text);
    return std::any_of(parts.begin(), parts.end(), [](const std::string& part) {
        return std::find(unitWords.begin(), unitWords.end(), part) != unitWords.end();
    });
}

/// "Exports (US$ billion)".
bool namesUnitInParentheses(const std::string& text) {
    if (text.size() > longestTitle)
        return false;
    const auto open = text.find('(');
    const auto close = text.find(')', open == std::string::npos ? 0 : open);
    return open != std::string::npos && close != std::string::npos &&
           namesUnit(std::string_view(text).substr(open + 1, close - open - 1));
}

enum class Tick { None, Bare, WithUnit };

/// A number by itself, or with its unit: "75", "100%", "2 bn". Years are no values.
Tick tickOf(std::string_view text) {
    const auto whole = trimmed(text);
    const NumberMarks grouped{'.', ','};
    if (const auto number = parseNumber(whole, grouped)) {
        constexpr double firstYear = 1900;
        constexpr double lastYear = 2100;
        const bool isYear = whole.size() == 4 && *number >= firstYear && *number <= lastYear;
        return isYear ? Tick::None : Tick::Bare;
    }
    const auto digits = whole.find_last_of("0123456789");
    if (digits == std::string_view::npos || !parseNumber(whole.substr(0, digits + 1), grouped))
        return Tick::None;
    return namesUnit(whole.substr(digits + 1)) ? Tick::WithUnit : Tick::None;
}

struct UnitWords {
    std::size_t bareTicks = 0;
    bool inTicks = false;
    bool inParentheses = false;
    bool inWords = false; ///< a short text, or an end after a comma: "share of exports, %"
};

UnitWords unitWordsIn(const std::vector<TextFact>& texts) {
    UnitWords found;
    for (const auto& text : texts) {
        const auto tick = tickOf(text.text);
        found.bareTicks += tick == Tick::Bare ? 1U : 0U;
        found.inTicks = found.inTicks || tick == Tick::WithUnit;
        found.inParentheses = found.inParentheses || namesUnitInParentheses(text.text);
        const auto comma = text.text.rfind(',');
        const auto end = comma == std::string::npos ? std::string_view(text.text)
                                                    : std::string_view(text.text).substr(comma + 1);
        constexpr std::size_t fewWords = 4;
        found.inWords =
            found.inWords || (tick == Tick::None && words(end).size() <= fewWords && namesUnit(end));
    }
    return found;
}

void checkUnits(const Flight& flight) {
    const std::string asked = flight.preset.unitsInAxisTitle ? preflight_sentences::unitInAxisTitle : "named";
    const auto add = [&](Verdict verdict, std::string found) {
        flight.add("units", "Units", verdict, std::move(found), asked,
                   verdict == Verdict::NotMeasurable ? Flight::lookElsewhere()
                                                     : preflight_sentences::giveTheAxisAUnit);
    };
    const auto& texts = flight.facts.texts;
    const bool areReadable = texts && std::any_of(texts->begin(), texts->end(),
                                                  [](const TextFact& text) { return !text.text.empty(); });
    if (!areReadable)
        return add(Verdict::NotMeasurable,
                   texts ? preflight_sentences::lettersCannotBeRead : flight.silent());
    const auto found = unitWordsIn(*texts);
    if (found.inParentheses)
        return add(Verdict::Pass, "in parentheses");
    if (found.inTicks || found.inWords)
        return add(flight.preset.unitsInAxisTitle ? Verdict::Warning : Verdict::Pass,
                   found.inTicks ? preflight_sentences::unitAtNumbers : "in words");
    if (found.bareTicks < leastTicks)
        return add(Verdict::Pass, preflight_sentences::thereIsNoValueAxis);
    add(flight.preset.unitsInAxisTitle ? Verdict::Fail : Verdict::Warning,
        preflight_sentences::numbersWithoutUnit);
}

bool isSourceLine(const TextFact& text) {
    const auto line = lowered(trimmed(text.text));
    return line.starts_with("source:") || line.starts_with("sources:");
}

void checkSource(const Flight& flight) {
    const auto& facts = flight.facts;
    const TextFact* line = nullptr;
    if (facts.texts) {
        const auto found = std::find_if(facts.texts->begin(), facts.texts->end(), isSourceLine);
        line = found == facts.texts->end() ? nullptr : &*found;
    }
    const bool isThere = line != nullptr || !facts.source.empty();
    flight.add("source", preflight_sentences::sourceOfTheData, isThere ? Verdict::Pass : Verdict::Fail,
               line != nullptr ? inQuotes(line->text)
               : isThere       ? preflight_sentences::namedInProperties(inQuotes(facts.source))
                               : "none",
               preflight_sentences::inPictureOrProperties, preflight_sentences::exportWithSources);
}

/// Only Driftline says of a picture where its caption is; in others nobody can tell a title from a label.
void checkCaption(const Flight& flight) {
    if (flight.preset.captionPlacement != CaptionPlacement::Separate)
        return;
    const auto add = [&flight](Verdict verdict, std::string found, std::string remedy) {
        flight.add("caption", "Caption", verdict, std::move(found),
                   preflight_sentences::inTheManuscript(flight.doubt("captionPlacement")), std::move(remedy));
    };
    if (!flight.facts.software.starts_with("Driftline"))
        return add(Verdict::NotMeasurable, preflight_sentences::captionPlaceIsNotKnown,
                   preflight_sentences::lookForTheCaption);
    if (flight.facts.caption == "separate")
        return add(Verdict::Pass, preflight_sentences::besidePicture, {});
    add(Verdict::Fail, preflight_sentences::captionIsInPicture, preflight_sentences::exportCaptionApart);
}

void checkAltText(const Flight& flight) {
    const auto& facts = flight.facts;
    const auto text = trimmed(facts.description);
    const bool onlyTitle = !text.empty() && text == trimmed(facts.title);
    flight.add("alt-text", preflight_sentences::altText,
               text.empty() ? Verdict::Fail
               : onlyTitle  ? Verdict::Warning
                            : Verdict::Pass,
               text.empty() ? "none"
                            : inQuotes(text, 60) + (onlyTitle ? preflight_sentences::isTheTitleOnceMore : ""),
               preflight_sentences::inTheProperties, preflight_sentences::exportWithAltText);
}
} // namespace

void checkWords(const Flight& flight) {
    checkUnits(flight);
    checkSource(flight);
    checkCaption(flight);
    checkAltText(flight);
}

} // namespace driftline
