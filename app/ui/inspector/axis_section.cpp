// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/axis_section.h"

#include "base/number_text.h"
#include "figure/chart_traits.h"
#include "ui/theme/qt_text.h"

#include <QLabel>
#include <QLineEdit>

namespace driftline {

AxisSection::AxisSection(QWidget* parent)
    : InspectorSection(tr("Value axis"), "axisSection", parent)
    , m_from(addText(tr("From"), "axisFrom"))
    , m_to(addText(tr("To"), "axisTo"))
    , m_title(addText(tr("Title"), "axisTitle"))
    , m_reason(addReason()) {
    m_title->setPlaceholderText(tr("The unit"));
    teach(m_from, tr("The smallest value on the axis; empty lets the data decide."));
    teach(m_to, tr("The largest value on the axis; empty lets the data decide."));
    teach(m_title, tr("Stands at the axis; empty shows the unit."));
    connect(m_from, &QLineEdit::editingFinished, this, [this] { changeBound(m_from, &ValueAxis::from); });
    connect(m_to, &QLineEdit::editingFinished, this, [this] { changeBound(m_to, &ValueAxis::to); });
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        const auto title = m_title->text().trimmed().toStdString();
        if (title != panel().axis.title)
            askPanel(tr("Change the axis title"), [title](PanelSpec& panel) { panel.axis.title = title; });
    });
}

void AxisSection::changeBound(QLineEdit* field, std::optional<double> ValueAxis::*bound) {
    const auto text = field->text().trimmed().replace(u',', u'.');
    const auto value = parseNumber(text.toStdString());
    if (!value && !text.isEmpty()) {
        setReason(
            m_reason,
            tr("“%1” is not a number. Type one such as 50, or nothing to let the data decide.").arg(text));
        return;
    }
    auto axis = panel().axis;
    axis.*bound = value;
    if (axis.from && axis.to && *axis.from >= *axis.to) {
        setReason(m_reason, tr("The axis must go from a smaller to a larger number."));
        return;
    }
    if (axis != panel().axis)
        askPanel(tr("Change the value axis"), [axis](PanelSpec& panel) { panel.axis = axis; });
    else
        read();
}

void AxisSection::showBound(QLineEdit* field, const std::optional<double>& bound) {
    field->setText(bound ? qtText(exactNumber(*bound)) : QString());
    field->setPlaceholderText(tr("As the data need"));
}

void AxisSection::read() {
    showBound(m_from, panel().axis.from);
    showBound(m_to, panel().axis.to);
    m_title->setText(qtText(panel().axis.title));
    const bool startsAtZero = measuresByLength(panel().chart);
    m_from->setEnabled(!startsAtZero || panel().axis.from.has_value());
    setReason(m_reason,
              startsAtZero ? tr("Starts at zero: here the length or area is the number.") : QString());
}

} // namespace driftline
