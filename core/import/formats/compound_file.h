// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

namespace driftline {

/// What a compound file (OLE, MS-CFB) is: the container of Office files before 2007, and of locked ones
/// since.
enum class CompoundKind { None, Encrypted, Excel, OtherOffice };

CompoundKind compoundKindOf(const ImportTarget& target);

} // namespace driftline
