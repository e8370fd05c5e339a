// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/channel_field.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/entity_picker.h"
#include "ui/workbench/column_shelf.h"
#include "ui/workbench/sentences.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QStandardItemModel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace driftline {

namespace {
constexpr int pickerWidth = 300;

std::string objectNameOf(Channel channel) {
    switch (channel) {
    case Channel::Value:
        return "channelValue";
    case Channel::X:
        return "channelX";
    case Channel::Series:
        return "channelSeries";
    case Channel::Facet:
        return "channelFacet";
    case Channel::Where:
        return "channelFilter";
    }
    return {};
}
} // namespace

ChannelField::ChannelField(Channel channel, QWidget* parent)
    : QFrame(parent)
    , m_channel(channel)
    , m_column(new ChoiceBox(this))
    , m_which(new QToolButton(this)) {
    const auto title = qtText(channelTitle(channel));
    setProperty("kind", "channel");
    setObjectName(qtText(objectNameOf(channel)) + QStringLiteral("Field"));
    setAcceptDrops(true);
    auto* name = new QLabel(title, this);
    name->setProperty("kind", "small");
    name->setBuddy(m_column);
    m_column->setObjectName(qtText(objectNameOf(channel)));
    m_column->setAccessibleName(title);
    m_column->setAcceptDrops(false);
    m_column->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_column->setMinimumContentsLength(8);
    m_which->setObjectName(qtText(objectNameOf(channel)) + QStringLiteral("Names"));
    m_which->setProperty("kind", "quiet");
    m_which->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_column, 1);
    row->addWidget(m_which);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(name);
    layout->addLayout(row);
    connect(m_column, &QComboBox::activated, this,
            [this] { Q_EMIT columnChosen(m_column->currentData().toByteArray().toStdString()); });
    connect(m_which, &QToolButton::clicked, this, &ChannelField::openPicker);
}

void ChannelField::setColumns(const Dataset& dataset, const std::vector<ShelfColumn>& columns,
                              const std::string& current, const QString& none) {
    m_column->clear();
    if (!none.isEmpty())
        m_column->addItem(none, QByteArray());
    for (const auto& column : columns) {
        const auto allowed = canStandAt(m_channel, dataset, column.name);
        if (!allowed)
            continue;
        m_column->addItem(typeset(column.label), QByteArray::fromStdString(column.name));
        m_column->setItemData(m_column->count() - 1, qtText(column.kind), Qt::ToolTipRole);
    }
    m_column->setCurrentIndex(std::max(0, indexOf(current)));
}

int ChannelField::choices() const {
    return m_column->count();
}

int ChannelField::indexOf(const std::string& column) const {
    return m_column->findData(QByteArray::fromStdString(column));
}

void ChannelField::setCells(const ColumnChoice* cells, const std::string& unit) {
    m_which->setVisible(cells != nullptr && cells->cells.size() > 1);
    if (cells == nullptr)
        return;
    m_cells = *cells;
    m_unit = unit;
    const auto chosen = std::count_if(cells->cells.begin(), cells->cells.end(),
                                      [](const CellChoice& cell) { return cell.isChosen; });
    m_which->setText(chosen == std::ssize(cells->cells)
                         ? tr("all %L1").arg(chosen)
                         : tr("%L1 of %L2").arg(chosen).arg(cells->cells.size()));
    m_which->setToolTip(qtText(workbench_sentences::chooseWhichAreShown));
    m_which->setAccessibleName(
        qtText(workbench_sentences::namesAt, m_column->accessibleName(), m_which->text()));
    if (!m_picker.isNull())
        m_picker->setColumn(m_cells, m_unit);
}

void ChannelField::openPicker() {
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(QStringLiteral("namesPopup"));
    popup->setProperty("kind", "card");
    popup->setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(popup);
    layout->setContentsMargins(10, 10, 10, 10);
    m_picker = new EntityPicker(popup);
    layout->addWidget(m_picker);
    m_picker->setColumn(m_cells, m_unit);
    connect(m_picker, &EntityPicker::cellsChosen, this,
            [this, column = m_cells.name](const std::vector<std::string>& cells) {
                Q_EMIT cellsChosen(column, cells);
            });
    popup->setFixedWidth(pickerWidth);
    popup->move(m_which->mapToGlobal(QPoint(m_which->width() - pickerWidth, m_which->height() + 2)));
    popup->show();
    m_picker->setFocus();
}

void ChannelField::showDropPossible(bool possible) {
    setProperty("drop", possible);
    style()->unpolish(this);
    style()->polish(this);
}

void ChannelField::dragEnterEvent(QDragEnterEvent* event) {
    const auto column = draggedColumn(*event->mimeData());
    if (column.empty() || indexOf(column) < 0)
        return;
    event->acceptProposedAction();
    showDropPossible(true);
}

void ChannelField::dragLeaveEvent(QDragLeaveEvent* event) {
    showDropPossible(false);
    QFrame::dragLeaveEvent(event);
}

void ChannelField::dropEvent(QDropEvent* event) {
    showDropPossible(false);
    event->acceptProposedAction();
    Q_EMIT columnChosen(draggedColumn(*event->mimeData()));
}

} // namespace driftline
