// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/library_feed.h"

#include "base/lists.h"
#include "base/text.h"
#include "session/current_scene.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/figure_thumbnail.h"

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace driftline {

namespace {

using namespace std::chrono_literals;
using Figures = std::vector<std::shared_ptr<const FigureSpec>>;

/// Of more numbers than this nobody looks for one by its day, and all their days would fill the memory.
constexpr std::size_t mostNamedDays = 2000;

/// The names of what a figure shows: its series, panels and places, and every period or category along it;
/// of very long series, the years.
QString contentsOf(const Scene& scene) {
    DistinctTexts names;
    const bool namesDays = scene.data.size() <= mostNamedDays;
    const DatumWords* before = nullptr;
    std::optional<int> lastYear;
    for (const auto& datum : scene.data) {
        if (const auto* words = &*datum.words; std::exchange(before, words) != words) {
            for (const auto* name : {&words->seriesName, &words->panelName, &words->group})
                names.add(*name);
        }
        if (namesDays || !datum.period) {
            names.add(datum.position());
            names.add(datum.positionKey());
        } else if (const int year = datum.period->start.year(); std::exchange(lastYear, year) != year) {
            names.add(std::to_string(year));
        }
    }
    return qtText(joined(names.list(), " "));
}

} // namespace

LibraryFeed::LibraryFeed(Session& session, Jobs& jobs, LibraryModel& model, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_model(model)
    , m_lane(jobs) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(&session, &Session::workspaceChanged, this, &LibraryFeed::setOwn);
    connect(&m_pause, &QTimer::timeout, this, &LibraryFeed::drawOwn);
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
            for (const auto& figure : *figures)
                m_waiting.push_back(figure->id);
            Q_EMIT listed();
            m_model.setOwn(m_session.workspace().figures);
            drawOwn();
        });
}

void LibraryFeed::setOwn() {
    const auto& workspace = m_session.workspace();
    m_model.setOwn(workspace.figures);
    if (workspace.datasets != m_data || workspace.entities != m_entities) {
        m_data = workspace.datasets;
        m_entities = workspace.entities;
        m_model.outdateOwn();
    }
    m_pause.start();
}

void LibraryFeed::drawOwn() {
    for (const auto& own : m_session.workspace().figures)
        m_waiting.push_front(own.id);
    if (m_started && !m_lane.isBusy())
        next();
}

void LibraryFeed::next() {
    std::shared_ptr<const FigureSpec> spec;
    while (spec == nullptr) {
        if (m_waiting.empty()) {
            Q_EMIT finished();
            return;
        }
        if (!m_model.isDrawn(m_waiting.front()))
            spec = m_session.figure(m_waiting.front());
        m_waiting.pop_front();
    }
    m_lane.start<Scene>(resolving(m_session, spec),
                        [this, spec, data = m_data, entities = m_entities](const Result<Scene>& scene) {
                            const auto now = m_session.figure(spec->id);
                            if (now != nullptr && *now == *spec && data == m_data && entities == m_entities)
                                show(*spec, scene);
                            next();
                        });
}

void LibraryFeed::show(const FigureSpec& spec, const Result<Scene>& scene) {
    // A figure that cannot be drawn has an empty frame; choosing it tells why.
    if (scene)
        m_model.setDetails(spec.id, scene->covered ? qtText(scene->covered->label()) : QString(),
                           figureThumbnail(*scene, m_ratio), contentsOf(*scene));
    else
        m_model.setDetails(spec.id, {}, {});
}

} // namespace driftline
