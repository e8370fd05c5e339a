// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/settings.h"

#include <QSettings>

namespace driftline {

namespace {

constexpr auto geometryKey = "window/geometry";
constexpr auto docksKey = "window/docks";
constexpr auto figureKey = "window/figure";
constexpr auto openFolderKey = "folders/open";
constexpr auto saveFolderKey = "folders/save";
constexpr auto recentKey = "workspace/recent";
constexpr auto appearanceKey = "window/appearance";
constexpr auto foldedKey = "inspector/folded";
constexpr auto openKey = "inspector/open";
constexpr auto formatKey = "export/format";
constexpr auto widthKey = "export/width";
constexpr auto heightKey = "export/height";
constexpr auto dpiKey = "export/dpi";
constexpr auto presetKey = "export/preset";
constexpr auto transparentKey = "export/transparent";
constexpr auto withFigureKey = "export/withFigure";
constexpr auto outlinesKey = "export/outlines";
constexpr auto captionKey = "export/caption";

class DesktopSettings : public SettingsStore {
public:
    Remembered load() const override {
        Remembered out;
        out.geometry = m_file.value(geometryKey).toByteArray();
        out.docks = m_file.value(docksKey).toByteArray();
        out.figure = m_file.value(figureKey).toString();
        out.openFolder = m_file.value(openFolderKey).toString();
        out.saveFolder = m_file.value(saveFolderKey).toString();
        out.recent = m_file.value(recentKey).toStringList();
        out.appearance = m_file.value(appearanceKey).toString();
        if (m_file.contains(foldedKey))
            out.foldedSections = m_file.value(foldedKey).toStringList();
        out.openSections = m_file.value(openKey).toStringList();
        out.exportChoice.format = m_file.value(formatKey, out.exportChoice.format).toString();
        out.exportChoice.width = m_file.value(widthKey).toString();
        out.exportChoice.height = m_file.value(heightKey).toString();
        out.exportChoice.dpi = m_file.value(dpiKey).toDouble();
        out.exportChoice.preset = m_file.value(presetKey).toString();
        out.exportChoice.transparent = m_file.value(transparentKey, false).toBool();
        out.exportChoice.withFigure = m_file.value(withFigureKey, true).toBool();
        out.exportChoice.outlines = m_file.value(outlinesKey, false).toBool();
        out.exportChoice.caption = m_file.value(captionKey).toString();
        return out;
    }

    void save(const Remembered& remembered) override {
        m_file.setValue(geometryKey, remembered.geometry);
        m_file.setValue(docksKey, remembered.docks);
        m_file.setValue(figureKey, remembered.figure);
        m_file.setValue(openFolderKey, remembered.openFolder);
        m_file.setValue(saveFolderKey, remembered.saveFolder);
        m_file.setValue(recentKey, remembered.recent);
        m_file.setValue(appearanceKey, remembered.appearance);
        if (remembered.foldedSections)
            m_file.setValue(foldedKey, *remembered.foldedSections);
        m_file.setValue(openKey, remembered.openSections);
        m_file.setValue(formatKey, remembered.exportChoice.format);
        m_file.setValue(widthKey, remembered.exportChoice.width);
        m_file.setValue(heightKey, remembered.exportChoice.height);
        m_file.setValue(dpiKey, remembered.exportChoice.dpi);
        m_file.setValue(presetKey, remembered.exportChoice.preset);
        m_file.setValue(transparentKey, remembered.exportChoice.transparent);
        m_file.setValue(withFigureKey, remembered.exportChoice.withFigure);
        m_file.setValue(outlinesKey, remembered.exportChoice.outlines);
        m_file.setValue(captionKey, remembered.exportChoice.caption);
    }

private:
    QSettings m_file{QSettings::IniFormat, QSettings::UserScope, QStringLiteral("driftline"),
                     QStringLiteral("driftline")};
};

} // namespace

std::unique_ptr<SettingsStore> desktopSettings() {
    return std::make_unique<DesktopSettings>();
}

} // namespace driftline
