// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "support/words.h"
#include "ui/widgets/reading_card.h"

#include <QPushButton>
#include <QTest>
#include <QWidget>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

Datum datum(int series, const char* name, const char* value) {
    Datum out;
    out.series = series;
    out.words.edit().seriesName = name;
    out.period = Period::ofYear(2023);
    out.provenance.edit().fieldwork = "fieldwork 14 Nov 2022 – 6 Jan 2023";
    out.value = 1;
    out.words.edit().shown = value;
    out.words.edit().unit = "percent";
    out.sampleSize = 134;
    out.sampleSizeInferred = true;
    out.provenance.edit().sourceText = "Fulcrum 2024/162 ¶8";
    return out;
}

std::shared_ptr<Scene> cardScene() {
    auto out = std::make_shared<Scene>();
    out->series = {{"United States", {}, false, false}, {"China", {}, false, true}};
    out->data = {datum(0, "United States", "73.1%"), datum(1, "China", "26.9%")};
    return out;
}

struct CardFixture {
    CardFixture() { parent.resize(600, 400); }

    std::string shown(const std::shared_ptr<Scene>& of, QPointF at = {100, 100}) {
        Reading reading;
        reading.scene = of;
        reading.panel = 0;
        for (int index = 0; index < static_cast<int>(of->data.size()); ++index)
            reading.data.push_back(index);
        reading.at = at;
        card.showReading(reading, {});
        return visibleText(card);
    }

