// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/png_text.h"

#include "import/sentences.h"

#include <cstdint>
#include <libdeflate.h>

namespace driftline {

namespace {
constexpr std::size_t markSize = 8;
constexpr std::size_t numberSize = 4;
constexpr std::size_t typeSize = 4;

std::uint32_t numberAt(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (const char byte : bytes.substr(at, numberSize))
        number = (number << 8U) | static_cast<unsigned char>(byte);
    return number;
}

tl::unexpected<Error> damaged(const std::string& shown, std::string_view why) {
    return fail(import_sentences::pngDamaged(why), {shown, 0, {}, {}});
}

/// Behind the keyword: whether it is compressed, how, the language and the keyword in that language.
std::optional<std::string_view> textBehind(std::string_view data) {
    constexpr std::size_t flags = 2;
    if (data.size() < flags || data[0] != '\0')
        return {};
    data.remove_prefix(flags);
    for (int part = 0; part < 2; ++part) {
        const auto end = data.find('\0');
        if (end == std::string_view::npos)
            return {};
        data.remove_prefix(end + 1);
    }
    return data;
}
} // namespace

Result<std::optional<std::string>> pngTextOf(std::string_view png, std::string_view keyword,
                                             const std::string& shown) {
    std::size_t at = markSize;
    while (at < png.size()) {
        if (png.size() - at < 2 * numberSize + typeSize)
            return damaged(shown, import_sentences::endsInChunk);
        const std::size_t length = numberAt(png, at);
        if (length > png.size() - at - 2 * numberSize - typeSize)
            return damaged(shown, import_sentences::endsInChunk);
        const auto typed = png.substr(at + numberSize, typeSize + length);
        at += 2 * numberSize + typed.size();
        const auto data = typed.substr(typeSize);
        if (typed.starts_with("IEND"))
            return std::nullopt;
        if (!typed.starts_with("iTXt") || !data.starts_with(keyword) ||
            data.substr(keyword.size(), 1) != std::string_view("\0", 1))
            continue;
        if (libdeflate_crc32(0, typed.data(), typed.size()) != numberAt(png, at - numberSize))
            return damaged(shown, import_sentences::checksumIsWrong);
        const auto text = textBehind(data.substr(keyword.size() + 1));
        if (!text)
            return damaged(shown, import_sentences::notAsWritten);
        return std::string(*text);
    }
    return damaged(shown, import_sentences::endIsMissing);
}

} // namespace driftline
