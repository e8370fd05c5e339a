// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"
#include "base/text.h"
#include "cli/command_line.h"
#include "export/picture_size.h"
#include "figure/figure_json.h"
#include "guide/guide_book.h"
#include "guide/guide_examples.h"
#include "guide/guide_pictures.h"
#include "query/interval.h"
#include "query/shift.h"
#include "style/preset_library.h"
#include "style/schema_check.h"
#include "style/theme_library.h"
#include "support/places.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <regex>
#include <set>

using namespace driftline;
using namespace driftline::test;
using Json = nlohmann::json;

// What the guide says is held against the program that it describes.

namespace {

std::string textOf(std::string_view chapter) {
    return guideChapter(chapter)->markdown;
}

bool says(std::string_view chapter, const std::string& words) {
    return textOf(chapter).find(words) != std::string::npos;
}

/// The words of a command line; a text in quotes is one.
std::vector<std::string> wordsOf(const std::string& line) {
    std::vector<std::string> out;
    const std::regex word("\"([^\"]*)\"|(\\S+)");
    for (std::sregex_iterator at(line.begin(), line.end(), word), end; at != end; ++at)
        out.push_back((*at)[1].matched ? (*at)[1].str() : (*at)[2].str());
    return out;
}

std::vector<std::string> commandLines() {
    std::vector<std::string> lines;
    for (const auto& chapter : guideChapters()) {
        for (const auto& block : chapter.text.blocks) {
            if (block.language != "sh")
                continue;
            for (const auto& line : split(block.text, '\n')) {
                if (!trimmed(line).empty())
                    lines.push_back(line);
            }
        }
    }
    return lines;
}

/// Every object with properties anywhere in the schema.
void collectProperties(const Json& schema, std::vector<std::pair<std::string, Json>>& out) {
    if (schema.contains("properties")) {
        for (const auto& [name, property] : schema.at("properties").items())
            out.emplace_back(name, property);
    }
    if (schema.contains("definitions")) {
        for (const auto& [name, definition] : schema.at("definitions").items())
            collectProperties(definition, out);
    }
}

std::string sourceText() {
    std::string all;
    for (const auto* folder : {"core", "app"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(sourceFolder() / folder)) {
            if (entry.is_regular_file() &&
                (entry.path().extension() == ".cpp" || entry.path().extension() == ".h"))
                all += fileBytes(entry.path());
        }
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(guide_truth)

BOOST_AUTO_TEST_CASE(every_command_line_is_understood) {
    const auto lines = commandLines();
    BOOST_TEST(lines.size() > 25U);
    for (const auto& line : lines) {
        auto words = wordsOf(line);
        BOOST_TEST_REQUIRE(words.front() == "driftline", line);
        words.erase(words.begin());
        const auto command = parseCommandLine(words);
        const bool isFarewell = line.ends_with("--help") || line.find("--version") != std::string::npos;
        BOOST_TEST((command.has_value() || (isFarewell && command.error().exitCode == 0)),
                   line << ": " << (command ? "" : command.error().errors));
    }
    BOOST_TEST(!parseCommandLine({"export", "--no-such-option"}).has_value());
}

BOOST_AUTO_TEST_CASE(figures_journals_and_themes_on_command_lines_exist) {
    const Gallery gallery;
    for (const auto& line : commandLines()) {
        auto words = wordsOf(line);
        words.erase(words.begin());
        const auto command = parseCommandLine(words);
        if (!command)
            continue;
        if (const auto* exporting = std::get_if<ExportOptions>(&command->command)) {
            for (const auto& figure : exporting->figures)
                BOOST_TEST(gallery.figure(figure) != nullptr, line);
            BOOST_TEST((exporting->preset.empty() || presetNamed(exporting->preset, {})), line);
            BOOST_TEST((exporting->theme.empty() || themeNamed(exporting->theme, {})), line);
        } else if (const auto* cite = std::get_if<CiteOptions>(&command->command)) {
            BOOST_TEST(gallery.figure(cite->figure) != nullptr, line);
        } else if (const auto* preflight = std::get_if<PreflightOptions>(&command->command)) {
            BOOST_TEST(presetNamed(preflight->preset, {}).has_value(), line);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_command_is_in_the_guide) {
    const auto help = parseCommandLine({"--help"});
    BOOST_REQUIRE(!help);
    const auto& output = help.error().output;
    const auto list = output.substr(output.find("Subcommands:"));
    const std::regex name("\n  ([a-z]+) ");
    std::size_t commands = 0;
    for (std::sregex_iterator at(list.begin(), list.end(), name), end; at != end; ++at) {
        ++commands;
        BOOST_TEST(says("commands", "driftline " + (*at)[1].str()), (*at)[1].str());
    }
    BOOST_TEST(commands > 10U);
}

BOOST_AUTO_TEST_CASE(every_example_is_a_figure_that_resolves) {
    const auto examples = guideExamples();
    BOOST_TEST_REQUIRE(examples.has_value(), (examples ? "" : examples.error().text()));
    BOOST_TEST(examples->size() == 2U);
    const Gallery gallery;
    for (const auto& example : *examples) {
        const auto figure = guideFigure(example->id, gallery);
        BOOST_TEST_REQUIRE(figure.has_value(), (figure ? "" : figure.error().text()));
        BOOST_TEST(!figure->scene->data.empty());
        for (const auto& finding : figure->scene->findings.items())
            BOOST_TEST((finding.severity != Severity::Warning), finding.message);
        // What is written again is what was read.
        const auto again = parseFigure(writeFigure(*example), "again", {});
        BOOST_REQUIRE(again.has_value());
        BOOST_TEST((*again == *example));
    }
}

BOOST_AUTO_TEST_CASE(every_property_of_the_schema_is_in_the_tables_with_words) {
    std::vector<std::pair<std::string, Json>> properties;
    collectProperties(Json::parse(schemaText(DocumentKind::Figure)), properties);
    BOOST_TEST(properties.size() > 80U);
    const auto chapter = textOf("format");
    for (const auto& [name, property] : properties) {
        const auto row = chapter.find(fmt::format("| `{}` | ", name));
        BOOST_TEST(row != std::string::npos, name);
        if (property.contains("$ref"))
            continue;
        BOOST_TEST_REQUIRE(property.contains("description"), name);
        BOOST_TEST(chapter.find(property.at("description").get<std::string>()) != std::string::npos, name);
    }
}

BOOST_AUTO_TEST_CASE(every_code_of_a_message_is_one_that_the_program_gives) {
    const auto sources = sourceText();
    std::set<std::string> codes;
    const std::regex code("^[a-z]+\\.[a-z-]+$");
    for (const auto& chapter : guideChapters()) {
        for (const auto& word : chapter.text.codeWords) {
            const bool isFile = word.ends_with(".json") || word.ends_with(".zip") || word.ends_with(".txt");
            if (!isFile && std::regex_match(word, code))
                codes.insert(word);
        }
    }
    BOOST_TEST(codes.size() > 60U);
    for (const auto& one : codes)
        BOOST_TEST((sources.find('"' + one + '"') != std::string::npos ||
                    sources.find('[' + one + ']') != std::string::npos),
                   one);
}

BOOST_AUTO_TEST_CASE(the_numbers_of_the_examples_are_those_that_are_computed) {
    const auto wide = scoreInterval(53, 1000);
    BOOST_TEST(says("numbers", fmt::format("Of 1,000 people 53% gives {}% to {}%", formatNumber(wide.low, 1),
                                           formatNumber(wide.high, 1))));
    const auto few = scoreInterval(2, 50);
    BOOST_TEST(says("numbers", fmt::format("Of 50 people 2% gives {}% to {}%", formatNumber(few.low, 1),
                                           formatNumber(few.high, 1))));
    ShiftQuestion question;
    question.first.value = 45;
    question.second.value = 50;
    question.first.sampleSize = question.second.sampleSize = 1000;
    question.sampling.design = SamplingDesign::Probability;
    const auto shift = askShift(question);
    BOOST_REQUIRE(shift.interval && shift.z && shift.p);
    BOOST_TEST(
        says("numbers",
             fmt::format("The difference is +{} points, its interval +{} to +{} points, z = {}, p = {}.",
                         formatNumber(*shift.change, 0), formatNumber(shift.interval->low, 1),
                         formatNumber(shift.interval->high, 1), formatNumber(*shift.z, 2),
                         formatNumber(*shift.p, 4))),
        fmt::format("{} to {}, z {}, p {}", shift.interval->low, shift.interval->high, *shift.z, *shift.p));
    BOOST_TEST(says("questions", shift.title));
    const auto size = pictureSize(89, 60, 300);
    BOOST_TEST(says("numbers", fmt::format("89 mm at 300 dpi is {} pixels", size->widthPx)));
    BOOST_TEST(
        says("limits", fmt::format("{} to {} mm a side, {} to {} dpi, {} pixels a side, {} million in all",
                                   formatNumber(leastMm, 0), formatNumber(mostMm, 0),
                                   formatNumber(leastDpi, 0), formatNumber(mostDpi, 0),
                                   formatNumber(mostPixelsASide, 0), formatNumber(mostPixels / 1e6, 0))));
}

BOOST_AUTO_TEST_CASE(statuses_and_themes_are_all_told) {
    for (const auto* word : {"estimated", "provisional", "forecast", "derived", "inferred", "break",
                             "indicative", "partial", "rounded", "disputed", "implausible", "confidential"}) {
        const auto reading = readStatus(word);
        BOOST_TEST(reading.unknown.empty(), word);
        const auto row = textOf("numbers").find(fmt::format("\n| {} | ", word));
        BOOST_TEST_REQUIRE(row != std::string::npos, word);
        const auto line = textOf("numbers").substr(row + 1, textOf("numbers").find('\n', row + 1) - row - 1);
        BOOST_TEST(line.ends_with("| hollow |") == reading.statuses.isUncertain(), line);
    }
    for (const auto& theme : builtinThemeIds())
        BOOST_TEST(says("themes", fmt::format("| `{}` |", theme)), theme);
}

BOOST_AUTO_TEST_SUITE_END()
