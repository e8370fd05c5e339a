// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/new_figure_page.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/part_heading.h"
#include "ui/workbench/channel_field.h"
#include "ui/workbench/chart_choices.h"
#include "ui/workbench/column_shelf.h"
#include "ui/workbench/filter_rows.h"
#include "ui/workbench/sentences.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace driftline {

namespace {
constexpr int pageInset = 18; ///< as the other pages have
constexpr int fieldsWidth = 292;
constexpr int leastShelf = 150;

QString nameOfDataset(const Dataset& dataset) {
    return typeset(dataset.title.empty() ? dataset.id : dataset.title);
}

/// The column of the numbers; that with role value where none is chosen.
std::string valueOf(const Encoding& encoding, const Dataset& dataset) {
    const auto byRole = dataset.codebook.indexOf(Role::Value);
    return encoding.value.empty() && byRole ? dataset.codebook.variables[*byRole].name : encoding.value;
}
} // namespace

NewFigurePage::NewFigurePage(QWidget* parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_explanation(new QLabel(this))
    , m_datasets(new ChoiceBox(this))
    , m_shelf(new ColumnShelf(this))
    , m_value(new ChannelField(Channel::Value, this))
    , m_x(new ChannelField(Channel::X, this))
    , m_series(new ChannelField(Channel::Series, this))
    , m_facet(new ChannelField(Channel::Facet, this))
    , m_filters(new FilterRows(this))
    , m_charts(new ChartChoices(this)) {
    setObjectName(QStringLiteral("newFigure"));
    setAccessibleName(tr("New figure"));
    m_heading->setProperty("kind", "heading");
    m_heading->setObjectName(QStringLiteral("newFigureHeading"));
    m_explanation->setProperty("kind", "muted");
    m_explanation->setWordWrap(true);
    auto* choices = new QVBoxLayout;
    choices->setSpacing(6);
    choices->addWidget(partHeading(qtText(workbench_sentences::chartsBestFirst), this));
    choices->addWidget(m_charts, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("newFigureFields"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(fieldsWidth);
    auto* fields = new QWidget;
    fields->setObjectName(QStringLiteral("cards"));
    scroll->setWidget(fields);
    auto* stack = new QVBoxLayout(fields);
    stack->setContentsMargins(0, 0, 8, 0);
    stack->setSpacing(8);
    auto* add = new QPushButton(qtText(workbench_sentences::addYourOwnData), fields);
    add->setObjectName(QStringLiteral("addData"));
    add->setToolTip(qtText(workbench_sentences::aboutOwnData));
    m_datasets->setObjectName(QStringLiteral("newFigureDataset"));
    m_datasets->setAccessibleName(tr("Dataset"));
    m_datasets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_datasets->setMinimumContentsLength(12);
    m_shelf->setMinimumHeight(leastShelf);
    stack->addWidget(m_datasets);
    stack->addWidget(add);
    stack->addWidget(m_shelf, 1);
    stack->addLayout(makePreparation());
    for (auto* field : {m_value, m_x, m_series, m_facet})
        stack->addWidget(field);
    stack->addWidget(m_filters);
    auto* body = new QHBoxLayout;
    body->setSpacing(16);
    body->addWidget(scroll);
    body->addLayout(choices, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageInset, 16, pageInset, 12);
    layout->setSpacing(8);
    layout->addWidget(m_heading);
    layout->addWidget(m_explanation);
    layout->addLayout(body, 1);
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        // A list that is open over the page is closed first.
        if (auto* popup = QApplication::activePopupWidget(); popup != nullptr)
            popup->close();
        else
            Q_EMIT left();
    });
    connect(add, &QPushButton::clicked, this, &NewFigurePage::dataAsked);
    makeFields();
}

QLayout* NewFigurePage::makePreparation() {
    auto* compute = new QPushButton(tr("Compute…"), this);
    compute->setObjectName(QStringLiteral("shelfCompute"));
    compute->setToolTip(qtText(workbench_sentences::aboutComputedColumn));
    auto* group = new QPushButton(tr("Group…"), this);
    group->setObjectName(QStringLiteral("shelfGroup"));
    group->setToolTip(qtText(workbench_sentences::aboutGroups));
    auto* making = new QHBoxLayout;
    making->setSpacing(8);
    making->addWidget(compute);
    making->addWidget(group);
    connect(compute, &QPushButton::clicked, this, &NewFigurePage::computeAsked);
    connect(group, &QPushButton::clicked, this, &NewFigurePage::groupAsked);
    return making;
}

void NewFigurePage::makeFields() {
    connect(m_datasets, &QComboBox::activated, this,
            [this] { Q_EMIT datasetChosen(m_datasets->currentData().toByteArray().toStdString()); });
    connect(m_shelf, &ColumnShelf::placed, this, &NewFigurePage::place);
    for (const auto& [field, channel] :
         {std::pair(m_value, Channel::Value), std::pair(m_x, Channel::X),
          std::pair(m_series, Channel::Series), std::pair(m_facet, Channel::Facet)}) {
        connect(field, &ChannelField::columnChosen, this,
                [this, channel = channel](const std::string& column) { place(channel, column); });
        connect(field, &ChannelField::cellsChosen, this,
                [this](const std::string& column, const std::vector<std::string>& cells) {
                    choose(keeping(m_chosen, {column, cells}));
                });
    }
    connect(m_filters, &FilterRows::columnDropped, this,
            [this](const std::string& column) { place(Channel::Where, column); });
    connect(m_filters, &FilterRows::filterChosen, this,
            [this](const TextFilter& filter) { choose(keeping(m_chosen, filter)); });
    connect(m_filters, &FilterRows::periodChosen, this, [this](const Period& period) {
        auto chosen = m_chosen;
        chosen.period = period;
        choose(chosen);
    });
    connect(m_filters, &FilterRows::aggregateChosen, this, [this](Aggregate aggregate) {
        auto chosen = m_chosen;
        chosen.aggregate = aggregate;
        choose(chosen);
    });
    connect(m_charts, &ChartChoices::chosen, this, &NewFigurePage::figureChosen);
}

void NewFigurePage::setHeading(const QString& heading, const QString& explanation) {
    m_heading->setText(heading);
    m_explanation->setText(explanation);
}

void NewFigurePage::setDatasets(const std::vector<DatasetPtr>& own, const std::vector<DatasetPtr>& builtIn,
                                const std::string& current) {
    m_datasets->clear();
    for (const auto& dataset : own)
        m_datasets->addItem(nameOfDataset(*dataset), QByteArray::fromStdString(dataset->id));
    if (!own.empty())
        m_datasets->insertSeparator(m_datasets->count());
    for (const auto& dataset : builtIn)
        m_datasets->addItem(nameOfDataset(*dataset), QByteArray::fromStdString(dataset->id));
    for (int i = 0; i < m_datasets->count(); ++i)
        m_datasets->setItemData(i, m_datasets->itemData(i).toString(), Qt::ToolTipRole);
    m_datasets->setCurrentIndex(m_datasets->findData(QByteArray::fromStdString(current)));
}

void NewFigurePage::setDataset(const DatasetPtr& dataset, const std::vector<ShelfColumn>& columns) {
    m_dataset = dataset;
    m_columns = columns;
    m_chosen = {};
    m_datasets->setCurrentIndex(m_datasets->findData(QByteArray::fromStdString(dataset->id)));
    m_shelf->setDataset(dataset, columns);
}

void NewFigurePage::setOptions(const ChartSuggestions& options) {
    const auto& encoding = options.encoding;
    const auto& facts = options.facts;
    m_shelf->setEncoding(encoding);
    // Where rows are respondents, shares of their answers go before any number.
    const bool hasShares = options.canBeShares;
    m_value->setColumns(*m_dataset, m_columns,
                        encoding.areShares ? std::string() : valueOf(encoding, *m_dataset),
                        hasShares ? qtText(workbench_sentences::sharesOfAnswers) : QString());
    m_value->setVisible(m_value->choices() > 1); // else there is nothing to choose
    m_x->setColumns(*m_dataset, m_columns, encoding.x, {});
    m_x->setCells(facts.column(encoding.x), facts.unit);
    m_series->setColumns(*m_dataset, m_columns, encoding.series.value_or(""), tr("One colour"));
    m_series->setCells(facts.column(encoding.series.value_or("")), facts.unit);
    m_facet->setColumns(*m_dataset, m_columns, encoding.facet.value_or(""), tr("One panel"));
    m_facet->setCells(facts.column(encoding.facet.value_or("")), facts.unit);
    m_filters->setOptions(options, *m_dataset);
    m_charts->setCharts(options.charts, options.problem);
}

void NewFigurePage::choose(const Encoding& encoding) {
    m_chosen = encoding;
    Q_EMIT encodingChosen(m_chosen);
}

void NewFigurePage::place(Channel channel, const std::string& column) {
    if (!column.empty()) {
        choose(withColumn(m_chosen, channel, column));
        return;
    }
    auto chosen = m_chosen;
    if (channel == Channel::Value)
        chosen.value.clear();
    else if (channel == Channel::Series)
        chosen.series = "";
    else if (channel == Channel::Facet)
        chosen.facet = "";
    choose(chosen);
}

void NewFigurePage::enter() {
    m_datasets->setFocus(Qt::OtherFocusReason);
}

} // namespace driftline
