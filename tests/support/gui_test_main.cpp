// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporary_folder.h"

#include <QApplication>
#include <QByteArray>
#include <QLocale>
#include <QStandardPaths>

#define BOOST_TEST_NO_MAIN
#include <boost/test/unit_test.hpp>

#include <array>

namespace {

/// The same surroundings on every machine: no settings of the user, no desktop, no scaling, no locale.
void fixSurroundings(const std::filesystem::path& home) {
    const QByteArray platform = qgetenv("DRIFTLINE_TEST_PLATFORM");
    qputenv("QT_QPA_PLATFORM", platform.isEmpty() ? QByteArray("offscreen") : platform);
    for (const char* name :
         {"QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_QPA_PLATFORMTHEME",
          "QT_STYLE_OVERRIDE", "QT_AUTO_SCREEN_SCALE_FACTOR", "LANGUAGE"})
        qunsetenv(name);
    qputenv("LC_ALL", "C.UTF-8");
    using Folder = std::pair<const char*, const char*>;
    for (const auto& [name, folder] : {Folder("XDG_CONFIG_HOME", "config"), Folder("XDG_DATA_HOME", "data"),
                                       Folder("XDG_STATE_HOME", "state"), Folder("XDG_CACHE_HOME", "cache")})
        qputenv(name, QByteArray::fromStdString((home / folder).string()));
}

/// The offscreen platform cannot raise a window or grab a keyboard and says so every time; thousands of these
/// lines would hide what a failing test says. Everything else is printed as usual.
QtMessageHandler printsTheRest = nullptr;

void dropPlatformGaps(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (!message.startsWith(QStringLiteral("This plugin does not support")))
        printsTheRest(type, context, message);
}

} // namespace

int main(int argc, char* argv[]) {
    const driftline::test::TemporaryFolder home;
    fixSurroundings(home.path());
    QLocale::setDefault(QLocale::c());
    printsTheRest = qInstallMessageHandler(dropPlatformGaps);
    // Boost.Test reads the whole command line, so Qt gets none of it.
    int qtArgc = 1;
    std::array<char*, 2> qtArgv = {argv[0], nullptr};
    const QApplication application(qtArgc, qtArgv.data());
    QApplication::setOrganizationName(QStringLiteral("Driftline tests"));
    QApplication::setApplicationName(QStringLiteral("Driftline tests"));
    return boost::unit_test::unit_test_main([] { return true; }, argc, argv);
}
