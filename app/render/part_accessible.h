// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_parts.h"

#include <QAccessible>
#include <QAccessibleInterface>

#include <memory>
#include <vector>

namespace driftline {

class FigureCanvas;
struct Scene;

/// What can be selected in a figure, as one group in reading order: each part with what it is and says as its
/// name, a place on the screen, whether it is selected, has the focus and can be moved, and actions to
/// select, edit and open its menu. Parts come and go with the reader's view; one that is gone is no longer
/// valid.
class PartsInterface final : public QAccessibleInterface {
public:
    PartsInterface(FigureCanvas& canvas, std::shared_ptr<const Scene> scene, QAccessibleInterface& parent);
    ~PartsInterface() override;
    PartsInterface(const PartsInterface&) = delete;
    PartsInterface& operator=(const PartsInterface&) = delete;

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_parent.window(); }
    QAccessibleInterface* parent() const override { return &m_parent; }
    QAccessible::Role role() const override { return QAccessible::Grouping; }
    QString text(QAccessible::Text of) const override;
    void setText(QAccessible::Text /*of*/, const QString& /*text*/) override {}
    QAccessible::State state() const override;
    QRect rect() const override;
    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;

private:
    struct Made {
        FigurePart part;
        QAccessible::Id id = 0;
    };

    FigureCanvas& m_canvas;
    std::shared_ptr<const Scene> m_scene; ///< whose parts they are
    QAccessibleInterface& m_parent;
    QAccessibleInterface* m_self = this; ///< for children that are made in a const call
    mutable std::vector<Made> m_made;    ///< by their places; an id of 0 is not made yet
};

} // namespace driftline
