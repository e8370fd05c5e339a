// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer_registry.h"
#include "support/expect_result.h"
#include "support/places.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

// What the program ships must be clean by its own rules.
BOOST_AUTO_TEST_SUITE(builtin_packages)

BOOST_AUTO_TEST_CASE(every_shipped_package_imports_without_warnings) {
    std::size_t seen = 0;
    for (const auto& entry : std::filesystem::directory_iterator(packagesFolder())) {
        if (!entry.is_directory())
            continue;
        ++seen;
        const auto package = builtinImporters().import(entry.path());
        BOOST_TEST(isOk(package));
        if (!package)
            continue;
        BOOST_TEST(package->name == entry.path().filename().string());
        BOOST_TEST(!package->datasets.empty());
        for (const auto& item : package->findings.items())
            BOOST_TEST((item.severity == Severity::Note), item.text());
    }
    BOOST_TEST(seen > 0U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
