// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <zip.h>

#include <memory>

namespace driftline {

/// An archive of libzip that is left as it is on disk.
struct DiscardArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, DiscardArchive>;

/// Entries of at least this size, in bytes, are checked against the most that an honest one shrinks.
inline constexpr zip_uint64_t ratioMattersFrom = 1024ULL * 1024;
/// Text shrinks to a tenth, a column of equal values perhaps to a hundredth; a thousandth is a trap.
inline constexpr zip_uint64_t mostRatio = 1000;

} // namespace driftline
