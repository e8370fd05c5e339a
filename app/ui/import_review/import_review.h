// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/jobs.h"
#include "ui/import_review/decision_list.h"

#include <QDialog>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace driftline {

class CellsView;
class FigurePicture;

/// What is reviewed, and how it begins.
struct ReviewSubject {
    QString path; ///< empty: cells that are in no file
    QString name; ///< for the title: "prices.csv"
    ImportChoices choices = {};
    std::shared_ptr<const GridFile> cells = nullptr; ///< as the choices read them; nullptr: to be read
    QString acceptText = {};                         ///< of the button; empty: "Import"
};

/// Shows how a file is read, before it is used or afterwards: its own cells, every decision with its reason,
/// what was found, and the first chart. Each decision can be changed there, and everything follows. Nothing
/// but used() comes of it.
class ImportReview : public QDialog {
    Q_OBJECT
public:
    ImportReview(Jobs& jobs, std::shared_ptr<const ImporterRegistry> importers, ReviewSubject subject,
                 QWidget* parent = nullptr);

    bool isBusy() const { return m_lane.isBusy(); }

Q_SIGNALS:
    void used(const driftline::LoadedWorkspace& loaded);
    void failed(const driftline::Error& error); ///< the file itself cannot be read any more

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    QLayout* makeButtons();
    void decide(const ChoicesChange& change);
    void work();
    void take(Result<TableReview> review);
    void showReview();
    void showFindings();
    void showChart();
    void use();
    bool isDrawable() const;

    std::shared_ptr<const ImporterRegistry> m_importers;
    ReviewSubject m_subject;
    JobLane m_lane;
    std::optional<TableReview> m_review;
    QStringList m_asked; ///< decisions that stay on top, also once they are taken
    QLabel* m_words = nullptr;
    CellsView* m_view = nullptr;
    QLabel* m_rest = nullptr;
    DecisionList* m_decisions = nullptr;
    QLabel* m_findings = nullptr;
    FigurePicture* m_chart = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_use = nullptr;
};

} // namespace driftline
