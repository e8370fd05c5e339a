// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/format_box.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/sentences.h"

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
    {ExportFormat::Png, "PNG picture"},
    {ExportFormat::Svg, "SVG drawing"},
    {ExportFormat::Pdf, "PDF page"},
    {ExportFormat::Xlsx, widgets_sentences::excelWorkbook, true},
    {ExportFormat::Csv, widgets_sentences::csvTable},
    {ExportFormat::Zip, widgets_sentences::dataPackage},
    {ExportFormat::Json, widgets_sentences::figureAsJson, true},
    {ExportFormat::VegaLite, widgets_sentences::figureAsVegaLite},
}};
} // namespace

FormatBox::FormatBox(QWidget* parent) : ChoiceBox(parent) {
    setObjectName(QStringLiteral("exportFormat"));
    setAccessibleName(qtText(widgets_sentences::kindOfFile));
    for (const auto& choice : choices) {
        if (choice.beginsGroup)
            insertSeparator(count());
        addItem(qtText(choice.name), static_cast<int>(choice.format));
    }
}

ExportFormat FormatBox::format() const {
    return static_cast<ExportFormat>(currentData().toInt());
}

void FormatBox::setFormat(ExportFormat format) {
    setCurrentIndex(findData(static_cast<int>(format)));
}

QString FormatBox::filter() const {
    return currentText() + QStringLiteral(" (*") + qtText(fileEnding(format())) + u')';
}

QString FormatBox::words() const {
    switch (format()) {
    case ExportFormat::Csv:
        return qtText(widgets_sentences::aboutCsvTable);
    case ExportFormat::Xlsx:
        return qtText(widgets_sentences::aboutExcelWorkbook);
    case ExportFormat::Zip:
        return qtText(widgets_sentences::aboutDataPackage);
    case ExportFormat::VegaLite:
        return qtText(widgets_sentences::aboutVegaLite);
    case ExportFormat::Json:
        return qtText(widgets_sentences::aboutFigureJson);
    case ExportFormat::Png:
    case ExportFormat::Svg:
    case ExportFormat::Pdf:
        break;
    }
    return {};
}

} // namespace driftline
