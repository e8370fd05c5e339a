// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/current_scene.h"
#include "session/jobs.h"
#include "session/session.h"

#include <QScrollArea>

#include <memory>
#include <vector>

class QLabel;

namespace driftline {

/// A column beside the figure that answers one question about the figure in view. It works only while it is
/// shown: a figure that changed meanwhile is asked about as soon as the panel is seen again.
class QuestionPanel : public QScrollArea {
    Q_OBJECT
public:
    QuestionPanel(Session& session, CurrentScene& current, Jobs& jobs, QWidget* parent = nullptr);

Q_SIGNALS:
    void told(const QString& message); ///< for the status line
    void failed(const driftline::Error& error);

protected:
    using SpecPtr = std::shared_ptr<const FigureSpec>;

    /// Puts the parts under each other, below a sentence that says what the panel is for.
    void arrange(const QString& intro, std::vector<QWidget*> parts);
    /// The figure in view, which can be drawn. To be answered in the lane.
    virtual void ask(const SpecPtr& figure) = 0;
    /// Where the figure cannot be drawn, so that there is nothing to ask.
    virtual void forget() = 0;
    /// In place of the parts, why there is no answer.
    void showNothing(const QString& why);
    void showParts();

    void showEvent(QShowEvent* event) override;

    Session& session() { return m_session; }
    CurrentScene& current() { return m_current; }
    JobLane& lane() { return m_lane; }

private:
    void follow();

    Session& m_session;
    CurrentScene& m_current;
    JobLane m_lane;
    bool m_isStale = true;
    QLabel* m_nothing;
    std::vector<QWidget*> m_parts;
};

/// Text over several lines, to be selected and copied; `kind` as the style sheet names it.
QLabel* wrappedLabel(QWidget* parent, const char* kind = nullptr);

/// Rich text of one paragraph a line, with room between them.
QString paragraphs(const QStringList& lines);

} // namespace driftline
