// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_spec.h"
#include "scene/resolve.h"

#include <string>
#include <vector>

namespace driftline {

/// A caption to stand under the figure in a paper.
struct FigureCaption {
    /// Plain text, paragraphs with a line feed between: what is shown; of surveys, whom was asked, how and
    /// when, the question, and what is not told of that; of other numbers, period, unit and status; how
    /// numbers were computed; source; how to read the marks.
    std::string text;
    std::vector<std::string>
        missing; ///< items of disclosure that the data do not tell, of all surveys; see Disclosure

    bool operator==(const FigureCaption&) const = default;
};

/// `scene` is what the spec was resolved to. Codes: those of the queries.
Result<FigureCaption> captionFor(const FigureSpec& spec, const DatasetLookup& datasets, const Scene& scene);

} // namespace driftline
