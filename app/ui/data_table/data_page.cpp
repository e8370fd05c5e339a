// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data_table/data_page.h"

#include "ui/data_table/column_summary.h"
#include "ui/data_table/data_menu.h"
#include "ui/data_table/dataset_model.h"
#include "ui/data_table/nothing_found_row.h"
#include "ui/data_table/row_table.h"
#include "ui/data_table/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/choice_box.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>
#include <utility>

namespace driftline {

namespace {
QString datasetTitle(const Dataset& dataset) {
    return typeset(dataset.title.empty() ? dataset.id : dataset.title);
}
} // namespace

DataPage::DataPage(Session& session, Jobs& jobs, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_rows(jobs)
    , m_finding(jobs)
    , m_copying(jobs)
    , m_model(new DatasetModel(this))
    , m_datasets(new ChoiceBox(this))
    , m_words(new QLabel(this))
    , m_filter(new QLineEdit(this))
    , m_find(new QLineEdit(this))
    , m_all(new QPushButton(qtText(data_table_sentences::showAllRows), this))
    , m_nothing(new NothingFoundRow(this))
    , m_table(new RowTable(*m_model, this))
    , m_statistics(new ColumnSummary(jobs, this)) {
    setObjectName(QStringLiteral("dataPage"));
    setAccessibleName(qtText(data_table_sentences::dataBehindTheFigure));
    m_table->setObjectName(QStringLiteral("dataTable"));
    m_table->setAccessibleName(qtText(data_table_sentences::allRowsOfDataset));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(makeTop());
    layout->addLayout(makeSearch());
    layout->addWidget(m_nothing);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_statistics);
    connectTable();
    connect(&session, &Session::workspaceChanged, this, &DataPage::refresh);
}

QLayout* DataPage::makeTop() {
    m_datasets->setObjectName(QStringLiteral("dataDataset"));
    m_datasets->setAccessibleName(tr("Dataset"));
    m_datasets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_datasets->setMinimumContentsLength(18);
    m_words->setObjectName(QStringLiteral("dataWords"));
    m_words->setProperty("kind", "muted");
    connect(m_datasets, &QComboBox::activated, this,
            [this] { showDataset(m_datasets->currentData().toByteArray().toStdString()); });
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_datasets, 1);
    top->addWidget(m_words);
    top->addStretch();
    const auto add = [&](const QString& text, const char* name, const QString& tip, auto ask) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QString::fromLatin1(name));
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, ask);
        top->addWidget(button);
    };
    add(qtText(data_table_sentences::computeColumnButton), "dataCompute",
        qtText(data_table_sentences::aboutComputedColumn), [this] {
            if (dataset() != nullptr)
                Q_EMIT computeAsked(dataset()->id);
        });
    add(tr("Group…"), "dataGroup", qtText(data_table_sentences::aboutGroups), [this] {
        if (dataset() == nullptr)
            return;
        const auto current = m_table->currentIndex();
        Q_EMIT groupAsked(dataset()->id,
                          current.isValid()
                              ? dataset()->codebook.variables[std::size_t(current.column())].name
                              : std::string());
    });
    add(tr("Export…"), "dataExport", qtText(data_table_sentences::aboutWrittenCells),
        [this] { Q_EMIT exportAsked(); });
    return top;
}

QLayout* DataPage::makeSearch() {
    m_filter->setObjectName(QStringLiteral("dataFilter"));
    m_filter->setAccessibleName(qtText(data_table_sentences::onlyRowsThatContain));
    m_filter->setPlaceholderText(qtText(data_table_sentences::rowFilterHint));
    connect(m_nothing, &NothingFoundRow::wordsAsked, m_filter, &QLineEdit::setText);
    m_filter->setClearButtonEnabled(true);
    m_find->setObjectName(QStringLiteral("dataFind"));
    m_find->setAccessibleName(qtText(data_table_sentences::findInTheTable));
    m_find->setPlaceholderText(qtText(data_table_sentences::aboutFindInTheTable));
    m_find->setClearButtonEnabled(true);
    m_all->setObjectName(QStringLiteral("dataAll"));
    m_all->hide();
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_wanted.words = words.toStdString();
        findRows();
    });
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_wanted.only.clear();
        m_filter->clear();
        findRows();
    });
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_filter, 1);
    row->addWidget(m_find, 1);
    row->addWidget(m_all);
    return row;
}

void DataPage::connectTable() {
    for (QWidget* part : std::initializer_list<QWidget*>{m_table, m_filter, m_find})
        part->installEventFilter(this);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &DataPage::sortBy);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentColumnChanged, this,
            &DataPage::summarise);
    connect(m_table, &QTableView::customContextMenuRequested, this, &DataPage::openMenu);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        Q_EMIT correctAsked(dataset()->id, std::size_t(index.column()), m_model->sourceRow(index.row()));
    });
}

