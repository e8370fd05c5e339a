// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "encoding/encoding.h"

#include "base/text.h"
#include "encoding/sentences.h"

#include <algorithm>

namespace driftline {

std::vector<Channel> allChannels() {
    return {Channel::Value, Channel::X, Channel::Series, Channel::Facet, Channel::Where};
}

std::string channelTitle(Channel channel) {
    switch (channel) {
    case Channel::Value:
        return "Numbers";
    case Channel::X:
        return encoding_sentences::alongTheAxis;
    case Channel::Series:
        return "Colour";
    case Channel::Facet:
        return "Panels";
    case Channel::Where:
        return "Filter";
    }
    return {};
}

Applicability canStandAt(Channel channel, const Dataset& dataset, const std::string& column) {
    const auto index = dataset.codebook.indexOf(column);
    if (!index)
        return {encoding_sentences::noSuchColumn(inQuotes(column))};
    const auto type = typeOf(dataset.table.column(*index));
    if (channel == Channel::Value)
        return type == ColumnType::Number ? Applicability()
                                          : Applicability{encoding_sentences::holdsNoNumbers};
    if (type == ColumnType::Number)
        return {dataset.codebook.variables[*index].role == Role::Value
                    ? encoding_sentences::numbersAreTheValues
                    : encoding_sentences::numbersCannotStandHere};
    if (type == ColumnType::Text)
        return {};
    switch (channel) {
    case Channel::Value:
    case Channel::X:
        break;
    case Channel::Series:
        return {encoding_sentences::timeIsNoColour};
    case Channel::Facet:
        return {encoding_sentences::timeIsNoPanel};
    case Channel::Where:
        return {encoding_sentences::yearsAreChosenInTimeline};
    }
    return {};
}

const TextFilter* Encoding::filterOn(const std::string& column) const {
    const auto found = std::find_if(filters.begin(), filters.end(),
                                    [&column](const TextFilter& filter) { return filter.column == column; });
    return found == filters.end() ? nullptr : &*found;
}

std::optional<Channel> Encoding::channelOf(const std::string& column) const {
    if (!value.empty() && column == value)
        return Channel::Value;
    if (column == x)
        return Channel::X;
    if (column == series)
        return Channel::Series;
    if (column == facet)
        return Channel::Facet;
    return filterOn(column) != nullptr ? std::optional(Channel::Where) : std::nullopt;
}

Encoding withColumn(Encoding encoding, Channel channel, const std::string& column) {
    encoding = withoutColumn(std::move(encoding), column);
    switch (channel) {
    case Channel::Value:
        encoding.value = column;
        break;
    case Channel::X:
        encoding.x = column;
        // What was left over for another axis is chosen anew.
        encoding.period.reset();
        break;
    case Channel::Series:
        encoding.series = column;
        break;
    case Channel::Facet:
        encoding.facet = column;
        break;
    case Channel::Where:
        encoding.filters.push_back({column, {}});
        break;
    }
    return encoding;
}

Encoding withoutColumn(Encoding encoding, const std::string& column) {
    if (encoding.value == column)
        encoding.value.clear();
    if (encoding.x == column)
        encoding.x.clear();
    if (encoding.series == column)
        encoding.series = "";
    if (encoding.facet == column)
        encoding.facet = "";
    std::erase_if(encoding.filters, [&column](const TextFilter& filter) { return filter.column == column; });
    return encoding;
}

Encoding keeping(Encoding encoding, const TextFilter& filter) {
    std::erase_if(encoding.filters,
                  [&filter](const TextFilter& known) { return known.column == filter.column; });
    encoding.filters.push_back(filter);
    return encoding;
}

} // namespace driftline
