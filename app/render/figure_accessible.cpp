// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure_accessible.h"

#include "render/figure_canvas.h"
#include "render/part_accessible.h"
#include "render/reading_words.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <vector>

namespace driftline {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Figure", text);
}

QString qt(const std::string& text) {
    return QString::fromStdString(text);
}

/// A part of the figure in words. Parts are nested: panels, series, numbers.
struct Part {
    enum class Kind { Panel, Series, Events, Datum, Event };

    Kind kind = Kind::Panel;
    int panel = 0;
    int datum = -1;
    QString name;
    QString description;
    std::vector<Part> parts;
};

Part datumPart(const Scene& scene, int datum) {
    const auto& one = scene.data[static_cast<std::size_t>(datum)];
    QStringList more;
    for (const auto& text : {one.provenance->fieldwork, one.derivation, one.provenance->note}) {
        if (!text.empty())
            more.append(qt(text));
    }
    return {
        Part::Kind::Datum, one.panel, datum, spokenDatum(scene, datum), more.join(QStringLiteral(". ")), {}};
}

Part panelPart(const Scene& scene, int panel) {
    const auto& shown = scene.panels[static_cast<std::size_t>(panel)];
    Part out{Part::Kind::Panel, panel, -1, qt(shown.title), qt(shown.y.title), {}};
    if (out.name.isEmpty())
        out.name = scene.isSmallMultiples() ? tr("Panel %1").arg(panel + 1) : tr("Plot");
    std::vector<int> order; // of the series as they come
    for (int datum = 0; datum < static_cast<int>(scene.data.size()); ++datum) {
        const auto& one = scene.data[static_cast<std::size_t>(datum)];
        if (one.panel != panel)
            continue;
        auto at = std::find(order.begin(), order.end(), one.series);
        if (at == order.end()) {
            at = order.insert(order.end(), one.series);
            out.parts.push_back({Part::Kind::Series, panel, -1, qt(one.words->seriesName), {}, {}});
        }
        out.parts[static_cast<std::size_t>(at - order.begin())].parts.push_back(datumPart(scene, datum));
    }
    for (auto& series : out.parts)
        series.description =
            series.parts.size() == 1 ? tr("1 value") : tr("%1 values").arg(series.parts.size());
    Part events{Part::Kind::Events, panel, -1, tr("Events"), {}, {}};
    for (const auto& mark : shown.marks) {
        const auto* rule = std::get_if<Rule>(&mark);
        if (rule != nullptr && rule->kind == RuleKind::Event && !rule->label.empty())
            events.parts.push_back({Part::Kind::Event,
                                    panel,
                                    -1,
                                    qt(rule->detail.empty() ? rule->label : rule->detail),
                                    {},
                                    {}});
    }
    if (!events.parts.empty())
        out.parts.push_back(std::move(events));
    return out;
}

QAccessible::Role roleOf(Part::Kind kind) {
    switch (kind) {
    case Part::Kind::Panel:
        return QAccessible::Grouping;
    case Part::Kind::Series:
    case Part::Kind::Events:
        return QAccessible::List;
    case Part::Kind::Datum:
    case Part::Kind::Event:
        break;
    }
    return QAccessible::ListItem;
}

