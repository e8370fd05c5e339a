// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// 1 in a build with AddressSanitizer or ThreadSanitizer, which reserve terabytes of addresses and have an
/// allocator of their own; else 0. GCC defines a name for each, Clang answers a question.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define DRIFTLINE_IS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define DRIFTLINE_IS_SANITIZED 1
#endif
#endif
#ifndef DRIFTLINE_IS_SANITIZED
#define DRIFTLINE_IS_SANITIZED 0
#endif
