// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/canvas_fixture.h"
#include "app/render/sample_scenes.h"
#include "base/colour.h"
#include "render/canvas_overlay.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QTest>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
struct PartsFixture : CanvasFixture {
    int part(PartKind kind, int owner = -1) {
        const auto& parts = canvas.parts();
        const auto found = std::find_if(parts.begin(), parts.end(), [&](const FigurePart& one) {
            return one.kind == kind && (owner < 0 || one.owner == owner);
        });
        return found == parts.end() ? -1 : static_cast<int>(found - parts.begin());
    }
    QPoint middleOf(int index) {
        return canvas.parts()[static_cast<std::size_t>(index)].box.center().toPoint();
    }
    QAccessibleInterface& group() {
        auto* chart = QAccessible::queryAccessibleInterface(&canvas);
        return *chart->child(chart->childCount() - 1);
    }
};

double contrastOf(const QColor& a, const QColor& b) {
    const auto plain = [](const QColor& of) {
        return Colour{static_cast<std::uint8_t>(of.red()), static_cast<std::uint8_t>(of.green()),
                      static_cast<std::uint8_t>(of.blue())};
    };
    return contrastRatio(plain(a), plain(b));
}
} // namespace

BOOST_FIXTURE_TEST_SUITE(figure_parts, PartsFixture)

BOOST_AUTO_TEST_CASE(labels_along_both_axes_are_a_part_each) {
    const int x = part(PartKind::AxisLabels, 0);
    const int y = part(PartKind::AxisLabels, 1);
    BOOST_REQUIRE(x >= 0);
    BOOST_REQUIRE(y >= 0);
    BOOST_TEST(canvas.parts()[static_cast<std::size_t>(x)].text.contains(QStringLiteral("2024")));
    BOOST_TEST(canvas.parts()[static_cast<std::size_t>(y)].text.contains(u'%'));
    for (const int index : {x, y}) {
        QTest::mouseClick(&surface(), Qt::LeftButton, {}, middleOf(index));
        BOOST_TEST(canvas.selectedPart() == index);
    }
}

BOOST_AUTO_TEST_CASE(a_legend_is_a_part_around_its_entries) {
    show(smallMultiples(3));
    const int legend = part(PartKind::Legend);
    BOOST_REQUIRE(legend >= 0);
    const auto box = canvas.parts()[static_cast<std::size_t>(legend)].box;
    int entries = 0;
    for (const auto& one : canvas.parts()) {
        if (one.kind != PartKind::Series)
            continue;
        ++entries;
        BOOST_TEST(box.contains(one.box));
        // Its entries are still selected one by one.
        BOOST_TEST(
            (canvas.parts()[static_cast<std::size_t>(canvas.partAt(one.box.center().toPoint()))].kind ==
             PartKind::Series));
    }
    BOOST_TEST(entries == 2);
    BOOST_TEST(legend + 1 == part(PartKind::Series));
}

BOOST_AUTO_TEST_CASE(only_panels_of_several_are_parts) {
    BOOST_TEST(part(PartKind::Panel) == -1);
    show(smallMultiples(3));
    const auto at = map(1).plot.center().toPoint();
    const int panel = canvas.panelPartAt(at);
    BOOST_REQUIRE(panel >= 0);
    BOOST_TEST(canvas.parts()[static_cast<std::size_t>(panel)].panel == 1);
    // A click reads the data there and selects no panel.
    BOOST_TEST(canvas.partAt(map(1).plot.bottomLeft().toPoint() + QPoint(3, -3)) != panel);
}

BOOST_AUTO_TEST_CASE(the_frame_of_what_is_selected_is_seen_on_every_ground) {
    const QColor ink(Qt::black);
    for (const auto* ground : {"#FFFFFF", "#F4F1EA", "#101418", "#3B4048", "#7F7F7F"}) {
        for (const auto* accent : {"#308CC6", "#A8D4FF", "#FFE680", "#0B3D91"}) {
            const QColor on(QString::fromUtf8(ground));
            const QColor light(contrastOf(on, ink) >= 4.5 ? Qt::black : Qt::white);
            const auto frame = visibleOn(on, QColor(QString::fromUtf8(accent)), light);
            BOOST_TEST(contrastOf(frame, on) >= 3.0, ground << " " << accent);
        }
    }
    // One that is strong enough stays as it is.
    BOOST_TEST((visibleOn(Qt::white, QColor(0, 90, 180), Qt::black) == QColor(0, 90, 180)));
}

