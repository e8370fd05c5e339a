// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The only include of QCustomPlot: its header is slow to compile and must not reach other code.
#include <qcustomplot.h>
