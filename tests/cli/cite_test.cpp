// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rice_package.h"
#include "support/run_process.h"
#include "support/temporary_folder.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace driftline::test;

namespace {
constexpr const char* citedFigure = "article-forced-alignment";

std::string answerTo(const std::vector<std::string>& arguments) {
    const ProcessResult result = runDriftline(arguments);
    BOOST_TEST_REQUIRE(result.exitCode == 0, result.errors);
    BOOST_TEST(result.errors == "");
    return result.output;
}

const std::vector<std::string> endings = {"bib", "ris", "json", "txt"};
} // namespace

BOOST_AUTO_TEST_SUITE(cite_and_caption)

BOOST_AUTO_TEST_CASE(every_format_begins_as_it_should) {
    BOOST_TEST(
        answerTo({"cite", citedFigure}).starts_with("Original source\n  ISEAS – Yusof Ishak Institute"));
    BOOST_TEST(answerTo({"cite", citedFigure, "--format", "bibtex"}).starts_with("@misc{iseasstate,\n"));
    BOOST_TEST(answerTo({"cite", citedFigure, "--format", "ris"}).starts_with("TY  - GEN\r\n"));
    const auto items = nlohmann::json::parse(answerTo({"cite", citedFigure, "--format", "csl"}));
    BOOST_TEST(items.back().at("id") == "figure-article-forced-alignment");
    BOOST_TEST(items.back().at("type") == "figure");
    BOOST_TEST(items.back().at("author").at(0).at("literal") == "Driftline");
}

BOOST_DATA_TEST_CASE(the_name_of_the_file_says_the_format, boost::unit_test::data::make(endings)) {
    const std::vector<std::string> formats = {"bibtex", "ris", "csl", "text"};
    const TemporaryFolder folder;
    const std::string path = (folder / ("out." + sample)).string();
    BOOST_TEST(answerTo({"cite", citedFigure, "-o", path}) == path + "\n");
    const auto at =
        static_cast<std::size_t>(std::find(endings.begin(), endings.end(), sample) - endings.begin());
    BOOST_TEST(fileBytes(path) == answerTo({"cite", citedFigure, "--format", formats[at], "-o", "-"}));
}

BOOST_AUTO_TEST_CASE(the_caption_is_text_to_be_pasted) {
    const TemporaryFolder folder;
    const std::string caption = answerTo({"caption", citedFigure});
    BOOST_TEST(caption.starts_with("Cambodia’s opinion leaders swung to the United States in 2023"));
    BOOST_TEST(caption.find("Not stated in the data: ") != std::string::npos);
    BOOST_TEST(caption.ends_with(".\n"));
    const std::string path = (folder / "caption.txt").string();
    BOOST_TEST(answerTo({"caption", citedFigure, "-o", path}) == path + "\n");
    BOOST_TEST(fileBytes(path) == caption);
}

BOOST_AUTO_TEST_CASE(figures_of_files_are_cited_as_their_makers) {
    const TemporaryFolder folder;
    RicePackage package;
    package.spoil(
        "datapackage.json", "\"title\": \"Rice prices\",\n  \"sources\"",
        "\"title\": \"Rice prices\", \"contributors\": [{\"title\": \"Sok Dara\"}],\n  \"sources\"");
    const std::string path = package.writeTo(folder).string();
    const std::string text = answerTo({"cite", "--from", path});
    BOOST_TEST(text.find("Original source\n  Market survey. https://example.org/rice\n") != std::string::npos,
               text);
    BOOST_TEST(
        text.find("Figure\n  Sok Dara. Rice became dearer in Cambodia. Figure “rice”, made with Driftline") !=
            std::string::npos,
        text);
    BOOST_TEST(text.find("No licence is stated for “Rice prices”") != std::string::npos, text);
    BOOST_TEST(answerTo({"cite", "rice", "--from", path}) == text);
    const std::string caption = answerTo({"caption", "--from", path});
    BOOST_TEST(caption == "Rice became dearer in Cambodia. Price index, %.\n"
                          "Data: 2020–2021; unit percent.\n"
                          "Source: Market survey.\n");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_told) {
    for (const char* command : {"cite", "caption"}) {
        const ProcessResult result = runDriftline({command, "article-forced-aligment"});
        BOOST_TEST(result.exitCode == 1);
        BOOST_TEST(result.output == "");
        BOOST_TEST(result.errors.find("Did you mean “article-forced-alignment”?") != std::string::npos,
                   result.errors);
        BOOST_TEST(runDriftline({command}).errors.find("[usage.missing]") != std::string::npos);
        BOOST_TEST(runDriftline({command, "--from", "/nonexistent"}).exitCode == 1);
        BOOST_TEST(runDriftline({command, citedFigure, "-o", "/nonexistent/x.txt"}).exitCode == 1);
    }
    const ProcessResult result = runDriftline({"cite", citedFigure, "--format", "endnote"});
    BOOST_TEST(result.exitCode == 2);
    BOOST_TEST(result.errors.find("[cite.unknown-format]") != std::string::npos, result.errors);
}

BOOST_AUTO_TEST_SUITE_END()
