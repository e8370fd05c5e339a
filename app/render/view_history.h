// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/panel_view.h"

#include <cstdint>
#include <vector>

namespace driftline {

/// What the reader sees of every panel.
using FigureView = std::vector<PanelView>;

/// How a view came about. Steps of one kind that follow each other quickly are one step back.
enum class ViewStep { Wheel, Drag, Box, Keys, Walk, Reset };

/// The views that the reader had, to go back and forward through them as through pages. This belongs to
/// the reader and not to the figure, so it is no part of undo.
class ViewHistory {
public:
    /// Forgets everything and begins with this view.
    void begin(const FigureView& view);
    /// The view has become this one, `time` milliseconds after some moment that never changes. What lay
    /// forward is forgotten.
    void note(const FigureView& view, ViewStep step, std::uint64_t time);

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_views.size(); }
    /// The view one step back or forward, which is now the present one. Only where one can go.
    const FigureView& back();
    const FigureView& forward();

private:
    std::vector<FigureView> m_views = {{}};
    std::size_t m_at = 0;
    ViewStep m_step = ViewStep::Reset; ///< that led to the present view
    std::uint64_t m_time = 0;
    bool m_mayJoin = false; ///< the next step may be part of the last one
};

} // namespace driftline
