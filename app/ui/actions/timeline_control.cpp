// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/timeline_control.h"

#include "figure/figure_change.h"
#include "ui/widgets/timeline.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace driftline {

TimelineControl::TimelineControl(Session& session, Timeline& timeline, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_timeline(timeline) {
    connect(&session, &Session::workspaceChanged, this, &TimelineControl::show);
    connect(&session, &Session::currentFigureChanged, this, &TimelineControl::show);
    connect(&timeline, &Timeline::chosen, this, &TimelineControl::choose);
    connect(&timeline, &Timeline::gestureStarted, this, [this] { m_gesture = m_session.newGesture(); });
    connect(&timeline, &Timeline::gestureEnded, this, [this] { m_gesture = Gesture::None; });
}

void TimelineControl::show() {
    const auto spec = m_session.currentFigure();
    if (spec == nullptr || spec == m_shown)
        return;
    m_shown = spec;
    if (!m_isChoosing)
        m_timeline.stop(); // or it would go on in another figure, or over what was undone
    std::vector<Period> periods;
    bool hasWaves = false;
    const auto datasets = m_session.datasets(spec->id);
    for (const auto& panel : spec->panels) {
        for (const auto* query : panel.queries()) {
            if (const auto dataset = datasets(query->dataset))
                hasWaves = hasWaves || !(*dataset)->waves.empty();
        }
        if (const auto facts = m_session.panelFacts(*spec, panel))
            periods.insert(periods.end(), facts->periods.begin(), facts->periods.end());
    }
    std::sort(periods.begin(), periods.end());
    periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
    m_timeline.setPeriods(periods, hasWaves);
    const auto shown = shownPeriods(*spec);
    m_timeline.setShown(shown.from, shown.to);
}

void TimelineControl::choose(const std::optional<Period>& from, const std::optional<Period>& to) {
    const QScopedValueRollback choosing(m_isChoosing, true);
    // Nothing can go wrong with a filter on periods that are there.
    (void)m_session.editFigure(
        tr("Choose periods"),
        [from, to](FigureSpec& spec) -> Result<void> {
            showPeriods(spec, {from, to});
            return {};
        },
        m_gesture);
}

} // namespace driftline
