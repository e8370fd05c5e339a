// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/aggregate_words.h"

#include <QCoreApplication>

namespace driftline {

namespace {
QString trAggregate(const char* text) {
    return QCoreApplication::translate("Aggregate", text);
}
} // namespace

QString aggregateQuestion() {
    return trAggregate("If several rows match");
}

QStringList aggregateAnswers() {
    return {trAggregate("Stop and ask"),
            trAggregate("Add them up"),
            trAggregate("Take their mean"),
            trAggregate("Take the weighted mean"),
            trAggregate("Take the mean by sample size"),
            trAggregate("Count them")};
}

QStringList aggregateLessons() {
    return {trAggregate("Says so instead of drawing a number that nobody chose."),
            trAggregate("Adds the rows up."),
            trAggregate("Every row counts the same."),
            trAggregate("Rows count by the weights that come with the data."),
            trAggregate("Rows count by how many people were asked."),
            trAggregate("How many rows there are.")};
}

} // namespace driftline
