// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/facets_section.h"

#include "ui/theme/qt_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

#include <algorithm>

namespace driftline {

namespace {
constexpr int mostColumns = 6;
}

FacetsSection::FacetsSection(QWidget* parent)
    : InspectorSection(tr("Small multiples"), "facetsSection", parent)
    , m_column(addCombo(tr("A panel for"), "facetColumn"))
    , m_shared(addCheck(tr("One value axis for all panels"), "facetSharedAxis"))
    , m_order(addCombo(tr("Order"), "facetOrder"))
    , m_highlight(addCombo(tr("Stress"), "facetHighlight"))
    , m_columns(addCombo(tr("In a row"), "facetColumns"))
    , m_reason(addExplanation()) {
    teach(m_column, tr("Gives each of these a small chart of its own, side by side."));
    teach(m_shared, tr("On: heights can be compared between panels. Off: each panel fills its own height."));
    teach(m_order, tr("In which order the panels follow each other."));
    teach(m_highlight, tr("Sets one panel off from the others."));
    teach(m_columns, tr("How many panels stand side by side."));
    connect(m_column, &QComboBox::activated, this, [this] {
        const auto column = m_column->currentData().toString().toStdString();
        askPanel(column.empty() ? tr("Draw one panel") : tr("Split into panels"),
                 [column](PanelSpec& panel) { panel.query.facet = column; });
    });
    connect(m_shared, &QCheckBox::clicked, this, [this](bool on) {
        ask(on ? tr("Share the value axis") : tr("Give panels their own axes"),
            [on](FigureSpec& spec) -> Result<void> {
                spec.facets.sharedAxis = on;
                return {};
            });
    });
    m_order->addItems({tr("As chosen"), tr("By name"), tr("By latest value")});
    connect(m_order, &QComboBox::activated, this, [this](int index) {
        ask(tr("Sort panels"), [index](FigureSpec& spec) -> Result<void> {
            spec.facets.order = static_cast<FacetOrder>(index);
            return {};
        });
    });
    connect(m_highlight, &QComboBox::activated, this, [this] {
        const auto cell = m_highlight->currentData().toString().toStdString();
        ask(tr("Stress a panel"), [cell](FigureSpec& spec) -> Result<void> {
            spec.facets.highlight = cell;
            return {};
        });
    });
    m_columns->addItem(tr("As many as fit"));
    for (int count = 1; count <= mostColumns; ++count)
        m_columns->addItem(QString::number(count));
    connect(m_columns, &QComboBox::activated, this, [this](int count) {
        ask(tr("Change columns"), [count](FigureSpec& spec) -> Result<void> {
            spec.facets.columns = count;
            return {};
        });
    });
}

bool FacetsSection::matters(const Inspected& inspected) const {
    return !inspected.facts.facetColumn.empty();
}

void FacetsSection::read() {
    const auto& facts = inspected().facts;
    const auto& spec = inspected().spec;
    m_column->clear();
    m_column->addItem(tr("Everything in one"), QString());
    for (const auto& column : facts.columns) {
        if (column.cells.size() > 1 || column.name == facts.facetColumn)
            m_column->addItem(tr("Each %1").arg(typeset(column.label).toLower()), qtText(column.name));
    }
    m_column->setCurrentIndex(std::max(0, m_column->findData(qtText(facts.facetColumn))));
    const bool isSplit = !facts.facetColumn.empty();
    const bool hasPanels = isSplit || spec.panels.size() > 1;
    setRowVisible(m_shared, hasPanels);
    m_shared->setChecked(spec.facets.sharedAxis);
    setRowVisible(m_order, isSplit);
    m_order->setCurrentIndex(static_cast<int>(spec.facets.order));
    setRowVisible(m_highlight, isSplit);
    fillCells(m_highlight, facts.column(facts.facetColumn), spec.facets.highlight, tr("None"));
    setRowVisible(m_columns, isSplit);
    if (spec.facets.columns >= m_columns->count()) // as a file may ask
        m_columns->addItem(QString::number(spec.facets.columns));
    m_columns->setCurrentIndex(std::min(spec.facets.columns, m_columns->count() - 1));
    m_column->setEnabled(m_column->count() > 1);
    setReason(m_reason, m_column->count() > 1
                            ? QString()
                            : tr("No column here has several names to split the figure by."));
}

} // namespace driftline
