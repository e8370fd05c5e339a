// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace driftline {

/// Rows of the guide's list: a name over as many lines as it needs, indented, and up to three quiet lines of
/// what was found under it.
class GuideDelegate : public QStyledItemDelegate {
public:
    enum Role {
        PlaceRole = Qt::UserRole, ///< address in the guide
        LevelRole,                ///< 0: a chapter; 1: a section of it
        ExcerptRole,
        ShownRole ///< true for the chapter that is open
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace driftline
