// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace driftline {

/// What a picture file says about itself, beside the picture. Texts that are not known are empty.
struct FileFacts {
    std::string id; ///< of the figure
    std::string title;
    std::string author;
    std::string description; ///< the alt text
    std::string source;
    std::string software;          ///< with its version
    bool hasCaptionBeside = false; ///< title, source and notes are not in the picture but in texts beside it
    std::string document;          ///< a zip archive: what the picture can be opened again as

    bool operator==(const FileFacts&) const = default;
};

} // namespace driftline
