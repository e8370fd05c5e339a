// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDockWidget;

namespace driftline {

/// The title bar of a dock: what it is for, in words that its tab has no room for, and a way to close it.
class DockTitle : public QWidget {
    Q_OBJECT
public:
    DockTitle(const QString& title, QDockWidget* dock);
};

} // namespace driftline
