// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/preflight.h"
#include "style/preset_library.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <functional>

using namespace driftline;

namespace {
constexpr Colour white{255, 255, 255, 255};
constexpr Colour ink{0x1B, 0x1F, 0x26, 255};
const Colour blue = *Colour::parse("#0072B2");
const Colour vermilion = *Colour::parse("#D55E00");
/// Dark enough to stay apart from vermilion in grey.
const Colour indigo = *Colour::parse("#332288");

/// Asks for everything that a preset can ask for.
Preset strict() {
    Preset preset;
    preset.id = preset.name = "strict";
    preset.size = {89, {}, {}, {}, 170};
    preset.resolution = {300, 300, 600};
    preset.pixels = PresetPixels{300, 1000, 1100, 2000};
    preset.text = {"Arial", {"Arial", "Times New Roman"}, 7, 6, 6, 5, 5, 7};
    preset.lines = {1, 0.5, 0.5, 0.25, 0.25, 1.5};
    preset.formats = {"pdf", "png"};
    preset.mostMegabytes = 10;
    preset.unitsInAxisTitle = true;
    preset.colouredText = false;
    return preset;
}

TextFact text(const char* words, double size, Colour colour = ink) {
    return {words, size, false, colour, white};
}

/// Keeps to all of it.
PictureFacts good() {
    PictureFacts facts;
    facts.format = PictureFormat::Pdf;
    facts.bytes = 50'000;
    facts.widthMm = 89;
    facts.heightMm = 60;
    facts.texts = {text("Exports (US$ billion)", 6), text("10", 6), text("20", 6), text("2024", 6),
                   text("Source: IMF.", 5)};
    facts.lines = {{0.25, ink}, {1, blue}};
    facts.fonts = {{"ArialMT", true}, {"TimesNewRomanPS", true}};
    facts.marks = {{indigo, {"solid"}, {"O"}, true}, {vermilion, {"2 1"}, {"R"}, true}};
    facts.marksTellCues = true;
    facts.title = "Title";
    facts.description = "Line chart of exports.";
    return facts;
}

PictureFacts goodPng() {
    PictureFacts facts;
    facts.format = PictureFormat::Png;
    facts.bytes = 50'000;
    facts.widthPx = 1051;
    facts.heightPx = 709;
    facts.dpi = 300.0002;
    facts.widthMm = 88.98;
    facts.heightMm = 60.03;
    facts.marks = {{blue, {}, {}, false}};
    facts.description = "Line chart of exports.";
    facts.source = "IMF.";
    return facts;
}

Verdict verdictOf(const PreflightReport& report, std::string_view code) {
    for (const auto& item : report.items) {
        if (item.code == "preflight." + std::string(code))
            return item.verdict;
    }
    BOOST_FAIL("no item " << code);
    return Verdict::Pass;
}

const PreflightItem& itemOf(const PreflightReport& report, std::string_view code) {
    for (const auto& item : report.items) {
        if (item.code == "preflight." + std::string(code))
            return item;
    }
    BOOST_FAIL("no item " << code);
    return report.items.front();
}

/// One thing wrong, and the rule that must say so.
struct Spoiled {
    std::string code;
    Verdict verdict;
    std::function<void(PictureFacts&)> spoil;
};

/// Everything else passes.
void checkOnly(const PictureFacts& facts, const std::string& code, Verdict verdict) {
    const auto report = preflight(facts, strict());
    for (const auto& item : report.items) {
        BOOST_TEST_CONTEXT(code << ", looking at " << item.code << ": " << item.found) {
            const bool isIt = item.code == "preflight." + code;
            BOOST_TEST(verdictName(item.verdict) ==
                       verdictName(isIt ? verdict
                                        : (item.verdict == Verdict::NotMeasurable ? Verdict::NotMeasurable
                                                                                  : Verdict::Pass)));
            BOOST_TEST(item.remedy.empty() == (item.verdict == Verdict::Pass));
            BOOST_TEST(!item.asked.empty());
            BOOST_TEST(!item.found.empty());
        }
    }
    BOOST_TEST(report.passes() == (verdict != Verdict::Fail));
    verdictOf(report, code);
}
} // namespace

BOOST_AUTO_TEST_SUITE(preflight_test)

BOOST_AUTO_TEST_CASE(a_good_file_passes_every_rule) {
    const auto report = preflight(good(), strict());
    BOOST_TEST(report.passes());
    BOOST_TEST(report.count(Verdict::Pass) == static_cast<int>(report.items.size()));
    BOOST_TEST(report.items.size() >= 19U);
    const auto png = preflight(goodPng(), strict());
    BOOST_TEST(png.passes());
    BOOST_TEST(png.count(Verdict::Warning) == 0);
    BOOST_TEST(png.count(Verdict::NotMeasurable) == 7);
}

