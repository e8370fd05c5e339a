// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/assemble.h"

namespace driftline {

/// Where two waves stand in rows that the axis names, colour is free to tell the waves apart: then each wave
/// has one (AssembledPanel::waveColours), and the series have that of the later wave. Rows of several series
/// under one name keep the colours of their series, and waves are pale and full.
void colourWaves(Assembly& assembly, const Theme& theme);

} // namespace driftline
