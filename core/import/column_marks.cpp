// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_marks.h"

#include "base/text.h"
#include "import/recipe_sentences.h"

namespace driftline {

namespace {
constexpr NumberMarks decimalComma = {',', '.'};
constexpr NumberMarks decimalPoint = {'.', ','};

ColumnQuestion aboutDecimals(CodedText said) {
    return {std::move(said.code), std::move(said.text), "--decimal"};
}

ColumnQuestion ambiguous(std::string_view example, std::string_view reading) {
    return aboutDecimals(recipe_sentences::ambiguousNumbers(example, reading));
}

ColumnMarks decideMixed(const NumberEvidence& column, const NumberEvidence& file) {
    const bool fileSaysComma = file.comma > file.point;
    const bool takeComma = column.comma == column.point ? fileSaysComma : column.comma > column.point;
    return {takeComma ? decimalComma : decimalPoint,
            aboutDecimals(recipe_sentences::mixedDecimalMarks(inQuotes(column.commaExample),
                                                              inQuotes(column.pointExample),
                                                              takeComma ? "comma" : "point"))};
}

ColumnMarks decideComma(const NumberEvidence& column, const NumberEvidence& file, char delimiter) {
    if (column.maybePoint > 0)
        return {decimalPoint, ambiguous("1,234 and 1.234", recipe_sentences::asThousandsAndDecimals)};
    if (delimiter == ',')
        return {decimalPoint, {}};
    if (file.comma > 0 && file.point == 0)
        return {decimalComma, {}};
    if (file.point > 0 && file.comma == 0)
        return {decimalPoint, {}};
    if (delimiter == ';')
        return {{',', '\0'}, ambiguous("1,234", recipe_sentences::asDecimalComma)};
    return {decimalPoint, ambiguous("1,234", "as thousands")};
}

ColumnMarks decidePoint(const NumberEvidence& file, char delimiter) {
    if (file.comma > 0 && file.point == 0)
        return {decimalComma, {}};
    if (delimiter == ';' && file.point == 0)
        return {{'.', '\0'}, ambiguous("1.234", recipe_sentences::asDecimalPoint)};
    return {{'.', '\0'}, {}};
}
} // namespace

ColumnMarks decideMarks(const NumberEvidence& column, const NumberEvidence& file, char delimiter,
                        const TypingChoices& choices) {
    if (choices.decimal)
        return {*choices.decimal == ',' ? decimalComma : decimalPoint, {}};
    if (column.comma > 0 && column.point > 0)
        return decideMixed(column, file);
    if (column.comma > 0)
        return {decimalComma, {}};
    if (column.point > 0)
        return {decimalPoint, {}};
    if (column.maybeComma > 0)
        return decideComma(column, file, delimiter);
    if (column.maybePoint > 0)
        return decidePoint(file, delimiter);
    return {{'.', column.blank > 0 ? ' ' : '\0'}, {}};
}

} // namespace driftline
