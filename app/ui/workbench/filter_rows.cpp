// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/filter_rows.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/aggregate_words.h"
#include "ui/widgets/choice_box.h"
#include "ui/workbench/column_shelf.h"
#include "ui/workbench/sentences.h"

#include <QApplication>
#include <QCompleter>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QVBoxLayout>

#include <algorithm>

namespace driftline {

namespace {
/// More names than these are searched by typing.
constexpr int mostListed = 12;
constexpr int filterLabelWidth = 86;

/// Typing finds any name that contains the words.
void makeSearchable(QComboBox& box) {
    box.setEditable(true);
    box.setInsertPolicy(QComboBox::NoInsert);
    box.completer()->setFilterMode(Qt::MatchContains);
    box.completer()->setCompletionMode(QCompleter::PopupCompletion);
    box.lineEdit()->setAccessibleName(box.accessibleName());
    // Words that are no name of the list choose nothing.
    QObject::connect(box.lineEdit(), &QLineEdit::editingFinished, &box,
                     [&box] { box.setEditText(box.itemText(box.currentIndex())); });
}
} // namespace

FilterRows::FilterRows(QWidget* parent)
    : QFrame(parent)
    , m_rows(new QGridLayout)
    , m_aggregate(new ChoiceBox(this)) {
    setObjectName(QStringLiteral("filterRows"));
    setProperty("kind", "channel");
    setAcceptDrops(true);
    auto* name = new QLabel(qtText(workbench_sentences::rowsThatAreShown), this);
    name->setProperty("kind", "small");
    m_rows->setContentsMargins({});
    m_rows->setHorizontalSpacing(6);
    m_rows->setVerticalSpacing(6);
    m_rows->setColumnStretch(1, 1);
    m_aggregate->setObjectName(QStringLiteral("severalRows"));
    m_aggregate->setAccessibleName(aggregateQuestion());
    m_aggregate->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_aggregate->setMinimumContentsLength(8);
    m_aggregate->addItems(aggregateAnswers());
    auto* several = new QLabel(aggregateQuestion(), this);
    several->setWordWrap(true);
    several->setFixedWidth(filterLabelWidth);
    several->setBuddy(m_aggregate);
    auto* last = new QHBoxLayout;
    last->setSpacing(6);
    last->addWidget(several);
    last->addWidget(m_aggregate, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(name);
    layout->addLayout(m_rows);
    layout->addLayout(last);
    connect(m_aggregate, &QComboBox::activated, this,
            [this](int index) { Q_EMIT aggregateChosen(static_cast<Aggregate>(index)); });
}

void FilterRows::clearRows() {
    // A field that is being used says what was chosen, so it outlives its signal.
    for (auto* widget : m_made) {
        widget->hide();
        widget->setObjectName({});
        m_rows->removeWidget(widget);
        widget->deleteLater();
    }
    m_made.clear();
}

QComboBox* FilterRows::addRow(const QString& label, const QString& name) {
    auto* box = new ChoiceBox(this);
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    auto* words = new QLabel(label, this);
    words->setWordWrap(true);
    words->setFixedWidth(filterLabelWidth);
    words->setBuddy(box);
    const int row = m_rows->rowCount();
    m_rows->addWidget(words, row, 0);
    m_rows->addWidget(box, row, 1);
    m_made.push_back(words);
    m_made.push_back(box);
    words->show();
    box->show();
    return box;
}

void FilterRows::setOptions(const ChartSuggestions& options, const Dataset& dataset) {
    // The keyboard stays with the field that was just used, although the fields are made anew.
    const auto* used = QApplication::focusWidget();
    const auto focused = used != nullptr && isAncestorOf(used)
                             ? (used->parentWidget() == this ? used : used->parentWidget())->objectName()
                             : QString();
    clearRows();
    for (const auto& filter : options.encoding.filters) {
        if (options.encoding.channelOf(filter.column) == Channel::Where)
            addFilter(filter, options, dataset);
    }
    addPeriod(options);
    m_aggregate->setCurrentIndex(static_cast<int>(options.encoding.aggregate));
    if (auto* again = focused.isEmpty() ? nullptr : findChild<QComboBox*>(focused); again != nullptr)
        again->setFocus(Qt::OtherFocusReason);
}

void FilterRows::addFilter(const TextFilter& filter, const ChartSuggestions& options,
                           const Dataset& dataset) {
    const auto index = dataset.codebook.indexOf(filter.column);
    if (!index)
        return;
    const auto& variable = dataset.codebook.variables[*index];
    auto* box = addRow(typeset(variable.displayName()), QStringLiteral("filter-") + qtText(filter.column));
    std::vector<CellChoice> cells;
    if (const auto* known = options.facts.column(filter.column))
        cells = known->cells;
    else if (const auto* text = std::get_if<TextCells>(&dataset.table.column(*index))) {
        for (const auto& cell : text->dictionary)
            cells.push_back({cell, variable.labelOf(cell), {}, false});
    }
    box->addItem(tr("All %L1").arg(cells.size()), QByteArray());
    for (const auto& cell : cells)
        box->addItem(typeset(cell.label), QByteArray::fromStdString(cell.cell));
    if (filter.values.size() > 1)
        box->insertItem(1, tr("%L1 of %L2").arg(filter.values.size()).arg(cells.size()), QByteArray("\n"));
    const int current = filter.values.empty() ? 0
                        : filter.values.size() > 1
                            ? 1
                            : box->findData(QByteArray::fromStdString(filter.values.front()));
    box->setCurrentIndex(std::max(0, current));
    if (box->count() > mostListed)
        makeSearchable(*box);
    connect(box, &QComboBox::activated, this, [this, box, column = filter.column](int chosen) {
        const auto cell = box->itemData(chosen).toByteArray();
        if (cell == "\n")
            return; // only says what holds
        Q_EMIT filterChosen(cell.isNull() || cell.isEmpty() ? TextFilter{column, {}}
                                                            : TextFilter{column, {cell.toStdString()}});
    });
}

void FilterRows::addPeriod(const ChartSuggestions& options) {
    if (!options.encoding.period)
        return;
    auto* box = addRow(tr("Period"), QStringLiteral("filterPeriod"));
    std::for_each(options.periods.rbegin(), options.periods.rend(), [box](const Period& period) {
        box->addItem(qtText(period.label()), qtText(period.text()));
    });
    box->setCurrentIndex(box->findData(qtText(options.encoding.period->text())));
    connect(box, &QComboBox::activated, this, [this, box](int chosen) {
        if (const auto period = Period::parse(box->itemData(chosen).toString().toStdString()))
            Q_EMIT periodChosen(*period);
    });
}

void FilterRows::dragEnterEvent(QDragEnterEvent* event) {
    if (!draggedColumn(*event->mimeData()).empty())
        event->acceptProposedAction();
}

void FilterRows::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    Q_EMIT columnDropped(draggedColumn(*event->mimeData()));
}

} // namespace driftline
