// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data_table/data_menu.h"

#include "ui/data_table/dataset_model.h"
#include "ui/data_table/sentences.h"
#include "ui/theme/qt_text.h"

#include <vector>

namespace driftline {

DataMenu::DataMenu(const DatasetModel& model, const QModelIndex& current, QWidget* parent) : QMenu(parent) {
    setObjectName(QStringLiteral("dataMenu"));
    setAttribute(Qt::WA_DeleteOnClose);
    connect(addAction(tr("Copy")), &QAction::triggered, this, &DataMenu::copyAsked);
    if (current.isValid())
        addCell(model, current);
    addSteps(model);
}

void DataMenu::addCell(const DatasetModel& model, const QModelIndex& current) {
    const auto column = std::size_t(current.column());
    const auto row = model.sourceRow(current.row());
    const auto& dataset = *model.dataset();
    if (typeOf(dataset.table.column(column)) == ColumnType::Text)
        connect(
            addAction(qtText(data_table_sentences::onlyRowsWith, typeset(shownCell(dataset, column, row)))),
            &QAction::triggered, this, [this, column, row] { Q_EMIT onlyAsked(column, row); });
    addSeparator();
    connect(addAction(qtText(data_table_sentences::correctThisValueButton)), &QAction::triggered, this,
            [this, column, row] { Q_EMIT correctAsked(column, row); });
    if (model.correction(column, row) != nullptr)
        connect(addAction(qtText(data_table_sentences::takeCorrectionBack)), &QAction::triggered, this,
                [this, column, row] { Q_EMIT takeBackAsked(column, row); });
}

void DataMenu::addSteps(const DatasetModel& model) {
    std::vector<std::string> names;
    for (const auto& group : model.preparation().groups)
        names.push_back(group.name);
    for (const auto& column : model.preparation().columns)
        names.push_back(column.name);
    addSeparator();
    for (const auto& name : names)
        connect(addAction(tr("Remove “%1”").arg(typeset(name))), &QAction::triggered, this,
                [this, name] { Q_EMIT removeAsked(name); });
}

} // namespace driftline
