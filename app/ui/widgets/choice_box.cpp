// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_box.h"

#include <QAbstractItemView>
#include <QLayout>
#include <QScreen>
#include <QStylePainter>
#include <QWheelEvent>

#include <algorithm>

namespace driftline {

namespace {
QSize roomForAll(const QAbstractItemView& view, int rows) {
    int height = 0;
    for (int row = 0; row < rows; ++row)
        height += view.sizeHintForRow(row);
    return {view.sizeHintForColumn(0), height};
}
} // namespace

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent) {}

/// Qt counts neither the padding that a style sheet gives the list nor more than ten rows.
void ChoiceBox::showPopup() {
    setMaxVisibleItems(std::max(count(), 1));
    QComboBox::showPopup();
    auto* list = view()->window();
    if (list == window())
        return; // a platform that shows the list inside the window
    const auto room = screen()->availableGeometry();
    // Twice, because the arrows that a list too short shows take room of their own and go when it is scrolled
    // to its beginning.
    for (int pass = 0; pass < 2; ++pass) {
        list->layout()->activate();
        const auto missing = roomForAll(*view(), count()) - view()->viewport()->size();
        const QSize size(std::min(list->width() + std::max(missing.width(), 0), room.width()),
                         std::min(list->height() + missing.height(), room.height()));
        QRect place(list->pos(), size);
        place.moveLeft(std::clamp(place.left(), room.left(), room.right() - place.width() + 1));
        place.moveTop(std::clamp(place.top(), room.top(), room.bottom() - place.height() + 1));
        list->setGeometry(place);
        view()->scrollToTop();
    }
    view()->scrollTo(view()->currentIndex());
}

void ChoiceBox::paintEvent(QPaintEvent* /*event*/) {
    QStyleOptionComboBox option;
    initStyleOption(&option);
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    if (isEditable())
        return; // its line edit writes
    constexpr int besideIcon = 4;
    const int icon = option.currentIcon.isNull() ? 0 : option.iconSize.width() + besideIcon;
    const auto room =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width() -
        icon;
    option.currentText = option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, room);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void ChoiceBox::wheelEvent(QWheelEvent* event) {
    event->ignore(); // goes on to the parent
}

} // namespace driftline
