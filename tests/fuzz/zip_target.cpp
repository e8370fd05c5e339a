// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/memory_file.h"
#include "import/data_package.h"

using namespace driftline;

/// A zip archive: its index, and as the Data Package that it may hold.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto files = zipFilesIn(std::string(fuzz::textOf(data, size)), "fuzz.zip");
    if (!files)
        return 0;
    static_cast<void>((*files)->read("datapackage.json"));
    static_cast<void>((*files)->read("../data.csv"));
    static_cast<void>(importDataPackage(**files, "datapackage.json", {}));
    return 0;
}
