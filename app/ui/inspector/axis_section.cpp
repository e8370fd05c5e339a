// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/axis_section.h"

#include "base/number_text.h"
#include "base/text.h"
#include "figure/chart_traits.h"
#include "figure/figure_change.h"
#include "ui/inspector/change_sentences.h"
#include "ui/inspector/sentences.h"
#include "ui/inspector/typed_range.h"
#include "ui/theme/qt_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace driftline {

AxisSection::AxisSection(QWidget* parent)
    : InspectorSection(tr("Value axis"), "axisSection", parent)
    , m_title(addText(tr("Title"), "axisTitle"))
    , m_from(addText(tr("From"), "axisFrom"))
    , m_to(addText(tr("To"), "axisTo"))
    , m_step(addText(tr("Step"), "axisStep"))
    , m_ticks(addText(tr("Numbers at"), "axisTicks"))
    , m_decimals(addCombo(tr("Decimals"), "axisDecimals"))
    , m_numbers(addCombo(tr("Counted in"), "axisNumbers"))
    , m_log(addCheck(tr("Logarithmic"), "axisLog"))
    , m_reversed(addCheck(qtText(inspector_sentences::smallestOnTop), "axisReversed"))
    , m_reason(addExplanation()) {
    teach(m_title, qtText(inspector_sentences::aboutAxisTitle));
    teach(m_from, qtText(inspector_sentences::aboutAxisFrom));
    teach(m_to, qtText(inspector_sentences::aboutAxisTo));
    teach(m_step, qtText(inspector_sentences::aboutAxisStep));
    teach(m_ticks, qtText(inspector_sentences::aboutAxisNumbers));
    teach(m_decimals, qtText(inspector_sentences::aboutDecimals));
    teach(m_numbers, qtText(inspector_sentences::aboutCountedIn));
    m_title->setPlaceholderText(tr("The unit"));
    m_step->setPlaceholderText(tr("Round numbers"));
    m_ticks->setPlaceholderText(tr("Round numbers"));
    m_decimals->addItem(qtText(inspector_sentences::asManyAsNeeded));
    for (int count = 0; count <= mostAxisDecimals; ++count)
        m_decimals->addItem(QString::number(count));
    m_numbers->addItems({tr("What fits"), qtText(inspector_sentences::theUnitItself), tr("Thousands"),
                         tr("Millions"), tr("Billions")});
    connectFields();
    makeSecondAxis();
}

void AxisSection::connectFields() {
    connect(m_from, &QLineEdit::editingFinished, this, [this] { changeNumber(m_from, &ValueAxis::from); });
    connect(m_to, &QLineEdit::editingFinished, this, [this] { changeNumber(m_to, &ValueAxis::to); });
    connect(m_step, &QLineEdit::editingFinished, this, [this] { changeNumber(m_step, &ValueAxis::step); });
    connect(m_ticks, &QLineEdit::editingFinished, this, &AxisSection::changeTicks);
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        change(qtText(inspector_sentences::changeAxisTitle),
               [title = m_title->text().trimmed().toStdString()](ValueAxis& axis) { axis.title = title; });
    });
    connect(m_decimals, &QComboBox::activated, this, [this](int index) {
        change(tr("Change decimals"), [index](ValueAxis& axis) {
            axis.decimals = index > 0 ? std::optional(index - 1) : std::nullopt;
        });
    });
    connect(m_numbers, &QComboBox::activated, this, [this](int index) {
        change(qtText(inspector_sentences::changeCountedIn),
               [index](ValueAxis& axis) { axis.numbers = static_cast<NumberWord>(index); });
    });
    connect(m_log, &QCheckBox::clicked, this, [this](bool on) {
        change(on ? qtText(inspector_sentences::useLogarithmicAxis)
                  : qtText(inspector_sentences::useLinearAxis),
               [on](ValueAxis& axis) { axis.scale = on ? AxisScale::Logarithmic : AxisScale::Linear; });
    });
    connect(m_reversed, &QCheckBox::clicked, this, [this](bool on) {
        change(on ? qtText(inspector_sentences::turnAxisUpsideDown)
                  : qtText(inspector_sentences::turnAxisUpright),
               [on](ValueAxis& axis) { axis.isReversed = on; });
    });
}

/// Where a reader looks for a second value axis stands what serves instead.
void AxisSection::makeSecondAxis() {
    auto* instead = addReason();
    setReason(instead, qtText(inspector_sentences::insteadOfSecondAxis));
    instead->setToolTip(qtText(inspector_sentences::whyNoSecondAxis));
    auto* why = addExplanation();
    why->setObjectName(QStringLiteral("secondAxisReason"));
    setReason(why, instead->toolTip());
    auto* panels = new QPushButton(qtText(inspector_sentences::addSecondPanelButton), this);
    panels->setObjectName(QStringLiteral("secondAxisPanel"));
    connect(panels, &QPushButton::clicked, this, &AxisSection::panelAsked);
    addWidget(panels);
    nameSetting(panels, qtText(inspector_sentences::secondAxisAsPanel));
    m_index = new QPushButton(qtText(inspector_sentences::showAsIndex), this);
    m_index->setObjectName(QStringLiteral("secondAxisIndex"));
    m_index->setToolTip(qtText(inspector_sentences::aboutIndex));
    connect(m_index, &QPushButton::clicked, this, [this] {
        askPanel(qtText(inspector_sentences::showAsIndex),
                 [](PanelSpec& panel) { showMeasure(panel, IndexMeasure{}); });
    });
    addWidget(m_index);
    nameSetting(m_index, qtText(inspector_sentences::secondAxisAsIndex));
}

