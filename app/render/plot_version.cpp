// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/plot_version.h"

#include "render/qcp.h"

namespace driftline {

const char* plotVersion() {
    return QCUSTOMPLOT_VERSION_STR;
}

} // namespace driftline
