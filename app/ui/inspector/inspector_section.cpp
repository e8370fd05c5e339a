// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector_section.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/choice_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace driftline {

namespace {
constexpr int labelWidth = 88;
constexpr int teachingRole = Qt::UserRole + 1; ///< of items: QString

} // namespace

InspectorSection::InspectorSection(const QString& title, const char* name, QWidget* parent)
    : QFrame(parent)
    , m_heading(new QToolButton(this))
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
    m_heading->setToolTip(tr("Fold or unfold"));
    connect(m_heading, &QToolButton::clicked, this, [this](bool open) {
        setOpen(open);
        Q_EMIT folded(open);
    });
    // No QFormLayout: with rows that hide it gives a wrapped sentence the height of another row.
    m_rows->setContentsMargins(14, 2, 14, 12);
    m_rows->setHorizontalSpacing(8);
    m_rows->setVerticalSpacing(8);
    m_rows->setColumnStretch(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addWidget(m_body);
}

void InspectorSection::show(std::shared_ptr<const Inspected> inspected) {
    m_inspected = std::move(inspected);
    read();
}

bool InspectorSection::isOpen() const {
    return m_heading->isChecked();
}

void InspectorSection::setOpen(bool open) {
    m_heading->setChecked(open);
    m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_body->setVisible(open);
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
    addField(field, label);
    return field;
}

QCheckBox* InspectorSection::addCheck(const QString& label, const char* name) {
    auto* check = new QCheckBox(label, m_body);
    check->setObjectName(QString::fromUtf8(name));
    addWidget(check);
    return check;
}

void InspectorSection::addField(QWidget* field, const QString& label) {
    auto* name = new QLabel(label, m_body);
    name->setBuddy(field);
    name->setFixedWidth(labelWidth);
    name->setWordWrap(true);
    const int row = m_rows->rowCount();
    m_rows->addWidget(name, row, 0);
    m_rows->addWidget(field, row, 1);
}

void InspectorSection::addWidget(QWidget* widget) {
    m_rows->addWidget(widget, m_rows->rowCount(), 0, 1, 2);
}

QWidget* InspectorSection::nameOf(QWidget* field) const {
    int row = 0;
    int column = 0;
    int rows = 0;
    int columns = 0;
    m_rows->getItemPosition(m_rows->indexOf(field), &row, &column, &rows, &columns);
    return column == 0 ? nullptr : m_rows->itemAtPosition(row, 0)->widget();
}

void InspectorSection::teach(QWidget* field, const QString& sentence) {
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
}

void InspectorSection::setRowVisible(QWidget* field, bool visible) {
    field->setVisible(visible);
    if (auto* name = nameOf(field); name != nullptr)
        name->setVisible(visible);
}

QLabel* InspectorSection::addReason() {
    auto* label = new QLabel(m_body);
    label->setProperty("kind", "small");
    label->setWordWrap(true);
    label->hide();
    addWidget(label);
    return label;
}

void InspectorSection::setReason(QLabel* label, const QString& text) {
    label->setText(text);
    label->setVisible(!text.isEmpty());
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
