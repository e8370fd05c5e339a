// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/current_scene.h"

#include "publish/figure_authors.h"
#include "scene/resolve.h"

#include <utility>

namespace driftline {

std::function<Result<Scene>(const WorkToken&)> resolving(const Session& session,
                                                         std::shared_ptr<const FigureSpec> spec) {
    auto datasets = session.datasets(spec->id);
    return [datasets = std::move(datasets), spec = std::move(spec)](const WorkToken& token) {
        return resolve(*spec, datasets, token);
    };
}

CurrentScene::CurrentScene(Session& session, Jobs& jobs, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_lane(jobs) {
    connect(&session, &Session::currentFigureChanged, this, &CurrentScene::follow);
    connect(&session, &Session::workspaceChanged, this, &CurrentScene::follow);
}

void CurrentScene::setFigure(const std::string& id) {
    m_id = id;
    follow();
}

std::shared_ptr<const FigureSpec> CurrentScene::followed() const {
    return m_id ? m_session.figure(*m_id) : m_session.currentFigure();
}

void CurrentScene::follow() {
    auto spec = followed();
    if (spec == nullptr)
        return;
    // An edit elsewhere in the workspace does not concern a built-in figure; own figures read own datasets,
    // which any edit may have changed.
    auto reads = m_session.isOwnFigure(spec->id) ? m_session.workspaceSnapshot() : nullptr;
    if (m_wanted != nullptr && *spec == *m_wanted && reads == m_reads)
        return;
    m_wanted = spec;
    m_reads = std::move(reads);
    m_lane.start<Scene>(resolving(m_session, spec),
                        [this, spec](Result<Scene> resolved) { take(spec, std::move(resolved)); });
}

bool CurrentScene::canTakeFrom(const CurrentScene& other) const {
    return m_wanted != nullptr && other.m_figure != nullptr && *m_wanted == *other.m_figure &&
           m_reads == other.m_madeOf;
}

void CurrentScene::exchange(CurrentScene& other) {
    if (!canTakeFrom(other) || !other.canTakeFrom(*this))
        return;
    m_lane.cancel();
    other.m_lane.cancel();
    m_figure.swap(other.m_figure);
    m_madeOf.swap(other.m_madeOf);
    m_scene.swap(other.m_scene);
    m_error.swap(other.m_error);
    Q_EMIT changed();
    Q_EMIT other.changed();
}

std::vector<std::string> CurrentScene::authors() const {
    return m_figure ? figureAuthors(*m_figure, m_session.workspace(), m_session.gallery())
                    : std::vector<std::string>();
}

DatasetLookup CurrentScene::datasets() const {
    return m_session.datasets(m_figure ? m_figure->id : std::string());
}

void CurrentScene::resolveNow() {
    auto spec = followed();
    if (spec == nullptr || (m_figure != nullptr && *spec == *m_figure && !m_lane.isBusy()))
        return;
    m_lane.cancel();
    m_wanted = spec;
    m_reads = m_session.isOwnFigure(spec->id) ? m_session.workspaceSnapshot() : nullptr;
    take(spec, resolving(m_session, spec)({}));
}

void CurrentScene::take(std::shared_ptr<const FigureSpec> spec, Result<Scene> resolved) {
    m_figure = std::move(spec);
    m_madeOf = m_reads;
    if (resolved) {
        m_scene = std::make_shared<const Scene>(std::move(*resolved));
        m_error.reset();
    } else {
        m_scene = nullptr;
        m_error = std::move(resolved.error());
    }
    Q_EMIT changed();
}

} // namespace driftline
