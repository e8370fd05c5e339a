// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "session/saved_outputs.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "ui/actions/export_all.h"

#include <QSignalSpy>
#include <QTest>
#include <QWidget>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

constexpr auto headlineShown = "article-forced-alignment";

struct ExportAllActions {
    ExportAllActions() {
        require(session.showFigure(headlineShown));
        QObject::connect(&actions, &ExportAll::told, &actions,
                         [this](const QString& message) { told.append(message); });
    }
    ~ExportAllActions() = default;
    ExportAllActions(const ExportAllActions&) = delete;
    ExportAllActions& operator=(const ExportAllActions&) = delete;
    ExportAllActions(ExportAllActions&&) = delete;
    ExportAllActions& operator=(ExportAllActions&&) = delete;

    static void require(const Result<void>& done) { BOOST_REQUIRE(isOk(done)); }

    void save(const ExportChoice& choice) {
        auto remembered = settings.load();
        remembered.exportChoice = choice;
        settings.save(remembered);
        actions.saveAction()->trigger();
    }

    bool exportTo(const TemporaryFolder& to) {
        dialogs.folder = QString::fromStdString(to.path().string());
        QSignalSpy done(&actions, &ExportAll::finished);
        actions.exportAction()->trigger();
        return done.count() > 0 || done.wait(30000);
    }

    Session session;
    FakeDialogs dialogs;
    MemorySettings settings;
    QWidget window;
    ExportAll actions{session, dialogs, settings, &window};
    QStringList told;
};

ExportChoice choice(const QString& format, const QString& width = {}, double dpi = 0) {
    ExportChoice out;
    out.format = format;
    out.width = width;
    out.dpi = dpi;
    return out;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(export_all_test, ExportAllActions)

BOOST_AUTO_TEST_CASE(settings_become_an_output) {
    auto wanted = choice(QStringLiteral("svg"), QStringLiteral("8.9 cm"), 150);
    wanted.preset = QStringLiteral("nature-single");
    wanted.transparent = true;
    wanted.withFigure = false;
    wanted.outlines = true;
    wanted.caption = QStringLiteral("separate");
    const auto output = outputFrom(headlineShown, wanted);
    BOOST_TEST(output.figure == headlineShown);
    BOOST_TEST(output.file == "article-forced-alignment.svg");
    BOOST_TEST(output.format == "svg");
    BOOST_TEST((output.width == Length{8.9, Length::Unit::Cm}));
    BOOST_TEST(!output.height.has_value());
    BOOST_TEST(output.dpi.value() == 150);
    BOOST_TEST(output.preset == "nature-single");
    BOOST_TEST(output.transparent);
    BOOST_TEST(!output.withFigure);
    BOOST_TEST(output.outlines);
    BOOST_TEST((output.caption == CaptionPlacement::Separate));
    wanted.format = QStringLiteral("png"); // pixels have no text
    BOOST_TEST(!outputFrom(headlineShown, wanted).outlines);
    const auto odd = outputFrom(headlineShown, choice(QStringLiteral("gif"), QStringLiteral("wide"), -1));
    BOOST_TEST(odd.format == "png");
    BOOST_TEST(!odd.width.has_value());
    BOOST_TEST(!odd.dpi.has_value());
}

BOOST_AUTO_TEST_CASE(figures_are_saved_as_outputs_and_written_together) {
    BOOST_TEST(!actions.exportAction()->isEnabled());
    save(choice(QStringLiteral("png"), QStringLiteral("100mm"), 72));
    save(choice(QStringLiteral("csv")));
    BOOST_REQUIRE(isOk(session.showFigure("trade-mirror-gap")));
    save(choice(QStringLiteral("svg")));
    BOOST_TEST(session.workspace().outputs.size() == 3U);
    BOOST_TEST(told.contains(QStringLiteral("Saved as output trade-mirror-gap.svg")));
    BOOST_TEST(actions.exportAction()->isEnabled());

    const TemporaryFolder folder;
    BOOST_TEST(exportTo(folder));
    BOOST_TEST(folder.listing() ==
               "article-forced-alignment.csv\narticle-forced-alignment.png\ntrade-mirror-gap.svg\n");
    BOOST_TEST(told.last().startsWith(QStringLiteral("Exported 3 of 3 files")), told.last().toStdString());
    BOOST_TEST(dialogs.errors.empty());
    BOOST_TEST(settings.load().saveFolder == dialogs.folder);
    BOOST_TEST(actions.exportAction()->text() == QStringLiteral("Export all…"));
}

BOOST_AUTO_TEST_CASE(what_failed_is_told_and_the_others_are_written) {
    BOOST_REQUIRE(isOk(session.edit(QStringLiteral("Edit"), [](Workspace& workspace) -> Result<void> {
        workspace.outputs = {{headlineShown, "a.csv", {}, {}, {}, {}, {}, false, true},
                             {"gone", "b.csv", {}, {}, {}, {}, {}, false, true},
                             {headlineShown, "c.gif", {}, {}, {}, {}, {}, false, true}};
        return {};
    })));
    const TemporaryFolder folder;
    BOOST_TEST(exportTo(folder));
    BOOST_TEST(folder.listing() == "a.csv\n");
    BOOST_TEST_REQUIRE(dialogs.errors.size() == 1U);
    BOOST_TEST(dialogs.errorTitles.first() == QStringLiteral("2 of 3 files were not written"));
}

BOOST_AUTO_TEST_CASE(thinking_better_of_it_and_stopping) {
    save(choice(QStringLiteral("png"), {}, 72));
    dialogs.folder.clear();
    actions.exportAction()->trigger();
    BOOST_TEST(actions.exportAction()->text() == QStringLiteral("Export all…"));

    for (int i = 0; i < 30; ++i)
        BOOST_REQUIRE(isOk(session.edit(QStringLiteral("Edit"), [i](Workspace& workspace) -> Result<void> {
            auto output = workspace.outputs.front();
            output.file = std::to_string(i) + ".png";
            workspace.outputs.push_back(output);
            return {};
        })));
    const TemporaryFolder folder;
    dialogs.folder = QString::fromStdString(folder.path().string());
    QSignalSpy done(&actions, &ExportAll::finished);
    actions.exportAction()->trigger();
    BOOST_TEST(actions.exportAction()->text() == QStringLiteral("Stop exporting"));
    actions.exportAction()->trigger();
    BOOST_TEST((done.count() > 0 || done.wait(30000)));
    BOOST_TEST(!std::filesystem::exists(folder / "29.png"));
    BOOST_TEST(dialogs.errors.empty());
}

BOOST_AUTO_TEST_CASE(the_window_may_go_while_it_exports) {
    save(choice(QStringLiteral("png"), {}, 72));
    const TemporaryFolder folder;
    {
        ExportAll own(session, dialogs, settings, &window);
        dialogs.folder = QString::fromStdString(folder.path().string());
        own.exportAction()->trigger();
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        BOOST_TEST(entry.path().extension() == ".png", entry.path());
}

BOOST_AUTO_TEST_SUITE_END()
