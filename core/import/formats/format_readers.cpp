// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/format_readers.h"

#include "import/formats/html_reader.h"
#include "import/formats/json_reader.h"
#include "import/formats/ods_reader.h"
#include "import/formats/packed_reader.h"
#include "import/formats/px_reader.h"
#include "import/formats/statistics/statistics_reader.h"
#include "import/formats/xlsx_reader.h"

namespace driftline {

namespace {
std::vector<std::unique_ptr<GridReader>> unpackedReaders() {
    std::vector<std::unique_ptr<GridReader>> readers;
    readers.push_back(xlsxReader());
    readers.push_back(odsReader());
    readers.push_back(statisticsReader());
    readers.push_back(jsonReader());
    readers.push_back(pxReader());
    readers.push_back(htmlReader());
    return readers;
}
} // namespace

std::vector<std::unique_ptr<GridReader>>
formatReaders(const std::function<std::unique_ptr<GridReader>()>& delimited) {
    auto packed = unpackedReaders();
    packed.push_back(delimited());
    auto readers = unpackedReaders();
    readers.push_back(packedReader(std::move(packed)));
    return readers;
}

} // namespace driftline
