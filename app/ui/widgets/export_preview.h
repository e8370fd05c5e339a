// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <QWidget>

class QPlainTextEdit;

namespace driftline {

/// Shows what will be in the file: the picture, as large as there is room, or the first lines of text.
class ExportPreview : public QWidget {
    Q_OBJECT
public:
    explicit ExportPreview(QWidget* parent = nullptr);

    void setPicture(const QImage& picture);
    void setText(const QString& text);
    void clear();
    const QImage& picture() const { return m_picture; }

    QSize sizeHint() const override { return {560, 420}; }
    QSize minimumSizeHint() const override { return {320, 240}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QImage m_picture;
    QPlainTextEdit* m_text;
};

} // namespace driftline
