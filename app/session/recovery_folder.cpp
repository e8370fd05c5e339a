// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recovery_folder.h"

#include <QStandardPaths>

namespace driftline {

std::filesystem::path recoveryFolder() {
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return std::filesystem::path(folder.toStdString()) / "recovery";
}

} // namespace driftline
