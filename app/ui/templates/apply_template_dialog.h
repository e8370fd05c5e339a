// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_template.h"
#include "session/jobs.h"
#include "session/session.h"

#include <QDialog>

#include <memory>
#include <vector>

class QListWidget;
class QPushButton;

namespace driftline {

class DesignPreview;

/// Chooses a template and shows the figure in its design, with what does not fit.
class ApplyTemplateDialog : public QDialog {
    Q_OBJECT
public:
    ApplyTemplateDialog(Session& session, Jobs& jobs, QWidget* parent = nullptr);

    /// One that was read from a file; it is chosen.
    void addTemplate(const FigureTemplate& design);

Q_SIGNALS:
    void used(const driftline::FigureTemplate& design);
    void fileAsked();
    void removeAsked(const std::string& name);

private:
    void fill();
    void preview();
    const FigureTemplate* current() const;

    Session& m_session;
    JobLane m_lane;
    std::shared_ptr<const FigureSpec> m_figure;
    std::vector<FigureTemplate> m_fromFiles;
    std::vector<FigureTemplate> m_shown;
    QListWidget* m_list;
    DesignPreview* m_preview;
    QPushButton* m_remove = nullptr;
    QPushButton* m_apply = nullptr;
};

} // namespace driftline
