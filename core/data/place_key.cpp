// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/place_key.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace driftline {

namespace {
constexpr char32_t beyondUnicode = 0x110000;

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 1; ///< in bytes
};

/// Broken bytes are no letters of any script, so such a name is in no list.
CodePoint codePointAt(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto lead = byte(at);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (length == 1 || at + length > text.size())
        return {lead < 0x80 ? lead : beyondUnicode + lead, 1};
    char32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        value = (value << 6U) | (byte(at + i) & 0x3FU);
    return {value, length};
}

struct Letters {
    char32_t first;
    char32_t last;
    std::string_view plain;
};

/// Latin letters with accents as Unicode orders them.
constexpr std::array latinLetters{
    Letters{0xC0, 0xC5, "a"},     Letters{0xC6, 0xC6, "ae"},    Letters{0xC7, 0xC7, "c"},
    Letters{0xC8, 0xCB, "e"},     Letters{0xCC, 0xCF, "i"},     Letters{0xD0, 0xD0, "d"},
    Letters{0xD1, 0xD1, "n"},     Letters{0xD2, 0xD6, "o"},     Letters{0xD8, 0xD8, "o"},
    Letters{0xD9, 0xDC, "u"},     Letters{0xDD, 0xDD, "y"},     Letters{0xDE, 0xDE, "th"},
    Letters{0xDF, 0xDF, "ss"},    Letters{0xE0, 0xE5, "a"},     Letters{0xE6, 0xE6, "ae"},
    Letters{0xE7, 0xE7, "c"},     Letters{0xE8, 0xEB, "e"},     Letters{0xEC, 0xEF, "i"},
    Letters{0xF0, 0xF0, "d"},     Letters{0xF1, 0xF1, "n"},     Letters{0xF2, 0xF6, "o"},
    Letters{0xF8, 0xF8, "o"},     Letters{0xF9, 0xFC, "u"},     Letters{0xFD, 0xFD, "y"},
    Letters{0xFE, 0xFE, "th"},    Letters{0xFF, 0xFF, "y"},     Letters{0x100, 0x105, "a"},
    Letters{0x106, 0x10D, "c"},   Letters{0x10E, 0x111, "d"},   Letters{0x112, 0x11B, "e"},
    Letters{0x11C, 0x123, "g"},   Letters{0x124, 0x127, "h"},   Letters{0x128, 0x131, "i"},
    Letters{0x132, 0x133, "ij"},  Letters{0x134, 0x135, "j"},   Letters{0x136, 0x138, "k"},
    Letters{0x139, 0x142, "l"},   Letters{0x143, 0x14B, "n"},   Letters{0x14C, 0x151, "o"},
    Letters{0x152, 0x153, "oe"},  Letters{0x154, 0x159, "r"},   Letters{0x15A, 0x161, "s"},
    Letters{0x162, 0x167, "t"},   Letters{0x168, 0x173, "u"},   Letters{0x174, 0x175, "w"},
    Letters{0x176, 0x178, "y"},   Letters{0x179, 0x17E, "z"},   Letters{0x1A0, 0x1A1, "o"},
    Letters{0x1AF, 0x1B0, "u"},   Letters{0x218, 0x219, "s"},   Letters{0x21A, 0x21B, "t"},
    Letters{0x1EA0, 0x1EB7, "a"}, Letters{0x1EB8, 0x1EC7, "e"}, Letters{0x1EC8, 0x1ECB, "i"},
    Letters{0x1ECC, 0x1EE3, "o"}, Letters{0x1EE4, 0x1EF1, "u"}, Letters{0x1EF2, 0x1EF9, "y"},
};

std::string_view withoutAccent(char32_t letter) {
    for (const auto& range : latinLetters) {
        if (letter >= range.first && letter <= range.last)
            return range.plain;
    }
    return {};
}

bool isCodeBetween(char32_t value, char32_t first, char32_t last) {
    return value >= first && value <= last;
}

/// Marks without a width, soft hyphens, and accents that follow their letter.
bool isInvisible(char32_t value) {
    return isCodeBetween(value, 0x200B, 0x200F) || value == 0x2060 || value == 0xFEFF || value == 0xAD ||
           isCodeBetween(value, 0x300, 0x36F);
}

bool isApostrophe(char32_t value) {
    return value == U'\'' || value == U'`' || value == 0xB4 || value == 0x2018 || value == 0x2019 ||
           value == 0x2BB || value == 0x2BC;
}

bool isAsciiLetter(char32_t value) {
    return isCodeBetween(value, U'a', U'z') || isCodeBetween(value, U'A', U'Z');
}

/// Whatever parts words: blanks and punctuation, also of Chinese and full width.
bool isBreak(char32_t value) {
    if (value < 0x80)
        return !isAsciiLetter(value) && !isCodeBetween(value, U'0', U'9');
    return isCodeBetween(value, 0x80, 0xBF) || value == 0xD7 || value == 0xF7 ||
           isCodeBetween(value, 0x2000, 0x206F) || isCodeBetween(value, 0x3000, 0x303F) ||
           isCodeBetween(value, 0xFF00, 0xFF0F) || isCodeBetween(value, 0xFF1A, 0xFF20);
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
        if (point.value == U'&' || isBreak(point.value)) {
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
        return word.plain.size() == 1 && isAsciiLetter(static_cast<unsigned char>(word.plain[0]));
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
