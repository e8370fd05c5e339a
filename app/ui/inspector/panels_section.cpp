// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/panels_section.h"

#include "figure/figure_panels.h"
#include "ui/inspector/change_sentences.h"
#include "ui/inspector/sentences.h"
#include "ui/theme/qt_text.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace driftline {

PanelsSection::PanelsSection(QWidget* parent)
    : InspectorSection(tr("Panels"), "panelsSection", parent)
    , m_buttons(new QWidget(this))
    , m_title(addText(tr("Title"), "panelTitle")) {
    teach(m_title, qtText(inspector_sentences::aboutPanelTitle));
    m_add = addButton(qtText(inspector_sentences::addPanelButton), "panelAdd",
                      qtText(inspector_sentences::aboutAddedPanel));
    m_duplicate = addButton(tr("Duplicate"), "panelDuplicate", qtText(inspector_sentences::aboutPanelCopy));
    m_up = addButton(tr("Move up"), "panelUp", qtText(inspector_sentences::aboutPanelUp));
    m_down = addButton(tr("Move down"), "panelDown", qtText(inspector_sentences::aboutPanelDown));
    m_remove = addButton(tr("Remove"), "panelRemove", qtText(inspector_sentences::aboutPanelRemoval));
    auto* grid = new QGridLayout(m_buttons);
    grid->setContentsMargins({});
    grid->setSpacing(6);
    grid->addWidget(m_add, 0, 0);
    grid->addWidget(m_duplicate, 0, 1);
    grid->addWidget(m_up, 1, 0);
    grid->addWidget(m_down, 1, 1);
    grid->addWidget(m_remove, 2, 0);
    addWidget(m_buttons);
    nameSetting(m_add, qtText(inspector_sentences::addAPanel));
    nameSetting(m_duplicate, qtText(inspector_sentences::duplicateThePanel));
    nameSetting(m_up, qtText(inspector_sentences::movePanelUp));
    nameSetting(m_down, qtText(inspector_sentences::movePanelDown));
    nameSetting(m_remove, qtText(inspector_sentences::removeThePanel));
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        const auto title = m_title->text().trimmed().toStdString();
        if (title != panel().title)
            askPanel(qtText(inspector_sentences::changePanelTitle),
                     [title](PanelSpec& panel) { panel.title = title; });
    });
    connect(m_add, &QPushButton::clicked, this, &PanelsSection::panelAsked);
    connect(m_duplicate, &QPushButton::clicked, this, [this] {
        const auto place = inspected().panel;
        Q_EMIT followed(place + 1);
        ask(qtText(inspector_sentences::duplicateThePanel),
            [place](FigureSpec& spec) { return duplicatePanel(spec, place); });
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const auto place = inspected().panel;
        Q_EMIT followed(place == 0 ? 0 : place - 1);
        ask(qtText(inspector_sentences::removeThePanel),
            [place](FigureSpec& spec) { return removePanel(spec, place); });
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
    ask(by < 0 ? qtText(inspector_sentences::movePanelUp) : qtText(inspector_sentences::movePanelDown),
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
