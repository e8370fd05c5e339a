// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/memory_file.h"
#include "fuzz/read_table.h"
#include "import/formats/json_reader.h"

using namespace driftline;

/// A table in JSON: JSON-stat, SDMX-JSON, records, lines.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto reader = jsonReader();
    fuzz::readTable(*reader, "fuzz.json", std::string(fuzz::textOf(data, size)));
    return 0;
}
