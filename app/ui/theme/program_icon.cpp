// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/program_icon.h"

// Resources of a static library are left out by the linker unless somebody asks for them. Must stand
// outside of any namespace.
static void loadIconResources() {
    Q_INIT_RESOURCE(program_icon);
}

namespace driftline {

QIcon programIcon() {
    loadIconResources();
    QIcon icon;
    for (const int side : {16, 32, 48, 128})
        icon.addFile(QStringLiteral(":/program/%1.png").arg(side), {side, side});
    return icon;
}

} // namespace driftline
