// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/library_delegate.h"

#include "ui/models/library_model.h"
#include "ui/widgets/figure_thumbnail.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QImage>
#include <QPainter>

#include <algorithm>

namespace driftline {

namespace {

constexpr int rowMargin = 8; ///< from the edge of the panel to a row's ground
constexpr int rowInset = 6;  ///< from there to what is in it
constexpr int pictureGap = 10;
constexpr QSize pictureFrame{thumbnailSize.width() + 2, thumbnailSize.height() + 2};
constexpr int rowRadius = 8;
constexpr int mostNameLines = 2;

LibraryModel::Kind kindOf(const QModelIndex& index) {
    return static_cast<LibraryModel::Kind>(index.data(LibraryModel::KindRole).toInt());
}

QFont groupFont(const QStyleOptionViewItem& option) {
    auto font = option.font;
    font.setPixelSize(11);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.8);
    return font;
}

QFont nameFont(const QStyleOptionViewItem& option) {
    auto font = option.font;
    font.setPixelSize(13);
    font.setWeight(QFont::Medium);
    return font;
}

QFont periodFont(const QStyleOptionViewItem& option) {
    auto font = option.font;
    font.setPixelSize(12);
    return font;
}

int viewWidth(const QStyleOptionViewItem& option) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view != nullptr ? view->viewport()->width() : option.rect.width();
}

int textWidth(int rowWidth) {
    return std::max(40, rowWidth - 2 * (rowMargin + rowInset) - pictureFrame.width() - pictureGap);
}

QStringList nameLines(const QString& name, const QFont& font, int width) {
    const QFontMetrics metrics(font);
    QStringList lines;
    QString line;
    for (const auto& word : name.split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (line.isEmpty() || lines.size() == mostNameLines - 1 ||
            metrics.horizontalAdvance(longer) <= width) {
            line = longer;
        } else {
            lines.append(line);
            line = word;
        }
    }
    lines.append(metrics.elidedText(line, Qt::ElideRight, width));
    return lines;
}

} // namespace

void LibraryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    auto row = option;
    initStyleOption(&row, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (kindOf(index)) {
    case LibraryModel::Kind::Group:
        paintGroup(*painter, row, index);
        break;
    case LibraryModel::Kind::Figure:
        paintFigure(*painter, row, index);
        break;
    case LibraryModel::Kind::Hint:
        paintHint(*painter, row, index);
        break;
    }
    painter->restore();
}

void LibraryDelegate::paintGroup(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    painter.setFont(groupFont(option));
    painter.setPen(option.palette.color(QPalette::Active, QPalette::Dark));
    painter.drawText(option.rect.adjusted(rowMargin + rowInset, 0, -rowMargin, -6),
                     Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
}

void LibraryDelegate::paintFigure(QPainter& painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
    const auto ground = option.rect.adjusted(rowMargin, 1, -rowMargin, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.palette.color(selected ? QPalette::Highlight : QPalette::Midlight));
        painter.drawRoundedRect(ground, rowRadius, rowRadius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(option.palette.color(QPalette::Link), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(ground).adjusted(1, 1, -1, -1), rowRadius - 1, rowRadius - 1);
    }

    const QRect picture(QPoint(ground.left() + rowInset, ground.center().y() - pictureFrame.height() / 2),
                        pictureFrame);
    painter.setPen(option.palette.color(QPalette::Mid));
    painter.setBrush(option.palette.color(QPalette::Light)); // charts stand on the light card
    painter.drawRoundedRect(QRectF(picture).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (const auto image = index.data(LibraryModel::PictureRole).value<QImage>(); !image.isNull())
        painter.drawImage(picture.topLeft() + QPoint(1, 1), image);

    const int left = picture.right() + 1 + pictureGap;
    const int width = textWidth(option.rect.width());
    const auto name = nameFont(option);
    const auto lines = nameLines(index.data().toString(), name, width);
    const int nameHeight = QFontMetrics(name).height();
    const int periodHeight = QFontMetrics(periodFont(option)).height();
    const auto period = index.data(LibraryModel::PeriodRole).toString();
    const int height = static_cast<int>(lines.size()) * nameHeight + (period.isEmpty() ? 0 : periodHeight);
    int top = ground.center().y() - height / 2;
    painter.setFont(name);
    painter.setPen(option.palette.color(QPalette::WindowText));
    for (const auto& line : lines) {
        painter.drawText(QRect(left, top, width, nameHeight), Qt::AlignLeft | Qt::AlignVCenter, line);
        top += nameHeight;
    }
    painter.setFont(periodFont(option));
    painter.setPen(option.palette.color(QPalette::Dark));
    painter.drawText(QRect(left, top, width, periodHeight), Qt::AlignLeft | Qt::AlignVCenter, period);
}

void LibraryDelegate::paintHint(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    const auto place = QRectF(option.rect).adjusted(rowMargin + 0.5, 4.5, -rowMargin - 0.5, -8.5);
    painter.setPen(QPen(option.palette.color(QPalette::Active, QPalette::Mid), 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place, rowRadius, rowRadius);
    painter.setFont(periodFont(option));
    painter.setPen(option.palette.color(QPalette::Active, QPalette::Dark));
    painter.drawText(place.adjusted(10, 4, -10, -4), Qt::AlignCenter | Qt::TextWordWrap,
                     index.data().toString());
}

QSize LibraryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width = viewWidth(option);
    switch (kindOf(index)) {
    case LibraryModel::Kind::Group:
        return {width, index.row() == 0 ? 28 : 36};
    case LibraryModel::Kind::Hint: {
        const auto text = QFontMetrics(periodFont(option))
                              .boundingRect(QRect(0, 0, width - 2 * rowMargin - 20, 1000),
                                            Qt::AlignCenter | Qt::TextWordWrap, index.data().toString());
        return {width, text.height() + 12 + 24};
    }
    case LibraryModel::Kind::Figure:
        break;
    }
    const auto name = nameFont(option);
    const auto lines = nameLines(index.data().toString(), name, textWidth(width));
    const int text = static_cast<int>(lines.size()) * QFontMetrics(name).height() +
                     QFontMetrics(periodFont(option)).height();
    return {width, std::max(pictureFrame.height(), text) + 10};
}

} // namespace driftline
