// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/qt_text.h"

#include "base/number_text.h"

namespace driftline {

QString typeset(const QString& text) {
    QString out;
    out.reserve(text.size());
    for (qsizetype index = 0; index < text.size(); ++index) {
        const auto sign = text[index];
        const bool opens = index == 0 || text[index - 1].isSpace() || text[index - 1] == u'(';
        if (sign == u'"')
            out += opens ? QChar(u'“') : QChar(u'”');
        else if (sign == u'\'')
            out += opens ? QChar(u'‘') : QChar(u'’');
        else
            out += sign;
    }
    return out;
}

QString counted(qsizetype number, const QString& one, const QString& many) {
    return qtText(formatNumber(static_cast<double>(number), 0)) + u' ' + (number == 1 ? one : many);
}

QString asSentence(const QString& text) {
    auto out = text.trimmed();
    if (out.isEmpty())
        return out;
    out[0] = out[0].toUpper();
    if (!QStringLiteral(".!?…").contains(out.back()))
        out += u'.';
    return out;
}

} // namespace driftline
