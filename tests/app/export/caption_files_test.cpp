// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/caption_files.h"
#include "export/run_outputs.h"
#include "export/verify_captions.h"
#include "export/verify_picture.h"
#include "publish/figure_caption.h"
#include "style/preset_library.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "workspace/gallery.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>

using namespace driftline;
using namespace driftline::test;

namespace {
namespace fs = std::filesystem;

struct CaptionFiles {
    PictureRequest coarse() const {
        PictureRequest request;
        request.dpi = 60;
        request.caption = CaptionPlacement::Separate;
        return request;
    }

    FigureToExport figure(const std::string& title = {}) const {
        auto spec = *gallery.figure("article-forced-alignment");
        if (!title.empty())
            spec.text.title = title;
        auto drawn =
            resolvedFigure(std::make_shared<const FigureSpec>(std::move(spec)), lookup, {"Ann"}, coarse());
        BOOST_REQUIRE(isOk(drawn));
        return *std::move(drawn);
    }

    Result<void> save(const FigureToExport& drawn, Replacing captions = Replacing::OwnOnly,
                      const InputFiles& inputs = {}) const {
        return exportFigure(drawn, ExportFormat::Png, coarse(), folder / "gap.png", inputs, {}, captions);
    }

    std::string text(const char* name) const { return fileBytes(folder / name); }

    OutputJob job(const char* id, const char* file) const {
        OutputJob out;
        out.figure = gallery.figure(id);
        out.datasets = lookup;
        out.request = coarse();
        out.folder = folder.path();
        out.file = file;
        return out;
    }

