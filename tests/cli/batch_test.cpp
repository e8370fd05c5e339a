// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rice_package.h"
#include "support/places.h"
#include "support/run_process.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

using namespace driftline::test;
using Json = nlohmann::json;

namespace {

/// The rice package as Driftline saves it, with these outputs.
RicePackage riceWith(const std::string& outputs) {
    RicePackage rice;
    rice.spoil("datapackage.json", R"("figures":)",
               R"("workspaceVersion": 1, "outputs": )" + outputs + R"(, "figures":)");
    return rice;
}

constexpr auto threeOutputs = R"([
    {"figure": "rice", "file": "rice.png", "width": "120mm", "dpi": 96},
    {"figure": "rice", "file": "chapter 2/rice.svg", "width": "8.9cm", "transparent": true},
    {"figure": "article-forced-alignment", "file": "gap.csv", "format": "csv"}])";

/// A folder with rice.zip in it and what is done there.
struct Fixture {
    ProcessResult run(const std::vector<std::string>& arguments) const {
        return runDriftline(arguments, {.folder = folder.path()});
    }
    ProcessResult exportAll(const std::string& from = "rice.zip") const {
        return run({"export", "--all", "--from", from, "--to", "out"});
    }

    TemporaryFolder folder;
};

bool holds(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    BOOST_TEST_REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(batch, Fixture)

BOOST_AUTO_TEST_CASE(all_outputs_of_a_workspace_are_written_as_they_are_saved) {
    riceWith(threeOutputs).zipTo(folder);
    const auto result = exportAll();
    BOOST_TEST(result.exitCode == 0, result.errors);
    BOOST_TEST(result.errors == "");
    BOOST_TEST(result.output == "out/rice.png\nout/chapter 2/rice.svg\nout/gap.csv\n");
    BOOST_TEST(folder.listing() ==
               "out/\nout/chapter 2/\nout/chapter 2/rice.svg\nout/gap.csv\nout/rice.png\nrice.zip\n");
    run({"export", "rice", "--from", "rice.zip", "--width", "120mm", "--dpi", "96", "-o", "alone.png"});
    BOOST_TEST((fileBytes(folder / "alone.png") == fileBytes(folder / "out/rice.png")));
    BOOST_TEST(holds(fileBytes(folder / "out/chapter 2/rice.svg"), "width=\"89mm\""));
}

BOOST_AUTO_TEST_CASE(another_form_on_the_command_line_means_every_figure) {
    riceWith(threeOutputs).zipTo(folder);
    BOOST_TEST(run({"export", "--all", "--from", "rice.zip", "--format", "svg"}).output == "rice.svg\n");
    BOOST_TEST(run({"export", "--all", "--from", "rice.zip", "--width", "100mm"}).output == "rice.png\n");
    BOOST_TEST(run({"export", "rice", "--from", "rice.zip"}).output == "rice.png\n");
}

BOOST_AUTO_TEST_CASE(one_output_that_fails_stops_no_other) {
    riceWith(R"([{"figure": "gone", "file": "a.png"}, {"figure": "rice", "file": "b.png", "height": "11mm"},
                 {"figure": "rice", "file": "c.gif"}, {"figure": "rice", "file": "d.csv"}])")
        .zipTo(folder);
    const auto result = exportAll();
    BOOST_TEST(result.exitCode == 1);
    BOOST_TEST(result.output == "out/d.csv\n");
    for (const auto* words :
         {"a.png", "[figure.unknown]", "b.png", "[size.content]", "c.gif", "[export.unknown-format]"})
        BOOST_TEST(holds(result.errors, words), words << " in " << result.errors);
    BOOST_TEST(folder.listing() == "out/\nout/d.csv\nrice.zip\n");
}

BOOST_AUTO_TEST_CASE(hostile_outputs_write_nothing_anywhere) {
    for (const auto* file :
         {"../a.png", "/tmp/driftline-a.png", "a/../../b.png", ".profile", "a\\u0000.png"}) {
        riceWith(R"([{"figure": "rice", "file": ")" + std::string(file) + "\"}]").zipTo(folder);
        const auto result = exportAll();
        BOOST_TEST(result.exitCode == 1, file);
        BOOST_TEST(holds(result.errors, "at /outputs/0/file"), result.errors);
        BOOST_TEST(holds(result.errors, "[output.unsafe-file]"), result.errors);
        BOOST_TEST(folder.listing() == "rice.zip\n");
    }
    for (const auto* outputs : {"7", "[7]", R"([{"figure": "rice", "file": "a.png", "dpi": 1e999}])",
                                R"([{"figure": "rice", "file": "a.png", "widht": "8cm"}])"}) {
        riceWith(outputs).zipTo(folder);
        BOOST_TEST(exportAll().exitCode == 1, outputs);
        BOOST_TEST(folder.listing() == "rice.zip\n");
    }
}

