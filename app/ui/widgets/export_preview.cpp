// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/export_preview.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/sentences.h"

#include <QFontDatabase>
#include <QPainter>
#include <QPlainTextEdit>

namespace driftline {

namespace {

constexpr int frame = 24;

} // namespace

ExportPreview::ExportPreview(QWidget* parent) : QWidget(parent), m_text(new QPlainTextEdit(this)) {
    setObjectName(QStringLiteral("exportPreview"));
    setAccessibleName(tr("Preview"));
    auto font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(12);
    m_text->setFont(font);
    m_text->setProperty("kind", "code");
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(qtText(widgets_sentences::previewOfTheText));
    m_text->hide();
}

void ExportPreview::setPicture(const QImage& picture) {
    m_text->hide();
    m_picture = picture;
    update();
}

void ExportPreview::setText(const QString& text) {
    m_picture = {};
    m_text->setPlainText(text);
    m_text->show();
    update();
}

void ExportPreview::clear() {
    setPicture({});
}

void ExportPreview::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_text->setGeometry(rect());
}

void ExportPreview::paintEvent(QPaintEvent* /*event*/) {
    if (m_text->isVisible())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Mid));
    painter.drawRoundedRect(rect(), 10, 10);
    if (m_picture.isNull()) {
        painter.setPen(palette().color(QPalette::Dark));
        painter.drawText(rect(), Qt::AlignCenter, qtText(widgets_sentences::noPictureOfThisSize));
        return;
    }
    // Scaled here and not by the painter, whose smooth transform drops lines when it shrinks by much.
    const auto room = (QSizeF(size()) - QSizeF(2 * frame, 2 * frame)) * devicePixelRatioF();
    auto shown = m_picture.size();
    if (shown.width() > room.width() || shown.height() > room.height())
        shown = shown.scaled(room.toSize(), Qt::KeepAspectRatio);
    auto image = m_picture.scaled(shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    image.setDevicePixelRatio(devicePixelRatioF());
    const auto extent = QSizeF(shown) / devicePixelRatioF();
    painter.drawImage(QPointF((width() - extent.width()) / 2, (height() - extent.height()) / 2), image);
}

} // namespace driftline
