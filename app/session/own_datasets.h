// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace driftline {

// What can be done to a dataset of the user's own, each as one step that undo names. Code: dataset.unknown.

/// Gives it another title; blanks around it are cut. Code: dataset.no-name.
Result<void> renameDataset(Session& session, const std::string& id, const std::string& title);

/// What replaceDataset() would put in its place, with all that was done to the one before, to hold against
/// it. Codes: those of replaceDataset().
Result<DatasetPtr> nextEditionOf(const Session& session, const std::string& id,
                                 const LoadedWorkspace& loaded);

/// Puts what was read in its place: the first dataset of `loaded`, with how it was read. Its title stays, and
/// its figures show the new data. What was corrected, grouped and computed is done again, and whatever no
/// longer applies is reported (prepare/prepared_dataset.h). A dataset without a figure gets the first one of
/// `loaded`. Code: dataset.nothing-read.
Result<Diagnostics> replaceDataset(Session& session, const std::string& id, const LoadedWorkspace& loaded);

/// Takes it away with the figures that read it (figuresReading()) and their outputs.
Result<void> removeDataset(Session& session, const std::string& id);

} // namespace driftline
