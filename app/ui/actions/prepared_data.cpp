// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/prepared_data.h"

#include "base/text.h"
#include "export/output_file.h"
#include "interchange/table_text.h"
#include "prepare/prepared_dataset.h"
#include "prepare/row_keys.h"
#include "session/own_preparation.h"
#include "session/sentences.h"
#include "session/settings.h"
#include "ui/actions/sentences.h"
#include "ui/data_table/compute_dialog.h"
#include "ui/data_table/correct_dialog.h"
#include "ui/data_table/data_page.h"
#include "ui/data_table/group_dialog.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/theme/qt_text.h"

#include <QDir>
#include <QFileInfo>
#include <QWidget>

#include <utility>

namespace driftline {

PreparedData::PreparedData(Session& session, Jobs& jobs, DialogService& dialogs, SettingsStore& settings,
                           DataPage& page, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_jobs(jobs)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_page(page)
    , m_window(window) {
    connect(&page, &DataPage::computeAsked, this, &PreparedData::compute);
    connect(&page, &DataPage::groupAsked, this, &PreparedData::group);
    connect(&page, &DataPage::correctAsked, this, &PreparedData::correct);
    connect(&page, &DataPage::takeBackAsked, this, &PreparedData::takeBack);
    connect(&page, &DataPage::removeAsked, this, &PreparedData::remove);
    connect(&page, &DataPage::exportAsked, this, &PreparedData::exportChosen);
    connect(&page, &DataPage::told, this, &PreparedData::told);
    connect(this, &PreparedData::made, &page, &DataPage::showDataset);
}

std::optional<PreparationSubject> PreparedData::subject(const std::string& dataset) {
    const auto shown = m_session.ownDatasets()(dataset);
    if (!shown) {
        m_dialogs.error(m_window, qtText(actions_sentences::dataAreNotInWorkspace), shown.error());
        return {};
    }
    const auto* known = m_session.workspace().preparation(dataset);
    auto others = m_session.workspace().datasets;
    for (auto& builtIn : m_session.gallery().datasets())
        others.push_back(std::move(builtIn));
    std::erase_if(others, [&dataset](const DatasetPtr& other) {
        return other->id == dataset || !other->codebook.indexOf(Role::Value);
    });
    if (known == nullptr)
        return PreparationSubject{*shown, *shown, Preparation{dataset, {}, 0, 0, {}, {}, {}},
                                  m_session.ownDatasets(), std::move(others)};
    return PreparationSubject{*shown, std::make_shared<const Dataset>(asRead(**shown, *known)), *known,
                              m_session.ownDatasets(), std::move(others)};
}

void PreparedData::compute(const std::string& dataset) {
    auto about = subject(dataset);
    if (!about)
        return;
    auto* dialog = new ComputeDialog(*std::move(about), m_jobs, m_window);
    connect(dialog, &ComputeDialog::used, this, [this, dataset](const ComputedColumn& column) {
        take(addComputed(m_session, dataset, column), dataset, typeset(column.name));
    });
    dialog->open();
}

void PreparedData::group(const std::string& dataset, const std::string& column) {
    auto about = subject(dataset);
    if (!about)
        return;
    auto* dialog = new GroupDialog(*std::move(about), column, m_jobs, m_window);
    connect(dialog, &GroupDialog::used, this, [this, dataset](const CellGroup& chosen) {
        take(addGroup(m_session, dataset, chosen), dataset, typeset(chosen.name));
    });
    dialog->open();
}

void PreparedData::take(const Result<std::string>& done, const std::string& asked, const QString& name) {
    if (!done) {
        m_dialogs.error(m_window, qtText(actions_sentences::couldNotBeMade, name), done.error());
        return;
    }
    Q_EMIT made(*done);
    Q_EMIT told(*done == asked ? qtText(actions_sentences::madeInNewFigure, name)
                               : qtText(actions_sentences::madeInCopy, name));
}

void PreparedData::correct(const std::string& id, std::size_t column, std::size_t row) {
    if (!whyNotCorrected(m_session, id).empty()) {
        m_dialogs.error(m_window, qtText(actions_sentences::valueCannotBeCorrected),
                        fail(session_sentences::correctionBuiltIn()).value());
        return;
    }
    const auto dataset = m_session.workspace().dataset(id);
    QStringList place;
    for (const auto key : keyColumns(*dataset))
        place.append(typeset(shownCell(*dataset, key, row)));
    place.append(typeset(dataset->codebook.variables[column].displayName()));
    auto* dialog = new CorrectDialog(place.join(QStringLiteral(", ")),
                                     qtText(dataset->table.cellText(column, row)), m_window);
    connect(dialog, &CorrectDialog::used, this,
            [this, id, column, row](const QString& value, const QString& reason) {
                const auto done =
                    correctCell(m_session, id, column, row, value.toStdString(), reason.toStdString());
                if (done)
                    Q_EMIT told(qtText(actions_sentences::corrected));
                else
                    m_dialogs.error(m_window, qtText(actions_sentences::valueWasNotCorrected), done.error());
            });
    dialog->open();
}

void PreparedData::takeBack(const std::string& dataset, std::size_t column, std::size_t row) {
    if (const auto done = takeCorrectionBack(m_session, dataset, column, row); !done)
        m_dialogs.error(m_window, qtText(actions_sentences::correctionWasNotTakenBack), done.error());
}

void PreparedData::remove(const std::string& dataset, const std::string& step) {
    if (const auto done = removeStep(m_session, dataset, step); !done)
        m_dialogs.error(m_window, qtText(actions_sentences::stepWasNotRemoved, typeset(step)), done.error());
    else
        Q_EMIT told(qtText(actions_sentences::removedData, typeset(step)));
}

void PreparedData::exportChosen() {
    const auto dataset = m_page.dataset();
    if (dataset == nullptr)
        return;
    auto remembered = m_settings.load();
    const auto stem = qtText(slug(dataset->title.empty() ? dataset->id : dataset->title));
    const auto path =
        m_dialogs.saveFile(m_window, {tr("Export rows"),
                                      QDir(remembered.openFolder).filePath(stem + QStringLiteral(".csv")),
                                      {qtText(actions_sentences::csvFiles)},
                                      QStringLiteral("csv")});
    if (path.isEmpty())
        return;
    const auto rows = m_page.chosenRows();
    const auto columns = m_page.chosenColumns();
    const auto what = counted(qsizetype(rows.size()), tr("row"), tr("rows"));
    const auto name = QFileInfo(path).fileName();
    Q_EMIT told(qtText(actions_sentences::writingRowsTo, what, name));
    // Not called off by the next export: either both files are written, or one says why not.
    auto* writing = new JobLane(m_jobs, this);
    writing->start<bool>(
        [dataset, rows, columns, file = path.toStdString(),
         inputs = m_session.inputs()](const WorkToken& token) -> Result<bool> {
            const auto text = tableText(*dataset, rows, columns, TableTextForm::Csv, token);
            if (!text)
                return tl::unexpected(text.error());
            if (auto done = writeOutputFile(file, *text, inputs, Replacing::Anything); !done)
                return tl::unexpected(std::move(done.error()));
            return true;
        },
        [this, writing, what, name](const Result<bool>& done) {
            writing->deleteLater();
            if (!done)
                m_dialogs.error(m_window, qtText(actions_sentences::rowsWereNotWritten), done.error());
            else
                Q_EMIT told(qtText(actions_sentences::wroteRowsTo, what, name));
        });
}

} // namespace driftline
