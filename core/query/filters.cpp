// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/filters.h"

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
const std::string* columnOf(const Filter& filter) {
    const auto* text = std::get_if<TextFilter>(&filter);
    return text == nullptr ? nullptr : &text->column;
}

bool comesBefore(const Filter& left, const Filter& right) {
    const auto* first = columnOf(left);
    const auto* second = columnOf(right);
    return first != nullptr && (second == nullptr || *first < *second);
}
} // namespace

void putFilter(std::vector<Filter>& filters, Filter filter) {
    const auto at = std::lower_bound(filters.begin(), filters.end(), filter, comesBefore);
    if (at != filters.end() && !comesBefore(filter, *at))
        *at = std::move(filter);
    else
        filters.insert(at, std::move(filter));
}

void dropFilter(std::vector<Filter>& filters, std::string_view column) {
    std::erase_if(filters, [column](const Filter& filter) {
        const auto* name = columnOf(filter);
        return name != nullptr && *name == column;
    });
}

const TextFilter* textFilterOn(const Query& query, std::string_view column) {
    for (const auto& filter : query.filters) {
        const auto* text = std::get_if<TextFilter>(&filter);
        if (text != nullptr && text->column == column)
            return text;
    }
    return nullptr;
}

} // namespace driftline
