// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/dataset.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

std::string Wave::fieldworkText() const {
    if (!fieldworkStart || !fieldworkEnd)
        return {};
    const Period span{Granularity::Span, *fieldworkStart, Day{fieldworkEnd->number + 1}};
    return "fieldwork " + span.label();
}

const Source* Dataset::source(std::string_view name) const {
    const auto found =
        std::find_if(sources.begin(), sources.end(), [name](const Source& s) { return s.name == name; });
    return found == sources.end() ? nullptr : &*found;
}

const Wave* Dataset::wave(const Period& period) const {
    const auto found =
        std::find_if(waves.begin(), waves.end(), [&period](const Wave& w) { return w.period == period; });
    return found == waves.end() ? nullptr : &*found;
}

std::optional<Period> Dataset::coverage() const {
    const auto column = codebook.indexOf(Role::Period);
    if (!column)
        return {};
    std::optional<Period> all;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto period = table.period(*column, row);
        if (!period)
            continue;
        all = all ? united(*all, *period) : *period;
    }
    return all;
}

std::string coverageLabel(const Dataset& dataset) {
    const auto all = dataset.coverage();
    return all ? all->label() : std::string();
}

} // namespace driftline
