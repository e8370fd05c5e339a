// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/hand_tables.h"

#include "import/hand_cells.h"
#include "session/own_datasets.h"
#include "ui/actions/sentences.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/hand_table/hand_table_dialog.h"
#include "ui/import_review/import_review.h"
#include "ui/theme/qt_text.h"

#include <QWidget>

#include <utility>

namespace driftline {

HandTables::HandTables(Session& session, Jobs& jobs, DialogService& dialogs, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_jobs(jobs)
    , m_dialogs(dialogs)
    , m_window(window)
    , m_action(qtText(actions_sentences::typeTableButton))
    , m_lane(jobs)
    , m_importers(std::make_shared<const ImporterRegistry>(builtinImporters())) {
    m_action.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    m_action.setToolTip(qtText(actions_sentences::aboutTypedTable));
    window->addAction(&m_action);
    connect(&m_action, &QAction::triggered, this, [this] { open({}, {}); });
}

void HandTables::change(const std::string& dataset) {
    const auto* origin = m_session.workspace().origin(dataset);
    if (origin != nullptr && origin->byHand)
        open(*origin->byHand, dataset);
}

void HandTables::open(const HandTable& table, const std::string& dataset) {
    auto* sheet = new HandTableDialog(table, m_window);
    connect(sheet, &HandTableDialog::used, this,
            [this, dataset](const HandTable& typed) { take(typed, dataset); });
    sheet->open();
}

void HandTables::take(const HandTable& table, const std::string& dataset) {
    ImportChoices choices;
    // Cells that change keep what was decided about their columns.
    if (const auto* origin = m_session.workspace().origin(dataset); origin != nullptr)
        choices.recipe = origin->recipe;
    m_lane.start<TableReview>(
        [table, choices](const WorkToken& token) {
            return reviewTable(std::make_shared<const GridFile>(handTableCells(table)), {}, choices,
                               ReviewChart::Skipped, token);
        },
        [this, table, dataset](Result<TableReview> review) {
            if (review)
                answer(table, dataset, *review);
            else
                m_dialogs.error(m_window, qtText(actions_sentences::tableWasNotAdded), review.error());
        });
}

void HandTables::answer(const HandTable& table, const std::string& dataset, const TableReview& review) {
    const auto title = qtText(table.title);
    if (!review.asksForReview()) {
        put(title, dataset, *review.loaded);
        return;
    }
    ReviewSubject subject;
    subject.name = title;
    subject.cells = review.cells;
    subject.acceptText = qtText(actions_sentences::useThisReading);
    auto* sheet = new ImportReview(m_jobs, m_importers, std::move(subject), m_window);
    connect(sheet, &ImportReview::used, this,
            [this, title, dataset](const LoadedWorkspace& loaded) { put(title, dataset, loaded); });
    // What was typed is not lost with it.
    connect(sheet, &QDialog::rejected, this, [this, table, dataset] { open(table, dataset); });
    sheet->open();
}

void HandTables::put(const QString& title, const std::string& dataset, const LoadedWorkspace& loaded) {
    const auto findings =
        dataset.empty() ? m_session.add(loaded)
                        : replaceDataset(m_session, dataset, loaded).map([&loaded](Diagnostics edition) {
                              edition.append(loaded.findings);
                              return edition;
                          });
    if (!findings) {
        m_dialogs.error(m_window, qtText(actions_sentences::tableWasNotAdded), findings.error());
        return;
    }
    QStringList lines;
    for (const auto& line : findings->lines())
        lines.append(typeset(line));
    Q_EMIT added(dataset.empty() ? tr("Added “%1”.").arg(title) : tr("Changed “%1”.").arg(title), lines);
}

} // namespace driftline