/// One part of the figure of one scene; where another is shown it is no longer valid and has no place. Qt
/// owns it through its id; its parent lets go of it before it dies itself.
class PartInterface final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    PartInterface(FigureCanvas& canvas, std::shared_ptr<const Scene> scene, QAccessibleInterface& parent,
                  Part part)
        : m_canvas(canvas)
        , m_scene(std::move(scene))
        , m_parent(&parent)
        , m_part(std::move(part)) {}
    ~PartInterface() override { forgetChildren(); }
    PartInterface(const PartInterface&) = delete;
    PartInterface& operator=(const PartInterface&) = delete;

    const Part& part() const { return m_part; }

    bool isValid() const override {
        return m_parent != nullptr && m_parent->isValid() && m_scene == m_canvas.scene();
    }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_parent->window(); }
    QAccessibleInterface* parent() const override { return m_parent; }
    QAccessible::Role role() const override { return roleOf(m_part.kind); }

    QString text(QAccessible::Text of) const override {
        if (of == QAccessible::Name)
            return m_part.name;
        return of == QAccessible::Description ? m_part.description : QString();
    }
    void setText(QAccessible::Text /*of*/, const QString& /*text*/) override {}

    QAccessible::State state() const override {
        QAccessible::State state;
        state.readOnly = true;
        if (m_part.kind == Part::Kind::Datum) {
            state.focusable = true;
            state.selectable = true;
            state.selected = m_canvas.walkedReading().meant() == meant();
            state.focused = state.selected && m_canvas.hasFocus();
        }
        state.offscreen = rect().isEmpty();
        return state;
    }

    QRect rect() const override {
        const auto local = m_part.kind == Part::Kind::Datum ? m_canvas.datumRect(meant())
                                                            : m_canvas.panelRect(m_scene, m_part.panel);
        return local.isEmpty() ? QRect() : QRect(m_canvas.mapToGlobal(local.topLeft()), local.size());
    }

    int childCount() const override { return static_cast<int>(m_part.parts.size()); }
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;

    void* interface_cast(QAccessible::InterfaceType type) override {
        const bool acts = type == QAccessible::ActionInterface && m_part.kind == Part::Kind::Datum;
        return acts ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {setFocusAction()}; }
    void doAction(const QString& action) override {
        if (action != setFocusAction())
            return;
        m_canvas.setFocus(Qt::OtherFocusReason);
        m_canvas.readDatum(meant());
    }
    QStringList keyBindingsForAction(const QString& /*action*/) const override { return {}; }

private:
    SceneDatum meant() const { return {m_scene, m_part.datum}; }
    void forgetChildren();

    FigureCanvas& m_canvas;
    std::shared_ptr<const Scene> m_scene; ///< that the part was made from
    QAccessibleInterface* m_self = this;  ///< for children that are made in a const call
    QAccessibleInterface* m_parent;
    Part m_part;
    mutable std::vector<QAccessible::Id> m_children; ///< made when they are asked for
};

/// Children of an interface, known to Qt by ids.
std::vector<QAccessible::Id> makeChildren(FigureCanvas& canvas, const std::shared_ptr<const Scene>& scene,
                                          QAccessibleInterface& parent, const std::vector<Part>& parts) {
    std::vector<QAccessible::Id> ids;
    ids.reserve(parts.size());
    for (const auto& part : parts)
        ids.push_back(
            QAccessible::registerAccessibleInterface(new PartInterface(canvas, scene, parent, part)));
    return ids;
}

QAccessibleInterface* childFrom(const std::vector<QAccessible::Id>& ids, int index) {
    const bool known = index >= 0 && static_cast<std::size_t>(index) < ids.size();
    return known ? QAccessible::accessibleInterface(ids[static_cast<std::size_t>(index)]) : nullptr;
}

int indexIn(const std::vector<QAccessible::Id>& ids, const QAccessibleInterface* child) {
    const auto found = std::find_if(ids.begin(), ids.end(), [child](QAccessible::Id id) {
        return QAccessible::accessibleInterface(id) == child;
    });
    return found == ids.end() ? -1 : static_cast<int>(found - ids.begin());
}

void forget(std::vector<QAccessible::Id>& ids) {
    for (const auto id : ids)
        QAccessible::deleteAccessibleInterface(id);
    ids.clear();
}

QAccessibleInterface* PartInterface::child(int index) const {
    if (m_children.empty() && !m_part.parts.empty())
        m_children = makeChildren(m_canvas, m_scene, *m_self, m_part.parts);
    return childFrom(m_children, index);
}

int PartInterface::indexOfChild(const QAccessibleInterface* child) const {
    return indexIn(m_children, child);
}

QAccessibleInterface* PartInterface::childAt(int x, int y) const {
    for (int index = 0; index < childCount(); ++index) {
        if (auto* one = child(index); one->rect().contains(x, y))
            return one;
    }
    return nullptr;
}

void PartInterface::forgetChildren() {
    forget(m_children);
}

class FigureInterface final : public QAccessibleWidget {
public:
    explicit FigureInterface(FigureCanvas& canvas) : QAccessibleWidget(&canvas, QAccessible::Chart) {}
    ~FigureInterface() override { forgetParts(); }
    FigureInterface(const FigureInterface&) = delete;
    FigureInterface& operator=(const FigureInterface&) = delete;

