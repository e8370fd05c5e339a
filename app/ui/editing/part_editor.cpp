// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/part_editor.h"

#include "render/fonts.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
constexpr int leastEditorWidth = 260;
constexpr int aroundWords = 5;
constexpr double leastPixels = 12;
constexpr int mostLines = 4;
} // namespace

PartEditor::PartEditor(const QString& name, const QString& text, QWidget* parent) : QPlainTextEdit(parent) {
    setObjectName(QStringLiteral("partEditor"));
    setAccessibleName(name);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setPlainText(text);
    selectAll();
}

void PartEditor::placeOver(const QRect& words, double pixelSize, bool bold) {
    QFont written = font();
    written.setFamilies(familiesWith(figureFont().family));
    written.setPixelSize(static_cast<int>(std::lround(std::max(leastPixels, pixelSize))));
    written.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    setFont(written);
    // A style sheet of the program sets sizes of its own; the words keep theirs.
    setStyleSheet(QStringLiteral("font-size:%1px;font-weight:%2")
                      .arg(written.pixelSize())
                      .arg(bold ? QStringLiteral("600") : QStringLiteral("400")));
    const QFontMetrics metrics(written);
    const auto text = toPlainText();
    const int room = parentWidget()->width() - 2 * aroundWords;
    const int wide = std::min(
        room, std::max({leastEditorWidth, words.width(), metrics.horizontalAdvance(text)}) + 6 * aroundWords);
    const int lines = std::clamp(
        1 + (metrics.horizontalAdvance(text) - 1) / std::max(1, wide - 6 * aroundWords), 1, mostLines);
    const int high = std::max(words.height(), lines * metrics.lineSpacing()) + 4 * aroundWords;
    QRect area(words.topLeft() - QPoint(aroundWords, aroundWords), QSize(wide, high));
    area.moveLeft(std::clamp(area.left(), 0, std::max(0, parentWidget()->width() - wide)));
    area.moveTop(std::clamp(area.top(), 0, std::max(0, parentWidget()->height() - high)));
    setGeometry(area);
}

bool PartEditor::event(QEvent* event) {
    // These keys are the field's, whatever they do in the window.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Delete)
            event->accept();
    }
    return QPlainTextEdit::event(event);
}

void PartEditor::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        end(true, By::Key);
        break;
    case Qt::Key_Escape:
        end(false, By::Key);
        break;
    default:
        QPlainTextEdit::keyPressEvent(event);
    }
}

void PartEditor::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    // Its own menu has the focus for a while.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        end(true, By::Focus);
}

void PartEditor::end(bool enters, By by) {
    if (m_isDone)
        return;
    m_isDone = true;
    hide();
    if (enters)
        Q_EMIT entered(toPlainText());
    if (by == By::Key)
        Q_EMIT left();
    deleteLater();
}

} // namespace driftline
