// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prepare/preparation.h"
#include "session/session.h"

namespace driftline {

// What can be done to the cells of a dataset after it was read, each as one step that undo names. Data that
// are built in stay as they are: groups and computed columns are made in a copy of the user's own.

/// Merges cells of a column under a name. Gives the id of the dataset that has the group.
/// Codes: dataset.unknown, those of withGroup() (prepare/groups.h).
Result<std::string> addGroup(Session& session, const std::string& dataset, const CellGroup& group);

/// Computes numbers from others. Gives the id of the dataset that has them.
/// Codes: dataset.unknown, those of withComputed() (prepare/computed_columns.h).
Result<std::string> addComputed(Session& session, const std::string& dataset, const ComputedColumn& column);

/// Removes a group or a computed column; whatever is computed from it must be removed first.
/// Codes: dataset.unknown, preparation.unknown-step, those of the steps that remain.
Result<void> removeStep(Session& session, const std::string& dataset, const std::string& name);

/// Corrects a cell to what was typed; an empty text is "not reported". A cell that was corrected before keeps
/// the value that was read; if it is corrected to that value, the correction is removed. Codes:
/// dataset.unknown, correction.built-in, correction.computed, those of correctionOf()
/// (prepare/corrections.h).
Result<void> correctCell(Session& session, const std::string& id, std::size_t column, std::size_t row,
                         const std::string& typed, const std::string& reason);

/// Takes the correction of a cell back. Codes: dataset.unknown, correction.none.
Result<void> takeCorrectionBack(Session& session, const std::string& id, std::size_t column, std::size_t row);

/// Why no cell of the dataset can be corrected; empty if it can.
std::string whyNotCorrected(const Session& session, const std::string& dataset);

/// The correction of a cell; nullptr if it has none.
const Correction* correctionAt(const Workspace& workspace, const Dataset& dataset, std::size_t column,
                               std::size_t row);

} // namespace driftline
