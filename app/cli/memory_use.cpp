// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory_use.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <limits>

namespace driftline {

namespace {
/// Blocks of this size and more are given back as soon as they are free.
void returnBlocksFrom(int size) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, size);
    mallopt(M_TRIM_THRESHOLD, size);
#else
    static_cast<void>(size);
#endif
}
} // namespace

void returnLargeBlocks() {
    constexpr int largeBlock = 1 << 20;
    returnBlocksFrom(largeBlock);
}

void keepLargeBlocks() {
    returnBlocksFrom(std::numeric_limits<int>::max());
}

} // namespace driftline
