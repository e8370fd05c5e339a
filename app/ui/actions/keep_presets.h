// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_spec.h"

#include <QObject>

class QWidget;

namespace driftline {

class DialogService;
class SizeFields;

/// Keeps the sizes that a user types as presets of their own, and takes them away again. They lie beside the
/// settings.
class KeepPresets : public QObject {
    Q_OBJECT
public:
    /// `usual` is the size of the figure, for what is not typed.
    KeepPresets(SizeFields& fields, const OutputSize& usual, DialogService& dialogs, QWidget* dialog);

private:
    void list();
    void save();
    void remove();

    SizeFields& m_fields;
    OutputSize m_usual;
    DialogService& m_dialogs;
    QWidget* m_dialog;
};

} // namespace driftline
