// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/stray_sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace driftline::test {
namespace {

/// Files whose phrases nobody is told: what cells, headings and messages of Qt are compared with, names of
/// places and typefaces, what is written in another language (HTML, PDF, roff, those of shells), and what
/// only the compiler says.
constexpr std::array<std::string_view, 15> withoutReaders = {
    "app/cli/offscreen_application.cpp",
    "app/guide/html_page.cpp",
    "app/manual/bash_completion.cpp",
    "app/manual/fish_completion.cpp",
    "app/manual/man_page.cpp",
    "app/manual/zsh_completion.cpp",
    "app/pdf/pdf_glyphs.cpp",
    "app/render/fonts.cpp",
    "core/base/sentence.h",
    "core/data/place_groups.cpp",
    "core/data/places.cpp",
    "core/import/heading_words.cpp",
    "core/import/missing_mark.cpp",
    "core/import/period_words.cpp",
    "core/questions/scale_choices.cpp",
};

/// A phrase that is a value of a file format.
constexpr std::string_view fonts = "Inter, Liberation Sans, Arial, sans-serif";

/// What is called with the headings of tables that other publishers make.
constexpr std::array<std::string_view, 8> takersOfHeadings = {
    "layout.column",     "layout.give",        "layout.giveFirst", "layout.hasAll",
    "layout.keepBeside", "layout.measureOnly", "layout.unit",      "layout.values"};

/// What makes an error or a finding, and is given sentences of a catalogue.
constexpr std::array<std::string_view, 3> makers = {"fail(", "warn(", "note("};

bool beginsWithOneOf(std::string_view path, const auto& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [path](std::string_view beginning) { return path.starts_with(beginning); });
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Text of a program as this test reads it: without comments, lines of the preprocessor and bytes of files
/// ("…"sv), adjacent literals as one.
class LiteralReader {
public:
    explicit LiteralReader(std::string_view text) : m_text(text) {}

    struct Literal {
        std::string text;        ///< as it is written, with its escapes
        std::string_view before; ///< the code in front of it
        int line = 0;
    };

    std::vector<Literal> read() {
        std::vector<Literal> literals;
        std::size_t joinsAt = 0; // where a literal would continue the last one
        while (m_at < m_text.size()) {
            const auto rest = m_text.substr(m_at);
            const bool isFirst = m_text.find_last_not_of(" \t", m_at - 1) == std::string_view::npos ||
                                 m_text[m_text.find_last_not_of(" \t", m_at - 1)] == '\n';
            if (rest.starts_with("//") || (rest[0] == '#' && (m_at == 0 || isFirst)))
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            else if (rest[0] == '\'' && !isDigitSeparator())
                m_at += closing(rest, '\'');
            else if (rest[0] == '"' && rest.substr(closing(rest, '"')).starts_with("sv"))
                m_at += closing(rest, '"');
            else if (rest[0] == '"') {
                const auto length = closing(rest, '"');
                const bool joins =
                    joinsAt > 0 && m_text.substr(joinsAt, m_at - joinsAt).find_first_not_of(" \t\n") ==
                                       std::string_view::npos;
                if (!joins)
                    literals.push_back(
                        {{},
                         m_text.substr(0, m_at),
                         1 + static_cast<int>(std::count(
                                 m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(m_at), '\n'))});
                literals.back().text += rest.substr(1, length - 2);
                m_at += length;
                joinsAt = m_at;
            } else {
                ++m_at;
            }
        }
        return literals;
    }

private:
    /// 1'000'000 holds no characters.
    bool isDigitSeparator() const {
        return m_at > 0 && m_at + 1 < m_text.size() && m_text[m_at - 1] >= '0' && m_text[m_at - 1] <= '9' &&
               m_text[m_at + 1] >= '0' && m_text[m_at + 1] <= '9';
    }
    /// How long a literal is that begins here, with both quotes.
    static std::size_t closing(std::string_view rest, char quote) {
        std::size_t at = 1;
        while (at < rest.size() && rest[at] != quote)
            at += rest[at] == '\\' ? 2U : 1U;
        return std::min(at + 1, rest.size());
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

/// Three words or parts of which two are words, or two words and a full stop.
bool isSentence(std::string text) {
    for (auto at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at))
        text.replace(at, 2, " ");
    std::size_t parts = 0;
    std::size_t words = 0;
    for (std::size_t begin = text.find_first_not_of(' '); begin != std::string::npos;) {
        const auto end = std::min(text.find(' ', begin), text.size());
        const auto part = std::string_view(text).substr(begin, end - begin);
        ++parts;
        const bool isPlain = std::none_of(part.begin(), part.end(), [](char c) {
            return c == '{' || c == '/' || c == '_' || c == '=' || c == '(' || c == '<' || c == '[' ||
                   c == '|' || (c >= '0' && c <= '9');
        });
        words += isPlain && std::count_if(part.begin(), part.end(), isLetter) > 1 ? 1U : 0U;
        begin = text.find_first_not_of(' ', end);
    }
    const char last = text.empty() ? ' ' : text.back();
    return words >= 2 && (parts >= 3 || last == '.' || last == '?' || last == '!');
}

/// Whether a literal is the first argument of what makes an error or a finding.
bool isCode(std::string_view before) {
    before = before.substr(0, before.find_last_not_of(" \n") + 1);
    return std::any_of(makers.begin(), makers.end(), [before](std::string_view maker) {
        return before.ends_with(maker) &&
               (before.size() == maker.size() || !isLetter(before[before.size() - maker.size() - 1]));
    });
}

/// Whether a literal stands among the arguments of what is called with headings.
bool isHeading(std::string_view before) {
    int closed = 0;
    for (auto at = before.size(); at-- > 0 && before[at] != ';';) {
        if (before[at] == ')')
            ++closed;
        if (before[at] == '(' && closed-- == 0)
            return std::any_of(
                takersOfHeadings.begin(), takersOfHeadings.end(),
                [call = before.substr(0, at)](std::string_view taker) { return call.ends_with(taker); });
    }
    return false;
}

} // namespace

std::vector<std::string> sentencesOutsideCatalogues(const std::vector<SourceFile>& files) {
    std::vector<std::string> found;
    for (const SourceFile& file : files) {
        if (file.path.ends_with("sentences.h") || beginsWithOneOf(file.path, withoutReaders))
            continue;
        for (const auto& literal : LiteralReader(file.text).read()) {
            const bool isSaid =
                isSentence(literal.text) && literal.text != fonts && !isHeading(literal.before);
            if (isSaid || isCode(literal.before))
                found.push_back(
                    fmt::format("{}:{} says “{}”: what a person reads stands in sentences.h of the "
                                "library, with its code",
                                file.path, literal.line, literal.text));
        }
    }
    return found;
}

} // namespace driftline::test
