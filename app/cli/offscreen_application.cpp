// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/offscreen_application.h"

#include <QApplication>
#include <QByteArray>
#include <QLocale>
#include <QString>

#include <array>
#include <fontconfig/fontconfig.h>
#include <system_error>

namespace driftline {
namespace {

// QApplication keeps references to both for as long as it lives.
int argumentCount = 1;
char programName[] = "driftline";
std::array<char*, 2> arguments = {programName, nullptr};

void fixEnvironment() {
    for (const char* name :
         {"QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_ENABLE_HIGHDPI_SCALING",
          "QT_SCALE_FACTOR_ROUNDING_POLICY", "QT_USE_PHYSICAL_DPI", "QT_QPA_PLATFORMTHEME",
          "QT_STYLE_OVERRIDE", "QT_QPA_FONTDIR", "QT_QPA_GENERIC_PLUGINS", "LANGUAGE"})
        qunsetenv(name);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt takes over the locale of the environment, and complains about one that is not UTF-8.
    qputenv("LC_ALL", "C.UTF-8");
    QLocale::setDefault(QLocale::c());
}

QtMessageHandler usualHandler = nullptr;

/// Qt looks for a Wayland socket even when told to use none, and complains where a user without a desktop
/// has no folder for one. A screen that is not there cannot raise windows or keep their sizes. Looking for
/// the font of a script, it complains of every font on the way.
void tellWhatMatters(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (!message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR not set")) &&
        !message.startsWith(QLatin1String("  OpenType support missing for ")) &&
        !message.startsWith(QLatin1String("This plugin does not support ")))
        usualHandler(type, context, message);
}

} // namespace

FontsAhead::FontsAhead() {
    fixEnvironment();
    try {
        m_thread = std::thread([] { FcInit(); });
    } catch (const std::system_error&) {
        // Without another thread the application reads them itself.
    }
}

FontsAhead::~FontsAhead() {
    if (m_thread.joinable())
        m_thread.join();
}

OffscreenApplication::OffscreenApplication(int scale) {
    fixEnvironment();
    if (scale != 1)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(scale));
    usualHandler = qInstallMessageHandler(tellWhatMatters);
    m_application = std::make_unique<QApplication>(argumentCount, arguments.data());
}

OffscreenApplication::~OffscreenApplication() {
    m_application.reset();
    qInstallMessageHandler(usualHandler);
}

} // namespace driftline
