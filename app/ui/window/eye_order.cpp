// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/eye_order.h"

#include <QWidget>

#include <algorithm>
#include <iterator>

namespace driftline {

namespace {
bool isTabStop(const QWidget& widget) {
    return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget.isEnabled() &&
           widget.focusProxy() == nullptr;
}

/// Side by side, however much taller one of them is.
bool areInOneRow(const QRect& a, const QRect& b) {
    return a.top() <= b.center().y() && b.center().y() <= a.bottom() && b.top() <= a.center().y() &&
           a.center().y() <= b.bottom();
}

std::vector<QWidget*> childrenInEyeOrder(const QWidget& parent) {
    std::vector<QWidget*> left;
    for (auto* child : parent.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (child->isVisible() && !child->isWindow())
            left.push_back(child);
    }
    const auto above = [](const QWidget* a, const QWidget* b) { return a->y() < b->y(); };
    std::stable_sort(left.begin(), left.end(), above);
    std::vector<QWidget*> out;
    while (!left.empty()) {
        const auto* first = left.front(); // in its row even if it has no height
        const auto rest = std::stable_partition(left.begin(), left.end(), [first](const QWidget* widget) {
            return widget != first && !areInOneRow(first->geometry(), widget->geometry());
        });
        std::vector<QWidget*> row(rest, left.end());
        left.erase(rest, left.end());
        std::stable_sort(row.begin(), row.end(),
                         [](const QWidget* a, const QWidget* b) { return a->x() < b->x(); });
        std::copy(row.begin(), row.end(), std::back_inserter(out));
    }
    return out;
}

void addStops(std::vector<QWidget*>& stops, const QWidget& parent, const QWidget* here) {
    for (auto* child : childrenInEyeOrder(parent)) {
        if (isTabStop(*child) || child == here)
            stops.push_back(child);
        addStops(stops, *child, here);
    }
}
} // namespace

std::vector<QWidget*> tabStopsInEyeOrder(const QWidget& root) {
    std::vector<QWidget*> stops;
    addStops(stops, root, nullptr);
    return stops;
}

bool focusNextInEyeOrder(const QWidget& root, bool forward) {
    // What was clicked into need not be a stop, but Tab goes on from there.
    std::vector<QWidget*> stops;
    addStops(stops, root, root.focusWidget());
    if (!forward)
        std::reverse(stops.begin(), stops.end());
    const auto here = std::find(stops.begin(), stops.end(), root.focusWidget());
    if (stops.empty() || (stops.size() == 1 && here != stops.end()))
        return false;
    const auto next = here == stops.end() || here + 1 == stops.end() ? stops.begin() : here + 1;
    (*next)->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace driftline
