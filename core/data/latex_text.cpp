// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/latex_text.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace driftline {
namespace {

/// Letters that one accent command makes: base letter and marked letter, in the same order.
struct Accent {
    char command;
    std::string_view bases;
    std::string_view letters;
};

constexpr std::array<Accent, 13> accents = {{
    {'`', "AEIOUaeiouNn", "ÀÈÌÒÙàèìòùǸǹ"},
    {'\'', "AEIOUYaeiouyCcLlNnRrSsZz", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹź"},
    {'^', "AEIOUaeiouCcGgHhJjSsWwYy", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ"},
    {'"', "AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ"},
    {'~', "ANOanoIiUu", "ÃÑÕãñõĨĩŨũ"},
    {'=', "AaEeIiOoUu", "ĀāĒēĪīŌōŪū"},
    {'.', "CcEeGgIZz", "ĊċĖėĠġİŻż"},
    {'c', "CcSsTtGKkLlNnRr", "ÇçŞşŢţĢĶķĻļŅņŖŗ"},
    {'v', "CcDdEeNnRrSsTtZz", "ČčĎďĚěŇňŘřŠšŤťŽž"},
    {'u', "AaEeGgIiOoUu", "ĂăĔĕĞğĬĭŎŏŬŭ"},
    {'H', "OoUu", "ŐőŰű"},
    {'k', "AaEeIiUu", "ĄąĘęĮįŲų"},
    {'r', "AaUu", "ÅåŮů"},
}};

struct Sign {
    std::string_view text;
    std::string_view latex;
    std::string_view letters; ///< what is left of it in a key
};

constexpr auto signs = std::to_array<Sign>({
    {"&", "\\&", {}},
    {"%", "\\%", {}},
    {"$", "\\$", {}},
    {"#", "\\#", {}},
    {"_", "\\_", {}},
    // An escaped brace still counts for bibtex, which then finds the field unbalanced.
    {"{", "{\\textbraceleft}", {}},
    {"}", "{\\textbraceright}", {}},
    {"\\", "{\\textbackslash}", {}},
    {"~", "{\\textasciitilde}", {}},
    {"^", "{\\textasciicircum}", {}},
    {"`", "{\\textasciigrave}", {}},
    {"<", "{\\textless}", {}},
    {">", "{\\textgreater}", {}},
    {"|", "{\\textbar}", {}},
    {"–", "--", {}},
    {"—", "---", {}},
    {"“", "``", {}},
    {"”", "''", {}},
    {"‘", "`", {}},
    {"’", "'", {}},
    {"\u00a0", "~", {}},
    {"−", "$-$", {}},
    {"≈", "$\\approx$", {}},
    {"≤", "$\\leq$", {}},
    {"≥", "$\\geq$", {}},
    {"√", "$\\surd$", {}},
    {"ß", "{\\ss}", "ss"},
    {"Æ", "{\\AE}", "AE"},
    {"æ", "{\\ae}", "ae"},
    {"Œ", "{\\OE}", "OE"},
    {"œ", "{\\oe}", "oe"},
    {"Ø", "{\\O}", "O"},
    {"ø", "{\\o}", "o"},
    {"Ł", "{\\L}", "L"},
    {"ł", "{\\l}", "l"},
    {"Đ", "{\\DJ}", "D"},
    {"đ", "{\\dj}", "d"},
    {"Þ", "{\\TH}", "TH"},
    {"þ", "{\\th}", "th"},
    {"ı", "{\\i}", "i"},
    {"Ð", "{\\DH}", "D"},
});

struct Written {
    std::string latex;
    std::string letters;
};

/// Bytes of the character at the front of valid UTF-8.
std::size_t characterLength(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
        ++length;
    return length;
}

std::map<std::string_view, Written> everyCharacter() {
    std::map<std::string_view, Written> all;
    for (const Sign& sign : signs)
        all[sign.text] = {std::string(sign.latex), std::string(sign.letters)};
    for (const Accent& accent : accents) {
        const bool isLetter = accent.command == 'H' || (accent.command >= 'a' && accent.command <= 'z');
        auto letters = accent.letters;
        for (const char base : accent.bases) {
            const auto length = characterLength(letters);
            all[letters.substr(0, length)] = {isLetter ? fmt::format("{{\\{}{{{}}}}}", accent.command, base)
                                                       : fmt::format("{{\\{}{}}}", accent.command, base),
                                              std::string(1, base)};
            letters.remove_prefix(length);
        }
    }
    return all;
}

const Written* writtenFor(std::string_view character) {
    static const std::map<std::string_view, Written> all = everyCharacter();
    const auto found = all.find(character);
    return found == all.end() ? nullptr : &found->second;
}

/// TeX makes one sign of --, ``, '', ?` and !`.
bool wouldJoin(char before, char next) {
    return (before == next && (next == '-' || next == '`' || next == '\'')) ||
           ((before == '?' || before == '!') && next == '`');
}

bool isCapital(std::string_view character) {
    const auto* written = writtenFor(character);
    const char first =
        written == nullptr || written->letters.empty() ? character.front() : written->letters.front();
    return first >= 'A' && first <= 'Z';
}

/// A capital that a style would make small; it leaves the initial of a title alone.
bool needsProtection(std::string_view word, bool isFirst) {
    for (std::size_t at = 0; at < word.size();) {
        const auto character = word.substr(at, characterLength(word.substr(at)));
        if (isCapital(character) && !(isFirst && at == 0))
            return true;
        at += character.size();
    }
    return false;
}

std::string escaped(std::string_view text) {
    std::string out;
    char before = ' '; // of the text
    for (std::size_t at = 0; at < text.size();) {
        const auto character = text.substr(at, characterLength(text.substr(at)));
        at += character.size();
        const auto* written = writtenFor(character);
        std::string piece = written == nullptr ? std::string(character) : written->latex;
        if (character == "\"")
            piece = before == ' ' || before == '(' || before == '[' ? "``" : "''";
        if (!out.empty() && wouldJoin(out.back(), piece.front()))
            out += "{}";
        out += piece;
        before = character.back();
    }
    return out;
}

} // namespace

std::string asOneLine(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 1;
        while (length < 4 && at + length < text.size() && !isValidUtf8(text.substr(at, length)))
            ++length;
        auto character = text.substr(at, length);
        if (!isValidUtf8(character)) {
            out += "�";
            ++at;
            continue;
        }
        at += length;
        const auto first = static_cast<unsigned char>(character.front());
        const bool isControl = first < 0x20 || first == 0x7F || character == "\u2028" ||
                               character == "\u2029" ||
                               (first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0);
        if (isControl)
            character = " ";
        if (character != " " || (!out.empty() && out.back() != ' '))
            out += character;
    }
    return std::string(trimmed(out));
}

std::string latexText(std::string_view text) {
    return escaped(asOneLine(text));
}

std::string latexTitle(std::string_view text) {
    std::string out;
    bool isFirst = true;
    for (const auto& word : words(asOneLine(text))) {
        if (!isFirst)
            out += ' ';
        // Punctuation after the word stays outside its braces.
        const auto end = word.find_last_not_of(",.:;?!") + 1;
        const auto core = word.substr(0, end == 0 ? word.size() : end);
        out += needsProtection(core, isFirst) ? "{" + escaped(core) + "}" : escaped(core);
        out += word.substr(core.size());
        isFirst = false;
    }
    return out;
}

std::string plainLetters(std::string_view text) {
    std::string out;
    const auto clean = asOneLine(text);
    const std::string_view view = clean;
    for (std::size_t at = 0; at < view.size();) {
        const auto character = view.substr(at, characterLength(view.substr(at)));
        at += character.size();
        const auto* written = writtenFor(character);
        out += written == nullptr ? character : std::string_view(written->letters);
    }
    out = lowered(out);
    std::erase_if(out, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
    return out;
}

} // namespace driftline
