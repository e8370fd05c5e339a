// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialog_buttons.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace driftline {

QLayout* dialogButtons(QDialog& dialog, QPushButton& accept) {
    auto* cancel =
        new QPushButton(QCoreApplication::translate("driftline::dialogButtons", "Cancel"), &dialog);
    cancel->setObjectName(QStringLiteral("dialogCancel"));
    cancel->setAutoDefault(false);
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    accept.setProperty("kind", "accent");
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(&accept);
    return row;
}

} // namespace driftline
