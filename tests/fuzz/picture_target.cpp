// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/memory_file.h"
#include "import/data_package.h"
#include "import/picture_package.h"

using namespace driftline;

/// A picture (PNG, SVG, PDF) and the package that it may carry.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto archive = packageInPicture(fuzz::textOf(data, size), "fuzz.picture");
    if (!archive)
        return 0;
    if (const auto files = zipFilesIn(*archive, "fuzz.picture"))
        static_cast<void>(importDataPackage(**files, "datapackage.json", {}));
    return 0;
}
