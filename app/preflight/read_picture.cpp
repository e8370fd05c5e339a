// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/read_picture.h"

#include "base/file_io.h"
#include "preflight/picture_readers.h"
#include "preflight/sentences.h"

#include <algorithm>

namespace driftline {

namespace {
/// Where the marks of a format must stand: PDF allows other bytes before its own, SVG a long prologue.
constexpr std::size_t searched = 4096;

Result<PictureFacts> readAny(std::string_view bytes) {
    const auto head = bytes.substr(0, searched);
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"))
        return readPng(bytes);
    if (head.substr(0, 1024 + 5).find("%PDF-") != std::string_view::npos)
        return readPdf(bytes);
    if (head.find("<svg") != std::string_view::npos || head.find(":svg") != std::string_view::npos)
        return readSvg(bytes);
    return fail(preflight_sentences::isNoPicture());
}
} // namespace

Result<PictureFacts> readPictureBytes(std::string_view bytes, std::string_view origin) {
    auto facts = readAny(bytes);
    if (!facts) {
        facts.error().place.file = origin;
        return facts;
    }
    facts->bytes = bytes.size();
    return facts;
}

Result<PictureFacts> readPicture(const std::filesystem::path& path) {
    const auto bytes = readFile(path, mostPictureBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return readPictureBytes(*bytes, path.string());
}

} // namespace driftline
