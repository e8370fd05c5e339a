// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace driftline;

namespace {

std::vector<std::string>& heard() {
    static std::vector<std::string> lines;
    return lines;
}

struct Listening {
    Listening() {
        heard().clear();
        setLogSink([](LogCategory category, std::string_view message) {
            heard().push_back(std::string(logCategoryName(category)) + ": " + std::string(message));
        });
    }
    ~Listening() { setLogSink(nullptr); }
    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;
    Listening(Listening&&) = delete;
    Listening& operator=(Listening&&) = delete;
};

} // namespace

BOOST_AUTO_TEST_SUITE(log_test)

BOOST_AUTO_TEST_CASE(nobody_listens_at_first_and_no_words_are_made) {
    BOOST_TEST((logSink() == nullptr));
    bool isAsked = false;
    logTo(LogCategory::Import, [&isAsked] {
        isAsked = true;
        return std::string("x");
    });
    const LoggedTime time(LogCategory::Scene, "x");
    BOOST_TEST(!isAsked);
}

BOOST_AUTO_TEST_CASE(who_listens_hears_what_it_is_about) {
    const Listening listening;
    for (const auto category : {LogCategory::Import, LogCategory::Query, LogCategory::Scene,
                                LogCategory::Export, LogCategory::Session})
        logTo(category, [] { return std::string("a"); });
    BOOST_TEST(heard() ==
                   (std::vector<std::string>{"import: a", "query: a", "scene: a", "export: a", "session: a"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_time_is_told_when_it_is_over) {
    const Listening listening;
    {
        const LoggedTime time(LogCategory::Query, "the query");
        BOOST_TEST(heard().empty());
    }
    BOOST_REQUIRE(heard().size() == 1U);
    BOOST_TEST(heard().front().starts_with("query: the query: "));
    BOOST_TEST(heard().front().ends_with(" ms"));
}

BOOST_AUTO_TEST_CASE(a_time_that_began_unheard_is_not_told) {
    {
        const LoggedTime time(LogCategory::Query, "x");
        const Listening listening;
        heard().clear();
    }
    BOOST_TEST(heard().empty());
}

BOOST_AUTO_TEST_SUITE_END()
