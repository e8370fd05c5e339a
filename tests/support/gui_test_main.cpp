// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporary_folder.h"

#include <QApplication>
#include <QByteArray>
#include <QLocale>
#include <QStandardPaths>
#include <QThread>

#define BOOST_TEST_NO_MAIN
#include <boost/cstdlib.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <atomic>

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

/// Complaints of Qt about text with places that nothing fills, or values that have no place.
std::atomic<int> brokenTexts = 0;

void takeMessage(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (message.startsWith(QStringLiteral("This plugin does not support")))
        return;
    printsTheRest(type, context, message);
    if (!message.startsWith(QStringLiteral("QString::arg: ")))
        return;
    ++brokenTexts;
    // Boost.Test takes no failures from other threads; the program still fails for theirs.
    const bool isGuiThread =
        qApp != nullptr && QThread::currentThread() == QCoreApplication::instance()->thread();
    if (isGuiThread && boost::unit_test::framework::test_in_progress())
        BOOST_ERROR(message.toStdString());
}

} // namespace

int main(int argc, char* argv[]) {
    const driftline::test::TemporaryFolder home;
    fixSurroundings(home.path());
    QLocale::setDefault(QLocale::c());
    printsTheRest = qInstallMessageHandler(takeMessage);
    // Boost.Test reads the whole command line, so Qt gets none of it.
    int qtArgc = 1;
    std::array<char*, 2> qtArgv = {argv[0], nullptr};
    const QApplication application(qtArgc, qtArgv.data());
    QApplication::setOrganizationName(QStringLiteral("Driftline tests"));
    QApplication::setApplicationName(QStringLiteral("Driftline tests"));
    const int result = boost::unit_test::unit_test_main([] { return true; }, argc, argv);
    return result == 0 && brokenTexts > 0 ? boost::exit_test_failure : result;
}
