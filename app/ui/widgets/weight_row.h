// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QSlider;

namespace driftline {

class PullBar;

/// One place of an average: its value, how much it counts, by slider, and how far it moves the average.
class WeightRow : public QWidget {
    Q_OBJECT
public:
    static constexpr int most = 100; ///< of the slider

    explicit WeightRow(const QString& place, QWidget* parent = nullptr);

    /// What is shown, finished; `pull` is empty if there is none, `pullPart` from −1 to 1.
    struct Facts {
        QString value;
        QString people;
        QString share;
        QString pull;        ///< with little room
        QString pullInWords; ///< for screen readers
        double pullPart = 0;
    };
    void setFacts(const Facts& facts);

    int weight() const;
    /// Without weightChanged().
    void setWeight(int weight);

Q_SIGNALS:
    void weightChanged(); ///< by the user

private:
    QString m_place;
    QLabel* m_value;
    QLabel* m_people;
    QLabel* m_pull;
    QLabel* m_share;
    PullBar* m_bar;
    QSlider* m_slider;
};

} // namespace driftline
