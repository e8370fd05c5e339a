// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/export_all.h"

#include "base/text.h"
#include "export/caption_files.h"
#include "export/output_jobs.h"
#include "export/own_folders.h"
#include "export/preset_style.h"
#include "publish/figure_authors.h"
#include "session/saved_outputs.h"
#include "ui/actions/sentences.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/theme/qt_text.h"

#include <QDir>
#include <QMenu>
#include <QStandardPaths>
#include <QWidget>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace driftline {

Output outputFrom(const std::string& figure, const ExportChoice& choice) {
    PictureRequest request;
    if (const auto width = Length::parse(choice.width.toStdString()))
        request.width = *width;
    if (const auto height = Length::parse(choice.height.toStdString()))
        request.height = *height;
    if (choice.dpi > 0)
        request.dpi = choice.dpi;
    request.caption = captionPlacementNamed(choice.caption.toStdString());
    const auto format = exportFormat(choice.format.toStdString()).value_or(ExportFormat::Png);
    auto output = outputFor(
        figure, format, request,
        {choice.transparent, choice.withFigure, {}, choice.outlines ? TextForm::Outlines : TextForm::Live});
    if (isPicture(format))
        output.preset = choice.preset.toStdString();
    return output;
}

ExportAll::ExportAll(Session& session, DialogService& dialogs, SettingsStore& settings, QWidget* window)
    : m_session(session)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_window(window)
    , m_save(qtText(actions_sentences::saveAsOutput))
    , m_export(tr("Export all…")) {
    m_save.setToolTip(qtText(actions_sentences::aboutSaveAsOutput));
    m_export.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    for (auto* action : {&m_save, &m_export})
        window->addAction(action);
    connect(&m_save, &QAction::triggered, this, &ExportAll::save);
    connect(&m_export, &QAction::triggered, this, [this] {
        if (m_run)
            m_token.cancel();
        else
            start();
    });
    connect(&session, &Session::workspaceChanged, this, &ExportAll::enable);
    connect(&session, &Session::currentFigureChanged, this, &ExportAll::enable);
    enable();
}

ExportAll::~ExportAll() = default;

void ExportAll::fill(QMenu& menu) {
    menu.addAction(&m_save);
    menu.addAction(&m_export);
}

void ExportAll::enable() {
    m_save.setEnabled(!m_session.currentFigureId().empty());
    m_export.setEnabled(m_run || !m_session.workspace().outputs.empty());
    m_export.setText(m_run ? tr("Stop exporting") : tr("Export all…"));
    m_export.setToolTip(m_export.isEnabled() ? qtText(actions_sentences::aboutExportAll)
                                             : qtText(actions_sentences::noOutputsYet));
}

void ExportAll::save() {
    const auto file =
        saveOutput(m_session, outputFrom(m_session.currentFigureId(), m_settings.load().exportChoice));
    if (!file)
        m_dialogs.error(m_window, qtText(actions_sentences::outputWasNotSaved), file.error());
    else
        Q_EMIT told(qtText(actions_sentences::savedAsOutput, qtText(*file)));
}

std::vector<OutputJob> ExportAll::jobsIn(const QString& folder) const {
    const OutputSource source{
        [this](const std::string& id) -> Result<std::shared_ptr<const FigureSpec>> {
            if (auto figure = m_session.figure(id))
                return figure;
            return fail(actions_sentences::figureIsUnknown(inQuotes(id)));
        },
        [this](const FigureSpec& figure) { return m_session.datasets(figure.id); },
        [this](const FigureSpec& figure) {
            return figureAuthors(figure, m_session.workspace(), m_session.gallery());
        },
    };
    auto inputs = m_session.inputs();
    inputs.add(ownDocuments());
    std::vector<OutputJob> jobs;
    for (const auto& output : m_session.workspace().outputs) {
        jobs.push_back(jobFor(output, source, folder.toStdString()));
        jobs.back().inputs = inputs;
    }
    return jobs;
}

