// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace driftline {

class OfferStrip;

/// The middle of the window: pages, and above them what is offered about the user's work. What goes into it
/// is made as its child, because a widget that changes its parent is styled again with all that is in it.
class CentralArea : public QWidget {
    Q_OBJECT
public:
    explicit CentralArea(QWidget* parent = nullptr);

    QStackedWidget& pages() const { return *m_pages; }
    /// The page of the figure in view, with room for another one beside it.
    QSplitter& figures() const { return *m_figures; }
    OfferStrip& unsavedWork() const { return *m_unsaved; }
    OfferStrip& outsideChange() const { return *m_outside; }
    OfferStrip& changedTable() const { return *m_table; }

private:
    OfferStrip* m_unsaved;
    OfferStrip* m_outside;
    OfferStrip* m_table;
    QStackedWidget* m_pages;
    QSplitter* m_figures;
};

} // namespace driftline
