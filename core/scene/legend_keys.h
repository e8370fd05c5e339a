// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/turn.h"

#include <vector>

namespace driftline {

/// The series with samples for the legend that look as their marks do: hollow where all of them are, pale
/// where areas are, without a marker where lines carry none.
std::vector<SceneSeries> withSampledKeys(std::vector<SceneSeries> series,
                                         const std::vector<UprightPanel>& panels);

} // namespace driftline
