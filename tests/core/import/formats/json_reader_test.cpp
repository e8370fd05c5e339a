// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/formats/format_fixture.h"
#include "import/formats/json_reader.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace driftline::test {

namespace {
Result<GridFile> readJson(std::string text, const GridReadOptions& options = {},
                          std::string_view name = "a.json") {
    return jsonReader()->read(fileNamed(name, std::move(text)), options);
}

std::string jsonRows(std::string text) {
    const auto file = readJson(std::move(text));
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST_REQUIRE(file->grids.size() == 1U);
    return rowsOf(file->grids.front());
}

/// "name (role) code=label …" for each column.
std::string columnsOf(const Grid& grid) {
    std::string text;
    for (const auto& column : grid.stated) {
        text += fmt::format("{} ({})", column.variable.name, roleName(column.variable.role));
        for (const auto& category : column.variable.categories)
            text += fmt::format(" {}={}", category.value, category.label);
        text += "\n";
    }
    return text;
}

const std::string statTwo =
    R"({"version": "2.0", "class": "dataset", "label": "People", "source": "Office", "updated": "2020-05-01",
    "note": ["Rounded."], "id": ["geo", "year", "what"], "size": [2, 2, 2], "role": {"time": ["year"], "geo": ["geo"], "metric": ["what"]},
    "dimension": {"geo": {"label": "Country", "category": {"index": {"LA": 1, "KH": 0}, "label": {"KH": "Cambodia", "LA": "Laos"}}},
    "year": {"category": {"index": ["2019", "2020"]}},
    "what": {"category": {"index": ["N", "S"], "label": {"N": "number", "S": "share"}, "unit": {"N": {"base": "people", "multiplier": 3}, "S": {"symbol": "%"}}}}},
    "value": [1, 2.5, null, 4, 5, 6, 7, 8], "status": {"2": "c"}})";

std::string sdmx(std::string_view dataSet, std::string_view series, std::string_view observation,
                 std::string_view attributes) {
    return fmt::format(R"({{"header": {{"prepared": "2020-01-02", "sender": {{"id": "X", "name": "Bank"}}}},
        "structure": {{"name": {{"en": "Rates", "fr": "Taux"}}, "dimensions": {{"dataSet": [{{"id": "FREQ", "name": "Frequency", "values": [{{"id": "A", "name": "Annual"}}]}}],
        "series": {}, "observation": {}}}, "attributes": {}}}, "dataSets": [{}]}})",
                       series, observation, attributes, dataSet);
}

constexpr std::string_view currencies =
    R"({"id": "CURRENCY", "name": "Currency", "values": [{"id": "KHR", "name": "Riel"}, {"id": "LAK", "name": "Kip"}]})";
constexpr std::string_view times =
    R"({"id": "TIME_PERIOD", "role": "time", "values": [{"id": "2019", "name": "2019"}, {"id": "2020"}]})";
constexpr std::string_view statuses =
    R"({"id": "OBS_STATUS", "values": [{"id": "A", "name": "Normal"}, {"id": "E", "name": "Estimated"}]})";
} // namespace

BOOST_AUTO_TEST_SUITE(json_reader)

BOOST_AUTO_TEST_CASE(objects_of_periods_are_rows_of_their_keys) {
    BOOST_TEST(jsonRows(R"({"Laos": {"2020": 1, "2021": 2.5}, "Fiji": {"2020": null, "2021": 4}})") ==
               "1: key | 2020 | 2021\n2: Laos | #1 | #2.5\n3: Fiji |  | #4\n");
    BOOST_TEST(
        jsonRows(
            R"({"values": {"GDP": {"KHM": {"2020": 1}, "LAO": {"2021": 2}}}, "api": {"version": "1"}})") ==
        "1: key | key 2 | 2020 | 2021\n2: GDP | KHM | #1\n3: GDP | LAO |  | #2\n");
}

BOOST_AUTO_TEST_CASE(records_inside_of_records_are_a_row_each) {
    BOOST_TEST(
        jsonRows(R"([{"country": "Laos", "series": [{"year": 2020, "value": 1}, {"year": 2021, "value": 2}]},
                            {"country": "Fiji", "series": [{"year": 2020, "value": 3}]}])") ==
        "1: country | year | value\n2: Laos | #2020 | #1\n3: Laos | #2021 | #2\n4: Fiji | #2020 | #3\n");
}

