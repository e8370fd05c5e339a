// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editing/part_moves.h"

#include <QCoreApplication>

#include <functional>

class QMenu;

namespace driftline {

/// What a menu of a part can ask for.
struct PartActions {
    std::function<void()> edit;
    std::function<void()> remove;
    std::function<void(const PartChange&)> apply;
    std::function<void(bool only)> keepSeries; ///< shows only this series, or all others
    std::function<void(const QString& section)> openInspector;
};

/// Fills the context menu of a part with what can be done there: to its words, its place and its look.
class PartMenu {
    Q_DECLARE_TR_FUNCTIONS(Part)
public:
    PartMenu(const MoveContext& context, const FigurePart& part, PartActions actions);

    void fill(QMenu& menu);

private:
    void addChange(QMenu& menu, const QString& text, const std::optional<PartChange>& change);
    void addWords(QMenu& menu);
    void addSeries(QMenu& menu);
    void addColours(QMenu& menu, const std::string& series);
    void addNames(QMenu& menu);
    void addLegend(QMenu& menu);
    void addAxis(QMenu& menu);
    void addDates(QMenu& menu);
    void addOrder(QMenu& menu, std::size_t panel);
    void addEvent(QMenu& menu);
    void addFacets(QMenu& menu);
    void addPanel(QMenu& menu);
    void addMoves(QMenu& menu);

    MoveContext m_context;
    FigurePart m_part;
    PartActions m_actions;
};

} // namespace driftline
