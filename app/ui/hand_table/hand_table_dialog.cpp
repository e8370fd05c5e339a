// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hand_table/hand_table_dialog.h"

#include "base/text.h"
#include "import/hand_cells.h"
#include "ui/hand_table/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/column_letters.h"
#include "ui/widgets/dialog_buttons.h"
#include "ui/widgets/entry_list.h"
#include "ui/widgets/part_heading.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace driftline {

namespace {

constexpr QSize tableDialogSize{1120, 680};
constexpr int tableSideWidth = 320;

QLineEdit* namedLine(const QString& label, const char* name, const std::string& text, QWidget* parent) {
    auto* line = new QLineEdit(qtText(text), parent);
    line->setObjectName(QString::fromLatin1(name));
    line->setAccessibleName(label);
    line->setPlaceholderText(label);
    return line;
}

} // namespace

HandTableDialog::HandTableDialog(const HandTable& table, QWidget* parent)
    : QDialog(parent)
    , m_view(new QTableView(this)) {
    setObjectName(QStringLiteral("handTable"));
    setWindowTitle(table.rows.empty() ? qtText(hand_table_sentences::typeOrPasteTable)
                                      : tr("Change “%1”").arg(typeset(table.title)));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_model.setTable(table);
    m_view->setObjectName(QStringLiteral("handCells"));
    m_view->setAccessibleName(qtText(hand_table_sentences::cellsOfTheTable));
    m_view->setModel(&m_model);
    m_view->setTabKeyNavigation(true);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed |
                            QAbstractItemView::EditKeyPressed);
    m_view->setWordWrap(false);
    m_view->installEventFilter(this);
    auto* words = new QLabel(qtText(hand_table_sentences::howToFillTheTable), this);
    words->setWordWrap(true);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(words);
    left->addWidget(m_view, 1);
    auto* parts = new QHBoxLayout;
    parts->setSpacing(20);
    parts->addLayout(left, 1);
    parts->addWidget(makeSide(table));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(parts, 1);
    layout->addLayout(makeButtons());
    for (auto* button : findChildren<QPushButton*>())
        button->setAutoDefault(false); // Return is for cells and fields
    resize(tableDialogSize);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HandTableDialog::showChosen);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &HandTableDialog::enable);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &HandTableDialog::enable);
    showSources();
    m_view->setCurrentIndex(m_model.index(0, 0));
    m_view->setFocus(Qt::OtherFocusReason);
    enable();
}

QWidget* HandTableDialog::makeSide(const HandTable& table) {
    auto* side = new QWidget(this);
    side->setFixedWidth(tableSideWidth);
    m_title = namedLine(qtText(hand_table_sentences::nameOfTheTable), "handTitle", table.title, side);
    m_note = namedLine(qtText(hand_table_sentences::noteOnTheWholeTable), "handNote", table.note, side);
    connect(m_title, &QLineEdit::textChanged, this, &HandTableDialog::enable);
    m_sources = new EntryList(
        "handSources", qtText(hand_table_sentences::addASource),
        {{tr("Title"), qtText(hand_table_sentences::exampleOfSource)}, {tr("Address"), tr("https://…")}},
        side);
    connect(m_sources, &EntryList::added, this, [this](const QStringList& fields) {
        if (fields.first().isEmpty()) {
            m_sources->refuse(qtText(hand_table_sentences::writeTheSourceTitle));
            return;
        }
        m_model.addSource(fields[0], fields[1]);
        showSources();
    });
    connect(m_sources, &EntryList::removed, this, [this](int index) {
        m_model.removeSource(index);
        showSources();
    });
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(partHeading(tr("Table"), side));
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addSpacing(8);
    layout->addWidget(partHeading(tr("Sources"), side));
    layout->addWidget(m_sources);
    layout->addSpacing(8);
    layout->addWidget(makeOrigin(side));
    layout->addStretch();
    return side;
}

QWidget* HandTableDialog::makeOrigin(QWidget* parent) {
    auto* part = new QWidget(parent);
    m_chosen = partHeading({}, part);
    m_chosen->setObjectName(QStringLiteral("handChosen"));
    m_source = new ChoiceBox(part);
    m_source->setObjectName(QStringLiteral("handSource"));
    m_source->setAccessibleName(qtText(hand_table_sentences::sourceOfChosenCells));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_cellNote = namedLine(qtText(hand_table_sentences::noteOnChosenCells), "handCellNote", {}, part);
    auto* hint = new QLabel(qtText(hand_table_sentences::howToChooseAColumn), part);
    hint->setProperty("kind", "small");
    hint->setWordWrap(true);
    connect(m_source, &QComboBox::activated, this, &HandTableDialog::setChosen);
    connect(m_cellNote, &QLineEdit::editingFinished, this, &HandTableDialog::setChosen);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_chosen);
    layout->addWidget(m_source);
    layout->addWidget(m_cellNote);
    layout->addWidget(hint);
    return part;
}

