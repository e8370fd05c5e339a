// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "ui/widgets/choice_box.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

/// What the window does in the background is done at once, so that there is nothing to wait for.
struct PromptWindow : WindowFixture {
    PromptWindow() : WindowFixture(std::make_unique<Jobs>(Jobs::Mode::Inline)) {}
};

std::vector<QComboBox*> dropDowns(const QWidget& in) {
    std::vector<QComboBox*> out;
    for (auto* box : in.findChildren<QComboBox*>()) {
        if (box->isVisible() && box->isEnabled() && box->count() > 0)
            out.push_back(box);
    }
    return out;
}

/// What of an open list cannot be seen, in words; empty if all can.
std::string cutOf(QComboBox& box) {
    box.showPopup();
    QCoreApplication::processEvents(); // the list is laid out
    auto& view = *box.view();
    const auto seen = view.viewport()->rect();
    std::string cut;
    for (int row = 0; row < box.count(); ++row) {
        const auto index = view.model()->index(row, box.modelColumn(), view.rootIndex());
        const auto place = view.visualRect(index);
        if (place.top() < seen.top() || place.bottom() > seen.bottom())
            cut += " " + box.itemText(row).toStdString();
        if (view.sizeHintForIndex(index).width() > seen.width())
            cut += " (too narrow for) " + box.itemText(row).toStdString();
    }
    // A list that is longer than the screen scrolls. The platform of the tests puts windows two pixels off.
    const auto room = box.screen()->availableGeometry();
    if (view.window()->height() == room.height())
        cut.clear();
    if (!room.adjusted(-2, -2, 2, 2).contains(view.window()->geometry()))
        cut += " (beyond the screen)";
    box.hidePopup();
    return cut;
}

void turnWheel(QWidget& target) {
    const QPointF at = target.rect().center();
    QWheelEvent event(at, target.mapToGlobal(at), {}, {0, -240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event); // as from a hand: what a field leaves goes on to its parents
    qApp->notify(&target, &event);
}

void unfoldAll(const QWidget& inspector) {
    for (auto* heading : inspector.findChildren<QToolButton*>()) {
        if (heading->property("kind") == QStringLiteral("section-heading") && !heading->isChecked())
            heading->click();
    }
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(drop_downs, PromptWindow)

BOOST_AUTO_TEST_CASE(every_list_shows_all_that_can_be_chosen) {
    open();
    unfoldAll(*window);
    std::size_t looked = 0;
    for (const auto* figure : {"survey-alignment-asean", "pew-favourability-asia", "trade-us-china-share"}) {
        clickFigure(figure);
        BOOST_REQUIRE(shows(figure));
        for (const int question : {Qt::Key_F8, Qt::Key_F7, Qt::Key_F6}) {
            press(question);
            QCoreApplication::processEvents(); // the panels are filled and laid out
            for (auto* box : dropDowns(*window)) {
                ++looked;
                const auto cut = cutOf(*box);
                BOOST_TEST(cut == "", cut << " in " << figure << ", " << box->objectName().toStdString()
                                          << " of " << box->count());
            }
        }
    }
    BOOST_TEST(looked > 30U);
}

BOOST_AUTO_TEST_CASE(a_choice_that_is_too_long_for_its_field_ends_in_three_points) {
    ChoiceBox box;
    box.addItem(QStringLiteral("Survey figures printed in the article"));
    box.resize(140, 30);
    const auto drawn = box.grab().toImage();
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const int room =
        box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).width();
    const auto shown = box.fontMetrics().elidedText(box.currentText(), Qt::ElideRight, room);
    BOOST_REQUIRE(shown != box.currentText());
    ChoiceBox as;
    as.addItem(shown);
    as.resize(140, 30);
    BOOST_TEST((drawn == as.grab().toImage()));
}

BOOST_AUTO_TEST_CASE(the_wheel_changes_no_choice_of_a_list_that_is_not_open) {
    open();
    clickFigure("survey-alignment-asean");
    BOOST_REQUIRE(shows("survey-alignment-asean"));
    unfoldAll(*window);
    press(Qt::Key_F7);
    press(Qt::Key_F6);
    press(Qt::Key_F8);
    QCoreApplication::processEvents(); // the panels are filled and laid out
    const auto before = session.undoStack().count();
    std::size_t looked = 0;
    for (auto* box : window->findChildren<QComboBox*>()) {
        if (!box->isEnabled() || box->count() < 2)
            continue;
        ++looked;
        const auto chosen = box->currentIndex();
        box->setFocus(Qt::TabFocusReason); // also where the keyboard is
        turnWheel(*box);
        BOOST_TEST(box->currentIndex() == chosen, box->objectName().toStdString());
    }
    BOOST_TEST(looked > 10U);
    BOOST_TEST(session.undoStack().count() == before);
}

BOOST_AUTO_TEST_CASE(the_wheel_over_a_closed_list_scrolls_the_panel) {
    open();
    unfoldAll(*window);
    auto* box = &child<QComboBox>("measureKind");
    QScrollArea* area = nullptr;
    for (auto* above = box->parentWidget(); above != nullptr && area == nullptr;
         above = above->parentWidget())
        area = qobject_cast<QScrollArea*>(above);
    BOOST_REQUIRE(area != nullptr);
    BOOST_REQUIRE(becomes([area] { return area->verticalScrollBar()->maximum() > 0; }));
    area->ensureWidgetVisible(box);
    area->verticalScrollBar()->setValue(0);
    box->setFocus();
    area->verticalScrollBar()->setValue(0);
    turnWheel(*box);
    BOOST_TEST(area->verticalScrollBar()->value() > 0);
}

BOOST_AUTO_TEST_SUITE_END()
