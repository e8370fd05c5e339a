// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/own_data.h"

#include "compare/edition_lines.h"
#include "import/hand_cells.h"
#include "session/own_datasets.h"
#include "session/settings.h"
#include "ui/actions/open_files.h"
#include "ui/actions/sentences.h"
#include "ui/dialogs/data_dialog.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/import_review/import_review.h"
#include "ui/theme/qt_text.h"
#include "workspace/dataset_use.h"

#include <QFileInfo>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace driftline {

OwnData::OwnData(Session& session, Jobs& jobs, DialogService& dialogs, SettingsStore& settings,
                 OpenFiles& files, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_jobs(jobs)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_files(files)
    , m_window(window)
    , m_list(tr("Your data…"))
    , m_review(qtText(actions_sentences::reviewHowItWasRead))
    , m_lane(jobs)
    , m_deciding(jobs)
    , m_comparing(jobs)
    , m_importers(std::make_shared<const ImporterRegistry>(builtinImporters())) {
    m_list.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    m_list.setToolTip(qtText(actions_sentences::aboutYourData));
    window->addAction(&m_list);
    connect(&m_list, &QAction::triggered, this, &OwnData::openList);
    connect(&m_review, &QAction::triggered, this, &OwnData::reviewCurrent);
    connect(&files, &OpenFiles::editionAsked, this, &OwnData::readEdition);
    connect(&session, &Session::currentFigureChanged, this, &OwnData::enable);
    connect(&session, &Session::workspaceChanged, this, &OwnData::enable);
    enable();
}

void OwnData::enable() {
    const auto& workspace = m_session.workspace();
    const auto* figure = workspace.figure(m_session.currentFigureId());
    const auto datasets = figure == nullptr ? std::vector<DatasetPtr>() : datasetsOf(*figure, workspace);
    const bool isRead =
        std::any_of(datasets.begin(), datasets.end(), [&workspace](const DatasetPtr& dataset) {
            const auto* origin = workspace.origin(dataset->id);
            return origin != nullptr && !origin->file.empty();
        });
    m_review.setEnabled(isRead);
    m_review.setVisible(isRead); // built-in data state what they mean
}

QString OwnData::titleOf(const std::string& dataset) const {
    const auto own = m_session.workspace().dataset(dataset);
    return own == nullptr || own->title.empty() ? qtText(dataset) : typeset(own->title);
}

QString OwnData::figuresShowing(const std::string& dataset) const {
    QStringList names;
    for (const auto* figure : figuresReading(m_session.workspace(), dataset))
        names.append(tr("“%1”").arg(typeset(figure->listName())));
    return names.join(QStringLiteral(", "));
}

void OwnData::openList() {
    auto* list = new DataDialog(m_session, m_window);
    connect(list, &DataDialog::addAsked, m_files.action(), &QAction::trigger);
    connect(list, &DataDialog::reviewAsked, this, &OwnData::review);
    connect(list, &DataDialog::cellsAsked, this, &OwnData::cellsAsked);
    connect(list, &DataDialog::renameAsked, this, &OwnData::rename);
    connect(list, &DataDialog::readAgainAsked, this, &OwnData::readAgain);
    connect(list, &DataDialog::replaceAsked, this, &OwnData::replace);
    connect(list, &DataDialog::removeAsked, this, &OwnData::remove);
    list->open();
}

void OwnData::reviewCurrent() {
    const auto& workspace = m_session.workspace();
    const auto* figure = workspace.figure(m_session.currentFigureId());
    if (figure == nullptr)
        return;
    for (const auto& dataset : datasetsOf(*figure, workspace)) {
        if (workspace.origin(dataset->id) == nullptr)
            continue;
        review(dataset->id);
        return;
    }
}

void OwnData::review(const std::string& dataset) {
    const auto* origin = m_session.workspace().origin(dataset);
    if (origin == nullptr)
        return;
    const auto path = qtText(origin->file);
    const auto name = origin->byHand ? titleOf(dataset) : QFileInfo(path).fileName();
    ReviewSubject subject{path, name};
    subject.choices.recipe = origin->recipe;
    if (origin->byHand)
        subject.cells = std::make_shared<const GridFile>(handTableCells(*origin->byHand));
    subject.acceptText = qtText(actions_sentences::useThisReading);
    auto* sheet = new ImportReview(m_jobs, m_importers, std::move(subject), m_window);
    connect(sheet, &ImportReview::used, this,
            [this, dataset, name](const LoadedWorkspace& loaded) { put(dataset, name, loaded); });
    connect(sheet, &ImportReview::failed, this, [this, name](const Error& error) {
        m_dialogs.error(m_window, qtText(actions_sentences::cannotBeReadAnyMore, name), error);
    });
    sheet->open();
}

void OwnData::readAgain(const std::string& dataset) {
    if (const auto* origin = m_session.workspace().origin(dataset); origin != nullptr)
        readEdition(dataset, qtText(origin->file));
}

void OwnData::readEdition(const std::string& dataset, const QString& path) {
    m_editions.push_back({dataset, path});
    if (!m_isReading)
        nextEdition();
}

void OwnData::nextEdition() {
    m_isReading = !m_editions.empty();
    if (!m_isReading)
        return;
    const auto edition = m_editions.front();
    m_editions.pop_front();
    ImportChoices choices;
    if (const auto* origin = m_session.workspace().origin(edition.dataset); origin != nullptr)
        choices.recipe = origin->recipe;
    m_lane.start<TableReview>(
        [importers = m_importers, file = edition.path.toStdString(),
         choices](const WorkToken& token) -> Result<TableReview> {
            auto cells = readCells(*importers, file, choices, token);
            return cells ? reviewTable(std::move(*cells), file, choices, ReviewChart::Skipped, token)
                         : Result<TableReview>(tl::unexpected(std::move(cells.error())));
        },
        [this, edition, choices](Result<TableReview> read) {
            takeEdition(edition, choices, std::move(read));
        });
}

void OwnData::takeEdition(const Edition& edition, const ImportChoices& choices, Result<TableReview> read) {
    const auto name = QFileInfo(edition.path).fileName();
    if (!read || !read->asksForReview()) {
        if (read) {
            offerEdition(edition, *read->loaded);
        } else {
            m_dialogs.error(m_window, qtText(actions_sentences::wasNotRead, name), read.error());
            nextEdition();
        }
        return;
    }
    auto* sheet = new ImportReview(
        m_jobs, m_importers,
        {edition.path, name, choices, read->cells, qtText(actions_sentences::useThisReading)}, m_window);
    connect(sheet, &ImportReview::used, this,
            [this, edition](const LoadedWorkspace& loaded) { offerEdition(edition, loaded); });
    connect(sheet, &QDialog::rejected, this, &OwnData::nextEdition);
    sheet->open();
}

void OwnData::offerEdition(const Edition& edition, const LoadedWorkspace& loaded) {
    const auto before = m_session.workspace().dataset(edition.dataset);
    const auto after = nextEditionOf(m_session, edition.dataset, loaded);
    if (!after) {
        m_dialogs.error(m_window, qtText(actions_sentences::dataWereNotReplaced), after.error());
        nextEdition();
        return;
    }
    const auto read = std::make_shared<const LoadedWorkspace>(loaded);
    m_deciding.start<EditionChanges>(
        [before, next = *after](const WorkToken&) -> Result<EditionChanges> {
            const auto difference = diffDatasets(*before, *next);
            return EditionChanges{editionLines(difference), editionDetails(difference, *before, *next)};
        },
        [this, edition, read](const Result<EditionChanges>& changes) {
            const auto name = QFileInfo(edition.path).fileName();
            if (!changes)
                put(edition.dataset, name, *read);
            else if (changes->details.empty() || isWanted(name, changes->details))
                put(edition.dataset, name, *read, changes->summary);
            else
                Q_EMIT told(qtText(actions_sentences::keptTheOldEdition, titleOf(edition.dataset)));
            nextEdition();
        });
}

bool OwnData::isWanted(const QString& name, const std::vector<std::string>& changes) const {
    QStringList lines;
    for (const auto& line : changes)
        lines.append(typeset(line));
    return m_dialogs.choose(m_window, {qtText(actions_sentences::newEditionTitle),
                                       qtText(actions_sentences::useNewEdition, name),
                                       lines.join(u'\n'),
                                       {qtText(actions_sentences::useTheNewEdition),
                                        qtText(actions_sentences::keepTheOldOne)}}) == 0;
}

void OwnData::put(const std::string& dataset, const QString& name, const LoadedWorkspace& loaded,
                  const std::optional<std::vector<std::string>>& changes) {
    const auto before = m_session.workspace().dataset(dataset);
    const auto done = replaceDataset(m_session, dataset, loaded);
    if (!done) {
        m_dialogs.error(m_window, qtText(actions_sentences::dataWereNotReplaced), done.error());
        return;
    }
    auto findings = *done;
    findings.append(loaded.findings);
    if (changes) {
        report(name, *changes, findings);
        return;
    }
    m_comparing.start<std::vector<std::string>>(
        [before, after = m_session.workspace().dataset(dataset)](const WorkToken&)
            -> Result<std::vector<std::string>> { return editionLines(diffDatasets(*before, *after)); },
        [this, name, findings](const Result<std::vector<std::string>>& lines) {
            report(name, lines.value_or(std::vector<std::string>()), findings);
        });
}

void OwnData::report(const QString& name, const std::vector<std::string>& changes,
                     const Diagnostics& findings) {
    QStringList details;
    for (const auto& line : findings.lines())
        details.append(typeset(line));
    QStringList moved;
    for (const auto& line : changes)
        moved.append(typeset(line));
    const auto what = moved.isEmpty() ? qtText(actions_sentences::nothingHasChanged) : moved.join(u' ');
    Q_EMIT reported(qtText(actions_sentences::readAgainWithChanges, name, what), details);
}

void OwnData::rename(const std::string& dataset) {
    const auto title =
        m_dialogs.askText(m_window, qtText(actions_sentences::nameOfTheData), titleOf(dataset));
    if (!title)
        return;
    if (const auto done = renameDataset(m_session, dataset, title->toStdString()); !done)
        m_dialogs.error(m_window, qtText(actions_sentences::dataWereNotRenamed), done.error());
}

void OwnData::replace(const std::string& dataset) {
    const auto figures = figuresShowing(dataset);
    const ChoiceQuestion question{tr("Replace data"),
                                  qtText(actions_sentences::replaceWithAnotherFile, titleOf(dataset)),
                                  figures.isEmpty() ? qtText(actions_sentences::noFigureShowsIt)
                                                    : qtText(actions_sentences::figuresShowNewData, figures),
                                  {qtText(actions_sentences::chooseTheFile)}};
    if (m_dialogs.choose(m_window, question) != 0)
        return;
    auto remembered = m_settings.load();
    const auto paths =
        m_dialogs.openFiles(m_window, {tr("Replace with"), remembered.openFolder, m_files.filters(), {}});
    if (paths.isEmpty())
        return;
    remembered.openFolder = QFileInfo(paths.first()).absolutePath();
    m_settings.save(remembered);
    readEdition(dataset, paths.first());
}

void OwnData::remove(const std::string& dataset) {
    const auto title = titleOf(dataset);
    const auto figures = figuresShowing(dataset);
    const ChoiceQuestion question{tr("Remove data"),
                                  tr("Remove “%1”?").arg(title),
                                  figures.isEmpty()
                                      ? qtText(actions_sentences::noFigureShowsIt)
                                      : qtText(actions_sentences::figuresAreRemovedToo, figures),
                                  {tr("Remove")}};
    if (m_dialogs.choose(m_window, question) != 0)
        return;
    if (const auto done = removeDataset(m_session, dataset); !done)
        m_dialogs.error(m_window, qtText(actions_sentences::dataWereNotRemoved), done.error());
    else
        Q_EMIT told(qtText(actions_sentences::removedData, title));
}

} // namespace driftline
