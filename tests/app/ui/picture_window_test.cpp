// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "export/figure_export.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "ui/window/main_window.h"

#include <QDropEvent>
#include <QMimeData>
#include <QTest>
#include <QUrl>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

struct PictureFixture : WindowFixture {
    /// The figure in view as a picture file.
    QString picture(const char* name, const PictureOptions& options = {}) {
        const auto spec = session.currentFigure();
        auto scene = resolve(*spec, session.datasets(spec->id));
        require(scene.has_value(), "the figure can be drawn");
        const FigureToExport figure{
            spec, std::make_shared<const Scene>(*std::move(scene)), session.datasets(spec->id), {}};
        const auto format = exportFormat(std::filesystem::path(name).extension().string().substr(1));
        const auto path = folder / name;
        require(exportFigure(figure, *format, {}, path, {}, options).has_value(), "the picture is written");
        return QString::fromStdString(path.string());
    }
    void drop(const QString& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        constexpr QPoint at(10, 10);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &event);
    }

    TemporaryFolder folder;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(picture_window, PictureFixture)

BOOST_AUTO_TEST_CASE(a_dropped_picture_of_the_gallery_leads_to_its_figure) {
    open();
    for (const auto* name : {"a.png", "a.svg", "a.pdf"}) {
        clickFigure("pew-favourability-asia");
        const auto path = picture(name);
        clickFigure("article-forced-alignment");
        drop(path);
        BOOST_TEST(shows("pew-favourability-asia"), name);
        BOOST_TEST(session.workspace().figures.empty(), "nothing was added");
    }
}

BOOST_AUTO_TEST_CASE(a_dropped_picture_of_an_own_figure_comes_back_with_its_words) {
    open();
    const auto done = session.editFigure(QStringLiteral("Edit"), [](FigureSpec& spec) -> Result<void> {
        spec.text.title = "A title of my own";
        return {};
    });
    BOOST_REQUIRE(isOk(done));
    const auto id = session.currentFigureId();
    const auto path = picture("mine.png");
    session.replaceWorkspace({});
    BOOST_TEST(session.figure(id) == nullptr);
    drop(path);
    BOOST_TEST(shows(id));
    BOOST_TEST(session.currentFigure()->text.title == "A title of my own");
    BOOST_TEST(session.workspace().datasets.empty(), "its data are those of the gallery");
}

BOOST_AUTO_TEST_CASE(a_picture_without_its_figure_is_refused_in_a_sentence) {
    open();
    drop(picture("bare.png", {.transparent = false, .withFigure = false}));
    BOOST_REQUIRE(QTest::qWaitFor([this] { return !dialogs.errors.empty(); }));
    BOOST_TEST(dialogs.errors.front().code == "picture.no-figure");
}

BOOST_AUTO_TEST_SUITE_END()
