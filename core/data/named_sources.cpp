// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/named_sources.h"

#include <algorithm>
#include <string_view>

namespace driftline {

namespace {
bool isKeyLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isKeyDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Letters of other scripts belong to words too.
bool isOfKey(char c) {
    return isKeyLetter(c) || isKeyDigit(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool isKey(std::string_view word) {
    return std::any_of(word.begin(), word.end(), isKeyLetter) &&
           std::any_of(word.begin(), word.end(), [](char c) { return isKeyDigit(c) || c == '_'; });
}
} // namespace

std::string withSourcesNamed(const std::string& note, const DatasetLists& sources) {
    std::string out;
    std::size_t at = 0;
    while (at < note.size()) {
        auto end = at;
        while (end < note.size() && isOfKey(note[end]))
            ++end;
        const auto word = std::string_view(note).substr(at, end - at);
        const auto* source = isKey(word) ? sources.source(word) : nullptr;
        out += source == nullptr ? std::string(word) : source->shortText();
        if (end < note.size())
            out += note[end++];
        at = end;
    }
    return out;
}

} // namespace driftline
