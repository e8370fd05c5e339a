// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data_table/column_summary.h"

#include "ui/theme/qt_text.h"

namespace driftline {

ColumnSummary::ColumnSummary(Jobs& jobs, QWidget* parent) : QLabel(parent), m_summing(jobs) {
    setObjectName(QStringLiteral("dataStatistics"));
    setProperty("kind", "muted");
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void ColumnSummary::follow(const DatasetPtr& dataset, const RowOrder& rows, std::size_t column) {
    m_summing.start<ColumnStatistics>(
        [dataset, rows, column](const WorkToken& token) {
            return columnStatistics(*dataset, column, rows, token);
        },
        [this, dataset, column](const Result<ColumnStatistics>& statistics) {
            if (!statistics)
                return;
            const auto& variable = dataset->codebook.variables[column];
            setText(tr("%1: %2").arg(typeset(variable.displayName()), typeset(statisticsText(*statistics))));
        });
}

} // namespace driftline
