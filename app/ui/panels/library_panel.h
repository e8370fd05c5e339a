// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include <string>

class QAction;
class QLabel;
class QLineEdit;
class QModelIndex;
class QToolButton;
class QTreeView;

namespace driftline {

class LibraryFilter;
class LibraryModel;

/// The library on the left: a search field above the list of figures.
class LibraryPanel : public QWidget {
    Q_OBJECT
public:
    explicit LibraryPanel(LibraryModel& model, QWidget* parent = nullptr);

    /// Marks the figure in view; choosing one here is told with figureChosen().
    void setCurrentFigure(const std::string& id);
    void focusSearch();
    /// What can be done to the figure that is marked: by keys in the list, and in a menu behind a button.
    void setFigureActions(const QList<QAction*>& actions);

Q_SIGNALS:
    void figureChosen(const std::string& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeList();
    void search(const QString& text);
    void showFound();
    void choose(const QModelIndex& index);
    void mark();
    void refresh();

    LibraryModel& m_model;
    LibraryFilter* m_filter;
    QLineEdit* m_search;
    QToolButton* m_more;
    QTreeView* m_list;
    QLabel* m_nothing;
    std::string m_current;
    bool m_marking = false;   ///< the current row changes, but not because the reader chose
    bool m_searching = false; ///< the filter is at work
};

} // namespace driftline
