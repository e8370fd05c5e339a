// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/memory_file.h"
#include "import/csv_importer.h"

using namespace driftline;

/// A CSV file: encoding, delimiter, number marks, types, roles, findings; whole and as a preview.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto importer = csvImporter();
    const fuzz::MemoryFile file(fuzz::textOf(data, size));
    const ImportTarget target{file.path(), false, std::string(fuzz::textOf(data, size))};
    static_cast<void>(importer->probe(target));
    static_cast<void>(importer->import(target, {}));
    ImportOptions preview;
    preview.rowLimit = 2;
    static_cast<void>(importer->import(target, preview));
    return 0;
}
