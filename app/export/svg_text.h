// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPainterPath>
#include <QString>

#include <string_view>

namespace driftline {

/// A number with at most so many decimals and no more than it needs, whatever the locale: "12.5", "3".
QByteArray svgNumber(double value, int decimals = 3);

/// Text made safe inside elements and attributes. Characters that XML 1.0 does not know are left out.
QByteArray xmlText(const QString& text);
QByteArray xmlText(std::string_view utf8);

/// The commands of a path's `d`.
QByteArray svgPath(const QPainterPath& path);

} // namespace driftline
