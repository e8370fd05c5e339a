// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector_section.h"

#include "ui/inspector/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/choice_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
constexpr int labelWidth = 88;
constexpr int teachingRole = Qt::UserRole + 1; ///< of items: QString
/// A field, what is wrong with it, and what it is for.
constexpr int rowsOfSetting = 3;
constexpr int problemRow = 1;
constexpr int lessonRow = 2;

QLabel* smallLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("kind", "small");
    label->setWordWrap(true);
    label->hide();
    return label;
}

void setWrong(QWidget* field, bool isWrong) {
    field->setProperty("wrong", isWrong);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

} // namespace

InspectorSection::InspectorSection(const QString& title, const char* name, QWidget* parent)
    : QFrame(parent)
    , m_heading(new QToolButton(this))
    , m_help(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_rows(new QGridLayout(m_body)) {
    setObjectName(QString::fromUtf8(name));
    setProperty("kind", "inspector-section");
    m_heading->setText(title);
    m_heading->setAccessibleName(title);
    m_heading->setProperty("kind", "section-heading");
    m_heading->setCheckable(true);
    m_heading->setChecked(true);
    m_heading->setArrowType(Qt::DownArrow);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_heading->setToolTip(qtText(inspector_sentences::foldOrUnfold));
    connect(m_heading, &QToolButton::clicked, this, [this](bool open) {
        setOpen(open);
        Q_EMIT folded(open);
    });
    // No QFormLayout: with rows that hide it gives a wrapped sentence the height of another row.
    m_rows->setContentsMargins(14, 2, 14, 12);
    m_rows->setHorizontalSpacing(8);
    m_rows->setVerticalSpacing(8);
    m_rows->setColumnStretch(1, 1);
    m_help->setText(QStringLiteral("?"));
    m_help->setObjectName(objectName() + QStringLiteral("Help"));
    m_help->setProperty("kind", "section-help");
    m_help->setCheckable(true);
    m_help->setAccessibleName(tr("Explain %1").arg(title));
    m_help->setToolTip(qtText(inspector_sentences::sayWhatSettingsAreFor));
    connect(m_help, &QToolButton::toggled, this, &InspectorSection::explain);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 10, 0);
    top->setSpacing(0);
    top->addWidget(m_heading, 1);
    top->addWidget(m_help);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_body);
}

void InspectorSection::show(std::shared_ptr<const Inspected> inspected) {
    m_inspected = std::move(inspected);
    clearProblems();
    read();
    showExplanations();
}

bool InspectorSection::matters(const Inspected& /*inspected*/) const {
    return false;
}

bool InspectorSection::isOpen() const {
    return m_heading->isChecked();
}

void InspectorSection::setOpen(bool open) {
    m_heading->setChecked(open);
    m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_body->setVisible(open);
    m_help->setVisible(open);
}

void InspectorSection::explain(bool isAsked) {
    if (isAsked) {
        for (const auto& [field, sentence] : m_lessons) {
            const int row = rowOfField(field);
            if (row < 0 || m_explanations.contains(field))
                continue;
            auto* label = smallLabel(m_body);
            m_rows->addWidget(label, row + lessonRow, 0, 1, 2);
            m_explanations.emplace(field, label);
        }
    }
    showExplanations();
}

void InspectorSection::showExplanations() {
    const bool isAsked = m_help->isChecked();
    for (const auto& [field, sentence] : m_lessons) {
        const auto label = m_explanations.find(field);
        if (label == m_explanations.end())
            continue;
        label->second->setText(sentence);
        label->second->setVisible(isAsked && !field->isHidden());
    }
    for (auto* label : m_onDemand)
        label->setVisible(isAsked && !label->text().isEmpty());
}

std::vector<InspectorSetting> InspectorSection::settings() const {
    std::vector<InspectorSetting> out;
    for (const auto& [field, name] : m_named) {
        if (field->isHidden() || isHidden())
            continue;
        InspectorSetting setting{name, m_heading->text(), {field->toolTip()}, field};
        if (const auto* combo = qobject_cast<const QComboBox*>(field)) {
            for (int i = 0; i < combo->count(); ++i)
                setting.words << combo->itemText(i);
        }
        out.push_back(std::move(setting));
    }
    return out;
}

void InspectorSection::ask(const QString& label, const FigureChange& change) {
    Q_EMIT changeAsked(label, change);
}

void InspectorSection::askPanel(const QString& label, const PanelChange& change) {
    ask(label, [index = m_inspected->panel, change](FigureSpec& spec) -> Result<void> {
        if (index < spec.panels.size())
            change(spec.panels[index]);
        return {};
    });
}

QComboBox* InspectorSection::addCombo(const QString& label, const char* name) {
    auto* combo = new ChoiceBox(m_body);
    combo->setObjectName(QString::fromUtf8(name));
    combo->setAccessibleName(label);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    addField(combo, label);
    return combo;
}

QLineEdit* InspectorSection::addText(const QString& label, const char* name) {
    auto* field = new QLineEdit(m_body);
    field->setObjectName(QString::fromUtf8(name));
    field->setAccessibleName(label);
    // A text that is longer than its field is read from its beginning, unless somebody writes at its end.
    connect(field, &QLineEdit::textChanged, field, [field] {
        if (!field->hasFocus())
            field->setCursorPosition(0);
    });
    addField(field, label);
    return field;
}

QCheckBox* InspectorSection::addCheck(const QString& label, const char* name) {
    auto* check = new QCheckBox(label, m_body);
    check->setObjectName(QString::fromUtf8(name));
    addWidget(check);
    nameSetting(check, label);
    return check;
}

