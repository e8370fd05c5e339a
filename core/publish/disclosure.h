// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/estimate.h"

#include <string>
#include <vector>

namespace driftline {

/// What a survey tells of how it was made, after the items that the AAPOR Code of Ethics (2021) wants
/// disclosed with every result.
struct Disclosure {
    std::string
        text; ///< respondents, sponsor, sampling, mode, weighting, waves with n and fieldwork, wording
    std::vector<std::string>
        missing; ///< items that the data do not tell: "sampling frame", "fieldwork dates (2024)"

    bool operator==(const Disclosure&) const = default;
};

/// Of the survey that the answers come from: one dataset, at least one answer. A margin of error is an item
/// only of probability samples.
Disclosure disclosureOf(const std::vector<const Estimates*>& answers);

} // namespace driftline
