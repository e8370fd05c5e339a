// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/verify_captions.h"

#include "base/file_io.h"
#include "export/sentences.h"

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
    return reasonOf(export_sentences::captionMissing(name, what), {name});
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
    return reasonOf(export_sentences::captionDiffers(name, firstDifferentLine(*there, text.text), what),
                    {name});
}
} // namespace

std::vector<FileReason> captionReasons(const std::vector<CaptionFile>& texts) {
    std::vector<FileReason> reasons;
    for (const auto& text : texts) {
        if (auto reason = textReason(text, export_sentences::thePicture))
            reasons.push_back(*std::move(reason));
    }
    return reasons;
}

std::vector<FileReason> captionListReasons(const fs::path& folder,
                                           const std::vector<CaptionedPicture>& pictures,
                                           BatchKnowledge knowledge) {
    constexpr std::string_view what = export_sentences::thesePictures;
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
            reasons.push_back(reasonOf(
                export_sentences::captionNotListed(captionListName, picture.file, what), {picture.file}));
    }
    return reasons;
}

} // namespace driftline