QLayout* HandTableDialog::makeButtons() {
    m_use = new QPushButton(qtText(hand_table_sentences::useThisTable), this);
    m_use->setObjectName(QStringLiteral("handUse"));
    m_use->setShortcut(Qt::CTRL | Qt::Key_Return);
    connect(m_use, &QPushButton::clicked, this, &HandTableDialog::use);
    return dialogButtons(*this, *m_use);
}

bool HandTableDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Paste)) {
        pasteClipboard();
        return true;
    }
    if (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace) {
        m_model.clear(m_view->selectionModel()->selectedIndexes());
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void HandTableDialog::pasteClipboard() {
    const auto* copied = QGuiApplication::clipboard()->mimeData();
    if (copied == nullptr)
        return;
    const auto cells = pastedCells(copied->text().toStdString(), copied->html().toStdString());
    const auto at = m_view->currentIndex();
    m_model.paste(at, cells);
    m_view->setCurrentIndex(m_model.index(std::max(0, at.row()), std::max(0, at.column())));
}

void HandTableDialog::showSources() {
    QStringList titles;
    for (const auto& source : m_model.sources())
        titles.append(typeset(source.title));
    m_sources->setEntries(titles);
    const QSignalBlocker quiet(m_source);
    m_source->clear();
    m_source->addItem(tr("No source"));
    m_source->addItems(titles);
    showChosen();
}

/// By its head: every cell of the column is chosen.
bool HandTableDialog::isColumnChosen() const {
    const auto current = m_view->currentIndex();
    return current.isValid() && m_view->selectionModel()->isColumnSelected(current.column());
}

void HandTableDialog::showChosen() {
    const auto current = m_view->currentIndex();
    if (!current.isValid())
        return;
    const auto letters = columnLetters(current.column());
    const auto count = m_view->selectionModel()->selectedIndexes().size();
    m_chosen->setText(isColumnChosen() ? tr("Column %1").arg(letters)
                      : count > 1      ? tr("%1 cells").arg(count)
                                       : tr("Cell %1%2").arg(letters).arg(current.row() + 1));
    const auto row = isColumnChosen() ? std::nullopt : std::optional(current.row());
    const auto entry = m_model.source(row, current.column());
    const auto& sources = m_model.sources();
    const auto at = std::find_if(sources.begin(), sources.end(),
                                 [&entry](const Source& source) { return source.name == entry.source; });
    const QSignalBlocker quiet(m_source);
    m_source->setCurrentIndex(at == sources.end() ? 0 : int(at - sources.begin()) + 1);
    m_cellNote->setText(qtText(entry.note));
}

void HandTableDialog::setChosen() {
    const auto index = m_source->currentIndex();
    const auto source = index <= 0 ? std::string() : m_model.sources()[std::size_t(index) - 1].name;
    const auto note = m_cellNote->text().simplified().toStdString();
    const auto set = [&](std::optional<int> row, int column) {
        const auto known = m_model.source(row, column);
        if (known.source != source || known.note != note)
            m_model.setSource(row, column, source, note);
    };
    if (isColumnChosen()) {
        std::set<int> columns;
        for (const auto& chosen : m_view->selectionModel()->selectedColumns())
            columns.insert(chosen.column());
        for (const auto column : columns)
            set({}, column);
        return;
    }
    for (const auto& chosen : m_view->selectionModel()->selectedIndexes())
        set(chosen.row(), chosen.column());
}

void HandTableDialog::enable() {
    const auto table = m_model.table();
    const bool hasData = table.rows.size() >= 2;
    m_use->setEnabled(hasData);
    m_use->setToolTip(hasData ? tr("Ctrl+Return") : qtText(hand_table_sentences::typeSomethingFirst));
}

void HandTableDialog::use() {
    // A cell that is still being typed counts too: a view takes it over only when the next event comes.
    if (auto* editor = m_view->indexWidget(m_view->currentIndex()))
        QMetaObject::invokeMethod(m_view, "commitData", Q_ARG(QWidget*, editor));
    auto table = m_model.table();
    table.title = trimmed(m_title->text().toStdString());
    if (table.title.empty())
        table.title = tr("My table").toStdString();
    table.note = trimmed(m_note->text().toStdString());
    Q_EMIT used(table);
    accept();
}

} // namespace driftline
