// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <algorithm>

namespace driftline {

namespace {
constexpr std::string_view blanks = " \t\r\n\v\f";

char lowerAscii(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Length of the sequence that a lead byte opens, 0 if it cannot open one.
std::size_t sequenceLength(unsigned char lead) {
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead < 0xE0)
        return 2;
    if (lead >= 0xE0 && lead < 0xF0)
        return 3;
    if (lead >= 0xF0 && lead < 0xF5)
        return 4;
    return 0;
}
} // namespace

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lowerAscii);
    return out;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (true) {
        const auto to = text.find(separator, from);
        parts.emplace_back(text.substr(from, to == std::string_view::npos ? to : to - from));
        if (to == std::string_view::npos)
            return parts;
        from = to + 1;
    }
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> parts;
    auto from = text.find_first_not_of(blanks);
    while (from != std::string_view::npos) {
        const auto to = text.find_first_of(blanks, from);
        parts.emplace_back(text.substr(from, to == std::string_view::npos ? to : to - from));
        from = text.find_first_not_of(blanks, to);
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            out += separator;
        out += parts[i];
    }
    return out;
}

std::string joinedForReading(const std::vector<std::string>& parts) {
    if (parts.size() < 2)
        return parts.empty() ? std::string() : parts.front();
    return joined({parts.begin(), parts.end() - 1}, ", ") + " and " + parts.back();
}

std::string withFullStop(std::string_view text) {
    std::string sentence(trimmed(text));
    if (!sentence.empty() && !sentence.ends_with('.') && !sentence.ends_with('?') && !sentence.ends_with('!'))
        sentence += '.';
    return sentence;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    std::string text = std::to_string(count);
    text += ' ';
    text += count == 1 ? one : many;
    return text;
}

std::string inQuotes(std::string_view text, std::size_t most) {
    std::string out = "“";
    std::size_t shown = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (shown == most)
            return out + "…”";
        const auto length = sequenceLength(static_cast<unsigned char>(text[i]));
        const auto sequence = text.substr(i, std::max<std::size_t>(length, 1));
        if (length == 0 || !isValidUtf8(sequence))
            out += "�";
        else if (length == 1 && static_cast<unsigned char>(text[i]) < 0x20)
            out += ' ';
        else
            out += sequence;
        i += isValidUtf8(sequence) ? sequence.size() : 1;
        ++shown;
    }
    return out + "”";
}

std::string slug(std::string_view text) {
    std::string out;
    for (const char c : lowered(text)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out;
}

bool isValidUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const auto length = sequenceLength(lead);
        if (length == 0 || i + length > text.size())
            return false;
        for (std::size_t k = 1; k < length; ++k) {
            if (!isContinuation(text[i + k]))
                return false;
        }
        if (length > 2) {
            // Overlong forms, surrogates and code points past U+10FFFF.
            const auto second = static_cast<unsigned char>(text[i + 1]);
            if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
                (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F))
                return false;
        }
        i += length;
    }
    return true;
}

} // namespace driftline
