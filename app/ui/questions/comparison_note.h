// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstddef>

class QCheckBox;
class QLabel;

namespace driftline {

/// Says how many pairs were compared, as soon as there are several, and offers Holm's correction for them.
class ComparisonNote : public QWidget {
    Q_OBJECT
public:
    explicit ComparisonNote(QWidget* parent = nullptr);

    void setCount(std::size_t pairs);
    bool isCorrecting() const;

Q_SIGNALS:
    void correctingChanged();
    void startOver(); ///< the pairs so far are to be forgotten

private:
    QLabel* m_words;
    QCheckBox* m_correct;
};

} // namespace driftline
