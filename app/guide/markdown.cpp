// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/markdown.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <md4c.h>

namespace driftline {
namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string_view viewOf(const MD_ATTRIBUTE& attribute) {
    return attribute.text == nullptr ? std::string_view() : std::string_view(attribute.text, attribute.size);
}

/// Receives what md4c finds, in order.
class Writer {
public:
    explicit Writer(const HtmlForm& form) : m_form(form) { m_out.sections.emplace_back(); }

    MarkdownText take() {
        if (m_out.sections.front().title.empty() && m_out.sections.front().text.empty())
            m_out.sections.erase(m_out.sections.begin());
        return std::move(m_out);
    }

    void enter(MD_BLOCKTYPE block, void* detail);
    void leave(MD_BLOCKTYPE block, void* detail);
    void enter(MD_SPANTYPE span, void* detail);
    void leave(MD_SPANTYPE span, void* detail);
    void text(MD_TEXTTYPE type, std::string_view text);

private:
    void put(std::string_view html) { m_out.html += html; }
    void endHeading(unsigned level);
    void endParagraph();
    void endCode();
    void endPicture(const MD_SPAN_IMG_DETAIL& image);
    void say(std::string_view words);
    std::string freeAnchor(const std::string& title) const;

    const HtmlForm& m_form;
    MarkdownText m_out;
    std::size_t m_blockBegin = 0; ///< in the HTML, of the heading or paragraph that is open
    std::string m_heading;
    std::string m_alt;
    std::string m_codeWord;
    std::string m_figure; ///< a paragraph's picture, with its caption
    bool m_inHeading = false;
    bool m_inPicture = false;
    bool m_inCodeBlock = false;
    bool m_inCodeWord = false;
    bool m_paragraphHasPicture = false;
};

void Writer::say(std::string_view words) {
    if (m_inHeading)
        m_heading += words;
    else
        m_out.sections.back().text += words;
}

std::string_view alignmentOf(const void* detail) {
    switch (static_cast<const MD_BLOCK_TD_DETAIL*>(detail)->align) {
    case MD_ALIGN_RIGHT:
        return " align=\"right\"";
    case MD_ALIGN_CENTER:
        return " align=\"center\"";
    default:
        return "";
    }
}

void Writer::enter(MD_BLOCKTYPE block, void* detail) {
    switch (block) {
    case MD_BLOCK_QUOTE:
        return put("<blockquote>");
    case MD_BLOCK_UL:
        return put("<ul>\n");
    case MD_BLOCK_OL:
        return put("<ol>\n");
    case MD_BLOCK_LI:
        return put("<li>");
    case MD_BLOCK_HR:
        return put("<hr>\n");
    case MD_BLOCK_H:
        m_inHeading = true;
        m_heading.clear();
        m_blockBegin = m_out.html.size();
        return;
    case MD_BLOCK_CODE:
        m_inCodeBlock = true;
        m_out.blocks.push_back({std::string(viewOf(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->lang)), {}});
        return;
    case MD_BLOCK_P:
        m_blockBegin = m_out.html.size();
        m_paragraphHasPicture = false;
        m_figure.clear();
        return;
    case MD_BLOCK_TABLE:
        return put("<div class=\"table\"><table>\n");
    case MD_BLOCK_THEAD:
        return put("<thead>");
    case MD_BLOCK_TBODY:
        return put("<tbody>");
    case MD_BLOCK_TR:
        return put("<tr>");
    case MD_BLOCK_TH:
        return put(fmt::format("<th{}>", alignmentOf(detail)));
    case MD_BLOCK_TD:
        return put(fmt::format("<td{}>", alignmentOf(detail)));
    default:
        return;
    }
}

void Writer::leave(MD_BLOCKTYPE block, void* detail) {
    say(m_inHeading ? "" : " ");
    switch (block) {
    case MD_BLOCK_QUOTE:
        return put("</blockquote>\n");
    case MD_BLOCK_UL:
        return put("</ul>\n");
    case MD_BLOCK_OL:
        return put("</ol>\n");
    case MD_BLOCK_LI:
        return put("</li>\n");
    case MD_BLOCK_H:
        return endHeading(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
    case MD_BLOCK_CODE:
        return endCode();
    case MD_BLOCK_P:
        return endParagraph();
    case MD_BLOCK_TABLE:
        return put("</table></div>\n");
    case MD_BLOCK_THEAD:
        return put("</thead>\n");
    case MD_BLOCK_TBODY:
        return put("</tbody>\n");
    case MD_BLOCK_TR:
        return put("</tr>\n");
    case MD_BLOCK_TH:
        return put("</th>");
    case MD_BLOCK_TD:
        return put("</td>");
    default:
        return;
    }
}

void Writer::endHeading(unsigned level) {
    m_inHeading = false;
    const std::string words = m_out.html.substr(m_blockBegin);
    m_out.html.resize(m_blockBegin);
    const std::string anchor = freeAnchor(m_heading);
    put(fmt::format("<h{0} id=\"{1}\">{2}</h{0}>\n", level, anchor, words));
    m_out.sections.push_back({anchor, static_cast<int>(level), m_heading, {}});
}

/// A picture that stands alone is a figure, and what follows its address in quotes is its caption.
void Writer::endParagraph() {
    const std::string words = m_out.html.substr(m_blockBegin);
    m_out.html.resize(m_blockBegin);
    if (m_paragraphHasPicture && trimmed(words).empty())
        put(m_figure);
    else
        put(fmt::format("<p>{}</p>\n", words));
}

void Writer::endCode() {
    m_inCodeBlock = false;
    const auto& block = m_out.blocks.back();
    const auto* open = m_form.isPlain ? "<table class=\"code\" width=\"100%\"><tr><td><pre>" : "<pre><code>";
    const auto* close = m_form.isPlain ? "</pre></td></tr></table>\n" : "</code></pre>\n";
    // Readers of HTML take a last line feed for an empty line.
    put(open + escaped(block.text.substr(0, block.text.find_last_not_of('\n') + 1)) + close);
    say(block.text);
}

void Writer::enter(MD_SPANTYPE span, void* detail) {
    switch (span) {
    case MD_SPAN_EM:
        return put("<em>");
    case MD_SPAN_STRONG:
        return put("<strong>");
    case MD_SPAN_A: {
        const auto target = viewOf(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
        m_out.links.emplace_back(target);
        return put(
            fmt::format("<a href=\"{}\">", escaped(m_form.link ? m_form.link(target) : std::string(target))));
    }
    case MD_SPAN_IMG:
        m_inPicture = true;
        m_alt.clear();
        return;
    case MD_SPAN_CODE:
        m_inCodeWord = true;
        m_codeWord.clear();
        return put("<code>");
    default:
        return;
    }
}

void Writer::leave(MD_SPANTYPE span, void* detail) {
    switch (span) {
    case MD_SPAN_EM:
        return put("</em>");
    case MD_SPAN_STRONG:
        return put("</strong>");
    case MD_SPAN_A:
        return put("</a>");
    case MD_SPAN_IMG:
        return endPicture(*static_cast<MD_SPAN_IMG_DETAIL*>(detail));
    case MD_SPAN_CODE:
        m_inCodeWord = false;
        m_out.codeWords.push_back(m_codeWord);
        return put("</code>");
    default:
        return;
    }
}

void Writer::endPicture(const MD_SPAN_IMG_DETAIL& image) {
    m_inPicture = false;
    m_paragraphHasPicture = true;
    const std::string target(viewOf(image.src));
    m_out.pictures.push_back(target);
    const auto shown =
        m_form.picture ? m_form.picture(target, m_alt) : std::optional(ShownPicture{target, m_alt, 0, 0});
    if (!shown)
        return;
    const auto size = shown->width > 0
                          ? fmt::format(" width=\"{}\" height=\"{}\"", shown->width, shown->height)
                          : std::string();
    const auto caption = viewOf(image.title);
    const auto picture =
        fmt::format("<img src=\"{}\" alt=\"{}\"{}>", escaped(shown->address), escaped(shown->alt), size);
    if (m_form.isPlain)
        m_figure += fmt::format("<p class=\"picture\">{}</p>\n<p class=\"caption\">{}</p>\n", picture,
                                escaped(caption));
    else if (caption.empty())
        m_figure += fmt::format("<figure>{}</figure>\n", picture);
    else
        m_figure +=
            fmt::format("<figure>{}<figcaption>{}</figcaption></figure>\n", picture, escaped(caption));
    m_out.sections.back().text += std::string(caption) + ". ";
}

void Writer::text(MD_TEXTTYPE type, std::string_view text) {
    if (m_inPicture) {
        m_alt += type == MD_TEXT_SOFTBR ? " " : text;
        return;
    }
    if (m_inCodeBlock) {
        m_out.blocks.back().text += text;
        return;
    }
    switch (type) {
    case MD_TEXT_BR:
        put("<br>\n");
        return say(" ");
    case MD_TEXT_SOFTBR:
        put("\n");
        return say(" ");
    case MD_TEXT_ENTITY:
        put(text);
        return say(text);
    default:
        break;
    }
    if (m_inCodeWord)
        m_codeWord += text;
    put(escaped(text));
    say(text);
}

std::string Writer::freeAnchor(const std::string& title) const {
    const auto base = slug(title);
    const auto isTaken = [this](const std::string& anchor) {
        return std::any_of(m_out.sections.begin(), m_out.sections.end(),
                           [&anchor](const GuideSection& section) { return section.anchor == anchor; });
    };
    std::string anchor = base;
    for (int number = 2; isTaken(anchor); ++number)
        anchor = fmt::format("{}-{}", base, number);
    return anchor;
}

Writer& writerOf(void* userdata) {
    return *static_cast<Writer*>(userdata);
}

} // namespace

MarkdownText readMarkdown(std::string_view text, const HtmlForm& form) {
    Writer writer(form);
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE block, void* detail, void* userdata) {
        writerOf(userdata).enter(block, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE block, void* detail, void* userdata) {
        writerOf(userdata).leave(block, detail);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE span, void* detail, void* userdata) {
        writerOf(userdata).enter(span, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE span, void* detail, void* userdata) {
        writerOf(userdata).leave(span, detail);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* words, MD_SIZE size, void* userdata) {
        writerOf(userdata).text(type, {words, size});
        return 0;
    };
    md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &writer);
    return writer.take();
}

} // namespace driftline
