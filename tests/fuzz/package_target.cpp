// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/memory_file.h"
#include "fuzz/package_text.h"
#include "import/data_package.h"

using namespace driftline;

/// The files of a Data Package: descriptor, tables, keys, figures.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto files = memoryFiles("fuzz", fuzz::filesIn(fuzz::textOf(data, size)));
    static_cast<void>(importDataPackage(*files, "datapackage.json", {}));
    return 0;
}
