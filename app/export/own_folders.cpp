// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/own_folders.h"

#include "style/document_folder.h"

#include <QStandardPaths>

namespace driftline {

namespace {
std::filesystem::path besideSettings(const char* name) {
    const auto settings = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return std::filesystem::path(settings.toStdString()) / "driftline" / name;
}
} // namespace

std::filesystem::path ownPresetFolder() {
    return besideSettings("presets");
}

std::filesystem::path ownThemeFolder() {
    return besideSettings("themes");
}

InputFiles ownDocuments() {
    InputFiles documents;
    for (const auto& folder : {ownPresetFolder(), ownThemeFolder()}) {
        for (const auto& path : documentsIn(folder))
            documents.add(path);
    }
    return documents;
}

} // namespace driftline
