// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory_use.h"

#include "base/sanitized.h"

#include <cstddef>
#include <limits>
#include <memory>
#include <new>

// Any header of the standard library tells whose C library it is.
#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#endif

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

/// The system hands out the memory of a small picture in more than a thousand pages of 4 KiB, which takes an
/// eighth of its time. This asks for large pages where the heap will grow, for the threads too.
void useLargePages() {
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE) && !DRIFTLINE_IS_SANITIZED
    mallopt(M_ARENA_MAX, 1);
    constexpr std::size_t largePage = std::size_t{2} << 20U;
    constexpr std::size_t reserved = 256 * largePage; // takes nothing where it is never touched
    std::allocator<std::byte> heap;
    std::byte* block = nullptr;
    try {
        block = heap.allocate(reserved);
    } catch (const std::bad_alloc&) {
        return; // a system that promises no more than it has: the heap grows as it does elsewhere
    }
    void* begin = block;
    std::size_t left = reserved;
    if (std::align(largePage, largePage, begin, left) != nullptr)
        madvise(begin, left / largePage * largePage, MADV_HUGEPAGE);
    heap.deallocate(block, reserved); // and kept: what is allocated next is taken from there
#endif
}
} // namespace

void returnLargeBlocks() {
    constexpr int largeBlock = 1 << 20;
    returnBlocksFrom(largeBlock);
}

void keepLargeBlocks() {
    returnBlocksFrom(std::numeric_limits<int>::max());
    useLargePages();
}

} // namespace driftline
