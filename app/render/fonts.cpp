// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/fonts.h"

#include "base/log.h"
#include "render/sentences.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QStringList>

namespace driftline {

namespace {
FontChoice chosenFont() {
    const auto first = QStringLiteral("Inter");
    if (QFontDatabase::hasFamily(first))
        return {first, false};
    for (const auto& family : {QStringLiteral("Liberation Sans"), QStringLiteral("Arial"),
                               QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans")}) {
        if (QFontDatabase::hasFamily(family))
            return {family, true};
    }
    QFont any;
    any.setStyleHint(QFont::SansSerif);
    any.setFamilies(QStringList{QStringLiteral("sans-serif")});
    return {QFontInfo(any).family(), true};
}
} // namespace

const FontChoice& figureFont() {
    static const FontChoice font = [] {
        auto choice = chosenFont();
        logTo(LogCategory::Export, [&choice] {
            const auto& sentence =
                choice.isFallback ? render_sentences::setInFallback : render_sentences::setInFont;
            return sentence(choice.family.toStdString());
        });
        return choice;
    }();
    return font;
}

QStringList familiesWith(const QString& family) {
    return {family,
            QStringLiteral("Liberation Sans"),
            QStringLiteral("Noto Sans Khmer"),
            QStringLiteral("Noto Sans Thai"),
            QStringLiteral("Noto Sans Lao"),
            QStringLiteral("Noto Sans Myanmar"),
            QStringLiteral("Noto Sans Arabic"),
            QStringLiteral("Noto Sans Hebrew"),
            QStringLiteral("Noto Sans Devanagari"),
            QStringLiteral("Noto Sans Tamil"),
            QStringLiteral("Noto Sans CJK SC"),
            QStringLiteral("DejaVu Sans")};
}

} // namespace driftline
