// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

#include <optional>

namespace driftline {

/// Files that hold no data but stand for some: a pointer of Git LFS, a link to a document at Google or to a
/// page, the mark that Office leaves beside an open file; and those of zero bytes only, which a download left
/// behind. Some look like a table of text, so this is asked before any reader. Nothing for any other file.
/// Codes: import.placeholder, file.ends-early.
std::optional<Error> placeholderIn(const ImportTarget& target);

/// Formats that are known by their first bytes and not read: what the file is, and how its table can be
/// opened nevertheless. Nothing for any other file. Codes: import.refused-format, workbook.encrypted,
/// zip.damaged (an archive that ends before its list of parts) and those of placeholderIn().
std::optional<Error> refusalOf(const ImportTarget& target);

} // namespace driftline
