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

BOOST_AUTO_TEST_CASE(a_figure_is_found_by_its_name_alone) {
    const Gallery whole;
    BOOST_REQUIRE(whole.figures().size() >= 20U);
    for (const auto& figure : whole.figures()) {
        const Gallery fresh; // no package of it is read yet
        const auto found = fresh.figure(figure->id);
        BOOST_REQUIRE_MESSAGE(found != nullptr, figure->id);
        BOOST_TEST(found->id == figure->id);
        BOOST_TEST(found->text.title == figure->text.title);
    }
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
