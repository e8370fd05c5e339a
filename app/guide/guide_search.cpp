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

/// How good a hit is: a smaller number comes first.
enum class Rank { Title, Phrase, Words };

struct RankedHit {
    Rank rank = Rank::Words;
    GuideHit hit;
};

std::optional<RankedHit> hitIn(const GuideChapter& chapter, const GuideSection& section,
                               const std::vector<std::string>& asked) {
    const auto title = lowered(section.title);
    const auto text = lowered(section.text);
    bool isInTitle = true;
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
    const auto phrase = wordAt(text, joined(asked, " "));
    return RankedHit{isInTitle ? Rank::Title
                     : phrase  ? Rank::Phrase
                               : Rank::Words,
                     {{chapter.name, section.level == 1 ? std::string() : section.anchor},
                      chapter.title,
                      section.title,
                      excerptOf(section.text, phrase.value_or(first.value_or(0)))}};
}

} // namespace

std::vector<GuideHit> searchGuide(std::string_view question, std::size_t most) {
    const auto asked = words(lowered(question));
    std::vector<RankedHit> found;
    if (asked.empty())
        return {};
    for (const auto& chapter : guideChapters()) {
        for (const auto& section : chapter.text.sections) {
            if (auto hit = hitIn(chapter, section, asked))
                found.push_back(std::move(*hit));
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const RankedHit& a, const RankedHit& b) { return a.rank < b.rank; });
    std::vector<GuideHit> hits;
    for (std::size_t i = 0; i < std::min(found.size(), most); ++i)
        hits.push_back(std::move(found[i].hit));
    return hits;
}

} // namespace driftline
