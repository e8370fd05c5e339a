// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pdf_guard.h"

#include <algorithm>
#include <libdeflate.h>
#include <memory>
#include <string>

namespace driftline {

namespace {
using Decompressor = std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)>;

constexpr std::size_t mostUnpacked = 64ULL * 1024 * 1024;
/// No real file needs more looks; one with more would take too long.
constexpr int mostStreams = 20'000;
/// A stream may be packed several times over.
constexpr int mostLayers = 4;

bool looksPacked(std::string_view data) {
    // The first byte of zlib data names its method and window; with the second it is a multiple of 31.
    if (data.size() < 2)
        return false;
    const auto first = static_cast<unsigned char>(data[0]);
    const auto second = static_cast<unsigned char>(data[1]);
    return (first & 0x0FU) == 8 && (first * 256U + second) % 31 == 0;
}

bool bursts(const Decompressor& decompressor, std::string_view data, int layers) {
    if (!looksPacked(data))
        return false;
    if (layers == 0)
        return true;
    // Most streams are small; grow only as far as the data ask.
    for (std::size_t room = std::clamp<std::size_t>(data.size() * 4, 65536, mostUnpacked);; room *= 4) {
        room = std::min(room, mostUnpacked);
        std::string out(room, '\0');
        std::size_t used = 0;
        std::size_t size = 0;
        const auto result = libdeflate_zlib_decompress_ex(decompressor.get(), data.data(), data.size(),
                                                          out.data(), out.size(), &used, &size);
        if (result == LIBDEFLATE_SUCCESS)
            return bursts(decompressor, std::string_view(out).substr(0, size), layers - 1);
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE)
            return false;
        if (room == mostUnpacked)
            return true;
    }
}
} // namespace

bool unpacksToTooMuch(std::string_view pdf) {
    constexpr std::string_view word = "stream";
    constexpr std::string_view closing = "endstream";
    const Decompressor decompressor(libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
    if (!decompressor)
        return true;
    std::size_t at = pdf.find(word);
    for (int count = 0; at != std::string_view::npos; at = pdf.find(word, at)) {
        const bool isEnd = at >= 3 && pdf.substr(at - 3, closing.size()) == closing;
        at += word.size();
        if (isEnd)
            continue;
        if (++count > mostStreams)
            return true;
        auto data = pdf.substr(at);
        while (!data.empty() && (data.front() == '\r' || data.front() == '\n'))
            data.remove_prefix(1);
        if (bursts(decompressor, data.substr(0, data.find(closing)), mostLayers))
            return true;
    }
    return false;
}

} // namespace driftline
