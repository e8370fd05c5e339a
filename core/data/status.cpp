// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/status.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace driftline {

namespace {
constexpr std::array<std::pair<Status, std::string_view>, 12> names = {{
    {Status::Estimated, "estimated"},
    {Status::Provisional, "provisional"},
    {Status::Forecast, "forecast"},
    {Status::Derived, "derived"},
    {Status::Inferred, "inferred"},
    {Status::Break, "break"},
    {Status::Indicative, "indicative"},
    {Status::Partial, "partial"},
    {Status::Rounded, "rounded"},
    {Status::Disputed, "disputed"},
    {Status::Implausible, "implausible"},
    {Status::Confidential, "confidential"},
}};

/// SDMX CL_OBS_STATUS. "A", a normal value, is no status.
constexpr std::array<std::pair<Status, std::string_view>, 6> letters = {{
    {Status::Estimated, "e"},
    {Status::Provisional, "p"},
    {Status::Forecast, "f"},
    {Status::Break, "b"},
    {Status::Confidential, "c"},
    {Status::Confidential, "q"},
}};
} // namespace

StatusSet StatusSet::uncertainPart() const {
    StatusSet part;
    for (const auto status :
         {Status::Estimated, Status::Provisional, Status::Forecast, Status::Inferred, Status::Indicative}) {
        if (has(status))
            part |= status;
    }
    return part;
}

std::string StatusSet::label() const {
    std::vector<std::string> parts;
    for (const auto& [status, name] : names) {
        if (has(status))
            parts.emplace_back(name);
    }
    return joined(parts, ", ");
}

StatusReading readStatus(std::string_view text) {
    StatusReading reading;
    for (const auto& word : words(text)) {
        const auto low = lowered(word);
        const auto means = [&low](const auto& entry) { return entry.second == low; };
        if (const auto* name = std::find_if(names.begin(), names.end(), means); name != names.end())
            reading.statuses |= name->first;
        else if (const auto* letter = std::find_if(letters.begin(), letters.end(), means);
                 letter != letters.end())
            reading.statuses |= letter->first;
        else if (low != "a")
            reading.unknown.push_back(word);
    }
    return reading;
}

} // namespace driftline
