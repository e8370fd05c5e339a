// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace driftline {

/// What stands above a part of a page or dialog.
QLabel* partHeading(const QString& text, QWidget* parent);

} // namespace driftline
