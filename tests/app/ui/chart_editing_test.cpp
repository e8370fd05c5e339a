// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "render/figure_canvas.h"
#include "ui/editing/part_editor.h"
#include "ui/inspector/inspector_section.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QListWidget>
#include <QMenu>
#include <QTest>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
struct EditingFixture : WindowFixture {
    EditingFixture() {
        open();
        canvas().setFocus();
    }
    QWidget& surface() { return *canvas().childAt(canvas().rect().center()); }

    /// Index of the part of a kind that says this, or of the first of that kind.
    int part(PartKind kind, const char* text = "") {
        const auto parts = canvas().parts();
        const auto found = std::find_if(parts.begin(), parts.end(), [&](const FigurePart& one) {
            return one.kind == kind && one.text.contains(QString::fromUtf8(text));
        });
        require(found != parts.end(), text);
        return static_cast<int>(found - parts.begin());
    }
    QPoint middleOf(int index) {
        const auto box = canvas().parts()[static_cast<std::size_t>(index)].box;
        return (box.center() * canvas().scale()).toPoint();
    }
    void click(int index) { QTest::mouseClick(&surface(), Qt::LeftButton, {}, middleOf(index)); }
    void doubleClick(int index) {
        click(index);
        QTest::mouseDClick(&surface(), Qt::LeftButton, {}, middleOf(index));
        QTest::mouseRelease(&surface(), Qt::LeftButton, {}, middleOf(index));
    }
    void key(int code, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&canvas(), static_cast<Qt::Key>(code), modifiers);
    }
    PartEditor* editor() { return canvas().findChild<PartEditor*>(); }
    void typeAndEnter(const char* text) {
        BOOST_REQUIRE(editor() != nullptr);
        auto& field = *editor();
        field.selectAll();
        QTest::keyClicks(&field, QString::fromUtf8(text));
        QTest::keyClick(&field, Qt::Key_Return);
    }
    const FigureSpec& spec() { return *session.currentFigure(); }
    /// Waits for the picture of the figure as it is now.
    void settle(const std::shared_ptr<const Scene>& before) {
        BOOST_REQUIRE(becomes([&] { return canvas().scene() != before; }));
        QApplication::processEvents();
    }
    void annotate() {
        const auto before = canvas().scene();
        const auto done =
            session.editFigure(QStringLiteral("Annotate"), [](FigureSpec& figure) -> Result<void> {
                figure.panels[0].notes.push_back({"A note of mine", "2023", 50, {}});
                figure.events.own.push_back({*Period::parse("2022-06"), {}, "My event", "Me", {}});
                return {};
            });
        require(done.has_value(), "annotated");
        settle(before);
    }
    QMenu& menuOn(int index) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, middleOf(index),
                                canvas().mapToGlobal(middleOf(index)));
        QApplication::sendEvent(&surface(), &event);
        auto* menu = canvas().findChild<QMenu*>(QStringLiteral("partMenu"));
        require(menu != nullptr, "a menu is open");
        return *menu;
    }
    QAction& item(QMenu& menu, const char* text) {
        const auto actions = menu.actions();
        const auto found = std::find_if(actions.begin(), actions.end(), [text](const QAction* action) {
            return action->text() == QString::fromUtf8(text);
        });
        require(found != actions.end(), text);
        return **found;
    }
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(chart_editing_test, EditingFixture)

BOOST_AUTO_TEST_CASE(a_click_selects_and_escape_leaves) {
    const auto plain = canvas().grab().toImage();
    click(part(PartKind::Title));
    BOOST_TEST(canvas().selectedPart() == part(PartKind::Title));
    BOOST_TEST((canvas().grab().toImage() != plain));
    BOOST_TEST(canvas().accessibleDescription().toStdString() == "Selected: " + canvas().scene()->title);
    click(part(PartKind::Footer));
    BOOST_TEST(canvas().selectedPart() == part(PartKind::Footer));
    key(Qt::Key_Escape);
    BOOST_TEST(canvas().selectedPart() == -1);
    BOOST_TEST(canvas().accessibleDescription().toStdString() == canvas().scene()->altText);
    BOOST_TEST(session.undoStack().count() == 0);
}

BOOST_AUTO_TEST_CASE(a_part_opens_its_section_of_the_inspector) {
    click(part(PartKind::Title));
    BOOST_TEST(child<InspectorSection>("textSection").isOpen());
    click(part(PartKind::Series, "China"));
    BOOST_TEST(child<InspectorSection>("seriesSection").isOpen());
    BOOST_TEST(child<QListWidget>("seriesList").currentItem()->text().toStdString() == "China");
    click(part(PartKind::Series, "United States"));
    BOOST_TEST(child<QListWidget>("seriesList").currentItem()->text().toStdString() == "United States");
}