bool DataPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isFind = key->matches(QKeySequence::Find);
    const bool isCopy = watched == m_table && key->matches(QKeySequence::Copy);
    const bool isStep = watched == m_find && isReturn;
    const bool isEdit = watched == m_table && (key->key() == Qt::Key_F2 || isReturn);
    if (!isFind && !isCopy && !isStep && !isEdit)
        return QWidget::eventFilter(watched, event);
    // Here Ctrl+F searches the table, and not the library as everywhere else.
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (isFind) {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    } else if (isCopy) {
        copyChosen();
    } else if (isStep) {
        find(key->modifiers().testFlag(Qt::ShiftModifier) ? FindDirection::Backward : FindDirection::Forward);
    } else if (const auto current = m_table->currentIndex(); current.isValid()) {
        Q_EMIT correctAsked(dataset()->id, std::size_t(current.column()), m_model->sourceRow(current.row()));
    }
    return true;
}

const DatasetPtr& DataPage::dataset() const {
    return m_model->dataset();
}

void DataPage::setFigure(const std::shared_ptr<const FigureSpec>& figure, const DatasetLookup& datasets) {
    m_isFilled = true;
    m_ofFigure.clear();
    for (std::size_t i = 0; figure != nullptr && i < figure->panels.size(); ++i) {
        const auto found = datasets(figure->panels[i].query.dataset);
        if (found && std::find(m_ofFigure.begin(), m_ofFigure.end(), *found) == m_ofFigure.end())
            m_ofFigure.push_back(*found);
    }
    listDatasets();
    const auto isCurrent = [this](const DatasetPtr& one) {
        return dataset() != nullptr && one->id == dataset()->id;
    };
    if (std::any_of(m_ofFigure.begin(), m_ofFigure.end(), isCurrent))
        refresh();
    else if (!m_ofFigure.empty())
        takeDataset(m_ofFigure.front());
}

void DataPage::listDatasets() {
    m_datasets->clear();
    const auto add = [this](const Dataset& one) {
        const auto id = QByteArray::fromStdString(one.id);
        if (m_datasets->findData(id) < 0)
            m_datasets->addItem(datasetTitle(one), id);
    };
    for (const auto& one : m_ofFigure)
        add(*one);
    for (const auto& one : m_session.workspace().datasets)
        add(*one);
    if (dataset() != nullptr)
        m_datasets->setCurrentIndex(m_datasets->findData(QByteArray::fromStdString(dataset()->id)));
}

void DataPage::refresh() {
    if (!m_isFilled)
        return;
    listDatasets();
    if (dataset() == nullptr)
        return;
    auto now = m_session.workspace().dataset(dataset()->id);
    if (now == nullptr) {
        const auto known = std::find_if(m_ofFigure.begin(), m_ofFigure.end(),
                                        [this](const DatasetPtr& one) { return one->id == dataset()->id; });
        if (known != m_ofFigure.end())
            now = *known;
        else if (!m_ofFigure.empty())
            now = m_ofFigure.front();
    }
    if (now != nullptr && now != dataset())
        takeDataset(now);
}

void DataPage::showDataset(const std::string& id) {
    const auto found = m_session.ownDatasets()(id);
    if (found)
        takeDataset(*found);
    listDatasets();
}

void DataPage::takeDataset(const DatasetPtr& next) {
    const bool isSame = dataset() != nullptr && dataset()->id == next->id;
    const auto at = m_table->currentIndex();
    const auto offset = m_table->verticalScrollBar()->value();
    if (!isSame) {
        m_wanted = {.sortBy = {}, .isDescending = false, .words = m_filter->text().toStdString(), .only = {}};
    }
    const auto* known = m_session.workspace().preparation(next->id);
    m_model->setDataset(next, known == nullptr ? Preparation() : *known);
    markSorting();
    RowOrder all(next->table.rows());
    std::iota(all.begin(), all.end(), 0U);
    m_model->setRows(std::move(all));
    m_table->fitColumns();
    if (isSame && at.row() < m_model->rowCount()) {
        m_table->setCurrentIndex(m_model->index(at.row(), at.column()));
        m_table->verticalScrollBar()->setValue(offset);
    }
    listDatasets();
    if (m_wanted != RowsWanted()) {
        findRows();
    } else {
        m_nothing->follow({});
        describe();
    }
    summarise();
}

void DataPage::sortBy(int column) {
    sortNext(m_wanted, static_cast<std::size_t>(column));
    markSorting();
    findRows();
}

void DataPage::markSorting() {
    const int column = m_wanted.sortBy ? static_cast<int>(*m_wanted.sortBy) : -1;
    m_model->setSorting(column, m_wanted.isDescending);
    if (column >= 0)
        m_table->widen(column);
}

