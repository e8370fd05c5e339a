// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/open_files.h"

#include "session/settings.h"
#include "session/workspace_file.h"
#include "storage/package_file.h"
#include "ui/actions/sentences.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/import_review/import_review.h"
#include "ui/theme/qt_text.h"
#include "workspace/table_review.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

#include <filesystem>
#include <utility>
#include <vector>

namespace driftline {

namespace {

constexpr int progressInterval = 100; ///< ms

QStringList filtersOf(const ImporterRegistry& registry) {
    QStringList all;
    QStringList filters;
    for (const auto& importer : registry.importers()) {
        QStringList patterns;
        for (const auto& ending : importer->fileEndings())
            patterns.append(u'*' + qtText(ending));
        all += patterns;
        filters.append(qtText(importer->name()) + QStringLiteral(" (") + patterns.join(u' ') + u')');
    }
    all.removeDuplicates();
    filters.prepend(OpenFiles::tr("Data") + QStringLiteral(" (") + all.join(u' ') + u')');
    filters.append(OpenFiles::tr("All files") + QStringLiteral(" (*)"));
    return filters;
}

QString summaryOf(const Workspace& workspace, const QString& fileName) {
    std::size_t rows = 0;
    for (const auto& dataset : workspace.datasets)
        rows += dataset->table.rows();
    return OpenFiles::tr("Read %1: %2, %3.")
        .arg(fileName, counted(qsizetype(rows), OpenFiles::tr("row"), OpenFiles::tr("rows")),
             counted(qsizetype(workspace.figures.size()), OpenFiles::tr("figure"), OpenFiles::tr("figures")));
}

} // namespace

OpenFiles::OpenFiles(Session& session, Jobs& jobs, DialogService& dialogs, SettingsStore& settings,
                     QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_jobs(jobs)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_window(window)
    , m_action(tr("Add data…"))
    , m_lane(jobs)
    , m_importers(std::make_shared<const ImporterRegistry>(builtinImporters())) {
    m_action.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    m_action.setToolTip(qtText(actions_sentences::aboutOpenFile));
    connect(&m_action, &QAction::triggered, this, &OpenFiles::ask);
    m_tick.setInterval(progressInterval);
    connect(&m_tick, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_lane.progress()); });
}

void OpenFiles::ask() {
    auto remembered = m_settings.load();
    const auto paths = m_dialogs.openFiles(m_window, {tr("Add data"), remembered.openFolder, filters(), {}});
    if (paths.isEmpty())
        return;
    remembered.openFolder = QFileInfo(paths.first()).absolutePath();
    m_settings.save(remembered);
    open(paths);
}

QStringList OpenFiles::pathsIn(const QMimeData& data) {
    QStringList paths;
    for (const auto& address : data.urls()) {
        if (address.isLocalFile())
            paths.append(address.toLocalFile());
    }
    return paths;
}

QString OpenFiles::refusalOf(const QString& path) const {
    const auto known = m_importers->recognise(path.toStdString());
    return known ? QString() : typeset(known.error().message);
}

void OpenFiles::open(const QStringList& paths) {
    m_waiting += paths;
    if (!m_lane.isBusy() && m_review == nullptr)
        next();
}

void OpenFiles::openInstead(const QStringList& paths) {
    m_instead = paths.value(0);
    open(paths);
}

QStringList OpenFiles::filters() const {
    return filtersOf(*m_importers);
}

void OpenFiles::cancel() {
    m_instead.clear();
    m_waiting.clear();
    m_lane.cancel();
    m_tick.stop();
    Q_EMIT stopped();
}

void OpenFiles::next() {
    if (m_waiting.isEmpty()) {
        m_tick.stop();
        Q_EMIT stopped();
        return;
    }
    const auto path = m_waiting.takeFirst();
    if (isNextEdition(path))
        next();
    else
        read(path);
}

/// A file that is in the workspace already is most likely a new edition of it.
bool OpenFiles::isNextEdition(const QString& path) {
    const auto& origins = m_session.workspace().origins;
    const auto file =
        std::filesystem::path(QFileInfo(path).absoluteFilePath().toStdString()).lexically_normal();
    std::vector<std::string> datasets;
    for (const auto& origin : origins) {
        if (!origin.file.empty() && std::filesystem::path(origin.file) == file)
            datasets.push_back(origin.dataset);
    }
    if (datasets.empty() || path == m_instead)
        return false;
    const auto name = QFileInfo(path).fileName();
    const auto answer = m_dialogs.choose(
        m_window, {tr("Add data"),
                   qtText(actions_sentences::isInWorkspaceAlready, name),
                   qtText(actions_sentences::readAgainOrAddOnceMore),
                   {qtText(actions_sentences::readItAgain), qtText(actions_sentences::addItOnceMore)}});
    for (const auto& dataset : datasets) {
        if (answer == 0)
            Q_EMIT editionAsked(dataset, path);
    }
    return answer != 1;
}

