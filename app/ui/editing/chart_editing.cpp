// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/chart_editing.h"

#include "figure/figure_change.h"
#include "render/figure_canvas.h"
#include "ui/editing/part_editor.h"
#include "ui/editing/part_menu.h"
#include "ui/editing/part_moves.h"
#include "ui/editing/sentences.h"
#include "ui/theme/qt_text.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
/// The same part where its panel stands at another place.
FigurePart inPanel(FigurePart part, int panel) {
    part.panel = panel;
    if (part.kind == PartKind::PanelTitle)
        part.owner = panel;
    return part;
}
} // namespace

ChartEditing::ChartEditing(Session& session, CurrentScene& current, FigureCanvas& canvas, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_current(current)
    , m_canvas(canvas) {
    canvas.installEventFilter(this);
    connect(&canvas, &FigureCanvas::partSelected, this, &ChartEditing::tellSelected);
    connect(&canvas, &FigureCanvas::partActivated, this, &ChartEditing::edit);
    connect(&canvas, &FigureCanvas::partDragged, this, &ChartEditing::drag);
    connect(&canvas, &FigureCanvas::partDropped, this, &ChartEditing::drop);
    canvas.setMovable([this](const FigurePart& part) {
        const auto now = context();
        return now && canMove(*now, part);
    });
    connect(&canvas, &FigureCanvas::sceneChanged, this, [this] {
        if (m_editor) { // its words are of another picture
            m_editor->disconnect(this);
            m_editor->deleteLater();
        }
        const auto again = std::exchange(m_again, std::nullopt);
        if (!again)
            return;
        const auto parts = m_canvas.parts();
        const auto same = std::find_if(parts.begin(), parts.end(),
                                       [&again](const FigurePart& part) { return part.isSame(*again); });
        if (same != parts.end())
            m_canvas.selectPart(static_cast<int>(same - parts.begin()));
    });
}

std::optional<PartContext> ChartEditing::context() const {
    const auto scene = m_canvas.scene();
    const auto figure = m_current.figure();
    const auto newest = m_session.currentFigure();
    if (scene == nullptr || figure == nullptr || newest == nullptr || scene != m_current.scene() ||
        *figure != *newest)
        return {};
    PartContext now{*figure, *scene};
    if (!figure->events.dataset.empty()) {
        if (const auto events = m_session.datasets(figure->id)(figure->events.dataset))
            now.events = *events;
    }
    return now;
}

std::optional<MoveContext> ChartEditing::moving() const {
    const auto now = context();
    if (!now)
        return {};
    const auto facts = m_session.panelFacts(now->spec, now->spec.panels.front());
    return MoveContext{*now, m_canvas, facts ? *facts : PanelFacts()};
}

std::optional<FigurePart> ChartEditing::selected() const {
    const int index = m_canvas.selectedPart();
    return index < 0 || !context() ? std::nullopt
                                   : std::optional(m_canvas.parts()[static_cast<std::size_t>(index)]);
}

void ChartEditing::tellSelected() {
    const auto part = selected();
    if (!part)
        return;
    const auto now = context();
    Q_EMIT inspectorAsked(sectionOf(*now, *part));
    if (part->kind == PartKind::Series)
        Q_EMIT seriesSelected(dataNameOf(*context(), part->series));
    QStringList ways;
    if (writtenText(*now, *part))
        ways << qtText(editing_sentences::enterEdits);
    if (canMove(*now, *part))
        ways << (part->kind == PartKind::Panel || part->kind == PartKind::PanelTitle
                     ? qtText(editing_sentences::dragOrAltArrowMoves)
                     : qtText(editing_sentences::dragOrArrowMoves));
    ways << qtText(editing_sentences::rightClickForMore);
    auto how = ways.join(tr("; "));
    how[0] = how[0].toUpper();
    Q_EMIT told(tr("%1: “%2”. %3.").arg(partName(part->kind), part->text, how));
}

void ChartEditing::apply(const PartChange& change, const FigurePart& part) {
    m_again = part;
    const auto before = m_session.currentFigure();
    const bool wasOwn = m_session.isOwnFigure(m_session.currentFigureId());
    if (const auto done = m_session.editFigure(change.label, change.apply); !done) {
        m_again.reset();
        Q_EMIT told(qtText(done.error().message));
        return;
    }
    if (m_session.currentFigure() == before)
        m_again.reset(); // nothing has changed
    if (!wasOwn && m_session.isOwnFigure(m_session.currentFigureId()))
        Q_EMIT told(qtText(editing_sentences::ownCopyIsUnderYourData));
}

void ChartEditing::edit() {
    const auto part = selected();
    if (!part)
        return;
    const auto text = writtenText(*context(), *part);
    if (!text) { // nothing to type here: its fields are in the inspector
        tellSelected();
        Q_EMIT inspectorOpenAsked(sectionOf(*context(), *part));
        return;
    }
    if (m_editor && m_editor->isVisible())
        return;
    m_editor = new PartEditor(partName(part->kind), *text, &m_canvas);
    const double scale = m_canvas.scale();
    m_editor->placeOver(QRectF(part->box.topLeft() * scale, part->box.size() * scale).toAlignedRect(),
                        part->style.size * scale, part->style.bold);
    connect(
        m_editor, &PartEditor::entered, this,
        [this, figure = m_session.currentFigureId(), edited = *part, before = *text](const QString& after) {
            if (after.simplified() != before.simplified())
                enter(figure, edited, after);
        });
    connect(m_editor, &PartEditor::left, &m_canvas, [this] { m_canvas.setFocus(Qt::OtherFocusReason); });
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void ChartEditing::enter(const std::string& figure, const FigurePart& part, const QString& text) {
    if (m_session.currentFigureId() != figure)
        return;
    m_current.resolveNow(); // the figure may have changed while its words were typed
    if (const auto now = context())
        apply(rewritten(*now, part, text), part);
}

void ChartEditing::remove() {
    const auto part = selected();
    if (!part)
        return;
    if (part->kind == PartKind::Series) {
        keepSeries(*part, false);
        return;
    }
    if (const auto change = removed(*context(), *part)) {
        m_canvas.selectPart(-1);
        apply(*change, *part);
        m_again.reset(); // whatever stands in its place was not meant
    } else {
        Q_EMIT told(qtText(editing_sentences::partCannotBeRemoved, partName(part->kind)));
    }
}

std::optional<PartMove> ChartEditing::moveOf(int index, QPointF by) const {
    const auto now = moving();
    const auto& parts = m_canvas.parts();
    if (!now || index < 0 || static_cast<std::size_t>(index) >= parts.size())
        return {};
    return draggedTo(*now, parts[static_cast<std::size_t>(index)], by);
}

void ChartEditing::drag(int index, QPointF by) {
    const auto move = moveOf(index, by);
    m_canvas.showDropTarget(move ? move->target : DropTarget());
}

void ChartEditing::drop(int index, QPointF by) {
    const auto part = selected();
    if (!part)
        return;
    if (const auto move = moveOf(index, by))
        apply(move->change, move->panel < 0 ? *part : inPanel(*part, move->panel));
    else
        Q_EMIT told(part->kind == PartKind::Note
                        ? qtText(editing_sentences::noteStaysAtItsWave)
                        : qtText(editing_sentences::partCannotBeMovedThere, partName(part->kind)));
}

bool ChartEditing::moveByKey(int key, Qt::KeyboardModifiers modifiers) {
    const auto part = selected();
    const auto now = part ? moving() : std::nullopt;
    if (!now || !canMove(now->part, *part))
        return false;
    const PartStep step{key == Qt::Key_Right  ? 1
                        : key == Qt::Key_Left ? -1
                                              : 0,
                        key == Qt::Key_Up     ? 1
                        : key == Qt::Key_Down ? -1
                                              : 0};
    // Panels are ordered as everything in the program is that has an order; the arrows alone read numbers.
    const bool isOrder = part->kind == PartKind::Panel || part->kind == PartKind::PanelTitle;
    if ((step.right == 0 && step.up == 0) || modifiers != (isOrder ? Qt::AltModifier : Qt::NoModifier))
        return false;
    if (const auto change = stepped(*now, *part, step))
        apply(*change, isOrder ? inPanel(*part, panelAfter(*now, *part, step)) : *part);
    return true;
}

bool ChartEditing::step(int by) {
    const auto count = static_cast<int>(m_canvas.parts().size());
    const int next = m_canvas.selectedPart() + by;
    if (next < 0 || next >= count) {
        m_canvas.selectPart(-1);
        return false; // on to the next part of the window
    }
    m_canvas.selectPart(next);
    return true;
}

bool ChartEditing::override(int key, Qt::KeyboardModifiers modifiers) const {
    const bool isPlain = (modifiers & ~Qt::KeypadModifier) == Qt::NoModifier;
    return isPlain && m_canvas.selectedPart() >= 0 && (key == Qt::Key_Delete || key == Qt::Key_F2);
}

bool ChartEditing::press(int key, Qt::KeyboardModifiers modifiers) {
    if (m_canvas.selectedPart() < 0) {
        if (key != Qt::Key_E || modifiers != Qt::NoModifier || m_canvas.parts().empty())
            return false;
        m_canvas.selectPart(0);
        return true;
    }
    switch (key) {
    case Qt::Key_Tab:
        return step(1);
    case Qt::Key_Backtab:
        return step(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        edit();
        return true;
    case Qt::Key_Delete:
        remove();
        return true;
    case Qt::Key_Escape:
        if (m_canvas.isDraggingPart())
            return false; // only the drag ends
        m_canvas.selectPart(-1);
        return false; // the chart may have more to leave
    default:
        if (moveByKey(key, modifiers))
            return true;
        if (modifiers != Qt::NoModifier)
            return false;
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down)
            m_canvas.selectPart(-1); // they walk through the numbers again
        return false;
    }
}

bool ChartEditing::eventFilter(QObject* watched, QEvent* event) {
    if (watched != &m_canvas)
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (override(key->key(), key->modifiers())) {
            key->accept();
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        return press(key->key(), key->modifiers() & ~Qt::KeypadModifier);
    } else if (event->type() == QEvent::ContextMenu) {
        auto* menu = static_cast<QContextMenuEvent*>(event);
        if (menu->reason() == QContextMenuEvent::Mouse) {
            const int part = m_canvas.partAt(menu->pos());
            m_canvas.selectPart(part >= 0 ? part : m_canvas.panelPartAt(menu->pos()));
        }
        if (const auto part = selected()) {
            const auto below = part->box.bottomLeft() * m_canvas.scale();
            openMenu(menu->reason() == QContextMenuEvent::Mouse ? menu->globalPos()
                                                                : m_canvas.mapToGlobal(below.toPoint()));
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void ChartEditing::openMenu(const QPoint& global) {
    const auto part = selected();
    const auto now = moving();
    if (!part || !now)
        return;
    auto* menu = new QMenu(&m_canvas);
    menu->setObjectName(QStringLiteral("partMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    PartMenu(*now, *part,
             {[this] { edit(); }, [this] { remove(); },
              [this](const PartChange& change) {
                  if (const auto still = selected())
                      apply(change, *still);
              },
              [this](bool only) {
                  if (const auto still = selected())
                      keepSeries(*still, only);
              },
              [this](const QString& section) { Q_EMIT inspectorOpenAsked(section); }})
        .fill(*menu);
    menu->popup(global);
}

void ChartEditing::keepSeries(const FigurePart& part, bool only) {
    const auto now = context();
    if (!now)
        return;
    const auto name = dataNameOf(*now, part.series);
    auto spec = now->spec;
    bool isAny = false;
    for (auto& panel : spec.panels) {
        const auto facts = m_session.panelFacts(now->spec, panel);
        const auto* column = facts ? facts->column(facts->seriesColumn) : nullptr;
        if (column == nullptr)
            continue;
        std::vector<std::string> cells;
        bool isHere = false;
        for (const auto& cell : column->cells) {
            isHere = isHere || (cell.isChosen && cell.label == name);
            if (cell.isChosen && (cell.label == name) == only)
                cells.push_back(cell.cell);
        }
        if (!isHere || cells.empty())
            continue;
        keepCells(panel.query, column->name, cells);
        isAny = true;
    }
    if (!isAny) {
        Q_EMIT told(qtText(editing_sentences::lastSeriesCannotBeHidden));
        return;
    }
    apply({only ? qtText(editing_sentences::showOnlyOneSeries) : qtText(editing_sentences::hideASeries),
           [panels = spec.panels](FigureSpec& changed) -> Result<void> {
               changed.panels = panels;
               return {};
           }},
          part);
}

} // namespace driftline
