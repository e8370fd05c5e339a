// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citation.h"
#include "support/reference_readers.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
Source fulcrum() {
    Source source;
    source.name = "FULCRUM2024";
    source.title = "How Cambodia's Relationship with the US Can Stop Being \"One-Sided Love\"";
    source.authors = {"Chhay Lim", "Melinda Martinus"};
    source.publisher = "Fulcrum, ISEAS – Yusof Ishak Institute";
    source.year = 2024;
    source.path = "https://fulcrum.sg/a_b?c=1&d=50%25#e";
    source.locator = "2024/162, 4 June 2024";
    source.kind = "article";
    return source;
}

Source trade() {
    Source source;
    source.name = "DOTS";
    source.title = "Direction of Trade Statistics, monthly";
    source.publisher = "International Monetary Fund; copy in a public repository";
    source.year = 2024;
    source.locator = "commit ffc9bd5";
    source.kind = "primary-data-copy";
    source.note = "100% as printed & checked";
    return source;
}

std::vector<Reference> two() {
    std::vector<Reference> references = {referenceFrom(fulcrum()), referenceFrom(trade())};
    giveKeys(references);
    return references;
}

/// Sources that hold what formats are made of.
std::vector<Reference> hostile() {
    const std::vector<std::string> texts = {
        "}}}{{{",
        "\\end{document} \\\\ \\\"u",
        "line\nline\r\nER  - \nTY  - JOUR\n@misc{x, title={y}}",
        "\"quoted\" 'quoted' `quoted`, “quoted”",
        "ភាសាខ្មែរ កម្ពុជា",
        std::string(10'000, 'x'),
        std::string(5'000, '{') + std::string(5'000, '%'),
        "a and b and , c , and",
        "\xff\xfe\x01 broken \xe1\x9e",
        "# % & $ _ ~ ^ @ = , ; < > |",
        "-- --- ''' ?` !`",
    };
    std::vector<Reference> references;
    for (const auto& text : texts) {
        Source source;
        source.name = text;
        source.title = text;
        source.authors = {text, "Ada " + text.substr(0, 40)};
        source.publisher = text;
        source.locator = text;
        source.path = "https://example.org/" + text.substr(0, 200);
        source.note = text;
        source.year = 2024;
        references.push_back(referenceFrom(source));
        source.authors.clear();
        source.kind = "secondary";
        references.push_back(referenceFrom(source));
    }
    giveKeys(references);
    return references;
}
} // namespace

BOOST_AUTO_TEST_SUITE(citation)

BOOST_AUTO_TEST_CASE(text_reads_like_a_reference) {
    BOOST_TEST(
        citationText(two()[0]) ==
        "Chhay Lim and Melinda Martinus (2024). How Cambodia's Relationship with the US Can Stop Being "
        "\"One-Sided Love\". Fulcrum, ISEAS – Yusof Ishak Institute, 2024/162, 4 June 2024. "
        "https://fulcrum.sg/a_b?c=1&d=50%25#e");
    BOOST_TEST(citationText(two()[1]) ==
               "International Monetary Fund (2024). Direction of Trade Statistics, monthly. Copy in a public "
               "repository. Commit ffc9bd5.");
}

BOOST_AUTO_TEST_CASE(bibtex_is_as_written_by_hand) {
    BOOST_TEST(bibtexFor(two()) == R"(@misc{lim2024cambodia,
  author       = {Lim, Chhay and Martinus, Melinda},
  title        = {How {Cambodia's} {Relationship} with the {US} {Can} {Stop} {Being} {``One-Sided} {Love''}},
  howpublished = {Fulcrum, ISEAS -- Yusof Ishak Institute},
  number       = {2024/162},
  year         = {2024},
  month        = jun,
  day          = {4},
  url          = {https://fulcrum.sg/a_b?c=1&d=50%25#e}
}

@misc{international2024direction,
  author       = {{International Monetary Fund}},
  title        = {Direction of {Trade} {Statistics}, monthly},
  howpublished = {International Monetary Fund},
  year         = {2024},
  note         = {Copy in a public repository. Commit ffc9bd5.},
  annote       = {100\% as printed \& checked}
}
)");
}

BOOST_AUTO_TEST_CASE(ris_is_as_written_by_hand) {
    BOOST_TEST(risFor(two()) ==
               "TY  - ELEC\r\n"
               "ID  - lim2024cambodia\r\n"
               "AU  - Lim, Chhay\r\n"
               "AU  - Martinus, Melinda\r\n"
               "TI  - How Cambodia's Relationship with the US Can Stop Being \"One-Sided Love\"\r\n"
               "T2  - Fulcrum, ISEAS – Yusof Ishak Institute\r\n"
               "PY  - 2024\r\n"
               "DA  - 2024/06/04/\r\n"
               "M1  - 2024/162\r\n"
               "UR  - https://fulcrum.sg/a_b?c=1&d=50%25#e\r\n"
               "ER  - \r\n"
               "\r\n"
               "TY  - DATA\r\n"
               "ID  - international2024direction\r\n"
               "AU  - International Monetary Fund,\r\n"
               "TI  - Direction of Trade Statistics, monthly\r\n"
               "PB  - International Monetary Fund\r\n"
               "PY  - 2024\r\n"
               "N1  - Copy in a public repository. Commit ffc9bd5.\r\n"
               "N1  - 100% as printed & checked\r\n"
               "ER  - \r\n");
}

BOOST_AUTO_TEST_CASE(csl_is_as_written_by_hand) {
    BOOST_TEST(cslJsonFor(two()) == R"([
  {
    "id": "lim2024cambodia",
    "type": "article-magazine",
    "author": [
      {
        "family": "Lim",
        "given": "Chhay"
      },
      {
        "family": "Martinus",
        "given": "Melinda"
      }
    ],
    "title": "How Cambodia's Relationship with the US Can Stop Being \"One-Sided Love\"",
    "container-title": "Fulcrum, ISEAS – Yusof Ishak Institute",
    "issued": {
      "date-parts": [
        [
          2024,
          6,
          4
        ]
      ]
    },
    "number": "2024/162",
    "URL": "https://fulcrum.sg/a_b?c=1&d=50%25#e"
  },
  {
    "id": "international2024direction",
    "type": "dataset",
    "author": [
      {
        "literal": "International Monetary Fund"
      }
    ],
    "title": "Direction of Trade Statistics, monthly",
    "publisher": "International Monetary Fund",
    "issued": {
      "date-parts": [
        [
          2024
        ]
      ]
    },
    "note": "Copy in a public repository. Commit ffc9bd5.",
    "annote": "100% as printed & checked"
  }
]
)");
}

BOOST_AUTO_TEST_CASE(a_series_has_its_years_in_every_format) {
    std::vector<Reference> references(1);
    references[0].title = "State of Southeast Asia Survey";
    references[0].authors = {{{}, {}, "ISEAS"}};
    references[0].date = {2020, 0, 0, 2025};
    giveKeys(references);
    BOOST_TEST(references[0].key == "iseasstate");
    BOOST_TEST(citationText(references[0]) == "ISEAS (2020–2025). State of Southeast Asia Survey.");
    BOOST_TEST(bibtexFor(references).find("year         = {2020},\n  note         = {Years: 2020--2025.}") !=
               std::string::npos);
    BOOST_TEST(risFor(references).find("PY  - 2020\r\nN1  - Years: 2020–2025\r\n") != std::string::npos);
    const auto item = nlohmann::json::parse(cslJsonFor(references)).at(0);
    BOOST_TEST(item.at("issued").dump() == R"({"date-parts":[[2020],[2025]]})");
}

BOOST_AUTO_TEST_CASE(addresses_are_safe_where_they_stand) {
    std::vector<Reference> references(1);
    references[0].key = "a";
    references[0].address = "https://example.org/a b{c}\\d^ខ%20\"";
    BOOST_TEST(bibtexFor(references)
                   .find("url          = {https://example.org/a%20b%7Bc%7D%5Cd%5E%E1%9E%81%20%22}") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(bibtex_reads_people_institutions_and_capitals) {
    BOOST_REQUIRE_MESSAGE(canReadBibtex(), "bibtex is not installed: packaging/install-dependencies --test");
    const auto reading = readWithBibtex(bibtexFor(two()));
    BOOST_TEST(reading.complaints == "");
    BOOST_TEST_REQUIRE(reading.entries.size() == 2U);
    const auto& article = reading.entries[0];
    BOOST_TEST(article.authors == (std::vector<std::string>{"Chhay|Lim", "Melinda|Martinus"}),
               boost::test_tools::per_element());
    BOOST_TEST(article.title == "How {Cambodia's} {Relationship} with the {US} {Can} {Stop} {Being} "
                                "{``One-Sided} {Love''}");
    const auto& data = reading.entries[1];
    BOOST_TEST(data.authors == std::vector<std::string>{"|{International Monetary Fund}"},
               boost::test_tools::per_element());
    BOOST_TEST(data.note == "Copy in a public repository. Commit ffc9bd5.");
}

BOOST_AUTO_TEST_CASE(bibtex_reads_hostile_sources_without_a_word) {
    BOOST_REQUIRE_MESSAGE(canReadBibtex(), "bibtex is not installed: packaging/install-dependencies --test");
    const auto references = hostile();
    const auto reading = readWithBibtex(bibtexFor(references));
    BOOST_TEST(reading.complaints == "");
    BOOST_TEST_REQUIRE(reading.entries.size() == references.size());
    for (std::size_t i = 0; i < references.size(); ++i) {
        BOOST_TEST(reading.entries[i].key == references[i].key);
        BOOST_TEST(reading.entries[i].authors.size() == references[i].authors.size(), references[i].key);
        BOOST_TEST(reading.entries[i].year == "2024");
    }
}

BOOST_AUTO_TEST_CASE(the_readers_can_complain) {
    if (canReadBibtex())
        BOOST_TEST(readWithBibtex("@misc{a, title = {x}}}\n@misc{b, title = {{y}\n").complaints != "");
    if (canReadRis())
        BOOST_TEST(textsOf(readWithBibutils("TY  - RPRT\r\nTI  - x\r\n"), "family").empty());
}

BOOST_AUTO_TEST_CASE(bibutils_reads_hostile_sources_as_many_and_as_they_are) {
    if (!canReadRis()) {
        BOOST_TEST_MESSAGE("bibutils is not installed");
        return;
    }
    const auto references = hostile();
    const auto xml = readWithBibutils(risFor(references));
    const auto keys = textsOf(xml, "identifier");
    const auto titles = textsOf(xml, "title");
    BOOST_TEST_REQUIRE(keys.size() == references.size());
    for (std::size_t i = 0; i < references.size(); ++i)
        BOOST_TEST(keys[i] == references[i].key);
    for (const auto* title : {"}}}{{{", "ភាសាខ្មែរ កម្ពុជា", "# % & $ _ ~ ^ @ = , ; < > |",
                              "line line ER - TY - JOUR @misc{x, title={y}}"})
        BOOST_TEST((std::find(titles.begin(), titles.end(), title) != titles.end()), title);
}

BOOST_AUTO_TEST_CASE(hostile_sources_are_json_and_one_line_of_text_each) {
    const auto references = hostile();
    const auto items = nlohmann::json::parse(cslJsonFor(references));
    BOOST_TEST(items.size() == references.size());
    BOOST_TEST(items.at(0).at("title") == "}}}{{{");
    for (const auto& reference : references)
        BOOST_TEST(citationText(reference).find_first_of("\r\n") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
