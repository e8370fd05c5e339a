// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/order_list.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/sentences.h"

#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace driftline {

namespace {
constexpr int keyRole = Qt::UserRole;
constexpr int mostOrderRows = 8;
constexpr int listFrame = 8;
} // namespace

OrderList::OrderList(const char* name, const QString& accessibleName, QWidget* parent) : QListWidget(parent) {
    setObjectName(QString::fromUtf8(name));
    setAccessibleName(accessibleName);
    setProperty("kind", "shelf");
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setToolTip(qtText(widgets_sentences::aboutNameOrder));
}

void OrderList::setEntries(const std::vector<Entry>& entries) {
    const QSignalBlocker quiet(this);
    const auto chosen = current();
    clear();
    for (const auto& entry : entries) {
        auto* item = new QListWidgetItem(entry.icon, entry.name, this);
        item->setData(keyRole, QByteArray::fromStdString(entry.key));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
        if (entry.key == chosen)
            setCurrentItem(item);
    }
    if (currentRow() < 0 && count() > 0)
        setCurrentRow(0);
    fitHeight();
}

void OrderList::fitHeight() {
    const int rows = std::clamp(count(), 1, mostOrderRows);
    const int row = count() > 0 ? sizeHintForRow(0) : fontMetrics().lineSpacing();
    setFixedHeight(rows * row + listFrame);
}

std::string OrderList::current() const {
    const auto* item = currentItem();
    return item == nullptr ? std::string() : item->data(keyRole).toByteArray().toStdString();
}

std::vector<std::string> OrderList::keys() const {
    std::vector<std::string> out;
    for (int row = 0; row < count(); ++row)
        out.push_back(item(row)->data(keyRole).toByteArray().toStdString());
    return out;
}

void OrderList::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    if (step == 0 || event->modifiers() != Qt::AltModifier) {
        QListWidget::keyPressEvent(event);
        return;
    }
    const int from = currentRow();
    const int to = from + step;
    if (from < 0 || to < 0 || to >= count())
        return;
    {
        const QSignalBlocker quiet(this);
        insertItem(to, takeItem(from));
        setCurrentRow(to);
    }
    Q_EMIT moved(keys());
}

void OrderList::dropEvent(QDropEvent* event) {
    const auto before = keys();
    QListWidget::dropEvent(event);
    if (const auto after = keys(); after != before)
        Q_EMIT moved(after);
}

} // namespace driftline
