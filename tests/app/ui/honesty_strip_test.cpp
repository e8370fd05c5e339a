// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "support/words.h"
#include "ui/widgets/honesty_strip.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

FigureFinding finding(const std::string& code, Severity severity = Severity::Note) {
    return {severity, code, "What of " + code + ".", "Why of " + code + ".", std::nullopt};
}

FigureFinding mendable(const std::string& code) {
    auto out = finding(code, Severity::Warning);
    out.remedy = Remedy{"Mend " + code, [](const FigureSpec& spec) {
                            auto changed = spec;
                            changed.text.title = "mended";
                            return changed;
                        }};
    return out;
}

struct StripFixture {
    StripFixture() {
        strip.resize(700, 200);
        strip.show();
    }
    QToolButton& heading() { return *strip.findChild<QToolButton*>(QStringLiteral("honestyHeading")); }
    QWidget& rows() { return *strip.findChild<QScrollArea*>(QStringLiteral("honestyList"))->widget(); }
    std::string says() { return heading().text().toStdString(); }

    HonestyStrip strip;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(honesty_strip_test, StripFixture)

BOOST_AUTO_TEST_CASE(it_counts_and_tells_what_may_mislead) {
    BOOST_TEST(says() == "Nothing to object to in this figure");
    BOOST_TEST(!heading().isEnabled());
    strip.setFindings({finding("a")});
    BOOST_TEST(says() == "1 thing to know");
    strip.setFindings({mendable("a"), finding("b")});
    BOOST_TEST(says() == "2 things to know – 1 may mislead");
    BOOST_TEST(heading().accessibleName().toStdString() == says());
}

BOOST_AUTO_TEST_CASE(folded_it_is_always_as_high) {
    const int height = strip.sizeHint().height();
    strip.setFindings({mendable("a"), finding("b"), finding("c")});
    BOOST_TEST(strip.sizeHint().height() == height);
    strip.setFindings({});
    BOOST_TEST(strip.sizeHint().height() == height);
}

BOOST_AUTO_TEST_CASE(it_unfolds_by_key_to_sentences_and_their_reasons) {
    strip.setFindings({finding("a"), finding("b")});
    BOOST_TEST(!strip.isOpen());
    heading().setFocus();
    QTest::keyClick(&heading(), Qt::Key_Space);
    BOOST_TEST(strip.isOpen());
    BOOST_TEST(contains(visibleText(strip), "What of b."));
    BOOST_TEST(!contains(visibleText(strip), "Why of"));
    auto* why = rows().findChildren<QPushButton*>(QStringLiteral("why")).at(1);
    BOOST_TEST(why->accessibleName().toStdString() == "Why? What of b.");
    BOOST_TEST((why->focusPolicy() & Qt::TabFocus) != 0);
    QTest::keyClick(why, Qt::Key_Space);
    BOOST_TEST(contains(visibleText(strip), "Why of b."));
    BOOST_TEST(!contains(visibleText(strip), "Why of a."));
    strip.setFindings({finding("a"), finding("b")});
    BOOST_TEST(contains(visibleText(strip), "Why of b."), "the same findings leave it as it is");
    strip.setFindings({});
    BOOST_TEST(!strip.isOpen());
}

BOOST_AUTO_TEST_CASE(a_remedy_is_asked_for_by_its_button) {
    strip.setFindings({mendable("a"), finding("b")});
    strip.setOpen(true);
    std::string title;
    QObject::connect(&strip, &HonestyStrip::remedyAsked, &strip, [&](const Remedy& remedy) {
        title = remedy.apply({}).text.title;
        strip.setFindings({finding("b")}); // as the owner does, while the button is still pressed
    });
    const auto buttons = rows().findChildren<QPushButton*>(QStringLiteral("remedy"));
    BOOST_REQUIRE(buttons.size() == 1);
    BOOST_TEST(buttons[0]->text().toStdString() == "Mend a");
    BOOST_TEST(buttons[0]->accessibleDescription().toStdString() == "What of a.");
    QTest::keyClick(buttons[0], Qt::Key_Space);
    BOOST_TEST(title == "mended");
    BOOST_TEST(says() == "1 thing to know");
    BOOST_TEST(strip.isOpen());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(honesty_in_the_window, WindowFixture)

BOOST_AUTO_TEST_CASE(a_remedy_changes_a_copy_of_a_built_in_figure_and_can_be_undone) {
    open();
    clickFigure("pew-favourability-asia");
    BOOST_REQUIRE(shows("pew-favourability-asia"));
    auto& heading = child<QToolButton>("honestyHeading");
    BOOST_TEST(contains(heading.text().toStdString(), "thing"));
    heading.click();
    QPushButton* slope = nullptr;
    const auto offersSlope = [&] { // once the figure is checked
        const auto* rows = child<QScrollArea>("honestyList").widget();
        if (rows == nullptr)
            return false;
        for (auto* button : rows->findChildren<QPushButton*>(QStringLiteral("remedy"))) {
            if (button->text() == QStringLiteral("Show as a slope chart"))
                slope = button;
        }
        return slope != nullptr;
    };
    BOOST_REQUIRE(becomes(offersSlope));
    const auto* list = child<QScrollArea>("honestyList").widget();
    BOOST_TEST(list->isAncestorOf(heading.nextInFocusChain()), "Tab goes on from the heading into the list");
    slope->click();
    BOOST_TEST(session.undoStack().undoText().toStdString() == "Show as a slope chart");
    BOOST_TEST(session.isOwnFigure(session.currentFigureId()));
    BOOST_TEST(std::holds_alternative<SlopeChart>(session.currentFigure()->panels[0].chart));
    BOOST_REQUIRE(shows(session.currentFigureId()));
    session.undo();
    BOOST_TEST(session.currentFigureId() == "pew-favourability-asia");
}

BOOST_AUTO_TEST_SUITE_END()
