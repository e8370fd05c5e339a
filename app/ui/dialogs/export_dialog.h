// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/figure_export.h"
#include "session/settings.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QPushButton;

namespace driftline {

class DialogService;
class ExportPreview;
class SizeFields;

/// Saves the figure as a file. The preview is the export itself, made with the same settings.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(FigureToExport figure, DialogService& dialogs, SettingsStore& settings,
                 QWidget* parent = nullptr);

Q_SIGNALS:
    void saved(const QString& path, const QString& what);

private:
    QWidget* makeControls();
    QWidget* makeRightSide();
    ExportFormat format() const;
    PictureOptions options() const;
    QString documentWords() const;
    QString findings() const;
    void refresh();
    void refreshPicture(const PictureRequest& request);
    void refreshText(const PictureRequest& request);
    void showProblem(const QString& text);
    void save();
    void remember(const QString& path);

    FigureToExport m_figure;
    DialogService& m_dialogs;
    SettingsStore& m_settings;
    QButtonGroup* m_formats = nullptr;
    SizeFields* m_size = nullptr;
    QWidget* m_sizePart = nullptr;
    QCheckBox* m_transparent = nullptr;
    QCheckBox* m_withFigure = nullptr;
    QLabel* m_problem = nullptr;
    ExportPreview* m_preview = nullptr;
    QLabel* m_words = nullptr;
    QPushButton* m_save = nullptr;
    QTimer m_soon; ///< typing makes no picture for every digit
};

} // namespace driftline