BOOST_AUTO_TEST_CASE(each_rule_finds_its_own_fault) {
    const auto grey = [](int level) {
        const auto c = static_cast<std::uint8_t>(level);
        return Colour{c, c, c, 255};
    };
    const std::vector<Spoiled> cases = {
        {"format", Verdict::Warning, [](auto& f) { f.format = PictureFormat::Svg; }},
        {"file-size", Verdict::Fail, [](auto& f) { f.bytes = 11'000'000; }},
        {"pages", Verdict::Fail, [](auto& f) { f.pages = 2; }},
        {"width", Verdict::Fail, [](auto& f) { f.widthMm = 90; }},
        {"height", Verdict::Fail, [](auto& f) { f.heightMm = 171; }},
        {"resolution", Verdict::Fail,
         [](auto& f) {
             f.images = {{400}, {150}};
         }},
        {"text-least", Verdict::Fail, [](auto& f) { f.texts->push_back(text("tiny", 4.5)); }},
        {"text-most", Verdict::Fail, [](auto& f) { f.texts->push_back(text("large", 9)); }},
        {"coloured-text", Verdict::Warning, [](auto& f) { f.texts->push_back(text("named", 6, blue)); }},
        {"line-least", Verdict::Fail,
         [](auto& f) {
             f.lines->insert(f.lines->begin(), {0.1, ink});
         }},
        {"line-most", Verdict::Fail,
         [](auto& f) {
             f.lines->push_back({2, blue});
         }},
        {"fonts-embedded", Verdict::Fail,
         [](auto& f) {
             f.fonts->push_back({"Arial", false});
         }},
        {"font-families", Verdict::Fail,
         [](auto& f) {
             f.fonts->push_back({"Inter", true});
         }},
        {"text-contrast", Verdict::Fail, [&](auto& f) { f.texts->push_back(text("pale", 6, grey(0x99))); }},
        {"mark-contrast", Verdict::Fail,
         [](auto& f) {
             f.marks->push_back({*Colour::parse("#F0E442"), {"x"}, {"P"}, true});
         }},
        {"units", Verdict::Fail, [](auto& f) { f.texts->front().text = "Exports"; }},
        {"source", Verdict::Fail, [](auto& f) { f.texts->back().text = "Nothing"; }},
        {"alt-text", Verdict::Fail, [](auto& f) { f.description = " "; }},
        {"alt-text", Verdict::Warning, [](auto& f) { f.description = f.title; }},
    };
    for (const auto& one : cases) {
        auto facts = good();
        // The pale series is also hard to tell from white paper only, not from the others.
        one.spoil(facts);
        if (one.code == "format") // an SVG also only names its fonts
            facts.fonts->clear();
        checkOnly(facts, one.code, one.verdict);
    }
}

BOOST_AUTO_TEST_CASE(a_png_is_held_against_pixels_and_resolution) {
    const std::vector<Spoiled> cases = {
        {"pixels", Verdict::Fail, [](auto& f) { f.heightPx = 2100; }},
        {"resolution", Verdict::Fail, [](auto& f) { f.dpi = 299; }},
        {"resolution", Verdict::Fail,
         [](auto& f) {
             f.dpi = 601;
             f.widthPx = 2106;
         }},
        // 11811 dots a metre: strict checkers refuse it.
        {"resolution", Verdict::Warning, [](auto& f) { f.dpi = 299.9994; }},
    };
    for (const auto& one : cases) {
        auto facts = goodPng();
        one.spoil(facts);
        checkOnly(facts, one.code, one.verdict);
    }
    auto sizeless = goodPng();
    sizeless.dpi.reset();
    sizeless.widthMm.reset();
    sizeless.heightMm.reset();
    const auto report = preflight(sizeless, strict());
    BOOST_TEST((verdictOf(report, "width") == Verdict::Fail));
    BOOST_TEST((verdictOf(report, "resolution") == Verdict::Fail));
}

