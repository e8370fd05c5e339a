// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace driftline {

/// One number with what is its own.
struct ReadingRow {
    int datum = -1; ///< index in Scene::data
    QString name;   ///< of the series
    QString value;  ///< or why there is none
    bool hasValue = true;
    QStringList facts; ///< "70.0 to 76.3", "+54.6 points since 2022", "n ≈ 134 (inferred)", "estimated"
};

/// What there is to say of a place in the figure. The card beside the crosshair, the clipboard and a screen
/// reader all use these words, so they cannot disagree.
struct ReadingWords {
    QString heading;   ///< "2023 · Cambodia"
    QString fieldwork; ///< may be empty
    std::vector<ReadingRow> rows;
    QStringList common;  ///< unit, n and status where all rows share them
    QString event;       ///< may be empty
    QStringList sources; ///< short, each once
};

/// `data` are indexes in Scene::data.
ReadingWords readingWords(const Scene& scene, const std::vector<int>& data, const QString& event = {});

/// Lines to paste into a manuscript: the figure, the place, a line a series, the sources in full.
QString copiedReading(const Scene& scene, const ReadingWords& words);

/// One number as a sentence: "United States, 2023: 73.1%, +54.6 points since 2022, n ≈ 134 (inferred).
/// Source: Fulcrum 2024/162 ¶8."
QString spokenDatum(const Scene& scene, int datum);

} // namespace driftline
