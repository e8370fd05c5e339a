// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/current_scene.h"

#include <QWidget>

#include <functional>

namespace driftline {

class FigurePicture;

/// The figure alone on the whole screen. Arrow keys, Page keys, space and clicks go from figure to figure;
/// Escape, F5 or F11 end it.
class Presenter : public QWidget {
    Q_OBJECT
public:
    /// `go` shows the next figure (1) or the one before (-1).
    Presenter(CurrentScene& current, std::function<void(int)> go, QWidget* window);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    CurrentScene& m_current;
    std::function<void(int)> m_go;
    FigurePicture* m_picture;
};

} // namespace driftline
