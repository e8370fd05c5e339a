// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/legend_words.h"

#include "render/marker.h"
#include "render/text_wrap.h"
#include "render/word_styles.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace driftline {

namespace {
/// In ems of the label size.
constexpr double lineKeyWidth = 2.6;
constexpr double barKeyWidth = 1.0;
constexpr double dotKeyWidth = 0.8;
constexpr double keyGap = 0.5;
constexpr double entryGap = 1.5;
constexpr double legendRow = 1.45;

struct LegendEntry {
    std::string_view name;
    double keyWidth = 0; ///< ems
    PlacedKey key;
};

std::vector<LegendEntry> legendEntries(const Scene& scene, const Medium& medium) {
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < scene.series.size(); ++i) {
        const auto& series = scene.series[i];
        // A lone series is named by the subtitle; then only the keys tell something.
        if (series.context || series.isNamedAtAxis || (scene.series.size() == 1 && !scene.keys.empty()))
            continue;
        const double width = series.isBar ? barKeyWidth : series.isDot ? dotKeyWidth : lineKeyWidth;
        entries.push_back({series.name, width, {{}, static_cast<int>(i), -1}});
    }
    for (std::size_t i = 0; i < scene.keys.size(); ++i)
        entries.push_back({scene.keys[i].name,
                           std::max(dotKeyWidth, keyExtent(scene.keys[i], scene, medium) / medium.label),
                           {{}, -1, static_cast<int>(i)}});
    return entries;
}

/// An entry with the lines of its name, canvas units.
struct SetEntry {
    PlacedKey key;
    QStringList lines;
    double keyWidth = 0;
    double textWidth = 0;

    double width(double em) const { return keyWidth + keyGap * em + textWidth; }
};

SetEntry setEntry(const LegendEntry& entry, double room, const Medium& medium, const TextMeasurer& measurer) {
    const auto style = labelStyle(medium);
    SetEntry out{entry.key, {}, entry.keyWidth * style.size, 0};
    const auto name = QString::fromUtf8(entry.name.data(), static_cast<qsizetype>(entry.name.size()));
    out.lines = wrapText(name, style, room - out.keyWidth - keyGap * style.size, measurer);
    out.textWidth = widthOf(out.lines, style, measurer);
    return out;
}

/// Returns where its last line begins.
double addEntry(FigureWords& words, const Scene& scene, SetEntry entry, double x, double y,
                const Medium& medium, const TextMeasurer& measurer) {
    const auto style = labelStyle(medium);
    const double em = style.size;
    entry.key.box = QRectF(x, y, entry.keyWidth, em);
    words.keys.push_back(entry.key);
    double lineTop = y;
    for (const auto& line : entry.lines) {
        const double lineWidth = measurer.width(line, style);
        const double start = lineStart(line, lineWidth, x + entry.keyWidth + keyGap * em, entry.textWidth);
        words.texts.push_back({WordRole::LegendEntry, line, style, scene.theme.ink,
                               QRectF(start, lineTop, lineWidth, em), entry.key.series});
        lineTop += labelPitch * em;
    }
    return std::max(y, lineTop - labelPitch * em);
}

/// Keys of sizes may be taller than their names: how far they reach above and below these.
double liftOf(const Scene& scene, const Medium& medium) {
    double tallest = medium.label;
    for (const auto& key : scene.keys)
        tallest = std::max(tallest, keyExtent(key, scene, medium));
    return (tallest - medium.label) / 2;
}
} // namespace

double addLegendRows(FigureWords& words, const Scene& scene, double left, double width, double top,
                     const Medium& medium, const TextMeasurer& measurer) {
    const double em = medium.label;
    const double lift = liftOf(scene, medium);
    double x = left;
    double y = top + lift;
    bool any = false;
    for (const auto& entry : legendEntries(scene, medium)) {
        auto set = setEntry(entry, width, medium, measurer);
        const double wide = set.width(em);
        if (x > left && x + wide > left + width) {
            x = left;
            y += legendRow * em + 2 * lift;
        }
        y = addEntry(words, scene, std::move(set), x, y, medium, measurer);
        x += wide + entryGap * em;
        any = true;
    }
    return any ? y + em + lift : top;
}

double addLegendColumn(FigureWords& words, const Scene& scene, double left, double width, double top,
                       const Medium& medium, const TextMeasurer& measurer) {
    const double em = medium.label;
    const double lift = liftOf(scene, medium);
    double y = top + lift;
    double end = top;
    for (const auto& entry : legendEntries(scene, medium)) {
        y = addEntry(words, scene, setEntry(entry, width, medium, measurer), left, y, medium, measurer);
        end = y + em + lift;
        y += legendRow * em + 2 * lift;
    }
    return end;
}

double legendColumnWidth(const Scene& scene, double most, const Medium& medium,
                         const TextMeasurer& measurer) {
    double widest = 0;
    for (const auto& entry : legendEntries(scene, medium))
        widest = std::max(widest, setEntry(entry, most, medium, measurer).width(medium.label));
    // A hair wider than measured, so that what fitted fits again.
    constexpr double hair = 0.01;
    return widest > 0 ? widest + hair * medium.label : 0;
}

} // namespace driftline
