// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/memory_file.h"
#include "fuzz/read_table.h"
#include "import/formats/html_reader.h"

using namespace driftline;

/// The tables of a web page.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto reader = htmlReader();
    fuzz::readTable(*reader, "fuzz.html", std::string(fuzz::textOf(data, size)));
    return 0;
}
