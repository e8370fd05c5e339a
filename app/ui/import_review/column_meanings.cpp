// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_review/column_meanings.h"

#include "ui/import_review/sentences.h"
#include "ui/theme/qt_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftline {

namespace {

/// Texts of the review.
class MeaningWords {
    Q_DECLARE_TR_FUNCTIONS(ImportReview)
};

} // namespace

const std::vector<ColumnMeaning>& columnMeanings() {
    static const std::vector<ColumnMeaning> meanings = {
        {qtText(import_review_sentences::yearsOrDates), qtText(import_review_sentences::readAsYearsOrDates),
         ColumnUse::Key, ColumnType::Period, Role::Period},
        {MeaningWords::tr("Places"), MeaningWords::tr("places"), ColumnUse::Key, ColumnType::Text,
         Role::Place},
        {MeaningWords::tr("Series"), MeaningWords::tr("series"), ColumnUse::Key, ColumnType::Text,
         Role::Series},
        {qtText(import_review_sentences::aFurtherKey), MeaningWords::tr("key"), ColumnUse::Key,
         ColumnType::Text, Role::Dimension},
        {MeaningWords::tr("Values"), MeaningWords::tr("values"), ColumnUse::Measured, ColumnType::Number,
         Role::Value},
        {MeaningWords::tr("Units"), MeaningWords::tr("units"), ColumnUse::Key, ColumnType::Text, Role::Unit},
        {MeaningWords::tr("Sample sizes"), MeaningWords::tr("sample sizes"), ColumnUse::Key,
         ColumnType::Number, Role::SampleSize},
        {MeaningWords::tr("Sources"), MeaningWords::tr("sources"), ColumnUse::Key, ColumnType::Text,
         Role::Source},
        {MeaningWords::tr("Notes"), MeaningWords::tr("notes"), ColumnUse::Key, ColumnType::Text, Role::Note},
        {qtText(import_review_sentences::leaveItOut), MeaningWords::tr("left out"), ColumnUse::Dropped,
         ColumnType::Text, Role::None},
    };
    return meanings;
}

int meaningOf(const ColumnRecipe& column) {
    const auto& meanings = columnMeanings();
    const auto at = std::find_if(meanings.begin(), meanings.end(), [&column](const ColumnMeaning& one) {
        if (column.use == ColumnUse::Measured || column.use == ColumnUse::Dropped)
            return one.use == column.use;
        return one.use == column.use && one.role == column.role;
    });
    return at == meanings.end() ? -1 : int(at - meanings.begin());
}

void chooseColumn(const std::string& name, const ColumnMeaning& meaning, ImportChoices& choices) {
    std::erase_if(choices.columns, [&name](const ColumnDecision& one) { return one.name == name; });
    choices.columns.push_back({name, meaning.use, meaning.type, meaning.role});
}

void chooseHeading(int row, ImportChoices& choices) {
    forgetColumns(choices);
    choices.headerRow = row;
}

void chooseRow(int row, bool isLeftOut, ImportChoices& choices) {
    std::erase_if(choices.rows, [row](const RowChoice& one) { return one.row == row; });
    choices.rows.push_back({row, {}, isLeftOut});
}

void forgetColumns(ImportChoices& choices) {
    choices.columns.clear();
    choices.rows.clear();
    choices.isLong.reset();
    choices.recipe.reset();
}

} // namespace driftline
