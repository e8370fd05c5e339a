// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data_table/compute_dialog.h"

#include "prepare/formula.h"
#include "ui/data_table/sentences.h"
#include "ui/data_table/step_preview.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/dialog_buttons.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace driftline {

namespace {
constexpr QSize computeSize{760, 640};
constexpr std::size_t rowsPreviewed = 8;

/// A usual measure; in its formula and name %1 and %2 stand for the quantities. A name need not have both.
struct UsualMeasure {
    const char* title;
    const char* second; ///< what the second quantity is; nullptr: there is none
    const char* formula;
    const char* name;
};
constexpr std::array usualMeasures = {
    UsualMeasure{data_table_sentences::ratioOfTwo, "divided by", "%1 / %2", "%1 per %2"},
    UsualMeasure{"Per head", "people", "%1 / %2", data_table_sentences::perHead},
    UsualMeasure{"Percentage of", "of", "%1 / %2 * 100", "%1, % of %2"},
    UsualMeasure{"Difference", "minus", "%1 - %2", "%1 minus %2"},
    UsualMeasure{data_table_sentences::changeSincePrevious, nullptr, "%1 - lag(%1)",
                 data_table_sentences::changeIn},
    UsualMeasure{"Percentage change", nullptr, "(%1 - lag(%1)) / lag(%1) * 100",
                 data_table_sentences::growthOf},
    UsualMeasure{data_table_sentences::onePeriodEarlier, nullptr, "lag(%1)",
                 data_table_sentences::valueOnePeriodEarlier},
    UsualMeasure{data_table_sentences::rankWithinPeriod, nullptr, "rank(%1)", data_table_sentences::rankOf},
};

QString functionWords() {
    QStringList forms;
    for (const auto& help : functionHelp())
        forms.append(QStringLiteral("%1 – %2").arg(qtText(help.form), qtText(help.meaning)));
    return forms.join(u'\n');
}

/// "GDP" of "GDP (indicator)".
QString shortLabel(const QString& label) {
    const auto at = label.lastIndexOf(QStringLiteral(" ("));
    return at > 0 && label.endsWith(u')') ? label.left(at) : label;
}

/// Where the first two quantities of one kind stand.
int firstPair(const std::vector<NamedQuantity>& quantities) {
    const auto isItem = [](const NamedQuantity& quantity) {
        return quantity.formula.find(" where ") != std::string::npos;
    };
    const bool isPair = quantities.size() > 2 && isItem(quantities[0]) != isItem(quantities[1]);
    return isPair ? 1 : 0;
}

/// A pattern with the quantities in the places that it has. At once where it has two, so that a percent sign
/// in a label is no place for the other.
QString filled(const char* pattern, const QString& first, const QString& second) {
    auto text = qtText(pattern);
    return text.contains(QStringLiteral("%2")) ? text.arg(first, second)
                                               : text.replace(QStringLiteral("%1"), first);
}
} // namespace

ComputeDialog::ComputeDialog(PreparationSubject subject, Jobs& jobs, QWidget* parent)
    : QDialog(parent)
    , m_subject(std::move(subject))
    , m_quantities(driftline::quantitiesOf(*m_subject.shown))
    , m_lane(jobs)
    , m_kind(new ChoiceBox(this))
    , m_first(new ChoiceBox(this))
    , m_second(new ChoiceBox(this))
    , m_secondWords(new QLabel(this))
    , m_data(new ChoiceBox(this))
    , m_formula(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_unit(new QLineEdit(this))
    , m_preview(new StepPreview(this)) {
    setObjectName(QStringLiteral("computeDialog"));
    setWindowTitle(qtText(data_table_sentences::computeAColumn));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(makeFields());
    layout->addWidget(m_preview, 1);
    layout->addLayout(makeButtons());
    resize(computeSize);
    takeKind();
    m_kind->setFocus(Qt::OtherFocusReason);
}

QLayout* ComputeDialog::makeFields() {
    const auto prepare = [](QComboBox* box, const char* name, const QString& label) {
        box->setObjectName(QString::fromLatin1(name));
        box->setAccessibleName(label);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
    };
    prepare(m_kind, "computeKind", qtText(data_table_sentences::whatIsComputed));
    prepare(m_first, "computeFirst", tr("First quantity"));
    prepare(m_second, "computeSecond", tr("Second quantity"));
    prepare(m_data, "computeData", qtText(data_table_sentences::dataOfSecondQuantity));
    m_data->addItem(tr("these data"));
    for (const auto& other : m_subject.otherData)
        m_data->addItem(typeset(other->title.empty() ? other->id : other->title));
    m_data->setToolTip(qtText(data_table_sentences::aboutSecondQuantity));
    for (const auto& measure : usualMeasures)
        m_kind->addItem(qtText(measure.title));
    m_kind->addItem(qtText(data_table_sentences::ownFormula));
    for (const auto& quantity : m_quantities) {
        for (auto* box : {m_first, m_second})
            box->addItem(typeset(quantity.label), QByteArray::fromStdString(quantity.formula));
    }
    // Two columns where there are two, else two entries of the one column.
    const int first = firstPair(m_quantities);
    m_first->setCurrentIndex(first);
    m_second->setCurrentIndex(std::min(first + 1, m_second->count() - 1));
    m_formula->setObjectName(QStringLiteral("computeFormula"));
    m_formula->setPlaceholderText(qtText(data_table_sentences::exampleOfFormula));
    m_formula->setToolTip(functionWords());
    m_name->setObjectName(QStringLiteral("computeName"));
    m_unit->setObjectName(QStringLiteral("computeUnit"));
    auto* quantities = new QHBoxLayout;
    quantities->setSpacing(8);
    quantities->addWidget(m_first, 1);
    quantities->addWidget(m_secondWords);
    quantities->addWidget(m_second, 1);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(tr("Compute"), m_kind);
    form->addRow(tr("of"), quantities);
    form->addRow(tr("from"), m_data);
    form->addRow(tr("Formula"), m_formula);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Unit"), m_unit);
    followFields();
    return form;
}

void ComputeDialog::followFields() {
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ComputeDialog::takeKind);
    connect(m_data, &QComboBox::currentIndexChanged, this, &ComputeDialog::takeData);
    connect(m_first, &QComboBox::currentIndexChanged, this, &ComputeDialog::writeFormula);
    connect(m_second, &QComboBox::currentIndexChanged, this, &ComputeDialog::writeFormula);
    connect(m_formula, &QLineEdit::textEdited, this, [this] {
        m_kind->setCurrentIndex(m_kind->count() - 1);
        preview();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_isNamed = !text.trimmed().isEmpty();
        preview();
    });
    connect(m_unit, &QLineEdit::textEdited, this, &ComputeDialog::preview);
}

