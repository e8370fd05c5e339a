// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/typed_range.h"

#include "base/number_text.h"
#include "ui/inspector/sentences.h"
#include "ui/theme/qt_text.h"

#include <utility>

namespace driftline {

namespace {
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
    return {qtText(inspector_sentences::isNotANumber, text.trimmed()),
            qtText(inspector_sentences::letTheDataDecide), clear};
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
        return FieldProblem{qtText(inspector_sentences::axisHasNoLength, from),
                            qtText(inspector_sentences::letTheDataDecideTheEnd),
                            [take, mended] { take(mended); }};
    }
    std::swap(mended.from, mended.to);
    return FieldProblem{qtText(inspector_sentences::axisWouldGoBackwards, from, to),
                        qtText(inspector_sentences::swapTheEnds, to, from), [take, mended] { take(mended); }};
}

} // namespace driftline
