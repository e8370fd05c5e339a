// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// A heading and what stands under it up to the next one.
struct GuideSection {
    std::string anchor; ///< the heading in lower case with hyphens, as links name it
    int level = 1;
    std::string title;
    std::string text; ///< plain words, for searching

    bool operator==(const GuideSection&) const = default;
};

struct CodeBlock {
    std::string language; ///< empty: none named
    std::string text;

    bool operator==(const CodeBlock&) const = default;
};

/// Where a picture is and what it says to those who cannot see it.
struct ShownPicture {
    std::string address;
    std::string alt;
    int width = 0; ///< in CSS pixels; 0: as the picture says
    int height = 0;
};

/// How a text becomes HTML. What is not set leaves addresses as they are written.
struct HtmlForm {
    std::function<std::string(std::string_view target)> link;
    /// Nothing leaves the picture out, with its paragraph.
    std::function<std::optional<ShownPicture>(std::string_view target, std::string_view alt)> picture;
    bool isPlain =
        false; ///< only elements that QTextDocument knows; code in a table of one cell, for padding
};

/// A Markdown text, read once: as HTML and by what stands in it.
struct MarkdownText {
    std::string html; ///< what belongs into a body
    std::vector<GuideSection> sections;
    std::vector<std::string> links;    ///< targets as written
    std::vector<std::string> pictures; ///< likewise
    std::vector<CodeBlock> blocks;
    std::vector<std::string> codeWords; ///< `set like this`
};

/// CommonMark with tables; HTML in it is shown as text. Headings get their anchor as id, a second one of the
/// same name "-2". Never fails: every text is Markdown.
MarkdownText readMarkdown(std::string_view text, const HtmlForm& form = {});

} // namespace driftline
