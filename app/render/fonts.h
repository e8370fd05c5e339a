// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace driftline {

/// The family that figures are set in.
struct FontChoice {
    QString family;
    bool isFallback = false; ///< the family figures are designed for is not installed

    bool operator==(const FontChoice&) const = default;
};

/// Inter; where it is missing Liberation Sans, else any sans. Needs a QGuiApplication; looked up once.
const FontChoice& figureFont();

/// The families that a text in `family` is drawn with, in this order: its own, Liberation Sans for what that
/// lacks, then Noto for the scripts of Southeast Asia and its neighbours. Which are installed is not looked
/// up.
QStringList familiesWith(const QString& family);

} // namespace driftline
