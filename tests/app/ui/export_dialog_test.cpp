// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "session/current_scene.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/widgets/export_preview.h"
#include "ui/widgets/format_box.h"
#include "ui/widgets/preflight_strip.h"
#include "ui/widgets/size_fields.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

struct DialogFixture {
    DialogFixture() {
        BOOST_REQUIRE(isOk(session.showFigure("article-forced-alignment")));
        current.resolveNow();
        BOOST_REQUIRE(current.scene() != nullptr);
        dialog = new ExportDialog(figure(), session.inputs(), dialogs, settings);
        dialog->show();
    }
    ~DialogFixture() { delete dialog; }
    DialogFixture(const DialogFixture&) = delete;
    DialogFixture& operator=(const DialogFixture&) = delete;
    DialogFixture(DialogFixture&&) = delete;
    DialogFixture& operator=(DialogFixture&&) = delete;

    FigureToExport figure() const {
        return {current.figure(), current.scene(), current.datasets(), current.authors()};
    }

    template <class T>
    T& child(const char* name) {
        auto* found = dialog->findChild<T*>(QString::fromUtf8(name));
        BOOST_REQUIRE_MESSAGE(found != nullptr, name);
        return *found;
    }
    std::string words() { return child<QLabel>("exportWords").text().toStdString(); }
    std::string problem() { return child<QLabel>("exportProblem").text().toStdString(); }
    bool waitForWords(std::string_view part) {
        return QTest::qWaitFor([this, part] { return words().find(part) != std::string::npos; });
    }
    void choose(const char* format) {
        auto& box = child<FormatBox>("exportFormat");
        box.setFormat(exportFormat(format).value());
    }
    void choosePreset(const char* id) {
        auto& box = child<QComboBox>("exportPreset");
        box.setCurrentIndex(box.findData(QString::fromUtf8(id)));
        Q_EMIT box.activated(box.currentIndex());
    }
    std::string checks() { return child<QToolButton>("preflightHeading").text().toStdString(); }
    bool waitForChecks(std::string_view part) {
        return QTest::qWaitFor([this, part] { return checks().find(part) != std::string::npos; });
    }

