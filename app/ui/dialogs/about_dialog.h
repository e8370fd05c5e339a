// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/gallery.h"

#include <QDialog>
#include <QUrl>

namespace driftline {

/// What the program is, its licence, and whom the built-in data belong to.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(const Gallery& gallery, QWidget* parent = nullptr);

Q_SIGNALS:
    void addressAsked(const QUrl& address);
};

} // namespace driftline
