// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "ui/widgets/note_strip.h"

#include <QImage>
#include <QLabel>
#include <QTest>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

/// Every label with a link that can be seen.
std::vector<QLabel*> labelsWithLinks(const QWidget& in) {
    std::vector<QLabel*> out;
    for (auto* label : in.findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(QStringLiteral("<a ")))
            out.push_back(label);
    }
    return out;
}

/// Pixels of exactly that colour: of letters, those that are inked through and through.
int pixelsIn(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(link_colours, WindowFixture)

BOOST_AUTO_TEST_CASE(links_can_be_read_after_the_appearance_changed) {
    theme->setAppearance(Appearance::Light);
    open();
    child<NoteStrip>("notice").setText(
        QStringLiteral("Read it. <a href='all' style='text-decoration:none'>WWWW MMMM HHHH</a>"));
    for (const auto appearance : {Appearance::Dark, Appearance::Light, Appearance::Dark, Appearance::Light}) {
        const auto scheme = appearance == Appearance::Dark ? ColourScheme::Dark : ColourScheme::Light;
        const auto other = appearance == Appearance::Dark ? ColourScheme::Light : ColourScheme::Dark;
        theme->setAppearance(appearance);
        const auto labels = labelsWithLinks(*window);
        BOOST_TEST(!labels.empty());
        for (auto* label : labels) {
            const auto pixelsOf = [label](ColourScheme of) {
                return pixelsIn(label->grab().toImage(), UiTheme(of).palette().color(QPalette::Link));
            };
            BOOST_TEST(becomes([&] { return pixelsOf(scheme) > 10; }), label->text().toStdString());
            BOOST_TEST(pixelsOf(other) == 0, label->text().toStdString());
        }
    }
    theme->setAppearance(Appearance::FollowDesktop);
}

BOOST_AUTO_TEST_SUITE_END()
