// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/json_document.h"

#include "base/text.h"
#include "style/sentences.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>

namespace driftline {

namespace {
/// "line 3, column 12".
std::string placeIn(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, offset);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto lastBreak = before.rfind('\n');
    const auto column = before.size() - (lastBreak == std::string_view::npos ? 0 : lastBreak + 1) + 1;
    return style_sentences::lineColumn(line, column);
}

/// Where a number stands, and not a text that looks like it.
std::size_t placeOf(std::string_view number, std::string_view text) {
    bool isInText = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            isInText = !isInText;
        else if (isInText && text[i] == '\\')
            ++i;
        else if (!isInText && text.substr(i).starts_with(number))
            return i;
    }
    return text.size();
}

/// What the parser could not hold stands in its sentence between quotes.
std::string_view numberIn(std::string_view sentence) {
    const auto first = sentence.find('\'');
    const auto last = sentence.rfind('\'');
    return first == last ? std::string_view() : sentence.substr(first + 1, last - first - 1);
}
} // namespace

Result<nlohmann::json> parseDocument(std::string_view text, std::string_view origin, std::string_view kind) {
    using nlohmann::json;
    // Our documents are shallow; one nested deeper than this only wants to exhaust the stack.
    constexpr int deepest = 64;
    const auto tooDeep = [](int depth, json::parse_event_t /*event*/, json& /*value*/) {
        if (depth > deepest)
            throw std::length_error("depth");
        return true;
    };
    try {
        return json::parse(text, tooDeep);
    } catch (const json::parse_error& error) {
        return fail(style_sentences::jsonBroken(placeIn(text, error.byte > 0 ? error.byte - 1 : 0)),
                    {std::string(origin), 0, {}, {}});
    } catch (const json::out_of_range& error) {
        const auto number = numberIn(error.what());
        return fail(
            style_sentences::jsonNumberTooLarge(inQuotes(number), placeIn(text, placeOf(number, text))),
            {std::string(origin), 0, {}, {}});
    } catch (const std::length_error&) {
        return fail(style_sentences::jsonTooDeep(kind), {std::string(origin), 0, {}, {}});
    }
}

} // namespace driftline
