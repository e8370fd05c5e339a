// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_spec.h"

#include <algorithm>

namespace driftline {

std::vector<std::string> FigureSpec::datasets() const {
    std::vector<std::string> names;
    const auto add = [&names](const std::string& name) {
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    };
    for (const auto& panel : panels) {
        add(panel.query.dataset);
        for (const auto& reference : panel.references)
            add(reference.dataset);
    }
    add(events.dataset);
    return names;
}

} // namespace driftline
