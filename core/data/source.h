// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// Where numbers come from. Cells name it; captions, tooltips and the Sources tab show it.
struct Source {
    std::string name; ///< short key that cells use, unique within a package
    std::string title;
    std::string shortTitle; ///< for source lines; may be empty
    std::vector<std::string> authors;
    std::string publisher;
    int year = 0;     ///< 0: unknown
    std::string path; ///< web address or file; may be empty
    std::string locator;
    std::string kind; ///< primary, secondary, secondary-weak, derived … as the package says
    std::string note;

    bool operator==(const Source&) const = default;
    /// For a source line: the short title, or publisher and year, or the title.
    std::string shortText() const;
    /// A full reference on one line.
    std::string reference() const;
};

/// The addresses a person may be sent to: http and https only.
bool isWebAddress(std::string_view path);

} // namespace driftline
