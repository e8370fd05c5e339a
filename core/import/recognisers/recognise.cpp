// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/recognisers/recognise.h"

#include "import/recognisers/layout.h"
#include "import/recognisers/sentences.h"

namespace driftline {

void recogniseLayout(const Grid& grid, const FoundTable& table, Recipe& recipe, Diagnostics& findings) {
    // A format with a schema has said itself what its columns are.
    if (!grid.stated.empty())
        return;
    Layout layout(grid, table, recipe, findings);
    for (const auto& layouts : {ownLayouts(), tradeLayouts(), politicsLayouts(), statisticsLayouts()}) {
        for (const auto& known : layouts) {
            if (!known.fits(layout))
                continue;
            recipe.recogniser = known.name;
            known.write(layout);
            findings.note(recogniser_sentences::layoutRecognised(known.name), {grid.file, 0, {}, {}});
            return;
        }
    }
}

} // namespace driftline