BOOST_AUTO_TEST_CASE(tab_goes_through_the_parts_as_one_reads) {
    key(Qt::Key_E);
    const auto parts = canvas().parts();
    BOOST_REQUIRE(parts.size() > 4U);
    BOOST_TEST((parts.front().kind == PartKind::Title));
    BOOST_TEST((parts[1].kind == PartKind::Subtitle));
    BOOST_TEST((parts.back().kind == PartKind::Footer));
    for (int i = 0; i < static_cast<int>(parts.size()); ++i) {
        BOOST_TEST(canvas().selectedPart() == i);
        key(Qt::Key_Tab);
    }
    // Behind the last one the focus goes on.
    BOOST_TEST(canvas().selectedPart() == -1);
    canvas().setFocus();
    key(Qt::Key_E);
    key(Qt::Key_Tab);
    key(Qt::Key_Backtab);
    BOOST_TEST(canvas().selectedPart() == 0);
}

BOOST_AUTO_TEST_CASE(a_double_click_edits_in_place) {
    const auto before = canvas().scene();
    const auto title = spec().text.title;
    doubleClick(part(PartKind::Title));
    BOOST_REQUIRE(editor() != nullptr);
    BOOST_TEST(editor()->toPlainText().toStdString() == title);
    BOOST_TEST(editor()->accessibleName().toStdString() == "Title");
    QTest::keyClick(editor(), Qt::Key_Escape);
    BOOST_TEST(session.undoStack().count() == 0);
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    doubleClick(part(PartKind::Title));
    typeAndEnter("What the leaders chose");
    settle(before);
    BOOST_TEST(spec().text.title == "What the leaders chose");
    BOOST_TEST(session.undoStack().undoText().toStdString() == "Change title");
    // It is selected again, so that one can go on.
    BOOST_TEST(canvas().selectedPart() == part(PartKind::Title));
    session.undo();
    BOOST_TEST(spec().text.title == title);
}

BOOST_AUTO_TEST_CASE(a_title_is_never_taken_away) {
    const auto title = spec().text.title;
    doubleClick(part(PartKind::Title));
    BOOST_REQUIRE(editor() != nullptr);
    editor()->clear();
    QTest::keyClick(editor(), Qt::Key_Return);
    BOOST_TEST(spec().text.title == title);
    BOOST_TEST(session.undoStack().count() == 0);
}

BOOST_AUTO_TEST_CASE(a_series_is_named_where_it_stands) {
    const auto before = canvas().scene();
    doubleClick(part(PartKind::Series, "China"));
    BOOST_TEST(canvas().focusedSeries() == -1);
    typeAndEnter("PRC");
    settle(before);
    BOOST_REQUIRE(spec().series.size() == 1U);
    BOOST_TEST(spec().series[0].name == "China");
    BOOST_TEST(spec().series[0].label == "PRC");
    // Its own name again says nothing.
    const auto renamed = canvas().scene();
    doubleClick(part(PartKind::Series, "PRC"));
    typeAndEnter("China");
    settle(renamed);
    BOOST_TEST(spec().series.empty());
}

