// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/package_stamp.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace driftline {

/// Where unsaved work belongs.
struct WorkOrigin {
    QString path; ///< of the workspace; empty: never saved
    QString name;
    QDateTime time;       ///< when it was kept
    PackageStamp onDisk;  ///< what the workspace was there when it was opened or saved
    QStringList inputs{}; ///< files that it was read from (Session::inputs())

    bool operator==(const WorkOrigin&) const = default;
};

} // namespace driftline
