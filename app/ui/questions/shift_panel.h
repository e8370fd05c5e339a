// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questions/figure_questions.h"
#include "render/scene_datum.h"
#include "ui/questions/question_panel.h"

#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace driftline {

class Card;
class ComparisonNote;

/// "Is this shift real?": two numbers of the figure in view, held against what chance can do, or the reason
/// why that cannot be said.
class ShiftPanel : public QuestionPanel {
    Q_OBJECT
public:
    ShiftPanel(Session& session, CurrentScene& current, Jobs& jobs, QWidget* parent = nullptr);

    /// Takes a datum of the figure as the later of the two, and the value before it as the earlier.
    void selectDatum(const SceneDatum& datum);

protected:
    void ask(const SpecPtr& figure) override;
    void forget() override;

private:
    struct Side {
        QComboBox* series = nullptr;
        QComboBox* wave = nullptr;
    };

    Side addSide(QGridLayout& grid, int row, const QString& name);
    QWidget* makeAnswer();
    void take(Result<std::vector<Polls>> polls);
    void fillPanels();
    void fillSeries();
    void fillWaves(const Side& side, const QString& wanted);
    void choose(PollPick first, PollPick second);
    void answerQuestion();
    void showAnswer(const ShiftQuestion& question);
    void showMethod(const Shift& shift);
    std::optional<std::size_t> seriesOf(const Datum& datum) const;
    void copyText();
    const Polls* polls() const;
    std::optional<PollPick> pickOf(const Side& side) const;

    std::vector<Polls> m_polls;
    std::string m_figure;         ///< id of the figure that m_polls is of
    std::vector<Query> m_queries; ///< of its panels
    Comparisons m_comparisons;    ///< that were shown since these were asked
    bool m_isFilling = false;
    QString m_text; ///< to be copied

    QWidget* m_questionPlace = nullptr;
    QComboBox* m_panel = nullptr;
    Side m_first;
    Side m_second;
    QWidget* m_answerPlace = nullptr;
    QLabel* m_verdict = nullptr;
    QLabel* m_change = nullptr;
    QLabel* m_interval = nullptr;
    QLabel* m_words = nullptr;
    ComparisonNote* m_several = nullptr;
    QLabel* m_peopleHeading = nullptr;
    QLabel* m_people = nullptr;
    QLabel* m_methodHeading = nullptr;
    QLabel* m_method = nullptr;
};

} // namespace driftline
