// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_marks.h"

#include "base/text.h"

#include <fmt/format.h>

namespace driftline {

namespace {
constexpr NumberMarks decimalComma = {',', '.'};
constexpr NumberMarks decimalPoint = {'.', ','};

ColumnQuestion ambiguous(std::string_view example, std::string_view reading) {
    return {"csv.ambiguous-numbers",
            fmt::format("Numbers like {} could be read in two ways; they were read {}.", example, reading),
            "--decimal"};
}

ColumnMarks decideMixed(const NumberEvidence& column, const NumberEvidence& file) {
    const bool fileSaysComma = file.comma > file.point;
    const bool takeComma = column.comma == column.point ? fileSaysComma : column.comma > column.point;
    return {takeComma ? decimalComma : decimalPoint,
            ColumnQuestion{
                "csv.mixed-decimal-marks",
                fmt::format("Both decimal commas ({}) and decimal points ({}) occur; they were read with "
                            "a decimal {}.",
                            inQuotes(column.commaExample), inQuotes(column.pointExample),
                            takeComma ? "comma" : "point"),
                "--decimal"}};
}

ColumnMarks decideComma(const NumberEvidence& column, const NumberEvidence& file, char delimiter) {
    if (column.maybePoint > 0)
        return {decimalPoint, ambiguous("1,234 and 1.234", "as thousands and with a decimal point")};
    if (delimiter == ',')
        return {decimalPoint, {}};
    if (file.comma > 0 && file.point == 0)
        return {decimalComma, {}};
    if (file.point > 0 && file.comma == 0)
        return {decimalPoint, {}};
    if (delimiter == ';')
        return {{',', '\0'},
                ambiguous("1,234", "with a decimal comma, which is usual where semicolons part the cells")};
    return {decimalPoint, ambiguous("1,234", "as thousands")};
}

ColumnMarks decidePoint(const NumberEvidence& file, char delimiter) {
    if (file.comma > 0 && file.point == 0)
        return {decimalComma, {}};
    if (delimiter == ';' && file.point == 0)
        return {{'.', '\0'}, ambiguous("1.234", "with a decimal point")};
    return {{'.', '\0'}, {}};
}
} // namespace

ColumnMarks decideMarks(const NumberEvidence& column, const NumberEvidence& file, char delimiter,
                        const TypingAnswers& answers) {
    if (answers.decimal)
        return {*answers.decimal == ',' ? decimalComma : decimalPoint, {}};
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
