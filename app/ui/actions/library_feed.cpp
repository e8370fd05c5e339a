// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/library_feed.h"

#include "session/current_scene.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/figure_thumbnail.h"

#include <utility>
#include <vector>

namespace driftline {

namespace {

using Figures = std::vector<std::shared_ptr<const FigureSpec>>;

} // namespace

LibraryFeed::LibraryFeed(Session& session, Jobs& jobs, LibraryModel& model, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_model(model)
    , m_lane(jobs) {
    connect(&session, &Session::workspaceChanged, this, &LibraryFeed::setOwn);
}

void LibraryFeed::start(double devicePixelRatio) {
    m_ratio = devicePixelRatio;
    m_started = true;
    m_lane.start<Figures>(
        [&gallery = m_session.gallery()](const WorkToken&) -> Result<Figures> { return gallery.figures(); },
        [this](Result<Figures> figures) {
            if (!figures)
                return;
            m_model.setGallery(*figures);
            m_waiting.assign(figures->begin(), figures->end());
            Q_EMIT listed();
            setOwn();
        });
}

void LibraryFeed::setOwn() {
    m_model.setOwn(m_session.workspace().figures);
    for (const auto& own : m_session.workspace().figures) {
        if (m_model.indexOf(own.id).data(LibraryModel::PictureRole).value<QImage>().isNull())
            m_waiting.push_front(m_session.figure(own.id));
    }
    if (m_started && !m_lane.isBusy())
        next();
}

void LibraryFeed::next() {
    if (m_waiting.empty()) {
        Q_EMIT finished();
        return;
    }
    auto spec = m_waiting.front();
    m_waiting.pop_front();
    if (m_session.figure(spec->id) == nullptr) {
        next();
        return;
    }
    m_lane.start<Scene>(resolving(m_session, spec), [this, spec](Result<Scene> scene) {
        // A figure that cannot be drawn keeps an empty frame; choosing it tells why.
        if (scene)
            m_model.setDetails(spec->id, scene->covered ? qtText(scene->covered->label()) : QString(),
                               figureThumbnail(*scene, m_ratio));
        next();
    });
}

} // namespace driftline
