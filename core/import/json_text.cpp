// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/json_text.h"

#include "base/text.h"
#include "import/sentences.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace driftline {

namespace {
/// Line and column, counted from 1, the column in characters.
struct TextPosition {
    std::size_t line = 1;
    std::size_t column = 1;
};

TextPosition positionOf(std::string_view text, std::size_t offset) {
    TextPosition position;
    for (const char c : text.substr(0, offset)) {
        if (c == '\n') {
            ++position.line;
            position.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
            ++position.column;
        }
    }
    return position;
}

/// Where the brackets are nested too deep, if they are.
std::optional<std::size_t> tooDeepAt(std::string_view text) {
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepestJson)
                return i;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return {};
}

/// "unexpected '}'" from the parser's long report, which speaks of its own states.
std::string reasonIn(std::string_view report) {
    const auto from = report.find("unexpected ");
    if (from == std::string_view::npos)
        return import_sentences::notAJsonValue;
    return std::string(report.substr(from, report.find(';', from) - from));
}

tl::unexpected<Error> broken(std::string_view text, std::size_t offset, std::string_view shownFile,
                             std::string_view reason) {
    const auto at = positionOf(text, offset);
    return fail(import_sentences::jsonBroken(at.line, at.column, reason),
                {std::string(shownFile), 0, {}, {}});
}
} // namespace

Result<nlohmann::ordered_json> parseJson(std::string_view text, std::string_view shownFile) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    if (const auto at = tooDeepAt(text)) {
        const auto position = positionOf(text, *at);
        return fail(import_sentences::jsonTooDeep(deepestJson, position.line, position.column),
                    {std::string(shownFile), 0, {}, {}});
    }
    try {
        return nlohmann::ordered_json::parse(text);
    } catch (const nlohmann::json::parse_error& error) {
        // The parser counts the byte it stumbled over, so the fault is one before.
        return broken(text, error.byte == 0 ? 0 : std::min(error.byte - 1, text.size()), shownFile,
                      reasonIn(error.what()));
    } catch (const nlohmann::json::exception&) {
        return broken(text, 0, shownFile, import_sentences::numberTooLarge);
    }
}

} // namespace driftline
