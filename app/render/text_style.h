// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace driftline {

struct TextStyle {
    double size = 0; ///< em, canvas units
    bool bold = false;

    bool operator==(const TextStyle&) const = default;

    /// What a line of text takes above and below its baseline. Fixed shares of the em, so that a layout
    /// does not depend on the odd metrics of a font.
    double ascent() const { return 0.78 * size; }
    double descent() const { return 0.22 * size; }
    /// From baseline to baseline inside a paragraph.
    double pitch() const { return 1.25 * size; }
};

/// What becomes of text in a file that can keep it.
enum class TextForm {
    Live,    ///< stays text, which can be found, copied and edited; readers without the typeface see another
    Outlines ///< becomes shapes, which look the same everywhere
};

/// Tells how long text will be. The layout asks nothing else of a font, so tests can use made-up widths.
class TextMeasurer {
public:
    TextMeasurer() = default;
    virtual ~TextMeasurer() = default;
    TextMeasurer(const TextMeasurer&) = delete;
    TextMeasurer& operator=(const TextMeasurer&) = delete;

    /// Canvas units.
    virtual double width(const QString& text, TextStyle style) const = 0;
};

} // namespace driftline
