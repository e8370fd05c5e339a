// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/html_tokens.h"

#include "base/text.h"
#include "import/formats/utf8_letter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace driftline {

namespace {
/// Those that stand in tables; letters with accents are written as such since pages are UTF-8.
constexpr std::pair<std::string_view, std::uint32_t> namedEntities[] = {
    {"amp", '&'},       {"lt", '<'},       {"gt", '>'},        {"quot", '"'},      {"apos", '\''},
    {"nbsp", 0xA0},     {"ensp", 0x2002},  {"emsp", 0x2003},   {"thinsp", 0x2009}, {"shy", 0xAD},
    {"ndash", 0x2013},  {"mdash", 0x2014}, {"minus", 0x2212},  {"hellip", 0x2026}, {"middot", 0xB7},
    {"bull", 0x2022},   {"lsquo", 0x2018}, {"rsquo", 0x2019},  {"ldquo", 0x201C},  {"rdquo", 0x201D},
    {"laquo", 0xAB},    {"raquo", 0xBB},   {"deg", 0xB0},      {"plusmn", 0xB1},   {"times", 0xD7},
    {"frac12", 0xBD},   {"frac14", 0xBC},  {"frac34", 0xBE},   {"sup1", 0xB9},     {"sup2", 0xB2},
    {"sup3", 0xB3},     {"euro", 0x20AC},  {"pound", 0xA3},    {"yen", 0xA5},      {"cent", 0xA2},
    {"sect", 0xA7},     {"para", 0xB6},    {"dagger", 0x2020}, {"Dagger", 0x2021}, {"copy", 0xA9},
    {"reg", 0xAE},      {"trade", 0x2122}, {"le", 0x2264},     {"ge", 0x2265},     {"ne", 0x2260},
    {"permil", 0x2030}, {"Aacute", 0xC1},  {"aacute", 0xE1},   {"Agrave", 0xC0},   {"agrave", 0xE0},
    {"Acirc", 0xC2},    {"acirc", 0xE2},   {"Atilde", 0xC3},   {"atilde", 0xE3},   {"Auml", 0xC4},
    {"auml", 0xE4},     {"Aring", 0xC5},   {"aring", 0xE5},    {"AElig", 0xC6},    {"aelig", 0xE6},
    {"Ccedil", 0xC7},   {"ccedil", 0xE7},  {"Eacute", 0xC9},   {"eacute", 0xE9},   {"Egrave", 0xC8},
    {"egrave", 0xE8},   {"Ecirc", 0xCA},   {"ecirc", 0xEA},    {"Euml", 0xCB},     {"euml", 0xEB},
    {"Iacute", 0xCD},   {"iacute", 0xED},  {"Igrave", 0xCC},   {"igrave", 0xEC},   {"Icirc", 0xCE},
    {"icirc", 0xEE},    {"Iuml", 0xCF},    {"iuml", 0xEF},     {"Ntilde", 0xD1},   {"ntilde", 0xF1},
    {"Oacute", 0xD3},   {"oacute", 0xF3},  {"Ograve", 0xD2},   {"ograve", 0xF2},   {"Ocirc", 0xD4},
    {"ocirc", 0xF4},    {"Otilde", 0xD5},  {"otilde", 0xF5},   {"Ouml", 0xD6},     {"ouml", 0xF6},
    {"Oslash", 0xD8},   {"oslash", 0xF8},  {"Uacute", 0xDA},   {"uacute", 0xFA},   {"Ugrave", 0xD9},
    {"ugrave", 0xF9},   {"Ucirc", 0xDB},   {"ucirc", 0xFB},    {"Uuml", 0xDC},     {"uuml", 0xFC},
    {"szlig", 0xDF},    {"Scaron", 0x160}, {"scaron", 0x161},  {"OElig", 0x152},   {"oelig", 0x153},
    {"Yacute", 0xDD},   {"yacute", 0xFD},  {"ordf", 0xAA},     {"ordm", 0xBA}};

constexpr std::string_view htmlBlanks = " \t\r\n\f";

/// The letter of "amp" or "#8211" or "#x2013"; 0 if it is not known.
std::uint32_t entityLetter(std::string_view name) {
    if (!name.starts_with('#')) {
        const auto* const found = std::find_if(std::begin(namedEntities), std::end(namedEntities),
                                               [name](const auto& entity) { return entity.first == name; });
        return found == std::end(namedEntities) ? 0 : found->second;
    }
    name.remove_prefix(1);
    const bool isHex = name.starts_with('x') || name.starts_with('X');
    if (isHex)
        name.remove_prefix(1);
    std::uint32_t letter = 0;
    const auto [stopped, error] =
        std::from_chars(name.data(), name.data() + name.size(), letter, isHex ? 16 : 10);
    const bool isLetter = error == std::errc() && stopped == name.data() + name.size() && letter < 0x110000 &&
                          (letter < 0xD800 || letter > 0xDFFF);
    // What is written for Windows-1252 is meant so; of these the dash and the quotes matter.
    constexpr std::uint32_t windows[] = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                         0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                         0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                         0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    if (isLetter && letter >= 0x80 && letter < 0xA0)
        return windows[letter - 0x80];
    return isLetter ? letter : 0;
}

bool isTagLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
} // namespace

