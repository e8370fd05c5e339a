// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/preset_json.h"
#include "style/preset_library.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

#include <fmt/format.h>

#include <cmath>

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr auto smallestPreset = R"({"version": 1, "id": "mine", "name": "Mine", "size": {"width": 100}})";

Result<Preset> parsedPreset(std::string_view text) {
    return parsePreset(text, "mine.json");
}

/// The smallestPreset preset with one more field.
Result<Preset> with(std::string_view field) {
    return parsedPreset(fmt::format(
        R"({{"version": 1, "id": "mine", "name": "Mine", "size": {{"width": 100}}, {}}})", field));
}

Preset builtin(std::string_view id) {
    auto preset = presetNamed(id);
    BOOST_TEST_REQUIRE(isOk(preset));
    return *preset;
}

/// Every field other than usual.
Preset full() {
    Preset preset;
    preset.id = "full";
    preset.name = "Full “x”";
    preset.publisher = "Somebody";
    preset.description = "For tests";
    preset.size = {120, 80, 140, 90, 200};
    preset.resolution = {400, 300, 600};
    preset.pixels = PresetPixels{300, 700, 2000, 2500};
    preset.text = {"Inter", {"Inter", "Arial"}, 11, 10, 9, 8, 7, 12};
    preset.lines = {1.1, 0.9, 0.7, 0.5, 0.3, 1.3};
    preset.background = "dark";
    preset.formats = {"png", "pdf"};
    preset.mostMegabytes = 5;
    preset.unitsInAxisTitle = true;
    preset.colouredText = false;
    preset.captionPlacement = CaptionPlacement::Separate;
    preset.source = {"https://example.org", "2026-01-02", {"size", "lines.least"}};
    preset.notes = "Notes";
    return preset;
}
} // namespace

BOOST_AUTO_TEST_SUITE(preset_test)

BOOST_AUTO_TEST_CASE(the_built_in_ones_are_all_there) {
    std::vector<std::string> ids;
    for (const auto& preset : builtinPresets())
        ids.push_back(preset.id);
    const std::vector<std::string> expected = {
        "cambridge",   "elsevier-double", "elsevier-onehalf", "elsevier-single", "ieee-double",
        "ieee-single", "nature-double",   "nature-single",    "plos-page",       "plos-single",
        "plos-text",   "science-double",  "science-single",   "science-triple",  "slide-16x9",
        "social-card", "taylor-francis",  "thesis-a4"};
    BOOST_TEST(ids == expected, boost::test_tools::per_element());
    for (const auto& preset : builtinPresets()) {
        BOOST_TEST_CONTEXT(preset.id) {
            BOOST_TEST(!preset.notes.empty());
            // Whoever is named as publisher has an address and a day on which it was read.
            BOOST_TEST(preset.publisher.empty() == preset.source.address.empty());
            BOOST_TEST(preset.publisher.empty() == preset.source.checked.empty());
            BOOST_TEST((!preset.publisher.empty() || !preset.isConfirmed("size.width")));
        }
    }
}

BOOST_AUTO_TEST_CASE(published_limits_hold) {
    for (const auto* id : {"nature-single", "nature-double"}) {
        const auto nature = builtin(id);
        BOOST_TEST(nature.text.least.value() == 5);
        BOOST_TEST(nature.text.most.value() == 7);
        BOOST_TEST(nature.size.mostHeight.value() == 170);
        BOOST_TEST(nature.resolution.least.value() == 300);
        BOOST_TEST(nature.unitsInAxisTitle);
        BOOST_TEST(!nature.colouredText);
        BOOST_TEST(!nature.takes("png"));
    }
    BOOST_TEST(builtin("nature-single").size.width == 89);
    BOOST_TEST(builtin("nature-double").size.width == 183);
    for (const auto* id : {"plos-single", "plos-text", "plos-page"}) {
        const auto plos = builtin(id);
        BOOST_TEST(plos.size.leastWidth.value() == 66.8);
        BOOST_TEST(plos.size.mostWidth.value() == 190.5);
        BOOST_TEST(plos.size.mostHeight.value() == 222.3);
        BOOST_TEST(plos.text.least.value() == 8);
        BOOST_TEST(plos.text.most.value() == 12);
        BOOST_TEST(plos.resolution.most.value() == 600);
        BOOST_TEST(plos.pixels.value().leastWidth.value() == 789);
        BOOST_TEST(plos.pixels.value().mostHeight.value() == 2625);
        BOOST_TEST(plos.mostMegabytes.value() == 10);
    }
    BOOST_TEST(builtin("ieee-single").size.width == 88.9);
    BOOST_TEST(builtin("ieee-double").size.width == 182);
    BOOST_TEST(builtin("elsevier-single").size.width == 90);
    BOOST_TEST(builtin("elsevier-onehalf").size.width == 140);
    BOOST_TEST(builtin("elsevier-double").size.width == 190);
    BOOST_TEST(builtin("elsevier-double").lines.least.value() == 0.1);
    BOOST_TEST(builtin("elsevier-double").lines.most.value() == 1.5);
    const auto cambridge = builtin("cambridge");
    BOOST_TEST(cambridge.resolution.dpi == 1000);
    BOOST_TEST(cambridge.resolution.least.value() == 600);
    BOOST_TEST(!cambridge.takes("png"));
    BOOST_TEST(!cambridge.isConfirmed("size.width"));
    const auto taylorFrancis = builtin("taylor-francis");
    BOOST_TEST(taylorFrancis.resolution.dpi == 1200);
    BOOST_TEST(taylorFrancis.lines.least.value() == 0.3);
    BOOST_TEST(!taylorFrancis.isConfirmed("size.width"));
    for (const auto& journal : {cambridge, taylorFrancis})
        BOOST_TEST((journal.captionPlacement == CaptionPlacement::Separate));
    BOOST_TEST(builtin("science-single").size.width == 57);
    BOOST_TEST(builtin("science-double").size.width == 121);
    BOOST_TEST(builtin("science-triple").size.width == 184);
}

