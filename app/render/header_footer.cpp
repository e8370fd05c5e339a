// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/header_footer.h"

#include "render/legend_words.h"
#include "render/text_wrap.h"
#include "render/word_styles.h"

namespace driftline {

namespace {
/// Share of the medium's gap between title and subtitle, and between paragraphs of the footer.
constexpr double closeGap = 0.75;
/// And between the header and what follows.
constexpr double headerGap = 1.5;
constexpr double paragraphGap = 0.35;

struct Paragraph {
    WordRole role = WordRole::Title;
    TextStyle style;
    Colour colour;
};

/// The column in which lines stand, and where they begin in it.
struct Column {
    double left = 0;
    double width = 0;
    double top = 0;
};

/// Returns where the last line ends.
double addLines(FigureWords& words, const QStringList& lines, const Paragraph& paragraph,
                const Column& column, const TextMeasurer& measurer) {
    double y = column.top;
    for (const auto& line : lines) {
        const double width = measurer.width(line, paragraph.style);
        words.texts.push_back(
            {paragraph.role, line, paragraph.style, paragraph.colour,
             QRectF(lineStart(line, width, column.left, column.width), y, width, paragraph.style.size)});
        y += paragraph.style.pitch();
    }
    return lines.isEmpty() ? column.top : y - paragraph.style.pitch() + paragraph.style.size;
}

/// Lines as long as can be, unless that leaves a word or two alone on the last one.
QStringList subtitleLines(const Scene& scene, double width, const Medium& medium,
                          const TextMeasurer& measurer) {
    constexpr double shortLine = 0.3;
    const auto style = subtitleStyle(medium);
    const auto text = QString::fromStdString(scene.subtitle);
    auto lines = wrapText(text, style, width, measurer);
    if (lines.size() > 1 && measurer.width(lines.last(), style) < shortLine * width)
        return wrapEvenly(text, style, width, measurer);
    return lines;
}

/// Title and subtitle, and the room under them; returns where that ends.
double addHeading(FigureWords& words, const Scene& scene, double left, double width, double top,
                  const Medium& medium, const TextMeasurer& measurer) {
    double y = top;
    const auto title = wrapEvenly(QString::fromStdString(scene.title), titleStyle(medium), width, measurer);
    if (!title.isEmpty())
        y = addLines(words, title, {WordRole::Title, titleStyle(medium), scene.theme.ink}, {left, width, y},
                     measurer) +
            closeGap * medium.gap;
    const auto subtitle = subtitleLines(scene, width, medium, measurer);
    if (!subtitle.isEmpty())
        y = addLines(words, subtitle, {WordRole::Subtitle, subtitleStyle(medium), scene.theme.muted},
                     {left, width, y}, measurer);
    if (y > top)
        y += headerGap * medium.gap;
    return y;
}

QStringList footerParagraphs(const Scene& scene, const Medium& medium) {
    const bool isBrief = medium.isSqueezed();
    QStringList paragraphs;
    for (const auto& paragraph : isBrief ? scene.briefFooter : scene.footer)
        paragraphs.append(QString::fromStdString(paragraph));
    return isBrief ? QStringList{paragraphs.join(u' ')} : paragraphs;
}
} // namespace

double addHeader(FigureWords& words, const Scene& scene, double left, double width, double top,
                 const Medium& medium, const TextMeasurer& measurer) {
    double y = top;
    if (scene.captionPlacement == CaptionPlacement::Inside)
        y = addHeading(words, scene, left, width, top, medium, measurer);
    if (scene.legend == LegendPlace::Top) {
        const double end = addLegendRows(words, scene, left, width, y, medium, measurer);
        y = end > y ? end + headerGap * medium.gap : y;
    }
    return y;
}

double addFooter(FigureWords& words, const Scene& scene, double left, double width, double top,
                 const Medium& medium, const TextMeasurer& measurer) {
    const auto style = footerStyle(medium);
    double y = top;
    if (scene.captionPlacement == CaptionPlacement::Separate)
        return y;
    bool isFirst = true;
    for (const auto& paragraph : footerParagraphs(scene, medium)) {
        const auto lines = wrapText(paragraph, style, width, measurer);
        if (lines.isEmpty())
            continue;
        y += isFirst ? 0 : paragraphGap * medium.gap + style.pitch() - style.size;
        y = addLines(words, lines, {WordRole::Footer, style, scene.theme.muted}, {left, width, y}, measurer);
        isFirst = false;
    }
    return y;
}

} // namespace driftline
