// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

namespace driftline::test {

/// Workspaces that differ in every file: which one it is, is told by their description, their data and their
/// figures alike. `turn` is 0 or 1.
Workspace workspaceOfTurn(int turn);

/// The turn whose workspace this is, whole; -1: it is none of them, or a mix.
int turnOf(const Workspace& workspace);

} // namespace driftline::test
