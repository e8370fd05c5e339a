// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/verify_captions.h"

#include "base/file_io.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
namespace fs = std::filesystem;

/// Counted from 1.
std::ptrdiff_t firstDifferentLine(const std::string& a, const std::string& b) {
    const auto [there, _] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return std::count(a.begin(), there, '\n') + 1;
}

FileReason missingText(const std::string& name, std::string_view what) {
    return {"verify.caption-missing",
            fmt::format("{} is missing. Export {} again to write it.", name, what),
            {name}};
}

std::optional<FileReason> textReason(const CaptionFile& text, std::string_view what) {
    const auto name = text.path.filename().string();
    std::error_code ignored;
    if (!fs::exists(text.path, ignored))
        return missingText(name, what);
    const auto there = readFile(text.path);
    if (!there)
        return FileReason{there.error().code, there.error().message, {name}};
    if (*there == text.text)
        return {};
    return FileReason{
        "verify.caption",
        fmt::format(
            "{} differs, from line {} on, from the text that the figure and its data give now: it was "
            "edited, or they have changed. Export {} again to replace it (an edited text only with --force).",
            name, firstDifferentLine(*there, text.text), what),
        {name}};
}
} // namespace

std::vector<FileReason> captionReasons(const std::vector<CaptionFile>& texts) {
    std::vector<FileReason> reasons;
    for (const auto& text : texts) {
        if (auto reason = textReason(text, "the picture"))
            reasons.push_back(*std::move(reason));
    }
    return reasons;
}

std::vector<FileReason> captionListReasons(const fs::path& folder,
                                           const std::vector<CaptionedPicture>& pictures,
                                           BatchKnowledge knowledge) {
    constexpr std::string_view what = "these pictures together";
    const auto list = captionListFile(folder, pictures);
    if (!list)
        return {};
    std::vector<FileReason> reasons;
    if (knowledge == BatchKnowledge::Whole) {
        if (auto reason = textReason(*list, what))
            reasons.push_back(*std::move(reason));
        return reasons;
    }
    const auto there = readFile(list->path);
    if (!there)
        return {};
    for (const auto& picture : pictures) {
        if (there->find("\n" + picture.caption + "\n") == std::string::npos)
            reasons.push_back(
                {"verify.caption",
                 fmt::format("{} does not contain the caption that the figure of {} and its data give now. "
                             "Export {} again to replace it (an edited text only with --force).",
                             captionListName, picture.file, what),
                 {picture.file}});
    }
    return reasons;
}

} // namespace driftline
