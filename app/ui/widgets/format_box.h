// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/figure_export.h"
#include "ui/widgets/choice_box.h"

namespace driftline {

/// Chooses the kind of file a figure becomes: pictures first, then numbers, then descriptions.
class FormatBox : public ChoiceBox {
    Q_OBJECT
public:
    explicit FormatBox(QWidget* parent = nullptr);

    ExportFormat format() const;
    void setFormat(ExportFormat format);
    /// For the file dialog: "PNG picture (*.png)".
    QString filter() const;
    /// What is in a file of this kind, if it is no picture.
    QString words() const;
};

} // namespace driftline
