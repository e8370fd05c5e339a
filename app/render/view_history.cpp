// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/view_history.h"

#include <utility>

namespace driftline {

namespace {
/// Notches of a wheel that follow each other within this time are one movement, milliseconds.
constexpr std::uint64_t oneMovement = 800;
constexpr std::size_t mostViews = 100;

bool isRepeated(ViewStep step) {
    return step == ViewStep::Wheel || step == ViewStep::Keys || step == ViewStep::Walk;
}
} // namespace

void ViewHistory::begin(const FigureView& view) {
    m_views.assign(1, view);
    m_at = 0;
    m_mayJoin = false;
}

void ViewHistory::note(const FigureView& view, ViewStep step, std::uint64_t time) {
    if (view == m_views[m_at])
        return;
    m_views.resize(m_at + 1);
    const bool joins = m_mayJoin && step == m_step && isRepeated(step) && time - m_time <= oneMovement;
    if (joins)
        m_views[m_at] = view;
    else
        m_views.push_back(view);
    if (m_views.size() > mostViews)
        m_views.erase(m_views.begin());
    // A movement that ends where it began was none.
    if (m_views.size() > 1 && m_views.back() == m_views[m_views.size() - 2])
        m_views.pop_back();
    m_at = m_views.size() - 1;
    m_step = step;
    m_time = time;
    m_mayJoin = m_at > 0;
}

const FigureView& ViewHistory::back() {
    m_mayJoin = false;
    return m_views[--m_at];
}

const FigureView& ViewHistory::forward() {
    m_mayJoin = false;
    return m_views[++m_at];
}

} // namespace driftline
