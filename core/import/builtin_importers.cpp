// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csv_importer.h"
#include "import/data_package.h"
#include "import/importer_registry.h"
#include "import/picture_package.h"

namespace driftline {

ImporterRegistry builtinImporters() {
    ImporterRegistry registry;
    registry.add(dataPackageImporter());
    registry.add(csvImporter());
    registry.add(pictureImporter());
    return registry;
}

} // namespace driftline
