// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/output_jobs.h"
#include "style/preset_library.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "workspace/gallery.h"

#include <QCoreApplication>

#include <filesystem>
#include <utility>

using namespace driftline;
using namespace driftline::test;

namespace {

struct OutputRuns {
    OutputRuns() { qputenv("SOURCE_DATE_EPOCH", "1700000000"); }
    ~OutputRuns() { qunsetenv("SOURCE_DATE_EPOCH"); }
    OutputRuns(const OutputRuns&) = delete;
    OutputRuns& operator=(const OutputRuns&) = delete;
    OutputRuns(OutputRuns&&) = delete;
    OutputRuns& operator=(OutputRuns&&) = delete;

    OutputJob job(const std::string& figure, const std::string& file,
                  ExportFormat format = ExportFormat::Png) const {
        OutputJob out;
        out.figure = gallery.figure(figure);
        out.datasets = gallery.lookupWith(none);
        out.authors = {"Ann"};
        out.format = format;
        out.request.dpi = 60;
        out.folder = folder.path();
        out.file = file;
        return out;
    }

    /// What a single export gives.
    static std::string alone(const OutputJob& job) {
        const auto figure = resolvedFigure(job.figure, job.datasets, job.authors, job.request);
        BOOST_REQUIRE(isOk(figure));
        const auto bytes = exportBytes(*figure, job.format, job.request, job.options);
        BOOST_REQUIRE(isOk(bytes));
        return bytes->toStdString();
    }

    /// Runs them and gives the errors' codes; empty where one worked.
    std::vector<std::string> run(std::vector<OutputJob> jobs, const WorkToken& token = {}) {
        std::vector<std::string> codes;
        runOutputs(
            std::move(jobs), token,
            [&](const OutputJob& job, const OutputResult& result) {
                told.push_back(job.file);
                codes.push_back(result.error ? result.error->code : std::string());
                if (!result.error)
                    BOOST_TEST(result.bytes == std::filesystem::file_size(job.path()));
            },
            [this](std::size_t done) { progress.push_back(done); });
        return codes;
    }

    Gallery gallery;
    Workspace none;
    TemporaryFolder folder;
    std::vector<std::string> told;
    std::vector<std::size_t> progress;
};

const std::vector<std::string> figures = {"article-forced-alignment", "trade-mirror-gap", "survey-distrust",
                                          "un-voting-distance"};
constexpr auto headlineRun = "article-forced-alignment";

} // namespace

BOOST_FIXTURE_TEST_SUITE(run_outputs, OutputRuns)

BOOST_AUTO_TEST_CASE(many_at_once_are_what_one_alone_is) {
    std::vector<OutputJob> jobs;
    for (const auto& figure : figures) {
        for (const auto format :
             {ExportFormat::Png, ExportFormat::Svg, ExportFormat::Pdf, ExportFormat::Csv, ExportFormat::Zip})
            jobs.push_back(job(figure, figure + std::string(fileEnding(format)), format));
    }
    auto slide = job(headlineRun, "slides/slide.png");
    slide.request = {};
    slide.request.preset = std::make_shared<const Preset>(presetNamed("slide-16x9").value());
    slide.options.transparent = true;
    jobs.push_back(slide);
    const auto codes = run(jobs);
    BOOST_TEST(codes == std::vector<std::string>(jobs.size()), boost::test_tools::per_element());
    for (const auto& one : jobs)
        BOOST_TEST((fileBytes(one.path()) == alone(one)), one.file);
}

BOOST_AUTO_TEST_CASE(files_are_told_in_the_order_of_the_jobs) {
    std::vector<OutputJob> jobs;
    std::vector<std::string> files;
    for (int i = 0; i < 12; ++i) {
        files.push_back(std::to_string(i) + ".csv");
        jobs.push_back(job(figures[static_cast<std::size_t>(i) % 4], files.back(),
                           i % 3 == 0 ? ExportFormat::Png : ExportFormat::Csv));
    }
    run(jobs);
    BOOST_TEST(told == files, boost::test_tools::per_element());
    BOOST_TEST_REQUIRE(!progress.empty());
    BOOST_TEST(progress.back() == 12U);
    BOOST_TEST(std::is_sorted(progress.begin(), progress.end()));
    run({});
}

