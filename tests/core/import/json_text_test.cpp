// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/json_text.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

namespace driftline::test {

BOOST_AUTO_TEST_SUITE(json_text)

BOOST_AUTO_TEST_CASE(keeps_the_order_of_keys_and_skips_the_mark) {
    const auto json = parseJson("\xEF\xBB\xBF{\"b\": 1, \"a\": [2]}", "x.json");
    BOOST_TEST(isOk(json));
    BOOST_TEST(json->dump() == R"({"b":1,"a":[2]})");
}

BOOST_AUTO_TEST_CASE(broken_json_is_placed_by_line_and_column) {
    const auto json = parseJson("{\n  \"name\": \"é\" \"x\"\n}", "x.json");
    BOOST_TEST(failsWith(json, "json.broken", "x.json: The JSON cannot be read at line 2, column 17"));
    BOOST_TEST(
        failsWith(parseJson("{\"a\": [1, 2", "x.json"), "json.broken", "line 1, column 12: unexpected end"));
    BOOST_TEST(failsWith(parseJson("", "x.json"), "json.broken", "line 1, column 1"));
    BOOST_TEST(failsWith(parseJson("{\"a\": \"\xFF\"}", "x.json"), "json.broken"));
    BOOST_TEST(failsWith(parseJson("[1e999]", "x.json"), "json.broken", "number"));
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_refused_before_it_is_parsed) {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    BOOST_TEST(isOk(parseJson(nested(deepestJson), "x.json")));
    BOOST_TEST(
        failsWith(parseJson(nested(deepestJson + 1), "x.json"), "json.too-deep", "line 1, column 201"));
    BOOST_TEST(failsWith(parseJson(std::string(1'000'000, '['), "x.json"), "json.too-deep"));
    BOOST_TEST(isOk(parseJson("[\"" + std::string(500, '[') + "\\\"[\"]", "x.json")));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
