// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"
#include "session/jobs.h"
#include "session/session.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// What a figure needs to be resolved, taken from the session so that a worker can do it. The session must
/// outlive the function.
std::function<Result<Scene>(const WorkToken&)> resolving(const Session& session,
                                                         std::shared_ptr<const FigureSpec> spec);

/// The scene of the figure in view, or of another one that is named. It follows the session; the old scene
/// stays until the new one is there.
class CurrentScene : public QObject {
    Q_OBJECT
public:
    CurrentScene(Session& session, Jobs& jobs, QObject* parent = nullptr);

    /// Follows this figure instead of the one in view; while there is none of that id, the last one stays.
    void setFigure(const std::string& id);
    /// Takes over what the other one has resolved, and gives it what it has itself, where each wants just
    /// that: two figures that have changed places are not resolved again.
    void exchange(CurrentScene& other);

    /// nullptr before the first figure and where the figure cannot be drawn.
    std::shared_ptr<const Scene> scene() const { return m_scene; }
    /// The spec that scene() was made of, or that failed.
    std::shared_ptr<const FigureSpec> figure() const { return m_figure; }
    const std::optional<Error>& error() const { return m_error; }
    /// Whose work figure() is (publish/figure_authors.h).
    std::vector<std::string> authors() const;
    /// The datasets that figure() may read.
    DatasetLookup datasets() const;
    /// What no file of the figure may be written over (Session::inputs()); it follows the session.
    const InputFiles& inputs() const { return m_session.inputs(); }

    /// At once and on this thread, unless scene() is up to date: for the first picture, and before the figure
    /// leaves the program.
    void resolveNow();

Q_SIGNALS:
    void changed(); ///< scene() or error() is new

private:
    void follow();
    std::shared_ptr<const FigureSpec> followed() const;
    bool canTakeFrom(const CurrentScene& other) const;
    void take(std::shared_ptr<const FigureSpec> spec, Result<Scene> resolved);

    Session& m_session;
    JobLane m_lane;
    std::shared_ptr<const FigureSpec> m_figure;
    std::shared_ptr<const FigureSpec> m_wanted;
    std::shared_ptr<const Workspace> m_reads; ///< the workspace m_wanted reads; nullptr: only the gallery
    std::shared_ptr<const Scene> m_scene;
    std::optional<Error> m_error;
    std::shared_ptr<const Workspace> m_madeOf; ///< what m_reads was for m_figure
    std::optional<std::string> m_id;           ///< of the figure that is followed; nothing: the one in view
};

} // namespace driftline
