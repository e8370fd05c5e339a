// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/editing_fixture.h"
#include "ui/inspector/inspector_section.h"
#include "ui/theme/qt_text.h"

#include <QComboBox>

using namespace driftline;
using namespace driftline::test;

namespace {
struct MovesFixture : EditingFixture {
    void edit(const std::function<void(FigureSpec&)>& change) {
        const auto before = canvas().scene();
        const auto done = session.editFigure(QStringLiteral("Prepare"), [&](FigureSpec& figure) {
            change(figure);
            return Result<void>();
        });
        require(done.has_value(), "prepared");
        settle(before);
    }
    void show(const char* id) {
        require(session.showFigure(id).has_value(), id);
        require(shows(id), id);
        canvas().setFocus();
    }
    std::string lastEdit() { return session.undoStack().undoText().toStdString(); }
    const FigurePart& at(int index) { return canvas().parts()[static_cast<std::size_t>(index)]; }
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(part_moves, MovesFixture)

BOOST_AUTO_TEST_CASE(a_name_at_the_end_of_its_line_moves_up_and_down) {
    auto before = canvas().scene();
    click(part(PartKind::Series, "China"));
    const auto box = at(canvas().selectedPart()).box;
    dragBy(part(PartKind::Series, "China"), {30, -40});
    settle(before);
    BOOST_REQUIRE(spec().series.size() == 1U);
    BOOST_TEST(spec().series[0].name == "China");
    BOOST_TEST(spec().series[0].labelShift > 0);
    BOOST_TEST(lastEdit() == "Move the name of a series");
    // It stands where it was let go of, and is still selected.
    const auto moved = at(part(PartKind::Series, "China")).box;
    BOOST_TEST(std::abs(moved.top() - (box.top() - 40 / canvas().scale())) < box.height());
    BOOST_TEST(canvas().selectedPart() == part(PartKind::Series, "China"));
    before = canvas().scene();
    const double shift = spec().series[0].labelShift;
    key(Qt::Key_Down);
    settle(before);
    BOOST_TEST(spec().series[0].labelShift == shift - 0.5, boost::test_tools::tolerance(1e-9));
    before = canvas().scene();
    auto& menu = menuOn(part(PartKind::Series, "China"));
    item(menu, "Place automatically").trigger();
    settle(before);
    BOOST_TEST(spec().series.empty());
    menu.close();
    session.undo();
    session.undo();
    session.undo();
    BOOST_TEST(spec().series.empty());
}

BOOST_AUTO_TEST_CASE(an_event_moves_to_another_row_and_side) {
    annotate();
    const auto index = part(PartKind::Event, "My event");
    click(index);
    auto before = canvas().scene();
    const auto high = static_cast<int>(3 * at(index).box.height() * canvas().scale());
    dragBy(index, {0, -high});
    settle(before);
    const auto row = spec().events.own[0].place.row;
    BOOST_TEST(row > 1);
    BOOST_TEST((spec().events.own[0].place.side == EventSide::Auto));
    BOOST_TEST(lastEdit() == "Move event");
    before = canvas().scene();
    key(Qt::Key_Down);
    settle(before);
    BOOST_TEST(spec().events.own[0].place.row == row - 1);
    before = canvas().scene();
    key(Qt::Key_Left);
    settle(before);
    BOOST_TEST((spec().events.own[0].place.side != EventSide::Auto));
    session.undo();
    BOOST_TEST((spec().events.own[0].place.side == EventSide::Auto));
}

BOOST_AUTO_TEST_CASE(an_event_of_the_library_is_moved_renamed_and_left_out) {
    BOOST_REQUIRE(spec().events.dates.size() == 2U);
    const auto index = part(PartKind::Event);
    const auto label = at(index).text;
    click(index);
    auto before = canvas().scene();
    key(Qt::Key_Up);
    settle(before);
    BOOST_TEST(spec().events.places.size() == 1U);
    BOOST_TEST(spec().events.own.empty());
    // Other words make it an event of one's own, with its date and source.
    before = canvas().scene();
    doubleClick(part(PartKind::Event, label.toUtf8().constData()));
    typeAndEnter("In my words");
    settle(before);
    BOOST_REQUIRE(spec().events.own.size() == 1U);
    BOOST_TEST(spec().events.own[0].label == "In my words");
    BOOST_TEST(!spec().events.own[0].source.empty());
    BOOST_TEST(spec().events.own[0].place.row > 0);
    BOOST_TEST(spec().events.places.empty());
    BOOST_TEST(!spec().events.dates.empty());
    for (const auto& one : canvas().parts())
        BOOST_TEST((one.kind != PartKind::Event || one.text != label));
    const auto shown = spec().events.dates.size();
    before = canvas().scene();
    for (const auto& one : canvas().parts()) {
        if (one.kind == PartKind::Event && one.text != QStringLiteral("In my words")) {
            click(part(PartKind::Event, one.text.toUtf8().constData()));
            break;
        }
    }
    key(Qt::Key_Delete);
    settle(before);
    BOOST_TEST(spec().events.dates.size() < shown);
}

BOOST_AUTO_TEST_CASE(the_legend_goes_below_the_chart_and_beside_it) {
    edit([](FigureSpec& figure) { figure.labels = SeriesLabels::Legend; });
    auto before = canvas().scene();
    click(part(PartKind::Series, "China")); // an entry carries the whole legend
    const auto plot = canvas().panelRect(before, 0);
    const auto from = middleOf(part(PartKind::Series, "China"));
    dragBy(part(PartKind::Series, "China"), QPoint(plot.left() + 20, plot.bottom()) - from);
    settle(before);
    BOOST_TEST((spec().legend == LegendPosition::Bottom));
    BOOST_TEST(lastEdit() == "Move the legend");
    BOOST_TEST((child<QComboBox>("legendPosition").currentIndex() == 1));
    before = canvas().scene();
    canvas().selectPart(part(PartKind::Legend));
    key(Qt::Key_Right);
    settle(before);
    BOOST_TEST((spec().legend == LegendPosition::Right));
    const auto legend = at(part(PartKind::Legend)).box;
    BOOST_TEST(legend.left() * canvas().scale() > canvas().panelRect(canvas().scene(), 0).right());
    before = canvas().scene();
    key(Qt::Key_Up);
    settle(before);
    BOOST_TEST((spec().legend == LegendPosition::Top));
}

BOOST_AUTO_TEST_CASE(panels_change_their_order) {
    show("perception-and-exposure-cambodia");
    BOOST_REQUIRE(spec().panels.size() == 3U);
    const auto first = spec().panels[0];
    const auto second = spec().panels[1];
    auto before = canvas().scene();
    canvas().selectPart(part(PartKind::Panel));
    key(Qt::Key_Down); // reads the numbers, and moves nothing
    BOOST_TEST(canvas().selectedPart() == -1);
    canvas().selectPart(part(PartKind::Panel));
    key(Qt::Key_Down, Qt::AltModifier);
    settle(before);
    BOOST_TEST((spec().panels[0] == second));
    BOOST_TEST((spec().panels[1] == first));
    BOOST_TEST(lastEdit() == "Move panel");
    // The panel that was moved is still the one that is selected.
    BOOST_REQUIRE(canvas().selectedPart() >= 0);
    BOOST_TEST(at(canvas().selectedPart()).panel == 1);
    session.undo();
    BOOST_TEST((spec().panels[0] == first));
}

BOOST_AUTO_TEST_CASE(small_multiples_are_dragged_by_their_titles) {
    show("survey-alignment-asean");
    const auto before = canvas().scene();
    BOOST_REQUIRE(before->panels.size() >= 3U);
    const auto third = before->panels[2].title;
    const auto first = before->panels[0].title;
    const int index = part(PartKind::PanelTitle, third.c_str());
    click(index);
    const auto to = canvas().panelRect(before, 0).center();
    dragBy(index, to - canvas().panelRect(before, 2).center());
    settle(before);
    BOOST_TEST(canvas().scene()->panels[0].title == third);
    BOOST_TEST(canvas().scene()->panels[1].title == first);
    BOOST_TEST(canvas().scene()->panels.size() == before->panels.size());
    BOOST_TEST((spec().facets.order == FacetOrder::AsGiven));
}

BOOST_AUTO_TEST_CASE(escape_leaves_everything_where_it_was) {
    click(part(PartKind::Series, "China"));
    const auto from = middleOf(part(PartKind::Series, "China"));
    QTest::mousePress(&surface(), Qt::LeftButton, {}, from);
    moveTo(from + QPoint(0, -30));
    key(Qt::Key_Escape);
    QTest::mouseRelease(&surface(), Qt::LeftButton, {}, from + QPoint(0, -30));
    BOOST_TEST(session.undoStack().count() == 0);
    BOOST_TEST(canvas().selectedPart() == part(PartKind::Series, "China"));
}

BOOST_AUTO_TEST_CASE(labels_of_axes_open_their_sections_and_menus) {
    const auto axis = [this](int owner) {
        const auto& parts = canvas().parts();
        const auto found = std::find_if(parts.begin(), parts.end(), [owner](const FigurePart& one) {
            return one.kind == PartKind::AxisLabels && one.owner == owner;
        });
        require(found != parts.end(), "an axis");
        return static_cast<int>(found - parts.begin());
    };
    click(axis(1));
    BOOST_TEST(child<InspectorSection>("axisSection").isOpen());
    click(axis(0));
    BOOST_TEST(child<InspectorSection>("timeSection").isOpen());
    auto before = canvas().scene();
    auto& menu = menuOn(axis(0));
    auto& dates = *item(menu, "Dates").menu();
    // The data are of years: months would be finer.
    BOOST_TEST(!item(dates, "Mar 2024").isEnabled());
    item(dates, "’24").trigger();
    settle(before);
    BOOST_TEST((spec().dateFormat == DateFormat::ShortYear));
    BOOST_TEST(canvas().scene()->panels[0].x.ticks.back().label == "’24");
    BOOST_TEST(child<QComboBox>("dateFormat").currentIndex() == 2);
    menu.close();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    before = canvas().scene();
    auto& values = menuOn(axis(1));
    item(*item(values, "Decimals").menu(), "1").trigger();
    settle(before);
    BOOST_TEST((spec().panels[0].axis.decimals == 1));
    values.close();
}

BOOST_AUTO_TEST_CASE(no_menu_is_a_dead_end) {
    annotate();
    for (int index = 0; index < static_cast<int>(canvas().parts().size()); ++index) {
        auto& menu = menuOn(index);
        int possible = 0;
        for (const auto* action : menu.actions())
            possible += action->isVisible() && action->isEnabled() && !action->isSeparator() ? 1 : 0;
        BOOST_TEST(possible >= 2, partName(at(index).kind).toStdString() << ": " << possible);
        menu.close();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

BOOST_AUTO_TEST_CASE(what_a_figure_is_made_for_is_chosen_in_the_inspector) {
    auto& presets = child<QComboBox>("figurePreset");
    QFocusEvent focus(QEvent::FocusIn);
    QApplication::sendEvent(&presets, &focus);
    const int index = presets.findText(qtText(knownPreset(std::string("nature-single"))->name));
    BOOST_REQUIRE(index > 0);
    const auto before = canvas().scene();
    presets.setCurrentIndex(index);
    Q_EMIT presets.activated(index);
    settle(before);
    BOOST_TEST((spec().output.preset == PresetChoice("nature-single")));
    BOOST_TEST(canvas().page().medium.label == knownPreset(std::string("nature-single"))->text.label);
    session.undo();
    BOOST_TEST((spec().output.preset == PresetChoice()));
}

BOOST_AUTO_TEST_SUITE_END()
