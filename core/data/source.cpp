// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/source.h"

#include "base/text.h"

#include <fmt/format.h>

namespace driftline {

std::string Source::shortText() const {
    if (!shortTitle.empty())
        return shortTitle;
    if (publisher.empty())
        return title.empty() ? name : title;
    const auto plain = std::string(trimmed(publisher.substr(0, publisher.find(" ("))));
    return year == 0 ? plain : fmt::format("{} {}", plain, year);
}

std::string Source::reference() const {
    std::string out;
    if (!authors.empty())
        out = joinedForReading(authors) + (year != 0 ? fmt::format(" ({}). ", year) : ". ");
    out += title.empty() ? name : title;
    if (!publisher.empty())
        out += ". " + publisher;
    if (authors.empty() && year != 0)
        out += fmt::format(", {}", year);
    out += '.';
    if (!locator.empty())
        out += " " + locator + ".";
    if (!path.empty())
        out += " " + path;
    return out;
}

bool isWebAddress(std::string_view path) {
    const auto low = lowered(path.substr(0, 8));
    return low.starts_with("http://") || low.starts_with("https://");
}

} // namespace driftline
