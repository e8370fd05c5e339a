// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/each_figure.h"
#include "session/jobs.h"
#include "session/session.h"

#include <QDialog>

#include <memory>
#include <string>
#include <vector>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace driftline {

class DesignPreview;

/// "The same figure for each of": which column, which of its names, and texts in which they stand. The first
/// figure follows every choice.
class EachFigureDialog : public QDialog {
    Q_OBJECT
public:
    /// Of the figure in view; `columns` are those of eachColumns().
    EachFigureDialog(Session& session, Jobs& jobs, std::vector<EachColumn> columns,
                     QWidget* parent = nullptr);

Q_SIGNALS:
    void used(const driftline::EachColumn& column, const std::vector<std::string>& cells,
              const driftline::EachTexts& texts);

private:
    QLayout* makeNames();
    QLayout* makeTexts();
    void listNames();
    void search(const QString& words);
    void checkShown(bool on);
    void preview();
    std::vector<std::string> cells() const;
    EachTexts texts() const;
    const EachColumn& column() const;

    Session& m_session;
    JobLane m_lane;
    std::shared_ptr<const FigureSpec> m_figure;
    std::vector<EachColumn> m_columns;
    QComboBox* m_column;
    QLineEdit* m_search;
    QListWidget* m_names;
    QLineEdit* m_title;
    QLineEdit* m_subtitle;
    QLineEdit* m_short;
    DesignPreview* m_preview;
    QPushButton* m_make = nullptr;
};

} // namespace driftline
