// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

#include <string>

namespace driftline {

/// What an archive is, by the parts in it.
enum class ZipKind {
    None, ///< no archive, or one that cannot be opened
    Excel,
    ExcelBinary,
    OpenDocumentSheet,
    Numbers,
    OtherDocument, ///< of a word processor or for slides
    SpssOutput,
    Jasp, ///< of JASP or jamovi
    PowerBi,
    Map,
    DataPackage,
    Files
};

ZipKind zipKindOf(const ImportTarget& target);

} // namespace driftline
