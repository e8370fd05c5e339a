// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/library_panel.h"

#include "ui/models/library_filter.h"
#include "ui/models/library_model.h"
#include "ui/panels/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/library_delegate.h"
#include "ui/widgets/line_icon.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace driftline {

namespace {

/// A tree whose row heights depend on its width.
class LibraryList : public QTreeView {
public:
    using QTreeView::QTreeView;

    /// Rows that grow, because there is less width, do not push the chosen one out of sight.
    void doItemsLayout() override {
        const bool wasInSight = viewport()->rect().intersects(visualRect(currentIndex()));
        QTreeView::doItemsLayout();
        if (wasInSight)
            scrollTo(currentIndex());
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QTreeView::resizeEvent(event);
        scheduleDelayedItemsLayout();
    }
};

} // namespace

LibraryPanel::LibraryPanel(LibraryModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new LibraryFilter(this))
    , m_search(new QLineEdit(this))
    , m_more(new QToolButton(this))
    , m_list(new LibraryList(this))
    , m_nothing(new QLabel(this)) {
    setObjectName(QStringLiteral("library"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(200);

    m_search->setObjectName(QStringLiteral("librarySearch"));
    m_search->setAccessibleName(tr("Search figures"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &LibraryPanel::search);

    makeList();

    m_nothing->setProperty("kind", "muted");
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(14, 8, 14, 0);
    m_nothing->hide();

    m_more->setObjectName(QStringLiteral("libraryMore"));
    m_more->setProperty("kind", "quiet");
    m_more->setIcon(lineIcon(QStringLiteral("more")));
    m_more->setToolTip(qtText(panels_sentences::aboutFigureActions));
    m_more->setAccessibleName(qtText(panels_sentences::actionsForTheFigure));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_more->hide();
    auto* top = new QHBoxLayout;
    top->setContentsMargins(10, 12, 10, 4);
    top->setSpacing(4);
    top->addWidget(m_search, 1);
    top->addWidget(m_more);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);

    connect(&model, &QAbstractItemModel::modelReset, this, &LibraryPanel::refresh);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &LibraryPanel::refresh);
    // The filter leaves out a figure that begins to match while nothing else of its group does.
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex&, const QModelIndex&, const QList<int>& roles) {
                if ((roles.isEmpty() || roles.contains(LibraryModel::SearchRole)) &&
                    !m_search->text().isEmpty())
                    search(m_search->text());
            });
    refresh();
}

void LibraryPanel::makeList() {
    m_filter->setSourceModel(&m_model);
    // Before the view is told: it would choose the neighbour of a row that no longer matches the search.
    connect(m_filter, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_marking = true; });
    m_list->setObjectName(QStringLiteral("libraryList"));
    m_list->setAccessibleName(tr("Figures"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new LibraryDelegate(m_list));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(0);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->verticalScrollBar()->setSingleStep(24);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &LibraryPanel::showFound);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &LibraryPanel::showFound);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LibraryPanel::choose);
    // A click on the figure that is marked asks for it too: it may be behind another page.
    connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (index.data(LibraryModel::IdRole).toString() == QString::fromStdString(m_current))
            Q_EMIT figureChosen(m_current);
    });
}

void LibraryPanel::refresh() {
    const int count = m_model.figureCount();
    m_search->setPlaceholderText(
        count == 0 ? tr("Search figures") : tr("Search %1").arg(counted(count, tr("figure"), tr("figures"))));
    showFound();
}

void LibraryPanel::search(const QString& text) {
    m_searching = true; // many rows come and go
    m_filter->setSearch(text);
    m_searching = false;
    showFound();
}

void LibraryPanel::showFound() {
    if (m_searching)
        return;
    m_list->expandAll();
    const auto text = m_search->text();
    m_nothing->setText(qtText(panels_sentences::noFigureMatches, text));
    m_nothing->setVisible(!m_filter->firstFigure().isValid() && !text.trimmed().isEmpty());
    mark();
}

void LibraryPanel::setCurrentFigure(const std::string& id) {
    m_current = id;
    mark();
}

void LibraryPanel::mark() {
    m_marking = true;
    const auto place = m_filter->mapFromSource(m_model.indexOf(m_current));
    if (place.isValid()) {
        m_list->setCurrentIndex(place);
        m_list->scrollTo(place);
    } else {
        m_list->selectionModel()->clear();
    }
    m_marking = false;
}

void LibraryPanel::choose(const QModelIndex& index) {
    const auto id = index.data(LibraryModel::IdRole).toString();
    if (m_marking || id.isEmpty())
        return;
    m_current = id.toStdString();
    Q_EMIT figureChosen(m_current);
}

void LibraryPanel::setFigureActions(const QList<QAction*>& actions) {
    m_list->addActions(actions);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_more->menu()->addActions(actions);
    m_more->menu()->setToolTipsVisible(true);
    m_more->show();
}

void LibraryPanel::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool LibraryPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (const auto first = m_filter->firstFigure(); first.isValid()) {
                if (!m_list->currentIndex().isValid() || key != Qt::Key_Down)
                    m_list->setCurrentIndex(first);
                m_list->setFocus(Qt::TabFocusReason);
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace driftline
