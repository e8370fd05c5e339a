// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <QString>

#include <string>
#include <string_view>
#include <type_traits>

namespace driftline {

/// UTF-8 text of the core as Qt has it.
inline QString qtText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

namespace detail {

/// A value of a sentence as a widget gives it.
template <class Value>
using QtValue = std::conditional_t<std::is_same_v<Value, std::string_view>, QString, Value>;

inline std::string inUtf8(const QString& text) {
    return text.toStdString();
}
template <class Value>
const Value& inUtf8(const Value& value) {
    return value;
}

} // namespace detail

/// A sentence of a catalogue with its values as Qt has it.
template <class... Values>
QString qtText(const Sentence<Values...>& sentence, const detail::QtValue<Values>&... values) {
    return qtText(sentence(detail::inUtf8(values)...));
}

/// Straight quotation marks and apostrophes as printers set them.
QString typeset(const QString& text);
inline QString typeset(std::string_view text) {
    return typeset(qtText(text));
}

/// "1 row", "12,000 rows".
QString counted(qsizetype number, const QString& one, const QString& many);

/// A sentence begins with a capital and ends with a full stop.
QString asSentence(const QString& text);

} // namespace driftline
