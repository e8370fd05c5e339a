// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace driftline::test {

/// What the chunks of a PNG file say of it, read without the library that wrote it.
struct PngFacts {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint32_t pixelsPerMetreX = 0; ///< 0: not said
    std::uint32_t pixelsPerMetreY = 0;
    std::map<std::string, std::string> texts; ///< tEXt and uncompressed iTXt: keyword to text
    bool endsWell = false;                    ///< the last chunk is IEND, and nothing follows it
};

/// Throws if the bytes are no PNG file at all.
PngFacts readPng(std::string_view bytes);

} // namespace driftline::test