    Gallery gallery;
    Workspace none;
    DatasetLookup lookup = gallery.lookupWith(none);
    TemporaryFolder folder;
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(caption_files, CaptionFiles)

BOOST_AUTO_TEST_CASE(caption_and_alt_text_leave_with_the_picture) {
    const auto drawn = figure();
    BOOST_TEST(isOk(save(drawn)));
    BOOST_TEST(text("gap.caption.txt") == captionFor(*drawn.spec, lookup, *drawn.scene)->text + "\n");
    BOOST_TEST(text("gap.alt.txt") ==
               "Short\n" + drawn.scene->alt.what + "\n\nLong\n" + drawn.scene->altText + "\n");
    BOOST_TEST(fs::exists(folder / "gap.png"));
    // A caption inside leaves no texts, and neither do numbers.
    auto inside = coarse();
    inside.caption = CaptionPlacement::Inside;
    const auto burnedIn = drawnFor(figure(), inside);
    BOOST_TEST(captionFiles(*burnedIn, ExportFormat::Png, folder / "a.png")->empty());
    BOOST_TEST(captionFiles(drawn, ExportFormat::Csv, folder / "a.csv")->empty());
}

BOOST_AUTO_TEST_CASE(an_unedited_text_follows_its_picture_and_an_edited_one_stays) {
    BOOST_TEST(isOk(save(figure())));
    BOOST_TEST(isOk(save(figure("Another title"))));
    BOOST_TEST(text("gap.caption.txt").starts_with("Another title. "), text("gap.caption.txt"));
    const auto picture = text("gap.png");
    folder.write("gap.caption.txt", "My own words\n");
    BOOST_TEST(failsWith(save(figure("A third title")), "export.target-exists", "edited"));
    BOOST_TEST(text("gap.caption.txt") == "My own words\n");
    BOOST_TEST((text("gap.png") == picture));
    BOOST_TEST(isOk(save(figure("A third title"), Replacing::Anything)));
    BOOST_TEST(text("gap.caption.txt").starts_with("A third title. "));
}

BOOST_AUTO_TEST_CASE(a_text_of_somebody_else_is_never_taken_for_a_caption) {
    folder.write("gap.alt.txt", "Alternatives to think of\n");
    BOOST_TEST(failsWith(save(figure()), "export.target-exists"));
    BOOST_TEST(!fs::exists(folder / "gap.png"));
    BOOST_TEST(!fs::exists(folder / "gap.caption.txt"));
    BOOST_TEST(text("gap.alt.txt") == "Alternatives to think of\n");
    // What was read is protected whatever may be replaced.
    BOOST_TEST(failsWith(save(figure(), Replacing::Anything, InputFiles({folder / "gap.alt.txt"})),
                         "export.target-is-input"));
    BOOST_TEST(text("gap.alt.txt") == "Alternatives to think of\n");
}

BOOST_AUTO_TEST_CASE(a_batch_tells_its_captions_and_refuses_two_of_one_name) {
    std::vector<CaptionedPicture> captions;
    std::vector<std::string> codes;
    const auto tell = [&](const OutputJob& job, const OutputResult& result) {
        codes.push_back(result.error ? result.error->code : std::string());
        if (!result.caption.empty())
            captions.push_back({job.file, result.caption});
    };
    runOutputs({job("article-forced-alignment", "gap.png"), job("trade-mirror-gap", "b/mirror.png")}, {},
               tell);
    BOOST_TEST(codes == std::vector<std::string>({"", ""}), boost::test_tools::per_element());
    BOOST_TEST(text("gap.caption.txt") == captions[0].caption + "\n");
    BOOST_TEST(text("b/mirror.caption.txt") == captions[1].caption + "\n");
    const auto list = captionListFile(folder.path(), captions);
    BOOST_REQUIRE(list.has_value());
    BOOST_TEST(list->path == folder / "captions.txt");
    BOOST_TEST(list->text == captionList(captions));
    BOOST_TEST(!captionListFile(folder.path(), {}).has_value());

    codes.clear();
    auto other = job("trade-mirror-gap", "same.svg");
    other.format = ExportFormat::Svg;
    runOutputs({job("article-forced-alignment", "same.png"), other}, {}, tell);
    std::sort(codes.begin(), codes.end());
    BOOST_TEST(codes == std::vector<std::string>({"", "output.caption-name"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_picture_with_its_caption_beside_it_is_verified_like_any_other) {
    for (const bool withPreset : {false, true}) {
        auto wanted = job("article-forced-alignment", withPreset ? "journal.png" : "plain.png");
        if (withPreset)
            wanted.request = {
                {}, {}, 72.0, std::make_shared<const Preset>(presetNamed("plos-single").value())};
        runOutputs({wanted}, {}, [](const OutputJob&, const OutputResult& result) {
            BOOST_TEST((result.error ? result.error->code : std::string()) == "");
        });
        BOOST_TEST((verifyOutput(wanted).state == FileState::Same));
        const auto verdict =
            verifyPicture(wanted.path(), [&](const std::string&) -> Result<std::optional<FigureOfNow>> {
                return FigureOfNow{wanted.figure, lookup};
            });
        BOOST_TEST((verdict.state == FileState::Same),
                   (verdict.reasons.empty() ? std::string() : verdict.reasons.front().text));
    }
}

BOOST_AUTO_TEST_CASE(texts_beside_a_picture_are_verified_with_it) {
    const auto wanted = job("article-forced-alignment", "gap.png");
    runOutputs({wanted}, {}, [](const OutputJob&, const OutputResult&) {});
    const auto codes = [&] {
        std::string all;
        const auto lookUp = [&](const std::string&) -> Result<std::optional<FigureOfNow>> {
            return FigureOfNow{wanted.figure, lookup};
        };
        for (const auto& verdict : {verifyOutput(wanted), verifyPicture(wanted.path(), lookUp)}) {
            BOOST_TEST((verdict.state == FileState::Same) == verdict.reasons.empty());
            for (const auto& reason : verdict.reasons)
                all += reason.code + " " + reason.details.front() + "; ";
        }
        return all;
    };
    BOOST_TEST(codes() == "");
    BOOST_TEST(verifyOutput(wanted).caption + "\n" == text("gap.caption.txt"));
    const auto alt = text("gap.alt.txt");
    folder.write("gap.alt.txt", alt + "and more\n");
    BOOST_TEST(codes() == "verify.caption gap.alt.txt; verify.caption gap.alt.txt; ");
    BOOST_TEST(
        verifyOutput(wanted).reasons.front().text ==
        "gap.alt.txt differs, from line 6 on, from the text that the figure and its data give now: it was "
        "edited, or they have changed. Export the picture again to replace it (an edited text only with "
        "--force).");
    folder.write("gap.alt.txt", alt);
    fs::remove(folder / "gap.caption.txt");
    BOOST_TEST(codes() == "verify.caption-missing gap.caption.txt; verify.caption-missing gap.caption.txt; ");
    BOOST_TEST(verifyOutput(wanted).reasons.front().text ==
               "gap.caption.txt is missing. Export the picture again to write it.");
}

BOOST_AUTO_TEST_CASE(the_list_of_a_batch_is_verified) {
    const std::vector<CaptionedPicture> pictures = {{"a.png", "First. Source: X."}, {"b.png", "Second."}};
    const auto codes = [&](BatchKnowledge knowledge) {
        std::string all;
        for (const auto& reason : captionListReasons(folder.path(), pictures, knowledge))
            all += reason.code + " " + reason.details.front() + "; ";
        return all;
    };
    BOOST_TEST(codes(BatchKnowledge::Whole) == "verify.caption-missing captions.txt; ");
    BOOST_TEST(codes(BatchKnowledge::NoOrder) == "");
    folder.write("captions.txt", captionListFile(folder.path(), pictures)->text);
    BOOST_TEST(codes(BatchKnowledge::Whole) == "");
    BOOST_TEST(codes(BatchKnowledge::NoOrder) == "");
    folder.write("captions.txt", captionListFile(folder.path(), {pictures[1], pictures[0]})->text);
    BOOST_TEST(codes(BatchKnowledge::Whole) == "verify.caption captions.txt; ");
    BOOST_TEST(codes(BatchKnowledge::NoOrder) == "");
    folder.write("captions.txt", captionListFile(folder.path(), {pictures[0]})->text);
    BOOST_TEST(codes(BatchKnowledge::NoOrder) == "verify.caption b.png; ");
    BOOST_TEST(captionListReasons(folder.path(), {}, BatchKnowledge::Whole).empty());
}

BOOST_AUTO_TEST_SUITE_END()
