// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/word_search.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace driftline {

/// Why a search found no row, and one click to what may have been meant. Hidden while there are rows.
class NothingFoundRow : public QWidget {
    Q_OBJECT
public:
    explicit NothingFoundRow(QWidget* parent = nullptr);

    /// Nothing where something was found.
    void follow(const std::optional<NothingFound>& nothing);

Q_SIGNALS:
    void wordsAsked(const QString& words);

private:
    void tell(const NothingFound& nothing);

    QLabel* m_why;
    QPushButton* m_instead;
    QString m_words;
};

} // namespace driftline
