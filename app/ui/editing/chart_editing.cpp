// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/chart_editing.h"

#include "figure/figure_change.h"
#include "figure/series_style.h"
#include "render/figure_canvas.h"
#include "style/theme_library.h"
#include "ui/editing/event_changes.h"
#include "ui/editing/part_editor.h"
#include "ui/theme/qt_text.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPixmap>

#include <algorithm>
#include <utility>

namespace driftline {

ChartEditing::ChartEditing(Session& session, CurrentScene& current, FigureCanvas& canvas, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_current(current)
    , m_canvas(canvas) {
    canvas.installEventFilter(this);
    connect(&canvas, &FigureCanvas::partSelected, this, &ChartEditing::tellSelected);
    connect(&canvas, &FigureCanvas::partActivated, this, &ChartEditing::edit);
    connect(&canvas, &FigureCanvas::partDropped, this, &ChartEditing::drop);
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
    return PartContext{*figure, *scene};
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
    Q_EMIT inspectorAsked(sectionOf(part->kind));
    if (part->kind == PartKind::Series)
        Q_EMIT seriesSelected(dataNameOf(*context(), part->series));
    const bool canEdit = writtenText(*context(), *part).has_value();
    Q_EMIT told(
        canEdit
            ? tr("%1: “%2”. Press Enter or double-click to edit it.").arg(partName(part->kind), part->text)
            : tr("%1: “%2”. This comes from the data; right-click for what can be done.")
                  .arg(partName(part->kind), part->text));
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
        Q_EMIT told(tr("Your own copy is under Your data; the built-in figure is unchanged."));
}

void ChartEditing::edit() {
    const auto part = selected();
    const auto text = part ? writtenText(*context(), *part) : std::nullopt;
    if (!text) {
        if (part)
            tellSelected();
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
        Q_EMIT told(tr("%1: this part cannot be removed here.").arg(partName(part->kind)));
    }
}

void ChartEditing::drop(int index, QPointF by) {
    const auto now = context();
    const auto parts = m_canvas.parts();
    if (!now || index < 0 || static_cast<std::size_t>(index) >= parts.size())
        return;
    const auto& part = parts[static_cast<std::size_t>(index)];
    const auto& marks = now->scene.panels[static_cast<std::size_t>(part.panel)].marks;
    const auto* note = std::get_if<TextMark>(&marks[static_cast<std::size_t>(part.owner)]);
    if (note == nullptr)
        return;
    const auto map = m_canvas.panelMap(part.panel);
    const auto to = map.toPoint(note->at) + by;
    if (const auto change = movedNote(*now, part, {map.fromX(to.x()), map.fromY(to.y())}))
        apply(*change, part);
    else
        Q_EMIT told(tr("In this kind of chart, a note stays at its wave."));
}

bool ChartEditing::moveByKey(int key) {
    const auto part = selected();
    if (!part || part->kind != PartKind::Note)
        return false;
    const bool isSideways = context()->scene.panels[static_cast<std::size_t>(part->panel)].isSideways();
    const int right = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int up = key == Qt::Key_Up ? 1 : key == Qt::Key_Down ? -1 : 0;
    if (right == 0 && up == 0)
        return false;
    if (const auto change = isSideways ? steppedNote(*context(), *part, up, right)
                                       : steppedNote(*context(), *part, right, up))
        apply(*change, *part);
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
        m_canvas.selectPart(-1);
        return false; // the chart may have more to leave
    default:
        if (modifiers != Qt::NoModifier || moveByKey(key))
            return modifiers == Qt::NoModifier;
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
        if (menu->reason() == QContextMenuEvent::Mouse)
            m_canvas.selectPart(m_canvas.partAt(menu->pos()));
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
    auto* menu = new QMenu(&m_canvas);
    menu->setObjectName(QStringLiteral("partMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto now = *context();
    const bool isOfDataset = addEventActions(*menu, *part);
    if (!isOfDataset) {
        auto* change = menu->addAction(part->kind == PartKind::Series ? tr("Rename") : tr("Edit text"), this,
                                       &ChartEditing::edit);
        change->setEnabled(writtenText(now, *part).has_value());
    }
    if (part->kind == PartKind::Series) {
        addSeriesActions(*menu, *part);
    } else if (!isOfDataset) {
        auto* gone = menu->addAction(tr("Remove"), this, &ChartEditing::remove);
        gone->setEnabled(removed(now, *part).has_value());
    }
    menu->addSeparator();
    menu->addAction(tr("Edit in inspector"), this,
                    [this, section = sectionOf(part->kind)] { Q_EMIT inspectorOpenAsked(section); });
    menu->popup(global);
}

bool ChartEditing::addEventActions(QMenu& menu, const FigurePart& part) {
    const auto now = *context();
    const auto events = m_session.datasets(m_session.currentFigureId())(now.spec.events.dataset);
    const auto changes = events ? eventChanges(now, part, **events) : std::vector<EventChange>();
    for (const auto& [name, change] : changes)
        menu.addAction(name, this, [this, change = change, part] { apply(change, part); });
    return !changes.empty();
}

void ChartEditing::addSeriesActions(QMenu& menu, const FigurePart& part) {
    const auto now = *context();
    const auto name = dataNameOf(now, part.series);
    addColours(*menu.addMenu(tr("Colour")), name);
    const bool isFocused =
        std::find(now.spec.emphasis.begin(), now.spec.emphasis.end(), name) != now.spec.emphasis.end();
    menu.addAction(isFocused ? tr("Take out of focus") : tr("Put in focus"), this,
                   [this, part, name, isFocused] {
                       apply({isFocused ? tr("Take a series out of focus") : tr("Put a series in focus"),
                              [name, isFocused](FigureSpec& spec) -> Result<void> {
                                  setEmphasised(spec, name, !isFocused);
                                  return {};
                              }},
                             part);
                   });
    auto* only = menu.addAction(tr("Only this"), this, [this, part] { keepSeries(part, true); });
    auto* hide = menu.addAction(tr("Hide"), this, [this, part] { keepSeries(part, false); });
    const bool canLeave = now.scene.series.size() > 1;
    only->setEnabled(canLeave);
    hide->setEnabled(canLeave);
}

void ChartEditing::addColours(QMenu& menu, const std::string& series) {
    constexpr int side = 14;
    const auto theme = themeFor(context()->spec.theme);
    if (!theme)
        return;
    const auto add = [&](const QString& text, const std::optional<Colour>& colour) {
        auto* action = menu.addAction(text, this, [this, series, colour] {
            if (const auto part = selected())
                apply({tr("Colour a series"),
                       [series, colour](FigureSpec& spec) -> Result<void> {
                           auto choice = seriesChoice(spec, series);
                           choice.colour = colour;
                           setSeriesChoice(spec, choice);
                           return {};
                       }},
                      *part);
        });
        if (colour) {
            QPixmap swatch(side, side);
            swatch.fill(QColor(colour->red, colour->green, colour->blue));
            action->setIcon(swatch);
        }
    };
    add(tr("The theme's"), std::nullopt);
    std::vector<Colour> colours = {theme->palette.unitedStates.colour, theme->palette.china.colour};
    for (const auto& style : theme->palette.others)
        colours.push_back(style.colour);
    for (std::size_t i = 0; i < colours.size(); ++i) {
        if (std::find(colours.begin(), colours.begin() + static_cast<std::ptrdiff_t>(i), colours[i]) ==
            colours.begin() + static_cast<std::ptrdiff_t>(i))
            add(qtText(colours[i].text()), colours[i]);
    }
}

void ChartEditing::keepSeries(const FigurePart& part, bool only) {
    const auto now = *context();
    const auto name = dataNameOf(now, part.series);
    auto spec = now.spec;
    bool isAny = false;
    for (auto& panel : spec.panels) {
        const auto facts = m_session.panelFacts(now.spec, panel);
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
        Q_EMIT told(
            tr("The last series of a figure cannot be hidden; remove the panel or the figure instead."));
        return;
    }
    apply({only ? tr("Show only one series") : tr("Hide a series"),
           [panels = spec.panels](FigureSpec& changed) -> Result<void> {
               changed.panels = panels;
               return {};
           }},
          part);
}

} // namespace driftline
