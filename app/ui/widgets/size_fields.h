// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/picture_size.h"
#include "session/settings.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace driftline {

/// Asks for the size of a picture: a preset, or width, height and resolution. What is left empty comes
/// from the figure.
class SizeFields : public QWidget {
    Q_OBJECT
public:
    explicit SizeFields(QWidget* parent = nullptr);

    void setChoice(const ExportChoice& choice);
    /// Everything but the format.
    ExportChoice choice() const;
    /// Codes of Length::parse() and size.dpi.
    Result<PictureRequest> request() const;
    /// Shown in grey where a field is empty.
    void setResolved(const PictureSize& size);

Q_SIGNALS:
    void changed();

private:
    void addRow(QGridLayout& grid, const QString& label, QWidget* field, QWidget* unit);
    void choosePreset();
    void markPreset();
    void changeUnit();
    QString unit() const;
    QString withUnit(const QLineEdit& field) const;

    QComboBox* m_preset;
    QLineEdit* m_width;
    QLineEdit* m_height;
    QComboBox* m_unit;
    QComboBox* m_dpi;
    QString m_lastUnit;
};

} // namespace driftline
