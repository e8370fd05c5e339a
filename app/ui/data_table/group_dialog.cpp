// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data_table/group_dialog.h"

#include "prepare/groups.h"
#include "prepare/row_keys.h"
#include "ui/data_table/sentences.h"
#include "ui/data_table/step_preview.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/dialog_buttons.h"
#include "ui/widgets/part_heading.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace driftline {

namespace {
constexpr QSize groupSize{820, 720};
constexpr int membersHeight = 150;
constexpr std::size_t groupRowsPreviewed = 8;
constexpr int cellRole = Qt::UserRole;
constexpr std::array groupRules = {GroupRule::Sum, GroupRule::Mean, GroupRule::WeightedMean};

std::vector<std::string> checkedCells(const QListWidget& list) {
    std::vector<std::string> out;
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->checkState() == Qt::Checked)
            out.push_back(list.item(row)->data(cellRole).toByteArray().toStdString());
    }
    return out;
}

void addChecked(QListWidget& list, const QString& label, const std::string& cell, bool isChecked) {
    auto* item = new QListWidgetItem(label, &list);
    item->setData(cellRole, QByteArray::fromStdString(cell));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isChecked ? Qt::Checked : Qt::Unchecked);
}
} // namespace

GroupDialog::GroupDialog(PreparationSubject subject, const std::string& column, Jobs& jobs, QWidget* parent)
    : QDialog(parent)
    , m_subject(std::move(subject))
    , m_lane(jobs)
    , m_column(new ChoiceBox(this))
    , m_name(new QLineEdit(this))
    , m_rule(new ChoiceBox(this))
    , m_weight(new ChoiceBox(this))
    , m_weightWords(new QLabel(tr("by"), this))
    , m_search(new QLineEdit(this))
    , m_members(new QListWidget(this))
    , m_values(new QListWidget(this))
    , m_preview(new StepPreview(this)) {
    setObjectName(QStringLiteral("groupDialog"));
    setWindowTitle(qtText(data_table_sentences::groupPlacesOrCategories));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(makeFields());
    layout->addLayout(makeLists());
    layout->addWidget(m_preview, 1);
    layout->addLayout(makeButtons());
    resize(groupSize);
    listColumns(column);
    listMembers();
    m_name->setFocus(Qt::OtherFocusReason);
}

QLayout* GroupDialog::makeFields() {
    m_column->setObjectName(QStringLiteral("groupColumn"));
    m_column->setAccessibleName(qtText(data_table_sentences::columnOfNames));
    m_column->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_name->setObjectName(QStringLiteral("groupName"));
    m_name->setPlaceholderText(tr("Mekong countries"));
    m_rule->setObjectName(QStringLiteral("groupRule"));
    m_rule->setAccessibleName(tr("Rule"));
    m_weight->setObjectName(QStringLiteral("groupWeight"));
    m_weight->setAccessibleName(tr("Weight"));
    for (const auto rule : groupRules)
        m_rule->addItem(qtText(ruleTitle(rule)));
    auto* rule = new QHBoxLayout;
    rule->setSpacing(8);
    rule->addWidget(m_rule, 1);
    rule->addWidget(m_weightWords);
    rule->addWidget(m_weight, 1);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(qtText(data_table_sentences::nameOfTheGroup), m_name);
    form->addRow(tr("Column"), m_column);
    form->addRow(tr("Rule"), rule);
    connect(m_name, &QLineEdit::textChanged, this, &GroupDialog::preview);
    connect(m_column, &QComboBox::activated, this, &GroupDialog::listMembers);
    connect(m_rule, &QComboBox::currentIndexChanged, this, &GroupDialog::preview);
    connect(m_weight, &QComboBox::currentIndexChanged, this, &GroupDialog::preview);
    return form;
}

QLayout* GroupDialog::makeLists() {
    m_search->setObjectName(QStringLiteral("groupSearch"));
    m_search->setAccessibleName(qtText(data_table_sentences::searchTheMembers));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_members->setObjectName(QStringLiteral("groupMembers"));
    m_members->setAccessibleName(tr("Members"));
    m_members->setFixedHeight(membersHeight);
    m_values->setObjectName(QStringLiteral("groupValues"));
    m_values->setAccessibleName(qtText(data_table_sentences::numbersThatAreMerged));
    m_values->setFixedHeight(membersHeight);
    for (auto* list : {m_members, m_values})
        list->setProperty("kind", "shelf");
    auto* members = new QVBoxLayout;
    members->setSpacing(6);
    members->addWidget(partHeading(tr("Members"), this));
    members->addWidget(m_search);
    members->addWidget(m_members);
    auto* values = new QVBoxLayout;
    values->setSpacing(6);
    values->addWidget(partHeading(qtText(data_table_sentences::numbersThatAreMerged), this));
    values->addWidget(m_values);
    values->addStretch();
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addLayout(members, 3);
    row->addLayout(values, 2);
    connect(m_search, &QLineEdit::textChanged, this, &GroupDialog::filterMembers);
    connect(m_members, &QListWidget::itemChanged, this, &GroupDialog::preview);
    connect(m_values, &QListWidget::itemChanged, this, &GroupDialog::preview);
    return row;
}

