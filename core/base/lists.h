// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace driftline {

/// Adds a text that says something and is not in the list yet; the order is that of the first mention.
inline void addDistinct(std::vector<std::string>& list, std::string text) {
    if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end())
        list.push_back(std::move(text));
}

inline void addDistinct(std::vector<std::string>& list, const std::vector<std::string>& texts) {
    for (const auto& text : texts)
        addDistinct(list, text);
}

} // namespace driftline
