// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/current_scene.h"
#include "session/session.h"
#include "ui/editing/part_changes.h"
#include "ui/editing/part_moves.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace driftline {

class FigureCanvas;
class PartEditor;

/// Changes a figure where it is seen. What is selected is view state of the canvas; every change goes through
/// Session::editFigure, and what was changed is selected again in the picture that follows.
///
/// A click selects, a double click or Enter edits in place or opens the inspector's section, Delete removes,
/// a drag or the arrow keys move what can move (with Alt a panel), the right button lists what can be done.
/// Without a mouse: E selects the first part, Tab and Shift+Tab move through the parts in reading order,
/// Escape leaves, and during a drag takes it back.
class ChartEditing : public QObject {
    Q_OBJECT
public:
    ChartEditing(Session& session, CurrentScene& current, FigureCanvas& canvas, QObject* parent);

Q_SIGNALS:
    void inspectorAsked(const QString& section);  ///< its object name; a part was selected
    void seriesSelected(const std::string& name); ///< as the data call it
    void inspectorOpenAsked(const QString& section);
    void told(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// The selected part of the figure that is shown; nothing while a newer one is on its way.
    std::optional<FigurePart> selected() const;
    std::optional<PartContext> context() const;
    std::optional<MoveContext> moving() const;
    bool override(int key, Qt::KeyboardModifiers modifiers) const;
    bool press(int key, Qt::KeyboardModifiers modifiers);
    bool step(int by);
    bool moveByKey(int key, Qt::KeyboardModifiers modifiers);
    void edit();
    void enter(const std::string& figure, const FigurePart& part, const QString& text);
    void remove();
    std::optional<PartMove> moveOf(int index, QPointF by) const;
    void drag(int index, QPointF by);
    void drop(int index, QPointF by);
    void tellSelected();
    void openMenu(const QPoint& global);
    /// Shows only the series of that name, or all others.
    void keepSeries(const FigurePart& part, bool only);
    void apply(const PartChange& change, const FigurePart& part);

    Session& m_session;
    CurrentScene& m_current;
    FigureCanvas& m_canvas;
    QPointer<PartEditor> m_editor;
    std::optional<FigurePart> m_again; ///< to be selected in the next picture
};

} // namespace driftline
