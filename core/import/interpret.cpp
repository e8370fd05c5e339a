// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/interpret.h"

#include "import/reshape.h"
#include "import/role_guess.h"
#include "import/sentences.h"
#include "import/typed_columns.h"

namespace driftline {

Result<void> interpretTable(Dataset& dataset, const Place& place, const WorkToken& token,
                            Diagnostics& findings) {
    guessRoles(dataset.codebook, dataset.table, place, findings);
    if (const auto shape = wideShape(dataset.codebook, dataset.table)) {
        auto made = reshapeToLong(dataset.codebook, dataset.table, *shape, place, token, findings);
        if (!made)
            return tl::unexpected(made.error());
        dataset.codebook = std::move(made->codebook);
        dataset.table = std::move(made->table);
        dataset.history.push_back(import_sentences::columnsMadeRows(shape->measures.size()));
    }
    addStatusesOfFlags(dataset);
    tellWhatIsLacking(dataset.codebook, place, findings);
    return {};
}

} // namespace driftline
