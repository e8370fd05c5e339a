// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/run_process.h"
#include "support/temporary_folder.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <array>

using namespace driftline::test;
using Json = nlohmann::json;

namespace {

using Environment = std::map<std::string, std::optional<std::string>>;

std::string file(const std::string& format, std::vector<std::string> options = {},
                 const Environment& environment = {}) {
    std::vector<std::string> arguments = {
        "export", "article-forced-alignment", "-o", "-", "--format", format, "--width", "89mm"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const ProcessResult result = runDriftline(arguments, {.environment = environment});
    BOOST_TEST_REQUIRE(result.exitCode == 0, result.errors);
    BOOST_TEST(result.errors == "");
    return result.output;
}

/// A figure with such a title, as a document.
std::filesystem::path titled(const TemporaryFolder& folder, const std::string& title) {
    Json document = Json::parse(
        runDriftline({"export", "article-forced-alignment", "-o", "-", "--format", "json"}).output);
    document["text"]["title"] = title;
    return folder.write("figure.json", document.dump());
}

/// Fonts of one folder only, as on a computer without the others.
Environment onlyFonts(const TemporaryFolder& folder, const std::string& fonts) {
    const auto config =
        folder.write("fonts.conf", "<?xml version=\"1.0\"?><fontconfig><dir>" + fonts + "</dir><cachedir>" +
                                       (folder / "cache").string() + "</cachedir></fontconfig>");
    return {{"FONTCONFIG_FILE", config.string()}};
}

const std::vector<Environment> surroundings = {
    {{"LC_ALL", "de_DE.UTF-8"}, {"LANGUAGE", "de"}},
    {{"QT_SCALE_FACTOR", "2"}},
    {{"QT_FONT_DPI", "144"}},
    {{"QT_QPA_PLATFORMTHEME", "gtk3"}, {"QT_STYLE_OVERRIDE", "Windows"}},
    {{"TZ", "Asia/Phnom_Penh"}},
    {{"HOME", "/nonexistent"}, {"XDG_RUNTIME_DIR", std::nullopt}},
};

} // namespace

BOOST_AUTO_TEST_SUITE(vector)

BOOST_AUTO_TEST_CASE(the_name_of_the_file_decides) {
    const TemporaryFolder folder;
    for (const char* name : {"a.svg", "a.pdf"}) {
        const ProcessResult result =
            runDriftline({"export", "article-forced-alignment", "-o", name}, {.folder = folder.path()});
        BOOST_TEST(result.exitCode == 0, result.errors);
    }
    BOOST_TEST(fileBytes(folder / "a.svg").starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
    BOOST_TEST(fileBytes(folder / "a.svg").find("width=\"183mm\"") != std::string::npos);
    BOOST_TEST(fileBytes(folder / "a.pdf").starts_with("%PDF-"));
}

BOOST_DATA_TEST_CASE(the_same_bytes_whatever_is_around, boost::unit_test::data::xrange(surroundings.size())) {
    static const std::string svg = file("svg");
    static const std::string pdf = file("pdf", {}, {{"SOURCE_DATE_EPOCH", "0"}});
    BOOST_TEST((file("svg", {}, surroundings[sample]) == svg));
    Environment dated = surroundings[sample];
    dated["SOURCE_DATE_EPOCH"] = "0";
    BOOST_TEST((file("pdf", {}, dated) == pdf));
}

BOOST_AUTO_TEST_CASE(the_author_is_who_one_says) {
    BOOST_TEST(file("svg").find("<dc:creator>Driftline</dc:creator>") != std::string::npos);
    BOOST_TEST(file("svg", {"--author", "Sok & Lim"}).find("<dc:creator>Sok &amp; Lim</dc:creator>") !=
               std::string::npos);
    BOOST_TEST(file("pdf", {"--author", "Sok Dara"}).find("/Author (Sok Dara)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_transparent_table_is_wrong_usage) {
    BOOST_TEST(file("svg", {"--transparent"}).size() < file("svg").size());
    const ProcessResult result =
        runDriftline({"export", "article-forced-alignment", "-o", "-", "--format", "csv", "--transparent"});
    BOOST_TEST(result.exitCode == 2);
    BOOST_TEST(result.output == "");
    BOOST_TEST(result.errors.ends_with("choose png, svg or pdf. [export.no-transparency]\n"), result.errors);
}

BOOST_AUTO_TEST_CASE(text_becomes_outlines_where_asked_for) {
    BOOST_TEST(file("svg").find("<text") != std::string::npos);
    BOOST_TEST((file("svg", {"--text", "live"}) == file("svg")));
    BOOST_TEST(file("svg", {"--text", "outlines"}).find("<text") == std::string::npos);
    BOOST_TEST(file("pdf", {"--text", "outlines"}).find("/BaseFont") == std::string::npos);
    for (const auto& [format, text, code] : {std::array{"png", "outlines", "export.no-outlines"},
                                             std::array{"svg", "paths", "export.unknown-text"}}) {
        const ProcessResult result = runDriftline(
            {"export", "article-forced-alignment", "-o", "-", "--format", format, "--text", text});
        BOOST_TEST(result.exitCode == 2);
        BOOST_TEST(result.output == "");
        BOOST_TEST(result.errors.ends_with("[" + std::string(code) + "]\n"), result.errors);
    }
}

BOOST_AUTO_TEST_CASE(a_wrong_date_is_one_sentence) {
    const ProcessResult result =
        runDriftline({"export", "article-forced-alignment", "-o", "-", "--format", "pdf"},
                     {.environment = {{"SOURCE_DATE_EPOCH", "today"}}});
    BOOST_TEST(result.exitCode == 1);
    BOOST_TEST(result.errors.ends_with("[export.source-date]\n"), result.errors);
}

BOOST_AUTO_TEST_CASE(scripts_of_the_region_are_drawn_without_a_word) {
    const TemporaryFolder folder;
    const auto document = titled(folder, "កម្ពុជា 中国 ไทย ລາວ မြန်မာ Việt Nam");
    for (const char* format : {"png", "svg", "pdf"}) {
        const ProcessResult result =
            runDriftline({"export", "--from", document.string(), "-o", "-", "--format", format});
        BOOST_TEST(result.exitCode == 0);
        BOOST_TEST(result.errors == "");
    }
}

BOOST_AUTO_TEST_CASE(a_script_without_a_font_is_warned_of) {
    const TemporaryFolder folder;
    const std::string inter = "/usr/share/fonts/opentype/inter";
    const std::string liberation = "/usr/share/fonts/truetype/liberation";
    if (!std::filesystem::exists(inter) || !std::filesystem::exists(liberation)) {
        BOOST_TEST_MESSAGE("Inter and Liberation are not where Debian has them");
        return;
    }
    const auto document = titled(folder, "កម្ពុជា និង 中国");
    const auto errorsOf = [&](const std::string& fonts, const char* format) {
        const ProcessResult result =
            runDriftline({"export", "--from", document.string(), "-o", "-", "--format", format},
                         {.environment = onlyFonts(folder, fonts)});
        BOOST_TEST(result.exitCode == 0, result.errors);
        return result.errors;
    };
    for (const char* format : {"png", "svg", "pdf"}) {
        const std::string errors = errorsOf(inter, format);
        BOOST_TEST(
            errors.find("warning: The title has Khmer letters (ក, ម, ព), which no installed font can draw; "
                        "install the package fonts-noto-core. [font.missing-script]\n") != std::string::npos,
            errors);
        BOOST_TEST(errors.find("Chinese letters (中, 国)") != std::string::npos, errors);
        BOOST_TEST(errors.find("fonts-noto-cjk") != std::string::npos, errors);
    }
    BOOST_TEST(errorsOf(inter, "csv") == "");
    const std::string errors = errorsOf(liberation, "svg");
    BOOST_TEST(errors.find("is set in Liberation Sans; install the package fonts-inter. [font.fallback]") !=
                   std::string::npos,
               errors);
}

BOOST_AUTO_TEST_SUITE_END()
