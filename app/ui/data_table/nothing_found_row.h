// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/word_search.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace driftline {

/// Why a search found no row, and one click to what may have been meant. Hidden while there are rows.
class NothingFoundRow : public QWidget {
    Q_OBJECT
public:
    explicit NothingFoundRow(QWidget* parent = nullptr);

    /// The dataset in which nothing was found; nullptr where something was.
    void follow(const DatasetPtr& dataset, const std::string& words);

Q_SIGNALS:
    void wordsAsked(const QString& words);

private:
    void tell(const NothingFound& nothing);

    QLabel* m_why;
    QPushButton* m_instead;
    QString m_words;
};

} // namespace driftline
