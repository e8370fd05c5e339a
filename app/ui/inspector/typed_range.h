// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/inspector_section.h"

#include <optional>

namespace driftline {

/// A number as an author types it, with a decimal point or comma. An empty field is none.
struct TypedNumber {
    std::optional<double> value;
    bool isWrong = false;
};
TypedNumber typedNumber(const QString& text);

/// A field that holds no number. `clear` empties it, which lets the data decide.
FieldProblem noNumber(const QString& text, const std::function<void()>& clear);

/// What is wrong with a range of an axis, and the range that puts it right; nothing if it goes from a smaller
/// to a larger number or is open at an end.
std::optional<FieldProblem> rangeProblem(const ValueAxis& axis,
                                         const std::function<void(const ValueAxis&)>& take);

} // namespace driftline
