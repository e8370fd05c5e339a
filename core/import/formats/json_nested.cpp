// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/json_nested.h"

#include "import/cell_reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace driftline {

namespace {
using NestedJson = nlohmann::ordered_json;
constexpr std::size_t deepestKeys = 5;

bool arePeriods(const NestedJson& object) {
    return object.is_object() && !object.empty() &&
           std::all_of(object.items().begin(), object.items().end(), [](const auto& member) {
               constexpr std::size_t shortest = 4;
               const auto& value = member.value();
               return member.key().size() >= shortest && readPeriodCell(member.key()) &&
                      (value.is_number() || value.is_null() || value.is_string());
           });
}

/// How many keys stand above the periods, the same everywhere; 0: it is no such object.
std::size_t keysAbovePeriods(const NestedJson& value, std::size_t deepest) {
    if (!value.is_object() || value.empty() || deepest == 0)
        return 0;
    std::size_t depth = 0;
    for (const auto& member : value) {
        const auto here = arePeriods(member) ? 1 : keysAbovePeriods(member, deepest - 1);
        const auto own = here == 0 ? 0 : arePeriods(member) ? 1 : here + 1;
        if (own == 0 || (depth != 0 && depth != own))
            return 0;
        depth = own;
    }
    return depth;
}

void collect(const NestedJson& value, std::vector<std::string>& keys, NestedJson& out) {
    if (!arePeriods(value)) {
        for (const auto& [key, member] : value.items()) {
            keys.push_back(key);
            collect(member, keys, out);
            keys.pop_back();
        }
        return;
    }
    auto record = NestedJson::object();
    for (std::size_t i = 0; i < keys.size(); ++i)
        record[i == 0 ? std::string("key") : fmt::format("key {}", i + 1)] = keys[i];
    for (const auto& [period, cell] : value.items())
        record[period] = cell;
    out.push_back(std::move(record));
}

bool isListOfRecords(const NestedJson& value) {
    return value.is_array() && !value.empty() &&
           std::all_of(value.begin(), value.end(), [](const NestedJson& row) { return row.is_object(); });
}

/// The first member of a record that is a list of records; empty: none is.
std::string listIn(const NestedJson& record) {
    for (const auto& [key, member] : record.items()) {
        if (isListOfRecords(member))
            return key;
    }
    return {};
}
} // namespace

std::optional<NestedJson> recordsOfNestedObjects(const NestedJson& document) {
    if (!document.is_object())
        return {};
    const auto* found = keysAbovePeriods(document, deepestKeys) > 0 ? &document : nullptr;
    // What stands beside a list of records tells of them.
    if (found == nullptr && std::any_of(document.begin(), document.end(), isListOfRecords))
        return {};
    for (const auto& member : document) {
        if (found == nullptr && keysAbovePeriods(member, deepestKeys) > 0)
            found = &member;
    }
    if (found == nullptr)
        return {};
    auto out = NestedJson::array();
    std::vector<std::string> keys;
    collect(*found, keys, out);
    return out;
}

bool holdLists(const NestedJson& records) {
    constexpr std::size_t fewest = 2;
    if (!isListOfRecords(records) || records.size() < fewest)
        return false;
    const auto holding = std::count_if(records.begin(), records.end(),
                                       [](const NestedJson& record) { return !listIn(record).empty(); });
    return static_cast<std::size_t>(holding) * 2 > records.size();
}

NestedJson flattenedRecords(const NestedJson& records) {
    auto out = NestedJson::array();
    for (const auto& record : records) {
        const auto list = listIn(record);
        if (list.empty()) {
            out.push_back(record);
            continue;
        }
        auto outer = record;
        outer.erase(list);
        for (const auto& inner : record.at(list)) {
            auto row = outer;
            for (const auto& [key, member] : inner.items())
                row[row.contains(key) ? fmt::format("{}.{}", list, key) : key] = member;
            out.push_back(std::move(row));
        }
    }
    return out;
}

} // namespace driftline
