// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/colour_vision.h"
#include "base/text.h"
#include "preflight/preflight_rules.h"
#include "preflight/sentences.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
/// WCAG 2.1, 1.4.3: text, and large text (18 pt, or 14 pt bold); 1.4.11: graphical objects.
constexpr double textContrast = 4.5;
constexpr double largeContrast = 3;
constexpr double markContrast = 3;
constexpr double largeSize = 18;
constexpr double largeBoldSize = 14;

/// Nobody asks for print in grey, so there only what is one and the same grey fails.
constexpr double leastGreyDistance = 5;

double neededContrast(const TextFact& text) {
    return text.size >= largeSize || (text.bold && text.size >= largeBoldSize) ? largeContrast : textContrast;
}

/// 1 is just enough.
double marginOf(const TextFact& text) {
    return contrastRatio(text.colour, text.ground) / neededContrast(text);
}

std::string ratio(double value) {
    return fmt::format("{}:1", shortNumber(value));
}

void checkTextContrast(const Flight& flight) {
    const auto asked = preflight_sentences::largeText(ratio(textContrast), ratio(largeContrast));
    const auto& texts = flight.facts.texts;
    if (!texts) {
        flight.add("text-contrast", preflight_sentences::contrastText, Verdict::NotMeasurable,
                   flight.silent(), asked, Flight::lookElsewhere());
        return;
    }
    if (texts->empty())
        return;
    const auto worst =
        std::min_element(texts->begin(), texts->end(),
                         [](const TextFact& a, const TextFact& b) { return marginOf(a) < marginOf(b); });
    flight.add("text-contrast", preflight_sentences::contrastText,
               marginOf(*worst) >= 1 ? Verdict::Pass : Verdict::Fail,
               preflight_sentences::contrastInOn(ratio(contrastRatio(worst->colour, worst->ground)),
                                                 worst->text.empty() ? "text" : inQuotes(worst->text),
                                                 worst->colour.text(), worst->ground.text()),
               asked, preflight_sentences::takeADarkerColour);
}

void checkMarkContrast(const Flight& flight) {
    const auto asked = preflight_sentences::ratioAgainstGround(ratio(markContrast));
    const auto& marks = flight.facts.marks;
    if (!marks) {
        flight.add("mark-contrast", preflight_sentences::contrastMarks, Verdict::NotMeasurable,
                   flight.silent(), asked, Flight::lookElsewhere());
        return;
    }
    const auto ground = flight.facts.ground;
    const auto worst =
        std::min_element(marks->begin(), marks->end(), [ground](const MarkFact& a, const MarkFact& b) {
            return contrastRatio(a.colour, ground) < contrastRatio(b.colour, ground);
        });
    if (worst == marks->end()) {
        flight.add("mark-contrast", preflight_sentences::contrastMarks, Verdict::Pass,
                   preflight_sentences::noMarksInColour, asked, "");
        return;
    }
    const double contrast = contrastRatio(worst->colour, ground);
    flight.add("mark-contrast", preflight_sentences::contrastMarks,
               contrast >= markContrast ? Verdict::Pass : Verdict::Fail,
               preflight_sentences::contrastOn(ratio(contrast), worst->colour.text(), ground.text()), asked,
               preflight_sentences::takeAStrongerColour);
}

/// Whether something else than colour tells two marks apart.
bool haveSecondCue(const MarkFact& a, const MarkFact& b) {
    return a.dashes != b.dashes || a.shapes != b.shapes || (a.named && b.named);
}

std::string titleFor(ColourVision vision) {
    switch (vision) {
    case ColourVision::Normal:
        return "Colours apart";
    case ColourVision::Grey:
        return preflight_sentences::coloursApartGrey;
    default:
        return preflight_sentences::coloursApart(visionName(vision));
    }
}

std::string codeFor(ColourVision vision) {
    return fmt::format("colours-{}", vision == ColourVision::Normal ? "normal" : visionName(vision));
}

void checkDistance(const Flight& flight, ColourVision vision) {
    const auto& marks = *flight.facts.marks;
    std::vector<Colour> colours;
    colours.reserve(marks.size());
    for (const auto& mark : marks)
        colours.push_back(mark.colour);
    const auto asked = preflight_sentences::leastDistance(shortNumber(leastColourDistance));
    const auto closest = closestColours(colours, vision);
    if (!closest) {
        flight.add(codeFor(vision), titleFor(vision), Verdict::Pass, preflight_sentences::fewerThanTwoColours,
                   asked, "");
        return;
    }
    const auto confused = confusedColours(colours, vision);
    const auto bare = std::find_if(confused.begin(), confused.end(), [&marks](const ColourPair& pair) {
        return !haveSecondCue(marks[pair.first], marks[pair.second]);
    });
    auto verdict = Verdict::Pass;
    auto shown = *closest;
    std::string note;
    std::string remedy = preflight_sentences::giveAnotherDashOrMarker;
    if (!confused.empty() && !flight.facts.marksTellCues) {
        verdict = Verdict::Warning;
        remedy = preflight_sentences::otherSignsAreNotKnown;
    } else if (bare != confused.end()) {
        shown = *bare;
        verdict = vision == ColourVision::Grey && shown.distance >= leastGreyDistance ? Verdict::Warning
                                                                                      : Verdict::Fail;
    } else if (!confused.empty()) {
        verdict = Verdict::Warning;
        note = preflight_sentences::otherSignsTellApart;
        remedy = preflight_sentences::otherColoursWouldHelp;
    }
    flight.add(codeFor(vision), titleFor(vision), verdict,
               preflight_sentences::distanceBetween(shortNumber(shown.distance), colours[shown.first].text(),
                                                    colours[shown.second].text(), note),
               asked, remedy);
}
} // namespace

void checkColours(const Flight& flight) {
    checkTextContrast(flight);
    checkMarkContrast(flight);
    if (!flight.facts.marks)
        return;
    for (const auto vision : allVisions)
        checkDistance(flight, vision);
}

} // namespace driftline