BOOST_AUTO_TEST_CASE(what_can_move_is_dragged_and_says_how_far) {
    int asked = -1;
    canvas.setMovable([&](const FigurePart& one) { return one.kind == PartKind::Series; });
    QSignalSpy dragged(&canvas, &FigureCanvas::partDragged);
    QSignalSpy dropped(&canvas, &FigureCanvas::partDropped);
    asked = part(PartKind::Series);
    BOOST_TEST(canvas.isMovable(asked));
    BOOST_TEST(!canvas.isMovable(part(PartKind::Title)));
    canvas.selectPart(asked);
    drag(middleOf(asked), middleOf(asked) + QPoint(0, -40));
    BOOST_TEST(dragged.count() >= 1);
    BOOST_REQUIRE(dropped.count() == 1);
    BOOST_TEST(dropped.first()[0].toInt() == asked);
    BOOST_TEST(dropped.first()[1].toPointF().y() == -40.0);
    // A part that cannot move is not carried off.
    canvas.selectPart(part(PartKind::Title));
    drag(middleOf(part(PartKind::Title)), middleOf(part(PartKind::Title)) + QPoint(0, 40));
    BOOST_TEST(dropped.count() == 1);
}

BOOST_AUTO_TEST_CASE(escape_takes_a_drag_back) {
    canvas.setMovable([](const FigurePart&) { return true; });
    QSignalSpy dropped(&canvas, &FigureCanvas::partDropped);
    const int index = part(PartKind::Series);
    canvas.selectPart(index);
    const auto from = middleOf(index);
    QTest::mousePress(&surface(), Qt::LeftButton, {}, from);
    moveTo(from + QPoint(0, 30), Qt::LeftButton);
    BOOST_TEST(canvas.isDraggingPart());
    QTest::keyClick(&canvas, Qt::Key_Escape);
    BOOST_TEST(!canvas.isDraggingPart());
    QTest::mouseRelease(&surface(), Qt::LeftButton, {}, from + QPoint(0, 30));
    BOOST_TEST(dropped.count() == 0);
    BOOST_TEST(canvas.selectedPart() == index);
}

BOOST_AUTO_TEST_CASE(a_screen_reader_finds_every_part_with_its_state_and_actions) {
    show(wordy());
    canvas.setMovable([](const FigurePart& one) { return one.kind == PartKind::Event; });
    auto& parts = group();
    BOOST_TEST(parts.role() == QAccessible::Grouping);
    BOOST_REQUIRE(parts.childCount() == static_cast<int>(canvas.parts().size()));
    const int title = part(PartKind::Title);
    const int event = part(PartKind::Event);
    BOOST_REQUIRE(event >= 0);
    auto* heading = parts.child(title);
    BOOST_TEST(heading->role() == QAccessible::Heading);
    BOOST_TEST(heading->text(QAccessible::Name).startsWith(QStringLiteral("Title: ")));
    BOOST_TEST(!heading->state().movable);
    BOOST_TEST(!heading->state().selected);
    auto* note = parts.child(event);
    BOOST_TEST(note->role() == QAccessible::Note);
    BOOST_TEST(note->state().movable);
    BOOST_TEST(note->state().focusable);
    BOOST_TEST(!note->rect().isEmpty());
    BOOST_TEST(parts.indexOfChild(note) == event);
    QSignalSpy activated(&canvas, &FigureCanvas::partActivated);
    note->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    BOOST_TEST(canvas.selectedPart() == event);
    BOOST_TEST(note->state().selected);
    BOOST_TEST((QAccessible::queryAccessibleInterface(&canvas)->focusChild() == note));
    BOOST_TEST(activated.count() == 0);
    heading->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    BOOST_TEST(canvas.selectedPart() == title);
    BOOST_TEST(activated.count() == 1);
    // Another picture has parts of its own.
    show(twoLines());
    BOOST_TEST(group().childCount() == static_cast<int>(canvas.parts().size()));
}

BOOST_AUTO_TEST_SUITE_END()
