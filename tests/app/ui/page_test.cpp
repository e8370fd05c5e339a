// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "export/canvas_size.h"
#include "export/figure_export.h"
#include "export/preset_style.h"
#include "figure/figure_output.h"
#include "render/figure_canvas.h"
#include "render/text_painter.h"
#include "ui/widgets/page_desk.h"
#include "ui/widgets/page_zoom_field.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace driftline;
using namespace driftline::test;

namespace {
/// Mean difference of the pixels that have ink in either picture, as a share of the whole range.
double inkDifference(const QImage& one, const QImage& other, QRgb ground) {
    double sum = 0;
    double inked = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const auto a = one.pixel(x, y);
            const auto b = other.pixel(x, y);
            if ((a | 0xFF000000U) == ground && (b | 0xFF000000U) == ground)
                continue;
            ++inked;
            sum += (std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) +
                    std::abs(qBlue(a) - qBlue(b))) /
                   (3 * 255.0);
        }
    }
    return inked > 0 ? sum / inked : 1;
}

struct PageFixture : WindowFixture {
    PageDesk& desk() { return child<PageDesk>("figureScroll"); }
    QString zoomText() { return child<PageZoomField>("pageZoom").currentText(); }
    QString sizeText() { return child<QLabel>("statusSize").text(); }
    /// As an export without any wishes has it.
    PictureSize exportedSize() {
        const auto size = resolvedSize(*canvas().scene(), session.currentFigure()->output, {});
        BOOST_REQUIRE(size.has_value());
        return *size;
    }
    void showFigure(const std::string& id) {
        BOOST_REQUIRE(session.showFigure(id).has_value());
        BOOST_REQUIRE(shows(id));
    }
    void wheelWithControl(QPoint at, int delta) {
        auto& target = *canvas().childAt(at);
        QWheelEvent event(at, target.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&event); // or it would stay where it is sent to
        qApp->notify(&target, &event);
    }
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(page_test, PageFixture)

BOOST_AUTO_TEST_CASE(every_figure_is_laid_out_on_screen_as_it_is_exported) {
    open();
    for (const auto& figure : session.gallery().figures()) {
        BOOST_TEST_CONTEXT(figure->id) {
            showFigure(figure->id);
            const auto& scene = *canvas().scene();
            const auto medium = mediumFor(nullptr).drawnWith(scene.theme);
            const auto exported =
                layoutFigure(scene, canvasSize(exportedSize()), medium, TextPainter(medium.family));
            // Titles and their breaks, columns of small multiples, rectangles: all of it.
            BOOST_TEST((canvas().figureLayout() == exported));
            press(Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
            BOOST_TEST((canvas().figureLayout() == exported));
            press(Qt::Key_0, Qt::ControlModifier);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_preset_is_on_the_page_as_in_the_file) {
    open();
    for (const auto* id : {"nature-single", "slide-16x9", "ieee-single"}) {
        BOOST_TEST_CONTEXT(id) {
            const auto before = canvas().scene();
            const auto made = session.editFigure(QStringLiteral("Made for"), [id](FigureSpec& spec) {
                makeFor(spec, std::string(id));
                return Result<void>();
            });
            BOOST_REQUIRE(made.has_value());
            BOOST_REQUIRE(becomes([&] { return canvas().scene() != before; }));
            const auto preset = knownPreset(std::string(id));
            const auto& scene = *canvas().scene();
            const auto size = exportedSize();
            BOOST_TEST(size.widthMm == preset->size.width);
            BOOST_TEST((size.preset == preset));
            const auto medium = mediumFor(preset.get()).drawnWith(scene.theme);
            const auto exported = layoutFigure(scene, canvasSize(size), medium, TextPainter(medium.family));
            BOOST_TEST((canvas().figureLayout() == exported));
            BOOST_TEST((canvas().page().medium == mediumFor(preset.get())));
        }
    }
    // Without one it is any figure again.
    const auto before = canvas().scene();
    BOOST_REQUIRE(session
                      .editFigure(QStringLiteral("Made for"),
                                  [](FigureSpec& spec) {
                                      makeFor(spec, PresetChoice());
                                      return Result<void>();
                                  })
                      .has_value());
    BOOST_REQUIRE(becomes([&] { return canvas().scene() != before; }));
    BOOST_TEST((canvas().page().medium == mediumFor(nullptr)));
}

BOOST_AUTO_TEST_CASE(at_true_size_the_screen_has_the_pixels_of_a_file_of_its_resolution) {
    open();
    press(Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
    for (const auto& figure : session.gallery().figures()) {
        BOOST_TEST_CONTEXT(figure->id) {
            showFigure(figure->id);
            QApplication::processEvents();
            const auto own = exportedSize();
            const auto size = pictureSize(own.widthMm, own.heightMm, canvas().logicalDpiX());
            BOOST_REQUIRE(size.has_value());
            const auto exported = renderImage(*canvas().scene(), *size);
            const auto shown = canvas().grab().toImage().convertToFormat(QImage::Format_RGB32);
            BOOST_TEST(shown.width() == exported.width());
            BOOST_TEST(shown.height() == exported.height());
            const auto& ground = canvas().scene()->theme.background;
            if (shown.size() == exported.size())
                BOOST_TEST(inkDifference(shown, exported, qRgb(ground.red, ground.green, ground.blue)) <=
                           0.02);
        }
    }
}

BOOST_AUTO_TEST_CASE(keys_field_and_wheel_zoom_the_page_and_not_the_data) {
    open();
    BOOST_TEST(zoomText().startsWith(QStringLiteral("Fit (")));
    BOOST_TEST(!desk().zoom().factor.has_value());
    press(Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
    BOOST_TEST(desk().shownFactor() == 1.0);
    BOOST_TEST(zoomText().toStdString() == "100%");
    press(Qt::Key_Plus, Qt::ControlModifier);
    BOOST_TEST(zoomText().toStdString() == "125%");
    press(Qt::Key_Minus, Qt::ControlModifier);
    press(Qt::Key_Minus, Qt::ControlModifier);
    BOOST_TEST(zoomText().toStdString() == "75%");
    auto& field = child<PageZoomField>("pageZoom");
    field.lineEdit()->selectAll();
    QTest::keyClicks(field.lineEdit(), QStringLiteral("180"));
    QTest::keyClick(field.lineEdit(), Qt::Key_Return);
    BOOST_TEST(std::abs(desk().shownFactor() - 1.8) < 1e-9);
    BOOST_TEST(zoomText().toStdString() == "180%");
    // What is no size leaves everything as it is.
    field.lineEdit()->selectAll();
    QTest::keyClicks(field.lineEdit(), QStringLiteral("wide"));
    QTest::keyClick(field.lineEdit(), Qt::Key_Return);
    BOOST_TEST(zoomText().toStdString() == "180%");
    press(Qt::Key_0, Qt::ControlModifier);
    BOOST_TEST(zoomText().startsWith(QStringLiteral("Fit (")));
    const double fitting = desk().shownFactor();
    wheelWithControl(canvas().rect().center(), 120);
    BOOST_TEST(desk().shownFactor() > fitting);
    BOOST_TEST(desk().zoom().factor.has_value());
    BOOST_TEST(!canvas().isZoomed());
    BOOST_TEST(session.undoStack().count() == 0);
}

BOOST_AUTO_TEST_CASE(the_wheel_zooms_around_the_pointer) {
    open();
    const QPoint place(100, 90);
    press(Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
    wheelWithControl(canvas().rect().center(), 600);
    BOOST_TEST_REQUIRE(desk().horizontalScrollBar()->maximum() > 0);
    const auto inWindow = canvas().mapTo(window.get(), place);
    const QPointF onPage = QPointF(place) / canvas().scale();
    wheelWithControl(place, 240);
    const QPointF now = onPage * canvas().scale();
    const auto after = canvas().mapTo(window.get(), now.toPoint());
    BOOST_TEST(std::abs(after.x() - inWindow.x()) <= 2);
    BOOST_TEST(std::abs(after.y() - inWindow.y()) <= 2);
}

BOOST_AUTO_TEST_CASE(inspector_page_status_and_undo_agree_on_the_size) {
    open();
    showFigure("article-forced-alignment");
    const auto before = sizeText();
    const auto type = [this](const char* name, const char* text) {
        auto& one = child<QLineEdit>(name);
        one.setText(QString::fromUtf8(text));
        Q_EMIT one.editingFinished();
        BOOST_REQUIRE(becomes([this] {
            return canvas().scene() != nullptr && canvas().scene()->id == session.currentFigureId();
        }));
        QApplication::processEvents();
    };
    type("figureWidth", "120");
    type("figureHeight", "90");
    BOOST_REQUIRE(becomes([this] { return sizeText() == QStringLiteral("120 × 90 mm · 300 dpi"); }));
    const auto page = canvas().page().size;
    BOOST_TEST(std::abs(toMm(page.width()) - 120) < 1e-9);
    BOOST_TEST(std::abs(toMm(page.height()) - 90) < 1e-9);
    BOOST_TEST(session.currentFigure()->output.widthMm == 120.0);
    BOOST_TEST(exportedSize().heightMm == 90.0);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(becomes([this, &before] { return sizeText() == before; }));
}

BOOST_AUTO_TEST_CASE(a_size_that_the_figure_cannot_have_leaves_a_page_and_says_so) {
    open();
    const auto changed = session.editFigure(QStringLiteral("Size"), [](FigureSpec& spec) -> Result<void> {
        spec.output.heightMm = 15;
        return {};
    });
    BOOST_REQUIRE(changed.has_value());
    BOOST_REQUIRE(shows(session.currentFigureId()));
    BOOST_TEST(toMm(canvas().page().size.height()) > 40);
    BOOST_TEST(sizeText().startsWith(QStringLiteral("183 × ")));
}

BOOST_AUTO_TEST_CASE(a_page_that_is_too_large_to_be_kept_is_drawn_where_it_is_seen) {
    open();
    const auto changed = session.editFigure(QStringLiteral("Size"), [](FigureSpec& spec) -> Result<void> {
        spec.output.widthMm = 900;
        return {};
    });
    BOOST_REQUIRE(changed.has_value());
    BOOST_REQUIRE(shows(session.currentFigureId()));
    BOOST_TEST(canvas().width() <= desk().viewport()->width());
    desk().setZoom({PageZoom::most});
    BOOST_TEST(canvas().width() > 20000);
    desk().horizontalScrollBar()->setValue(0);
    desk().verticalScrollBar()->setValue(0);
    const auto seen = desk().viewport()->grab().toImage();
    const auto ink = canvas().scene()->theme.ink;
    int inked = 0;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x)
            inked +=
                (seen.pixel(x, y) & 0xFFFFFFU) == (qRgb(ink.red, ink.green, ink.blue) & 0xFFFFFFU) ? 1 : 0;
    }
    BOOST_TEST(inked > 500); // letters of the title
}

BOOST_AUTO_TEST_CASE(in_a_small_window_the_whole_page_is_seen) {
    open();
    window->resize(1280, 720);
    QApplication::processEvents();
    showFigure("article-forced-alignment");
    const auto& page = canvas();
    BOOST_TEST(desk().viewport()->rect().contains(page.geometry()));
    // It takes what there is, in width or height.
    const auto room = desk().viewport()->size() - page.size();
    BOOST_TEST(std::min(room.width(), room.height()) <= 30);
    BOOST_TEST(2 * page.height() >= window->centralWidget()->height());
}

BOOST_AUTO_TEST_SUITE_END()
