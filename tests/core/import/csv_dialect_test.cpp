// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csv_dialect.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

BOOST_AUTO_TEST_SUITE(csv_dialect)

BOOST_AUTO_TEST_CASE(finds_the_delimiter) {
    BOOST_TEST(sniffDialect("a,b\n1,2\n").delimiter == ',');
    BOOST_TEST(sniffDialect("a;b\n1;2\n").delimiter == ';');
    BOOST_TEST(sniffDialect("a\tb\n1\t2\n").delimiter == '\t');
    BOOST_TEST(sniffDialect("a|b\n1|2\n").delimiter == '|');
}

BOOST_AUTO_TEST_CASE(is_not_misled_by_commas_inside_of_cells) {
    BOOST_TEST(sniffDialect("land;wert;anteil\nA;1,5;2,5\nB;3,5;4,5\n").delimiter == ';');
    BOOST_TEST(sniffDialect("name\tnote, remark\nx\ta, b, c\ny\tz\n").delimiter == '\t');
    BOOST_TEST(sniffDialect("a;b\n\"x,y,z\nw,v\";2\n").delimiter == ';');
}

BOOST_AUTO_TEST_CASE(tabs_in_every_record_go_before_more_commas) {
    BOOST_TEST(sniffDialect("freq,unit,geo\\TIME_PERIOD\t2020 \t2021 \nA,EUR,DE\t1 \t2 \n").delimiter ==
               '\t');
    BOOST_TEST(sniffDialect("a,b,c\n1,2\t,3\n4,5,6\n").delimiter == ',');
}

BOOST_AUTO_TEST_CASE(a_single_column_is_read_as_comma_separated) {
    BOOST_TEST(sniffDialect("year\n2020\n2021\n").delimiter == ',');
    BOOST_TEST(sniffDialect("").delimiter == ',');
}

BOOST_AUTO_TEST_CASE(one_broken_row_does_not_change_the_delimiter) {
    BOOST_TEST(sniffDialect("a,b,c\n1,2,3\n1;2,3\n4,5,6\n").delimiter == ',');
}

BOOST_AUTO_TEST_CASE(single_quotes_count_only_where_they_wrap_cells) {
    BOOST_TEST(sniffDialect("a,b\n'x,y',1\n'z',2\n").quote == '\'');
    BOOST_TEST(sniffDialect("a,b\nLao People's,1\nCote d'Ivoire,2\n").quote == '"');
    BOOST_TEST(sniffDialect("a,b\n\"x\",'y'\n").quote == '"');
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
