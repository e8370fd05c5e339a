// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/xlsx_reader.h"

#include "base/text.h"
#include "import/formats/sentences.h"
#include "import/formats/workbook_limits.h"
#include "import/formats/workbook_sheets.h"
#include "import/formats/xlsx_sheet.h"
#include "import/formats/xlsx_workbook.h"
#include "import/formats/zip_kind.h"

namespace driftline {

namespace {
class XlsxReader final : public GridReader {
public:
    std::string_view name() const override { return "Excel workbook"; }
    std::vector<std::string> fileEndings() const override { return {".xlsx", ".xlsm"}; }

    Probe probe(const ImportTarget& target) const override {
        return zipKindOf(target) == ZipKind::Excel ? Probe{Confidence::Yes, 95} : Probe{};
    }

    Result<GridFile> read(const ImportTarget& target, const GridReadOptions& options) const override {
        const auto shown = target.path.string();
        const auto parts = ZipParts::open(target);
        if (!parts)
            return tl::unexpected(parts.error());
        auto workbook = readXlsxWorkbook(*parts, shown, options.token);
        if (!workbook)
            return tl::unexpected(workbook.error());
        XlsxContext context;
        context.countsFrom1904 = workbook->countsFrom1904;
        auto styles = readXlsxStyles(*parts, workbook->styles, workbook->theme, shown, options.token);
        if (!styles)
            return tl::unexpected(styles.error());
        context.styles = std::move(*styles);
        CellTexts texts;
        auto shared = readXlsxSharedTexts(*parts, workbook->sharedTexts, shown, options.token, texts);
        if (!shared)
            return tl::unexpected(shared.error());
        context.sharedTexts = std::move(*shared);
        GridFile file{format_sentences::excelWorkbook, {}, {}};
        if (auto done = readSheets(*parts, *workbook, context, texts, shown, options, file); !done)
            return tl::unexpected(done.error());
        for (auto& grid : file.grids)
            texts.shareWith(grid);
        return finishedWorkbook(std::move(file), shown, options);
    }

private:
    static Result<void> readSheets(const ZipParts& parts, const XlsxWorkbook& workbook,
                                   const XlsxContext& context, CellTexts& texts, const std::string& shown,
                                   const GridReadOptions& options, GridFile& file) {
        auto cellsLeft = mostWorkbookCells;
        std::size_t done = 0;
        for (const auto& sheet : workbook.sheets) {
            options.token.setProgress(static_cast<double>(done++) /
                                      static_cast<double>(workbook.sheets.size()));
            if (options.sheet && sheet.name != *options.sheet)
                continue;
            if (sheet.part.empty()) {
                file.findings.note(format_sentences::workbookChartSheet(inQuotes(sheet.name)),
                                   {shown, 0, {}, {}});
                continue;
            }
            auto grid = readSheet(parts, sheet, context, texts, shown, options, cellsLeft, file.findings);
            if (!grid)
                return tl::unexpected(grid.error());
            grid->isHidden = sheet.isHidden;
            file.grids.push_back(std::move(*grid));
        }
        return {};
    }

    static Result<Grid> readSheet(const ZipParts& parts, const XlsxSheetEntry& sheet,
                                  const XlsxContext& context, CellTexts& texts, const std::string& shown,
                                  const GridReadOptions& options, std::size_t& cellsLeft,
                                  Diagnostics& findings) {
        SheetBuilder builder(shown, sheet.name, cellsLeft);
        const Place place{shown, 0, {}, {}};
        XlsxSheetHandler handler(context, builder, texts, place, options.rowLimit);
        XmlStream xml(handler, {shown + "/" + sheet.part, 0, {}, {}});
        handler.setStream(&xml);
        auto done =
            parts.stream(sheet.part, options.token, [&](std::string_view piece, bool isLast) -> Result<bool> {
                if (auto fed = xml.feed(piece, isLast); !fed)
                    return tl::unexpected(fed.error());
                return !xml.isStopped();
            });
        if (!done)
            return tl::unexpected(done.error());
        auto comments = readXlsxComments(parts, sheet.part, shown, options.token);
        if (!comments)
            return tl::unexpected(comments.error());
        for (auto& [cell, comment] : *comments)
            builder.addComment(cell.first, cell.second, std::move(comment));
        return builder.take(findings);
    }
};
} // namespace

std::unique_ptr<GridReader> xlsxReader() {
    return std::make_unique<XlsxReader>();
}

} // namespace driftline