BOOST_AUTO_TEST_CASE(notes_and_events_are_edited_and_removed_and_the_figure_stays) {
    annotate();
    auto before = canvas().scene();
    doubleClick(part(PartKind::Note, "of mine"));
    typeAndEnter("Another note");
    settle(before);
    BOOST_TEST(spec().panels[0].notes.at(0).text == "Another note");
    before = canvas().scene();
    click(part(PartKind::Note, "Another"));
    key(Qt::Key_Delete);
    settle(before);
    BOOST_TEST(spec().panels[0].notes.empty());
    BOOST_TEST(canvas().selectedPart() == -1);
    before = canvas().scene();
    click(part(PartKind::Event, "My event"));
    key(Qt::Key_Delete);
    settle(before);
    BOOST_TEST(spec().events.own.empty());
    BOOST_TEST(session.isOwnFigure(session.currentFigureId()));
    session.undo();
    session.undo();
    BOOST_TEST(spec().panels[0].notes.size() == 1U);
    BOOST_TEST(spec().events.own.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_note_moves_by_keys_and_by_dragging) {
    annotate();
    click(part(PartKind::Note, "of mine"));
    auto before = canvas().scene();
    key(Qt::Key_Right);
    settle(before);
    BOOST_TEST(spec().panels[0].notes[0].at == "2024");
    BOOST_TEST(spec().panels[0].notes[0].value == 50.0);
    before = canvas().scene();
    key(Qt::Key_Up); // it is still selected
    settle(before);
    BOOST_TEST(spec().panels[0].notes[0].value > 50.0);
    before = canvas().scene();
    const double value = spec().panels[0].notes[0].value;
    const auto from = middleOf(part(PartKind::Note, "of mine"));
    const auto plot = canvas().panelRect(before, 0);
    const auto to = from - QPoint(plot.width() / 2, 0) + QPoint(0, plot.height() / 4);
    QTest::mousePress(&surface(), Qt::LeftButton, {}, from);
    for (const auto at : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, QPointF(at), QPointF(surface().mapToGlobal(at)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&surface(), &move);
    }
    QTest::mouseRelease(&surface(), Qt::LeftButton, {}, to);
    settle(before);
    BOOST_TEST(spec().panels[0].notes[0].at == "2023");
    BOOST_TEST(spec().panels[0].notes[0].value < value);
    BOOST_TEST(session.undoStack().undoText().toStdString() == "Move note");
}

BOOST_AUTO_TEST_CASE(the_menu_lists_what_can_be_done_here) {
    auto& menu = menuOn(part(PartKind::Series, "China"));
    BOOST_TEST(item(menu, "Rename").isEnabled());
    const auto before = canvas().scene();
    item(menu, "Only this").trigger();
    settle(before);
    BOOST_REQUIRE(canvas().scene()->series.size() == 1U);
    BOOST_TEST(canvas().scene()->series[0].name == "China");
    menu.close();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    auto& title = menuOn(part(PartKind::Title));
    BOOST_TEST(item(title, "Edit text").isEnabled());
    BOOST_TEST(!item(title, "Remove").isEnabled());
    item(title, "Edit in inspector").trigger();
    BOOST_TEST(child<InspectorSection>("textSection").isOpen());
    title.close();
}

BOOST_AUTO_TEST_CASE(a_selection_does_not_outlive_its_picture) {
    click(part(PartKind::Footer));
    BOOST_REQUIRE(session.showFigure("trade-mirror-gap").has_value());
    BOOST_REQUIRE(shows("trade-mirror-gap"));
    BOOST_TEST(canvas().selectedPart() == -1);
    // An editor that was open goes with the picture whose words it had.
    doubleClick(part(PartKind::Title));
    BOOST_REQUIRE(editor() != nullptr);
    BOOST_REQUIRE(session.showFigure("article-forced-alignment").has_value());
    BOOST_REQUIRE(shows("article-forced-alignment"));
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    BOOST_TEST((editor() == nullptr));
    BOOST_TEST(session.undoStack().count() == 0);
}

BOOST_AUTO_TEST_CASE(an_event_of_the_library_can_be_hidden_or_made_ones_own) {
    const auto events = [this] {
        std::vector<std::string> names;
        for (const auto& one : canvas().parts()) {
            if (one.kind == PartKind::Event)
                names.push_back(one.text.toStdString());
        }
        return names;
    };
    const auto all = events();
    BOOST_REQUIRE(all.size() == 2U);
    auto before = canvas().scene();
    auto& menu = menuOn(part(PartKind::Event, all[0].c_str()));
    for (const auto* action : menu.actions())
        BOOST_TEST((action->isSeparator() || action->isEnabled()), action->text().toStdString());
    item(menu, "Make it your own, to edit its text").trigger();
    menu.close();
    settle(before);
    BOOST_REQUIRE(spec().events.own.size() == 1U);
    BOOST_TEST(spec().events.own[0].label == all[0]);
    BOOST_TEST(!spec().events.own[0].source.empty());
    BOOST_TEST(events().size() == 2U, "it is not shown twice");
    before = canvas().scene();
    session.undo();
    settle(before);
    before = canvas().scene();
    auto& again = menuOn(part(PartKind::Event, all[0].c_str()));
    item(again, "Hide this event").trigger();
    again.close();
    settle(before);
    BOOST_TEST(events() == std::vector<std::string>{all[1]}, boost::test_tools::per_element());
    before = canvas().scene();
    auto& last = menuOn(part(PartKind::Event));
    item(last, "Hide this event").trigger();
    last.close();
    settle(before);
    BOOST_TEST(events().empty(), "hiding the last one does not show all");
    BOOST_TEST(session.undoStack().undoText().toStdString() == "Hide an event");
}

BOOST_AUTO_TEST_SUITE_END()
