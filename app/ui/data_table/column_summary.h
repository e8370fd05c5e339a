// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "session/jobs.h"
#include "workspace/table_rows.h"

#include <QLabel>

#include <cstddef>

namespace driftline {

/// The statistics of a column of a table in one line. A worker makes them; meanwhile those before stay.
class ColumnSummary : public QLabel {
    Q_OBJECT
public:
    ColumnSummary(Jobs& jobs, QWidget* parent);

    /// Of these rows of the column, which the dataset has.
    void follow(const DatasetPtr& dataset, const RowOrder& rows, std::size_t column);

private:
    JobLane m_summing;
};

} // namespace driftline
