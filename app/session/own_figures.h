// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace driftline {

// What can be done to a figure of the user's own, each as one step that undo names. Built-in figures can only
// be duplicated. Codes: figure.unknown, figure.built-in.

/// Adds a figure behind all own ones, under an id that nobody has, and shows it.
Result<void> addFigure(Session& session, FigureSpec figure);

/// Adds a copy behind the figure (behind all own ones, if it is built-in) and shows it.
Result<void> duplicateFigure(Session& session, const std::string& id);

/// Gives it another name in lists; blanks around it are cut. Code: figure.no-name.
Result<void> renameFigure(Session& session, const std::string& id, const std::string& name);

/// Takes it away with its outputs; its neighbour comes into view. Its data stay.
Result<void> deleteFigure(Session& session, const std::string& id);

/// By so many places towards the end, or to the beginning if negative; as far as there are places.
Result<void> moveFigure(Session& session, const std::string& id, int places);

} // namespace driftline
