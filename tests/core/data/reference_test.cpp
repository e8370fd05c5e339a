// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/reference.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {
AuthorName person(const char* given, const char* family) {
    return {.family = family, .given = given, .institution = {}};
}

Source report() {
    Source source;
    source.name = "SCRIBD2024";
    source.title = "The State of Southeast Asia: 2024 Survey Report (first pages, re-hosted)";
    source.publisher = "ISEAS – Yusof Ishak Institute via Scribd";
    source.year = 2024;
    source.kind = "primary-excerpt";
    source.path = "https://scribd.com/document/751137147";
    return source;
}
} // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(AuthorName)
BOOST_TEST_DONT_PRINT_LOG_VALUE(PublicationDate)
BOOST_TEST_DONT_PRINT_LOG_VALUE(ReferenceType)

BOOST_AUTO_TEST_SUITE(reference)

BOOST_AUTO_TEST_CASE(names_fall_into_family_and_given) {
    BOOST_TEST(authorFrom("Chhay Lim") == person("Chhay", "Lim"));
    BOOST_TEST(authorFrom("Gregory B. Poling") == person("Gregory B.", "Poling"));
    BOOST_TEST(authorFrom("Lim, Chhay") == person("Chhay", "Lim"));
    BOOST_TEST(authorFrom("Erik van der Voeten") == person("Erik", "van der Voeten"));
    BOOST_TEST(authorFrom("Anwar bin Ibrahim") == person("Anwar", "bin Ibrahim"));
    for (const auto* name : {"OECD", "World Bank", "ISEAS – Yusof Ishak Institute", "Smith & Sons, Inc.",
                             "United Nations", "Council for the Development of Cambodia"})
        BOOST_TEST(authorFrom(name).institution == name, name);
    BOOST_TEST(authorFrom("").text().empty());
}

BOOST_AUTO_TEST_CASE(a_report_read_elsewhere_is_its_institutions) {
    const auto reference = referenceFrom(report());
    BOOST_TEST(reference.type == ReferenceType::Report);
    BOOST_TEST(reference.title == "The State of Southeast Asia: 2024 Survey Report");
    BOOST_TEST(reference.publisher == "ISEAS – Yusof Ishak Institute");
    BOOST_TEST_REQUIRE(reference.authors.size() == 1U);
    BOOST_TEST(reference.authors[0].institution == "ISEAS – Yusof Ishak Institute");
    BOOST_TEST(reference.note == "Read: first pages, re-hosted via Scribd.");
    auto hosted = report();
    hosted.publisher = "ISEAS – Yusof Ishak Institute, re-hosted by jinchutou.com";
    BOOST_TEST(referenceFrom(hosted).note == "Read: first pages, re-hosted by jinchutou.com.");
}

BOOST_AUTO_TEST_CASE(dates_are_taken_from_title_and_locator_if_they_agree) {
    Source source;
    source.kind = "secondary";
    source.title = "Majority of Asean will choose US (10 Feb 2021)";
    source.publisher = "TODAY (Singapore)";
    source.year = 2021;
    auto reference = referenceFrom(source);
    BOOST_TEST(reference.title == "Majority of Asean will choose US");
    BOOST_TEST(reference.container == "TODAY (Singapore)");
    BOOST_TEST(reference.authors.empty());
    BOOST_TEST((reference.date == PublicationDate{2021, 2, 10, 0}));
    source.year = 2022;
    BOOST_TEST(referenceFrom(source).title == source.title);
    BOOST_TEST((referenceFrom(source).date == PublicationDate{2022, 0, 0, 0}));
    source.title = "A title (AP, Jul 2013)";
    source.year = 2013;
    source.locator = "2024/162, 4 June 2013";
    reference = referenceFrom(source);
    BOOST_TEST(reference.title == "A title (AP, Jul 2013)");
    BOOST_TEST((reference.date == PublicationDate{2013, 6, 4, 0}));
    BOOST_TEST(reference.number == "2024/162");
    source.locator = "commit ffc9bd5, file a.csv";
    BOOST_TEST(referenceFrom(source).note == "Commit ffc9bd5, file a.csv.");
}

BOOST_AUTO_TEST_CASE(whoever_quotes_is_no_original) {
    Source source;
    for (const auto* kind : {"", "primary", "primary-excerpt", "primary-data-copy", "derived-microdata"}) {
        source.kind = kind;
        BOOST_TEST(isOriginal(source), kind);
    }
    for (const auto* kind : {"secondary", "secondary-weak", "article", "derived", "author"}) {
        source.kind = kind;
        BOOST_TEST(!isOriginal(source), kind);
    }
}

BOOST_AUTO_TEST_CASE(keys_are_telling_and_each_its_own) {
    std::vector<Reference> references = {referenceFrom(report()), referenceFrom(report()), {}, {}};
    Source article;
    article.name = "FULCRUM2024";
    article.title = "How Cambodia's Relationship Can Stop";
    article.authors = {"Chhay Lim"};
    article.year = 2024;
    references.push_back(referenceFrom(article));
    references[3].title = "ខ្មែរ";
    Source csis;
    csis.title = "Assessing U.S. Influence";
    csis.publisher = "Center for Strategic and International Studies (CSIS)";
    csis.year = 2023;
    csis.kind = "secondary";
    references.push_back(referenceFrom(csis));
    giveKeys(references);
    const std::vector<std::string> expected = {"iseas2024state", "iseas2024stateb", "source",
                                               "sourceb",        "lim2024cambodia", "csis2023assessing"};
    for (std::size_t i = 0; i < expected.size(); ++i)
        BOOST_TEST(references[i].key == expected[i]);
}

BOOST_AUTO_TEST_CASE(many_of_the_same_key_stay_apart) {
    std::vector<Reference> references(100);
    giveKeys(references);
    BOOST_TEST(references[25].key == "sourcez");
    BOOST_TEST(references[26].key == "source-27");
    BOOST_TEST(references[99].key == "source-100");
}

BOOST_AUTO_TEST_SUITE_END()
