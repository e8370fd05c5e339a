// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "import/recognisers/layout.h"
#include "import/recognisers/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace driftline {

namespace {
/// A column in which one code stands for all of them, and the column with its words.
struct TotalCode {
    std::string_view heading;
    std::string_view total;
    std::string_view label;
};

/// UN Comtrade, "Data model of the API", 2023: totals over transport, customs procedure, mode of supply and
/// second partner.
constexpr std::array comtradeTotals{
    TotalCode{"motCode", "0", "motDesc"}, TotalCode{"customsCode", "C00", "customsDesc"},
    TotalCode{"mosCode", "0", "mosDesc"}, TotalCode{"partner2Code", "0", "partner2Desc"}};

void readComtrade(Layout& layout) {
    layout.give("reporterDesc", Role::Place);
    layout.give("reporterISO", Role::PlaceCode);
    layout.give("partnerDesc", Role::Series);
    layout.give("flowDesc", Role::Indicator);
    layout.give("period", Role::Period);
    // Values are free on board for exports, with cost, insurance and freight for imports; both stand beside.
    layout.measureOnly("primaryValue");
    layout.unit("primaryValue", "US$");
    layout.give("cmdDesc", Role::Dimension);
    layout.keepBeside({"typeCode",
                       "freqCode",
                       "refPeriodId",
                       "refYear",
                       "refMonth",
                       "reporterCode",
                       "flowCode",
                       "partnerCode",
                       "partnerISO",
                       "partner2ISO",
                       "classificationCode",
                       "classificationSearchCode",
                       "isOriginalClassification",
                       "cmdCode",
                       "aggrLevel",
                       "isLeaf",
                       "qtyUnitCode",
                       "qtyUnitAbbr",
                       "isQtyEstimated",
                       "altQtyUnitCode",
                       "altQtyUnitAbbr",
                       "isAltQtyEstimated",
                       "isNetWgtEstimated",
                       "isGrossWgtEstimated",
                       "legacyEstimationFlag",
                       "isReported",
                       "isAggregate"});
    std::vector<std::string> parts;
    std::vector<std::string> wholes;
    for (const auto& code : comtradeTotals) {
        const auto values = layout.values(code.heading);
        layout.keepBeside({code.heading, code.label});
        const bool hasTotal = std::find(values.begin(), values.end(), code.total) != values.end();
        if (values.size() < 2)
            continue;
        layout.give(layout.has(code.label) ? code.label : code.heading, Role::Dimension);
        if (!hasTotal)
            continue;
        parts.emplace_back(code.heading);
        wholes.push_back(fmt::format("{} {}", code.heading, code.total));
    }
    if (!parts.empty())
        layout.warn(recogniser_sentences::comtradeParts(joinedForReading(parts), joinedForReading(wholes)));
}

void readOldComtrade(Layout& layout) {
    layout.give("Reporter", Role::Place);
    layout.give("Reporter ISO", Role::PlaceCode);
    layout.give("Partner", Role::Series);
    layout.give("Trade Flow", Role::Indicator);
    layout.giveFirst({"Period", "Year"}, Role::Period);
    layout.measureOnly("Trade Value (US$)");
    layout.unit("Trade Value (US$)", "US$");
    layout.give("Commodity", Role::Dimension);
    layout.keepBeside({"Classification",    "Period Desc.",
                       "Aggregate Level",   "Is Leaf Code",
                       "Trade Flow Code",   "Reporter Code",
                       "Partner Code",      "Partner ISO",
                       "2nd Partner Code",  "2nd Partner",
                       "2nd Partner ISO",   "Customs Proc. Code",
                       "Customs",           "Mode of Transport Code",
                       "Mode of Transport", "Commodity Code",
                       "Qty Unit Code",     "Qty Unit",
                       "Alt Qty Unit Code", "Flag"});
    const auto partners = layout.values("Partner Code", 2000);
    if (partners.size() > 1 && std::find(partners.begin(), partners.end(), "0") != partners.end())
        layout.warn(recogniser_sentences::partnerWorld());
}
} // namespace

std::vector<KnownLayout> tradeLayouts() {
    return {
        {"UN Comtrade",
         [](const Layout& layout) {
             return layout.hasAll({"reporterCode", "flowCode", "partnerCode", "cmdCode", "primaryValue"});
         },
         readComtrade},
        {recogniser_sentences::comtradeUntil2023,
         [](const Layout& layout) {
             return layout.hasAll(
                 {"Trade Flow", "Reporter", "Partner", "Commodity Code", "Trade Value (US$)"});
         },
         readOldComtrade},
    };
}

} // namespace driftline
