// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/expect_result.h"
#include "workspace/gallery.h"

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(gallery)

BOOST_AUTO_TEST_CASE(every_package_opens) {
    const Gallery gallery;
    BOOST_TEST(gallery.packageNames().size() == 7U);
    for (const auto& name : gallery.packageNames())
        BOOST_TEST(isOk(gallery.package(name)));
    BOOST_TEST(gallery.datasets().size() >= 14U);
}

BOOST_AUTO_TEST_CASE(datasets_are_found_or_the_nearest_is_named) {
    const Gallery gallery;
    BOOST_TEST(isOk(gallery.dataset("trade/cambodia")));
    BOOST_TEST(failsWith(gallery.dataset("trade/cambodja"), "dataset.unknown", "trade/cambodia"));
    BOOST_TEST(failsWith(gallery.dataset("trad/cambodia"), "dataset.unknown", "trade"));
    BOOST_TEST(gallery.figure("no-such-figure") == nullptr);
}

BOOST_AUTO_TEST_CASE(the_workspace_comes_first) {
    const Gallery gallery;
    Workspace mine;
    auto own = std::make_shared<Dataset>();
    own->id = "trade/cambodia";
    mine.datasets.push_back(own);
    BOOST_TEST(gallery.lookupWith(mine)("trade/cambodia").value() == own);
    BOOST_TEST(gallery.lookupWith(mine)("trade/asean").value()->id == "trade/asean");
    auto other = std::make_shared<Dataset>();
    other->id = "rice/prices";
    mine.datasets.push_back(other);
    BOOST_TEST(failsWith(gallery.lookupWith(mine)("rice/prises"), "dataset.unknown", "rice/prices"));
}

BOOST_AUTO_TEST_SUITE_END()
