// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme_check.h"
#include "style/theme_json.h"
#include "style/theme_library.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

using namespace driftline;
using namespace driftline::test;

namespace {
Theme named(std::string id, std::string name) {
    auto theme = *builtinTheme("slide");
    theme.id = std::move(id);
    theme.name = std::move(name);
    return theme;
}
} // namespace

BOOST_AUTO_TEST_SUITE(theme_library)

BOOST_AUTO_TEST_CASE(the_built_in_ones_are_all_there_the_usual_one_first) {
    const std::vector<std::string> expected = {"paper", "dark", "mono", "screen", "slide"};
    BOOST_TEST(builtinThemeIds() == expected, boost::test_tools::per_element());
    BOOST_TEST(builtinTheme("nothing") == nullptr);
    BOOST_TEST(builtinTheme("") == nullptr);
    BOOST_TEST(builtinTheme("paper") == builtinTheme("paper"), "read once");
}

BOOST_AUTO_TEST_CASE(a_choice_stands_for_a_theme) {
    BOOST_TEST((*themeFor("dark") == *builtinTheme("dark")));
    const auto own = named("own", "Own");
    BOOST_TEST((*themeFor(own) == own));
    BOOST_TEST(failsWith(themeFor("papre"), "theme.unknown", "Did you mean “paper”?"));
    BOOST_TEST(failsWith(themeFor("x"), "theme.unknown", "driftline themes"));
}

BOOST_AUTO_TEST_CASE(the_users_own_are_found_by_id_and_taken_whole) {
    const TemporaryFolder folder;
    const auto own = named("institute", "Institute");
    folder.write("any-name.json", writeTheme(own));
    const auto found = themeNamed("institute", folder.path());
    BOOST_REQUIRE(isOk(found));
    BOOST_TEST((*found == ThemeChoice(own)));
    BOOST_TEST((*themeNamed("mono", folder.path()) == ThemeChoice("mono")));
    BOOST_TEST((*themeNamed((folder.path() / "any-name.json").string()) == ThemeChoice(own)));
    BOOST_TEST(
        failsWith(themeNamed("institut", folder.path()), "theme.unknown", "Did you mean “institute”?"));
    BOOST_TEST(failsWith(themeNamed("institute"), "theme.unknown"));
    BOOST_TEST(failsWith(themeNamed((folder.path() / "other.json").string()), "file.missing"));
}

BOOST_AUTO_TEST_CASE(a_folder_tells_what_it_could_not_read) {
    const TemporaryFolder folder;
    folder.write("a.json", writeTheme(named("zebra", "Zebra")));
    folder.write("b.json", writeTheme(named("aardvark", "Aardvark")));
    folder.write("c.json", writeTheme(named("zebra", "Another")));
    folder.write("d.json", writeTheme(named("paper", "My paper")));
    folder.write("e.json", "{");
    folder.write("f.json", "{\"version\": 1}");
    folder.write("notes.txt", "no theme");
    std::filesystem::create_directory(folder.path() / "folder.json");
    const auto own = themesIn(folder.path());
    BOOST_REQUIRE(own.themes.size() == 2U);
    BOOST_TEST(own.themes[0].id == "aardvark");
    BOOST_TEST(own.themes[1].name == "Zebra");
    BOOST_TEST(own.findings.count("theme.id-taken") == 2U);
    BOOST_TEST(own.findings.count("json.broken") == 1U);
    BOOST_TEST(own.findings.count("theme.missing-field") == 1U);
    BOOST_TEST(own.findings.count("file.is-folder") == 1U);
    BOOST_TEST(own.findings.items().size() == 5U);
    BOOST_TEST(themesIn(folder.path() / "nowhere").themes.empty());
    BOOST_TEST(themesIn({}).findings.empty());
}

BOOST_AUTO_TEST_CASE(a_theme_that_is_hard_to_read_is_used_and_told) {
    for (const auto& id : builtinThemeIds())
        BOOST_TEST(checkTheme(*builtinTheme(id)).empty(), id);
    auto faint = named("faint", "Faint");
    faint.muted = *Colour::parse("#BBBBBB");
    faint.palette.others[1].colour = *Colour::parse("#EEEEEE");
    faint.palette.china.colour = *Colour::parse("#7A8F00"); // beside this blue safe, beside a red not
    faint.palette.unitedStates.colour = *Colour::parse("#B85C00");
    auto findings = checkTheme(faint);
    BOOST_TEST(findings.count("theme.faint-words") == 1U);
    BOOST_TEST(findings.count("theme.faint-series") == 1U);
    BOOST_TEST(findings.count("theme.similar-powers") == 1U);
    const TemporaryFolder folder;
    folder.write("faint.json", writeTheme(faint));
    const auto own = themesIn(folder.path());
    BOOST_TEST(own.themes.size() == 1U);
    BOOST_TEST((own.findings == findings));
    auto alike = named("alike", "Alike");
    alike.palette.china.marker = alike.palette.unitedStates.marker;
    findings = checkTheme(alike);
    BOOST_TEST(findings.count("theme.similar-powers") == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
