// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/join_flags.h"

#include "base/text.h"
#include "import/heading_words.h"
#include "import/recipe_sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace driftline {

namespace {
/// "e", "bp", "*", "(p)": letters and signs, and no word.
bool areShortMarks(const ColumnEvidence& column) {
    constexpr std::size_t longest = 4;
    return std::all_of(column.values.begin(), column.values.end(), [](std::string_view cell) {
        return cell.size() <= longest &&
               std::none_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
    });
}

bool saysFlag(std::string_view plain) {
    static constexpr std::array<std::string_view, 8> names = {"flag",     "flags",     "status", "symbol",
                                                              "footnote", "footnotes", "note",   "notes"};
    return std::any_of(names.begin(), names.end(),
                       [plain](std::string_view name) { return hasWord(plain, name); });
}

/// How the heading of a column of flags goes with that of the measure at its left.
enum class FlagHeading { None, Alone, OfMeasure };

FlagHeading flagHeading(const ColumnEvidence& flags, const ColumnEvidence& measure) {
    // FAOSTAT: Y2019 and Y2019F.
    if (!measure.heading.empty() &&
        (flags.heading == measure.heading + "F" || flags.heading == measure.heading + " F"))
        return FlagHeading::OfMeasure;
    if (saysFlag(flags.plain)) {
        const auto period = readPeriodHeading(flags.heading);
        const auto named = readPeriodHeading(measure.heading);
        const bool isOfPeriod = period && named && period->period == named->period;
        return isOfPeriod || (!measure.plain.empty() && flags.plain.starts_with(measure.plain))
                   ? FlagHeading::OfMeasure
                   : FlagHeading::Alone;
    }
    const bool isUnnamed = flags.heading.empty() || flags.heading == measure.heading;
    return isUnnamed && flags.filled > 0 && areShortMarks(flags) ? FlagHeading::Alone : FlagHeading::None;
}

bool mayFlag(const ColumnEvidence& evidence, const ColumnRecipe& column) {
    const bool isFree = column.use == ColumnUse::Key || column.use == ColumnUse::Dropped;
    return isFree && column.type == ColumnType::Text && evidence.numbers == 0 &&
           (column.role == Role::None || column.role == Role::Dimension || column.role == Role::Status ||
            column.role == Role::Note);
}
} // namespace

void joinFlags(const std::vector<ColumnEvidence>& evidence, Recipe& recipe) {
    struct Pair {
        std::size_t measure;
        std::size_t flags;
        bool isOfMeasure;
    };
    std::vector<Pair> pairs;
    for (std::size_t i = 1; i < recipe.columns.size(); ++i) {
        const auto& measure = recipe.columns[i - 1];
        // Under a year numbers are known for a measure only when the headings are read as periods.
        const bool isOfPeriod = measure.use == ColumnUse::Key && measure.role == Role::None &&
                                evidence[i - 1].numbers > 0 && evidence[i - 1].texts == 0 &&
                                readPeriodHeading(evidence[i - 1].heading).has_value();
        const bool isMeasure = measure.use == ColumnUse::Measured || isOfPeriod;
        if (!isMeasure || !mayFlag(evidence[i], recipe.columns[i]))
            continue;
        if (const auto heading = flagHeading(evidence[i], evidence[i - 1]); heading != FlagHeading::None)
            pairs.push_back({i - 1, i, heading == FlagHeading::OfMeasure});
    }
    // Columns that say no measure are flags if they are all called the same.
    const auto alone =
        std::find_if(pairs.begin(), pairs.end(), [](const Pair& pair) { return !pair.isOfMeasure; });
    const bool differ = std::any_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
        return !pair.isOfMeasure && saysFlag(evidence[pair.flags].plain) &&
               evidence[pair.flags].plain != evidence[alone->flags].plain;
    });
    if (differ)
        std::erase_if(pairs, [](const Pair& pair) { return !pair.isOfMeasure; });
    // One column of flags beside one of values says the status of the row.
    const bool isOne = pairs.size() == 1 && !pairs.front().isOfMeasure;
    if (pairs.empty() || isOne)
        return;
    for (const auto& pair : pairs) {
        auto& column = recipe.columns[pair.flags];
        const auto& measure = recipe.columns[pair.measure];
        column.use = ColumnUse::Flag;
        column.role = Role::None;
        column.of = measure.name;
        column.reason = {recipe_sentences::standsRightOfMeasure(inQuotes(measure.name)), {"a key"}};
    }
}

} // namespace driftline
