// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guide_search.h"

#include "base/text.h"

#include <algorithm>
#include <optional>

namespace driftline {
namespace {

constexpr std::size_t before = 40; ///< bytes of an excerpt
constexpr std::size_t excerptLength = 150;

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// Where a word that begins so stands in a text in lower case.
std::optional<std::size_t> wordAt(std::string_view text, std::string_view begin) {
    for (auto at = text.find(begin); at != std::string_view::npos; at = text.find(begin, at + 1)) {
        if (at == 0 || !isLetter(text[at - 1]) || !isLetter(begin.front()))
            return at;
    }
    return {};
}

bool beginsCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

std::string excerptOf(const std::string& text, std::size_t found) {
    std::size_t begin = found > before ? text.find(' ', found - before) : 0;
    if (begin == std::string::npos || begin > found)
        begin = found;
    std::size_t end = std::min(text.size(), begin + excerptLength);
    while (end < text.size() && !beginsCharacter(text[end]))
        ++end;
    auto out = joined(words(std::string_view(text).substr(begin, end - begin)), " ");
    return (begin > 0 ? "… " : "") + out + (end < text.size() ? " …" : "");
}

std::optional<GuideHit> hitIn(const GuideChapter& chapter, const GuideSection& section,
                              const std::vector<std::string>& asked, bool& isInTitle) {
    const auto title = lowered(section.title);
    const auto text = lowered(section.text);
    isInTitle = true;
    std::optional<std::size_t> first;
    for (const auto& word : asked) {
        const auto inText = wordAt(text, word);
        const bool here = wordAt(title, word).has_value();
        if (!here && !inText)
            return {};
        isInTitle = isInTitle && here;
        if (inText && (!first || *inText < *first))
            first = inText;
    }
    return GuideHit{{chapter.name, section.level == 1 ? std::string() : section.anchor},
                    chapter.title,
                    section.title,
                    excerptOf(section.text, first.value_or(0))};
}

} // namespace

std::vector<GuideHit> searchGuide(std::string_view question, std::size_t most) {
    const auto asked = words(lowered(question));
    std::vector<GuideHit> hits;
    std::vector<GuideHit> others;
    if (asked.empty())
        return hits;
    for (const auto& chapter : guideChapters()) {
        for (const auto& section : chapter.text.sections) {
            bool isInTitle = false;
            if (auto hit = hitIn(chapter, section, asked, isInTitle))
                (isInTitle ? hits : others).push_back(std::move(*hit));
        }
    }
    hits.insert(hits.end(), others.begin(), others.end());
    hits.resize(std::min(hits.size(), most));
    return hits;
}

} // namespace driftline
