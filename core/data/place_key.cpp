// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/place_key.h"

#include "base/letters.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace driftline {

namespace {
bool isApostrophe(char32_t value) {
    return value == U'\'' || value == U'`' || value == 0xB4 || value == 0x2018 || value == 0x2019 ||
           value == 0x2BB || value == 0x2BC;
}

struct Word {
    std::string plain;   ///< lower case, without accents
    std::string written; ///< as it stands, ASCII letters in lower case
    bool isCapital = true;
};

class WordReader {
public:
    explicit WordReader(std::string_view text) : m_text(text) {}

    std::vector<Word> read() {
        std::size_t at = 0;
        while (at < m_text.size()) {
            const auto point = codePointAt(m_text, at);
            take(point, m_text.substr(at, point.length));
            at += point.length;
        }
        close();
        return std::move(m_words);
    }

private:
    void take(CodePoint point, std::string_view bytes) {
        if (isInvisible(point.value))
            return;
        if (isApostrophe(point.value)) {
            // "Côte d'Ivoire", "l'Iran": the letter before is an article.
            if (m_word.plain == "d" || m_word.plain == "l")
                m_word = {};
            m_isAfterApostrophe = true;
            return;
        }
        if (point.value == U'&' || isWordBreak(point.value)) {
            close();
            return;
        }
        if (point.value < 0x80) {
            const auto letter = static_cast<char>(point.value);
            const bool isUpper = letter >= 'A' && letter <= 'Z';
            m_word.plain += isUpper ? static_cast<char>(letter - 'A' + 'a') : letter;
            m_word.written += m_word.plain.back();
            m_word.isCapital = m_word.isCapital && isUpper;
        } else {
            const auto plain = withoutAccent(point.value);
            m_word.plain += plain.empty() ? bytes : plain;
            m_word.written += bytes;
            m_word.isCapital = false;
        }
    }

    void close() {
        // "People's" is "People", as "Peoples" is.
        if (m_isAfterApostrophe && m_word.plain.size() > 2 && m_word.plain.ends_with('s')) {
            m_word.plain.pop_back();
            m_word.written.pop_back();
        }
        m_isAfterApostrophe = false;
        if (!m_word.plain.empty())
            m_words.push_back(std::move(m_word));
        m_word = {};
    }

