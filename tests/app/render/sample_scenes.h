// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/text_style.h"
#include "scene/scene.h"

#include <string>

namespace driftline::test {

/// Every letter as wide as in a typical sans, so that layouts can be tested without fonts.
class EvenMeasurer final : public TextMeasurer {
public:
    double width(const QString& text, TextStyle style) const override {
        return static_cast<double>(text.size()) * style.size * (style.bold ? 0.58 : 0.54);
    }
};

/// The United States and China in five waves, with labels at the ends of the lines.
Scene twoLines();

/// The same in `count` panels with a shared axis and a legend.
Scene smallMultiples(int count);

/// Grouped bars that lie on their sides, one pair for each of `count` long names.
Scene lyingBars(int count);

/// Grouped upright bars over `count` categories.
Scene uprightBars(int count);

/// Eleven lines that end at the same value.
Scene crowdedEnds();

/// twoLines() with long words everywhere, three events close to each other, a reference and a break.
Scene wordy();

/// A sentence of about so many characters.
std::string sentence(int characters);

} // namespace driftline::test