QLayout* ComputeDialog::makeButtons() {
    m_use = new QPushButton(qtText(data_table_sentences::addTheColumn), this);
    m_use->setObjectName(QStringLiteral("computeUse"));
    m_use->setDefault(true);
    connect(m_use, &QPushButton::clicked, this, [this] {
        Q_EMIT used(column());
        accept();
    });
    return dialogButtons(*this, *m_use);
}

std::string ComputeDialog::quantity(const QComboBox& box) const {
    return box.currentData().toByteArray().toStdString();
}

void ComputeDialog::takeKind() {
    const auto kind = std::size_t(m_kind->currentIndex());
    const bool isUsual = kind < usualMeasures.size();
    const auto* second = isUsual ? usualMeasures[kind].second : nullptr;
    m_first->setEnabled(isUsual);
    m_second->setVisible(second != nullptr);
    m_data->setEnabled(second != nullptr);
    m_secondWords->setVisible(second != nullptr);
    m_secondWords->setText(second == nullptr ? QString() : qtText(second));
    if (isUsual)
        writeFormula();
    else
        preview();
}

void ComputeDialog::takeData() {
    const auto place = std::size_t(std::max(0, m_data->currentIndex()));
    const auto quantities =
        place == 0 ? m_quantities : driftline::quantitiesOf(*m_subject.otherData[place - 1], true);
    {
        const QSignalBlocker quiet(m_second);
        m_second->clear();
        for (const auto& one : quantities)
            m_second->addItem(typeset(one.label), QByteArray::fromStdString(one.formula));
    }
    writeFormula();
}

void ComputeDialog::writeFormula() {
    const auto kind = std::size_t(m_kind->currentIndex());
    if (kind >= usualMeasures.size())
        return;
    const auto& measure = usualMeasures[kind];
    m_formula->setText(filled(measure.formula, qtText(quantity(*m_first)), qtText(quantity(*m_second))));
    if (!m_isNamed)
        m_name->setText(
            filled(measure.name, shortLabel(m_first->currentText()), shortLabel(m_second->currentText())));
    preview();
}

ComputedColumn ComputeDialog::column() const {
    return {m_name->text().trimmed().toStdString(),
            {},
            m_formula->text().trimmed().toStdString(),
            m_unit->text().trimmed().toStdString()};
}

void ComputeDialog::preview() {
    m_use->setEnabled(false);
    m_lane.start<PreparationPreview>(
        [subject = m_subject, wanted = column()](const WorkToken& token) {
            return previewOf(*subject.read, subject.preparation, wanted, rowsPreviewed, token,
                             subject.others);
        },
        [this](const Result<PreparationPreview>& made) { takePreview(made); });
}

void ComputeDialog::takePreview(const Result<PreparationPreview>& made) {
    m_use->setEnabled(made.has_value());
    if (!made) {
        m_preview->setProblem(typeset(made.error().message));
        return;
    }
    m_preview->setPreview(*made);
    m_unit->setPlaceholderText(!made->isUnitKnown ? qtText(data_table_sentences::typeTheUnitHere)
                               : made->unit.empty()
                                   ? qtText(data_table_sentences::noUnit)
                                   : qtText(data_table_sentences::unitFromFormula, typeset(made->unit)));
}

} // namespace driftline
