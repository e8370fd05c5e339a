// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace driftline {

/// A piece of an HTML page: a tag or the text between two.
struct HtmlToken {
    enum class Kind { Text, Start, End };
    Kind kind = Kind::Text;
    std::string name;            ///< of a tag, in lower case
    std::string_view attributes; ///< of a start tag, as they stand
    std::string text;            ///< without entities, blanks as they stand
};

/// Cuts a page as browsers do, whatever its faults: comments, scripts and styles are left out.
class HtmlTokens {
public:
    explicit HtmlTokens(std::string_view page) : m_left(page) {}
    /// False at the end.
    bool next(HtmlToken& token);

private:
    bool nextTag(HtmlToken& token);

    std::string_view m_left;
    std::string m_rawUntil; ///< "script" or "style": text up to its end tag is left out
};

/// The value of an attribute, without entities; empty if there is none.
std::string htmlAttribute(std::string_view attributes, std::string_view name);

/// "&amp;" and "&#8211;" as the letters that they stand for; those that are not known stay.
std::string withoutEntities(std::string_view text);

} // namespace driftline
