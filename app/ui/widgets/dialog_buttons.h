// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QLayout;
class QPushButton;

namespace driftline {

/// The row at the foot of a dialog: at its right end what the dialog is for, and before it Cancel, which
/// rejects. The caller connects `accept` and says when it can be pressed.
QLayout* dialogButtons(QDialog& dialog, QPushButton& accept);

} // namespace driftline
