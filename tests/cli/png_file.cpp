// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/png_file.h"

#include <stdexcept>

namespace driftline::test {
namespace {

std::uint32_t numberAt(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (const char byte : bytes.substr(at, 4))
        number = (number << 8U) | static_cast<unsigned char>(byte);
    return number;
}

/// After the keyword and a zero: the text; in iTXt two flags and two more texts, each ended by zero, stand
/// before it.
void addText(PngFacts& facts, std::string_view data, bool international) {
    const std::size_t end = data.find('\0');
    const std::string keyword(data.substr(0, end));
    data.remove_prefix(end + 1);
    if (international) {
        data.remove_prefix(2);
        data.remove_prefix(data.find('\0') + 1);
        data.remove_prefix(data.find('\0') + 1);
    }
    facts.texts[keyword] = data;
}

} // namespace

PngFacts readPng(std::string_view bytes) {
    constexpr std::string_view signature("\x89PNG\r\n\x1a\n");
    if (!bytes.starts_with(signature))
        throw std::runtime_error("this is no PNG file");
    PngFacts facts;
    for (std::size_t at = signature.size(); at + 12 <= bytes.size();) {
        const std::size_t size = numberAt(bytes, at);
        const std::string_view type = bytes.substr(at + 4, 4);
        const std::string_view data = bytes.substr(at + 8, size);
        at += 12 + size;
        if (type == "IHDR") {
            facts.width = numberAt(data, 0);
            facts.height = numberAt(data, 4);
        } else if (type == "pHYs") {
            facts.pixelsPerMetreX = numberAt(data, 0);
            facts.pixelsPerMetreY = numberAt(data, 4);
        } else if (type == "tEXt" || type == "iTXt") {
            addText(facts, data, type == "iTXt");
        } else if (type == "IEND") {
            facts.endsWell = at == bytes.size();
        }
    }
    return facts;
}

} // namespace driftline::test
