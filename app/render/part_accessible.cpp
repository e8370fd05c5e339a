// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/part_accessible.h"

#include "render/figure_canvas.h"
#include "render/sentences.h"

#include <QContextMenuEvent>
#include <QCoreApplication>

#include <algorithm>

namespace driftline {

namespace {
QString trParts(const char* text) {
    return QCoreApplication::translate("Part", text);
}

QAccessible::Role roleOfPart(PartKind kind) {
    switch (kind) {
    case PartKind::Title:
    case PartKind::PanelTitle:
        return QAccessible::Heading;
    case PartKind::Legend:
    case PartKind::Panel:
        return QAccessible::Grouping;
    case PartKind::Event:
    case PartKind::Note:
    case PartKind::Reference:
        return QAccessible::Note;
    case PartKind::Subtitle:
    case PartKind::Series:
    case PartKind::AxisTitle:
    case PartKind::AxisLabels:
    case PartKind::Footer:
        break;
    }
    return QAccessible::StaticText;
}

/// One part. It is found again by what it is, because its place among the others changes with the view.
class OnePartInterface final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    OnePartInterface(FigureCanvas& canvas, std::shared_ptr<const Scene> scene, QAccessibleInterface& parent,
                     FigurePart part)
        : m_canvas(canvas)
        , m_scene(std::move(scene))
        , m_parent(parent)
        , m_part(std::move(part)) {}

    bool isValid() const override { return index() >= 0; }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_parent.window(); }
    QAccessibleInterface* parent() const override { return &m_parent; }
    QAccessible::Role role() const override { return roleOfPart(m_part.kind); }

    QString text(QAccessible::Text of) const override {
        if (of == QAccessible::Name)
            return trParts("%1: %2").arg(partName(m_part.kind), m_part.text);
        if (of != QAccessible::Description)
            return {};
        return m_canvas.isMovable(index()) ? trParts(render_sentences::keysOfMovablePart)
                                           : trParts(render_sentences::keysOfPart);
    }
    void setText(QAccessible::Text /*of*/, const QString& /*text*/) override {}

    QAccessible::State state() const override {
        QAccessible::State state;
        const int here = index();
        state.focusable = true;
        state.selectable = true;
        state.hasPopup = true;
        state.invalid = here < 0;
        state.selected = here >= 0 && m_canvas.selectedPart() == here;
        state.focused = state.selected && m_canvas.hasFocus();
        state.movable = m_canvas.isMovable(here);
        return state;
    }

    QRect rect() const override {
        const int here = index();
        if (here < 0)
            return {};
        const auto& box = m_canvas.parts()[static_cast<std::size_t>(here)].box;
        const double scale = m_canvas.scale();
        const auto local = QRectF(box.topLeft() * scale, box.size() * scale).toAlignedRect();
        return {m_canvas.mapToGlobal(local.topLeft()), local.size()};
    }

    int childCount() const override { return 0; }
    QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }
    QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {setFocusAction(), pressAction(), showMenuAction()}; }
    void doAction(const QString& action) override {
        const int here = index();
        if (here < 0)
            return;
        m_canvas.setFocus(Qt::OtherFocusReason);
        m_canvas.selectPart(here);
        if (action == pressAction())
            Q_EMIT m_canvas.partActivated();
        if (action != showMenuAction())
            return;
        const auto at = rect().bottomLeft();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, m_canvas.mapFromGlobal(at), at);
        QCoreApplication::sendEvent(&m_canvas, &event);
    }
    QStringList keyBindingsForAction(const QString& action) const override {
        return action == pressAction() ? QStringList{QStringLiteral("Return")} : QStringList();
    }

private:
    int index() const {
        if (m_scene != m_canvas.scene())
            return -1;
        const auto& parts = m_canvas.parts();
        const auto same = std::find_if(parts.begin(), parts.end(),
                                       [this](const FigurePart& part) { return part.isSame(m_part); });
        return same == parts.end() ? -1 : static_cast<int>(same - parts.begin());
    }

    FigureCanvas& m_canvas;
    std::shared_ptr<const Scene> m_scene; ///< whose part it is
    QAccessibleInterface& m_parent;
    FigurePart m_part;
};
} // namespace

PartsInterface::PartsInterface(FigureCanvas& canvas, std::shared_ptr<const Scene> scene,
                               QAccessibleInterface& parent)
    : m_canvas(canvas)
    , m_scene(std::move(scene))
    , m_parent(parent) {}

PartsInterface::~PartsInterface() {
    for (const auto& made : m_made)
        QAccessible::deleteAccessibleInterface(made.id);
}

bool PartsInterface::isValid() const {
    return m_parent.isValid() && m_scene == m_canvas.scene();
}

QString PartsInterface::text(QAccessible::Text of) const {
    if (of == QAccessible::Name)
        return trParts(render_sentences::partsOfFigure);
    return of == QAccessible::Description ? trParts(render_sentences::keysOfParts) : QString();
}

QAccessible::State PartsInterface::state() const {
    QAccessible::State state;
    state.readOnly = true;
    return state;
}

QRect PartsInterface::rect() const {
    return isValid() ? m_parent.rect() : QRect();
}

int PartsInterface::childCount() const {
    return isValid() ? static_cast<int>(m_canvas.parts().size()) : 0;
}

QAccessibleInterface* PartsInterface::child(int index) const {
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto place = static_cast<std::size_t>(index);
    const auto& part = m_canvas.parts()[place];
    if (m_made.size() <= place)
        m_made.resize(place + 1, {{}, 0});
    auto& made = m_made[place];
    if (made.id != 0 && made.part == part)
        return QAccessible::accessibleInterface(made.id);
    if (made.id != 0)
        QAccessible::deleteAccessibleInterface(made.id);
    made = {part, QAccessible::registerAccessibleInterface(
                      new OnePartInterface(m_canvas, m_scene, *m_self, part))}; // owned through its id
    return QAccessible::accessibleInterface(made.id);
}

int PartsInterface::indexOfChild(const QAccessibleInterface* child) const {
    const auto found = std::find_if(m_made.begin(), m_made.end(), [child](const Made& made) {
        return made.id != 0 && QAccessible::accessibleInterface(made.id) == child;
    });
    return found == m_made.end() ? -1 : static_cast<int>(found - m_made.begin());
}

QAccessibleInterface* PartsInterface::childAt(int x, int y) const {
    const int part = isValid() ? m_canvas.partAt(m_canvas.mapFromGlobal(QPoint(x, y))) : -1;
    return child(part);
}

} // namespace driftline
