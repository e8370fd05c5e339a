// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questions/figure_questions.h"
#include "ui/questions/question_panel.h"

#include <optional>
#include <string>
#include <vector>

class QButtonGroup;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace driftline {

class Card;
class WeightRow;

/// The average over places of the figure in view, opened up: each place's value, weight and pull, and whether
/// the published side survives other weights.
class AveragePanel : public QuestionPanel {
    Q_OBJECT
public:
    AveragePanel(Session& session, CurrentScene& current, Jobs& jobs, QWidget* parent = nullptr);

protected:
    void ask(const SpecPtr& figure) override;
    void forget() override;

private:
    QWidget* makeChoices();
    QWidget* makeVerdict();
    QWidget* makePlaces();
    void take(const FigureSpec& spec, Result<AverageData> found);
    void fillChoices();
    void rebuildRows();
    void setWeighting(PlaceWeighting weighting);
    void setRowsFromWeights();
    void takeWeights();
    void refresh();
    void showMeans(const AverageWave& wave);
    void showVerdict(const AverageWave& wave);
    void showPlaces(const AverageWave& wave);
    void addFigure();
    const AverageWave* wave() const;
    PlaceWeighting weighting() const;

    std::shared_ptr<const FigureSpec> m_figure; ///< that m_data was taken from
    std::optional<AverageData> m_data;
    OwnWeights m_own; ///< 0 to WeightRow::most
    bool m_isFilling = false;

    QWidget* m_choices = nullptr;
    QComboBox* m_wave = nullptr;
    QComboBox* m_answer = nullptr;
    QButtonGroup* m_weightings = nullptr;
    QWidget* m_verdictPlace = nullptr;
    QGridLayout* m_means = nullptr;
    QLabel* m_verdict = nullptr;
    QLabel* m_words = nullptr;
    QLabel* m_lines = nullptr;
    QWidget* m_placesPlace = nullptr;
    QLabel* m_placesHeading = nullptr;
    QLabel* m_placesNote = nullptr;
    QVBoxLayout* m_rowsLayout = nullptr;
    std::vector<WeightRow*> m_rows;
    QPushButton* m_show = nullptr;
};

} // namespace driftline
