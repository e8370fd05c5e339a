// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/facets_section.h"

#include "ui/inspector/change_sentences.h"
#include "ui/inspector/sentences.h"
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
    , m_column(addCombo(qtText(inspector_sentences::aPanelFor), "facetColumn"))
    , m_shared(addCheck(qtText(inspector_sentences::oneValueAxisForAll), "facetSharedAxis"))
    , m_order(addCombo(tr("Order"), "facetOrder"))
    , m_highlight(addCombo(tr("Stress"), "facetHighlight"))
    , m_columns(addCombo(qtText(inspector_sentences::inARow), "facetColumns"))
    , m_reason(addExplanation()) {
    teach(m_column, qtText(inspector_sentences::aboutPanelsFor));
    teach(m_shared, qtText(inspector_sentences::aboutSharedAxis));
    teach(m_order, qtText(inspector_sentences::aboutPanelOrder));
    teach(m_highlight, qtText(inspector_sentences::aboutStressedPanel));
    teach(m_columns, qtText(inspector_sentences::aboutPanelsInARow));
    connect(m_column, &QComboBox::activated, this, [this] {
        const auto column = m_column->currentData().toString().toStdString();
        askPanel(column.empty() ? qtText(inspector_sentences::drawOnePanel)
                                : qtText(inspector_sentences::splitIntoPanels),
                 [column](PanelSpec& panel) { panel.query.facet = column; });
    });
    connect(m_shared, &QCheckBox::clicked, this, [this](bool on) {
        ask(on ? qtText(inspector_sentences::shareValueAxis)
               : qtText(inspector_sentences::givePanelsTheirOwnAxes),
            [on](FigureSpec& spec) -> Result<void> {
                spec.facets.sharedAxis = on;
                return {};
            });
    });
    m_order->addItems({tr("As chosen"), tr("By name"), qtText(inspector_sentences::byLatestValue)});
    connect(m_order, &QComboBox::activated, this, [this](int index) {
        ask(tr("Sort panels"), [index](FigureSpec& spec) -> Result<void> {
            spec.facets.order = static_cast<FacetOrder>(index);
            return {};
        });
    });
    connect(m_highlight, &QComboBox::activated, this, [this] {
        const auto cell = m_highlight->currentData().toString().toStdString();
        ask(qtText(inspector_sentences::stressAPanel), [cell](FigureSpec& spec) -> Result<void> {
            spec.facets.highlight = cell;
            return {};
        });
    });
    m_columns->addItem(qtText(inspector_sentences::asManyAsFit));
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
    m_column->addItem(qtText(inspector_sentences::everythingInOne), QString());
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
    setReason(m_reason, m_column->count() > 1 ? QString() : qtText(inspector_sentences::noColumnToSplitBy));
}

} // namespace driftline
