// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csv_blanks.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

namespace driftline {

namespace {
constexpr std::size_t mostLinesLookedAt = 200;

std::vector<std::string_view> linesOf(std::string_view text, std::size_t most) {
    std::vector<std::string_view> lines;
    for (std::size_t from = 0; from < text.size() && lines.size() < most;) {
        const auto to = std::min(text.find_first_of("\r\n", from), text.size());
        if (!trimmed(text.substr(from, to - from)).empty())
            lines.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return lines;
}

/// Where a run of at least `least` blanks between two cells begins and ends, outside of double quotes.
template <class Found>
void forEachGap(std::string_view line, std::size_t least, Found found) {
    bool isQuoted = false;
    const auto end = line.find_last_not_of(' ') + 1;
    auto at = line.find_first_not_of(' ');
    while (at < end) {
        if (line[at] == '"')
            isQuoted = !isQuoted;
        if (isQuoted || line[at] != ' ') {
            ++at;
            continue;
        }
        const auto next = line.find_first_not_of(' ', at);
        if (next - at >= least)
            found(at, next);
        at = next;
    }
}

std::size_t cellsIn(std::string_view line, std::size_t least) {
    std::size_t cells = 1;
    forEachGap(line, least, [&cells](std::size_t, std::size_t) { ++cells; });
    return cells;
}

bool hasDigit(std::string_view line) {
    return line.find_first_of("0123456789") != std::string_view::npos;
}

/// All lines have as many cells, but for a heading that R writes without the first.
bool agree(const std::vector<std::string_view>& lines, std::size_t least) {
    const auto usual = cellsIn(lines.back(), least);
    if (usual < 2)
        return false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto cells = cellsIn(lines[i], least);
        if (cells != usual && !(i == 0 && cells + 1 == usual))
            return false;
    }
    return true;
}
} // namespace

bool partAtBlanks(std::string& text) {
    const auto lines = linesOf(text, mostLinesLookedAt);
    if (lines.size() < 2 || std::none_of(lines.begin() + 1, lines.end(), hasDigit))
        return false;
    const auto hasOther =
        static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [](std::string_view line) {
            return line.find_first_of(",;\t|") != std::string_view::npos;
        }));
    if (hasOther * 2 > lines.size())
        return false;
    const std::size_t least = agree(lines, 2) ? 2 : agree(lines, 1) ? 1 : 0;
    if (least == 0)
        return false;
    std::string parted;
    parted.reserve(text.size());
    for (std::size_t from = 0; from < text.size();) {
        const auto to = std::min(text.find_first_of("\r\n", from), text.size());
        const auto line = std::string_view(text).substr(from, to - from);
        std::size_t copied = std::min(line.find_first_not_of(' '), line.size());
        forEachGap(line, least, [&](std::size_t begin, std::size_t end) {
            parted += line.substr(copied, begin - copied);
            parted += '\t';
            copied = end;
        });
        parted += line.substr(copied);
        if (to < text.size())
            parted += text[to];
        from = to + 1;
    }
    text = std::move(parted);
    return true;
}

} // namespace driftline
