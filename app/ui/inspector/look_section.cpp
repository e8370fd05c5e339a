// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/look_section.h"

#include "base/number_text.h"
#include "ui/theme/qt_text.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace driftline {

LookSection::LookSection(QWidget* parent)
    : InspectorSection(tr("Theme and size"), "lookSection", parent)
    , m_theme(addCombo(tr("Theme"), "figureTheme"))
    , m_width(addText(tr("Width, mm"), "figureWidth"))
    , m_height(addText(tr("Height, mm"), "figureHeight"))
    , m_dpi(addText(tr("Dots per inch"), "figureDpi"))
    , m_reason(addReason()) {
    m_theme->addItems({tr("Light, for paper"), tr("Dark, for screens")});
    connect(m_theme, &QComboBox::activated, this, [this](int index) {
        ask(tr("Change the theme"), [index](FigureSpec& spec) -> Result<void> {
            spec.theme = static_cast<ThemeName>(index);
            return {};
        });
    });
    teach(m_theme, tr("The colours of the figure, on screen and in exported pictures."));
    teach(m_width, tr("On paper: journals often ask for 89 mm (one column) or 183 mm (two)."));
    teach(m_height, tr("On paper; empty gives the figure the height that it needs."));
    teach(m_dpi, tr("How fine an exported picture is: print asks for 300 or more."));
    m_height->setPlaceholderText(tr("As needed"));
    for (auto* field : {m_width, m_height, m_dpi})
        connect(field, &QLineEdit::editingFinished, this, &LookSection::changeSize);
}

void LookSection::changeSize() {
    auto output = inspected().spec.output;
    const auto number = [](const QLineEdit* field) {
        return parseNumber(field->text().trimmed().replace(u',', u'.').toStdString());
    };
    const auto width = number(m_width);
    const auto height = number(m_height);
    const auto dpi = number(m_dpi);
    const bool isWrong = !width || *width <= 0 || !dpi || *dpi <= 0 || (height && *height <= 0) ||
                         (!height && !m_height->text().trimmed().isEmpty());
    if (isWrong) {
        setReason(m_reason, tr("Sizes are numbers above zero, such as 89 for one column."));
        return;
    }
    output.widthMm = *width;
    output.heightMm = height;
    output.dpi = *dpi;
    setReason(m_reason, {});
    if (output != inspected().spec.output)
        ask(tr("Change the size"), [output](FigureSpec& spec) -> Result<void> {
            spec.output = output;
            return {};
        });
}

void LookSection::read() {
    const auto& output = inspected().spec.output;
    m_theme->setCurrentIndex(static_cast<int>(inspected().spec.theme));
    m_width->setText(qtText(exactNumber(output.widthMm)));
    m_height->setText(output.heightMm ? qtText(exactNumber(*output.heightMm)) : QString());
    m_dpi->setText(qtText(exactNumber(output.dpi)));
    setReason(m_reason, {});
}

} // namespace driftline
