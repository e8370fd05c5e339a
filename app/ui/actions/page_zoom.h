// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QObject>

namespace driftline {

class PageDesk;
class PageZoomField;

/// How large the page is shown, by keys, menu and the field in the status bar. It is view state: the figure
/// does not change.
class PageZoomActions : public QObject {
    Q_OBJECT
public:
    PageZoomActions(PageDesk& desk, PageZoomField& field, QObject* parent);

    const QList<QAction*>& actions() const { return m_actions; }

private:
    QAction* add(const QString& text, const QList<QKeySequence>& keys);

    QList<QAction*> m_actions;
};

} // namespace driftline
