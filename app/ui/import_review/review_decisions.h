// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import_review/column_meanings.h"
#include "workspace/table_review.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace driftline {

/// One decision about how a table is read, as a field that can change it.
struct Decision {
    QString name;  ///< of the field, for tests: "decidePeriod"
    QString label; ///< "Years or dates"
    QString reason;
    bool isAsked = false; ///< it may be wrong, and only somebody who knows the file can say
    QStringList options;  ///< of a choice; empty: the field is a line of text
    int current = -1;     ///< among the options
    QString text;         ///< of a line of text
    QString example;      ///< shown in grey while it is empty
    std::function<void(int, ImportChoices&)> choose;
    std::function<void(const QString&, ImportChoices&)> write;
};

/// The decisions that apply to the table, in the order in which a person makes them.
std::vector<Decision> decisionsOf(const TableReview& review);

} // namespace driftline
