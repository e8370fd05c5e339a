// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/presenter.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/figure_picture.h"
#include "ui/window/sentences.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <utility>

namespace driftline {

Presenter::Presenter(CurrentScene& current, std::function<void(int)> go, QWidget* window)
    : QWidget(window, Qt::Window)
    , m_current(current)
    , m_go(std::move(go))
    , m_picture(new FigurePicture(this)) {
    setObjectName(QStringLiteral("presenter"));
    setWindowTitle(qtText(window_sentences::presentationTitle));
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_picture);
    m_picture->setScene(current.scene());
    connect(&current, &CurrentScene::changed, this, [this] {
        if (m_current.scene() != nullptr) // otherwise the last one stays
            m_picture->setScene(m_current.scene());
    });
}

void Presenter::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        m_go(1);
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        m_go(-1);
        break;
    case Qt::Key_Escape:
    case Qt::Key_F5:
    case Qt::Key_F11:
        close();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Presenter::mousePressEvent(QMouseEvent* event) {
    m_go(event->button() == Qt::RightButton ? -1 : 1);
}

} // namespace driftline
