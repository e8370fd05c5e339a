// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/labels_section.h"

#include "ui/inspector/change_sentences.h"
#include "ui/inspector/sentences.h"
#include "ui/theme/qt_text.h"

#include <QComboBox>

#include <algorithm>

namespace driftline {

namespace {
/// An item that only says what the file has; choosing it changes nothing.
constexpr auto several = "\n";
} // namespace

LabelsSection::LabelsSection(QWidget* parent)
    : InspectorSection(tr("Labels"), "labelsSection", parent)
    , m_labels(addCombo(tr("Names"), "seriesLabels"))
    , m_legend(addCombo(tr("Legend"), "legendPosition"))
    , m_emphasis(addCombo(tr("In colour"), "emphasis")) {
    m_labels->addItems({tr("Whichever fits"), qtText(inspector_sentences::atTheEndsOfLines),
                        qtText(inspector_sentences::inALegend), tr("None")});
    teach(m_labels, qtText(inspector_sentences::aboutSeriesNames));
    connect(m_labels, &QComboBox::activated, this, [this](int index) {
        ask(tr("Change labels"), [index](FigureSpec& spec) -> Result<void> {
            spec.labels = static_cast<SeriesLabels>(index);
            return {};
        });
    });
    m_legend->addItems({qtText(inspector_sentences::aboveTheChart),
                        qtText(inspector_sentences::belowTheChart), qtText(inspector_sentences::atTheRight)});
    teach(m_legend, qtText(inspector_sentences::aboutLegendPlace));
    connect(m_legend, &QComboBox::activated, this, [this](int index) {
        ask(qtText(inspector_sentences::moveTheLegend), [index](FigureSpec& spec) -> Result<void> {
            spec.legend = static_cast<LegendPosition>(index);
            return {};
        });
    });
    connect(m_emphasis, &QComboBox::activated, this, [this] {
        const auto cell = m_emphasis->currentData().toString().toStdString();
        if (cell == several)
            return;
        ask(tr("Change emphasis"), [cell](FigureSpec& spec) -> Result<void> {
            spec.emphasis = cell.empty() ? std::vector<std::string>() : std::vector{cell};
            return {};
        });
    });
}

void LabelsSection::read() {
    const auto& spec = inspected().spec;
    const auto& facts = inspected().facts;
    m_labels->setCurrentIndex(static_cast<int>(spec.labels));
    m_legend->setCurrentIndex(static_cast<int>(spec.legend));
    m_legend->setEnabled(spec.labels == SeriesLabels::Auto || spec.labels == SeriesLabels::Legend);
    fillCells(m_emphasis, facts.column(facts.seriesColumn),
              spec.emphasis.empty() ? "" : spec.emphasis.front(), tr("Every series"));
    if (spec.emphasis.size() > 1) {
        m_emphasis->addItem(tr("%1 series").arg(spec.emphasis.size()), QString::fromUtf8(several));
        m_emphasis->setCurrentIndex(m_emphasis->count() - 1);
    }
    m_emphasis->setEnabled(facts.seriesCount > 1);
    teach(m_emphasis, facts.seriesCount > 1 ? qtText(inspector_sentences::aboutFocus)
                                            : qtText(inspector_sentences::onlyOneSeries));
}

} // namespace driftline
