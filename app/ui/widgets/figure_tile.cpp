// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figure_tile.h"

#include "ui/widgets/figure_thumbnail.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPixmap>
#include <QVBoxLayout>

#include <algorithm>

namespace driftline {

namespace {
constexpr int tileInset = 9; ///< from the edge to what is in it
constexpr int pictureIn = 2; ///< from a picture's frame to the picture
} // namespace

FigureTile::FigureTile(const QString& id, const QString& name, QWidget* parent)
    : QPushButton(parent)
    , m_id(id)
    , m_picture(new QLabel(this))
    , m_name(new QLabel(name, this))
    , m_period(new QLabel(this)) {
    setObjectName(QStringLiteral("tile-") + id);
    setProperty("kind", "figure-tile");
    setAccessibleName(name);
    setFocusPolicy(Qt::ClickFocus);
    setCursor(Qt::PointingHandCursor);
    m_picture->setProperty("kind", "tile-picture");
    m_picture->setAlignment(Qt::AlignCenter);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setProperty("kind", "strong");
    m_name->setWordWrap(true);
    m_name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_period->setProperty("kind", "small");
    m_period->setWordWrap(true);
    m_period->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(tileInset, tileInset, tileInset, tileInset);
    layout->setSpacing(2);
    layout->addWidget(m_picture);
    layout->addSpacing(6);
    layout->addWidget(m_name);
    layout->addWidget(m_period);
    layout->addStretch(1);
    for (auto* part : {m_picture, m_name, m_period})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void FigureTile::setPeriod(const QString& period) {
    m_period->setText(period);
    setAccessibleDescription(period);
}

void FigureTile::setPicture(const QImage& picture) {
    m_image = picture;
    showPicture();
}

int FigureTile::fit(int width) {
    const int wide = width - 2 * tileInset;
    const QSize size(wide, wide * galleryPictureSize.height() / galleryPictureSize.width());
    if (m_picture->size() != size || m_picture->minimumSize() != size) {
        m_picture->setFixedSize(size);
        showPicture();
    }
    // An empty period keeps its line: the rows stay where they are when it comes.
    m_period->setFixedHeight(std::max(m_period->fontMetrics().lineSpacing(), m_period->heightForWidth(wide)));
    return layout()->heightForWidth(width);
}

void FigureTile::showPicture() {
    if (m_image.isNull() || m_picture->width() <= 2 * pictureIn)
        return;
    const auto ratio = devicePixelRatioF();
    auto pixels = QPixmap::fromImage(m_image.scaled((m_picture->size() - QSize(2, 2) * pictureIn) * ratio,
                                                    Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixels.setDevicePixelRatio(ratio);
    m_picture->setPixmap(pixels);
}

void FigureTile::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        Q_EMIT keyLeads(event->key());
        return;
    default:
        QPushButton::keyPressEvent(event);
    }
}

} // namespace driftline