    std::string_view m_text;
    std::vector<Word> m_words;
    Word m_word;
    bool m_isAfterApostrophe = false;
};

/// "U", "S", "A" of "U.S.A." are one word.
std::vector<Word> withInitialsJoined(std::vector<Word> words) {
    const auto isInitial = [](const Word& word) {
        return word.plain.size() == 1 && word.plain[0] >= 'a' && word.plain[0] <= 'z';
    };
    std::vector<Word> out;
    bool isOpen = false;
    for (auto& word : words) {
        const bool isSingle = isInitial(word);
        if (isSingle && isOpen) {
            out.back().plain += word.plain;
            out.back().written += word.written;
            out.back().isCapital = out.back().isCapital && word.isCapital;
        } else {
            out.push_back(std::move(word));
        }
        isOpen = isSingle;
    }
    return out;
}

/// Short for, or spelled otherwise; none of these tells places apart.
constexpr std::array<std::pair<std::string_view, std::string_view>, 17> sameWords{{
    {"rep", "republic"},
    {"dem", "democratic"},
    {"fed", "federated"},
    {"st", "saint"},
    {"isds", "islands"},
    {"isl", "islands"},
    {"is", "islands"},
    {"terr", "territory"},
    {"prov", "province"},
    {"peoples", "people"},
    {"macau", "macao"},
    {"viet", "vietnam"},
    {"hong", "hongkong"},
    {"sts", "states"},
    {"utd", "united"},
    {"eq", "equatorial"},
    {"medit", "mediterranean"},
}};

bool isArticle(std::string_view word) {
    constexpr std::array<std::string_view, 16> articles{"the", "of", "and", "de", "la", "le", "du",  "des",
                                                        "del", "da", "do",  "e",  "y",  "et", "und", "der"};
    return std::find(articles.begin(), articles.end(), word) != articles.end();
}

/// "Viet Nam" and "Hong Kong" are also written in one word; "Nam" and "Kong" alone stay as they are.
void joinTwoPartNames(std::vector<Word>& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const auto& first = words[i].plain;
        const auto& second = words[i + 1].plain;
        if ((first == "viet" && second == "nam") || (first == "hong" && second == "kong"))
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

bool keepsAccents(const std::vector<Word>& words) {
    std::size_t letters = 0;
    bool isAccented = false;
    for (const auto& word : words) {
        letters += word.plain.size();
        isAccented = isAccented || word.plain != word.written;
    }
    return isAccented && letters <= 3;
}

std::string_view withoutWordForCountry(std::string_view name) {
    for (const std::string_view country : {"ประเทศ", "ប្រទេស"}) {
        if (name.starts_with(country) && name.size() > country.size())
            return trimmed(name.substr(country.size()));
    }
    return name;
}
} // namespace

PlaceKey placeKey(std::string_view name) {
    auto words = withInitialsJoined(WordReader(withoutWordForCountry(trimmed(name))).read());
    joinTwoPartNames(words);
    words.erase(
        std::remove_if(words.begin(), words.end(), [](const Word& word) { return isArticle(word.plain); }),
        words.end());
    PlaceKey key;
    if (words.size() == 1 && words[0].isCapital && words[0].plain.size() >= 2 && words[0].plain.size() <= 4) {
        key.capitals = "^";
        for (const char letter : words[0].plain)
            key.capitals += static_cast<char>(letter - 'a' + 'A');
    }
    const bool areAccentsKept = keepsAccents(words);
    std::vector<std::string> parts;
    for (auto& word : words) {
        auto part = areAccentsKept ? std::move(word.written) : std::move(word.plain);
        for (const auto& [from, to] : sameWords) {
            if (part == from) {
                part = to;
                break;
            }
        }
        parts.push_back(std::move(part));
    }
    std::sort(parts.begin(), parts.end());
    key.words = joined(parts, " ");
    return key;
}

std::string_view withoutFootnoteMark(std::string_view name) {
    static constexpr std::array<std::string_view, 18> signs{"*", "†", "‡", "§", "¹", "²", "³", "⁰", "⁴",
                                                            "⁵", "⁶", "⁷", "⁸", "⁹", "#", "+", "^", "'"};
    const auto isShort = [](std::string_view inner) {
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        return (inner.size() <= 2 && !inner.empty() && std::all_of(inner.begin(), inner.end(), isDigit)) ||
               (inner.size() == 1 && inner[0] >= 'a' && inner[0] <= 'z');
    };
    name = trimmed(name);
    for (bool isChanged = true; isChanged;) {
        isChanged = false;
        for (const auto sign : signs) {
            if (name.size() > sign.size() && name.ends_with(sign)) {
                name = trimmed(name.substr(0, name.size() - sign.size()));
                isChanged = true;
            }
        }
        for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'[', ']'}, std::pair{' ', '/'}}) {
            const auto from = name.rfind(open);
            if (!name.ends_with(close) || from == std::string_view::npos || from == 0)
                continue;
            if (isShort(name.substr(from + 1, name.size() - from - 2))) {
                name = trimmed(name.substr(0, from));
                isChanged = true;
            }
        }
        // "Cambodia1", but not "G20" or "EU27".
        const auto last = name.find_last_not_of("0123456789");
        if (last != std::string_view::npos && last + 1 < name.size() && last >= 3 &&
            name.size() - last <= 3 && name[last] >= 'a' && name[last] <= 'z') {
            name = name.substr(0, last + 1);
            isChanged = true;
        }
    }
    return name;
}

} // namespace driftline