    QWidget parent;
    ReadingCard card{&parent};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(reading_card_test, CardFixture)

BOOST_AUTO_TEST_CASE(what_all_values_share_is_said_once) {
    const auto text = shown(cardScene());
    BOOST_TEST_INFO(text);
    BOOST_TEST(contains(text, "2023"));
    BOOST_TEST(contains(text, "fieldwork 14 Nov 2022"));
    BOOST_TEST(contains(text, "73.1%"));
    BOOST_TEST(contains(text, "26.9%"));
    BOOST_TEST(contains(text, "percent · n ≈ 134 (inferred)"));
    BOOST_TEST(text.find("n ≈") == text.rfind("n ≈"));
    BOOST_TEST(contains(text, "Fulcrum 2024/162 ¶8"));
}

BOOST_AUTO_TEST_CASE(a_source_is_named_once_with_all_its_places) {
    auto placed = cardScene();
    placed->data[0].provenance.edit().locator = "¶8";
    placed->data[1].provenance.edit().locator = "¶8, ¶9";
    placed->data[1].provenance.edit().sourceText = "Fulcrum 2024/162 ¶8, ¶9";
    auto other = datum(1, "Japan", "1%");
    other.provenance.edit().sourceText = "Pew 2024";
    placed->data.push_back(other);
    const auto text = shown(placed);
    BOOST_TEST(contains(text, "Fulcrum 2024/162 ¶8, ¶9; Pew 2024"), text);
    BOOST_TEST(text.find("Fulcrum") == text.rfind("Fulcrum"), text);
}

BOOST_AUTO_TEST_CASE(a_pinned_card_can_be_moved_and_keeps_its_distance) {
    parent.resize(1200, 600);
    ReadingCard pinned(&parent, ReadingCard::Kind::Pinned);
    Reading reading;
    reading.scene = cardScene();
    reading.panel = 0;
    reading.data = {0, 1};
    reading.at = {600, 300};
    parent.show();
    pinned.showReading(reading, {});
    const auto before = pinned.pos();
    const QPoint grip(6, 6);
    QTest::mousePress(&pinned, Qt::LeftButton, {}, grip);
    QTest::mouseMove(&pinned, grip + QPoint(-40, 24));
    QTest::mouseRelease(&pinned, Qt::LeftButton, {}, grip);
    BOOST_TEST(pinned.isMoved());
    BOOST_TEST((pinned.pos() - before).x() == -40);
    BOOST_TEST((pinned.pos() - before).y() == 24);
    const auto moved = pinned.pos();
    pinned.showReading(reading, {});
    BOOST_TEST((pinned.pos() == moved));
    reading.at += QPointF(10, -20); // the reader pans
    pinned.showReading(reading, {});
    BOOST_TEST((pinned.pos() - moved).x() == 10);
    BOOST_TEST((pinned.pos() - moved).y() == -20);
    // By keyboard too, and never out of the parent.
    auto* unpin = pinned.findChild<QWidget*>(QStringLiteral("unpin"));
    QTest::keyClick(unpin, Qt::Key_Right, Qt::ShiftModifier);
    BOOST_TEST((pinned.pos() - moved).x() == 18);
    for (int i = 0; i < 200; ++i)
        QTest::keyClick(unpin, Qt::Key_Down, Qt::ShiftModifier);
    BOOST_TEST(parent.rect().contains(pinned.geometry()));
}

BOOST_AUTO_TEST_CASE(what_differs_stands_beside_each_value) {
    auto differing = cardScene();
    differing->data[1].status = Status::Estimated;
    differing->data[1].sampleSize = 90;
    const auto text = shown(differing);
    BOOST_TEST_INFO(text);
    BOOST_TEST(contains(text, "n ≈ 134 (inferred)"));
    BOOST_TEST(contains(text, "n ≈ 90 (inferred) · estimated"));
}

BOOST_AUTO_TEST_CASE(a_missing_value_gives_its_reason) {
    auto missing = cardScene();
    missing->data[0].value.reset();
    missing->data[0].missing = MissingReason::NotAsked;
    BOOST_TEST(contains(shown(missing), "not asked"));
}

BOOST_AUTO_TEST_CASE(an_interval_is_shown) {
    auto measured = cardScene();
    measured->data[0].low = 70;
    measured->data[0].high = 76.26;
    BOOST_TEST(contains(shown(measured), "70.0 to 76.3"));
}

BOOST_AUTO_TEST_CASE(the_card_stays_inside_and_beside_the_crosshair) {
    for (const auto at : {QPointF(10, 10), QPointF(590, 390), QPointF(280, 200), QPointF(590, 10)}) {
        shown(cardScene(), at);
        BOOST_TEST(parent.rect().contains(card.geometry()));
        const bool beside = card.geometry().left() > at.x() || card.geometry().right() < at.x();
        BOOST_TEST(beside);
    }
}

BOOST_AUTO_TEST_CASE(an_event_is_told_in_words) {
    Reading reading;
    reading.eventDetail = QStringLiteral("23 Dec 2022: Hun Sen visits the US Embassy");
    card.showReading(reading, {});
    BOOST_TEST(contains(visibleText(card), "Hun Sen visits"));
    card.showReading(Reading(), {});
    BOOST_TEST(!card.isVisibleTo(&parent));
}

BOOST_AUTO_TEST_CASE(a_pinned_card_says_the_number_that_is_meant_and_more_on_demand) {
    parent.resize(1200, 600);
    parent.show();
    ReadingCard pinned(&parent, ReadingCard::Kind::Pinned);
    Reading reading;
    reading.scene = cardScene();
    reading.panel = 0;
    reading.data = {0, 1};
    reading.datum = 1;
    reading.at = {600, 300};
    pinned.showReading(reading, {});
    const auto brief = visibleText(pinned);
    BOOST_TEST(contains(brief, "26.9%"), brief);
    BOOST_TEST(!contains(brief, "73.1%"), brief);
    BOOST_TEST(!contains(brief, "Fulcrum"), brief);
    BOOST_TEST(pinned.width() <= 340);
    BOOST_TEST(pinned.height() <= 90);
    const auto small = pinned.size();
    pinned.findChild<QPushButton*>(QStringLiteral("moreReading"))->click();
    pinned.showReading(reading, {});
    const auto full = visibleText(pinned);
    BOOST_TEST(contains(full, "73.1%"), full);
    BOOST_TEST(contains(full, "Fulcrum 2024/162"), full);
    BOOST_TEST(pinned.height() > small.height());
}

BOOST_AUTO_TEST_CASE(a_card_stands_beside_its_mark_where_it_covers_nothing) {
    const QRect room(0, 0, 400, 300);
    const QSize cardSize(120, 60);
    const QPoint at(200, 150);
    const auto placed = [&](const CardObstacles& obstacles) {
        return QRect(placeBeside(at, cardSize, room, obstacles), cardSize);
    };
    const auto alone = placed({});
    BOOST_TEST(!alone.contains(at));
    BOOST_TEST((alone.center() - at).manhattanLength() < 110);
    // A line that falls through the right half: the card goes elsewhere, and not far.
    const CardObstacles line{{QRect(200, 140, 200, 20), QRect(380, 0, 10, 300)}, {}};
    const auto beside = placed(line);
    for (const auto& ink : line.ink)
        BOOST_TEST(!beside.intersects(ink));
    BOOST_TEST((beside.center() - at).manhattanLength() < 160);
    // Without a free place it covers least, and no other card.
    const CardObstacles full{{QRect(0, 0, 400, 150), QRect(0, 150, 400, 150)}, {QRect(0, 160, 400, 140)}};
    BOOST_TEST(placed(full).bottom() < 160);
    BOOST_TEST(room.contains(placed(full)));
}

BOOST_AUTO_TEST_SUITE_END()
