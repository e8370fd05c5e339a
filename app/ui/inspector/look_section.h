// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/inspector_section.h"

#include <filesystem>
#include <vector>

namespace driftline {

/// The theme, what the figure is made for, and its size on paper. The user's own themes and presets are read
/// from folders; a figure takes them whole.
class LookSection : public InspectorSection {
    Q_OBJECT
public:
    /// An empty folder: built-in themes only.
    explicit LookSection(std::filesystem::path themeFolder, QWidget* parent = nullptr);

protected:
    void read() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void readOwnThemes();
    /// Built-in themes, the user's own, and that of the figure if it is none of them.
    std::vector<ThemeChoice> choices() const;
    void showThemes();
    void chooseTheme(int index);
    /// All there are to choose from, or only that of the figure: reading the others takes time.
    enum class Presets { Own, All };
    void showPresets(Presets which);
    void choosePreset(int index);
    void changeSize();
    void changeCaption(int index);

    std::filesystem::path m_themeFolder;
    std::vector<Theme> m_ownThemes;
    std::vector<ThemeChoice> m_themes; ///< as the combo box lists them
    QComboBox* m_theme;
    QLabel* m_themeReason;
    std::vector<PresetChoice> m_presets; ///< as the combo box lists them
    QComboBox* m_preset;
    QLineEdit* m_width;
    QLineEdit* m_height;
    QLineEdit* m_dpi;
    QComboBox* m_caption;
};

} // namespace driftline
