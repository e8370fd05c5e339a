// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPushButton>

class QLabel;

namespace driftline {

/// A figure to be chosen among others: its picture, its name and its period or another short line. Return and
/// space choose it; other keys that lead to a neighbour are told and left to the gallery.
class FigureTile : public QPushButton {
    Q_OBJECT
public:
    FigureTile(const QString& id, const QString& name, QWidget* parent);

    const QString& id() const { return m_id; }
    void setPeriod(const QString& period);
    void setPicture(const QImage& picture);
    bool hasPicture() const { return !m_image.isNull(); }
    /// Makes everything fit a width; returns the height that it needs.
    int fit(int width);

Q_SIGNALS:
    void keyLeads(int key); ///< an arrow, Home or End

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showPicture();

    QString m_id;
    QLabel* m_picture;
    QLabel* m_name;
    QLabel* m_period;
    QImage m_image;
};

} // namespace driftline
