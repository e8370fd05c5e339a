// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/format_box.h"

#include "ui/theme/qt_text.h"

#include <algorithm>
#include <array>

namespace driftline {

namespace {
struct Choice {
    ExportFormat format = ExportFormat::Png;
    const char* name = "";
    bool beginsGroup = false;
};
/// In the order in which they are offered.
const std::array<Choice, 8> choices = {{
    {ExportFormat::Png, QT_TRANSLATE_NOOP("driftline::FormatBox", "PNG picture")},
    {ExportFormat::Svg, QT_TRANSLATE_NOOP("driftline::FormatBox", "SVG drawing")},
    {ExportFormat::Pdf, QT_TRANSLATE_NOOP("driftline::FormatBox", "PDF page")},
    {ExportFormat::Xlsx, QT_TRANSLATE_NOOP("driftline::FormatBox", "Numbers as Excel workbook"), true},
    {ExportFormat::Csv, QT_TRANSLATE_NOOP("driftline::FormatBox", "Numbers as CSV table")},
    {ExportFormat::Zip, QT_TRANSLATE_NOOP("driftline::FormatBox", "Data package with readme")},
    {ExportFormat::Json, QT_TRANSLATE_NOOP("driftline::FormatBox", "Figure as JSON"), true},
    {ExportFormat::VegaLite, QT_TRANSLATE_NOOP("driftline::FormatBox", "Figure as Vega-Lite")},
}};
} // namespace

FormatBox::FormatBox(QWidget* parent) : ChoiceBox(parent) {
    setObjectName(QStringLiteral("exportFormat"));
    setAccessibleName(tr("Kind of file"));
    for (const auto& choice : choices) {
        if (choice.beginsGroup)
            insertSeparator(count());
        addItem(tr(choice.name), static_cast<int>(choice.format));
    }
}

ExportFormat FormatBox::format() const {
    return static_cast<ExportFormat>(currentData().toInt());
}

void FormatBox::setFormat(ExportFormat format) {
    setCurrentIndex(findData(static_cast<int>(format)));
}

QString FormatBox::filter() const {
    return currentText() % QStringLiteral(" (*") % qtText(fileEnding(format())) % u')';
}

QString FormatBox::words() const {
    switch (format()) {
    case ExportFormat::Csv:
        return tr("The figure’s own numbers with their sources, as UTF-8 text with commas.");
    case ExportFormat::Xlsx:
        return tr("Sheets with the numbers, their sources and what the figure is. Shown here: the numbers.");
    case ExportFormat::Zip:
        return tr(
            "The figure, the rows of data that it shows and a readme, which others can open too. Shown here: "
            "the numbers.");
    case ExportFormat::VegaLite:
        return tr("The figure with its numbers, for web pages and notebooks.");
    case ExportFormat::Json:
        return tr("The figure as Driftline reads it: what it shows, without the data.");
    case ExportFormat::Png:
    case ExportFormat::Svg:
    case ExportFormat::Pdf:
        break;
    }
    return {};
}

} // namespace driftline
