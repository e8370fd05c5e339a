// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <QPixmap>
#include <QSizeF>
#include <QWidget>

#include <memory>

namespace driftline {

/// A figure as large as the widget, type and lines growing with it: to be seen from the back of a room.
class FigurePicture : public QWidget {
    Q_OBJECT
public:
    explicit FigurePicture(QWidget* parent = nullptr);

    /// The size of a screen that the figure is laid out for before it is made as large as the widget.
    void setLayoutSize(QSizeF size) { m_layout = size; }
    void setScene(std::shared_ptr<const Scene> scene);
    const std::shared_ptr<const Scene>& scene() const { return m_scene; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void draw();

    std::shared_ptr<const Scene> m_scene;
    QSizeF m_layout{960, 600};
    QPixmap m_picture; ///< painted once for each size
};

} // namespace driftline
