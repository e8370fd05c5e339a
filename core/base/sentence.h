// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <fmt/core.h>

#include <array>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

/// What a person reads stands in one catalogue a library, `<library>/sentences.h`, where it can be read,
/// edited and translated without reading code. Code names a sentence and passes the values for its gaps;
/// whether they are as many and of the right kind is checked where the program is compiled.
namespace driftline {

namespace detail {

constexpr std::size_t allValues(std::size_t count) {
    return (std::size_t{1} << count) - 1;
}

/// The values that the gaps of a text ask for, as bits. Values are counted on, {}, or numbered, {0}; only
/// numbers have a format, {:.1f}. A gap that asks for what is not there stops the compilation.
template <class... Values>
constexpr std::size_t valuesUsed(std::string_view text) {
    constexpr std::size_t most = sizeof...(Values);
    constexpr std::array<bool, most + 1> isNumber{std::is_arithmetic_v<Values>..., false};
    std::size_t used = 0;
    std::size_t next = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '{' && text[at] != '}')
            continue;
        if (at + 1 < text.size() && text[at + 1] == text[at]) {
            ++at; // {{ is a brace
            continue;
        }
        const std::size_t end = text.find('}', at);
        if (text[at] == '}' || end == std::string_view::npos)
            throw std::logic_error("a brace stands alone");
        const std::string_view gap = text.substr(at + 1, end - at - 1);
        const bool isNumbered = !gap.empty() && gap[0] >= '0' && gap[0] <= '9';
        const std::size_t value = isNumbered ? static_cast<std::size_t>(gap[0] - '0') : next++;
        if (value >= most || (gap.find(':') != std::string_view::npos && !isNumber[value]))
            throw std::logic_error("a gap has no value that fits it");
        used |= std::size_t{1} << value;
        at = end;
    }
    return used;
}

} // namespace detail

/// A text with a gap, {}, for each of its values, whose types it states.
template <class... Values>
class Sentence {
public:
    // Not explicit, so that catalogues read as lists.
    // NOLINTNEXTLINE(google-explicit-constructor)
    consteval Sentence(const char* text) : m_text(text) {
        if (detail::valuesUsed<Values...>(m_text) != detail::allValues(sizeof...(Values)))
            throw std::logic_error("a value has no gap");
    }
    std::string operator()(const Values&... values) const {
        return fmt::vformat(m_text, fmt::make_format_args(values...));
    }

private:
    std::string_view m_text;
};

/// A sentence that is known by its code: what Error and Diagnostic say. The remedy of a finding may use the
/// same values; {1} is the second of them.
template <class... Values>
class CodedSentence {
public:
    consteval CodedSentence(const char* code, const char* text, const char* remedy = "")
        : m_code(code)
        , m_text(text)
        , m_remedy(remedy) {
        if ((detail::valuesUsed<Values...>(m_text) | detail::valuesUsed<Values...>(m_remedy)) !=
            detail::allValues(sizeof...(Values)))
            throw std::logic_error("a value has no gap");
    }
    CodedText operator()(const Values&... values) const {
        const auto arguments = fmt::make_format_args(values...);
        return {std::string(m_code), fmt::vformat(m_text, arguments), fmt::vformat(m_remedy, arguments)};
    }
    constexpr std::string_view code() const { return m_code; }

private:
    std::string_view m_code;
    std::string_view m_text;
    std::string_view m_remedy;
};

} // namespace driftline
