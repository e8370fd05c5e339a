// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/keep_presets.h"

#include "export/own_folders.h"
#include "style/preset_library.h"
#include "ui/actions/sentences.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/size_fields.h"

#include <QWidget>

#include <utility>

namespace driftline {

KeepPresets::KeepPresets(SizeFields& fields, const OutputSize& usual, DialogService& dialogs, QWidget* dialog)
    : QObject(dialog)
    , m_fields(fields)
    , m_usual(usual)
    , m_dialogs(dialogs)
    , m_dialog(dialog) {
    connect(&fields, &SizeFields::presetSaveAsked, this, &KeepPresets::save);
    connect(&fields, &SizeFields::presetRemoveAsked, this, &KeepPresets::remove);
    list();
}

void KeepPresets::list() {
    m_fields.setPresets(builtinPresets(), presetsIn(ownPresetFolder()).presets);
}

void KeepPresets::save() {
    const auto request = m_fields.request();
    const auto name =
        request ? m_dialogs.askText(m_dialog, qtText(actions_sentences::nameOfThePreset), {}) : std::nullopt;
    if (!name)
        return;
    const auto base = request->preset ? request->preset : knownPreset(m_usual.preset);
    auto preset = base ? *base : Preset();
    const double dpi = request->dpi.value_or(preset.resolution.dpi);
    if (request->width)
        preset.size = {request->width->millimetres(dpi), {}, {}, {}, {}};
    else if (!request->preset)
        preset.size.width = m_usual.widthMm;
    if (request->height)
        preset.size.height = request->height->millimetres(dpi);
    preset.resolution.dpi = dpi;
    preset.source = {};
    const auto kept = savePreset(std::move(preset), name->toStdString(), ownPresetFolder());
    if (!kept) {
        m_dialogs.error(m_dialog, qtText(actions_sentences::presetWasNotSaved), kept.error());
        return;
    }
    list();
    m_fields.choosePreset(qtText(kept->id));
}

void KeepPresets::remove() {
    const auto chosen = m_fields.preset();
    if (chosen == nullptr)
        return;
    if (const auto removed = removePreset(chosen->id, ownPresetFolder()); !removed)
        m_dialogs.error(m_dialog, qtText(actions_sentences::presetWasNotRemoved), removed.error());
    list();
    m_fields.choosePreset({});
}

} // namespace driftline
