// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/formats/xlsx_fixture.h"

#include <fmt/format.h>

namespace driftline::test {

namespace {
constexpr std::string_view mainNamespace =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
constexpr std::string_view relationType =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relation(std::string_view id, std::string_view type, std::string_view target) {
    return fmt::format(R"(<Relationship Id="{}" Type="{}{}" Target="{}"/>)", id, relationType, type, target);
}

std::string relations(std::string_view inside) {
    return fmt::format(
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>)",
        inside);
}
} // namespace

std::vector<Part> partsOf(const XlsxParts& workbook) {
    std::vector<Part> parts = {
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels", relations(relation("r0", "officeDocument", "xl/workbook.xml"))}};
    std::string list;
    std::string links;
    for (std::size_t i = 1; i <= workbook.sheets.size(); ++i) {
        list += fmt::format(R"(<sheet name="Sheet{0}" sheetId="{0}" r:id="s{0}"/>)", i);
        links += relation(fmt::format("s{}", i), "worksheet", fmt::format("worksheets/sheet{}.xml", i));
        parts.push_back({fmt::format("xl/worksheets/sheet{}.xml", i),
                         fmt::format("<worksheet {}>{}</worksheet>", mainNamespace, workbook.sheets[i - 1])});
    }
    if (!workbook.sheetList.empty())
        list = workbook.sheetList;
    if (!workbook.sharedTexts.empty()) {
        links += relation("t", "sharedStrings", "sharedStrings.xml");
        parts.push_back(
            {"xl/sharedStrings.xml", fmt::format("<sst {}>{}</sst>", mainNamespace, workbook.sharedTexts)});
    }
    if (!workbook.styles.empty()) {
        links += relation("y", "styles", "styles.xml");
        parts.push_back(
            {"xl/styles.xml", fmt::format("<styleSheet {}>{}</styleSheet>", mainNamespace, workbook.styles)});
    }
    if (!workbook.theme.empty()) {
        links += relation("m", "theme", "theme/theme1.xml");
        parts.push_back(
            {"xl/theme/theme1.xml",
             fmt::format(R"(<a:theme xmlns:a="a"><a:clrScheme>{}</a:clrScheme></a:theme>)", workbook.theme)});
    }
    if (!workbook.comments.empty()) {
        parts.push_back({"xl/worksheets/_rels/sheet1.xml.rels",
                         relations(relation("c", "comments", "../comments1.xml"))});
        parts.push_back(
            {"xl/comments1.xml", fmt::format("<comments {}><commentList>{}</commentList></comments>",
                                             mainNamespace, workbook.comments)});
    }
    parts.push_back({"xl/_rels/workbook.xml.rels", relations(links)});
    parts.push_back(
        {"xl/workbook.xml", fmt::format(R"(<workbook {} xmlns:r="r">{}<sheets>{}</sheets></workbook>)",
                                        mainNamespace, workbook.workbookProperties, list)});
    return parts;
}

std::string xlsxOf(const XlsxParts& workbook) {
    return zipOf(partsOf(workbook));
}

} // namespace driftline::test