BOOST_AUTO_TEST_CASE(outputs_of_other_packages_mean_nothing) {
    RicePackage rice;
    rice.spoil("datapackage.json", R"("figures":)", R"("outputs": {"something": "else"}, "figures":)");
    rice.zipTo(folder);
    BOOST_TEST(exportAll().output == "out/rice.png\n");
}

BOOST_AUTO_TEST_CASE(progress_is_no_part_of_what_is_piped) {
    const auto result = run({"export", "--all", "--to", "out", "--format", "csv"});
    BOOST_TEST(result.errors == "");
    BOOST_TEST(!holds(result.output, " of "));
}

BOOST_AUTO_TEST_CASE(a_terminal_sees_progress) {
    const auto script = installedProgram("script");
    if (script.empty())
        return;
    const auto result =
        runProcess(script, {"-qec", "\"$DRIFTLINE\" export --all --to out --format csv > list", "typescript"},
                   {.environment = {{"DRIFTLINE", driftlineProgram().string()}}, .folder = folder.path()});
    BOOST_TEST(result.exitCode == 0, result.errors);
    const auto seen = fileBytes(folder / "typescript");
    const auto list = fileBytes(folder / "list");
    const auto figures = std::count(list.begin(), list.end(), '\n');
    BOOST_TEST(holds(seen, " of " + std::to_string(figures) + " figures"), seen);
    BOOST_TEST(!holds(fileBytes(folder / "list"), "figures\r"));
}

BOOST_AUTO_TEST_CASE(outputs_that_were_just_written_verify) {
    riceWith(threeOutputs).zipTo(folder);
    exportAll();
    const auto result = run({"verify", "--from", "rice.zip", "--to", "out"});
    BOOST_TEST(result.exitCode == 0, result.output << result.errors);
    BOOST_TEST(result.output == "out/rice.png: same\nout/chapter 2/rice.svg: same\nout/gap.csv: same\n"
                                "3 of 3 are the same.\n");
    std::filesystem::remove(folder / "out/gap.csv");
    const auto missing = run({"verify", "--from", "rice.zip", "--to", "out"});
    BOOST_TEST(missing.exitCode == 1);
    BOOST_TEST(holds(missing.output, "out/gap.csv: missing: There is no such file."), missing.output);
}

BOOST_AUTO_TEST_CASE(a_changed_number_and_a_changed_title_are_named) {
    auto rice = riceWith(threeOutputs);
    rice.zipTo(folder);
    exportAll();
    rice.spoil("prices.csv", "12.25", "12.5");
    rice.spoil("rice.json", "dearer", "cheaper");
    rice.zipTo(folder);
    const auto result = run({"verify", "--from", "rice.zip", "--to", "out"});
    BOOST_TEST(result.exitCode == 1);
    BOOST_TEST(holds(result.output, "out/rice.png: differs: The figure has changed: /text/title.\n"),
               result.output);
    BOOST_TEST(holds(result.output,
                     "out/rice.png: differs: The data have changed: Cambodia, 2021: 12.3% → 12.5%.\n"),
               result.output);
    BOOST_TEST(holds(result.output, "out/gap.csv: same\n1 of 3 are the same.\n"), result.output);

    const auto json = Json::parse(run({"verify", "--from", "rice.zip", "--to", "out", "--json"}).output);
    BOOST_TEST(json.at("same") == 1);
    BOOST_TEST(json.at("total") == 3);
    const auto& picture = json.at("pictures").at(0);
    BOOST_TEST(picture.at("file") == "out/rice.png");
    BOOST_TEST(picture.at("figure") == "rice");
    BOOST_TEST(picture.at("state") == "differs");
    BOOST_TEST(picture.at("reasons").at(0).at("code") == "verify.figure");
    BOOST_TEST(picture.at("reasons").at(0).at("details").at(0) == "/text/title");
    BOOST_TEST(picture.at("reasons").at(1).at("code") == "verify.data");
}

