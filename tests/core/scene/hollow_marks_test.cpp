// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "scene/hollow_marks.h"
#include "style/theme_library.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
std::string hollowText(std::string_view cells, const std::string& facet = {}) {
    const auto data = smallData("year:period who:series where:place value:value status:status note:note\n" +
                                std::string(cells));
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.facet = facet;
    const auto assembly = assemble(figure, [&data](std::string_view) -> Result<DatasetPtr> { return data; },
                                   themeFor(figure.theme).value(), {});
    BOOST_REQUIRE(isOk(assembly));
    return hollowMarksText(*assembly);
}
} // namespace

BOOST_AUTO_TEST_SUITE(hollow_marks)

BOOST_AUTO_TEST_CASE(nothing_is_hollow_that_was_published) {
    BOOST_TEST(hollowText("2023 Laos . 1 . .\n2024 Laos . 2 derived .") == "");
}

BOOST_AUTO_TEST_CASE(a_value_that_is_not_there_has_no_mark) {
    BOOST_TEST(hollowText("2023 Laos . 1 . .\n2024 Laos . . estimated .") == "");
}

BOOST_AUTO_TEST_CASE(one_reason_that_all_share_needs_no_place) {
    BOOST_TEST(hollowText("2023 Laos . 1 estimated .\n2024 Laos . 2 estimated .") ==
               "Hollow marks: estimated.");
    BOOST_TEST(hollowText("2023 Laos . 1 estimated From_nine_months\n2024 Laos . 2 estimated "
                          "From_nine_months") == "Hollow marks: estimated. From nine months.");
}

BOOST_AUTO_TEST_CASE(several_reasons_are_named_with_where_they_hold) {
    BOOST_TEST(hollowText("2022 Cambodia . 1 . .\n2023 Cambodia . 1 estimated .\n2024 Cambodia . 2 "
                          "provisional .\n2023 Laos . 1 . .\n2024 Laos . 3 provisional .") ==
               "Hollow marks: estimated (Cambodia 2023); provisional (2024).");
}

BOOST_AUTO_TEST_CASE(neighbours_are_one_stretch_and_gaps_part_them) {
    BOOST_TEST(hollowText("2019 Laos . 1 estimated .\n2020 Laos . 1 estimated .\n2021 Laos . 1 estimated .\n"
                          "2022 Laos . 1 . .\n2023 Laos . 1 estimated .\n2024 Laos . 1 forecast .") ==
               "Hollow marks: estimated (2019–2021, 2023); forecast (2024).");
}

BOOST_AUTO_TEST_CASE(short_notes_say_why_and_long_ones_are_left_to_the_table) {
    BOOST_TEST(hollowText("2023 Laos . 1 estimated From_nine_months.\n2024 Laos . 2 estimated "
                          "From_half_a_year") ==
               "Hollow marks: estimated (2023: From nine months); estimated (2024: From half a year).");
    const std::string longNote(100, 'x');
    BOOST_TEST(hollowText("2023 Laos . 1 estimated " + longNote + "\n2024 Laos . 2 forecast .") ==
               "Hollow marks: estimated (2023); forecast (2024).");
}

BOOST_AUTO_TEST_CASE(small_multiples_are_named_too) {
    BOOST_TEST(hollowText("2023 China Laos 1 estimated .\n2024 China Laos 2 . .\n2023 China Brunei 1 . .\n"
                          "2024 China Brunei 2 provisional .",
                          "where") == "Hollow marks: estimated (Laos 2023); provisional (Brunei 2024).");
}

BOOST_AUTO_TEST_CASE(series_and_small_multiples_are_named_once) {
    std::string cells;
    for (const auto* place : {"Laos", "Fiji"}) {
        for (const auto* who : {"China", "Japan"}) {
            const bool isLaos = std::string(place) == "Laos";
            const auto row = [&](const char* year, bool hollow, const char* status) {
                cells +=
                    std::string(year) + " " + who + " " + place + " 1 " + (hollow ? status : ".") + " .\n";
            };
            row("2022", false, "");
            row("2023", isLaos, "estimated");
            row("2024", std::string(who) == "Japan", "provisional");
        }
    }
    cells.pop_back();
    BOOST_TEST(hollowText(cells, "where") ==
               "Hollow marks: estimated (Laos 2023); provisional (Japan 2024).");
}

BOOST_AUTO_TEST_CASE(a_series_that_is_hollow_throughout_needs_no_periods) {
    BOOST_TEST(hollowText("2023 Laos . 1 estimated .\n2024 Laos . 2 estimated .\n2023 Fiji . 1 . .\n"
                          "2024 Fiji . 2 forecast .") ==
               "Hollow marks: estimated (Laos); forecast (Fiji 2024).");
}

BOOST_AUTO_TEST_CASE(a_note_that_is_the_status_is_not_said_again) {
    BOOST_TEST(hollowText("2023 Laos . 1 estimated Estimated\n2024 Laos . 2 provisional Provisional.") ==
               "Hollow marks: estimated (2023); provisional (2024).");
}

BOOST_AUTO_TEST_CASE(one_status_of_several_long_notes_says_where) {
    BOOST_TEST(hollowText("2023 Laos . 1 . .\n2024 Laos . 2 inferred " + std::string(70, 'x') +
                          "\n2023 Fiji . 1 inferred " + std::string(70, 'y') + "\n2024 Fiji . 2 . .") ==
               "Hollow marks: inferred (Laos 2024, Fiji 2023).");
}

BOOST_AUTO_TEST_CASE(what_a_footer_has_no_room_for_is_counted) {
    std::string cells;
    for (const auto* name : {"A", "B", "C", "D", "E"})
        cells += std::string("2023 ") + name + " . 1 estimated .\n2024 " + name + " . 1 . .\n";
    cells += "2024 F . 1 provisional .\n2023 G . 1 forecast .\n2023 H . 1 inferred .";
    BOOST_TEST(hollowText(cells) == "Hollow marks: estimated (A 2023, B 2023, C 2023 and 2 more); "
                                    "provisional (F); forecast (G) and 1 more.");
}

BOOST_AUTO_TEST_SUITE_END()
