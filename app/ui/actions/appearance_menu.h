// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QWidget;

namespace driftline {

class SettingsStore;
class ThemeFollower;

/// Follow desktop, light or dark: applied at once and remembered. Charts keep the theme they say.
QMenu* appearanceMenu(ThemeFollower& theme, SettingsStore& settings, QWidget* parent);

} // namespace driftline