BOOST_AUTO_TEST_CASE(captions_beside_pictures_verify_with_them) {
    riceWith(R"([{"figure": "rice", "file": "rice.png", "caption": "separate"},
                 {"figure": "rice", "file": "rice.svg", "caption": "separate"}])")
        .zipTo(folder);
    exportAll();
    const auto verify = [this] { return run({"verify", "--from", "rice.zip", "--to", "out"}); };
    BOOST_TEST(verify().output == "out/rice.png: same\nout/rice.svg: same\n2 of 2 are the same.\n");
    BOOST_TEST(run({"verify", "--to", "out"}).exitCode == 0);
    const auto list = fileBytes(folder / "out/captions.txt");
    folder.write("out/captions.txt", replaced(list, "dearer", "cheaper"));
    for (const auto& result : {verify(), run({"verify", "--to", "out"})}) {
        BOOST_TEST(result.exitCode == 1);
        BOOST_TEST(holds(result.output, "out/captions.txt: differs: captions.txt "), result.output);
        BOOST_TEST(holds(result.output, "2 of 3 are the same.\n"), result.output);
    }
    std::filesystem::remove(folder / "out/captions.txt");
    BOOST_TEST(holds(verify().output,
                     "out/captions.txt: missing: captions.txt is missing. Export these pictures "
                     "together again to write it.\n"));
    // Nobody knows whether these were exported together.
    BOOST_TEST(run({"verify", "--to", "out"}).exitCode == 0);
    folder.write("out/rice.caption.txt", "Mine.\n");
    BOOST_TEST(
        holds(run({"verify", "out/rice.svg"}).output, "out/rice.svg: differs: rice.caption.txt differs"));
}

BOOST_AUTO_TEST_CASE(pictures_verify_without_their_workspace) {
    RicePackage().writeTo(folder);
    run({"export", "--from", "rice", "-o", "rice.png", "--width", "120mm", "--dpi", "96"});
    run({"export", "article-forced-alignment", "-o", "gap.pdf"});
    std::filesystem::remove_all(folder / "rice");
    const auto result = run({"verify", "rice.png", "gap.pdf"});
    BOOST_TEST(result.exitCode == 0, result.output << result.errors);
    const auto all = run({"verify", "--to", "."});
    BOOST_TEST(all.output == "./gap.pdf: same\n./rice.png: same\n2 of 2 are the same.\n");
    // In another package there is no such figure.
    auto other = RicePackage();
    other.spoil("rice.json", R"("id": "rice")", R"("id": "corn")");
    other.writeTo(folder, "corn");
    const auto unknown = run({"verify", "rice.png", "--from", "corn"});
    BOOST_TEST(unknown.exitCode == 1);
    BOOST_TEST(holds(unknown.output, "rice.png: unknown: No figure has the id “rice”."), unknown.output);
}

BOOST_AUTO_TEST_CASE(what_verify_cannot_read) {
    folder.write("foreign.png", "no picture");
    BOOST_TEST(run({"verify"}).exitCode == 2);
    BOOST_TEST(run({"verify", "a.png", "--to", "."}).exitCode == 2);
    BOOST_TEST(run({"verify", "gone.png"}).exitCode == 2);
    BOOST_TEST(run({"verify", "--to", "gone"}).exitCode == 2);
    BOOST_TEST(run({"verify", "--from", "gone.zip", "--to", "."}).exitCode == 2);
    const auto foreign = run({"verify", "foreign.png"});
    BOOST_TEST(foreign.exitCode == 1);
    BOOST_TEST(holds(foreign.output, "foreign.png: foreign: "), foreign.output);
    std::filesystem::remove(folder / "foreign.png");
    const auto nothing = run({"verify", "--to", "."});
    BOOST_TEST(nothing.exitCode == 2);
    BOOST_TEST(holds(nothing.errors, "[verify.nothing]"), nothing.errors);
}

BOOST_AUTO_TEST_CASE(an_edited_picture_is_told) {
    run({"export", "article-forced-alignment", "-o", "a.svg"});
    folder.write("a.svg", replaced(fileBytes(folder / "a.svg"), "stroke-width=\"", "stroke-width=\"9"));
    const auto edited = run({"verify", "a.svg"});
    BOOST_TEST(edited.exitCode == 1);
    BOOST_TEST(holds(edited.output, "but not the drawing"), edited.output);
}

BOOST_AUTO_TEST_SUITE_END()
