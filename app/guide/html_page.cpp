// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/html_page.h"

#include "base/embedded_file.h"
#include "export/sentences.h"
#include "guide/sentences.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <span>

namespace driftline {

std::span<const EmbeddedFile> guideStyleFiles();

namespace {

std::string_view styleFile(std::string_view name) {
    for (const auto& file : guideStyleFiles()) {
        if (file.name == name)
            return file.text();
    }
    return {};
}

/// The tokens of a theme as custom properties of CSS.
std::string propertiesOf(std::string_view theme) {
    std::string out;
    const auto tokens = nlohmann::ordered_json::parse(styleFile(theme), nullptr, false);
    for (const auto& [name, colour] : tokens.items())
        out += fmt::format("--{}:{};", name, colour.get<std::string>());
    return out;
}

std::string listOfChapters(const GuideChapter& shown, const MarkdownText& body) {
    std::string out = "<nav class=\"chapters\" aria-label=\"Chapters\"><ol>\n";
    for (const auto& chapter : guideChapters()) {
        const bool isShown = &chapter == &shown;
        out += fmt::format("<li><a href=\"{}\"{}>{}</a>", pageFile(chapter),
                           isShown ? " aria-current=\"page\"" : "", chapter.title);
        if (isShown) {
            std::string sections;
            for (const auto& section : body.sections) {
                if (section.level == 2)
                    sections +=
                        fmt::format("<li><a href=\"#{}\">{}</a></li>\n", section.anchor, section.title);
            }
            if (!sections.empty())
                out += "<ol>\n" + sections + "</ol>";
        }
        out += "</li>\n";
    }
    return out + "</ol></nav>\n";
}

std::string waysOn(const GuideChapter& shown) {
    const auto& chapters = guideChapters();
    const auto at = static_cast<std::size_t>(&shown - chapters.data());
    auto out = fmt::format("<nav class=\"ways\" aria-label=\"{}\">", guide_sentences::neighbouringChapters);
    if (at > 0)
        out += fmt::format("<a rel=\"prev\" href=\"{}\">← {}</a>", pageFile(chapters[at - 1]),
                           chapters[at - 1].title);
    if (at + 1 < chapters.size())
        out += fmt::format("<a rel=\"next\" href=\"{}\">{} →</a>", pageFile(chapters[at + 1]),
                           chapters[at + 1].title);
    return out + "</nav>\n";
}

} // namespace

std::string pageFile(const GuideChapter& chapter) {
    return &chapter == guideChapters().data() ? "index.html" : chapter.name + ".html";
}

std::string htmlPage(const GuideChapter& chapter, const MarkdownText& body) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<title>{0}</title>\n<meta "
        "name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"generator\" content=\"Driftline\">\n<link rel=\"stylesheet\" href=\"guide.css\">\n"
        "</head>\n<body>\n<header><a href=\"index.html\">Driftline</a> <span>{4}</span></header>\n"
        "<div class=\"columns\">\n{1}<main>\n{2}{3}</main>\n</div>\n</body>\n</html>\n",
        guide_sentences::pageTitle(chapter.title), listOfChapters(chapter, body), body.html, waysOn(chapter),
        guide_sentences::usersGuide);
}

std::string pageStyle() {
    return fmt::format("{}from resources/themes. */\n:root {{{}}}\n"
                       "@media screen and (prefers-color-scheme: dark) {{ :root {{{}}} }}\n{}",
                       export_sentences::styleMark, propertiesOf("light.json"), propertiesOf("dark.json"),
                       styleFile("guide.css"));
}

} // namespace driftline
