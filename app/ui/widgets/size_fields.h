// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/picture_size.h"
#include "session/settings.h"
#include "style/preset.h"

#include <QWidget>

#include <memory>
#include <vector>

class QAction;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace driftline {

/// Asks for the size of a picture: the preset of a journal or slide, width, height and resolution. What is
/// left empty comes from the preset or, without one, from the figure.
class SizeFields : public QWidget {
    Q_OBJECT
public:
    explicit SizeFields(QWidget* parent = nullptr);

    using PresetPtr = std::shared_ptr<const Preset>;

    /// What there is to choose from: those of journals, then the user's own.
    void setPresets(const std::vector<Preset>& builtIn, const std::vector<Preset>& own);
    /// What the figure itself is made for, so that the first choice says so.
    void setOwnPreset(const QString& name);
    PresetPtr preset() const;
    /// Nothing happens for one that is not there.
    void choosePreset(const QString& id);

    void setChoice(const ExportChoice& choice);
    /// Preset, lengths and resolution.
    ExportChoice choice() const;
    /// Codes of Length::parse() and size.dpi.
    Result<PictureRequest> request() const;
    /// Shown in grey where a field is empty.
    void setResolved(const PictureSize& size);

Q_SIGNALS:
    void changed();
    void presetSaveAsked();   ///< what is typed, as a preset of the user's own
    void presetRemoveAsked(); ///< the chosen one, which is the user's own

private:
    void addRow(QGridLayout& grid, const QString& label, QWidget* field, QWidget* unit);
    QWidget* makePresetMenu();
    bool isOwnPreset() const;
    void takePreset();
    void changeUnit();
    QString unit() const;
    QString withUnit(const QLineEdit& field) const;

    QComboBox* m_preset;
    QLineEdit* m_width;
    QLineEdit* m_height;
    QComboBox* m_unit;
    QComboBox* m_dpi;
    QString m_lastUnit;
    std::vector<PresetPtr> m_presets;
    std::size_t m_builtIn = 0; ///< so many of them come with the program
    QAction* m_remove = nullptr;
    QString m_own; ///< what the figure is made for; empty: any paper
};

} // namespace driftline
