// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/status.h"
#include "import/column_evidence.h"
#include "import/grid.h"
#include "import/recipe.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// What the lines around a table say of marks in its cells: "a Excluding re-exports.", "1/ Estimate.",
/// "* Preliminary", "p: provisional; b: break in series", "Figures in blue are estimates". Each mark once,
/// the first that explains it.
std::vector<Footnote> footnotesIn(const std::vector<std::string>& lines);

/// The footnotes that a flag found beside a cell refers to; brackets, points and raised digits do not matter.
/// Nothing if not all of its marks are explained.
std::vector<const Footnote*> footnotesOf(const std::vector<Footnote>& footnotes, std::string_view flag);

/// Those that a flag or a colour of the table refers to.
std::vector<Footnote> footnotesUsed(std::vector<Footnote> footnotes, const Grid& grid,
                                    const std::vector<ColumnEvidence>& columns);

/// The status that the text of a footnote gives: "Preliminary" is provisional. Long texts speak of other
/// things and give none.
StatusSet statusesOfFootnote(std::string_view text);

/// The name of a colour as legends use it: "blue", "red", "green", "grey" … for "#rrggbb"; nothing for black
/// and white.
std::optional<std::string_view> colourWord(std::string_view colour);

/// Whether any footnote explains a colour.
bool explainColours(const std::vector<Footnote>& footnotes);

} // namespace driftline
