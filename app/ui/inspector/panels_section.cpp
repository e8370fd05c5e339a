// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/panels_section.h"

#include "figure/figure_panels.h"
#include "ui/theme/qt_text.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace driftline {

PanelsSection::PanelsSection(QWidget* parent)
    : InspectorSection(tr("Panels"), "panelsSection", parent)
    , m_buttons(new QWidget(this))
    , m_title(addText(tr("Title"), "panelTitle")) {
    teach(m_title, tr("Stands over this panel."));
    m_add = addButton(tr("Add a panel…"), "panelAdd", tr("Below the others, of any dataset"));
    m_duplicate = addButton(tr("Duplicate"), "panelDuplicate", tr("Put a copy of this panel below it"));
    m_up = addButton(tr("Move up"), "panelUp", tr("Put this panel before the one above it"));
    m_down = addButton(tr("Move down"), "panelDown", tr("Put this panel behind the one below it"));
    m_remove = addButton(tr("Remove"), "panelRemove", tr("Take this panel out of the figure"));
    auto* grid = new QGridLayout(m_buttons);
    grid->setContentsMargins({});
    grid->setSpacing(6);
    grid->addWidget(m_add, 0, 0);
    grid->addWidget(m_duplicate, 0, 1);
    grid->addWidget(m_up, 1, 0);
    grid->addWidget(m_down, 1, 1);
    grid->addWidget(m_remove, 2, 0);
    addWidget(m_buttons);
    nameSetting(m_add, tr("Add a panel"));
    nameSetting(m_duplicate, tr("Duplicate the panel"));
    nameSetting(m_up, tr("Move the panel up"));
    nameSetting(m_down, tr("Move the panel down"));
    nameSetting(m_remove, tr("Remove the panel"));
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        const auto title = m_title->text().trimmed().toStdString();
        if (title != panel().title)
            askPanel(tr("Change the panel's title"), [title](PanelSpec& panel) { panel.title = title; });
    });
    connect(m_add, &QPushButton::clicked, this, &PanelsSection::panelAsked);
    connect(m_duplicate, &QPushButton::clicked, this, [this] {
        const auto place = inspected().panel;
        Q_EMIT followed(place + 1);
        ask(tr("Duplicate the panel"), [place](FigureSpec& spec) { return duplicatePanel(spec, place); });
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const auto place = inspected().panel;
        Q_EMIT followed(place == 0 ? 0 : place - 1);
        ask(tr("Remove the panel"), [place](FigureSpec& spec) { return removePanel(spec, place); });
    });
}

QPushButton* PanelsSection::addButton(const QString& text, const char* name, const QString& explanation) {
    auto* button = new QPushButton(text, m_buttons);
    button->setObjectName(QString::fromUtf8(name));
    button->setProperty("kind", "small-button");
    button->setToolTip(explanation);
    return button;
}

void PanelsSection::move(int by) {
    const auto place = inspected().panel;
    Q_EMIT followed(by < 0 ? place - 1 : place + 1);
    ask(by < 0 ? tr("Move the panel up") : tr("Move the panel down"),
        [place, by](FigureSpec& spec) -> Result<void> {
            const auto moved = movePanel(spec, place, by);
            return moved ? Result<void>() : tl::unexpected(moved.error());
        });
}

bool PanelsSection::matters(const Inspected& inspected) const {
    return inspected.spec.panels.size() > 1;
}

void PanelsSection::read() {
    const auto count = inspected().spec.panels.size();
    const auto place = inspected().panel;
    m_title->setText(qtText(panel().title));
    m_add->setEnabled(count < mostPanels);
    m_duplicate->setEnabled(count < mostPanels);
    m_up->setEnabled(place > 0);
    m_down->setEnabled(place + 1 < count);
    m_remove->setEnabled(count > 1);
}

} // namespace driftline
