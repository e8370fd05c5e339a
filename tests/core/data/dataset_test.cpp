// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/dataset.h"
#include "data/table_builder.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(dataset)

BOOST_AUTO_TEST_CASE(coverage_spans_all_periods) {
    Dataset data;
    data.codebook.variables = {{"period", "", "", ColumnType::Period, Role::Period, "", {}}};
    TableBuilder builder({ColumnType::Period});
    builder.addPeriod(0, Period::ofYear(2022));
    builder.addMissing(0, MissingReason::NotReported);
    builder.addPeriod(0, Period::ofYear(2011));
    builder.addPeriod(0, *Period::parse("2024-01/2024-02"));
    data.table = std::move(builder).build();
    BOOST_TEST(coverageLabel(data) == "Jan 2011 – Feb 2024");
    BOOST_TEST(coverageLabel(Dataset{}) == "");
}

BOOST_AUTO_TEST_CASE(fieldwork_reads_like_dates) {
    Wave wave{Period::ofYear(2023), Day::parse("2022-11-14"), Day::parse("2023-01-06"), 1308.0, {}};
    BOOST_TEST(wave.fieldworkText() == "fieldwork 14 Nov 2022 – 6 Jan 2023");
    wave.fieldworkEnd.reset();
    BOOST_TEST(wave.fieldworkText() == "");
}

BOOST_AUTO_TEST_SUITE_END()
