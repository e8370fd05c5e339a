// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/expect_result.h"
#include "workspace/output.h"
#include "workspace/output_json.h"

#include <nlohmann/json.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace driftline;
using namespace driftline::test;
using Json = nlohmann::ordered_json;

namespace {
Result<std::vector<Output>> read(const std::string& json) {
    return readOutputs(Json::parse(json), "datapackage.json");
}

/// A list whose second entry is spoilt.
Result<std::vector<Output>> readWith(const std::string& fields) {
    return read(R"([{"figure": "a", "file": "a.png"}, {"figure": "b", "file": "b.png", )" + fields + "}]");
}
} // namespace

BOOST_AUTO_TEST_SUITE(output)

BOOST_AUTO_TEST_CASE(everything_written_reads_back) {
    std::vector<Output> outputs = {{"a", "a.png", {}, {}, {}, {}, {}, false, true}};
    outputs.push_back({"b", "deep/er/b.vl.json", "vega-lite", {}, {}, {}, {}, false, false});
    outputs.push_back({"c", "c.svg", "svg", Length{8.9, Length::Unit::Cm}, Length{1200, Length::Unit::Px},
                       300.5, "nature-single", true, true, true, CaptionPlacement::Inside});
    const auto back = readOutputs(outputsJson(outputs), "x");
    BOOST_REQUIRE(isOk(back));
    BOOST_TEST((*back == outputs));
    BOOST_TEST(outputsJson(outputs)[0].dump() == R"({"figure":"a","file":"a.png"})");
    BOOST_TEST(
        outputsJson(outputs)[2].dump() ==
        R"({"figure":"c","file":"c.svg","format":"svg","width":"8.9cm","height":"1200px",)"
        R"("dpi":300.5,"preset":"nature-single","transparent":true,"outlines":true,"caption":"inside"})");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_told_with_its_place) {
    const std::string there = "/outputs/1/";
    BOOST_TEST(failsWith(readWith(R"("width": "wide")"), "size.not-a-length", there + "width"));
    BOOST_TEST(failsWith(readWith(R"("width": 89)"), "output.wrong-type", there + "width"));
    BOOST_TEST(failsWith(readWith(R"("height": "-5mm")"), "size.not-a-length", there + "height"));
    BOOST_TEST(failsWith(readWith(R"("dpi": "300")"), "output.wrong-type", there + "dpi"));
    BOOST_TEST(failsWith(readWith(R"("dpi": 0)"), "output.dpi", there + "dpi"));
    BOOST_TEST(failsWith(readWith(R"("dpi": -300)"), "output.dpi", there + "dpi"));
    BOOST_TEST(failsWith(readWith(R"("format": "")"), "output.wrong-type", there + "format"));
    BOOST_TEST(failsWith(readWith(R"("preset": null)"), "output.wrong-type", there + "preset"));
    BOOST_TEST(failsWith(readWith(R"("transparent": "yes")"), "output.wrong-type", there + "transparent"));
    BOOST_TEST(failsWith(readWith(R"("outlines": 1)"), "output.wrong-type", there + "outlines"));
    BOOST_TEST(failsWith(readWith(R"("caption": "outside")"), "output.wrong-type", there + "caption"));
    BOOST_TEST(failsWith(readWith(R"("with": 1)"), "output.unknown-field", "/outputs/1"));
    BOOST_TEST(failsWith(readWith(R"("hight": "80mm")"), "output.unknown-field", "“height”"));
    BOOST_TEST(failsWith(read(R"([{"figure": "a"}])"), "output.missing-field", "“file”"));
    BOOST_TEST(failsWith(read(R"([{"file": "a.png"}])"), "output.missing-field", "“figure”"));
    BOOST_TEST(failsWith(read(R"(["a.png"])"), "output.wrong-type", "/outputs/0"));
    BOOST_TEST(failsWith(read(R"({"figure": "a"})"), "output.wrong-type", "/outputs"));
    BOOST_TEST(failsWith(read("null"), "output.wrong-type", "/outputs"));
}

BOOST_AUTO_TEST_CASE(two_outputs_cannot_write_one_file) {
    BOOST_TEST(
        failsWith(read(R"([{"figure": "a", "file": "x/a.png"}, {"figure": "b", "file": "x//./A.PNG"}])"),
                  "output.duplicate-file", "/outputs/1/file"));
}

BOOST_AUTO_TEST_CASE(a_list_without_end_is_refused) {
    Json list = Json::array();
    for (std::size_t i = 0; i <= mostOutputs; ++i)
        list.push_back({{"figure", "a"}, {"file", std::to_string(i) + ".png"}});
    BOOST_TEST(failsWith(readOutputs(list, "x"), "output.too-many"));
    list.erase(list.size() - 1);
    BOOST_TEST(isOk(readOutputs(list, "x")));
}

BOOST_AUTO_TEST_CASE(files_stay_in_their_folder) {
    const std::vector<std::string> names = {"",
                                            "/etc/passwd",
                                            "../a.png",
                                            "a/../../b.png",
                                            "a/..",
                                            "..",
                                            ".",
                                            "./",
                                            "a/",
                                            "~\\a.png",
                                            "C:a.png",
                                            "a\n.png",
                                            std::string("a\0.png", 6),
                                            "a\x7f.png",
                                            "\xff.png",
                                            ".bashrc",
                                            "a/.git/config",
                                            "datapackage.json",
                                            "a/DataPackage.JSON",
                                            std::string(256, 'a'),
                                            std::string(300, 'a') + "/b.png"};
    for (const auto& name : names) {
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(failsWith(outputFile(name), "output.unsafe-file"));
            BOOST_TEST(failsWith(readOutputs(Json::array({{{"figure", "a"}, {"file", name}}}), "d.json"),
                                 name.empty() ? "output.wrong-type" : "output.unsafe-file",
                                 "/outputs/0/file"));
        }
    }
    BOOST_TEST(outputFile("./a//b.png").value() == "a/b.png");
    BOOST_TEST(outputFile("Kapitel 2/Überblick…png").value() == "Kapitel 2/Überblick…png");
    BOOST_TEST(outputFile("a..b.png").value() == "a..b.png");
}

BOOST_AUTO_TEST_CASE(a_free_file_keeps_its_ending_and_folder) {
    const std::vector<Output> outputs = {{"a", "x.y/a.png", {}, {}, {}, {}, {}, false, true},
                                         {"a", "x.y/A-2.png", {}, {}, {}, {}, {}, false, true},
                                         {"a", "b", {}, {}, {}, {}, {}, false, true}};
    BOOST_TEST(freeOutputFile("x.y/a.png", outputs) == "x.y/a-3.png");
    BOOST_TEST(freeOutputFile("a.png", outputs) == "a.png");
    BOOST_TEST(freeOutputFile("B", outputs) == "B-2");
    BOOST_TEST(freeOutputFile("x.y/a.vl.json", outputs) == "x.y/a.vl.json");
}

BOOST_AUTO_TEST_SUITE_END()
