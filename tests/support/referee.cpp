// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/referee.h"

#include "support/run_process.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

std::filesystem::path referee(const std::string& name) {
    auto program = installedProgram(name);
    BOOST_REQUIRE_MESSAGE(!program.empty(),
                          name << " is not installed: packaging/install-dependencies --test");
    return program;
}

} // namespace driftline::test
