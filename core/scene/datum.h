// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/optional_number.h"
#include "base/period.h"
#include "base/shared_text.h"
#include "base/shared_value.h"
#include "data/missing.h"
#include "data/status.h"
#include "scene/scene_marks.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The numbers of a figure, each with what a reader may ask about it.
namespace driftline {

/// How the numbers of a value axis are written.
struct NumberStyle {
    double divisor = 1;    ///< shown = value / divisor: 1000 shows US$ million as billion
    std::string suffix;    ///< "%", " bn", or empty
    int decimals = 1;      ///< of values; ticks take as many as they need
    bool sign = false;     ///< values carry a plus: differences and changes
    bool bothWays = false; ///< ticks grow both ways from the middle: the side is no minus

    bool operator==(const NumberStyle&) const = default;
};

/// What a value is read against, and whether the two can be compared.
struct EarlierValue {
    enum class Obstacle : std::uint8_t { None, Break, Length }; ///< Length: of their periods

    OptionalNumber value; ///< none: there is nothing to compare with
    Period period;
    Obstacle obstacle = Obstacle::None;

    bool operator==(const EarlierValue&) const = default;
};

/// A further number of a datum in a scatter chart: its place along x, or its size.
struct PairedNumber {
    std::string name; ///< "Share of exports"
    double value = 0; ///< in `unit`
    std::string unit;
    std::optional<Period> period; ///< if its period is not that of the datum
    NumberStyle numbers;
    StatusSet status;
    std::string sourceText;
    std::string note;
    std::string derivation;

    bool operator==(const PairedNumber&) const = default;
    /// "Share of exports: 23.1% (2021)".
    std::string text() const;
    /// "23.1%".
    std::string valueText() const;
};

/// What the value of a datum of a scatter chart is set against.
struct DatumPair {
    PairedNumber x;
    std::optional<PairedNumber> size;
    std::string valueName; ///< what the value itself is called

    bool operator==(const DatumPair&) const = default;
};

/// What a number is called and how it is written. The numbers of a series share one, unless a chart says more
/// of each.
struct DatumWords {
    SharedText seriesName;
    SharedText panelName; ///< of the small multiple; may be empty
    SharedText group;     ///< what is read together when pointed at; empty: the position
    SharedText unit;      ///< "percent", "US$ million"
    SharedText shown;     ///< where a chart shows more than the value: "25% (50 people)"
    NumberStyle numbers;

    bool operator==(const DatumWords&) const = default;
};

/// Where a number comes from. Neighbours usually share one.
struct DatumProvenance {
    SharedTexts sources;   ///< names that Scene::sources holds
    SharedText sourceText; ///< "Fulcrum 2024/162 ¶8", for reading
    SharedText locator;
    SharedText note;
    SharedText fieldwork; ///< "fieldwork 14 Nov 2022 – 6 Jan 2023"; may be empty

    bool operator==(const DatumProvenance&) const = default;
};

/// One number of the figure and everything a reader may ask about it. The Table tab, tooltips and CSV
/// export all read this list, so they cannot disagree with the picture. A figure may have millions.
struct Datum {
    int panel = 0;
    int series = -1;
    ScenePoint at;                ///< where its mark stands (bar: end of the bar); NaN y if there is no value
    std::optional<Period> period; ///< where x is time
    SharedText category;          ///< where it is not
    OptionalNumber value;         ///< in DatumWords::unit
    OptionalNumber low;
    OptionalNumber high;
    OptionalNumber sampleSize;
    EarlierValue before; ///< the value before it in its series; none where x is not time
    SharedValue<DatumWords> words;
    SharedValue<DatumProvenance> provenance;
    SharedValue<DatumPair> pair;                 ///< of scatter charts; not set in others
    SharedText derivation;                       ///< how it was computed here; empty if it was read
    MissingReason missing = MissingReason::None; ///< why there is no value
    bool isBreak = false;                        ///< not comparable with what comes before it in its series
    bool sampleSizeInferred = false;
    StatusSet status;

    bool operator==(const Datum&) const = default;

    // Each is made when it is asked for: a figure may have a million points, and few are ever read.
    std::string position() const;    ///< "2023" or a category, for reading
    std::string positionKey() const; ///< for files: Period::text() or the category
    /// "Laos, China": with the name of its small multiple, where that says more.
    std::string seriesLabel() const;
    /// What the reader points at: the group, else the position.
    std::string heading() const;
    /// "73.1%", for reading; without a value the reason.
    std::string valueText() const;
    /// "not reported": why there is no value; empty if there is one.
    std::string_view missingText() const;
    /// "+18.2 points since 2023"; says so where the two cannot be compared. Percentages change in percentage
    /// points, other numbers in per cent where both are positive, else by their difference.
    std::string changeText() const;
    /// "n = 1,000", "n ≈ 134 (inferred)"; empty if unknown.
    std::string sampleSizeText() const;
};

} // namespace driftline
