// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace driftline {

/// The wheel scrolls what a slider stands in, not its value, unless the field has the focus: nobody changes a
/// figure in passing.
void leaveWheel(QWidget* field);

} // namespace driftline