BOOST_AUTO_TEST_CASE(what_fails_stops_nothing_and_leaves_what_was_there) {
    folder.write("small.png", "precious");
    auto small = job(headlineRun, "small.png");
    small.request.height = Length{20, Length::Unit::Mm};
    auto refused = job(headlineRun, "refused.png");
    refused.refused = Error{"figure.unknown", "There is no such figure.", {}, {}};
    auto dataless = job(headlineRun, "dataless.png");
    dataless.datasets = [](std::string_view) -> Result<DatasetPtr> {
        return fail("dataset.unknown", "There is no such dataset.");
    };
    auto thrown = job(headlineRun, "thrown.png");
    thrown.datasets = [](std::string_view) -> Result<DatasetPtr> { throw std::bad_alloc(); };
    folder.write("file", "a file where a folder should be");
    auto homeless = job(headlineRun, "file/a.png");
    auto clear = job(headlineRun, "clear.csv", ExportFormat::Csv);
    clear.options.transparent = true;
    const auto codes = run({small, refused, dataless, job(headlineRun, "good.png"), thrown, homeless, clear});
    const std::vector<std::string> expected = {
        "size.content",     "figure.unknown",  "dataset.unknown",       "",
        "export.no-memory", "file.unwritable", "export.no-transparency"};
    BOOST_TEST(codes == expected, boost::test_tools::per_element());
    BOOST_TEST(folder.listing() == "file\ngood.png\nsmall.png\n");
    BOOST_TEST(fileBytes(folder / "small.png") == "precious");
}

BOOST_AUTO_TEST_CASE(links_lead_nowhere_else) {
    const TemporaryFolder elsewhere;
    const auto precious = elsewhere.write("precious.csv", "precious");
    std::filesystem::create_directory_symlink(elsewhere.path(), folder / "out");
    std::filesystem::create_symlink(precious, folder / "file.csv");
    std::filesystem::create_directory(folder / "real");
    std::filesystem::create_directory_symlink(folder / "real", folder / "inside");
    const auto codes = run({job(headlineRun, "out/a.csv", ExportFormat::Csv),
                            job(headlineRun, "file.csv", ExportFormat::Csv),
                            job(headlineRun, "inside/a.csv", ExportFormat::Csv)});
    const std::vector<std::string> expected = {"output.unsafe-file", "output.unsafe-file", ""};
    BOOST_TEST(codes == expected, boost::test_tools::per_element());
    BOOST_TEST(elsewhere.listing() == "precious.csv\n");
    BOOST_TEST(fileBytes(precious) == "precious");
    BOOST_TEST(std::filesystem::exists(folder / "real/a.csv"));
}

BOOST_AUTO_TEST_CASE(no_job_writes_over_what_was_read_or_what_somebody_else_made) {
    const auto table = folder.write("data/trust.csv", "precious");
    folder.write("theirs.csv", "theirs");
    folder.write("theirs.png", "theirs");
    std::filesystem::create_hard_link(table, folder / "hard.csv");
    std::vector<OutputJob> jobs;
    for (const auto* name : {"data/trust.csv", "data/TRUST.csv", "hard.csv", "theirs.csv", "theirs.png"}) {
        jobs.push_back(job(headlineRun, name, ExportFormat::Csv));
        jobs.back().inputs = InputFiles({table});
    }
    const std::vector<std::string> expected = {"export.target-is-input", "export.target-is-input",
                                               "export.target-is-input", "export.target-exists",
                                               "export.target-exists"};
    BOOST_TEST(run(jobs) == expected, boost::test_tools::per_element());
    for (auto& one : jobs)
        one.replacing = Replacing::Anything;
    const std::vector<std::string> forced = {"export.target-is-input", "export.target-is-input",
                                             "export.target-is-input", "", ""};
    BOOST_TEST(run(jobs) == forced, boost::test_tools::per_element());
    BOOST_TEST(fileBytes(table) == "precious");
    BOOST_TEST(fileBytes(folder / "theirs.csv") == alone(jobs[3]));
}

