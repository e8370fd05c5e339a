// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/colour_vision.h"

#include <QWidget>

class QButtonGroup;
class QLabel;

namespace driftline {

/// Chooses with whose eyes a picture is looked at, and says how far apart its colours then are.
class VisionBar : public QWidget {
    Q_OBJECT
public:
    explicit VisionBar(QWidget* parent = nullptr);

    ColourVision vision() const;
    /// "Closest: China and Vietnam, 14.2"; `isEnough` decides its colour. Empty: nothing to compare.
    void setClosest(const QString& words, bool isEnough);

Q_SIGNALS:
    void visionChanged();

private:
    QButtonGroup* m_visions;
    QLabel* m_closest;
};

} // namespace driftline