std::string withoutEntities(std::string_view text) {
    constexpr std::size_t longestName = 10;
    std::string out;
    while (!text.empty()) {
        const auto mark = std::min(text.find('&'), text.size());
        out += text.substr(0, mark);
        text.remove_prefix(mark);
        if (text.empty())
            break;
        const auto end = text.substr(0, longestName + 2).find(';');
        const auto letter = end == std::string_view::npos ? 0 : entityLetter(text.substr(1, end - 1));
        if (letter == 0) {
            out += '&';
            text.remove_prefix(1);
        } else {
            appendLetter(out, letter);
            text.remove_prefix(end + 1);
        }
    }
    return out;
}

std::string htmlAttribute(std::string_view attributes, std::string_view name) {
    while (true) {
        attributes.remove_prefix(std::min(attributes.find_first_not_of(" \t\r\n\f/"), attributes.size()));
        if (attributes.empty())
            return {};
        const auto nameEnd = std::min(attributes.find_first_of(" \t\r\n\f/=", 1), attributes.size());
        const auto found = attributes.substr(0, nameEnd);
        attributes.remove_prefix(nameEnd);
        const auto equals = std::min(attributes.find_first_not_of(htmlBlanks), attributes.size());
        std::string_view value;
        if (equals < attributes.size() && attributes[equals] == '=') {
            attributes.remove_prefix(equals + 1);
            attributes.remove_prefix(std::min(attributes.find_first_not_of(htmlBlanks), attributes.size()));
            const bool isQuoted = attributes.starts_with('"') || attributes.starts_with('\'');
            const auto end = std::min(isQuoted ? attributes.find(attributes.front(), 1)
                                               : attributes.find_first_of(htmlBlanks),
                                      attributes.size());
            value = attributes.substr(isQuoted ? 1 : 0, end - (isQuoted ? 1 : 0));
            attributes.remove_prefix(std::min(end + (isQuoted ? 1 : 0), attributes.size()));
        }
        if (lowered(found) == name)
            return withoutEntities(value);
    }
}

bool HtmlTokens::nextTag(HtmlToken& token) {
    // m_left begins with "<".
    if (m_left.starts_with("<!--")) {
        const auto end = m_left.find("-->", 4);
        m_left.remove_prefix(end == std::string_view::npos ? m_left.size() : end + 3);
        return false;
    }
    const bool isEnd = m_left.size() > 1 && m_left[1] == '/';
    const std::size_t nameAt = isEnd ? 2 : 1;
    const bool isDeclaration = m_left.size() > 1 && (m_left[1] == '!' || m_left[1] == '?');
    if (!isDeclaration && (m_left.size() <= nameAt || !isTagLetter(m_left[nameAt]))) {
        token = {HtmlToken::Kind::Text, {}, {}, "<"}; // a sign, not a tag
        m_left.remove_prefix(1);
        return true;
    }
    // ">" inside of quotes does not end the tag.
    std::size_t end = nameAt;
    char quote = '\0';
    for (; end < m_left.size() && (quote != '\0' || m_left[end] != '>'); ++end) {
        const char c = m_left[end];
        if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if ((c == '"' || c == '\'') && !isEnd)
            quote = c;
    }
    const auto inside = m_left.substr(nameAt, end - nameAt);
    m_left.remove_prefix(std::min(end + 1, m_left.size()));
    if (isDeclaration)
        return false;
    const auto nameEnd = std::min(inside.find_first_of(" \t\r\n\f/"), inside.size());
    token = {isEnd ? HtmlToken::Kind::End : HtmlToken::Kind::Start,
             lowered(inside.substr(0, nameEnd)),
             inside.substr(nameEnd),
             {}};
    if (!isEnd && (token.name == "script" || token.name == "style"))
        m_rawUntil = token.name;
    return true;
}

bool HtmlTokens::next(HtmlToken& token) {
    while (!m_left.empty()) {
        if (!m_rawUntil.empty()) {
            auto end = m_left.find("</");
            while (end != std::string_view::npos &&
                   lowered(m_left.substr(end + 2, m_rawUntil.size())) != m_rawUntil)
                end = m_left.find("</", end + 2);
            m_left.remove_prefix(std::min(end, m_left.size()));
            m_rawUntil.clear();
        } else if (m_left.front() == '<') {
            if (nextTag(token))
                return true;
        } else {
            const auto end = std::min(m_left.find('<'), m_left.size());
            token = {HtmlToken::Kind::Text, {}, {}, withoutEntities(m_left.substr(0, end))};
            m_left.remove_prefix(end);
            return true;
        }
    }
    return false;
}

} // namespace driftline