BOOST_AUTO_TEST_CASE(json_stat_two) {
    const auto file = readJson(statTwo);
    BOOST_TEST_REQUIRE(isOk(file));
    const auto& grid = file->grids.front();
    BOOST_TEST(columnsOf(grid) ==
               "geo (place) KH=Cambodia LA=Laos\nyear (period)\nwhat (indicator) N=number S=share\n"
               "value (value)\nunit (unit)\nstatus (status)\n");
    BOOST_TEST(rowsOf(grid) ==
               "1: KH | 2019 | N | #1 | thousands of people | \n2: KH | 2019 | S | #2.5 | % | \n"
               "3: KH | 2020 | N |  | thousands of people | c\n4: KH | 2020 | S | #4 | % | \n"
               "5: LA | 2019 | N | #5 | thousands of people | \n6: LA | 2019 | S | #6 | % | \n"
               "7: LA | 2020 | N | #7 | thousands of people | \n8: LA | 2020 | S | #8 | % | \n");
    BOOST_TEST(grid.title == "People");
    BOOST_TEST(grid.source == "Office");
    BOOST_TEST(grid.note == "Rounded.\nUpdated 2020-05-01.");
    BOOST_TEST(file->format == "JSON-stat");
}

BOOST_AUTO_TEST_CASE(json_stat_one_is_a_bundle) {
    const auto file = readJson(
        R"({"first": {"label": "A", "value": {"1": 7}, "status": "e", "dimension": {"id": ["t"], "size": [2], "role": {"time": ["t"]},
        "t": {"category": {"index": ["2019", "2020"], "unit": {"2019": {"label": "riel"}}}}}},
        "second": {"value": [3], "dimension": {"id": ["only"], "size": [1], "only": {"category": {"label": {"x": "X"}}}}}})");
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST_REQUIRE(file->grids.size() == 2U);
    BOOST_TEST(file->grids[0].name == "first");
    BOOST_TEST(rowsOf(file->grids[0]) == "1: 2020 | #7 |  | e\n");
    BOOST_TEST(rowsOf(file->grids[1]) == "1: x | #3\n");
    GridReadOptions options;
    options.sheet = "third";
    BOOST_TEST(failsWith(readJson(statTwo, options), "workbook.no-such-sheet", "“third”"));
}

BOOST_AUTO_TEST_CASE(json_stat_in_trouble) {
    const auto with = [](std::string_view from, std::string_view to) {
        auto text = statTwo;
        text.replace(text.find(from), from.size(), to);
        return readJson(text);
    };
    BOOST_TEST(failsWith(with("[2, 2, 2]", "[2, 2, 3]"), "jsonstat.damaged", "“what” should have 3"));
    BOOST_TEST(failsWith(with("[2, 2, 2]", "[2, 2]"), "jsonstat.damaged"));
    BOOST_TEST(failsWith(with("[2, 2, 2]", "[2, 2, -2]"), "jsonstat.damaged"));
    BOOST_TEST(
        failsWith(with("4, 5, ", ""), "jsonstat.damaged", "holds 6 values, but its dimensions call for 8"));
    BOOST_TEST(failsWith(with("\"geo\", \"year\"", "\"geo\", \"gone\""), "jsonstat.damaged",
                         "“gone” is not described"));
    BOOST_TEST(failsWith(
        readJson(
            R"({"version": "2.0", "class": "collection", "link": {"item": [{"class": "dataset", "href": "http://x"}]}})"),
        "json.no-table", "addresses"));
}

BOOST_AUTO_TEST_CASE(sdmx_with_flat_observations) {
    const auto file =
        readJson(sdmx(R"({"observations": {"0:1": [1.5, 0], "1:0": [null, 1], "1:1": [3]}})", "[]",
                      fmt::format("[{}, {}]", currencies, times),
                      fmt::format(R"({{"dataSet": [], "series": [], "observation": [{}]}})", statuses)));
    BOOST_TEST_REQUIRE(isOk(file));
    const auto& grid = file->grids.front();
    BOOST_TEST(columnsOf(grid) ==
               "FREQ (dimension) A=Annual\nCURRENCY (dimension) KHR=Riel LAK=Kip\nTIME_PERIOD (period)\n"
               "OBS_VALUE (value)\nOBS_STATUS (status) A=Normal E=Estimated\n");
    BOOST_TEST(rowsOf(grid) ==
               "1: A | KHR | 2020 | #1.5 | A\n2: A | LAK | 2019 |  | E\n3: A | LAK | 2020 | #3 | \n");
    BOOST_TEST(grid.title == "Rates");
    BOOST_TEST(grid.source == "Bank");
}

BOOST_AUTO_TEST_CASE(sdmx_with_series) {
    const auto text = sdmx(
        R"({"series": {"0": {"attributes": [0], "observations": {"0": [1], "1": [2]}}, "1": {"attributes": [null], "observations": {"1": [3]}}}})",
        fmt::format("[{}]", currencies), fmt::format("[{}]", times),
        R"({"series": [{"id": "UNIT", "values": [{"id": "KHR", "name": "riel"}]}]})");
    BOOST_TEST(jsonRows(text) ==
               "1: A | KHR | 2019 | #1 | KHR\n2: A | KHR | 2020 | #2 | KHR\n3: A | LAK | 2020 | #3 | \n");
    GridReadOptions options;
    options.rowLimit = 1;
    BOOST_TEST(readJson(text, options)->grids.front().rows() == 1U);
}

BOOST_AUTO_TEST_CASE(sdmx_two_stands_below_data) {
    BOOST_TEST(jsonRows(fmt::format(R"({{"data": {{"structures": [{{"dimensions": {{"observation": [{}]}},
        "measures": {{"observation": [{{"id": "V"}}, {{"id": "W"}}]}}, "attributes": {{"observation": [{}]}}}}],
        "dataSets": [{{"observations": {{"0": [1, "x", 1]}}}}]}}}})",
                                    times, statuses)) == "1: 2019 | #1 | x | E\n");
}

