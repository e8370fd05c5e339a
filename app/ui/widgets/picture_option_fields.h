// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/figure_export.h"
#include "session/settings.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;

namespace driftline {

/// Asks for what a picture file may have besides its size: its background, where its caption stands, what
/// becomes of its text, and whether it can be opened again.
class PictureOptionFields : public QWidget {
    Q_OBJECT
public:
    explicit PictureOptionFields(QWidget* parent = nullptr);

    void setChoice(const ExportChoice& choice);
    /// Puts what is asked for here into the choice.
    void fillIn(ExportChoice& choice) const;
    /// Shows what files of this format can have.
    void setFormat(ExportFormat format);

    PictureOptions options(ExportFormat format) const;
    bool carriesFigure() const;
    /// Nothing: as the preset, else the figure says.
    std::optional<CaptionPlacement> caption() const;

Q_SIGNALS:
    void changed();

private:
    QComboBox* m_caption;
    QCheckBox* m_transparent;
    QCheckBox* m_withFigure;
    QCheckBox* m_outlines;
};

} // namespace driftline
