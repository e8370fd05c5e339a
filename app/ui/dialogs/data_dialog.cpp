// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/data_dialog.h"

#include "ui/dialogs/sentences.h"
#include "ui/theme/qt_text.h"
#include "workspace/dataset_use.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace driftline {

namespace {

constexpr QSize dialogSize{820, 460};
constexpr int listWidth = 270;

QString listTitle(const Dataset& dataset) {
    return typeset(dataset.title.empty() ? dataset.id : dataset.title);
}

QLabel* textLine(QWidget* parent, const char* kind) {
    auto* label = new QLabel(parent);
    label->setProperty("kind", kind);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString datasetFacts(const Dataset& dataset, const DatasetOrigin* origin) {
    QStringList lines;
    const auto coverage = typeset(coverageLabel(dataset));
    lines.append(
        counted(qsizetype(dataset.table.rows()), DataDialog::tr("row"), DataDialog::tr("rows")) +
        QStringLiteral(", ") +
        counted(qsizetype(dataset.table.columns()), DataDialog::tr("column"), DataDialog::tr("columns")) +
        (coverage.isEmpty() ? QString() : QStringLiteral(", ") + coverage));
    if (origin != nullptr && !origin->file.empty())
        lines.append(qtText(dialogs_sentences::readFrom, QDir::toNativeSeparators(qtText(origin->file))));
    else if (!dataset.history.empty())
        lines.append(asSentence(typeset(dataset.history.front())));
    return lines.join(u'\n');
}

} // namespace

DataDialog::DataDialog(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("dataDialog"));
    setWindowTitle(tr("Your data"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setObjectName(QStringLiteral("dataList"));
    m_list->setAccessibleName(tr("Your datasets"));
    m_list->setFixedWidth(listWidth);
    auto* add = new QPushButton(tr("Add data…"), this);
    add->setObjectName(QStringLiteral("dataAdd"));
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, &DataDialog::addAsked);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_list, 1);
    left->addWidget(add, 0, Qt::AlignLeft);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(20);
    layout->addLayout(left);
    layout->addWidget(makeDetails(), 1);
    resize(dialogSize);
    connect(m_list, &QListWidget::currentRowChanged, this, &DataDialog::showCurrent);
    connect(&m_session, &Session::workspaceChanged, this, &DataDialog::fill);
    fill();
    m_list->setFocus(Qt::OtherFocusReason);
}

QPushButton* DataDialog::addButton(QLayout& layout, const QString& text, const char* name,
                                   void (DataDialog::*asked)(const std::string&)) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    layout.addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, asked] { Q_EMIT(this->*asked)(current()); });
    m_buttons.push_back(button);
    return button;
}

QWidget* DataDialog::makeDetails() {
    auto* details = new QWidget(this);
    m_title = textLine(details, "heading");
    m_title->setObjectName(QStringLiteral("dataTitle"));
    m_facts = textLine(details, "muted");
    m_facts->setObjectName(QStringLiteral("dataFacts"));
    m_figures = textLine(details, "plain");
    m_figures->setObjectName(QStringLiteral("dataFigures"));
    auto* layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(m_figures);
    layout->addStretch();
    auto* first = new QHBoxLayout;
    m_review = addButton(*first, qtText(dialogs_sentences::reviewHowItWasRead), "dataReview",
                         &DataDialog::reviewAsked);
    m_again = addButton(*first, tr("Read again"), "dataAgain", &DataDialog::readAgainAsked);
    m_cells =
        addButton(*first, qtText(dialogs_sentences::changeItsCells), "dataCells", &DataDialog::cellsAsked);
    first->addStretch();
    auto* second = new QHBoxLayout;
    addButton(*second, tr("Rename…"), "dataRename", &DataDialog::renameAsked);
    addButton(*second, qtText(dialogs_sentences::replaceWithAnotherFile), "dataReplace",
              &DataDialog::replaceAsked);
    addButton(*second, tr("Remove…"), "dataRemove", &DataDialog::removeAsked);
    second->addStretch();
    auto* close = new QPushButton(tr("Close"), details);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    second->addWidget(close);
    layout->addLayout(first);
    layout->addLayout(second);
    return details;
}

std::string DataDialog::current() const {
    const auto row = m_list->currentRow();
    return row < 0 ? std::string() : m_ids[std::size_t(row)];
}

void DataDialog::fill() {
    const auto wanted = current();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_ids.clear();
    for (const auto& dataset : m_session.workspace().datasets) {
        m_ids.push_back(dataset->id);
        m_list->addItem(listTitle(*dataset));
    }
    const auto at = std::find(m_ids.begin(), m_ids.end(), wanted);
    m_list->setCurrentRow(m_ids.empty() ? -1 : at == m_ids.end() ? 0 : int(at - m_ids.begin()));
    showCurrent();
}

void DataDialog::showCurrent() {
    const auto& workspace = m_session.workspace();
    const auto id = current();
    const auto dataset = workspace.dataset(id);
    for (auto* button : m_buttons)
        button->setEnabled(dataset != nullptr);
    if (dataset == nullptr) {
        m_title->setText(qtText(dialogs_sentences::noDataOfYourOwn));
        m_facts->setText(qtText(dialogs_sentences::dropAFileOrAddOne));
        m_figures->clear();
        return;
    }
    const auto* origin = workspace.origin(id);
    const bool hasFile = origin != nullptr && !origin->file.empty();
    m_review->setEnabled(origin != nullptr);
    m_again->setEnabled(hasFile);
    m_again->setVisible(hasFile || origin == nullptr);
    m_cells->setVisible(origin != nullptr && origin->byHand);
    const auto why = origin != nullptr ? QString() : qtText(dialogs_sentences::nothingToDecide);
    m_review->setToolTip(why);
    m_again->setToolTip(why);
    m_title->setText(listTitle(*dataset));
    m_facts->setText(datasetFacts(*dataset, origin));
    QStringList names;
    for (const auto* figure : figuresReading(workspace, id))
        names.append(QStringLiteral("• ") + typeset(figure->listName()));
    m_figures->setText(names.isEmpty()
                           ? qtText(dialogs_sentences::noFigureShowsIt)
                           : qtText(dialogs_sentences::figuresThatShowIt) + u'\n' + names.join(u'\n'));
}

} // namespace driftline