BOOST_AUTO_TEST_CASE(a_file_that_becomes_an_input_while_a_picture_is_made_is_left_alone) {
    const auto target = folder / "late.csv";
    auto late = job(headlineRun, "late.csv", ExportFormat::Csv);
    late.inputs = InputFiles({folder.write("trust.csv", "precious")});
    late.datasets = [this, target, real = late.datasets](std::string_view id) {
        if (!std::filesystem::exists(target))
            std::filesystem::create_hard_link(folder / "trust.csv", target);
        return real(id);
    };
    BOOST_TEST(run({late}) == std::vector<std::string>{"export.target-is-input"},
               boost::test_tools::per_element());
    BOOST_TEST(fileBytes(target) == "precious");
}

BOOST_AUTO_TEST_CASE(cancelling_writes_no_more) {
    const WorkToken token;
    token.cancel();
    const auto codes = run({job(headlineRun, "a.png"), job(headlineRun, "b.csv", ExportFormat::Csv)}, token);
    BOOST_TEST(codes == std::vector<std::string>(2, "output.cancelled"), boost::test_tools::per_element());
    BOOST_TEST(folder.listing() == "");
}

BOOST_AUTO_TEST_CASE(going_away_in_the_middle_leaves_whole_files) {
    std::vector<OutputJob> jobs;
    for (int i = 0; i < 40; ++i)
        jobs.push_back(job(headlineRun, std::to_string(i) + ".png"));
    {
        OutputRun run(jobs, {});
        run.wait();
        run.serve(); // some wait for the GUI thread when it goes
    }
    const auto whole = alone(jobs.front());
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        BOOST_TEST((fileBytes(entry.path()) == whole), entry.path());
    BOOST_TEST(!std::filesystem::exists(folder / "39.png"));
}

BOOST_AUTO_TEST_CASE(outputs_become_jobs_and_settings_become_outputs) {
    const OutputSource source{
        [this](const std::string& id) -> Result<std::shared_ptr<const FigureSpec>> {
            if (auto figure = gallery.figure(id))
                return figure;
            return fail("figure.unknown", "There is no such figure.");
        },
        [this](const FigureSpec&) { return gallery.lookupWith(none); },
        [](const FigureSpec&) { return std::vector<std::string>{"Ann"}; },
    };
    PictureRequest request;
    request.width = Length{8.9, Length::Unit::Cm};
    request.dpi = 150;
    request.preset = std::make_shared<const Preset>(presetNamed("nature-single").value());
    const auto output = outputFor(headlineRun, ExportFormat::Svg, request, {true, false});
    BOOST_TEST(output.file == "article-forced-alignment.svg");
    BOOST_TEST(output.format == "svg");
    const auto back = jobFor(output, source, "out");
    BOOST_TEST(!back.refused.has_value());
    BOOST_TEST(back.path() == std::filesystem::path("out/article-forced-alignment.svg"));
    BOOST_TEST((back.format == ExportFormat::Svg));
    BOOST_TEST((back.request.width == request.width));
    BOOST_TEST((back.request.dpi == request.dpi));
    BOOST_TEST(back.request.preset->id == "nature-single");
    BOOST_TEST((back.options == PictureOptions{true, false}));
    // What has no picture has no size.
    BOOST_TEST(!outputFor(headlineRun, ExportFormat::Csv, request, {true, false}).width.has_value());

    const auto code = [&](Output spoilt) {
        const auto job = jobFor(spoilt, source, "out");
        return job.refused ? job.refused->code : std::string();
    };
    auto spoilt = output;
    spoilt.figure = "gone";
    BOOST_TEST(code(spoilt) == "figure.unknown");
    spoilt = output;
    spoilt.format = "gif";
    BOOST_TEST(code(spoilt) == "export.unknown-format");
    spoilt = output;
    spoilt.preset = "natura";
    BOOST_TEST(code(spoilt) == "preset.unknown");
    spoilt = output;
    spoilt.file = "../a.png";
    BOOST_TEST(code(spoilt) == "output.unsafe-file");
    spoilt = output;
    spoilt.format.clear();
    spoilt.file = "a.vl.json";
    BOOST_TEST((jobFor(spoilt, source, {}).format == ExportFormat::VegaLite));
    spoilt.file = "a";
    BOOST_TEST(code(spoilt) == "export.unknown-format");
}

BOOST_AUTO_TEST_SUITE_END()
