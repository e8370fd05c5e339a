// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/theme.h"

#include <array>
#include <string_view>
#include <utility>

namespace driftline::names {

/// The words of the file format beside the values they mean: reading and writing share these tables.
template <class T>
using NameEntry = std::pair<T, std::string_view>;

inline constexpr std::array<NameEntry<Dash>, 4> dashes = {{
    {Dash::Solid, "solid"},
    {Dash::Dashed, "dashed"},
    {Dash::Dotted, "dotted"},
    {Dash::DashDotted, "dash-dotted"},
}};
inline constexpr std::array<NameEntry<Marker>, 7> markers = {{
    {Marker::Circle, "circle"},
    {Marker::Square, "square"},
    {Marker::Triangle, "triangle"},
    {Marker::Diamond, "diamond"},
    {Marker::TriangleDown, "triangle down"},
    {Marker::Cross, "cross"},
    {Marker::None, "none"},
}};

/// The value of a word that the schema has already accepted.
template <class T, std::size_t n>
T valueOf(const std::array<NameEntry<T>, n>& table, std::string_view name) {
    for (const auto& [value, word] : table) {
        if (word == name)
            return value;
    }
    return table.front().first;
}

template <class T, std::size_t n>
std::string_view nameOf(const std::array<NameEntry<T>, n>& table, T value) {
    for (const auto& [entry, word] : table) {
        if (entry == value)
            return word;
    }
    return table.front().second;
}

} // namespace driftline::names
