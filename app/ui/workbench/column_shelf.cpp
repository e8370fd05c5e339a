// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/column_shelf.h"

#include "base/text.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/part_heading.h"
#include "ui/workbench/sentences.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>

namespace driftline {

namespace {
constexpr auto columnMime = "application/x-driftline-column";
constexpr int columnNameRole = Qt::UserRole;
constexpr int searchTextRole = Qt::UserRole + 1;

/// A list whose drags carry the name of a column.
class ColumnList : public QListWidget {
public:
    using QListWidget::QListWidget;

protected:
    QStringList mimeTypes() const override { return {QString::fromUtf8(columnMime)}; }
    QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override {
        auto* dragged = new QMimeData;
        if (!items.isEmpty())
            dragged->setData(QString::fromUtf8(columnMime),
                             items.front()->data(columnNameRole).toByteArray());
        return dragged;
    }
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
};

QString detailOf(const ShelfColumn& column) {
    auto text = qtText(column.kind);
    if (column.distinct > 0)
        text += ColumnShelf::tr(" · %L1").arg(column.distinct);
    if (!column.examples.empty())
        text += ColumnShelf::tr(" · %1").arg(
            qtText(joined(column.examples, column.kind == "Time" ? " to " : ", ")));
    return text;
}
} // namespace

std::string draggedColumn(const QMimeData& data) {
    return data.data(QString::fromUtf8(columnMime)).toStdString();
}

ColumnShelf::ColumnShelf(QWidget* parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_list(new ColumnList(this)) {
    auto* heading = partHeading(tr("Columns"), this);
    heading->setBuddy(m_list);
    m_search->setObjectName(QStringLiteral("columnSearch"));
    m_search->setPlaceholderText(tr("Search columns"));
    m_search->setAccessibleName(tr("Search columns"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("columnList"));
    m_list->setAccessibleName(qtText(workbench_sentences::columnsOfTheDataset));
    m_list->setProperty("kind", "shelf");
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setUniformItemSizes(true);
    m_list->setToolTip(qtText(workbench_sentences::aboutColumns));
    m_list->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(heading);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnShelf::search);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &ColumnShelf::openMenu);
    connect(m_list, &QListWidget::customContextMenuRequested, this,
            [this] { openMenu(m_list->currentItem()); });
}

void ColumnShelf::setDataset(const DatasetPtr& dataset, const std::vector<ShelfColumn>& columns) {
    m_dataset = dataset;
    m_columns = columns;
    m_search->setVisible(columns.size() > 6);
    m_search->clear();
    fill();
}

void ColumnShelf::setEncoding(const Encoding& encoding) {
    m_encoding = encoding;
    fill();
}

void ColumnShelf::fill() {
    const int current = m_list->currentRow();
    m_list->clear();
    // The first of the role, unless another is chosen.
    const auto byRole = std::find_if(m_columns.begin(), m_columns.end(),
                                     [](const ShelfColumn& column) { return column.role == Role::Value; });
    const auto drawn = !m_encoding.value.empty()   ? m_encoding.value
                       : byRole != m_columns.end() ? byRole->name
                                                   : std::string();
    for (const auto& column : m_columns) {
        const auto channel = m_encoding.channelOf(column.name);
        auto name = typeset(column.label);
        if (column.name == drawn)
            name = tr("%1  –  drawn").arg(name);
        else if (channel)
            name = tr("%1  –  %2").arg(name, qtText(channelTitle(*channel)).toLower());
        auto* item = new QListWidgetItem(name + u'\n' + detailOf(column), m_list);
        item->setData(columnNameRole, QByteArray::fromStdString(column.name));
        item->setData(searchTextRole, QString(typeset(column.label) + u' ' + qtText(column.name)).toLower());
        item->setToolTip(typeset(column.label) + u'\n' + detailOf(column));
        if (channel || column.name == drawn) {
            auto font = item->font();
            font.setWeight(QFont::DemiBold);
            item->setFont(font);
        }
    }
    m_list->setCurrentRow(std::max(0, current));
    search(m_search->text());
}

void ColumnShelf::search(const QString& words) {
    const auto wanted = words.trimmed().toLower();
    for (int row = 0; row < m_list->count(); ++row) {
        auto* item = m_list->item(row);
        item->setHidden(!item->data(searchTextRole).toString().contains(wanted));
    }
}

void ColumnShelf::openMenu(const QListWidgetItem* item) {
    if (item == nullptr || m_dataset == nullptr)
        return;
    const auto column = item->data(columnNameRole).toByteArray().toStdString();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("placeColumn"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const auto channel : allChannels()) {
        const auto allowed = canStandAt(channel, *m_dataset, column);
        auto* action = menu->addAction(qtText(channelTitle(channel)));
        action->setEnabled(static_cast<bool>(allowed));
        action->setToolTip(qtText(allowed.whyNot));
        connect(action, &QAction::triggered, this,
                [this, channel, column] { Q_EMIT placed(channel, column); });
    }
    menu->popup(m_list->viewport()->mapToGlobal(m_list->visualItemRect(item).bottomLeft()));
}

bool ColumnShelf::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openMenu(m_list->currentItem());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace driftline
