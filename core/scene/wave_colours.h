// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/assemble.h"

#include <vector>

namespace driftline {

/// The colours of the earlier and the later wave (AssembledPanel::waveColours), where two waves stand in rows
/// that the axis names, so that colour is free to tell the waves apart; the series then have that of the
/// later wave. Nothing where rows of several series stand under one name: these keep the colours of their
/// series, and waves are pale and full.
std::vector<Colour> waveColoursFor(const std::vector<AssembledPanel>& panels, const Theme& theme);

} // namespace driftline
