// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/guide_command.h"

#include "cli/console.h"
#include "cli/offscreen_application.h"
#include "cli/sentences.h"
#include "export/output_file.h"

#include <filesystem>
#include <system_error>

namespace driftline {
namespace {

namespace fs = std::filesystem;

Result<void> makeFolder(const fs::path& folder) {
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem)
        return fail(cli_sentences::folderUnwritable(problem.message()),
                    Place{.file = folder.string(), .column = {}, .path = {}});
    return {};
}

/// Before the first file is written, because half a guide in a folder of something else helps nobody.
Result<void> checkFiles(const fs::path& folder, const std::vector<GuideFile>& files, Replacing replacing) {
    for (const auto& file : files) {
        if (auto checked = checkOutputFile(folder / file.path, file.bytes, {}, replacing); !checked) {
            checked.error().message += cli_sentences::replaceWithForce(cli_sentences::orAnotherFolder);
            return checked;
        }
    }
    return {};
}

Result<std::string> writeGuide(const fs::path& folder, const std::vector<GuideFile>& files,
                               Replacing replacing) {
    if (const auto checked = checkFiles(folder, files, replacing); !checked)
        return tl::unexpected(checked.error());
    if (const auto made = makeFolder(folder / "pictures"); !made)
        return tl::unexpected(made.error());
    for (const auto& file : files) {
        if (const auto written = writeOutputFile(folder / file.path, file.bytes, {}, replacing); !written)
            return tl::unexpected(written.error());
    }
    return (folder / "index.html").string() + "\n";
}

} // namespace

int runGuide(const GuideOptions& options, const WindowPictureMaker& makeWindowPictures) {
    const OffscreenApplication application(guidePixelsAPoint);
    const Gallery gallery;
    const auto pictures = makeWindowPictures ? makeWindowPictures(windowPictureNames()) : WindowPictures();
    const auto files = guideSite(gallery, pictures);
    if (!files)
        return failWith(files.error());
    const auto written =
        writeGuide(options.folder, *files, options.force ? Replacing::Anything : Replacing::OwnOnly);
    return written ? finishWith(*written) : failWith(written.error());
}

} // namespace driftline
