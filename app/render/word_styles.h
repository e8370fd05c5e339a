// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/medium.h"
#include "render/text_style.h"

namespace driftline {

/// The styles of a figure's words. Distances between words are given in ems of the label size, so that
/// one rule serves paper and screen.
inline TextStyle titleStyle(const Medium& medium) {
    return {medium.title, true};
}
inline TextStyle subtitleStyle(const Medium& medium) {
    return {medium.subtitle, false};
}
inline TextStyle panelTitleStyle(const Medium& medium) {
    return {medium.panelTitle, true};
}
inline TextStyle labelStyle(const Medium& medium) {
    return {medium.label, false};
}
inline TextStyle boldLabelStyle(const Medium& medium) {
    return {medium.label, true};
}
inline TextStyle footerStyle(const Medium& medium) {
    return {medium.footer, false};
}

/// From baseline to baseline of short labels of several lines, in ems.
inline constexpr double labelPitch = 1.12;
/// Between tick labels and the plot, in ems.
inline constexpr double tickGap = 0.6;
/// Between direct labels and the plot, without the marker, in ems.
inline constexpr double directGap = 0.75;
/// A row of words above the plot, in ems.
inline constexpr double wordRow = 1.28;
/// Between the plot and the words above it: half a tick label and air, in ems.
inline constexpr double topGap = 0.62;
/// Between the labels of an x axis and its title, in ems.
inline constexpr double xTitleGap = 0.4;
/// A value written above a bar that reaches the top of the plot, in ems.
inline constexpr double valueRow = 1.2;

} // namespace driftline
