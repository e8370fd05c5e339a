// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace driftline {

/// What a large figure took while it was made goes back to the system: a window stays for days, and a batch
/// makes the next figure. Left to itself the C library keeps blocks of up to 32 MB once it has met them.
void returnLargeBlocks();

/// Instead, memory is kept and used again, for a program that makes one picture and ends: the system clears
/// what it gives, which took a sixth of the time of a picture of a million points. It comes in large
/// pages, where the system has them.
void keepLargeBlocks();

} // namespace driftline
