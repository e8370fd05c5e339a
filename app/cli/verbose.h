// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace driftline {

/// From now on standard error says what is done and why (core/base/log.h), one line a message:
/// "driftline: import: a.csv: read as CSV: …". The categories are Qt's, named driftline.import,
/// driftline.query, driftline.scene, driftline.export and driftline.session, so QT_LOGGING_RULES can leave
/// some out ("driftline.scene=false"). Needs no QApplication.
void tellWhatIsDone();

} // namespace driftline