void OpenFiles::read(const QString& path) {
    m_tick.start();
    Q_EMIT started(QFileInfo(path).fileName());
    m_lane.start<FileRead>([importers = m_importers, file = path.toStdString()](
                               const WorkToken& token) { return readNow(*importers, file, token); },
                           [this, path](Result<FileRead> file) {
                               if (file && file->toReview != nullptr) {
                                   review(path, std::move(file->toReview));
                                   return;
                               }
                               take(path,
                                    file ? Result<LoadedWorkspace>(std::move(file->loaded))
                                         : Result<LoadedWorkspace>(tl::unexpected(std::move(file.error()))));
                               next();
                           });
}

Result<OpenFiles::FileRead> OpenFiles::readNow(const ImporterRegistry& importers, const std::string& file,
                                               const WorkToken& token) {
    FileRead out;
    auto cells = readCells(importers, file, {}, token);
    if (!cells && cells.error().code != "import.no-cells")
        return tl::unexpected(std::move(cells.error()));
    if (cells) {
        auto table = reviewTable(*cells, file, {}, ReviewChart::Skipped, token);
        if (!table)
            return tl::unexpected(std::move(table.error()));
        if (table->asksForReview())
            out.toReview = std::move(*cells);
        else
            out.loaded = std::move(*table->loaded);
        return out;
    }
    ImportOptions options;
    options.token = token;
    // Before it is read: what is written meanwhile counts as a change.
    const std::filesystem::path place(packagePathOf(QString::fromStdString(file)).toStdString());
    auto onDisk = std::filesystem::is_directory(place) || isZipName(place) ? stampOf(place) : PackageStamp();
    auto package = importers.import(file, options);
    if (!package)
        return tl::unexpected(std::move(package.error()));
    auto loaded = workspaceFrom(*package);
    if (!loaded)
        return tl::unexpected(std::move(loaded.error()));
    out.loaded = std::move(*loaded);
    out.loaded.onDisk = std::move(onDisk);
    return out;
}

void OpenFiles::review(const QString& path, std::shared_ptr<const GridFile> cells) {
    m_tick.stop();
    Q_EMIT stopped();
    const auto name = QFileInfo(path).fileName();
    m_review = new ImportReview(m_jobs, m_importers, {path, name, {}, std::move(cells), {}}, m_window);
    connect(m_review, &ImportReview::used, this,
            [this, path](const LoadedWorkspace& loaded) { take(path, loaded); });
    connect(m_review, &ImportReview::failed, this,
            [this, path](const Error& error) { take(path, tl::unexpected(error)); });
    connect(m_review, &QDialog::finished, this, [this] {
        m_review.clear();
        m_instead.clear();
        next();
    });
    m_review->open();
}

void OpenFiles::take(const QString& path, Result<LoadedWorkspace> loaded) {
    const auto name = QFileInfo(path).fileName();
    const bool wasInstead = !m_instead.isEmpty() && path == m_instead;
    if (wasInstead)
        m_instead.clear();
    // A picture holds one figure; a workspace does not make room for it.
    const bool isInstead = wasInstead && !(loaded && loaded->isPicture);
    if (isInstead && loaded) {
        Q_EMIT replaced(path, *loaded);
        if (loaded->isWorkspace && loaded->findings.empty())
            return; // as it was saved: there is nothing to tell
    }
    const auto findings = isInstead && loaded ? Result<Diagnostics>(loaded->findings)
                          : loaded            ? m_session.add(*loaded)
                                              : Result<Diagnostics>(tl::unexpected(loaded.error()));
    if (!findings) {
        m_dialogs.error(m_window, qtText(actions_sentences::wasNotOpened, name), findings.error());
        return;
    }
    QStringList lines;
    for (const auto& line : findings->lines())
        lines.append(typeset(line));
    Q_EMIT added(summaryOf(loaded->workspace, name), lines);
}

} // namespace driftline