BOOST_AUTO_TEST_CASE(colours_are_told_apart_with_every_vision) {
    const auto with = [](Colour a, Colour b) {
        auto facts = good();
        facts.marks = {{a, {"solid"}, {}, false}, {b, {"solid"}, {}, false}};
        return facts;
    };
    // Alike to one vision each, and not to the others. Grey follows from lightness.
    const auto seen = [&](const char* a, const char* b, const char* code) {
        const auto report = preflight(with(*Colour::parse(a), *Colour::parse(b)), strict());
        BOOST_TEST_CONTEXT(a << " and " << b << ": " << itemOf(report, code).found) {
            BOOST_TEST(verdictName(verdictOf(report, code)) == "fail");
            BOOST_TEST(itemOf(report, code).found.find(a) != std::string::npos);
        }
        return report;
    };
    auto report = seen("#C00000", "#4C7F00", "colours-deuteranopia");
    BOOST_TEST((verdictOf(report, "colours-normal") == Verdict::Pass));
    BOOST_TEST((verdictOf(report, "colours-tritanopia") == Verdict::Pass));
    report = seen("#D55E00", "#117733", "colours-protanopia");
    BOOST_TEST((verdictOf(report, "colours-deuteranopia") == Verdict::Pass));
    report = seen("#0072B2", "#117733", "colours-tritanopia");
    BOOST_TEST((verdictOf(report, "colours-protanopia") == Verdict::Pass));
    seen("#0072B2", "#117733", "colours-grey");
    seen("#0072B2", "#0A78B0", "colours-normal");
}

BOOST_AUTO_TEST_CASE(a_second_cue_makes_it_a_warning) {
    const auto a = *Colour::parse("#0072B2");
    const auto b = *Colour::parse("#0A78B0");
    const auto verdictFor = [&](const MarkFact& first, const MarkFact& second, bool areCuesKnown = true) {
        auto facts = good();
        facts.marks = {first, second};
        facts.marksTellCues = areCuesKnown;
        return verdictOf(preflight(facts, strict()), "colours-normal");
    };
    BOOST_TEST((verdictFor({a, {"solid"}, {"O"}, false}, {b, {"solid"}, {"O"}, false}) == Verdict::Fail));
    BOOST_TEST((verdictFor({a, {"solid"}, {"O"}, false}, {b, {"2 1"}, {"O"}, false}) == Verdict::Warning));
    BOOST_TEST((verdictFor({a, {"solid"}, {"O"}, false}, {b, {"solid"}, {"R"}, false}) == Verdict::Warning));
    BOOST_TEST((verdictFor({a, {"solid"}, {"O"}, true}, {b, {"solid"}, {"O"}, true}) == Verdict::Warning));
    // One name of two tells little.
    BOOST_TEST((verdictFor({a, {"solid"}, {"O"}, true}, {b, {"solid"}, {"O"}, false}) == Verdict::Fail));
    // In pixels nobody knows.
    BOOST_TEST((verdictFor({a, {}, {}, false}, {b, {}, {}, false}, false) == Verdict::Warning));
}

BOOST_AUTO_TEST_CASE(greys_that_differ_a_little_are_a_warning) {
    auto facts = good();
    facts.marks = {{blue, {"solid"}, {}, false}, {vermilion, {"solid"}, {}, false}};
    const auto report = preflight(facts, strict());
    BOOST_TEST((verdictOf(report, "colours-grey") == Verdict::Warning));
    BOOST_TEST(itemOf(report, "colours-grey").found == "8.3 between #0072B2 and #D55E00");
}

BOOST_AUTO_TEST_CASE(large_text_needs_less_contrast) {
    auto facts = good();
    auto preset = strict();
    preset.text.most.reset();
    const Colour middle{0x80, 0x80, 0x80, 255}; // 3.9:1
    facts.texts->push_back(text("small", 12, middle));
    BOOST_TEST((verdictOf(preflight(facts, preset), "text-contrast") == Verdict::Fail));
    facts.texts->back().size = 18;
    BOOST_TEST((verdictOf(preflight(facts, preset), "text-contrast") == Verdict::Pass));
    facts.texts->back().size = 14;
    BOOST_TEST((verdictOf(preflight(facts, preset), "text-contrast") == Verdict::Fail));
    facts.texts->back().bold = true;
    BOOST_TEST((verdictOf(preflight(facts, preset), "text-contrast") == Verdict::Pass));
    // What counts is what lies under the word.
    facts.texts->push_back({"on a bar", 12, false, white, blue});
    BOOST_TEST((verdictOf(preflight(facts, preset), "text-contrast") == Verdict::Pass));
}

