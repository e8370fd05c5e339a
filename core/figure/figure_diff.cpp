// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_diff.h"

#include "figure/figure_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace driftline {

std::vector<std::string> changedFields(const FigureSpec& before, const FigureSpec& after) {
    using nlohmann::json;
    std::vector<std::string> fields;
    const auto was = json::parse(writeFigure(before), nullptr, false);
    const auto is = json::parse(writeFigure(after), nullptr, false);
    for (const auto& step : json::diff(was, is)) {
        auto field = step.value("path", "");
        // At the end of a list.
        if (field.ends_with("/-"))
            field.resize(field.size() - 2);
        if (std::find(fields.begin(), fields.end(), field) == fields.end())
            fields.push_back(std::move(field));
    }
    return fields;
}

} // namespace driftline
