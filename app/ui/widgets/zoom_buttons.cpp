// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/zoom_buttons.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/line_icon.h"
#include "ui/widgets/sentences.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace driftline {

ZoomButtons::ZoomButtons(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("zoomButtons"));
    setAccessibleName(qtText(widgets_sentences::zoomOfTheData));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(3, 3, 3, 3);
    layout->setSpacing(2);
    m_back = addButton(QStringLiteral("back"), tr("Previous view"), qtText(widgets_sentences::previousView));
    m_forward = addButton(QStringLiteral("forward"), tr("Next view"), qtText(widgets_sentences::nextView));
    m_box = addButton(QStringLiteral("zoom-box"), qtText(widgets_sentences::zoomIntoABox),
                      qtText(widgets_sentences::aboutZoomIntoABox));
    m_box->setCheckable(true);
    m_reset = addButton(QStringLiteral("whole"), qtText(widgets_sentences::showAllData),
                        qtText(widgets_sentences::aboutShowAllData));
    m_back->setObjectName(QStringLiteral("viewBack"));
    m_forward->setObjectName(QStringLiteral("viewForward"));
    m_box->setObjectName(QStringLiteral("zoomBox"));
    m_reset->setObjectName(QStringLiteral("resetZoom"));
    connect(m_back, &QToolButton::clicked, this, &ZoomButtons::backAsked);
    connect(m_forward, &QToolButton::clicked, this, &ZoomButtons::forwardAsked);
    connect(m_box, &QToolButton::clicked, this, &ZoomButtons::boxZoomAsked);
    connect(m_reset, &QToolButton::clicked, this, &ZoomButtons::resetAsked);
    setPossible(false, false, false);
    hide();
}

QToolButton* ZoomButtons::addButton(const QString& icon, const QString& name, const QString& tip) {
    auto* button = new QToolButton(this);
    button->setIcon(lineIcon(icon));
    button->setIconSize({16, 16});
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void ZoomButtons::setPossible(bool back, bool forward, bool reset) {
    m_back->setVisible(back || forward);
    m_back->setEnabled(back);
    m_forward->setVisible(back || forward);
    m_forward->setEnabled(forward);
    m_reset->setVisible(reset);
}

void ZoomButtons::setBoxZoom(bool on) {
    m_box->setChecked(on);
}

} // namespace driftline
