// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rice_package.h"
#include "support/places.h"
#include "support/run_process.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sys/stat.h>

using namespace driftline::test;
using Json = nlohmann::json;

namespace {

ProcessResult done(const std::vector<std::string>& arguments, const std::filesystem::path& folder) {
    ProcessResult result = runDriftline(arguments, {.folder = folder});
    BOOST_TEST_REQUIRE(result.exitCode == 0, result.errors);
    BOOST_TEST(result.errors == "");
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(exporting)

BOOST_AUTO_TEST_CASE(one_figure_goes_to_the_current_folder_under_its_id) {
    const TemporaryFolder folder;
    const ProcessResult result = done({"export", "article-forced-alignment"}, folder.path());
    BOOST_TEST(result.output == "article-forced-alignment.png\n");
    BOOST_TEST(folder.listing() == "article-forced-alignment.png\n");
}

BOOST_AUTO_TEST_CASE(the_name_of_the_file_decides_the_format) {
    const TemporaryFolder folder;
    done({"export", "article-forced-alignment", "-o", "a.csv"}, folder.path());
    done({"export", "article-forced-alignment", "-o", "a.JSON"}, folder.path());
    done({"export", "article-forced-alignment", "-o", "picture"}, folder.path());
    done({"export", "article-forced-alignment", "-o", "b.txt", "--format", "csv"}, folder.path());
    BOOST_TEST(fileBytes(folder / "a.csv") == fileBytes(folder / "b.txt"));
    BOOST_TEST(Json::parse(fileBytes(folder / "a.JSON")).at("id") == "article-forced-alignment");
    BOOST_TEST(fileBytes(folder / "picture").starts_with("\x89PNG"));
}

BOOST_AUTO_TEST_CASE(a_journal_takes_the_caption_beside_the_picture) {
    const TemporaryFolder folder;
    const std::string id = "article-forced-alignment";
    BOOST_TEST(done({"export", id, "-o", "a.pdf", "--preset", "nature-single"}, folder.path()).output ==
               "a.pdf\na.caption.txt\na.alt.txt\n");
    BOOST_TEST(folder.listing() == "a.alt.txt\na.caption.txt\na.pdf\n");
    BOOST_TEST(fileBytes(folder / "a.caption.txt") == done({"caption", id}, folder.path()).output);
    BOOST_TEST(fileBytes(folder / "a.alt.txt").starts_with("Short\n"));
    // Who asks comes before the journal.
    BOOST_TEST(
        done({"export", id, "-o", "b.pdf", "--preset", "nature-single", "--caption", "inside"}, folder.path())
            .output == "b.pdf\n");
    BOOST_TEST(done({"export", id, "-o", "c.png", "--caption", "separate"}, folder.path()).output ==
               "c.png\nc.caption.txt\nc.alt.txt\n");
    // Nothing stands beside standard output.
    BOOST_TEST(done({"export", id, "-o", "-", "--caption", "separate"}, folder.path())
                   .output.starts_with("\x89PNG"));
}

BOOST_AUTO_TEST_CASE(an_edited_caption_is_replaced_only_by_force) {
    const TemporaryFolder folder;
    const std::vector<std::string> command = {
        "export", "article-forced-alignment", "-o", "a.png", "--caption", "separate"};
    done(command, folder.path());
    done(command, folder.path());
    folder.write("a.caption.txt", "mine\n");
    const ProcessResult refused = runDriftline(command, {.folder = folder.path()});
    BOOST_TEST(refused.exitCode == 1);
    BOOST_TEST(refused.output == "");
    BOOST_TEST(refused.errors.find("a.caption.txt") != std::string::npos, refused.errors);
    BOOST_TEST(refused.errors.find("--force") != std::string::npos, refused.errors);
    BOOST_TEST(refused.errors.ends_with("[export.target-exists]\n"), refused.errors);
    BOOST_TEST(fileBytes(folder / "a.caption.txt") == "mine\n");
    auto forced = command;
    forced.emplace_back("--force");
    done(forced, folder.path());
    BOOST_TEST(fileBytes(folder / "a.caption.txt") != "mine\n");
}

BOOST_AUTO_TEST_CASE(many_pictures_have_a_list_of_their_captions) {
    const TemporaryFolder folder;
    const ProcessResult result = done({"export", "survey-distrust", "article-forced-alignment", "--to", "out",
                                       "--dpi", "60", "--caption", "separate"},
                                      folder.path());
    BOOST_TEST(result.output ==
               "out/survey-distrust.png\nout/survey-distrust.caption.txt\nout/survey-distrust.alt.txt\n"
               "out/article-forced-alignment.png\nout/article-forced-alignment.caption.txt\n"
               "out/article-forced-alignment.alt.txt\nout/captions.txt\n");
    BOOST_TEST(fileBytes(folder / "out/captions.txt") ==
               "Figure 1 (survey-distrust.png)\n" + fileBytes(folder / "out/survey-distrust.caption.txt") +
                   "\nFigure 2 (article-forced-alignment.png)\n" +
                   fileBytes(folder / "out/article-forced-alignment.caption.txt"));
}

BOOST_AUTO_TEST_CASE(a_caption_elsewhere_is_wrong_usage) {
    const ProcessResult result =
        runDriftline({"export", "article-forced-alignment", "-o", "-", "--caption", "below"});
    BOOST_TEST(result.exitCode == 2);
    BOOST_TEST(
        result.errors ==
        "driftline: --caption: “below” is not known; choose inside or separate. [export.unknown-caption]\n");
}

BOOST_AUTO_TEST_CASE(numbers_leave_as_spreadsheet_package_and_vega_lite) {
    const TemporaryFolder folder;
    const std::string id = "article-rules-based-order";
    done({"export", id, "-o", "a.xlsx"}, folder.path());
    done({"export", id, "-o", "a.zip"}, folder.path());
    done({"export", id, "-o", "a.VL.json"}, folder.path());
    BOOST_TEST(done({"export", id, "--format", "vega-lite"}, folder.path()).output == id + ".vl.json\n");
    BOOST_TEST(fileBytes(folder / "a.VL.json") == fileBytes(folder / (id + ".vl.json")));
    BOOST_TEST(fileBytes(folder / "a.xlsx").starts_with("PK"));
    const Json spec = Json::parse(fileBytes(folder / "a.VL.json"));
    BOOST_TEST(spec.at("$schema").get<std::string>().ends_with("vega-lite/v5.json"));
    // What the zip holds is the figure again.
    done({"export", "--from", "a.zip", "-o", "again.csv"}, folder.path());
    done({"export", id, "-o", "first.csv"}, folder.path());
    BOOST_TEST(fileBytes(folder / "again.csv") == fileBytes(folder / "first.csv"));
}

BOOST_AUTO_TEST_CASE(several_figures_go_to_a_folder_that_is_made) {
    const TemporaryFolder folder;
    const ProcessResult result =
        done({"export", "trade-mirror-gap", "survey-distrust", "--to", "out/deep", "--format", "csv"},
             folder.path());
    BOOST_TEST(result.output == "out/deep/trade-mirror-gap.csv\nout/deep/survey-distrust.csv\n");
    BOOST_TEST(folder.listing() ==
               "out/\nout/deep/\nout/deep/survey-distrust.csv\nout/deep/trade-mirror-gap.csv\n");
}

BOOST_AUTO_TEST_CASE(all_figures_as_they_are_listed) {
    const TemporaryFolder folder;
    done({"export", "--all", "--to", "out", "--format", "json"}, folder.path());
    const Json list = Json::parse(runDriftline({"list", "--json"}).output);
    std::string expected = "out/\n";
    std::vector<std::string> ids;
    for (const Json& figure : list.at("figures"))
        ids.push_back(figure.at("id"));
    std::sort(ids.begin(), ids.end());
    for (const std::string& id : ids)
        expected += "out/" + id + ".json\n";
    BOOST_TEST(folder.listing() == expected);
}

BOOST_AUTO_TEST_CASE(standard_output_gets_nothing_but_the_bytes) {
    const TemporaryFolder folder;
    done({"export", "survey-influence", "-o", "f.csv"}, folder.path());
    const ProcessResult result =
        done({"export", "survey-influence", "-o", "-", "--format", "csv"}, folder.path());
    BOOST_TEST(result.output == fileBytes(folder / "f.csv"));
    BOOST_TEST(done({"export", "survey-influence", "-o", "-"}, folder.path()).output.starts_with("\x89PNG"));
    BOOST_TEST(folder.listing() == "f.csv\n");
}

BOOST_AUTO_TEST_CASE(csv_holds_the_numbers_with_their_sources) {
    const TemporaryFolder folder;
    const std::string csv =
        done({"export", "article-forced-alignment", "-o", "-", "--format", "csv"}, folder.path()).output;
    BOOST_TEST(csv.find('\r') == std::string::npos);
    for (const char* words :
         {"18.5", "73.1", "55", "81.5", "26.9", "45", "FULCRUM2024", "United States", "China"})
        BOOST_TEST(csv.find(words) != std::string::npos, words);
}

BOOST_AUTO_TEST_CASE(an_exported_figure_document_exports_the_same_figure) {
    const TemporaryFolder folder;
    done({"export", "article-forced-alignment", "-o", "spec.json"}, folder.path());
    done({"export", "article-forced-alignment", "-o", "a.png", "--width", "89mm"}, folder.path());
    done({"export", "--from", "spec.json", "-o", "b.png", "--width", "89mm"}, folder.path());
    done({"export", "article-forced-alignment", "--from", "spec.json", "-o", "c.png", "--width", "89mm"},
         folder.path());
    BOOST_TEST((fileBytes(folder / "a.png") == fileBytes(folder / "b.png")));
    BOOST_TEST((fileBytes(folder / "a.png") == fileBytes(folder / "c.png")));
}

BOOST_AUTO_TEST_CASE(figures_of_a_package_in_every_form) {
    const TemporaryFolder folder;
    const auto package = RicePackage().writeTo(folder);
    RicePackage().zipTo(folder);
    done({"export", "rice", "--from", "rice", "-o", "a.png"}, folder.path());
    done({"export", "--all", "--from", "rice.zip", "--to", "zip"}, folder.path());
    done({"export", "--from", "rice/datapackage.json", "-o", "b.png"}, folder.path());
    const std::string picture = fileBytes(folder / "a.png");
    BOOST_TEST((picture == fileBytes(folder / "zip/rice.png")));
    BOOST_TEST((picture == fileBytes(folder / "b.png")));
}

BOOST_AUTO_TEST_CASE(a_table_gets_a_first_sensible_chart) {
    const TemporaryFolder folder;
    RicePackage().writeTo(folder);
    const ProcessResult result = runDriftline({"export", "--all", "--from", "rice/prices.csv", "--to", "out"},
                                              {.folder = folder.path()});
    BOOST_TEST(result.exitCode == 0, result.errors);
    BOOST_TEST(result.output.ends_with(".png\n"), result.output);
}

BOOST_AUTO_TEST_CASE(the_built_in_package_as_a_folder_gives_the_same_bytes) {
    const TemporaryFolder folder;
    const std::string package = (packagesFolder() / "article").string();
    done({"export", "article-rules-based-order", "-o", "a.png"}, folder.path());
    done({"export", "article-rules-based-order", "--from", package, "-o", "b.png"}, folder.path());
    BOOST_TEST((fileBytes(folder / "a.png") == fileBytes(folder / "b.png")));
}

BOOST_AUTO_TEST_CASE(a_file_with_many_figures_asks_which) {
    const TemporaryFolder folder;
    const std::string package = (packagesFolder() / "article").string();
    const ProcessResult result = runDriftline({"export", "--from", package}, {.folder = folder.path()});
    BOOST_TEST(result.exitCode == 1);
    BOOST_TEST(result.errors.ends_with("[export.which-figure]\n"), result.errors);
    BOOST_TEST(result.errors.find("article-alignment-gap") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_failure_leaves_what_was_there) {
    const TemporaryFolder folder;
    const auto target = folder.write("f.png", "precious");
    const ProcessResult result = runDriftline(
        {"export", "article-forced-alignment", "--width", "89mm", "--height", "12mm", "-o", target.string()});
    BOOST_TEST(result.exitCode == 1);
    BOOST_TEST(fileBytes(target) == "precious");
    BOOST_TEST(folder.listing() == "f.png\n");
}

BOOST_AUTO_TEST_CASE(one_bad_figure_does_not_stop_the_others) {
    const TemporaryFolder folder;
    RicePackage rice;
    rice.spoil("datapackage.json", R"(["rice.json"])", R"(["bad.json", "rice.json"])");
    rice.file("bad.json") = rice.file("rice.json");
    rice.spoil("bad.json", R"("id": "rice")", R"("id": "bad")");
    rice.spoil("bad.json", R"("dataset": "prices")", R"("dataset": "prices", "series": "cuntry")");
    rice.writeTo(folder);
    const ProcessResult result =
        runDriftline({"export", "--all", "--from", "rice", "--to", "out"}, {.folder = folder.path()});
    BOOST_TEST(result.exitCode == 1);
    BOOST_TEST(result.output == "out/rice.png\n");
    BOOST_TEST(result.errors.find("[query.unknown-column]") != std::string::npos, result.errors);
}

BOOST_AUTO_TEST_CASE(a_device_is_written_to_and_not_replaced) {
    const TemporaryFolder folder;
    const std::string pipe = (folder / "pipe").string();
    BOOST_TEST_REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const std::string command =
        "\"$0\" export article-forced-alignment --format csv -o pipe & cat pipe; wait";
    const ProcessResult result =
        runProcess("/bin/sh", {"-c", command, driftlineProgram()}, {.folder = folder.path()});
    BOOST_TEST(result.output.find("FULCRUM2024") != std::string::npos, result.errors);
    BOOST_TEST(std::filesystem::is_fifo(pipe));
}

BOOST_AUTO_TEST_SUITE_END()
