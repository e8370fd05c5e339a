// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "base/file_io.h"
#include "figure/template_json.h"
#include "render/figure_canvas.h"
#include "session/own_figures.h"
#include "support/temporary_folder.h"
#include "support/words.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr std::string_view riceRows = "country,year,value\nLaos,2020,10\nLaos,2021,12\nCambodia,2020,30\n"
                                      "Cambodia,2021,33\nThailand,2020,20\nThailand,2021,25\n";

/// A table of three countries; work is done at once.
struct TemplatesFixture : WindowFixture {
    TemplatesFixture() : WindowFixture(std::make_unique<Jobs>(Jobs::Mode::Inline)) {}

    void openRice() {
        open();
        const auto file = folder.write("rice.csv", riceRows);
        window->openFiles({QString::fromStdString(file.string())});
        require(becomes([this] { return !session.workspace().datasets.empty(); }), "the file is read");
        require(becomes([this] { return canvas().scene() != nullptr; }), "its figure is drawn");
    }

    void click(const char* button) { QTest::mouseClick(&child<QPushButton>(button), Qt::LeftButton); }
    void type(const char* field, const char* text) {
        auto& line = child<QLineEdit>(field);
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, QString::fromUtf8(text));
    }
    std::size_t figures() const { return session.workspace().figures.size(); }

    TemporaryFolder folder;
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(templates, TemplatesFixture)

BOOST_AUTO_TEST_CASE(what_is_to_be_done_first_stands_where_the_picture_will_be) {
    openRice();
    press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
    const auto& dialog = child<QDialog>("applyTemplateDialog");
    const auto& words = child<QLabel>("designFindings");
    BOOST_TEST(contains(words.text().toStdString(), "no template yet"));
    BOOST_TEST(words.mapTo(&dialog, QPoint()).y() < dialog.height() / 4);
}

BOOST_AUTO_TEST_CASE(one_for_each_place_by_the_keyboard_is_one_step) {
    openRice();
    const auto before = figures();
    press(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    auto& names = child<QListWidget>("eachNames");
    BOOST_TEST(names.count() == 3);
    BOOST_TEST(!child<QPushButton>("eachMake").isEnabled());
    // Searching narrows what "All" chooses.
    type("eachSearch", "a");
    type("eachSearch", "o");
    click("eachAll");
    BOOST_TEST(contains(child<QPushButton>("eachMake").text().toStdString(), "2 figures"));
    type("eachTitle", "Rice of {place}");
    BOOST_TEST_REQUIRE(child<QPushButton>("eachMake").isEnabled());
    click("eachMake");
    BOOST_TEST_REQUIRE(dialogs.errors.empty(), (dialogs.errors.empty() ? "" : dialogs.errors[0].text()));
    BOOST_TEST_REQUIRE(figures() == before + 2);
    BOOST_TEST(session.currentFigure()->text.title == "Rice of Laos");
    BOOST_TEST(session.workspace().figures.back().text.title == "Rice of Cambodia");
    BOOST_TEST(becomes([this] { return canvas().scene() != nullptr; }));
    press(Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(figures() == before);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_TEST(figures() == before + 2);
    BOOST_TEST(dialogs.errors.empty());
}

BOOST_AUTO_TEST_CASE(a_design_is_kept_and_given_to_another_figure) {
    openRice();
    const auto plain = session.currentFigureId();
    BOOST_REQUIRE(duplicateFigure(session, plain).has_value());
    BOOST_REQUIRE(session
                      .editFigure("Dark",
                                  [](FigureSpec& spec) -> Result<void> {
                                      spec.theme = std::string("dark");
                                      spec.labels = SeriesLabels::Legend;
                                      return {};
                                  })
                      .has_value());
    press(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    type("templateName", "Dark legend");
    type("templateTitle", "{dataset} in {nowhere}");
    BOOST_TEST(contains(child<QLabel>("templateWords").text().toStdString(), "{nowhere}"));
    type("templateTitle", "All of {dataset}");
    BOOST_TEST(!child<QLabel>("templateWords").isVisible());
    click("templateKeep");
    BOOST_TEST_REQUIRE(session.workspace().templates.size() == 1U);
    BOOST_REQUIRE(session.showFigure(plain).has_value());
    press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
    BOOST_TEST(child<QListWidget>("templateList").count() == 1);
    BOOST_TEST_REQUIRE(child<QPushButton>("templateApply").isEnabled());
    click("templateApply");
    BOOST_TEST((session.currentFigure()->theme == ThemeChoice(std::string("dark"))));
    BOOST_TEST((session.currentFigure()->labels == SeriesLabels::Legend));
    BOOST_TEST(session.currentFigure()->text.title.starts_with("All of "));
    press(Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST((session.currentFigure()->theme != ThemeChoice(std::string("dark"))));
    BOOST_TEST(dialogs.errors.empty());
}

BOOST_AUTO_TEST_CASE(a_template_goes_to_a_file_and_comes_back_and_what_does_not_fit_is_told) {
    openRice();
    press(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    const auto file = folder / "look.json";
    dialogs.fileToSave = QString::fromStdString(file.string());
    click("templateFile");
    const auto text = readFile(file, 1U << 20U);
    BOOST_REQUIRE(text.has_value());
    auto design = parseTemplate(*text, "look.json");
    BOOST_REQUIRE(design.has_value());
    design->design.series = {{"Atlantis", {}, Colour::parse("#004488"), {}, {}, {}}};
    folder.write("look.json", writeTemplate(*design));
    press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
    BOOST_TEST(!child<QPushButton>("templateApply").isEnabled());
    dialogs.filesToOpen = {QString::fromStdString(file.string())};
    click("templateOpen");
    BOOST_TEST_REQUIRE(child<QPushButton>("templateApply").isEnabled());
    BOOST_TEST(contains(child<QLabel>("designFindings").text().toStdString(), "Atlantis"));
    click("templateApply");
    BOOST_TEST(contains(visibleText(*window), "Not everything of it fits"));
}

BOOST_AUTO_TEST_SUITE_END()