void AxisSection::change(const QString& label, const std::function<void(ValueAxis&)>& how) {
    auto axis = panel().axis;
    how(axis);
    clearProblems();
    if (axis != panel().axis)
        askPanel(label, [axis](PanelSpec& panel) { panel.axis = axis; });
    else
        read();
}

void AxisSection::changeNumber(QLineEdit* field, std::optional<double> ValueAxis::*number) {
    const auto typed = typedNumber(field->text());
    auto axis = panel().axis;
    axis.*number = typed.value;
    if (typed.isWrong) {
        setProblem(field, noNumber(field->text(), [this, axis] { take(axis); }));
        return;
    }
    if (const auto problem = rangeProblem(axis, [this](const ValueAxis& mended) { take(mended); })) {
        setProblem(field, *problem);
        return;
    }
    if (axis.step && *axis.step <= 0) {
        const double step = -*axis.step;
        axis.step = step > 0 ? std::optional(step) : std::nullopt;
        setProblem(field, {qtText(inspector_sentences::stepMustBePositive),
                           step > 0 ? tr("Use %1").arg(qtText(exactNumber(step)))
                                    : qtText(inspector_sentences::useRoundNumbers),
                           [this, axis] { take(axis); }});
        return;
    }
    take(axis);
}

void AxisSection::take(const ValueAxis& axis) {
    change(qtText(inspector_sentences::changeValueAxis), [axis](ValueAxis& changed) { changed = axis; });
}

void AxisSection::changeTicks() {
    std::vector<double> ticks;
    const auto parts = m_ticks->text().split(u';', Qt::SkipEmptyParts);
    auto automatic = panel().axis;
    automatic.ticks.clear();
    for (const auto& part : parts) {
        const auto typed = typedNumber(part);
        if (!typed.value) {
            setProblem(m_ticks, noNumber(part, [this, automatic] { take(automatic); }));
            return;
        }
        ticks.push_back(*typed.value);
    }
    if (ticks.size() > mostAxisTicks) {
        setProblem(m_ticks,
                   {qtText(inspector_sentences::tooManyAxisNumbers, mostAxisTicks),
                    qtText(inspector_sentences::useRoundNumbers), [this, automatic] { take(automatic); }});
        return;
    }
    change(qtText(inspector_sentences::changeAxisNumbers), [ticks](ValueAxis& axis) { axis.ticks = ticks; });
}

void AxisSection::showNumber(QLineEdit* field, const std::optional<double>& number) {
    field->setText(number ? qtText(exactNumber(*number)) : QString());
}

void AxisSection::read() {
    const auto& axis = panel().axis;
    showNumber(m_from, axis.from);
    showNumber(m_to, axis.to);
    showNumber(m_step, axis.step);
    m_from->setPlaceholderText(qtText(inspector_sentences::asTheDataNeed));
    m_to->setPlaceholderText(qtText(inspector_sentences::asTheDataNeed));
    QStringList ticks;
    for (const double tick : axis.ticks)
        ticks.push_back(qtText(exactNumber(tick)));
    m_ticks->setText(ticks.join(QStringLiteral("; ")));
    m_title->setText(qtText(axis.title));
    m_decimals->setCurrentIndex(axis.decimals ? *axis.decimals + 1 : 0);
    m_numbers->setCurrentIndex(static_cast<int>(axis.numbers));
    const bool startsAtZero = measuresByLength(panel().chart);
    m_from->setEnabled(!startsAtZero || axis.from.has_value());
    m_step->setEnabled(axis.scale == AxisScale::Linear && axis.ticks.empty());
    readScale();
    setReason(m_reason, startsAtZero ? qtText(inspector_sentences::startsAtZero) : QString());
    m_from->setToolTip(startsAtZero ? qtText(inspector_sentences::startsAtZero)
                                    : qtText(inspector_sentences::aboutAxisFrom));
    m_index->setEnabled(traitsOf(panel().query.measure).isPlain && inspected().facts.isOverTime);
}

void AxisSection::readScale() {
    const auto& axis = panel().axis;
    auto log = axis;
    log.scale = AxisScale::Logarithmic;
    log.isReversed = false;
    const auto canLog = canScale(panel().chart, log);
    m_log->setChecked(axis.scale == AxisScale::Logarithmic);
    m_log->setEnabled(static_cast<bool>(canLog) || m_log->isChecked());
    m_log->setToolTip(canLog ? qtText(inspector_sentences::aboutLogarithmic) : qtText(canLog.whyNot));
    auto reversed = axis;
    reversed.scale = AxisScale::Linear;
    reversed.isReversed = true;
    const auto canReverse = canScale(panel().chart, reversed);
    m_reversed->setChecked(axis.isReversed);
    m_reversed->setEnabled(static_cast<bool>(canReverse) || m_reversed->isChecked());
    m_reversed->setToolTip(canReverse ? qtText(inspector_sentences::aboutReversed)
                                      : qtText(canReverse.whyNot));
}

} // namespace driftline
