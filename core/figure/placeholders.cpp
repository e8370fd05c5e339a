// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/placeholders.h"

#include "base/lists.h"
#include "base/text.h"
#include "figure/figure_change.h"
#include "figure/sentences.h"
#include "query/cells.h"
#include "query/filters.h"
#include "query/query_check.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace driftline {

namespace {
constexpr std::size_t longestName = 60;

// As resources/schema/figure.schema.json has them.
constexpr std::size_t mostTitle = 300;
constexpr std::size_t mostShortTitle = 60;
constexpr std::size_t mostLine = 500;
constexpr std::size_t mostParagraph = 1000;
constexpr std::size_t mostPanelTitle = 200;
constexpr std::size_t mostAxisTitle = 120;

bool isNameStart(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

bool isNamePart(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == ' ' || c == '-' || c == '_';
}

/// A letter, a digit, a part of a letter, or the $ of "US$".
bool isWordPart(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || c == '$' || c == '_';
}

/// The name of the placeholder that begins at the brace there.
std::optional<std::string_view> nameAt(std::string_view text, std::size_t brace) {
    const auto end = text.find('}', brace);
    if (end == std::string_view::npos || end - brace - 1 > longestName || end == brace + 1)
        return {};
    const auto name = text.substr(brace + 1, end - brace - 1);
    if (!isNameStart(name.front()) || !std::all_of(name.begin(), name.end(), isNamePart))
        return {};
    return name;
}

/// Where the words stand in a text as whole words and outside braces.
std::size_t wholeWords(std::string_view text, std::string_view words, std::size_t from) {
    for (auto at = text.find(words, from); at != std::string_view::npos; at = text.find(words, at + 1)) {
        const auto end = at + words.size();
        const bool begins = at == 0 || !isWordPart(text[at - 1]) || !isWordPart(words.front());
        const bool ends = end == text.size() || !isWordPart(text[end]) || !isWordPart(words.back());
        const auto open = text.substr(0, at).rfind('{');
        const bool isInBraces = open != std::string_view::npos && nameAt(text, open) &&
                                open + nameAt(text, open)->size() + 1 >= at;
        if (begins && ends && !isInBraces)
            return at;
    }
    return std::string_view::npos;
}

/// Gathers values; the first of a name counts.
class ValueList {
public:
    void add(std::string name, std::string words, bool isNamed = true) {
        if (name.empty() || words.empty() ||
            std::any_of(m_values.begin(), m_values.end(),
                        [&name](const PlaceholderValue& value) { return value.name == name; }))
            return;
        m_values.push_back({std::move(name), std::move(words), isNamed});
    }

    std::vector<PlaceholderValue> take() { return std::move(m_values); }

private:
    std::vector<PlaceholderValue> m_values;
};

void addNames(const Query& query, const Dataset& dataset, ValueList& values) {
    const auto& variables = dataset.codebook.variables;
    for (std::size_t column = 0; column < variables.size(); ++column) {
        const auto& variable = variables[column];
        const auto* cells = std::get_if<TextCells>(&dataset.table.column(column));
        const bool isKey = variable.role == Role::Place || variable.role == Role::Series ||
                           variable.role == Role::Indicator || variable.role == Role::Dimension;
        if (cells == nullptr || !isKey)
            continue;
        std::vector<std::string> labels;
        if (const auto* filter = textFilterOn(query, variable.name)) {
            for (const auto& cell : filter->values) {
                if (!cell.empty())
                    labels.push_back(variable.labelOf(cell));
            }
        } else if (cells->dictionary.size() == 1) {
            labels.push_back(variable.labelOf(cells->dictionary.front()));
        }
        const auto words = joinedForReading(labels);
        values.add(std::string(placeholderOf(variable.role)), words);
        values.add(variable.name, words);
    }
}

void addPeriods(const Query& query, const PeriodFilter& shown, const Dataset& dataset, ValueList& values) {
    const auto columns = checkQuery(query, dataset);
    const auto column = dataset.codebook.indexOf(Role::Period);
    if (!columns || !column)
        return;
    auto from = shown.from;
    auto to = shown.to;
    for (const auto row : rowsPassing(query, dataset, *columns)) {
        const auto period = dataset.table.period(*column, row);
        if (period && !shown.from && (!from || *period < *from))
            from = period;
        if (period && !shown.to && (!to || *to < *period))
            to = period;
    }
    if (!from || !to)
        return;
    if (from == to)
        values.add("period", from->label());
    // A year in a text is not always one of the data: sources have years too.
    values.add("from", from->label(), false);
    values.add("to", to->label(), false);
}

void addNumbers(const Query& query, const Dataset& dataset, ValueList& values) {
    const auto column =
        query.value.empty() ? dataset.codebook.indexOf(Role::Value) : dataset.codebook.indexOf(query.value);
    if (column) {
        const auto& variable = dataset.codebook.variables[*column];
        values.add("value", variable.displayName(), !variable.title.empty());
        values.add("unit", variable.unit, false);
    }
    values.add("dataset", dataset.title);
}
} // namespace

std::string_view placeholderOf(Role role) {
    switch (role) {
    case Role::Place:
        return "place";
    case Role::Series:
        return "series";
    case Role::Indicator:
        return "indicator";
    default:
        return {};
    }
}

Result<std::vector<PlaceholderValue>> placeholdersOf(const FigureSpec& spec, const DatasetLookup& datasets) {
    ValueList values;
    for (const auto& panel : spec.panels) {
        const auto dataset = datasets(panel.query.dataset);
        if (!dataset)
            return tl::unexpected(dataset.error());
        addNames(panel.query, **dataset, values);
        if (&panel == &spec.panels.front())
            addPeriods(panel.query, shownPeriods(spec), **dataset, values);
        addNumbers(panel.query, **dataset, values);
    }
    return values.take();
}

FilledText filled(std::string_view pattern, const std::vector<PlaceholderValue>& values) {
    FilledText out;
    for (std::size_t at = 0; at < pattern.size();) {
        const auto name = pattern[at] == '{' ? nameAt(pattern, at) : std::nullopt;
        if (!name) {
            out.text += pattern[at++];
            continue;
        }
        const auto found = std::find_if(values.begin(), values.end(), [&name](const PlaceholderValue& value) {
            return lowered(value.name) == lowered(*name);
        });
        const auto written = pattern.substr(at, name->size() + 2);
        if (found == values.end())
            addDistinct(out.unknown, std::string(*name));
        out.text += found == values.end() ? std::string(written) : found->words;
        at += written.size();
    }
    return out;
}

std::string patternOf(std::string_view text, const std::vector<PlaceholderValue>& values) {
    std::vector<const PlaceholderValue*> longestFirst;
    for (const auto& value : values) {
        if (value.isNamed)
            longestFirst.push_back(&value);
    }
    std::stable_sort(longestFirst.begin(), longestFirst.end(),
                     [](const auto* a, const auto* b) { return a->words.size() > b->words.size(); });
    std::string out(text);
    for (const auto* value : longestFirst) {
        const auto placeholder = "{" + value->name + "}";
        for (auto at = wholeWords(out, value->words, 0); at != std::string::npos;
             at = wholeWords(out, value->words, at + placeholder.size()))
            out.replace(at, value->words.size(), placeholder);
    }
    return out;
}

std::size_t lettersIn(std::string_view text) {
    constexpr unsigned char tail = 0x80;
    constexpr unsigned char mask = 0xC0;
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & mask) != tail; }));
}

