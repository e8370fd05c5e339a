// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/event_rows.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(event_rows_test)

BOOST_AUTO_TEST_CASE(one_label_stands_right_of_its_line) {
    const auto rows = placeEvents({{50, 30, 1}}, 0, 100, 4, {});
    BOOST_TEST(rows.rows == 1);
    BOOST_TEST(rows.places[0].left == 52);
    BOOST_TEST(rows.places[0].beside);
}

BOOST_AUTO_TEST_CASE(at_the_right_edge_it_stands_left) {
    const auto rows = placeEvents({{90, 30, 1}}, 0, 100, 4, {});
    BOOST_TEST(rows.places[0].left == 58);
}

BOOST_AUTO_TEST_CASE(a_label_wider_than_both_sides_lies_across) {
    const auto rows = placeEvents({{50, 80, 1}}, 0, 100, 4, {});
    BOOST_TEST(!rows.places[0].beside);
    BOOST_TEST(rows.places[0].left == 10);
}

BOOST_AUTO_TEST_CASE(sides_are_chosen_so_that_one_row_is_enough) {
    BOOST_TEST(placeEvents({{48, 40, 1}, {52, 40, 1}}, 0, 100, 4, {}).rows == 1);
}

BOOST_AUTO_TEST_CASE(close_labels_are_stacked_and_no_line_crosses_a_text) {
    const std::vector<EventLabel> labels = {{45, 60, 1}, {50, 60, 1}, {55, 60, 2}, {60, 60, 1}};
    const auto rows = placeEvents(labels, 0, 120, 4, 30.0);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto& a = rows.places[i];
        BOOST_TEST(a.left >= 0);
        BOOST_TEST(a.left + labels[i].width <= 120);
        for (std::size_t j = 0; j < labels.size(); ++j) {
            if (i == j)
                continue;
            const auto& b = rows.places[j];
            const bool sameRows = a.row < b.row + labels[j].lines && b.row < a.row + labels[i].lines;
            BOOST_TEST(!(sameRows && a.left < b.left + labels[j].width && b.left < a.left + labels[i].width));
            const bool lineIsUnder =
                a.row > b.row && labels[i].at > b.left && labels[i].at < b.left + labels[j].width;
            BOOST_TEST(!lineIsUnder);
        }
    }
}

BOOST_AUTO_TEST_CASE(labels_that_block_each_other_are_told) {
    BOOST_TEST(placeEvents({{45, 60, 1}, {55, 60, 1}}, 0, 100, 4, {}).crossings == 1);
    BOOST_TEST(placeEvents({{45, 40, 1}, {55, 40, 1}}, 0, 100, 4, {}).crossings == 0);
}

BOOST_AUTO_TEST_CASE(a_row_and_a_side_that_are_wanted_are_kept_and_others_make_room) {
    const auto alone = placeEvents({{50, 30, 1, {3, EventSide::Left}}}, 0, 100, 4, {});
    BOOST_TEST(alone.places[0].row == 2);
    BOOST_TEST(alone.places[0].left == 18);
    BOOST_TEST(alone.rows == 3);
    const auto across = placeEvents({{50, 30, 1, {0, EventSide::Across}}}, 0, 100, 4, {});
    BOOST_TEST(across.places[0].left == 35);
    BOOST_TEST(!across.places[0].beside);
    // The one that says nothing goes where the other is not.
    const auto two = placeEvents({{40, 50, 1}, {45, 50, 1, {1, EventSide::Right}}}, 0, 100, 4, {});
    BOOST_TEST(two.places[1].row == 0);
    const bool isApart = two.places[0].row > 0 || two.places[0].left + 50 <= two.places[1].left;
    BOOST_TEST(isApart);
    // Two in one row would cover each other.
    const auto both =
        placeEvents({{40, 50, 1, {1, EventSide::Right}}, {45, 50, 1, {1, EventSide::Right}}}, 0, 100, 4, {});
    BOOST_TEST(both.places[0].row != both.places[1].row);
}

BOOST_AUTO_TEST_CASE(many_labels_still_have_places) {
    std::vector<EventLabel> labels;
    for (int i = 0; i < 15; ++i)
        labels.push_back({40.0 + i, 30, 1});
    const auto rows = placeEvents(labels, 0, 100, 4, {});
    BOOST_TEST(rows.places.size() == 15U);
    BOOST_TEST(placeEvents({}, 0, 100, 4, {}).rows == 0);
}

BOOST_AUTO_TEST_SUITE_END()
