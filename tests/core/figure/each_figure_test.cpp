// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "figure/each_figure.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
const DatasetPtr eachAnswers = smallData(R"(
wave:period place:place answer:series value:value
2023 Cambodia US 73
2023 Cambodia China 27
2023 Laos US 59
2023 Laos China 41
2023 Brunei US .
)");
/// Names another spelling of Laos, and has no Brunei.
const DatasetPtr eachExports = smallData(R"(
year:period country:place value:value
2023 Cambodia 10
2023 Lao_PDR 20
2023 World 900
)");

DatasetLookup eachLookup() {
    return
        [](std::string_view id) -> Result<DatasetPtr> { return id == "exports" ? eachExports : eachAnswers; };
}

FigureSpec cambodia() {
    FigureSpec spec;
    spec.id = "alignment";
    spec.text.title = "Cambodia leans";
    spec.text.subtitle = "Answers";
    auto& panel = spec.panels.emplace_back();
    panel.query.dataset = "answers";
    panel.query.filters = {TextFilter{"place", {"Cambodia"}}};
    panel.chart = LineChart{};
    panel.notes = {{"a note", "2023", 73, {}}};
    return spec;
}

Result<EachFigures> madeFor(const FigureSpec& spec, const std::string& name,
                            const std::vector<std::string>& cells) {
    const auto columns = eachColumns(spec, eachLookup());
    if (!columns)
        return tl::unexpected(columns.error());
    const auto column = eachColumn(*columns, name);
    if (!column)
        return tl::unexpected(column.error());
    return figuresForEach(spec, *column, cells, eachTexts(spec, *column), eachLookup());
}

const TextFilter& filterIn(const FigureSpec& spec, std::size_t panel) {
    return std::get<TextFilter>(spec.panels[panel].query.filters.front());
}
} // namespace

BOOST_AUTO_TEST_SUITE(each_figure)

BOOST_AUTO_TEST_CASE(each_place_gets_its_figure_and_its_words) {
    const auto made = madeFor(cambodia(), "place", {"Cambodia", "Laos"});
    BOOST_REQUIRE(isOk(made));
    BOOST_REQUIRE(made->figures.size() == 2U);
    BOOST_TEST(made->figures[0].id == "alignment-cambodia");
    BOOST_TEST(made->figures[1].id == "alignment-laos");
    BOOST_TEST(made->figures[0].text.title == "Cambodia leans");
    BOOST_TEST(made->figures[1].text.title == "Laos leans");
    BOOST_TEST((filterIn(made->figures[1], 0).values == std::vector<std::string>{"Laos"}));
    // The note is about Cambodia's numbers.
    BOOST_TEST(made->figures[0].panels[0].notes.size() == 1U);
    BOOST_TEST(made->figures[1].panels[0].notes.empty());
    BOOST_TEST(made->findings.count("each.note") == 1U);
}

BOOST_AUTO_TEST_CASE(a_place_without_numbers_gets_none_and_is_named) {
    const auto made = madeFor(cambodia(), "place", {"Laos", "Brunei"});
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(made->figures.size() == 1U);
    BOOST_TEST(made->findings.count("each.no-rows") == 1U);
}

BOOST_AUTO_TEST_CASE(a_title_that_names_nothing_gets_the_name) {
    auto spec = cambodia();
    spec.panels[0].query.filters.clear();
    spec.panels[0].query.series = "place";
    spec.text.title = "Who leans";
    spec.text.shortTitle = "Leaning";
    spec.series = {{"Laos", {}, Colour::parse("#004488"), {}, {}, {}},
                   {"Cambodia", {}, Colour::parse("#7B3294"), {}, {}, {}}};
    spec.emphasis = {"Cambodia"};
    const auto made = madeFor(spec, "Place", {"Laos"});
    BOOST_REQUIRE(isOk(made));
    BOOST_REQUIRE(made->figures.size() == 1U);
    BOOST_TEST(made->figures[0].text.title == "Laos: Who leans");
    BOOST_TEST(made->figures[0].text.shortTitle == "Laos: Leaning");
    BOOST_REQUIRE(made->figures[0].series.size() == 1U);
    BOOST_TEST(made->figures[0].series[0].name == "Laos");
    BOOST_TEST(made->figures[0].emphasis.empty());
}

BOOST_AUTO_TEST_CASE(panels_of_other_data_follow_by_the_code_of_the_place) {
    auto spec = cambodia();
    auto& panel = spec.panels.emplace_back();
    panel.title = "Exports of Cambodia";
    panel.query.dataset = "exports";
    panel.query.filters = {TextFilter{"country", {"Cambodia"}}};
    panel.chart = LineChart{};
    const auto made = madeFor(spec, "place", {"Laos"});
    BOOST_REQUIRE(isOk(made));
    BOOST_REQUIRE(made->figures.size() == 1U);
    BOOST_REQUIRE(made->figures[0].panels.size() == 2U);
    BOOST_TEST((filterIn(made->figures[0], 1).values == std::vector<std::string>{"Lao PDR"}));
    BOOST_TEST(made->figures[0].panels[1].title == "Exports of Laos");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_refused_with_what_there_is) {
    BOOST_TEST(failsWith(madeFor(cambodia(), "continent", {"Asia"}), "each.column"));
    BOOST_TEST(failsWith(madeFor(cambodia(), "place", {}), "each.nothing"));
    BOOST_TEST(failsWith(madeFor(cambodia(), "place", {"Atlantis"}), "each.unknown-cell"));
    auto gap = cambodia();
    gap.panels[0].query.measure = GapMeasure{"answer", "US", "China"};
    BOOST_TEST(failsWith(madeFor(gap, "answer", {"US"}), "each.measure"));
}

BOOST_AUTO_TEST_SUITE_END()
