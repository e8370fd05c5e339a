// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/heading_roles.h"

#include "base/embedded_file.h"
#include "base/letters.h"
#include "base/text.h"
#include "import/recipe_sentences.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>
#include <utility>

namespace driftline {

std::span<const EmbeddedFile> headingFiles();

namespace {
struct NamedMeaning {
    HeadingMeaning meaning;
    std::string_view key;  ///< in the dictionary
    std::string_view name; ///< for reading
};

constexpr std::array namedMeanings{
    NamedMeaning{HeadingMeaning::Period, "period", "a period"},
    NamedMeaning{HeadingMeaning::Place, "place", "a place"},
    NamedMeaning{HeadingMeaning::PlaceCode, "placeCode", recipe_sentences::codeOfPlace},
    NamedMeaning{HeadingMeaning::Partner, "partner", "a partner"},
    NamedMeaning{HeadingMeaning::PartnerCode, "partnerCode", recipe_sentences::codeOfPartner},
    NamedMeaning{HeadingMeaning::Series, "series", "a series"},
    NamedMeaning{HeadingMeaning::Indicator, "indicator", "an indicator"},
    NamedMeaning{HeadingMeaning::IndicatorCode, "indicatorCode", recipe_sentences::codeOfIndicator},
    NamedMeaning{HeadingMeaning::Value, "value", "a value"},
    NamedMeaning{HeadingMeaning::Unit, "unit", "a unit"},
    NamedMeaning{HeadingMeaning::Status, "status", "a status"},
    NamedMeaning{HeadingMeaning::SampleSize, "sampleSize", recipe_sentences::sampleSize},
    NamedMeaning{HeadingMeaning::EffectiveSampleSize, "effectiveSampleSize",
                 recipe_sentences::effectiveSampleSize},
    NamedMeaning{HeadingMeaning::Weight, "weight", "a weight"},
    NamedMeaning{HeadingMeaning::Margin, "margin", recipe_sentences::marginOfError},
    NamedMeaning{HeadingMeaning::StandardError, "standardError", recipe_sentences::standardError},
    NamedMeaning{HeadingMeaning::Low, "low", recipe_sentences::lowerBound},
    NamedMeaning{HeadingMeaning::High, "high", recipe_sentences::upperBound},
    NamedMeaning{HeadingMeaning::Source, "source", "a source"},
    NamedMeaning{HeadingMeaning::Note, "note", "a note"},
    NamedMeaning{HeadingMeaning::Multiplier, "multiplier", "a multiplier"},
    NamedMeaning{HeadingMeaning::Decimals, "decimals", recipe_sentences::numberOfDecimals},
    NamedMeaning{HeadingMeaning::Frequency, "frequency", "a frequency"},
    NamedMeaning{HeadingMeaning::Sex, "sex", "sex"},
    NamedMeaning{HeadingMeaning::Age, "age", "age"},
    NamedMeaning{HeadingMeaning::Latitude, "latitude", "a latitude"},
    NamedMeaning{HeadingMeaning::Longitude, "longitude", "a longitude"},
    NamedMeaning{HeadingMeaning::RowNumber, "rowNumber", recipe_sentences::rowNumber},
    NamedMeaning{HeadingMeaning::Id, "id", "an id"},
    NamedMeaning{HeadingMeaning::Flagged, "flagged", recipe_sentences::yesOrNo},
    NamedMeaning{HeadingMeaning::Title, "title", "a title"},
    NamedMeaning{HeadingMeaning::Edition, "edition", recipe_sentences::dateOfEdition},
};

HeadingMeaning meaningNamed(std::string_view key) {
    // The tests see to it that every key of the dictionary is known.
    const auto* found = std::find_if(namedMeanings.begin(), namedMeanings.end(),
                                     [key](const NamedMeaning& named) { return named.key == key; });
    return found == namedMeanings.end() ? HeadingMeaning::Title : found->meaning;
}

constexpr int wholeHeading = 1000;
constexpr int wordInHeading = 400;

struct InnerWords {
    HeadingMeaning meaning;
    std::vector<std::string> words;
    std::vector<std::string> unless;
};

struct HeadingDictionary {
    /// By the words of a heading: what it means, and how likely.
    std::unordered_map<std::string, std::vector<std::pair<HeadingMeaning, int>>> whole;
    std::vector<InnerWords> inner;
};

std::vector<std::string> wordsOfEach(const nlohmann::json& entry, const char* key) {
    std::vector<std::string> out;
    if (const auto list = entry.find(key); list != entry.end()) {
        for (const auto& word : *list)
            out.push_back(headingWords(word.get<std::string>()));
    }
    return out;
}

HeadingDictionary readDictionary() {
    HeadingDictionary dictionary;
    const auto json = nlohmann::json::parse(headingFiles().front().text());
    for (const auto& entry : json.at("meanings")) {
        const auto meaning = meaningNamed(entry.at("meaning").get<std::string>());
        dictionary.inner.push_back({meaning, wordsOfEach(entry, "words"), wordsOfEach(entry, "unless")});
        for (const auto& [list, headings] : entry.at("headings").items()) {
            int score = wholeHeading;
            for (const auto& heading : headings) {
                auto& meanings = dictionary.whole[headingWords(heading.get<std::string>())];
                const auto known = std::find_if(meanings.begin(), meanings.end(),
                                                [&](const auto& one) { return one.first == meaning; });
                if (known == meanings.end())
                    meanings.emplace_back(meaning, score);
                else
                    known->second = std::max(known->second, score);
                --score;
            }
        }
    }
    return dictionary;
}

const HeadingDictionary& headingDictionary() {
    static const HeadingDictionary dictionary = readDictionary();
    return dictionary;
}

bool hasHeadingWord(std::string_view heading, std::string_view word) {
    for (auto at = heading.find(word); at != std::string_view::npos; at = heading.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || heading[at - 1] == ' ') && (end == heading.size() || heading[end] == ' '))
            return true;
    }
    return false;
}

