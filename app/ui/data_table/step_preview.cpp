// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data_table/step_preview.h"

#include "ui/data_table/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/part_heading.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace driftline {

StepPreview::StepPreview(QWidget* parent)
    : QWidget(parent)
    , m_table(new QTableWidget(this))
    , m_words(new QLabel(this)) {
    m_table->setObjectName(QStringLiteral("stepPreview"));
    m_table->setAccessibleName(qtText(data_table_sentences::firstRowsOfResult));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_words->setObjectName(QStringLiteral("stepWords"));
    m_words->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(partHeading(tr("First rows"), this));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_words);
}

void StepPreview::setPreview(const PreparationPreview& preview) {
    m_table->setRowCount(int(preview.rows.size()));
    m_table->setColumnCount(int(preview.headings.size()));
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->setHorizontalHeaderItem(
            column, new QTableWidgetItem(typeset(preview.headings[std::size_t(column)])));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < m_table->columnCount(); ++column)
            m_table->setItem(
                row, column,
                new QTableWidgetItem(typeset(preview.rows[std::size_t(row)][std::size_t(column)])));
    }
    m_table->resizeColumnsToContents();
    const auto missing = preview.made - preview.known;
    auto words =
        qtText(data_table_sentences::rowsWithANumber, counted(qsizetype(preview.made), tr("row"), tr("rows")),
               QLocale::c().toString(qulonglong(preview.known)));
    if (missing > 0)
        words += u' ' + qtText(data_table_sentences::whyResultIsMissing);
    if (!preview.derivation.empty())
        words += u' ' + qtText(data_table_sentences::readersSee, typeset(preview.derivation));
    for (const auto& finding : preview.findings.items())
        words += u'\n' + typeset(finding.message);
    m_words->setProperty("kind", "muted");
    m_words->setText(words);
}

void StepPreview::setProblem(const QString& sentence) {
    m_table->setRowCount(0);
    m_words->setText(sentence);
}

} // namespace driftline
