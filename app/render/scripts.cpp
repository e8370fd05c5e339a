// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scripts.h"

#include <algorithm>

namespace driftline {

namespace {
/// The scripts whose letters stand one beside the other. Marks that any script may use are of none.
bool standsAlone(QChar::Script script) {
    switch (script) {
    case QChar::Script_Unknown:
    case QChar::Script_Inherited:
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Armenian:
    case QChar::Script_Georgian:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul:
        return true;
    default:
        return false;
    }
}
} // namespace

bool isShapedByContext(const QString& text) {
    const auto isPlain = [](QChar letter) { return letter.unicode() < 0x0590; }; // before Hebrew
    if (std::all_of(text.begin(), text.end(), isPlain))
        return false;
    const auto letters = text.toUcs4();
    return std::any_of(letters.begin(), letters.end(),
                       [](char32_t letter) { return !standsAlone(QChar::script(letter)); });
}

} // namespace driftline
