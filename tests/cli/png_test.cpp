// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/png_file.h"
#include "support/places.h"
#include "support/referee.h"
#include "support/run_process.h"
#include "support/temporary_folder.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

using namespace driftline::test;

namespace {

constexpr const char* pngFigure = "article-forced-alignment";

std::string picture(std::vector<std::string> options, const ProcessOptions& process = {}) {
    std::vector<std::string> arguments = {"export", pngFigure, "-o", "-", "--format", "png"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const ProcessResult result = runDriftline(arguments, process);
    BOOST_TEST_REQUIRE(result.exitCode == 0, result.errors);
    BOOST_TEST(result.errors == "");
    return result.output;
}

struct Size {
    std::string width;
    std::string height;
    std::string dpi;
    std::uint32_t pixelsAcross;
    std::uint32_t pixelsDown; ///< 0: as the pngFigure needs
};

std::ostream& operator<<(std::ostream& out, const Size& size) {
    return out << size.width << " by " << size.height << " at " << size.dpi;
}

const std::vector<Size> sizes = {
    {"89mm", "", "300", 1051, 0},        {"89mm", "80mm", "300", 1051, 945},
    {"89mm", "60mm", "300", 1051, 709},  {"18.3cm", "", "300", 2161, 0},
    {"3.5in", "3in", "600", 2100, 1800}, {"1200px", "900px", "96", 1200, 900},
    {"1000px", "", "72.5", 1000, 0},     {"183mm", "120mm", "150", 1081, 709},
};

/// Everything a desktop may want of a program; none of it may reach the file.
const std::vector<std::map<std::string, std::optional<std::string>>> surroundings = {
    {{"LANG", "de_DE.UTF-8"}, {"LC_ALL", "de_DE.UTF-8"}, {"LANGUAGE", "de"}},
    {{"LC_ALL", "C"}},
    {{"LC_ALL", "km_KH.UTF-8"}},
    {{"QT_SCALE_FACTOR", "2"}},
    {{"QT_SCREEN_SCALE_FACTORS", "1.5"}},
    {{"QT_FONT_DPI", "144"}},
    {{"QT_QPA_PLATFORMTHEME", "gtk3"}, {"XDG_CURRENT_DESKTOP", "GNOME"}, {"GTK_THEME", "Adwaita:dark"}},
    {{"QT_STYLE_OVERRIDE", "Windows"}},
    {{"QT_QPA_PLATFORM", "xcb"}, {"DISPLAY", ":99"}},
    {{"TZ", "Asia/Phnom_Penh"}},
    {{"HOME", "/nonexistent"}, {"XDG_CONFIG_HOME", "/nonexistent"}, {"XDG_RUNTIME_DIR", std::nullopt}},
};

} // namespace

BOOST_AUTO_TEST_SUITE(png)

BOOST_DATA_TEST_CASE(pixels_are_exactly_the_size_asked_for, boost::unit_test::data::make(sizes)) {
    std::vector<std::string> options = {"--width", sample.width, "--dpi", sample.dpi};
    if (!sample.height.empty())
        options.insert(options.end(), {"--height", sample.height});
    const PngFacts facts = readPng(picture(options));
    BOOST_TEST(facts.width == sample.pixelsAcross);
    if (sample.pixelsDown != 0)
        BOOST_TEST(facts.height == sample.pixelsDown);
    BOOST_TEST(facts.endsWell);
    // Read back in dots per inch, it must not fall short of what was asked for, and be no more than the next
    // whole number of pixels a metre.
    const double dpi = facts.pixelsPerMetreX * 0.0254;
    BOOST_TEST(dpi >= std::stod(sample.dpi));
    BOOST_TEST(dpi < std::stod(sample.dpi) + 0.03);
    BOOST_TEST(facts.pixelsPerMetreX == facts.pixelsPerMetreY);
}

BOOST_AUTO_TEST_CASE(the_file_says_what_it_is) {
    const PngFacts facts = readPng(picture({"--width", "89mm"}));
    const auto text = [&facts](const std::string& keyword) {
        const auto found = facts.texts.find(keyword);
        return found == facts.texts.end() ? std::string() : found->second;
    };
    BOOST_TEST(text("Title").find("Cambodia’s opinion leaders") != std::string::npos, text("Title"));
    BOOST_TEST(text("Source").find("Fulcrum") != std::string::npos, text("Source"));
    BOOST_TEST(text("Description").size() > 40U, text("Description"));
    BOOST_TEST(text("Software").starts_with("Driftline "), text("Software"));
}

BOOST_DATA_TEST_CASE(the_same_bytes_whatever_is_around, boost::unit_test::data::xrange(surroundings.size())) {
    static const std::string plain = picture({"--width", "89mm"});
    const std::string other = picture({"--width", "89mm"}, {.environment = surroundings[sample]});
    BOOST_TEST((plain == other), surroundings[sample].begin()->first);
}

BOOST_AUTO_TEST_CASE(pngcheck_finds_nothing_wrong) {
    const std::filesystem::path pngcheck = referee("pngcheck");
    const TemporaryFolder folder;
    const ProcessResult exported =
        runDriftline({"export", "--all", "--to", folder.path().string(), "--width", "89mm"});
    BOOST_TEST_REQUIRE(exported.exitCode == 0, exported.errors);
    std::vector<std::string> files = {"-q"};
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        files.push_back(entry.path().string());
    BOOST_TEST(files.size() > 16U);
    const ProcessResult result = runProcess(pngcheck, files);
    BOOST_TEST(result.exitCode == 0, result.output);
    BOOST_TEST(result.output == "");
}

BOOST_AUTO_TEST_SUITE_END()