BOOST_AUTO_TEST_CASE(a_slide_and_a_card_have_their_exact_pixels) {
    const auto pixels = [](const Preset& preset, double mm) {
        return std::lround(mm / 25.4 * preset.resolution.dpi);
    };
    const auto slide = builtin("slide-16x9");
    BOOST_TEST(pixels(slide, slide.size.width) == 1920);
    BOOST_TEST(pixels(slide, slide.size.height.value()) == 1080);
    const auto card = builtin("social-card");
    BOOST_TEST(pixels(card, card.size.width) == 1200);
    BOOST_TEST(pixels(card, card.size.height.value()) == 630);
}

BOOST_AUTO_TEST_CASE(what_was_not_read_at_its_source_says_so) {
    const auto science = builtin("science-single");
    BOOST_TEST(!science.isConfirmed("size.width"));
    BOOST_TEST(science.isConfirmed("resolution.least"));
    BOOST_TEST(!builtin("thesis-a4").isConfirmed("text.least"));
    Preset preset;
    preset.source.unconfirmed = {"size"};
    BOOST_TEST(preset.isConfirmed("sizes.width"));
}

BOOST_AUTO_TEST_CASE(what_is_written_reads_back_the_same) {
    for (const auto& preset : builtinPresets()) {
        const auto readBack = parsedPreset(writePreset(preset));
        BOOST_TEST_REQUIRE(isOk(readBack));
        BOOST_TEST((*readBack == preset), preset.id);
    }
    const auto readBack = parsedPreset(writePreset(full()));
    BOOST_TEST_REQUIRE(isOk(readBack));
    BOOST_TEST((*readBack == full()));
    Preset usual;
    usual.id = usual.name = "usual";
    BOOST_TEST((parsedPreset(writePreset(usual)).value() == usual));
}

BOOST_AUTO_TEST_CASE(little_is_needed) {
    const auto preset = parsedPreset(smallestPreset);
    BOOST_TEST_REQUIRE(isOk(preset));
    BOOST_TEST(preset->size.width == 100);
    BOOST_TEST(preset->text.label == PresetText().label);
    BOOST_TEST(preset->takes("svg"));
}

BOOST_AUTO_TEST_CASE(errors_name_the_field_and_what_is_possible) {
    BOOST_TEST(failsWith(parsedPreset("{"), "json.broken", "line 1"));
    BOOST_TEST(
        failsWith(parsedPreset(std::string(100, '[') + std::string(100, ']')), "json.too-deep", "preset"));
    BOOST_TEST(failsWith(parsedPreset("[]"), "preset.wrong-type", "an object"));
    BOOST_TEST(failsWith(parsedPreset(R"({"version": 2})"), "preset.version", "newer Driftline"));
    BOOST_TEST(failsWith(parsedPreset(R"({"version": 1, "id": "a", "name": "A"})"), "preset.missing-field",
                         "“size”"));
    BOOST_TEST(failsWith(with(R"("colour": 1)"), "preset.unknown-field", "“colour”"));
    BOOST_TEST(failsWith(with(R"("text": {"lable": 7})"), "preset.unknown-field", "Did you mean “label”?"));
    BOOST_TEST(failsWith(with(R"("text": {"label": "7"})"), "preset.wrong-type", "a number"));
    BOOST_TEST(failsWith(with(R"("colouredText": true, "resolution": {"dpi": 5})"), "preset.wrong-value",
                         "5 is not possible here; it must be between 36 and 2400"));
    BOOST_TEST(failsWith(with(R"("unitsInAxisTitle": 1)"), "preset.wrong-type", "true or false"));
    BOOST_TEST(failsWith(with(R"("captionPlacement": "outside")"), "preset.wrong-value", "inside, separate"));
    BOOST_TEST(failsWith(with(R"("formats": ["gif"])"), "preset.wrong-value", "“gif”"));
    BOOST_TEST(failsWith(with(R"("text": {"least": 6.5})"), "preset.wrong-value", "/text/footer"));
    BOOST_TEST(with(R"("lines": {"data": 2, "most": 1})").error().place.path == "/lines/data");
}