    void forgetParts() {
        forget(m_panels);
        m_told.reset();
    }

    /// The panels, and behind them what can be selected.
    int childCount() const override {
        const auto scene = canvas().scene();
        return scene ? static_cast<int>(scene->panels.size()) + 1 : 0;
    }

    QAccessibleInterface* child(int index) const override {
        const auto scene = canvas().scene();
        if (scene != m_told) {
            forget(m_panels);
            m_told = scene;
        }
        if (m_panels.empty() && scene) {
            std::vector<Part> parts;
            for (int panel = 0; panel < static_cast<int>(scene->panels.size()); ++panel)
                parts.push_back(panelPart(*scene, panel));
            m_panels = makeChildren(canvas(), scene, *m_self, parts);
            m_panels.push_back(
                QAccessible::registerAccessibleInterface(new PartsInterface(canvas(), scene, *m_self)));
        }
        return childFrom(m_panels, index);
    }

    /// What is selected; nullptr if nothing is.
    QAccessibleInterface* selectedPart() const {
        auto* parts = canvas().selectedPart() < 0 ? nullptr : child(childCount() - 1);
        return parts == nullptr ? nullptr : parts->child(canvas().selectedPart());
    }

    int indexOfChild(const QAccessibleInterface* child) const override { return indexIn(m_panels, child); }

    QAccessibleInterface* childAt(int x, int y) const override {
        return ofDatum(canvas().datumAt(canvas().mapFromGlobal(QPoint(x, y))));
    }

    QAccessibleInterface* focusChild() const override {
        if (auto* part = selectedPart())
            return part;
        auto* walkedTo = ofDatum(canvas().walkedReading().meant());
        return walkedTo == nullptr ? QAccessibleWidget::focusChild() : walkedTo;
    }

    /// nullptr if it is none of the scene that is shown.
    QAccessibleInterface* ofDatum(const SceneDatum& datum) const {
        const auto* one = datum.in(canvas().scene());
        const int index = datum.index;
        auto* panel = one == nullptr ? nullptr : child(one->panel);
        for (int i = 0; panel != nullptr && i < panel->childCount(); ++i) {
            auto* series = static_cast<PartInterface*>(panel->child(i));
            const auto& parts = series->part().parts;
            const auto found = std::find_if(parts.begin(), parts.end(),
                                            [index](const Part& part) { return part.datum == index; });
            if (found != parts.end())
                return series->child(static_cast<int>(found - parts.begin()));
        }
        return nullptr;
    }

private:
    FigureCanvas& canvas() const { return *static_cast<FigureCanvas*>(widget()); }

    QAccessibleInterface* m_self = this;
    mutable std::shared_ptr<const Scene> m_told;   ///< what the panels were made from
    mutable std::vector<QAccessible::Id> m_panels; ///< and the parts, made when they are asked for
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
    auto* canvas = className == QLatin1String(FigureCanvas::staticMetaObject.className())
                       ? qobject_cast<FigureCanvas*>(object)
                       : nullptr;
    return canvas == nullptr ? nullptr : new FigureInterface(*canvas);
}

FigureInterface* interfaceOf(FigureCanvas& canvas) {
    return dynamic_cast<FigureInterface*>(QAccessible::queryAccessibleInterface(&canvas));
}

} // namespace

void installFigureAccessible() {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    static_cast<void>(installed);
}

void figureReplaced(FigureCanvas& canvas) {
    if (!QAccessible::isActive())
        return;
    if (auto* figure = interfaceOf(canvas)) {
        figure->forgetParts();
        QAccessibleEvent event(&canvas, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    }
}

void announceDatum(FigureCanvas& canvas, const SceneDatum& datum) {
    auto* figure = QAccessible::isActive() ? interfaceOf(canvas) : nullptr;
    auto* part = figure == nullptr ? nullptr : figure->ofDatum(datum);
    if (part == nullptr)
        return;
    QAccessibleEvent event(part, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

void announceSelectedPart(FigureCanvas& canvas) {
    auto* figure = QAccessible::isActive() ? interfaceOf(canvas) : nullptr;
    auto* part = figure == nullptr ? nullptr : figure->selectedPart();
    if (part == nullptr)
        return;
    QAccessibleEvent event(part, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

} // namespace driftline
