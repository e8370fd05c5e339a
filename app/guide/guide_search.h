// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/guide_book.h"

#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// A section of the guide that has what is looked for.
struct GuideHit {
    GuidePlace place;
    std::string chapterTitle;
    std::string title;
    std::string excerpt; ///< some words around the first one that was found

    bool operator==(const GuideHit&) const = default;
};

/// Sections in which every word of the question begins a word, whatever the case; those that have them in
/// their title first, then those that have the words side by side, otherwise in the order of the guide. An
/// empty question finds nothing.
std::vector<GuideHit> searchGuide(std::string_view question, std::size_t most = 60);

} // namespace driftline
