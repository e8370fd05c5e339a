// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/axis_titles.h"

#include "render/text_wrap.h"
#include "render/word_styles.h"

namespace driftline {

QStringList axisTitleLines(const SceneAxis& axis, double room, const Medium& medium,
                           const TextMeasurer& measurer) {
    return wrapText(QString::fromStdString(axis.title), labelStyle(medium), room, measurer);
}

void takeTitleRows(RoomAbove& room, const QStringList& title, const Medium& medium,
                   const TextMeasurer& measurer) {
    if (title.isEmpty())
        return;
    room.bottom -= static_cast<double>(title.size() - 1) * wordRow * medium.label;
    room.taken = room.left + measurer.width(title.first(), labelStyle(medium));
}

std::vector<PlacedText> yTitleWords(const RoomAbove& room, const QStringList& title, Colour colour,
                                    const Medium& medium, const TextMeasurer& measurer) {
    const auto style = labelStyle(medium);
    const double row = wordRow * style.size;
    double y = room.bottom - static_cast<double>(title.size()) * row + (row - style.size) / 2;
    std::vector<PlacedText> words;
    for (const auto& line : title) {
        words.push_back({WordRole::AxisTitle, line, style, colour,
                         QRectF(room.left, y, measurer.width(line, style), style.size), -1, true, 1});
        y += row;
    }
    return words;
}

} // namespace driftline
