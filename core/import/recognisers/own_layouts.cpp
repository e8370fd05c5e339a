// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "data/places.h"
#include "import/heading_words.h"
#include "import/recognisers/layout.h"
#include "import/recognisers/sentences.h"

#include <algorithm>

namespace driftline {

namespace {
/// What `convert` writes (interchange/tidy_table.h): the four columns are always there, whether they have a
/// cell or not.
bool isTidyTable(const Layout& layout) {
    return layout.hasExactly({"value", "unit", "status", "missing"});
}

/// One unit of all rows belongs to the value, as it does where a codebook states it.
void readTidyUnit(Layout& layout) {
    const auto units = layout.values("unit", 2);
    if (units.empty()) {
        layout.drop("unit", recogniser_sentences::hasNoCell);
    } else if (units.size() == 1 && layout.isFilled("unit")) {
        layout.unit("value", units.front());
        layout.drop("unit", recogniser_sentences::oneUnitForAll);
    } else {
        layout.give("unit", Role::Unit);
    }
}

void readTidyTable(Layout& layout) {
    layout.give("period", Role::Period);
    layout.give("place", Role::Place);
    layout.measureOnly("value");
    readTidyUnit(layout);
    for (const auto& [heading, role] :
         {std::pair{"place_code", Role::PlaceCode}, std::pair{"status", Role::Status},
          std::pair{"source", Role::Source}, std::pair{"locator", Role::Locator},
          std::pair{"note", Role::Note}, std::pair{"indicator", Role::Indicator},
          std::pair{"series", Role::Series}}) {
        if (layout.values(heading, 1).empty())
            layout.drop(heading, recogniser_sentences::hasNoCell);
        else
            layout.give(heading, role);
    }
    for (const auto& [heading, role] :
         {std::pair{"low", Role::Low}, std::pair{"high", Role::High}, std::pair{"margin", Role::Margin},
          std::pair{"n", Role::SampleSize}, std::pair{"n_effective", Role::EffectiveSampleSize},
          std::pair{"weight", Role::Weight}})
        layout.giveNumber(heading, role);
    if (layout.values("missing", 1).empty())
        layout.drop("missing", recogniser_sentences::hasNoCell);
    else
        layout.reasonsIn("missing");
    // Every further text is a key; who wrote the table has left out what is none.
    for (const auto& heading : layout.textsLeft())
        layout.give(heading, Role::Dimension);
}

/// The line above an IMF Direction of Trade table that names its country.
std::string countryAbove(const Layout& layout) {
    const auto& lines = layout.linesAbove();
    const auto at = std::find_if(lines.begin(), lines.end(), [](const std::string& line) {
        const auto match = matchPlace(line);
        return match && !match->isAggregate;
    });
    return at == lines.end() ? std::string() : *at;
}

bool isDirectionOfTrade(const Layout& layout) {
    const bool saysFlow = layout.isAbove("Exports, FOB") || layout.isAbove("Imports, CIF") ||
                          layout.isAbove("Imports, FOB") || layout.isAbove("Trade Balance");
    return saysFlow && !countryAbove(layout).empty();
}

/// "Direction of Trade Statistics": a sheet for exports to and one for imports from partners, in millions;
/// the reporting country stands above. Countries and groups of them stand among the partners, so that a sum
/// over the rows counts every country several times.
void readDirectionOfTrade(Layout& layout) {
    layout.measurePeriods();
    const auto texts = layout.textsLeft();
    if (!texts.empty())
        layout.give(texts.front(), Role::Series);
    layout.recipe().place = countryAbove(layout);
    const bool isImport = layout.isAbove("Imports");
    layout.addNote(isImport ? recogniser_sentences::importsAreCif : recogniser_sentences::exportsAreFob);
    layout.warn(recogniser_sentences::groupsBesideParts());
}
} // namespace

std::vector<KnownLayout> ownLayouts() {
    return {{recogniser_sentences::tidyTable, isTidyTable, readTidyTable},
            {recogniser_sentences::directionOfTrade, isDirectionOfTrade, readDirectionOfTrade}};
}

} // namespace driftline