void DataPage::findRows() {
    if (dataset() == nullptr)
        return;
    m_rows.start<FoundRows>([data = dataset(), wanted = m_wanted](
                                const WorkToken& token) { return foundRows(*data, wanted, token); },
                            [this, data = dataset()](Result<FoundRows> found) {
                                if (found && data == dataset())
                                    takeRows(std::move(found->rows), found->nothing);
                            });
}

void DataPage::takeRows(RowOrder rows, const std::optional<NothingFound>& nothing) {
    const auto column = std::max(0, m_table->currentIndex().column());
    m_model->setRows(std::move(rows));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, column));
    describe();
    m_nothing->follow(nothing);
    summarise();
}

void DataPage::describe() {
    const auto all = static_cast<qsizetype>(dataset()->table.rows());
    const auto shown = static_cast<qsizetype>(m_model->rowCount());
    const auto rows = shown == all ? counted(all, tr("row"), tr("rows"))
                                   : qtText(data_table_sentences::rowsOfAll, QLocale().toString(shown),
                                            QLocale().toString(all));
    m_words->setText(
        tr("%1, %2").arg(rows, counted(qsizetype(m_model->columnCount()), tr("column"), tr("columns"))));
    m_all->setVisible(shown != all);
}

void DataPage::summarise() {
    if (dataset() != nullptr && m_model->columnCount() > 0)
        m_statistics->follow(dataset(), m_model->rows(),
                             static_cast<std::size_t>(std::max(0, m_table->currentIndex().column())));
}

void DataPage::find(FindDirection direction) {
    if (dataset() == nullptr || m_model->rowCount() == 0)
        return;
    const auto at = m_table->currentIndex();
    const FoundCell from{std::size_t(std::max(0, at.row())), std::size_t(std::max(0, at.column()))};
    const auto words = m_find->text();
    m_finding.start<std::optional<FoundCell>>(
        [data = dataset(), rows = m_model->rows(), text = words.toStdString(), from,
         direction](const WorkToken& token) { return findCell(*data, rows, text, from, direction, token); },
        [this, words](const Result<std::optional<FoundCell>>& found) {
            if (!found)
                return;
            if (!*found) {
                Q_EMIT told(qtText(data_table_sentences::noCellContains, words));
                return;
            }
            const auto index = m_model->index(int((*found)->position), int((*found)->column));
            m_table->setCurrentIndex(index);
            m_table->scrollTo(index);
        });
}

RowOrder DataPage::chosenRows() const {
    return m_model->rowsIn(m_table->selectionModel()->selection());
}

std::vector<std::size_t> DataPage::chosenColumns() const {
    return m_model->columnsIn(m_table->selectionModel()->selection());
}

void DataPage::copyChosen() {
    if (dataset() == nullptr)
        return;
    const auto rows = chosenRows();
    const auto count = qsizetype(rows.size());
    m_copying.start<QString>(
        [data = dataset(), rows, columns = chosenColumns()](const WorkToken& token) -> Result<QString> {
            const auto text = tableText(*data, rows, columns, TableTextForm::TabSeparated, token);
            if (!text)
                return tl::unexpected(text.error());
            return qtText(*text);
        },
        [this, count](const Result<QString>& text) {
            if (!text)
                return;
            QGuiApplication::clipboard()->setText(*text);
            Q_EMIT told(tr("Copied %1").arg(counted(count, tr("row"), tr("rows"))));
        });
}

void DataPage::openMenu(const QPoint& at) {
    if (dataset() == nullptr)
        return;
    const auto id = dataset()->id;
    auto* menu = new DataMenu(*m_model, m_table->currentIndex(), this);
    connect(menu, &DataMenu::copyAsked, this, &DataPage::copyChosen);
    connect(menu, &DataMenu::onlyAsked, this, &DataPage::keepOnly);
    connect(menu, &DataMenu::correctAsked, this,
            [this, id](std::size_t column, std::size_t row) { Q_EMIT correctAsked(id, column, row); });
    connect(menu, &DataMenu::takeBackAsked, this,
            [this, id](std::size_t column, std::size_t row) { Q_EMIT takeBackAsked(id, column, row); });
    connect(menu, &DataMenu::removeAsked, this,
            [this, id](const std::string& step) { Q_EMIT removeAsked(id, step); });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void DataPage::keepOnly(std::size_t column, std::size_t row) {
    const auto& name = dataset()->codebook.variables[column].name;
    std::erase_if(m_wanted.only, [&name](const TextFilter& filter) { return filter.column == name; });
    m_wanted.only.push_back({name, {dataset()->table.cellText(column, row)}});
    findRows();
}

} // namespace driftline
