// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace driftline {

/// The drop-down of this program. Its list opens as tall and as wide as all that it holds, as far as the
/// screen has room, what is chosen ends in "…" where the field is too narrow for it, and the wheel chooses
/// nothing as long as it is closed: it scrolls what the field stands in, so that nobody changes a figure in
/// passing.
class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    explicit ChoiceBox(QWidget* parent = nullptr);

    void showPopup() override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace driftline
