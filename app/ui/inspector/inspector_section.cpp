// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector_section.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/leave_wheel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace driftline {

namespace {
constexpr int labelWidth = 88;
constexpr int teachingRole = Qt::UserRole + 1; ///< of items: QString

/// A form gives a wrapped sentence the height of its hint, which is that of another width.
class Sentence : public QLabel {
public:
    using QLabel::QLabel;

    void say(const QString& text) {
        if (text == this->text() && text.isEmpty() == isHidden())
            return;
        setText(text);
        setVisible(!text.isEmpty());
        fit();
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QLabel::resizeEvent(event);
        fit();
    }

private:
    void fit() {
        // A label never asks for less than its minimum, so that of another width goes first.
        setMinimumHeight(0);
        setMinimumHeight(text().isEmpty() ? 0 : std::max(0, heightForWidth(width())));
    }
};
} // namespace

InspectorSection::InspectorSection(const QString& title, const char* name, QWidget* parent)
    : QFrame(parent)
    , m_heading(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_form(new QFormLayout(m_body)) {
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
    m_form->setContentsMargins(14, 2, 14, 12);
    m_form->setHorizontalSpacing(8);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addWidget(m_body);
}

void InspectorSection::show(const Inspected& inspected) {
    m_inspected = inspected;
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
    ask(label, [index = m_inspected.panel, change](FigureSpec& spec) -> Result<void> {
        if (index < spec.panels.size())
            change(spec.panels[index]);
        return {};
    });
}

QComboBox* InspectorSection::addCombo(const QString& label, const char* name) {
    auto* combo = new QComboBox(m_body);
    combo->setObjectName(QString::fromUtf8(name));
    combo->setAccessibleName(label);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    leaveWheel(combo);
    auto* text = new QLabel(label, m_body);
    text->setBuddy(combo);
    text->setFixedWidth(labelWidth);
    text->setWordWrap(true);
    m_form->addRow(text, combo);
    return combo;
}

QLineEdit* InspectorSection::addText(const QString& label, const char* name) {
    auto* field = new QLineEdit(m_body);
    field->setObjectName(QString::fromUtf8(name));
    field->setAccessibleName(label);
    auto* text = new QLabel(label, m_body);
    text->setBuddy(field);
    text->setFixedWidth(labelWidth);
    text->setWordWrap(true);
    m_form->addRow(text, field);
    return field;
}

QCheckBox* InspectorSection::addCheck(const QString& label, const char* name) {
    auto* check = new QCheckBox(label, m_body);
    check->setObjectName(QString::fromUtf8(name));
    m_form->addRow(check);
    return check;
}

void InspectorSection::addWidget(QWidget* widget) {
    m_form->addRow(widget);
}

void InspectorSection::teach(QWidget* field, const QString& sentence) {
    field->setToolTip(sentence);
    if (auto* label = m_form->labelForField(field); label != nullptr)
        label->setToolTip(sentence);
}

void InspectorSection::teachItems(QComboBox* combo, const QStringList& sentences) {
    for (int i = 0; i < combo->count() && i < sentences.size(); ++i) {
        combo->setItemData(i, sentences[i], teachingRole);
        combo->setItemData(i, sentences[i], Qt::ToolTipRole);
    }
}

void InspectorSection::setRowVisible(QWidget* field, bool visible) {
    m_form->setRowVisible(field, visible);
}

QLabel* InspectorSection::addReason() {
    auto* label = new Sentence(m_body);
    label->setProperty("kind", "small");
    label->setWordWrap(true);
    label->hide();
    m_form->addRow(label);
    return label;
}

void InspectorSection::setReason(QLabel* label, const QString& text) {
    static_cast<Sentence*>(label)->say(text); // made by addReason()
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
