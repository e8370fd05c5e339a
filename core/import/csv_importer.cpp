// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csv_importer.h"

#include "import/csv_grid_reader.h"
#include "import/grid_importer.h"

namespace driftline {

std::unique_ptr<Importer> csvImporter() {
    return gridImporter(csvGridReader());
}

} // namespace driftline
