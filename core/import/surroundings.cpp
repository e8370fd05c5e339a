// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "data/places.h"
#include "import/footnotes.h"
#include "import/guess_roles.h"
#include "import/heading_words.h"
#include "import/row_profile.h"

namespace driftline {

void readSurroundings(const FoundTable& table, Recipe& recipe) {
    std::vector<std::string> notes;
    for (const auto& line : table.above) {
        const auto plain = plainHeading(line);
        if (auto unit = unitInLine(line); recipe.unit.empty() && !unit.empty() && !startsAsNote(line)) {
            recipe.unit = std::move(unit);
            if (isUnitLine(line))
                continue;
        }
        if (plain.starts_with("source") || plain.starts_with("data source"))
            recipe.source = line;
        else if (plain.starts_with("last updated"))
            recipe.edition = line;
        else if (const auto place = matchPlace(line); recipe.place.empty() && place && !place->isAggregate)
            recipe.place = line;
        else if (recipe.title.empty() && !line.starts_with('#'))
            recipe.title = line;
        else
            notes.push_back(line);
    }
    for (const auto& line : table.below) {
        const auto plain = plainHeading(line);
        if (recipe.source.empty() && (plain.starts_with("source") || plain.starts_with("data from")))
            recipe.source = line;
        else if (recipe.edition.empty() && plain.starts_with("last updated"))
            recipe.edition = line;
        else
            notes.push_back(line);
    }
    recipe.note = joined(notes, "\n");
    auto lines = table.below;
    lines.insert(lines.end(), table.above.begin(), table.above.end());
    recipe.footnotes = footnotesIn(lines);
}

} // namespace driftline
