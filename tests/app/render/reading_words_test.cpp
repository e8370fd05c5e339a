// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sample_scenes.h"
#include "render/reading_words.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

Scene twoWaves() {
    auto scene = twoLines();
    for (auto& datum : scene.data) {
        datum.words.edit().unit = "percent";
        datum.sampleSize = 134;
        datum.sampleSizeInferred = true;
        datum.provenance.edit().sources = {"fulcrum"};
        datum.provenance.edit().sourceText = "Fulcrum 2024/162 ¶8";
        datum.before = EarlierValue{*datum.value - 54.6, Period::ofYear(2022)};
        datum.provenance.edit().fieldwork = "fieldwork 14 Nov 2022 – 6 Jan 2023";
    }
    SceneSource source;
    source.name = "fulcrum";
    source.reference = "Lim and Martinus (2024). Fulcrum.";
    scene.sources = {source};
    return scene;
}

int datumOf(const Scene& scene, const std::string& series, const std::string& position) {
    for (std::size_t i = 0; i < scene.data.size(); ++i) {
        if (scene.data[i].words->seriesName == series && scene.data[i].position() == position)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_words)

BOOST_AUTO_TEST_CASE(a_number_is_spoken_with_all_that_is_known) {
    const auto scene = twoWaves();
    BOOST_TEST(spokenDatum(scene, datumOf(scene, "United States", "2023")).toStdString() ==
               "United States, 2023: 73.1%, +54.6 points since 2022, n ≈ 134 (inferred). "
               "Source: Fulcrum 2024/162 ¶8.");
}

BOOST_AUTO_TEST_CASE(a_missing_number_says_why) {
    auto scene = twoWaves();
    const int datum = datumOf(scene, "China", "2021");
    auto& one = scene.data[static_cast<std::size_t>(datum)];
    one.value.reset();
    one.missing = MissingReason::NotAsked;
    one.before = {};
    one.words.edit().panelName = "Laos";
    BOOST_TEST(spokenDatum(scene, datum).startsWith(QStringLiteral("China, 2021, Laos: not asked,")));
}

BOOST_AUTO_TEST_CASE(a_reading_is_copied_in_lines_with_its_source) {
    auto scene = twoWaves();
    const int first = datumOf(scene, "United States", "2023");
    const int second = datumOf(scene, "China", "2023");
    scene.data[static_cast<std::size_t>(second)].status = Status::Estimated;
    scene.data[static_cast<std::size_t>(second)].words.edit().shown = "26.9%";
    const auto text = copiedReading(scene, readingWords(scene, {first, second}));
    BOOST_TEST(text.toStdString() == "Cambodian opinion swung to the United States in 2023\n"
                                     "2023 (fieldwork 14 Nov 2022 – 6 Jan 2023)\n"
                                     "United States: 73.1%, +54.6 points since 2022\n"
                                     "China: 26.9%, +54.6 points since 2022, estimated\n"
                                     "percent, n ≈ 134 (inferred)\n"
                                     "Source: Fulcrum 2024/162 ¶8\n"
                                     "Lim and Martinus (2024). Fulcrum.\n");
}

BOOST_AUTO_TEST_SUITE_END()
