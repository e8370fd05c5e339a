// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

#include <QString>

#include <string>
#include <vector>

namespace driftline {

/// What a column can be, in words of the field.
struct ColumnMeaning {
    QString words; ///< "Years or dates"
    QString brief; ///< over the column: "years"
    ColumnUse use = ColumnUse::Key;
    ColumnType type = ColumnType::Text;
    Role role = Role::None;
};
const std::vector<ColumnMeaning>& columnMeanings();
/// Place in columnMeanings() of how a column is read; -1: none of them.
int meaningOf(const ColumnRecipe& column);

/// Decides what the column is. Of roles that only one column can have, it takes those of others away.
void chooseColumn(const std::string& name, const ColumnMeaning& meaning, ImportChoices& choices);
/// Decides which row has the headings (0: none); what was decided about columns goes, because they get other
/// names.
void chooseHeading(int row, ImportChoices& choices);
void chooseRow(int row, bool isLeftOut, ImportChoices& choices);
/// Without the decisions about columns, rows and shape: where other cells, or other headings, make another
/// table.
void forgetColumns(ImportChoices& choices);

} // namespace driftline
