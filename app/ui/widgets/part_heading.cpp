// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/part_heading.h"

#include <QLabel>

namespace driftline {

QLabel* partHeading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("kind", "strong");
    return label;
}

} // namespace driftline
