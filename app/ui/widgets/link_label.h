// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace driftline {

/// Rich text with links over several lines. Qt gives a link its colour when it reads the text and keeps it
/// for ever; here it follows the appearance of the program, so that links can be read on a ground that
/// changed.
class LinkLabel : public QLabel {
    Q_OBJECT
public:
    explicit LinkLabel(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
};

} // namespace driftline
