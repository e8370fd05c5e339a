// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/labels_section.h"

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
    m_labels->addItems({tr("Whichever fits"), tr("At the ends of lines"), tr("In a legend"), tr("None")});
    teach(m_labels, tr("Where the names of the series stand."));
    connect(m_labels, &QComboBox::activated, this, [this](int index) {
        ask(tr("Change labels"), [index](FigureSpec& spec) -> Result<void> {
            spec.labels = static_cast<SeriesLabels>(index);
            return {};
        });
    });
    m_legend->addItems({tr("Above the chart"), tr("Below the chart"), tr("At the right")});
    teach(m_legend, tr("Where the legend stands, if there is one; in the chart it can be dragged."));
    connect(m_legend, &QComboBox::activated, this, [this](int index) {
        ask(tr("Move the legend"), [index](FigureSpec& spec) -> Result<void> {
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
    teach(m_emphasis, facts.seriesCount > 1
                          ? tr("Keeps one series in colour; the others become grey context.")
                          : tr("There is only one series."));
}

} // namespace driftline
