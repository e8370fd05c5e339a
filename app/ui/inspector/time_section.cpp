// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/time_section.h"

#include "ui/inspector/change_sentences.h"
#include "ui/inspector/sentences.h"
#include "ui/theme/qt_text.h"

#include <QComboBox>

namespace driftline {

TimeSection::TimeSection(QWidget* parent)
    : InspectorSection(tr("Time axis"), "timeSection", parent)
    , m_format(addCombo(tr("Dates"), "dateFormat")) {
    m_format->addItems({qtText(inspector_sentences::asFineAsTheData), tr("2024"), tr("’24"), tr("Mar 2024"),
                        tr("03/2024"), tr("15 Mar")});
    teach(m_format, qtText(inspector_sentences::aboutDateFormat));
    connect(m_format, &QComboBox::activated, this, [this](int index) {
        ask(qtText(inspector_sentences::changeDateFormat), [index](FigureSpec& spec) -> Result<void> {
            spec.dateFormat = static_cast<DateFormat>(index);
            return {};
        });
    });
}

void TimeSection::read() {
    const auto& periods = inspected().facts.periods;
    setVisible(!periods.empty());
    m_format->setCurrentIndex(static_cast<int>(inspected().spec.dateFormat));
    for (int index = 0; index < m_format->count(); ++index)
        setItemApplies(m_format, index, canNameDates(static_cast<DateFormat>(index), periods));
}

} // namespace driftline