BOOST_AUTO_TEST_CASE(sdmx_in_trouble) {
    const auto read = [](std::string_view dataSet) {
        return readJson(sdmx(dataSet, "[]", fmt::format("[{}]", times), "{}"));
    };
    BOOST_TEST(failsWith(read(R"({"observations": {"2": [1]}})"), "sdmx.damaged", "“2”"));
    BOOST_TEST(failsWith(read(R"({"observations": {"": [1]}})"), "sdmx.damaged"));
    BOOST_TEST(failsWith(readJson(R"({"structure": {}, "dataSets": []})"), "sdmx.damaged"));
    BOOST_TEST(failsWith(read("{}"), "json.no-table"));
}

BOOST_AUTO_TEST_CASE(records) {
    BOOST_TEST(
        jsonRows(
            R"([{"year": 2020, "country": {"id": "KH", "value": "Cambodia"}, "ok": true}, {"year": 2021, "x": [1, 2], "country": null},
        {"big": 9007199254740993, "year": 1.50}])") ==
        "1: year | country.id | country.value | ok | x | country | big\n2: #2020 | KH | Cambodia | ?true\n"
        "3: #2021 |  |  |  | [1,2] | \n4: #1.5 |  |  |  |  |  | #9007199254740993\n");
}

BOOST_AUTO_TEST_CASE(records_inside_of_something) {
    BOOST_TEST(
        jsonRows(
            R"([{"page": 1, "pages": 1}, [{"date": "2020", "value": 3}, {"date": "2021", "value": null}]])") ==
        "1: date | value\n2: 2020 | #3\n3: 2021 | \n");
    const auto file = readJson(R"({"meta": [{"a": 1}], "data": [{"b": 1}, {"b": 2}]})");
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST(file->grids.front().name == "data");
    BOOST_TEST(rowsOf(file->grids.front()) == "1: b\n2: #1\n3: #2\n");
}

BOOST_AUTO_TEST_CASE(numbers_that_python_writes) {
    const auto file = readJson(R"([{"a": NaN, "b": "NaN \" \\"}, {"a": -Infinity, "b": "x"}])");
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST(rowsOf(file->grids.front()) == "1: a | b\n2:  | NaN \" \\\n3:  | x\n");
    BOOST_TEST(file->findings.count("json.no-numbers") == 1U);
    BOOST_TEST(failsWith(readJson("[NaN"), "json.broken"));
}

