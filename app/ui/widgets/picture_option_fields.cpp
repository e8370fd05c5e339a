// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/picture_option_fields.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/sentences.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace driftline {

PictureOptionFields::PictureOptionFields(QWidget* parent)
    : QWidget(parent)
    , m_caption(new ChoiceBox(this))
    , m_transparent(new QCheckBox(tr("Transparent background"), this))
    , m_withFigure(new QCheckBox(qtText(widgets_sentences::canBeOpenedAgain), this))
    , m_outlines(new QCheckBox(qtText(widgets_sentences::textAsOutlines), this)) {
    m_caption->setObjectName(QStringLiteral("exportCaption"));
    m_caption->setAccessibleName(tr("Caption"));
    m_caption->setToolTip(qtText(widgets_sentences::aboutCaptionPlace));
    m_caption->addItem(qtText(widgets_sentences::asPresetOrFigureSays), QString());
    m_caption->addItem(qtText(widgets_sentences::captionInThePicture), QStringLiteral("inside"));
    m_caption->addItem(qtText(widgets_sentences::captionBesideThePicture), QStringLiteral("separate"));
    m_transparent->setObjectName(QStringLiteral("exportTransparent"));
    m_withFigure->setObjectName(QStringLiteral("exportWithFigure"));
    m_withFigure->setToolTip(qtText(widgets_sentences::aboutCarriedFigure));
    m_outlines->setObjectName(QStringLiteral("exportOutlines"));
    m_outlines->setToolTip(qtText(widgets_sentences::aboutOutlines));

    auto* caption = new QLabel(tr("Caption"), this);
    caption->setBuddy(m_caption);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(caption);
    row->addWidget(m_caption, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(row);
    for (auto* box : {m_transparent, m_withFigure, m_outlines}) {
        layout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &PictureOptionFields::changed);
    }
    connect(m_caption, &QComboBox::currentIndexChanged, this, &PictureOptionFields::changed);
}

void PictureOptionFields::setChoice(const ExportChoice& choice) {
    m_caption->setCurrentIndex(std::max(0, m_caption->findData(choice.caption)));
    m_transparent->setChecked(choice.transparent);
    m_withFigure->setChecked(choice.withFigure);
    m_outlines->setChecked(choice.outlines);
}

void PictureOptionFields::fillIn(ExportChoice& choice) const {
    choice.caption = m_caption->currentData().toString();
    choice.transparent = m_transparent->isChecked();
    choice.withFigure = m_withFigure->isChecked();
    choice.outlines = m_outlines->isChecked();
}

void PictureOptionFields::setFormat(ExportFormat format) {
    m_outlines->setVisible(keepsText(format));
}

PictureOptions PictureOptionFields::options(ExportFormat format) const {
    return {m_transparent->isChecked() && isPicture(format),
            m_withFigure->isChecked(),
            {},
            m_outlines->isChecked() && keepsText(format) ? TextForm::Outlines : TextForm::Live};
}

bool PictureOptionFields::carriesFigure() const {
    return m_withFigure->isChecked();
}

std::optional<CaptionPlacement> PictureOptionFields::caption() const {
    return captionPlacementNamed(m_caption->currentData().toString().toStdString());
}

} // namespace driftline
