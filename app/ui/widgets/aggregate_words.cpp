// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/aggregate_words.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/sentences.h"

namespace driftline {

QString aggregateQuestion() {
    return qtText(widgets_sentences::ifSeveralRowsMatch);
}

QStringList aggregateAnswers() {
    return {qtText(widgets_sentences::stopAndAsk),
            qtText(widgets_sentences::addThemUp),
            qtText(widgets_sentences::takeTheirMean),
            qtText(widgets_sentences::takeTheWeightedMean),
            qtText(widgets_sentences::takeTheMeanBySampleSize),
            qtText(widgets_sentences::countThem)};
}

QStringList aggregateLessons() {
    return {qtText(widgets_sentences::aboutStopping),
            qtText(widgets_sentences::aboutSum),
            qtText(widgets_sentences::aboutMean),
            qtText(widgets_sentences::aboutWeightedMean),
            qtText(widgets_sentences::aboutMeanBySampleSize),
            qtText(widgets_sentences::aboutCount)};
}

} // namespace driftline
