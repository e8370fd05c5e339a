// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"

namespace driftline::test {

std::filesystem::path sourceFolder() {
    return DRIFTLINE_SOURCE_FOLDER;
}

std::filesystem::path packagesFolder() {
    return sourceFolder() / "resources" / "packages";
}

std::filesystem::path goldenFolder() {
    return sourceFolder() / "tests" / "golden";
}

std::filesystem::path driftlineProgram() {
    return DRIFTLINE_PROGRAM;
}

} // namespace driftline::test
