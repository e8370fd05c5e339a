// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/figure_export.h"
#include "session/settings.h"
#include "style/preset.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QLabel;
class QPushButton;

namespace driftline {

class DialogService;
class ExportPreview;
class FormatBox;
class PictureOptionFields;
class PreflightStrip;
class SizeFields;
class VisionBar;

/// Saves the figure as a file. The preview is the export itself, made with the same settings; the checks
/// below it are of the very bytes that would be saved.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// Nothing is written over `inputs`, as they are when it comes to it; they must outlive the dialog.
    ExportDialog(FigureToExport figure, const InputFiles& inputs, DialogService& dialogs,
                 SettingsStore& settings, QWidget* parent = nullptr);

Q_SIGNALS:
    void saved(const QString& path, const QString& what);

private:
    QWidget* makeControls();
    QWidget* makeSizePart(QWidget* parent);
    QWidget* makeRightSide();
    void connectParts();
    ExportFormat format() const;
    PictureOptions options() const;
    Result<PictureRequest> request() const;
    QString captionWords() const;
    std::optional<Replacing> replacingOfCaptions(const QString& picture);
    QString documentWords() const;
    QString findings() const;
    void refresh();
    void refreshPicture(const PictureRequest& request);
    void refreshText(const PictureRequest& request);
    void showPicture();
    Preset heldAgainst(const PictureRequest& request) const;
    void check();
    void showProblem(const QString& text);
    void save();
    void remember(const QString& path);

    FigureToExport m_figure;
    FigureToExport m_drawn; ///< as the chosen preset wants it
    QImage m_picture;       ///< in the preview, before eyes are lent
    const InputFiles& m_inputs;
    DialogService& m_dialogs;
    SettingsStore& m_settings;
    FormatBox* m_formats = nullptr;
    SizeFields* m_size = nullptr;
    QWidget* m_sizePart = nullptr;
    PictureOptionFields* m_options = nullptr;
    QLabel* m_problem = nullptr;
    ExportPreview* m_preview = nullptr;
    VisionBar* m_vision = nullptr;
    PreflightStrip* m_preflight = nullptr;
    QLabel* m_words = nullptr;
    QPushButton* m_save = nullptr;
    QTimer m_soon;  ///< typing makes no picture for every digit
    QTimer m_later; ///< nor a file to be checked
};

} // namespace driftline
