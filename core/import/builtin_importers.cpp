// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csv_grid_reader.h"
#include "import/data_package.h"
#include "import/formats/html_reader.h"
#include "import/formats/json_reader.h"
#include "import/formats/ods_reader.h"
#include "import/formats/packed_reader.h"
#include "import/formats/px_reader.h"
#include "import/formats/statistics/statistics_reader.h"
#include "import/formats/xlsx_reader.h"
#include "import/grid_importer.h"
#include "import/importer_registry.h"
#include "import/picture_package.h"

namespace driftline {

namespace {
/// Of the formats whose tables say little of what they mean.
std::vector<std::unique_ptr<GridReader>> gridReaders() {
    std::vector<std::unique_ptr<GridReader>> readers;
    readers.push_back(csvGridReader());
    readers.push_back(xlsxReader());
    readers.push_back(odsReader());
    readers.push_back(jsonReader());
    readers.push_back(pxReader());
    readers.push_back(htmlReader());
    readers.push_back(statisticsReader());
    return readers;
}
} // namespace

ImporterRegistry builtinImporters() {
    ImporterRegistry registry;
    registry.add(dataPackageImporter());
    for (auto& reader : gridReaders())
        registry.add(gridImporter(std::move(reader)));
    registry.add(gridImporter(packedReader(gridReaders())));
    registry.add(pictureImporter());
    return registry;
}

} // namespace driftline