using Scores = std::vector<std::pair<HeadingMeaning, int>>;

void raise(Scores& scores, HeadingMeaning meaning, int score) {
    const auto known =
        std::find_if(scores.begin(), scores.end(), [&](const auto& one) { return one.first == meaning; });
    if (known == scores.end())
        scores.emplace_back(meaning, score);
    else
        known->second = std::max(known->second, score);
}

void addWhole(std::string_view heading, int less, Scores& scores) {
    const auto& whole = headingDictionary().whole;
    const auto found = whole.find(headingWords(heading));
    if (found == whole.end())
        return;
    for (const auto& [meaning, score] : found->second)
        raise(scores, meaning, score - less);
}

void addInner(std::string_view plain, Scores& scores) {
    const auto has = [plain](const std::string& word) { return hasHeadingWord(plain, word); };
    for (const auto& inner : headingDictionary().inner) {
        if (std::any_of(inner.words.begin(), inner.words.end(), has) &&
            std::none_of(inner.unless.begin(), inner.unless.end(), has))
            raise(scores, inner.meaning, wordInHeading);
    }
}

/// "Value (US$)", "Population [thousands]": without what stands in brackets at the end.
std::string_view withoutBrackets(std::string_view heading) {
    heading = trimmed(heading);
    for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'[', ']'}}) {
        const auto from = heading.rfind(open);
        if (heading.ends_with(close) && from != std::string_view::npos && from > 0)
            return trimmed(heading.substr(0, from));
    }
    return heading;
}

Scores scoresOf(std::string_view heading) {
    constexpr int lessInBrackets = 50;
    constexpr int lessForAPart = 20;
    Scores scores;
    addWhole(heading, 0, scores);
    if (const auto bare = withoutBrackets(heading); bare.size() < trimmed(heading).size())
        addWhole(bare, lessInBrackets, scores);
    // SDMX-CSV with labels: "REF_AREA: Reference area".
    if (const auto colon = heading.find(':'); colon != std::string_view::npos) {
        addWhole(heading.substr(0, colon), lessForAPart, scores);
        addWhole(heading.substr(colon + 1), lessForAPart, scores);
    }
    constexpr std::size_t longestHeading = 60; // longer ones are questions, whose words mean nothing
    if (heading.size() <= longestHeading)
        addInner(headingWords(heading), scores);
    std::stable_sort(scores.begin(), scores.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    return scores;
}
} // namespace

std::string_view headingMeaningName(HeadingMeaning meaning) {
    const auto* found =
        std::find_if(namedMeanings.begin(), namedMeanings.end(),
                     [meaning](const NamedMeaning& named) { return named.meaning == meaning; });
    return found->name;
}

std::vector<HeadingReading> headingReadings(std::string_view heading) {
    std::vector<HeadingReading> readings;
    for (const auto& [meaning, score] : scoresOf(heading))
        readings.push_back(
            {meaning, score,
             recipe_sentences::headingMeans(inQuotes(heading), score > wordInHeading ? "means" : "suggests",
                                            headingMeaningName(meaning))});
    return readings;
}

int headingScore(std::string_view heading, HeadingMeaning meaning) {
    for (const auto& [found, score] : scoresOf(heading)) {
        if (found == meaning)
            return score;
    }
    return 0;
}

