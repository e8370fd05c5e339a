// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "figure/dataset_lookup.h"
#include "figure/figure_spec.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// What a placeholder in a text stands for: "{place}" for "Cambodia".
struct PlaceholderValue {
    std::string name;    ///< without braces
    std::string words;   ///< never empty
    bool isNamed = true; ///< whether it is looked for in texts that are made into patterns

    bool operator==(const PlaceholderValue&) const = default;
};

/// What placeholders stand for in a figure: each column of names whose cells the figure or the data limit, by
/// its role ("place", "series", "indicator") and by its own name; "period", if only one is kept, else "from"
/// and "to"; "value", what the numbers are called; "unit"; and "dataset", its title. Of several panels the
/// first that has a value counts. Codes: those of the datasets.
Result<std::vector<PlaceholderValue>> placeholdersOf(const FigureSpec& spec, const DatasetLookup& datasets);

/// The placeholder for the names in a column of that role; empty where a column is called by its own name.
std::string_view placeholderOf(Role role);

/// A text in which the placeholders are replaced.
struct FilledText {
    std::string text;
    std::vector<std::string> unknown; ///< placeholders that stand for nothing here; left as they are
};
FilledText filled(std::string_view pattern, const std::vector<PlaceholderValue>& values);

/// The text with placeholders where the words of a value stand as whole words, the longest first: "Cambodia’s
/// exports" is "{place}’s exports".
std::string patternOf(std::string_view text, const std::vector<PlaceholderValue>& values);

/// Names in braces, in their order: letters, digits, blanks, hyphens and underscores, beginning with a
/// letter.
std::vector<std::string> placeholdersIn(std::string_view pattern);

/// Letters as a figure document counts them: code points.
std::size_t lettersIn(std::string_view text);

/// A text of a figure that can have placeholders.
struct TextPlace {
    const char* what;  ///< in sentences: "the title"
    std::size_t most;  ///< letters that a figure document allows
    std::string* text; ///< in the figure
};
/// Title, subtitle, short name, source, note, description, titles of axes and panels, always in the same
/// order. The figure must outlive them.
std::vector<TextPlace> textPlaces(FigureSpec& spec);
/// The same of what belongs to the whole figure, and of one panel.
std::vector<TextPlace> figureTexts(FigureSpec& spec);
std::vector<TextPlace> panelTexts(Panel& panel);

} // namespace driftline