void InspectorSection::addField(QWidget* field, const QString& label) {
    auto* name = new QLabel(label, m_body);
    name->setBuddy(field);
    name->setFixedWidth(labelWidth);
    name->setWordWrap(true);
    m_rows->addWidget(name, m_nextRow, 0);
    m_rows->addWidget(field, m_nextRow, 1);
    m_nextRow += rowsOfSetting;
    nameSetting(field, label);
}

void InspectorSection::addWidget(QWidget* widget) {
    m_rows->addWidget(widget, m_nextRow, 0, 1, 2);
    m_nextRow += rowsOfSetting;
}

void InspectorSection::nameSetting(QWidget* field, const QString& name) {
    m_named.emplace_back(field, name);
}

int InspectorSection::rowOfField(QWidget* field) const {
    const int index = m_rows->indexOf(field);
    int row = -1;
    int column = 0;
    int rows = 0;
    int columns = 0;
    if (index >= 0)
        m_rows->getItemPosition(index, &row, &column, &rows, &columns);
    return row;
}

QWidget* InspectorSection::nameOf(QWidget* field) const {
    const int row = rowOfField(field);
    auto* first = row < 0 ? nullptr : m_rows->itemAtPosition(row, 0)->widget();
    return first == field ? nullptr : first;
}

void InspectorSection::setProblem(QWidget* field, const FieldProblem& problem) {
    // The same again, because the field was left: what stands there is about to be clicked.
    if (m_problems.contains(field) && field->accessibleDescription() == problem.sentence)
        return;
    clearProblems();
    const int row = rowOfField(field);
    if (row < 0)
        return;
    auto* box = new QWidget(m_body);
    box->setObjectName(field->objectName() + QStringLiteral("Problem"));
    auto* words = new QLabel(problem.sentence, box);
    words->setProperty("kind", "field-problem");
    words->setWordWrap(true);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(words);
    if (problem.fix) {
        auto* fix = new QPushButton(problem.fixName, box);
        fix->setObjectName(field->objectName() + QStringLiteral("Fix"));
        fix->setProperty("kind", "small-button");
        layout->addWidget(fix, 0, Qt::AlignLeft);
        connect(fix, &QPushButton::clicked, this, problem.fix);
    }
    m_rows->addWidget(box, row + problemRow, 0, 1, 2);
    box->show();
    m_problems.emplace(field, box);
    field->setAccessibleDescription(problem.sentence);
    setWrong(field, true);
}

void InspectorSection::clearProblems() {
    for (const auto& [field, box] : m_problems) {
        box->setObjectName({}); // its button may be what asked for this
        box->hide();
        m_rows->removeWidget(box);
        box->deleteLater();
        field->setAccessibleDescription({});
        setWrong(field, false);
    }
    m_problems.clear();
}

void InspectorSection::teach(QWidget* field, const QString& sentence) {
    const auto known = std::find_if(m_lessons.begin(), m_lessons.end(),
                                    [field](const auto& one) { return one.first == field; });
    if (known == m_lessons.end())
        m_lessons.emplace_back(field, sentence);
    else
        known->second = sentence;
    field->setToolTip(sentence);
    if (auto* name = nameOf(field); name != nullptr)
        name->setToolTip(sentence);
}

void InspectorSection::teachItems(QComboBox* combo, const QStringList& sentences) {
    for (int i = 0; i < combo->count() && i < sentences.size(); ++i) {
        combo->setItemData(i, sentences[i], teachingRole);
        combo->setItemData(i, sentences[i], Qt::ToolTipRole);
    }
}

void InspectorSection::setRowName(QWidget* field, const QString& name) {
    field->setAccessibleName(name);
    if (auto* label = qobject_cast<QLabel*>(nameOf(field)))
        label->setText(name);
    for (auto& [named, words] : m_named) {
        if (named == field)
            words = name;
    }
}

void InspectorSection::setRowVisible(QWidget* field, bool visible) {
    field->setVisible(visible);
    if (auto* name = nameOf(field); name != nullptr)
        name->setVisible(visible);
}

QLabel* InspectorSection::addReason() {
    auto* label = smallLabel(m_body);
    addWidget(label);
    return label;
}

QLabel* InspectorSection::addExplanation() {
    auto* label = addReason();
    m_onDemand.push_back(label);
    return label;
}

void InspectorSection::setReason(QLabel* label, const QString& text) {
    const bool isOnDemand = std::find(m_onDemand.begin(), m_onDemand.end(), label) != m_onDemand.end();
    label->setText(text);
    label->setVisible(!text.isEmpty() && (!isOnDemand || m_help->isChecked()));
}

void InspectorSection::setItemApplies(QComboBox* combo, int index, const Applicability& applies) {
    auto* model = qobject_cast<QStandardItemModel*>(combo->model());
    if (model == nullptr || model->item(index) == nullptr)
        return;
    model->item(index)->setEnabled(static_cast<bool>(applies));
    model->item(index)->setToolTip(applies ? combo->itemData(index, teachingRole).toString()
                                           : qtText(applies.whyNot));
}

void InspectorSection::fillCells(QComboBox* combo, const ColumnChoice* column, const std::string& current,
                                 const QString& none) {
    const QSignalBlocker quiet(combo);
    combo->clear();
    if (!none.isEmpty())
        combo->addItem(none, QString());
    if (column != nullptr) {
        for (const auto& cell : column->cells)
            combo->addItem(typeset(cell.label), qtText(cell.cell));
    }
    const int found = combo->findData(qtText(current));
    combo->setCurrentIndex(found < 0 && combo->count() > 0 && !none.isEmpty() ? 0 : found);
}

} // namespace driftline
