// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/place_groups.h"

#include <algorithm>

namespace driftline {

namespace {
const std::vector<PlaceGroup>& allGroups() {
    static const std::vector<PlaceGroup> groups = {
        {"ASEAN",
         {"Brunei", "Cambodia", "Indonesia", "Laos", "Malaysia", "Myanmar", "Philippines", "Singapore",
          "Thailand", "Timor-Leste", "Vietnam"}},
        {"ASEAN mainland", {"Cambodia", "Laos", "Myanmar", "Thailand", "Vietnam"}},
        {"ASEAN maritime", {"Brunei", "Indonesia", "Malaysia", "Philippines", "Singapore", "Timor-Leste"}},
        {"Asia-Pacific",
         {"Australia", "Bangladesh", "China", "India", "Indonesia", "Japan", "Malaysia", "New Zealand",
          "Pakistan", "Philippines", "Singapore", "South Korea", "Taiwan", "Thailand", "Uzbekistan",
          "Vietnam"}},
        {"Europe",
         {"Belgium", "Bulgaria", "Czechia", "Denmark", "France", "Germany", "Greece", "Hungary", "Lithuania",
          "Netherlands", "Poland", "Russia", "Slovakia", "Spain", "Sweden", "Ukraine", "United Kingdom"}},
        {"Latin America",
         {"Argentina", "Bolivia", "Brazil", "Chile", "Colombia", "El Salvador", "Guatemala", "Honduras",
          "Mexico", "Nicaragua", "Peru", "Venezuela"}},
        {"Middle East and North Africa",
         {"Egypt", "Israel", "Jordan", "Kuwait", "Lebanon", "Morocco", "Palestinian territories", "Tunisia",
          "Turkey"}},
        {"North America", {"Canada", "United States"}},
        {"Sub-Saharan Africa",
         {"Angola", "Burkina Faso", "Ethiopia", "Ghana", "Ivory Coast", "Kenya", "Mali", "Nigeria", "Senegal",
          "South Africa", "Tanzania", "Uganda"}},
    };
    return groups;
}
} // namespace

std::vector<PlaceGroup> placeGroupsAmong(const std::vector<std::string>& names) {
    std::vector<PlaceGroup> out;
    for (const auto& group : allGroups()) {
        PlaceGroup here{group.name, {}};
        for (const auto& name : names) {
            if (std::find(group.places.begin(), group.places.end(), name) != group.places.end())
                here.places.push_back(name);
        }
        if (here.places.size() >= 2)
            out.push_back(std::move(here));
    }
    return out;
}

} // namespace driftline
