// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <string>
#include <vector>

namespace driftline {

/// The text for those who cannot see the picture, as journals ask for it beside the figure: a short form,
/// which is the sentence on what it is, and a long one with all that there is to say.
std::string altTextDocument(const Scene& scene);

/// A picture whose caption stands beside it.
struct CaptionedPicture {
    std::string file; ///< as it is called in the list
    std::string caption;

    bool operator==(const CaptionedPicture&) const = default;
};

/// The captions of many pictures as one text, numbered from "Figure 1" in the order given. Pictures that
/// follow one another with the same caption are one figure in several files.
std::string captionList(const std::vector<CaptionedPicture>& pictures);

} // namespace driftline
