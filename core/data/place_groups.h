// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace driftline {

/// Places that are often looked at together, by the names that the built-in packages use.
struct PlaceGroup {
    std::string name;
    std::vector<std::string> places;

    bool operator==(const PlaceGroup&) const = default;
};

/// The groups of which at least two places are among the names given, each cut to those names; the order is
/// that of the list below. Sources: ASEAN Secretariat, member states (Timor-Leste joined on 26 October 2025);
/// mainland and maritime as geographers divide Southeast Asia; the regions are those by which Pew Research
/// Center reports its Global Attitudes surveys.
std::vector<PlaceGroup> placeGroupsAmong(const std::vector<std::string>& names);

} // namespace driftline
