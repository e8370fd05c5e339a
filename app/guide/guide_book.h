// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/markdown.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// A chapter of the user's guide: one file of resources/guide.
struct GuideChapter {
    std::string file;     ///< "03-figures.md", as links between chapters name it
    std::string name;     ///< "figures"
    std::string title;    ///< its first heading
    std::string markdown; ///< with what the program writes itself filled in
    MarkdownText text;    ///< read with no form
};

/// Every chapter in its order. Read when first asked for. A line {{figure-format}} becomes the tables of
/// formatTables().
const std::vector<GuideChapter>& guideChapters();

/// By name or file; nullptr if there is none.
const GuideChapter* guideChapter(std::string_view nameOrFile);

/// A place in the guide, as a link writes it: "03-figures.md#measure", or "#measure" within `from`.
struct GuidePlace {
    std::string chapter; ///< name
    std::string anchor;  ///< empty: the beginning

    bool operator==(const GuidePlace&) const = default;

    /// "figures#measure"
    std::string address() const;
};

/// Nothing if it is an address outside of the guide.
std::optional<GuidePlace> placeOfLink(std::string_view target, std::string_view from);
/// Whether there is such a chapter with such an anchor.
bool isInGuide(const GuidePlace& place);

} // namespace driftline