BOOST_AUTO_TEST_CASE(presets_of_the_user_are_kept_by_name) {
    const TemporaryFolder folder;
    const auto place = folder / "settings/presets";
    BOOST_TEST(presetsIn(place).presets.empty());
    const auto saved = savePreset(full(), "  My Journal  ", place);
    BOOST_TEST_REQUIRE(isOk(saved));
    BOOST_TEST(saved->id == "my-journal");
    BOOST_TEST(saved->name == "My Journal");
    BOOST_TEST((presetNamed("my-journal", place).value() == *saved));
    BOOST_TEST((presetNamed((place / "my-journal.json").string()).value() == *saved));
    // The same name replaces, another one is beside it.
    auto changed = *saved;
    changed.size.width = 130;
    BOOST_TEST(isOk(savePreset(changed, "My Journal", place)));
    BOOST_TEST(isOk(savePreset(changed, "Another", place)));
    const auto own = presetsIn(place);
    BOOST_TEST(own.findings.empty());
    BOOST_TEST_REQUIRE(own.presets.size() == 2U);
    BOOST_TEST(own.presets.front().name == "Another");
    BOOST_TEST(own.presets.back().size.width == 130);
    BOOST_TEST(isOk(removePreset("another", place)));
    BOOST_TEST(presetsIn(place).presets.size() == 1U);
    BOOST_TEST(failsWith(removePreset("another", place), "preset.unknown", "“another”"));
    BOOST_TEST(failsWith(removePreset("nature-single", place), "preset.unknown"));
}

BOOST_AUTO_TEST_CASE(a_name_must_be_one_and_free) {
    const TemporaryFolder folder;
    BOOST_TEST(failsWith(savePreset(full(), " … ", folder.path()), "preset.no-name"));
    BOOST_TEST(
        failsWith(savePreset(full(), "Nature single", folder.path()), "preset.id-taken", "“nature-single”"));
    const auto file = folder.write("file", "precious");
    BOOST_TEST(failsWith(savePreset(full(), "A", file), "file.unwritable"));
    auto wrong = full();
    wrong.size.width = 1;
    BOOST_TEST(failsWith(savePreset(wrong, "A", folder.path()), "preset.wrong-value"));
    folder.write("my-size.json", "{\"notes\": \"of my own\"}");
    BOOST_TEST(failsWith(savePreset(full(), "My size", folder.path()), "preset.id-taken", "my-size.json"));
    BOOST_TEST(fileBytes(folder / "my-size.json") == "{\"notes\": \"of my own\"}");
    BOOST_TEST(folder.listing() == "file\nmy-size.json\n");
}

BOOST_AUTO_TEST_CASE(what_is_no_preset_is_told_and_left_out) {
    const TemporaryFolder folder;
    folder.write("a.json", "no json");
    folder.write("b.json", smallestPreset);
    folder.write("c.json", smallestPreset);
    folder.write("d.json", R"({"version": 1, "id": "nature-single", "name": "N", "size": {"width": 100}})");
    folder.write("e.json", std::string(2'000'000, ' '));
    folder.write("readme.txt", "not looked at");
    const auto own = presetsIn(folder.path());
    BOOST_TEST(own.presets.size() == 1U);
    BOOST_TEST(own.findings.count("json.broken") == 1U);
    BOOST_TEST(own.findings.count("preset.id-taken") == 2U);
    BOOST_TEST(own.findings.count("file.too-large") == 1U);
}

BOOST_AUTO_TEST_CASE(an_unknown_name_gets_the_nearest) {
    BOOST_TEST(failsWith(presetNamed("nature-singel"), "preset.unknown", "Did you mean “nature-single”?"));
    BOOST_TEST(failsWith(presetNamed("x"), "preset.unknown", "driftline presets"));
    BOOST_TEST(failsWith(presetNamed("nowhere.json"), "file.missing"));
}

BOOST_AUTO_TEST_SUITE_END()
