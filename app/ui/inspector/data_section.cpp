// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/data_section.h"

#include "figure/chart_traits.h"
#include "ui/inspector/change_sentences.h"
#include "ui/inspector/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/aggregate_words.h"
#include "ui/widgets/entity_picker.h"

#include <QComboBox>
#include <QLabel>

#include <algorithm>

namespace driftline {

DataSection::DataSection(QWidget* parent)
    : InspectorSection(tr("Data"), "dataSection", parent)
    , m_dataset(addReason())
    , m_series(addCombo(tr("Rows"), "seriesColumn"))
    , m_aggregate(addCombo(aggregateQuestion(), "aggregate"))
    , m_column(addCombo(tr("Show which"), "filterColumn"))
    , m_picker(new EntityPicker(this)) {
    addWidget(m_picker);
    nameSetting(m_picker, qtText(inspector_sentences::namesThatAreShown));
    m_aggregate->addItems(aggregateAnswers());
    teach(m_series, qtText(inspector_sentences::aboutSeriesColumn));
    teach(m_aggregate, qtText(inspector_sentences::aboutAggregate));
    teachItems(m_aggregate, aggregateLessons());
    teach(m_column, qtText(inspector_sentences::aboutNamesColumn));
    teach(m_picker, qtText(inspector_sentences::aboutNamesShown));
    connect(m_series, &QComboBox::activated, this, [this] {
        const auto column = m_series->currentData().toString().toStdString();
        askPanel(qtText(inspector_sentences::changeSeriesColumn),
                 [column](PanelSpec& panel) { panel.query.series = column; });
    });
    connect(m_aggregate, &QComboBox::activated, this, [this](int index) {
        askPanel(qtText(inspector_sentences::changeAggregate),
                 [index](PanelSpec& panel) { panel.query.aggregate = static_cast<Aggregate>(index); });
    });
    connect(m_column, &QComboBox::activated, this, [this] {
        m_chosen = m_column->currentData().toString().toStdString();
        showColumn();
    });
    connect(m_picker, &EntityPicker::cellsChosen, this, [this](const std::vector<std::string>& cells) {
        const auto* column = inspected().facts.column(m_chosen);
        askPanel(qtText(inspector_sentences::chooseAmong,
                        column == nullptr ? QString() : typeset(column->label).toLower()),
                 [name = m_chosen, cells](PanelSpec& panel) { keepCells(panel.query, name, cells); });
    });
    connect(m_picker, &EntityPicker::cellVisited, this, [this](const std::string& cell) {
        const auto& facts = inspected().facts;
        const auto* column = m_chosen == facts.seriesColumn ? facts.column(m_chosen) : nullptr;
        QString label;
        if (column != nullptr) {
            for (const auto& choice : column->cells) {
                if (choice.cell == cell)
                    label = qtText(choice.label);
            }
        }
        Q_EMIT seriesVisited(label);
    });
}

QString DataSection::counted(const ColumnChoice& column) {
    const auto name = typeset(column.label);
    const auto chosen = std::count_if(column.cells.begin(), column.cells.end(),
                                      [](const CellChoice& cell) { return cell.isChosen; });
    const auto counts = tr("%L1 of %L2").arg(chosen).arg(column.cells.size());
    return tr("%1, %2").arg(name, counts);
}

bool DataSection::matters(const Inspected& /*inspected*/) const {
    return true;
}

void DataSection::read() {
    const auto& facts = inspected().facts;
    setReason(m_dataset, typeset(facts.dataset));
    setRowName(m_series, QString::fromUtf8(traitsOf(panel().chart).marks));
    m_series->clear();
    for (const auto& column : facts.columns) {
        if (column.cells.size() > 1 || column.name == facts.seriesColumn)
            m_series->addItem(qtText(inspector_sentences::onePer, typeset(column.label).toLower()),
                              qtText(column.name));
    }
    m_series->setCurrentIndex(m_series->findData(qtText(facts.seriesColumn)));
    m_series->setEnabled(m_series->count() > 1);
    m_aggregate->setCurrentIndex(static_cast<int>(panel().query.aggregate));
    if (facts.column(m_chosen) == nullptr)
        m_chosen = !facts.facetColumn.empty()    ? facts.facetColumn
                   : !facts.seriesColumn.empty() ? facts.seriesColumn
                   : facts.columns.empty()       ? std::string()
                                                 : facts.columns.front().name;
    m_column->clear();
    for (const auto& column : facts.columns)
        m_column->addItem(counted(column), qtText(column.name));
    m_column->setCurrentIndex(m_column->findData(qtText(m_chosen)));
    setRowVisible(m_column, !facts.columns.empty());
    showColumn();
}

void DataSection::showColumn() {
    const auto* column = inspected().facts.column(m_chosen);
    m_picker->setVisible(column != nullptr);
    if (column != nullptr)
        m_picker->setColumn(*column, inspected().facts.unit);
}

} // namespace driftline
