// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/uncertainty_section.h"

#include "ui/inspector/change_sentences.h"
#include "ui/inspector/sentences.h"
#include "ui/theme/qt_text.h"

#include <QComboBox>
#include <QLabel>

#include <array>

namespace driftline {

UncertaintySection::UncertaintySection(QWidget* parent)
    : InspectorSection(tr("Uncertainty"), "uncertaintySection", parent)
    , m_wish(addCombo(tr("Interval"), "intervalWish"))
    , m_shape(addCombo(tr("Drawn as"), "intervalShape"))
    , m_reason(addExplanation()) {
    m_wish->addItems({tr("None"), tr("As published"), qtText(inspector_sentences::fromSampleSize)});
    m_shape->addItems({tr("Bands"), tr("Error bars")});
    teachItems(m_wish,
               {qtText(inspector_sentences::valuesAlone), qtText(inspector_sentences::intervalsOfTheSource),
                qtText(inspector_sentences::intervalsFromSampleSize)});
    teach(m_shape, qtText(inspector_sentences::aboutIntervalShape));
    connect(m_wish, &QComboBox::activated, this, [this](int index) {
        askPanel(tr("Change intervals"),
                 [index](PanelSpec& panel) { panel.query.interval = static_cast<IntervalWish>(index); });
    });
    connect(m_shape, &QComboBox::activated, this, [this](int index) {
        askPanel(qtText(inspector_sentences::changeIntervals),
                 [index](PanelSpec& panel) { panel.intervals = static_cast<IntervalShape>(index); });
    });
}

bool UncertaintySection::matters(const Inspected& inspected) const {
    return inspected.facts.intervalRefusal.empty() &&
           (inspected.facts.hasPublishedIntervals || inspected.facts.hasSampleSizes);
}

void UncertaintySection::read() {
    const auto& facts = inspected().facts;
    const auto wish = panel().query.interval;
    m_wish->setCurrentIndex(static_cast<int>(wish));
    QStringList reasons;
    bool any = false;
    for (const auto other : std::array{IntervalWish::Published, IntervalWish::FromSampleSize}) {
        const auto applies = canShowIntervals(other, panel(), facts);
        setItemApplies(m_wish, static_cast<int>(other), applies);
        any = any || applies;
        if (!applies)
            reasons << asSentence(qtText(applies.whyNot));
    }
    reasons.removeDuplicates();
    m_wish->setEnabled(any || wish != IntervalWish::None);
    m_shape->setCurrentIndex(static_cast<int>(panel().intervals));
    setRowVisible(m_shape, wish != IntervalWish::None);
    setReason(m_reason, reasons.join(u'\n'));
    // What cannot be used says why where one tries to.
    teach(m_wish, m_wish->isEnabled() ? qtText(inspector_sentences::aboutIntervals) : reasons.join(u'\n'));
}

} // namespace driftline
