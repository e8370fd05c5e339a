// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/vision_bar.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/sentences.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

#include <array>

namespace driftline {

namespace {
struct VisionChoice {
    ColourVision vision;
    const char* name;
    const char* tip;
};

const std::array<VisionChoice, 5> visionChoices = {{
    {ColourVision::Normal, "Normal", widgets_sentences::visionAsItIs},
    {ColourVision::Grey, "Grey", widgets_sentences::visionInGrey},
    {ColourVision::Deuteranopia, "Deutan", widgets_sentences::visionDeuteranopia},
    {ColourVision::Protanopia, "Protan", widgets_sentences::visionProtanopia},
    {ColourVision::Tritanopia, "Tritan", widgets_sentences::visionTritanopia},
}};
} // namespace

VisionBar::VisionBar(QWidget* parent)
    : QWidget(parent)
    , m_visions(new QButtonGroup(this))
    , m_closest(new QLabel(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (const auto& choice : visionChoices) {
        auto* button = new QPushButton(qtText(choice.name), this);
        button->setToolTip(qtText(choice.tip));
        button->setProperty("kind", "choice");
        button->setProperty("narrow", true);
        button->setCheckable(true);
        button->setAutoDefault(false);
        m_visions->addButton(button, static_cast<int>(choice.vision));
        layout->addWidget(button);
    }
    m_visions->button(static_cast<int>(ColourVision::Normal))->setChecked(true);
    layout->addStretch();
    m_closest->setObjectName(QStringLiteral("closestColours"));
    m_closest->setToolTip(qtText(widgets_sentences::aboutColourDistance));
    layout->addWidget(m_closest);
    connect(m_visions, &QButtonGroup::idClicked, this, &VisionBar::visionChanged);
}

ColourVision VisionBar::vision() const {
    return static_cast<ColourVision>(m_visions->checkedId());
}

void VisionBar::setClosest(const QString& words, bool isEnough) {
    m_closest->setText(words);
    m_closest->setVisible(!words.isEmpty());
    m_closest->setProperty("tone", isEnough ? "plain" : "caution");
    m_closest->style()->unpolish(m_closest);
    m_closest->style()->polish(m_closest);
}

} // namespace driftline