    Session session;
    Jobs jobs{Jobs::Mode::Inline};
    CurrentScene current{session, jobs};
    MemorySettings settings;
    FakeDialogs dialogs;
    ExportDialog* dialog = nullptr;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(export_dialog_test, DialogFixture)

BOOST_AUTO_TEST_CASE(the_preview_is_the_export_with_its_size_in_words) {
    child<QLineEdit>("exportWidth").setText(QStringLiteral("89"));
    BOOST_TEST(waitForWords("1,051 × "));
    BOOST_TEST(waitForWords("89 × "));
    BOOST_TEST(waitForWords("300 dpi"));
    const auto& picture = child<ExportPreview>("exportPreview").picture();
    BOOST_TEST(picture.width() == 1051);
    const auto size =
        resolvedSize(*current.scene(), current.figure()->output, {Length{89, Length::Unit::Mm}, {}, {}, {}});
    BOOST_REQUIRE(isOk(size));
    BOOST_TEST((picture == renderImage(*current.scene(), *size)));
}

BOOST_AUTO_TEST_CASE(changing_the_unit_keeps_the_size) {
    auto& width = child<QLineEdit>("exportWidth");
    auto& unit = child<QComboBox>("exportUnit");
    width.setText(QStringLiteral("89"));
    unit.setCurrentText(QStringLiteral("cm"));
    BOOST_TEST(width.text().toStdString() == "8.9");
    BOOST_TEST(waitForWords("1,051 × "));
    unit.setCurrentText(QStringLiteral("px"));
    BOOST_TEST(width.text().toStdString() == "1051");
    BOOST_TEST(waitForWords("1,051 × "));
}

BOOST_AUTO_TEST_CASE(a_typed_unit_and_a_decimal_comma_are_understood) {
    child<QLineEdit>("exportWidth").setText(QStringLiteral("8,9cm"));
    BOOST_TEST(waitForWords("1,051 × "));
}

BOOST_AUTO_TEST_CASE(impossible_sizes_are_refused_beside_the_fields) {
    auto& save = child<QAbstractButton>("exportSave");
    for (const auto& [width, height] :
         {std::pair("abc", ""), std::pair("0", ""), std::pair("99999", ""), std::pair("89", "11")}) {
        BOOST_TEST_CONTEXT(width << " by " << height) {
            child<QLineEdit>("exportWidth").setText(QString::fromUtf8(width));
            child<QLineEdit>("exportHeight").setText(QString::fromUtf8(height));
            BOOST_TEST(QTest::qWaitFor([this] { return !problem().empty(); }));
            BOOST_TEST(!save.isEnabled());
        }
    }
    child<QLineEdit>("exportWidth").setText(QStringLiteral("89"));
    child<QLineEdit>("exportHeight").clear();
    BOOST_TEST(QTest::qWaitFor([&save] { return save.isEnabled(); }));
    BOOST_TEST(problem().empty());
    child<QComboBox>("exportDpi").setCurrentText(QStringLiteral("100000"));
    BOOST_TEST(QTest::qWaitFor([this] { return !problem().empty(); }));
}

BOOST_AUTO_TEST_CASE(a_huge_picture_is_previewed_coarser) {
    child<QLineEdit>("exportWidth").setText(QStringLiteral("600"));
    child<QComboBox>("exportDpi").setCurrentText(QStringLiteral("600"));
    BOOST_TEST(waitForWords("The preview is coarser"));
    BOOST_TEST(child<ExportPreview>("exportPreview").picture().width() < 5000);
}

BOOST_AUTO_TEST_CASE(text_formats_are_previewed_as_text) {
    choose("csv");
    const auto csv = child<ExportPreview>("exportPreview").findChild<QPlainTextEdit*>()->toPlainText();
    BOOST_TEST(csv.startsWith(QStringLiteral("panel,series,period,value")));
    choose("json");
    const auto json = child<ExportPreview>("exportPreview").findChild<QPlainTextEdit*>()->toPlainText();
    BOOST_TEST(json.contains(QStringLiteral("article-forced-alignment")));
}

BOOST_AUTO_TEST_CASE(vector_formats_have_a_size_and_no_pixels) {
    for (const char* format : {"svg", "pdf"}) {
        const TemporaryFolder folder;
        choose(format);
        child<QLineEdit>("exportWidth").setText(QStringLiteral("89"));
        BOOST_TEST(waitForWords("89 × "));
        BOOST_TEST(words().find("pixels") == std::string::npos, words());
        BOOST_TEST(child<ExportPreview>("exportPreview").picture().width() == 1051);
        dialogs.fileToSave = QString::fromStdString((folder / "f").string());
        child<QAbstractButton>("exportSave").click();
        BOOST_TEST(fileBytes(folder / "f").find("Driftline") != std::string::npos);
        delete std::exchange(dialog, new ExportDialog(figure(), session.inputs(), dialogs, settings));
        dialog->show();
    }
}

BOOST_AUTO_TEST_CASE(pictures_may_be_transparent_and_tables_not) {
    auto& transparent = child<QAbstractButton>("exportTransparent");
    transparent.click();
    BOOST_TEST(child<ExportPreview>("exportPreview").picture().hasAlphaChannel());
    choose("csv");
    BOOST_TEST(!transparent.isVisible());
    BOOST_TEST(problem().empty());
    choose("png");
    const TemporaryFolder folder;
    dialogs.fileToSave = QString::fromStdString((folder / "f.png").string());
    child<QAbstractButton>("exportSave").click();
    BOOST_TEST(QImage(dialogs.fileToSave).hasAlphaChannel());
}

BOOST_AUTO_TEST_CASE(only_files_that_keep_text_can_have_it_as_outlines) {
    auto& outlines = child<QAbstractButton>("exportOutlines");
    BOOST_TEST(!outlines.isVisible()); // of a PNG
    choose("svg");
    BOOST_TEST(outlines.isVisible());
    outlines.click();
    const TemporaryFolder folder;
    dialogs.fileToSave = QString::fromStdString((folder / "f.svg").string());
    child<QAbstractButton>("exportSave").click();
    const auto svg = fileBytes(folder / "f.svg");
    BOOST_TEST(svg.find("<svg ") != std::string::npos);
    BOOST_TEST(svg.find("<text") == std::string::npos);
    BOOST_TEST(settings.load().exportChoice.outlines);
}

BOOST_AUTO_TEST_CASE(a_caption_beside_the_picture_is_written_with_it) {
    const TemporaryFolder folder;
    dialogs.fileToSave = QString::fromStdString((folder / "f.png").string());
    choosePreset("plos-single");
    BOOST_TEST(waitForWords("NAME.caption.txt"));
    auto& caption = child<QComboBox>("exportCaption");
    caption.setCurrentIndex(caption.findText(QStringLiteral("In the picture")));
    BOOST_TEST(words().find("NAME.caption.txt") == std::string::npos, words());
    caption.setCurrentIndex(caption.findText(QStringLiteral("Beside the picture")));
    child<QAbstractButton>("exportSave").click();
    BOOST_TEST(folder.listing() == "f.alt.txt\nf.caption.txt\nf.png\n");
    BOOST_TEST(settings.load().exportChoice.caption.toStdString() == "separate");
    // A text that was edited since is replaced only by who says so.
    for (const int answer : {-1, 0}) {
        folder.write("f.caption.txt", "mine\n");
        delete std::exchange(dialog, new ExportDialog(figure(), session.inputs(), dialogs, settings));
        dialog->show();
        dialogs.answer = answer;
        child<QAbstractButton>("exportSave").click();
        BOOST_TEST((fileBytes(folder / "f.caption.txt") == "mine\n") == (answer == -1));
    }
}

BOOST_AUTO_TEST_CASE(a_journal_sets_size_type_and_resolution_and_its_rules_are_checked) {
    choosePreset("nature-single");
    BOOST_TEST(waitForWords("89 × "));
    BOOST_TEST(waitForWords("450 dpi"));
    BOOST_TEST(waitForChecks("Nature, single column: "));
    const auto& strip = child<PreflightStrip>("preflight");
    BOOST_REQUIRE(strip.report().has_value());
    const auto objects = [&strip](std::string_view code, Verdict verdict) {
        return std::any_of(strip.report()->items.begin(), strip.report()->items.end(),
                           [code, verdict](const PreflightItem& item) {
                               return item.code == code && item.verdict == verdict;
                           });
    };
    const auto fails = [&objects](std::string_view code) { return objects(code, Verdict::Fail); };
    BOOST_TEST(objects("preflight.format", Verdict::Warning), "Nature takes no PNG");
    BOOST_TEST(!fails("preflight.width"));
    choose("pdf");
    BOOST_TEST(QTest::qWaitFor(
        [&] { return strip.report().has_value() && objects("preflight.format", Verdict::Pass); }));
    BOOST_TEST(!fails("preflight.text-least"));
    BOOST_TEST(!fails("preflight.fonts-embedded"));
    BOOST_TEST(!fails("preflight.coloured-text"), "names are in ink where colours are not taken");
    // What is typed comes before the preset.
    child<QLineEdit>("exportWidth").setText(QStringLiteral("100"));
    BOOST_TEST(waitForWords("100 × "));
    BOOST_TEST(QTest::qWaitFor([&] { return fails("preflight.width"); }));
}

BOOST_AUTO_TEST_CASE(the_preview_lends_other_eyes) {
    BOOST_TEST(waitForWords("2,161 × "));
    const auto asItIs = child<ExportPreview>("exportPreview").picture();
    const auto look = [this](const char* name) {
        for (auto* button : dialog->findChildren<QPushButton*>()) {
            if (button->text() == QString::fromUtf8(name))
                button->click();
        }
        return child<ExportPreview>("exportPreview").picture();
    };
    const auto grey = look("Grey");
    BOOST_TEST(grey.allGray());
    BOOST_TEST(child<QLabel>("closestColours").text().toStdString().find("United States and China") !=
               std::string::npos);
    BOOST_TEST((look("Deutan") != asItIs));
    BOOST_TEST((look("Normal") == asItIs));
}

BOOST_AUTO_TEST_CASE(a_size_is_kept_as_a_preset_of_the_user_and_goes_again) {
    const TemporaryFolder folder;
    qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(folder.path().string()));
    child<QLineEdit>("exportWidth").setText(QStringLiteral("144"));
    dialogs.text = QStringLiteral("Our working papers");
    Q_EMIT child<SizeFields>("exportSize").presetSaveAsked();
    auto& box = child<QComboBox>("exportPreset");
    BOOST_TEST(box.currentText().toStdString() == "Our working papers");
    BOOST_TEST(waitForWords("144 × "));
    BOOST_TEST(child<QLineEdit>("exportWidth").text().isEmpty());
    Q_EMIT child<SizeFields>("exportSize").presetRemoveAsked();
    BOOST_TEST(box.findText(QStringLiteral("Our working papers")) == -1);
    qunsetenv("XDG_CONFIG_HOME");
}

