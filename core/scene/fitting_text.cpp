// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/fitting_text.h"

#include "base/lists.h"
#include "base/number_text.h"
#include "base/text.h"
#include "data/lookup.h"
#include "query/cells.h"
#include "query/measure.h"
#include "query/query_check.h"
#include "scene/sentences.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace driftline {

namespace {
constexpr std::array<std::string_view, 13> numberWords = {"zero", "one",    "two",   "three", "four",
                                                          "five", "six",    "seven", "eight", "nine",
                                                          "ten",  "eleven", "twelve"};
/// Shorter names stand inside too many other words to mean anything.
constexpr std::size_t shortestName = 4;

/// No text counts more: countIn() reads numbers below a hundred.
constexpr std::size_t mostPeriods = 100;

struct AuthorText {
    std::string_view name; ///< "title", as the finding calls it
    std::string_view text;
};

/// What the picture has one of, counted by name.
struct Drawn {
    std::set<std::string> series;
    std::set<std::string> panels;
    std::set<std::string> categories; ///< along an axis that is not time
    std::set<Period> periods;         ///< at most mostPeriods

    bool has(const std::string& name) const {
        return series.contains(name) || panels.contains(name) || categories.contains(name);
    }
};

Drawn drawnIn(const Scene& scene) {
    Drawn drawn;
    for (const Datum& datum : scene.data) {
        const auto& panel = scene.panels[static_cast<std::size_t>(datum.panel)];
        const bool isTime = panel.x.kind == AxisKind::Time || panel.y.kind == AxisKind::Time;
        drawn.series.insert(datum.words->seriesName);
        if (isTime && datum.value && datum.period && drawn.periods.size() < mostPeriods)
            drawn.periods.insert(*datum.period);
        if (!isTime) {
            drawn.categories.insert(datum.position());
            if (datum.value)
                drawn.categories.insert(datum.positionKey());
        }
        if (!datum.words->group.empty())
            drawn.categories.insert(datum.words->group);
    }
    for (const auto& panel : scene.panels)
        drawn.panels.insert(panel.title);
    return drawn;
}

bool isLetter(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte >= 0x80 || (byte | 0x20U) - 'a' < 26U;
}

bool mentions(std::string_view text, std::string_view name) {
    for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        const auto end = at + name.size();
        // "Cambodia's" mentions Cambodia, and its typographic apostrophe begins with a byte above ASCII.
        const bool endsHere = end == text.size() || !isLetter(text[end]) || text.substr(end).starts_with("’");
        if ((at == 0 || !isLetter(text[at - 1])) && endsHere)
            return true;
    }
    return false;
}

std::optional<std::size_t> countIn(std::string_view word) {
    const auto lower = lowered(word);
    const auto* const found = std::find(numberWords.begin(), numberWords.end(), lower);
    if (found != numberWords.end())
        return static_cast<std::size_t>(found - numberWords.begin());
    if (const auto number = parseNumber(word);
        number && *number >= 2 && *number < 100 && *number == std::floor(*number))
        return static_cast<std::size_t>(*number);
    return std::nullopt;
}

/// How many of what the noun means are drawn, in each way that it could mean; empty: the noun is not judged.
std::vector<std::size_t> countsOf(std::string_view noun, const Drawn& drawn) {
    const auto word = lowered(noun);
    if (word == "countries" || word == "places" || word == "nations" || word == "partners")
        return {drawn.panels.size(), drawn.series.size(), drawn.categories.size()};
    if (word == "waves")
        return {drawn.periods.size(), drawn.panels.size(), drawn.series.size()};
    if (word == "measures" || word == "questions")
        return {drawn.panels.size(), drawn.series.size(), drawn.categories.size()};
    return {};
}

std::string_view withoutMarks(std::string_view word) {
    while (!word.empty() && std::string_view(",;:.!?()").find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    return word;
}

void checkCounts(const AuthorText& text, const Drawn& drawn, std::vector<std::string>& misfits) {
    const auto all = words(text.text);
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        const auto count = countIn(all[i]);
        const auto before = i == 0 ? std::string() : lowered(all[i - 1]);
        const bool isBasis = before == "of" || (before == "the" && i > 1 && lowered(all[i - 2]) == "of");
        const auto noun = withoutMarks(all[i + 1]);
        const auto counts = count && !isBasis ? countsOf(noun, drawn) : std::vector<std::size_t>();
        if (!counts.empty() && std::find(counts.begin(), counts.end(), *count) == counts.end())
            addDistinct(misfits, scene_sentences::textCountsOtherwise(text.name, lowered(all[i]), noun));
    }
}

