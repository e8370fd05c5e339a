// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/guide_delegate.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace driftline {

namespace {

constexpr int entryMargin = 8; ///< from the edge of the list to a row's ground
constexpr int entryInset = 10;
constexpr int above = 6;
constexpr int indent = 14;
constexpr int entryGap = 2;
constexpr int entryRadius = 6;
constexpr int mostExcerptLines = 3;

/// The fonts and rectangles of a row, from its left upper corner.
struct Row {
    QFont nameFont;
    QFont excerptFont;
    QRect name;
    QRect excerpt;
    int height = 0;
};

Row rowFor(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    const int level = index.data(GuideDelegate::LevelRole).toInt();
    const int left = entryMargin + entryInset + level * indent;
    const int room = std::max(40, width - left - entryMargin - entryInset);
    Row row;
    row.nameFont = option.font;
    row.nameFont.setPixelSize(level == 0 ? 13 : 12);
    if (index.data(GuideDelegate::ShownRole).toBool())
        row.nameFont.setWeight(QFont::DemiBold);
    row.excerptFont = option.font;
    row.excerptFont.setPixelSize(12);
    const QFontMetrics nameMetrics(row.nameFont);
    const auto words = index.data(Qt::DisplayRole).toString();
    row.name = nameMetrics.boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, words);
    row.name = QRect(left, above, room, row.name.height());
    row.height = row.name.bottom() + 1 + above;
    const auto excerpt = index.data(GuideDelegate::ExcerptRole).toString();
    if (!excerpt.isEmpty()) {
        const QFontMetrics metrics(row.excerptFont);
        const auto needed = metrics.boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, excerpt);
        row.excerpt = QRect(left, row.name.bottom() + 1 + entryGap, room,
                            std::min(needed.height(), mostExcerptLines * metrics.lineSpacing()));
        row.height = row.excerpt.bottom() + 1 + above;
    }
    return row;
}

} // namespace

void GuideDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    const auto row = rowFor(option, index);
    const auto& palette = option.palette;
    const bool isShown = index.data(ShownRole).toBool();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(option.rect).adjusted(entryMargin, 0.5, -entryMargin, -0.5);
    painter->setPen(Qt::NoPen);
    if (isShown || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(palette.color(isShown ? QPalette::Highlight : QPalette::Midlight));
        painter->drawRoundedRect(ground, entryRadius, entryRadius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(palette.color(QPalette::Link), 2));
        painter->drawRoundedRect(ground.adjusted(1, 1, -1, -1), entryRadius, entryRadius);
    }
    painter->translate(option.rect.topLeft());
    painter->setFont(row.nameFont);
    const bool isSection = index.data(LevelRole).toInt() > 0;
    painter->setPen(palette.color(isShown     ? QPalette::Link
                                  : isSection ? QPalette::Dark
                                              : QPalette::WindowText));
    painter->drawText(row.name, Qt::TextWordWrap, index.data(Qt::DisplayRole).toString());
    painter->setFont(row.excerptFont);
    painter->setPen(palette.color(QPalette::Dark));
    painter->setClipRect(row.excerpt);
    painter->drawText(row.excerpt, Qt::TextWordWrap, index.data(ExcerptRole).toString());
    painter->restore();
}

QSize GuideDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {0, rowFor(option, index).height};
}

} // namespace driftline