BOOST_AUTO_TEST_CASE(what_was_chosen_is_remembered_but_the_size_is_the_figures) {
    const TemporaryFolder folder;
    child<QLineEdit>("exportWidth").setText(QStringLiteral("89"));
    dialogs.fileToSave = QString::fromStdString((folder / "f.png").string());
    child<QAbstractButton>("exportSave").click();
    BOOST_TEST(QImage(dialogs.fileToSave).width() == 1051);
    BOOST_TEST(settings.load().saveFolder.toStdString() == folder.path().string());
    BOOST_TEST(dialogs.questions.front().place.endsWith(QStringLiteral("article-forced-alignment.png")));

    auto remembered = settings.load();
    remembered.exportChoice.format = QStringLiteral("pdf");
    remembered.exportChoice.dpi = 72;
    settings.save(remembered);
    delete std::exchange(dialog, new ExportDialog(figure(), session.inputs(), dialogs, settings));
    BOOST_TEST(child<QLineEdit>("exportWidth").text().toStdString() == "");
    BOOST_TEST(child<QLineEdit>("exportWidth").placeholderText().toStdString() == "183");
    BOOST_TEST(child<QComboBox>("exportDpi").currentText().toStdString() == "300");
    BOOST_TEST(child<QComboBox>("exportPreset").currentIndex() == 0);
}

BOOST_AUTO_TEST_CASE(a_target_that_cannot_be_written_is_one_error) {
    dialogs.fileToSave = QStringLiteral("/nowhere/at/all/f.png");
    child<QAbstractButton>("exportSave").click();
    BOOST_REQUIRE(dialogs.errors.size() == 1U);
    BOOST_TEST(!dialogs.errors.front().code.empty());
    BOOST_TEST(dialog->isVisible());
}

BOOST_AUTO_TEST_CASE(changing_ones_mind_writes_nothing) {
    dialogs.fileToSave.clear();
    child<QAbstractButton>("exportSave").click();
    BOOST_TEST(dialogs.errors.empty());
    BOOST_TEST(dialog->isVisible());
}

BOOST_AUTO_TEST_SUITE_END()
