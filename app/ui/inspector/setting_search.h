// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/inspector_section.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace driftline {

/// The settings that words find, best first: by the beginning of a name, within it, then by what the setting
/// is for, its choices and its section.
std::vector<InspectorSetting> settingsFound(const std::vector<InspectorSetting>& settings,
                                            const QString& words);

/// A field over the inspector that finds a setting by its name or purpose. Return or a click goes there,
/// Escape leaves.
class SettingSearch : public QWidget {
    Q_OBJECT
public:
    using Settings = std::function<std::vector<InspectorSetting>()>;

    /// `settings` gives those there are now; it is asked when something is typed.
    explicit SettingSearch(Settings settings, QWidget* parent = nullptr);

    void start();

Q_SIGNALS:
    void chosen(QWidget* field);
    void left();
    void listShown(bool isShown); ///< instead of the sections

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void list();
    void choose(const QListWidgetItem* item);
    void leave();

    Settings m_settings;
    QLineEdit* m_words;
    QListWidget* m_list;
    QLabel* m_nothing;
    std::vector<InspectorSetting> m_found;
};

} // namespace driftline