QLayout* GroupDialog::makeButtons() {
    m_use = new QPushButton(qtText(data_table_sentences::addTheGroup), this);
    m_use->setObjectName(QStringLiteral("groupUse"));
    m_use->setDefault(true);
    connect(m_use, &QPushButton::clicked, this, [this] {
        Q_EMIT used(group());
        accept();
    });
    return dialogButtons(*this, *m_use);
}

void GroupDialog::listColumns(const std::string& current) {
    const auto& dataset = *m_subject.shown;
    const auto& variables = dataset.codebook.variables;
    auto begin = current;
    for (const auto column : keyColumns(dataset)) {
        if (typeOf(dataset.table.column(column)) != ColumnType::Text)
            continue;
        m_column->addItem(typeset(variables[column].displayName()),
                          QByteArray::fromStdString(variables[column].name));
    }
    const auto place = dataset.codebook.indexOf(Role::Place);
    if (m_column->findData(QByteArray::fromStdString(begin)) < 0)
        begin = place ? variables[*place].name : std::string();
    m_column->setCurrentIndex(std::max(0, m_column->findData(QByteArray::fromStdString(begin))));
    const QSignalBlocker quiet(m_values);
    const QSignalBlocker quietToo(m_weight);
    for (std::size_t i = 0; i < variables.size(); ++i) {
        if (typeOf(dataset.table.column(i)) != ColumnType::Number || i >= m_subject.read->table.columns())
            continue; // what is computed follows from what is merged
        const auto label = typeset(variables[i].displayName());
        addChecked(*m_values, label, variables[i].name, variables[i].role == Role::Value);
        m_weight->addItem(label, QByteArray::fromStdString(variables[i].name));
    }
}

void GroupDialog::listMembers() {
    const QSignalBlocker quiet(m_members);
    m_members->clear();
    const auto name = m_column->currentData().toByteArray().toStdString();
    const auto column = m_subject.shown->codebook.indexOf(std::string_view(name));
    const auto* cells = column ? std::get_if<TextCells>(&m_subject.shown->table.column(*column)) : nullptr;
    if (cells != nullptr) {
        const auto& variable = m_subject.shown->codebook.variables[*column];
        std::vector<std::pair<std::string, std::string>> sorted;
        for (const auto& cell : cells->dictionary)
            sorted.emplace_back(variable.labelOf(cell), cell);
        std::sort(sorted.begin(), sorted.end());
        for (const auto& [label, cell] : sorted)
            addChecked(*m_members, typeset(label), cell, false);
    }
    filterMembers(m_search->text());
    preview();
}

void GroupDialog::filterMembers(const QString& words) {
    for (int row = 0; row < m_members->count(); ++row)
        m_members->item(row)->setHidden(
            !m_members->item(row)->text().contains(words.trimmed(), Qt::CaseInsensitive));
}

CellGroup GroupDialog::group() const {
    CellGroup out;
    out.column = m_column->currentData().toByteArray().toStdString();
    out.name = m_name->text().trimmed().toStdString();
    out.members = checkedCells(*m_members);
    out.rule = groupRules[std::size_t(std::max(0, m_rule->currentIndex()))];
    out.values = checkedCells(*m_values);
    if (out.rule == GroupRule::WeightedMean)
        out.weight = m_weight->currentData().toByteArray().toStdString();
    return out;
}

void GroupDialog::preview() {
    const auto wanted = group();
    const bool isWeighted = wanted.rule == GroupRule::WeightedMean;
    m_weight->setVisible(isWeighted);
    m_weightWords->setVisible(isWeighted);
    m_use->setEnabled(false);
    m_lane.start<PreparationPreview>(
        [subject = m_subject, wanted](const WorkToken& token) {
            return previewOf(*subject.read, subject.preparation, wanted, groupRowsPreviewed, token);
        },
        [this](const Result<PreparationPreview>& made) {
            m_use->setEnabled(made.has_value());
            if (made)
                m_preview->setPreview(*made);
            else
                m_preview->setProblem(typeset(made.error().message));
        });
}

} // namespace driftline