BOOST_AUTO_TEST_CASE(places_of_a_map_lose_their_shapes) {
    const auto file = readJson(R"({"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[1, 2], [3, 4], [5, 6]]]}, "properties": {"name": "A", "value": 1}},
        {"type": "Feature", "geometry": null, "properties": {"name": "B", "value": 2}}]})");
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST(rowsOf(file->grids.front()) == "1: name | value\n2: A | #1\n3: B | #2\n");
    BOOST_TEST(file->findings.count("json.shapes-left-out") == 1U);
}

BOOST_AUTO_TEST_CASE(rows_and_columns) {
    BOOST_TEST(jsonRows(R"([["year", "value"], [2020, 1], [2021, null, "x"]])") ==
               "1: year | value\n2: #2020 | #1\n3: #2021 |  | x\n");
    BOOST_TEST(
        jsonRows(R"({"columns": ["year", "value"], "index": [0, 1], "data": [[2020, 1], [2021, 2]]})") ==
        "1: year | value\n2: #2020 | #1\n3: #2021 | #2\n");
    BOOST_TEST(jsonRows(R"({"year": [2020, 2021], "value": [1, 2]})") ==
               "1: year | value\n2: #2020 | #1\n3: #2021 | #2\n");
    BOOST_TEST(jsonRows(R"({"year": {"0": 2020, "1": 2021}, "value": {"0": 1, "1": 2}})") ==
               "1: year | value\n2: #2020 | #1\n3: #2021 | #2\n");
}

BOOST_AUTO_TEST_CASE(a_record_a_line) {
    const std::string text = "{\"a\": 1}\r\n\n{\"a\": 2, \"b\": \"x\"}\n";
    BOOST_TEST(jsonRows(text) == "1: a | b\n2: #1\n3: #2 | x\n");
    BOOST_TEST(failsWith(readJson(text + "{\"a\": "), "json.broken", "Line 4"));
    GridReadOptions options;
    options.rowLimit = 1;
    BOOST_TEST(rowsOf(readJson(text, options)->grids.front()) == "1: a\n2: #1\n");
    options.token.cancel();
    BOOST_TEST(failsWith(readJson(text, options), "import.cancelled"));
}

BOOST_AUTO_TEST_CASE(what_stands_beside_records_is_not_the_table) {
    const auto read = readJson(R"({"meta": {"updated": {"2024-01-01": 7}},
                                   "data": [{"year": 2020, "value": 1}, {"year": 2021, "value": 2}]})");
    BOOST_REQUIRE(isOk(read));
    BOOST_TEST(rowsOf(read->grids.front()) == "1: year | value\n2: #2020 | #1\n3: #2021 | #2\n");
}

BOOST_AUTO_TEST_CASE(what_is_no_table) {
    for (const auto* text : {"{}", "[]", "{\"a\": 1}", "[1, 2]", "{\"a\": [1, 2]}", "[[]]"})
        BOOST_TEST((readJson(text).has_value() ? "read" : readJson(text).error().code) ==
                       (std::string_view(text) == "[[]]" ? "read" : "json.no-table"),
                   text);
    BOOST_TEST(failsWith(readJson("{"), "json.broken"));
}

BOOST_AUTO_TEST_CASE(who_takes_the_file) {
    const auto confidence = [](std::string_view name, std::string text) {
        return jsonReader()->probe(fileNamed(name, std::move(text))).confidence;
    };
    BOOST_TEST((confidence("a.json", statTwo) == Confidence::Yes));
    BOOST_TEST((confidence("a.json", "[{\"a\": 1}]") == Confidence::Yes));
    BOOST_TEST((confidence("a", "\xEF\xBB\xBF {\"a\": 1}") == Confidence::Maybe));
    BOOST_TEST(
        (confidence("a.json", R"({"resources": [], "dimension": 1, "value": 2})") == Confidence::Maybe));
    BOOST_TEST((confidence("a.json", "a,b") == Confidence::No));
}

BOOST_AUTO_TEST_CASE(survives_damage_to_json) {
    survivesDamage(*jsonReader(), "a.json", statTwo, [](std::size_t) { return false; });
    survivesDamage(*jsonReader(), "a.json",
                   sdmx(R"({"observations": {"1": [1]}})", "[]", fmt::format("[{}]", times), "{}"),
                   [](std::size_t) { return false; });
    survivesDamage(*jsonReader(), "a.json", R"([{"a": 1, "b": {"c": [1]}}, {"a": "x"}])",
                   [](std::size_t) { return false; });
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
