// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/caption_files.h"

#include "base/file_io.h"
#include "base/picture_places.h"
#include "export/carried_figure.h"
#include "export/sentences.h"
#include "publish/figure_caption.h"

#include <algorithm>
#include <system_error>

namespace driftline {

namespace {
namespace fs = std::filesystem;

constexpr std::string_view captionEnding = ".caption.txt";
constexpr std::string_view altEnding = ".alt.txt";

fs::path beside(const fs::path& picture, std::string_view ending) {
    auto path = picture;
    path.replace_extension();
    path += ending;
    return path;
}

Result<std::vector<CaptionFile>> textsOf(const FigureSpec& spec, const DatasetLookup& datasets,
                                         const Scene& scene, const fs::path& picture) {
    const auto caption = captionFor(spec, datasets, scene);
    if (!caption)
        return tl::unexpected(caption.error());
    const auto paths = captionPaths(picture);
    return std::vector<CaptionFile>{{paths[0], caption->text + "\n"}, {paths[1], altTextDocument(scene)}};
}

/// What was written beside the picture that is there now; none if it does not say what it was made of.
std::vector<CaptionFile> textsOfPictureThere(const fs::path& picture) {
    const auto bytes = readFile(picture, mostPictureBytes);
    if (!bytes)
        return {};
    const auto carried = carriedFigure(QByteArray::fromStdString(*bytes), picture.string());
    if (!carried)
        return {};
    const auto there = carried->asNow();
    const auto scene = resolve(*there.spec, there.datasets);
    return scene ? textsOf(*there.spec, there.datasets, *scene, picture).value_or(std::vector<CaptionFile>())
                 : std::vector<CaptionFile>();
}
} // namespace

std::vector<fs::path> captionPaths(const fs::path& picture) {
    return {beside(picture, captionEnding), beside(picture, altEnding)};
}

Result<std::vector<CaptionFile>> captionFiles(const FigureToExport& figure, ExportFormat format,
                                              const fs::path& picture) {
    if (!isPicture(format) || figure.scene->captionPlacement == CaptionPlacement::Inside)
        return std::vector<CaptionFile>();
    return textsOf(*figure.spec, figure.datasets, *figure.scene, picture);
}

std::string captionAmong(const std::vector<CaptionFile>& texts) {
    auto caption = texts.empty() ? std::string() : texts.front().text;
    while (!caption.empty() && caption.back() == '\n')
        caption.pop_back();
    return caption;
}

bool isEditedCaption(const fs::path& text, const fs::path& picture) {
    std::error_code ignored;
    if (!fs::exists(text, ignored))
        return false;
    const auto there = readFile(text);
    if (!there)
        return true;
    const auto before = textsOfPictureThere(picture);
    return std::none_of(before.begin(), before.end(),
                        [&](const CaptionFile& one) { return one.path == text && one.text == *there; });
}

Result<void> checkCaptionFiles(const std::vector<CaptionFile>& files, const fs::path& picture,
                               const InputFiles& inputs, Replacing replacing) {
    for (const auto& file : files) {
        if (auto checked = inputs.checkTarget(file.path); !checked)
            return checked;
        const auto there = readFile(file.path);
        const bool isSame = there && *there == file.text;
        if (replacing == Replacing::OwnOnly && !isSame && isEditedCaption(file.path, picture))
            return fail(export_sentences::captionExists(), {file.path.string(), 0, {}, {}});
    }
    return {};
}

Result<void> writeCaptionFiles(const std::vector<CaptionFile>& files, const InputFiles& inputs) {
    for (const auto& file : files) {
        if (auto written = writeOutputFile(file.path, file.text, inputs, Replacing::Anything); !written)
            return written;
    }
    return {};
}

std::optional<CaptionFile> captionListFile(const fs::path& folder,
                                           const std::vector<CaptionedPicture>& pictures) {
    if (pictures.empty())
        return {};
    return CaptionFile{folder / captionListName, captionList(pictures)};
}

} // namespace driftline
