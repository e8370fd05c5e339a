// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace driftline {

/// UTF-8 text of the core as Qt has it.
inline QString qtText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Straight quotation marks and apostrophes as printers set them.
QString typeset(const QString& text);
inline QString typeset(std::string_view text) {
    return typeset(qtText(text));
}

/// "1 row", "12 rows".
QString counted(qsizetype number, const QString& one, const QString& many);

/// A sentence begins with a capital and ends with a full stop.
QString asSentence(const QString& text);

} // namespace driftline