BOOST_AUTO_TEST_CASE(units_are_found_where_they_may_stand) {
    const auto verdictFor = [](std::vector<TextFact> texts, bool inParentheses) {
        auto facts = good();
        facts.texts = std::move(texts);
        auto preset = strict();
        preset.unitsInAxisTitle = inParentheses;
        return verdictOf(preflight(facts, preset), "units");
    };
    const std::vector<TextFact> bare = {text("10", 6), text("20", 6), text("1,000", 6)};
    BOOST_TEST((verdictFor(bare, true) == Verdict::Fail));
    BOOST_TEST((verdictFor(bare, false) == Verdict::Warning));
    BOOST_TEST((verdictFor({text("10", 6), text("20%", 6)}, false) == Verdict::Pass));
    BOOST_TEST((verdictFor({text("10", 6), text("20%", 6)}, true) == Verdict::Warning));
    BOOST_TEST((verdictFor({text("10", 6), text("20", 6), text("US$ billion", 6)}, false) == Verdict::Pass));
    BOOST_TEST(
        (verdictFor({text("10", 6), text("20", 6), text("Share of exports, %", 6)}, false) == Verdict::Pass));
    BOOST_TEST((verdictFor({text("10", 6), text("20", 6), text("Price (US$)", 6)}, true) == Verdict::Pass));
    // A year in parentheses is no unit, years on an axis are no values.
    BOOST_TEST((verdictFor({text("10", 6), text("20", 6), text("Survey (2024)", 6)}, true) == Verdict::Fail));
    BOOST_TEST((verdictFor({text("2022", 6), text("2023", 6), text("2024", 6)}, true) == Verdict::Pass));
    BOOST_TEST((verdictFor({text("", 6), text("", 6)}, true) == Verdict::NotMeasurable));
}

BOOST_AUTO_TEST_CASE(a_range_of_widths_is_a_range) {
    const auto plos = presetNamed("plos-text").value();
    auto facts = good();
    for (const double width : {66.8, 100.0, 190.5}) {
        facts.widthMm = width;
        BOOST_TEST((verdictOf(preflight(facts, plos), "width") == Verdict::Pass));
    }
    for (const double width : {66.5, 191.0}) {
        facts.widthMm = width;
        BOOST_TEST((verdictOf(preflight(facts, plos), "width") == Verdict::Fail));
    }
    // At twice the resolution twice the pixels are allowed.
    auto png = goodPng();
    png.dpi = 600;
    png.widthPx = 4500;
    BOOST_TEST((verdictOf(preflight(png, plos), "pixels") == Verdict::Pass));
    png.widthPx = 4510;
    BOOST_TEST((verdictOf(preflight(png, plos), "pixels") == Verdict::Fail));
}

BOOST_AUTO_TEST_CASE(only_our_own_pictures_say_where_their_caption_is) {
    auto journal = strict();
    journal.captionPlacement = CaptionPlacement::Separate;
    auto facts = good();
    BOOST_TEST((verdictOf(preflight(facts, journal), "caption") == Verdict::NotMeasurable));
    facts.caption = "separate"; // says who?
    BOOST_TEST((verdictOf(preflight(facts, journal), "caption") == Verdict::NotMeasurable));
    facts.software = "Driftline 0.1.0";
    BOOST_TEST((verdictOf(preflight(facts, journal), "caption") == Verdict::Pass));
    facts.caption.clear();
    const auto report = preflight(facts, journal);
    BOOST_TEST((verdictOf(report, "caption") == Verdict::Fail));
    BOOST_TEST(itemOf(report, "caption").remedy.find("--caption separate") != std::string::npos);
    // Where captions belong inside there is no rule to break.
    journal.captionPlacement = CaptionPlacement::Inside;
    for (const auto& item : preflight(facts, journal).items)
        BOOST_TEST(item.code != "preflight.caption");
}

BOOST_AUTO_TEST_CASE(what_was_not_confirmed_says_so) {
    const auto science = presetNamed("science-single").value();
    const auto report = preflight(good(), science);
    BOOST_TEST(itemOf(report, "width").asked == "57 mm (not confirmed)");
    BOOST_TEST(itemOf(report, "resolution").asked == "at least 400 dpi");
}

BOOST_AUTO_TEST_CASE(programs_get_the_same_as_json) {
    auto facts = good();
    facts.widthMm = 90;
    const auto report = preflight(facts, strict());
    const auto json = nlohmann::json::parse(preflightJson(report, facts, "a.pdf"));
    BOOST_TEST(json.at("file") == "a.pdf");
    BOOST_TEST(json.at("format") == "PDF");
    BOOST_TEST(json.at("passes") == false);
    BOOST_TEST(json.at("dpi").is_null());
    BOOST_TEST(json.at("items").size() == report.items.size());
    BOOST_TEST(json.at("items").at(2).at("code") == "preflight.width");
    BOOST_TEST(json.at("items").at(2).at("verdict") == "fail");
    BOOST_TEST(!json.at("items").at(2).at("remedy").get<std::string>().empty());
}

BOOST_AUTO_TEST_SUITE_END()
