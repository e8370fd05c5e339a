// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/column_typing.h"
#include "import/number_evidence.h"

namespace driftline {

/// How the numbers of one column are written, and what has to be asked about it.
struct ColumnMarks {
    NumberMarks marks;
    std::optional<ColumnQuestion> question;
};

/// Decided by the column's own cells, then by those of the other columns of the file, then by its delimiter:
/// where semicolons part the cells decimal commas are usual, and where commas do, 1,234 is in thousands.
ColumnMarks decideMarks(const NumberEvidence& column, const NumberEvidence& file, char delimiter,
                        const TypingChoices& choices);

} // namespace driftline
