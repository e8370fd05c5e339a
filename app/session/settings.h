// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace driftline {

/// What the export dialog was last asked for. Lengths as typed, with their unit; empty: the figure's own.
struct ExportChoice {
    QString format = QStringLiteral("png");
    QString width;
    QString height;
    double dpi = 0; ///< 0: the preset's or the figure's own
    QString preset; ///< id; empty: as the figure says
    bool transparent = false;
    bool withFigure = true;
    bool outlines = false; ///< text of a vector file becomes shapes
    QString caption;       ///< "inside" or "separate"; empty: as the preset, else the figure says

    bool operator==(const ExportChoice&) const = default;
};

/// What the window remembers from one run to the next.
struct Remembered {
    QByteArray geometry;
    QByteArray docks;
    QString figure; ///< id
    QString openFolder;
    QString saveFolder;
    QStringList recent;                        ///< workspaces, the last one first
    std::optional<QStringList> foldedSections; ///< of the inspector, by the user; nothing: as it comes
    QStringList openSections;                  ///< likewise: that the user has opened
    QString appearance;                        ///< "light" or "dark"; empty: as the desktop
    ExportChoice exportChoice;

    bool operator==(const Remembered&) const = default;
};

/// Where it is kept. Tests keep it in memory.
class SettingsStore {
public:
    virtual ~SettingsStore() = default;
    virtual Remembered load() const = 0;
    virtual void save(const Remembered& remembered) = 0;
};

class MemorySettings : public SettingsStore {
public:
    Remembered load() const override { return m_remembered; }
    void save(const Remembered& remembered) override { m_remembered = remembered; }

private:
    Remembered m_remembered;
};

/// The user's configuration folder. What is damaged there reads as if it had never been set.
std::unique_ptr<SettingsStore> desktopSettings();

} // namespace driftline
