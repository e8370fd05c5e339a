// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/appearance_menu.h"

#include "session/settings.h"
#include "ui/theme/ui_theme.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include <array>
#include <utility>

namespace driftline {

QMenu* appearanceMenu(ThemeFollower& theme, SettingsStore& settings, QWidget* parent) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("appearanceMenu", text); };
    auto* menu = new QMenu(tr("Appearance"), parent);
    auto* group = new QActionGroup(menu);
    const auto now = appearanceFromName(settings.load().appearance);
    const std::array choices = {std::pair(Appearance::FollowDesktop, tr("Follow desktop")),
                                std::pair(Appearance::Light, tr("Light")),
                                std::pair(Appearance::Dark, tr("Dark"))};
    for (const auto& [appearance, name] : choices) {
        auto* action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(appearance == now);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, menu, [&theme, &settings, chosen = appearance] {
            auto remembered = settings.load();
            remembered.appearance = appearanceName(chosen);
            settings.save(remembered);
            theme.setAppearance(chosen);
        });
    }
    return menu;
}

} // namespace driftline