std::optional<Role> roleOfMeaning(HeadingMeaning meaning) {
    switch (meaning) {
    case HeadingMeaning::Period:
        return Role::Period;
    case HeadingMeaning::Place:
        return Role::Place;
    case HeadingMeaning::PlaceCode:
        return Role::PlaceCode;
    case HeadingMeaning::Partner:
    case HeadingMeaning::Series:
        return Role::Series;
    case HeadingMeaning::Indicator:
        return Role::Indicator;
    case HeadingMeaning::Value:
        return Role::Value;
    case HeadingMeaning::Unit:
        return Role::Unit;
    case HeadingMeaning::Status:
        return Role::Status;
    case HeadingMeaning::SampleSize:
        return Role::SampleSize;
    case HeadingMeaning::EffectiveSampleSize:
        return Role::EffectiveSampleSize;
    case HeadingMeaning::Weight:
        return Role::Weight;
    case HeadingMeaning::Margin:
        return Role::Margin;
    case HeadingMeaning::Low:
        return Role::Low;
    case HeadingMeaning::High:
        return Role::High;
    case HeadingMeaning::Source:
        return Role::Source;
    case HeadingMeaning::Note:
        return Role::Note;
    case HeadingMeaning::Frequency:
    case HeadingMeaning::Sex:
    case HeadingMeaning::Age:
        return Role::Dimension;
    case HeadingMeaning::PartnerCode:
    case HeadingMeaning::IndicatorCode:
    case HeadingMeaning::StandardError:
    case HeadingMeaning::Multiplier:
    case HeadingMeaning::Decimals:
    case HeadingMeaning::Latitude:
    case HeadingMeaning::Longitude:
    case HeadingMeaning::RowNumber:
    case HeadingMeaning::Id:
    case HeadingMeaning::Flagged:
    case HeadingMeaning::Title:
    case HeadingMeaning::Edition:
        return {};
    }
    return {};
}

bool isNeverMeasured(HeadingMeaning meaning) {
    switch (meaning) {
    case HeadingMeaning::Period:
    case HeadingMeaning::Place:
    case HeadingMeaning::PlaceCode:
    case HeadingMeaning::Partner:
    case HeadingMeaning::PartnerCode:
    case HeadingMeaning::IndicatorCode:
    case HeadingMeaning::Unit:
    case HeadingMeaning::Status:
    case HeadingMeaning::Source:
    case HeadingMeaning::Note:
    case HeadingMeaning::Multiplier:
    case HeadingMeaning::Decimals:
    case HeadingMeaning::Frequency:
    case HeadingMeaning::Sex:
    case HeadingMeaning::Latitude:
    case HeadingMeaning::Longitude:
    case HeadingMeaning::Id:
    case HeadingMeaning::Flagged:
    case HeadingMeaning::Edition:
        return true;
    case HeadingMeaning::Series:
    case HeadingMeaning::Indicator:
    case HeadingMeaning::Value:
    case HeadingMeaning::Weight:
    case HeadingMeaning::RowNumber:
    case HeadingMeaning::SampleSize:
    case HeadingMeaning::EffectiveSampleSize:
    case HeadingMeaning::Margin:
    case HeadingMeaning::StandardError:
    case HeadingMeaning::Low:
    case HeadingMeaning::High:
    case HeadingMeaning::Age:
    case HeadingMeaning::Title:
        return false;
    }
    return false;
}

namespace {
/// Capitals of the Greek and Cyrillic alphabets as small letters, in UTF-8; other letters as they are.
std::string smallLetter(char32_t point, std::string_view bytes) {
    char32_t small = point;
    if ((point >= 0x0410 && point <= 0x042F) || (point >= 0x0391 && point <= 0x03A9))
        small = point + 0x20;
    else if (point >= 0x0400 && point <= 0x040F)
        small = point + 0x50;
    else if (point == 0x0386)
        small = 0x03AC;
    else if (point >= 0x0388 && point <= 0x038A)
        small = point + 0x25;
    else if (point == 0x038C)
        small = 0x03CC;
    if (small == point)
        return std::string(bytes);
    return {static_cast<char>(0xC0U | (small >> 6U)), static_cast<char>(0x80U | (small & 0x3FU))};
}
} // namespace

std::string headingWords(std::string_view heading) {
    std::string out;
    bool wasLower = false; // the letter before
    bool wasUpper = false;
    const auto breakWord = [&out] {
        if (!out.empty() && out.back() != ' ')
            out += ' ';
    };
    for (std::size_t at = 0; at < heading.size();) {
        const auto point = codePointAt(heading, at);
        const auto bytes = heading.substr(at, point.length);
        at += point.length;
        const bool isRaisedDigit = point.value == 0xB9 || point.value == 0xB2 || point.value == 0xB3 ||
                                   (point.value >= 0x2070 && point.value <= 0x2079);
        if (isInvisible(point.value) || isRaisedDigit) // a footnote's mark
            continue;
        const char letter = bytes[0];
        const bool isAscii = point.value < 0x80;
        const bool isSign = isAscii && (letter == '%' || letter == '#' || letter == '$');
        if (!isSign && point.value != 0xB1 && isWordBreak(point.value)) {
            breakWord();
            wasLower = wasUpper = false;
            continue;
        }
        const bool isUpper = isAscii && letter >= 'A' && letter <= 'Z';
        const bool isNextLower = at < heading.size() && heading[at] >= 'a' && heading[at] <= 'z';
        if (isUpper && (wasLower || (wasUpper && isNextLower)))
            breakWord();
        if (isAscii) {
            out += isUpper ? static_cast<char>(letter - 'A' + 'a') : letter;
        } else {
            const auto plain = withoutAccent(point.value);
            out += plain.empty() ? smallLetter(point.value, bytes) : std::string(plain);
        }
        wasLower = isAscii && letter >= 'a' && letter <= 'z';
        wasUpper = isUpper;
    }
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

} // namespace driftline