/// Asks what becomes of files that somebody else may have made. False if the user thought better of it all.
bool ExportAll::settleReplacing(std::vector<OutputJob>& jobs) {
    const auto hasEditedText = [](const OutputJob& job) {
        if (!isPicture(job.format) ||
            figureFor(*job.figure, job.request).captionPlacement == CaptionPlacement::Inside)
            return false;
        const auto paths = captionPaths(job.path());
        return std::any_of(paths.begin(), paths.end(), [&job](const std::filesystem::path& text) {
            return isEditedCaption(text, job.path());
        });
    };
    const auto isInTheWay = [&hasEditedText](const OutputJob& job) {
        std::error_code ignored;
        if (job.refused || job.inputs.contains(job.path()))
            return false;
        return (std::filesystem::is_regular_file(job.path(), ignored) && !isMadeByDriftline(job.path())) ||
               hasEditedText(job);
    };
    QStringList names;
    for (const auto& job : jobs) {
        if (isInTheWay(job))
            names.append(qtText(job.file));
    }
    if (names.isEmpty())
        return true;
    constexpr qsizetype mostNames = 5;
    auto listed = names.mid(0, mostNames).join(QStringLiteral(", "));
    if (names.size() > mostNames)
        listed += qtText(actions_sentences::andMore, names.size() - mostNames);
    const ChoiceQuestion question{tr("Replace files"),
                                  names.size() == 1 ? tr("Replace “%1”?").arg(listed)
                                                    : qtText(actions_sentences::replaceFiles, names.size()),
                                  qtText(actions_sentences::filesMayNotBeOurs, listed),
                                  {qtText(actions_sentences::keepThemExportTheRest), tr("Replace")}};
    switch (m_dialogs.choose(m_window, question)) {
    case 0:
        std::erase_if(jobs, isInTheWay);
        return !jobs.empty();
    case 1:
        for (auto& job : jobs)
            job.replacing = Replacing::Anything;
        return true;
    default:
        return false;
    }
}

void ExportAll::start() {
    auto remembered = m_settings.load();
    if (remembered.saveFolder.isEmpty() || !QDir(remembered.saveFolder).exists())
        remembered.saveFolder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const auto folder = m_dialogs.chooseFolder(
        m_window, {qtText(actions_sentences::exportAllTo), remembered.saveFolder, {}, {}});
    if (folder.isEmpty())
        return;
    remembered.saveFolder = folder;
    m_settings.save(remembered);
    auto jobs = jobsIn(folder);
    if (!settleReplacing(jobs))
        return;
    m_failed = 0;
    m_error.reset();
    m_token = WorkToken();
    m_run = std::make_unique<OutputRun>(std::move(jobs), m_token, [this] {
        QMetaObject::invokeMethod(this, &ExportAll::serve, Qt::QueuedConnection);
    });
    enable();
}

void ExportAll::serve() {
    if (!m_run)
        return; // it was finished by a call before this one
    for (const auto job : m_run->serve()) {
        const auto& error = m_run->result(job).error;
        if (!error)
            continue;
        ++m_failed;
        if (!m_error) {
            m_error = error;
            m_error->context.push_back(
                tr("writing %1").arg(qtText(m_run->jobs()[job].path().string())).toStdString());
        }
    }
    if (m_run->isDone())
        finish();
    else
        Q_EMIT told(qtText(actions_sentences::exportingOf, m_run->doneCount(), m_run->jobs().size()));
}

/// The captions of all pictures that stand beside them, in the order of the outputs.
void ExportAll::writeCaptions() {
    std::vector<CaptionedPicture> pictures;
    for (std::size_t job = 0; job < m_run->jobs().size(); ++job) {
        if (const auto& caption = m_run->result(job).caption; !caption.empty())
            pictures.push_back({m_run->jobs()[job].file, caption});
    }
    const auto& first = m_run->jobs().front();
    const auto list = captionListFile(first.folder, pictures);
    if (!list)
        return;
    auto written = writeOutputFile(list->path, list->text, first.inputs, first.replacing);
    if (!written && written.error().code == "export.target-exists") {
        const ChoiceQuestion question{tr("Replace captions"),
                                      tr("Replace “%1”?").arg(qtText(std::string(captionListName))),
                                      qtText(actions_sentences::isAlreadyInTheFolder),
                                      {tr("Replace")}};
        if (m_dialogs.choose(m_window, question) != 0)
            return;
        written = writeOutputFile(list->path, list->text, first.inputs, Replacing::Anything);
    }
    if (!written)
        m_dialogs.error(m_window, qtText(actions_sentences::captionsWereNotWritten), written.error());
}

void ExportAll::finish() {
    const auto total = m_run->jobs().size();
    const auto folder = qtText(m_run->jobs().front().folder.string());
    writeCaptions();
    m_run.reset();
    enable();
    const auto written = total - m_failed;
    Q_EMIT told(qtText(actions_sentences::exportedFiles, written, total, folder));
    if (m_error && m_error->code != "output.cancelled")
        m_dialogs.error(m_window, qtText(actions_sentences::filesWereNotWritten, m_failed, total), *m_error);
    Q_EMIT finished();
}

} // namespace driftline