std::vector<TextPlace> figureTexts(FigureSpec& spec) {
    auto& text = spec.text;
    return {{"the title", mostTitle, &text.title},
            {"the subtitle", mostLine, &text.subtitle},
            {figure_sentences::shortName, mostShortTitle, &text.shortTitle},
            {figure_sentences::sourceLine, mostLine, &text.source},
            {"the note", mostParagraph, &text.note},
            {"the description", mostParagraph, &text.alt.what},
            {"the description", mostParagraph, &text.alt.statistics},
            {"the description", mostParagraph, &text.alt.pattern},
            {"the description", mostParagraph, &text.alt.context}};
}

std::vector<TextPlace> panelTexts(Panel& panel) {
    std::vector<TextPlace> places = {{figure_sentences::panelTitle, mostPanelTitle, &panel.title},
                                     {figure_sentences::axisTitle, mostAxisTitle, &panel.axis.title}};
    if (panel.pairing) {
        places.push_back({figure_sentences::axisTitle, mostAxisTitle, &panel.pairing->axis.title});
        places.push_back({figure_sentences::sizeTitle, mostAxisTitle, &panel.pairing->sizeTitle});
    }
    return places;
}

std::vector<TextPlace> textPlaces(FigureSpec& spec) {
    auto places = figureTexts(spec);
    for (auto& panel : spec.panels) {
        const auto more = panelTexts(panel);
        places.insert(places.end(), more.begin(), more.end());
    }
    return places;
}

std::vector<std::string> placeholdersIn(std::string_view pattern) {
    std::vector<std::string> names;
    for (auto at = pattern.find('{'); at != std::string_view::npos; at = pattern.find('{', at + 1)) {
        if (const auto name = nameAt(pattern, at))
            addDistinct(names, std::string(*name));
    }
    return names;
}

} // namespace driftline
