// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/memory_file.h"
#include "fuzz/read_table.h"
#include "import/formats/json_reader.h"
#include "import/formats/packed_reader.h"
#include "import/formats/refused_formats.h"
#include "import/formats/xlsx_reader.h"

using namespace driftline;

namespace {

std::unique_ptr<GridReader> packed() {
    std::vector<std::unique_ptr<GridReader>> readers;
    readers.push_back(jsonReader());
    readers.push_back(xlsxReader());
    return packedReader(std::move(readers));
}

} // namespace

/// What is packed with gzip or in a zip archive; and what a format that is not read is recognised by.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto reader = packed();
    const std::string bytes(fuzz::textOf(data, size));
    fuzz::readTable(*reader, "fuzz.json.gz", bytes);
    ImportTarget target{"fuzz.dbf", false, bytes};
    target.bytes = std::make_shared<const std::string>(bytes);
    static_cast<void>(refusalOf(target));
    return 0;
}
