// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/colour.h"
#include "ui/theme/qt_text.h"
#include "ui/theme/ui_theme.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {

QJsonObject tokens(const char* scheme) {
    const UiTheme loads(ColourScheme::Light); // the resources
    QFile file(QStringLiteral(":/themes/%1.json").arg(QString::fromUtf8(scheme)));
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

double contrast(const QJsonObject& theme, const char* ink, const char* ground) {
    const auto colour = [&theme](const char* token) {
        const auto read = Colour::parse(theme.value(QString::fromUtf8(token)).toString().toStdString());
        BOOST_REQUIRE_MESSAGE(read.has_value(), token);
        return *read;
    };
    return contrastRatio(colour(ink), colour(ground));
}

} // namespace

BOOST_AUTO_TEST_SUITE(theme_test)

BOOST_AUTO_TEST_CASE(both_schemes_have_the_same_tokens) {
    BOOST_TEST((tokens("light").keys() == tokens("dark").keys()));
}

BOOST_AUTO_TEST_CASE(every_token_of_the_style_sheet_is_known) {
    for (const auto scheme : {ColourScheme::Light, ColourScheme::Dark}) {
        const auto sheet = UiTheme(scheme).styleSheet();
        BOOST_TEST(sheet.size() > 1000);
        BOOST_TEST(!sheet.contains(u'@'));
    }
}

BOOST_AUTO_TEST_CASE(text_can_be_read_on_its_ground) {
    constexpr double readable = 4.5; // WCAG 2.1 AA
    for (const auto* scheme : {"light", "dark"}) {
        const auto theme = tokens(scheme);
        for (const auto* ground : {"ground", "surface", "raised", "hover", "accent-soft"}) {
            BOOST_TEST_CONTEXT(scheme << " on " << ground) {
                BOOST_TEST(contrast(theme, "ink", ground) >= readable);
                BOOST_TEST(contrast(theme, "muted", ground) >= readable);
                BOOST_TEST(contrast(theme, "link", ground) >= readable);
            }
        }
        for (const auto& [ink, ground] :
             {std::pair("accent-ink", "accent"), std::pair("card-ink", "card"),
              std::pair("card-muted", "card"), std::pair("ink", "note"), std::pair("link", "note"),
              std::pair("good-ink", "good"), std::pair("caution-ink", "caution"), std::pair("bad-ink", "bad"),
              std::pair("bad-ink", "ground")}) {
            BOOST_TEST_CONTEXT(scheme << ": " << ink << " on " << ground)
            BOOST_TEST(contrast(theme, ink, ground) >= readable);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_desktop_decides_between_light_and_dark) {
    QPalette desktop;
    desktop.setColor(QPalette::Window, Qt::black);
    desktop.setColor(QPalette::WindowText, Qt::white);
    BOOST_TEST((desktopScheme(desktop) == ColourScheme::Dark));
    BOOST_TEST((desktopScheme(UiTheme(ColourScheme::Dark).palette()) == ColourScheme::Dark));
    BOOST_TEST((desktopScheme(UiTheme(ColourScheme::Light).palette()) == ColourScheme::Light));
}

BOOST_AUTO_TEST_CASE(text_is_typeset) {
    BOOST_TEST(typeset(std::string_view("the article's \"own\" numbers")).toStdString() ==
               "the article’s “own” numbers");
    BOOST_TEST(asSentence(QStringLiteral("period wrong")).toStdString() == "Period wrong.");
    BOOST_TEST(asSentence(QStringLiteral("Why?")).toStdString() == "Why?");
    BOOST_TEST(counted(1, QStringLiteral("row"), QStringLiteral("rows")).toStdString() == "1 row");
    BOOST_TEST(counted(12, QStringLiteral("row"), QStringLiteral("rows")).toStdString() == "12 rows");
    BOOST_TEST(counted(500000, QStringLiteral("row"), QStringLiteral("rows")).toStdString() ==
               "500,000 rows");
}

BOOST_AUTO_TEST_CASE(sentences_of_a_catalogue_take_what_widgets_hold) {
    constexpr Sentence<std::string_view, int> leftOut{"“{}” and {} more are left out."};
    constexpr const char* noneLeftOut = "Nothing is left out.";
    const auto name = QStringLiteral("Côte d’Ivoire, %1");
    BOOST_TEST(qtText(leftOut, name, 3).toStdString() == "“Côte d’Ivoire, %1” and 3 more are left out.");
    BOOST_TEST(qtText(leftOut, name.left(4) + u'…', 3).toStdString() == "“Côte…” and 3 more are left out.");
    BOOST_TEST(qtText(noneLeftOut).toStdString() == "Nothing is left out.");
}

BOOST_AUTO_TEST_SUITE_END()
