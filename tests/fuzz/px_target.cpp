// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/memory_file.h"
#include "fuzz/read_table.h"
#include "import/formats/px_reader.h"

using namespace driftline;

/// A PC-Axis file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto reader = pxReader();
    fuzz::readTable(*reader, "fuzz.px", std::string(fuzz::textOf(data, size)));
    return 0;
}
