// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/caption_placement.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// Millimetres. What is drawn, and what is taken.
struct PresetSize {
    double width = 183;
    std::optional<double> leastWidth; ///< without these only `width` is taken
    std::optional<double> mostWidth;
    std::optional<double> height; ///< of a slide or a card; nothing: what the figure needs
    std::optional<double> mostHeight;

    bool operator==(const PresetSize&) const = default;
};

struct PresetResolution {
    double dpi = 300;
    std::optional<double> least;
    std::optional<double> most;

    bool operator==(const PresetResolution&) const = default;
};

/// Limits that a publisher gives in pixels, for a picture of `dpi`.
struct PresetPixels {
    double dpi = 300;
    std::optional<int> leastWidth;
    std::optional<int> mostWidth;
    std::optional<int> mostHeight;

    bool operator==(const PresetPixels&) const = default;
};

/// Points. Where a preset says nothing, the sizes of any printed figure.
struct PresetText {
    std::string font;                  ///< what figures are set in; empty: as any figure
    std::vector<std::string> families; ///< what is taken; empty: any
    double title = 9.5;
    double subtitle = 7.5; ///< also titles of panels
    double label = 7;
    double footer = 6;
    std::optional<double> least;
    std::optional<double> most;

    bool operator==(const PresetText&) const = default;
};

/// Points.
struct PresetLines {
    double data = 1.4;
    double context = 0.8;
    double reference = 0.6;
    double hairline = 0.4;
    std::optional<double> least;
    std::optional<double> most;

    bool operator==(const PresetLines&) const = default;
};

/// Where the limits were read, and which were not.
struct PresetSource {
    std::string address;
    std::string checked;                  ///< the day, as 2026-11-24
    std::vector<std::string> unconfirmed; ///< fields of the file format, such as "lines.least" or "size"

    bool operator==(const PresetSource&) const = default;
};

/// What a journal, a page or a slide asks of a picture: how Driftline draws for it, and what the preflight
/// holds a file against. A value; its file format is resources/schema/preset.schema.json.
struct Preset {
    static constexpr int currentVersion = 1;

    std::string id;
    std::string name;
    std::string publisher;
    std::string description;
    PresetSize size;
    PresetResolution resolution;
    std::optional<PresetPixels> pixels;
    PresetText text;
    PresetLines lines;
    std::optional<std::string> background; ///< a built-in theme; nothing: the figure's own
    std::vector<std::string> formats;      ///< "pdf", "tiff" …; empty: any
    std::optional<double> mostMegabytes;
    bool unitsInAxisTitle = false; ///< axis titles must name their unit in parentheses
    bool colouredText = true;      ///< words may be coloured
    /// Where the caption belongs; nothing: where the figure says.
    std::optional<CaptionPlacement> captionPlacement;
    PresetSource source;
    std::string notes;

    bool operator==(const Preset&) const = default;

    /// Whether the number in that field was read at the source: "lines.least" is not where "lines" is not.
    bool isConfirmed(std::string_view field) const;
    /// Whether files of that kind are taken: "png".
    bool takes(std::string_view format) const;
};

} // namespace driftline
