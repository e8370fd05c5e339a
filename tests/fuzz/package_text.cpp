// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/package_text.h"

#include <algorithm>

namespace driftline::fuzz {

std::map<std::string, std::string_view, std::less<>> filesIn(std::string_view text) {
    constexpr std::string_view mark = "--- ";
    std::map<std::string, std::string_view, std::less<>> files;
    std::string name;
    bool isInFile = false;
    std::size_t begin = 0;
    std::size_t at = 0;
    while (at <= text.size()) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(at, end - at);
        const bool isLast = end == text.size();
        const bool isMark = line.starts_with(mark);
        if (isInFile && (isMark || isLast))
            files[name] = text.substr(begin, (isMark ? at : end) - begin);
        if (isMark) {
            name = line.substr(mark.size());
            isInFile = true;
            begin = std::min(end + 1, text.size());
        }
        at = end + 1;
    }
    return files;
}

} // namespace driftline::fuzz
