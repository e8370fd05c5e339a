// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ground_delegate.h"

#include <QBrush>
#include <QPainter>

namespace driftline {

void GroundDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    if (const auto ground = index.data(Qt::BackgroundRole); ground.isValid())
        painter->fillRect(option.rect, ground.value<QBrush>());
    QStyledItemDelegate::paint(painter, option, index);
}

} // namespace driftline
