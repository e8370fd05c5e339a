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

/// Calls `take(text, source)` for each piece of a note; a piece that is the key of a source comes with it.
template <class Take>
void splitNote(const std::string& note, const DatasetLists& sources, const Take& take) {
    std::size_t at = 0;
    while (at < note.size()) {
        auto end = at;
        while (end < note.size() && isOfKey(note[end]))
            ++end;
        const auto word = std::string_view(note).substr(at, end - at);
        take(word, isKey(word) ? sources.source(word) : nullptr);
        if (end < note.size()) {
            take(std::string_view(note).substr(end, 1), nullptr);
            ++end;
        }
        at = end;
    }
}
} // namespace

std::string withSourcesNamed(const std::string& note, const DatasetLists& sources) {
    std::string out;
    splitNote(note, sources, [&out](std::string_view text, const Source* source) {
        out += source == nullptr ? std::string(text) : source->shortText();
    });
    return out;
}

std::vector<std::string> sourcesNamedIn(const std::string& note, const DatasetLists& sources) {
    std::vector<std::string> keys;
    splitNote(note, sources, [&keys](std::string_view /*text*/, const Source* source) {
        if (source != nullptr)
            addDistinct(keys, source->name);
    });
    return keys;
}

} // namespace driftline
