// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table_builder.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(table)

BOOST_AUTO_TEST_CASE(cells_come_back_with_their_type_or_their_reason) {
    TableBuilder builder({ColumnType::Number, ColumnType::Text, ColumnType::Period});
    builder.addNumber(0, 81.5);
    builder.addText(1, "China");
    builder.addPeriod(2, Period::ofYear(2022));
    builder.addMissing(0, MissingReason::Refused);
    builder.addMissing(1, MissingReason::NotAsked);
    builder.addMissing(2, MissingReason::Unparseable);
    builder.addNumber(0, 0);
    builder.addText(1, "China");
    builder.addPeriod(2, Period::ofYear(2023));
    const auto table = std::move(builder).build();
    BOOST_TEST(table.rows() == 3U);
    BOOST_TEST(table.number(0, 0).value() == 81.5);
    BOOST_TEST(!table.number(0, 1));
    BOOST_TEST(table.number(0, 2).value() == 0.0);
    BOOST_TEST((table.missing(0, 1) == MissingReason::Refused));
    BOOST_TEST((table.missing(1, 1) == MissingReason::NotAsked));
    BOOST_TEST(table.text(1, 2).value() == "China");
    BOOST_TEST(!table.text(0, 0));
    BOOST_TEST((table.period(2, 0) == Period::ofYear(2022)));
    BOOST_TEST(table.cellText(0, 0) == "81.5");
    BOOST_TEST(table.cellText(0, 1) == "");
    BOOST_TEST(std::get<TextCells>(table.column(1)).dictionary.size() == 1U);
}

BOOST_AUTO_TEST_CASE(missing_labels_are_understood) {
    BOOST_TEST((missingReasonFor("Don't know") == MissingReason::DontKnow));
    BOOST_TEST((missingReasonFor("refused to answer") == MissingReason::Refused));
    BOOST_TEST((missingReasonFor("Not asked in this wave") == MissingReason::NotAsked));
    BOOST_TEST((missingReasonFor("confidential at the source") == MissingReason::Confidential));
    BOOST_TEST((missingReasonFor("..") == MissingReason::NotReported));
}

BOOST_AUTO_TEST_SUITE_END()
