// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/current_scene.h"

#include <QObject>
#include <QTimer>

namespace driftline {

/// The size that the figure in view has on paper, in words. Laying it out for paper takes as long as drawing
/// it, so it waits until changes have paused.
class PaperSize : public QObject {
    Q_OBJECT
public:
    explicit PaperSize(const CurrentScene& current, QObject* parent = nullptr);

Q_SIGNALS:
    void told(const QString& size); ///< empty where there is none

private:
    void tell();

    const CurrentScene& m_current;
    QTimer m_pause;
};

} // namespace driftline
