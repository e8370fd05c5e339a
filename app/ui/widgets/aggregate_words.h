// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace driftline {

/// "If several rows match": the name of the field that chooses an aggregate.
QString aggregateQuestion();
/// "Stop and ask", "Add them up" …: its choices, in the order of Aggregate.
QStringList aggregateAnswers();
/// What each of them does, likewise.
QStringList aggregateLessons();

} // namespace driftline
