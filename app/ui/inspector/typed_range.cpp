// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/typed_range.h"

#include "base/number_text.h"
#include "ui/theme/qt_text.h"

#include <QCoreApplication>

#include <utility>

namespace driftline {

namespace {
QString trRange(const char* text) {
    return QCoreApplication::translate("Range", text);
}

QString shownBound(double value) {
    return qtText(exactNumber(value));
}
} // namespace

TypedNumber typedNumber(const QString& text) {
    const auto typed = text.trimmed();
    const auto value = parseNumber(QString(typed).replace(u',', u'.').toStdString());
    return {value, !value && !typed.isEmpty()};
}

FieldProblem noNumber(const QString& text, const std::function<void()>& clear) {
    return {trRange("“%1” is not a number. Type one such as 50.").arg(text.trimmed()),
            trRange("Let the data decide"), clear};
}

std::optional<FieldProblem> rangeProblem(const ValueAxis& axis,
                                         const std::function<void(const ValueAxis&)>& take) {
    if (!axis.from || !axis.to || *axis.from < *axis.to)
        return {};
    const auto from = shownBound(*axis.from);
    const auto to = shownBound(*axis.to);
    auto mended = axis;
    if (*axis.from == *axis.to) {
        mended.to.reset();
        return FieldProblem{
            trRange("From and To are both %1, so the axis has no length. Make To larger than From.")
                .arg(from),
            trRange("Let the data decide where it ends"), [take, mended] { take(mended); }};
    }
    std::swap(mended.from, mended.to);
    return FieldProblem{
        trRange("The axis would go backwards, from %1 to %2. From must be smaller than To.").arg(from, to),
        trRange("Swap them: %1 to %2").arg(to, from), [take, mended] { take(mended); }};
}

} // namespace driftline
