// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "data/licence_terms.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {
DatasetPtr licensed(const char* title, const char* licence) {
    auto made = std::make_shared<Dataset>();
    made->title = title;
    if (*licence != '\0')
        made->licences.push_back({licence, {}, "https://example.org/licence"});
    return made;
}

std::string termsOf(const std::vector<DatasetPtr>& datasets) {
    return joined(licenceTerms(datasets), "\n");
}
} // namespace

BOOST_AUTO_TEST_SUITE(licence_terms)

BOOST_AUTO_TEST_CASE(one_licence_is_told_once) {
    BOOST_TEST(
        termsOf({licensed("A", "CC-BY-4.0"), licensed("B", "CC-BY-4.0"), licensed("A", "CC-BY-4.0")}) ==
        "“A” and “B” may be re-used under CC-BY-4.0 (https://example.org/licence).\n"
        "The terms of the original publishers also apply.");
    BOOST_TEST(termsOf({}).empty());
}

BOOST_AUTO_TEST_CASE(what_licences_ask_is_told) {
    BOOST_TEST(termsOf({licensed("A", "CC-BY-NC-SA-4.0")})
                   .find("not for commercial ends and what is made of it under the same licence.") !=
               std::string::npos);
    BOOST_TEST(termsOf({licensed("A", "CC-BY-ND-4.0")}).find("only unchanged.") != std::string::npos);
    BOOST_TEST(termsOf({licensed("A", "")}) == "No licence is stated for “A”; ask before you re-use it.");
}

BOOST_AUTO_TEST_CASE(licences_that_exclude_each_other_are_named) {
    const auto* clash = "cannot both be met by one adapted dataset.";
    for (const auto& [one, other] :
         {std::pair("CC-BY-SA-4.0", "ODbL-1.0"), std::pair("CC-BY-SA-4.0", "CC-BY-NC-4.0"),
          std::pair("CC-BY-ND-4.0", "ODbL-1.0")})
        BOOST_TEST(termsOf({licensed("A", one), licensed("B", other)}).find(clash) != std::string::npos,
                   other);
    for (const auto& [one, other] :
         {std::pair("CC-BY-4.0", "CC-BY-SA-4.0"), std::pair("CC-BY-NC-4.0", "CC-BY-4.0"),
          std::pair("CC0-1.0", "ODbL-1.0")})
        BOOST_TEST(termsOf({licensed("A", one), licensed("B", other)}).find(clash) == std::string::npos,
                   other);
}

BOOST_AUTO_TEST_SUITE_END()