void checkYears(const AuthorText& text, const std::optional<Period>& covered,
                std::vector<std::string>& misfits) {
    if (!covered)
        return;
    for (const auto& word : words(text.text)) {
        const auto token = withoutMarks(word);
        const auto year = token.size() == 4 ? parseNumber(token) : std::nullopt;
        if (year && *year >= 1900 && *year < 2100 &&
            (*year < covered->start.year() || *year > Day{covered->end.number - 1}.year()))
            addDistinct(misfits, scene_sentences::textNamesOtherYear(text.name, token));
    }
}

/// What a difference is taken of, or a share: in the numbers, though no mark bears its name.
bool isComparedWith(const Measure& measure, const std::string& cell) {
    const auto named = cellsOf(measure);
    return std::find(named.begin(), named.end(), cell) != named.end();
}

/// The labels of a column that the query leaves out, though rows that agree with its other conditions have
/// them.
void checkColumn(const AuthorText& text, const Query& query, const Dataset& dataset, std::size_t column,
                 const Drawn& drawn, std::vector<std::string>& misfits) {
    const auto* cells = std::get_if<TextCells>(&dataset.table.column(column));
    if (cells == nullptr)
        return;
    const auto& variable = dataset.codebook.variables[column];
    const CategoryList categories(variable);
    std::optional<std::set<std::int32_t>> there;
    for (std::size_t code = 0; code < cells->dictionary.size(); ++code) {
        const auto label = categories.labelOf(cells->dictionary[code]);
        if (label.size() < shortestName || drawn.has(label) || !mentions(text.text, label) ||
            isComparedWith(query.measure, cells->dictionary[code]))
            continue;
        if (!there) { // only when a name is mentioned: most figures never read their rows again
            auto open = query;
            std::erase_if(open.filters, [&](const Filter& filter) {
                const auto* words = std::get_if<TextFilter>(&filter);
                return words != nullptr && words->column == variable.name;
            });
            there.emplace();
            if (const auto columns = checkQuery(open, dataset)) {
                for (const auto row : rowsPassing(open, dataset, *columns))
                    there->insert(cells->codes[row]);
            }
        }
        if (there->contains(static_cast<std::int32_t>(code)))
            addDistinct(misfits, scene_sentences::textNamesOthers(text.name, label));
    }
}

void checkNames(const AuthorText& text, const Query& query, const Dataset& dataset, const Drawn& drawn,
                std::vector<std::string>& misfits) {
    const auto columns = checkQuery(query, dataset);
    if (!columns)
        return;
    for (const auto& column :
         {columns->series, columns->facet, columns->xIsPeriod ? std::nullopt : columns->x}) {
        if (column)
            checkColumn(text, query, dataset, *column, drawn, misfits);
    }
}
} // namespace

Diagnostics checkTextFits(const Scene& scene, const FigureSpec& spec, const DatasetLookup& datasets) {
    const auto drawn = drawnIn(scene);
    std::vector<std::string> misfits;
    for (const AuthorText& text : std::initializer_list<AuthorText>{{"title", spec.text.title},
                                                                    {"subtitle", spec.text.subtitle},
                                                                    {"alt text", spec.text.alt.what},
                                                                    {"alt text", spec.text.alt.statistics},
                                                                    {"alt text", spec.text.alt.pattern}}) {
        checkCounts(text, drawn, misfits);
        checkYears(text, scene.covered, misfits);
        for (const auto& panel : spec.panels) {
            if (const auto dataset = datasets(panel.query.dataset))
                checkNames(text, panel.query, **dataset, drawn, misfits);
        }
    }
    Diagnostics findings;
    if (!misfits.empty())
        findings.warn(scene_sentences::textOutdated(joined(misfits, "; ")));
    return findings;
}

} // namespace driftline
