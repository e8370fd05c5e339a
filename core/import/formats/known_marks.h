// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace driftline {

/// A format that is not read and that bytes at a fixed place give away.
struct KnownFormat {
    std::size_t at; ///< where the mark stands
    std::string_view mark;
    std::string_view what; ///< "This is …"
    std::string_view wayOut;
    bool isText = false; ///< so that its mark may stand before text; "ORC" of any other begins ORCID too
};

/// By the first bytes of a file; nothing if it is none of them.
const KnownFormat* knownFormatOf(std::string_view start);

} // namespace driftline
