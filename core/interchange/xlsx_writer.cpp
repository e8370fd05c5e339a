// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"
#include "base/text.h"
#include "interchange/figure_table.h"
#include "interchange/sentences.h"
#include "interchange/table_xlsx.h"
#include "interchange/xlsx_book.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <memory>

namespace driftline {

namespace {
struct NumbersColumn {
    std::string title;
    std::function<std::string(const Datum&)> text; ///< not set: a number
    OptionalNumber Datum::*number = nullptr;

    bool isEmpty(const Datum& datum) const {
        return text ? text(datum).empty() : !(datum.*number).has_value();
    }
};

std::vector<NumbersColumn> numbersColumns(const Scene& scene) {
    const auto references = std::make_shared<const SceneReferences>(scene);
    std::vector<NumbersColumn> columns = {
        {"Panel", [](const Datum& d) { return d.words->panelName.text(); }},
        {"Series", [](const Datum& d) { return d.words->seriesName.text(); }},
        {positionHeading(scene), [](const Datum& d) { return d.positionKey(); }},
        {"Value", {}, &Datum::value},
        {"Unit", [](const Datum& d) { return d.words->unit.text(); }},
        {"Low", {}, &Datum::low},
        {"High", {}, &Datum::high},
        {"n", {}, &Datum::sampleSize},
        {"n is",
         [](const Datum& d) { return d.sampleSizeInferred ? std::string("inferred") : std::string(); }},
        {"Status", [](const Datum& d) { return d.status.label(); }},
        {"Why missing",
         [](const Datum& d) { return d.value ? std::string() : std::string(d.missingText()); }},
        {"Source", [](const Datum& d) { return joined(d.provenance->sources, " "); }},
        {interchange_sentences::whereInIt, [](const Datum& d) { return d.provenance->locator.text(); }},
        {"How computed", [](const Datum& d) { return d.derivation.text(); }},
        {"Note", [](const Datum& d) { return d.provenance->note.text(); }},
        {"Reference", [references](const Datum& d) { return references->of(d); }},
    };
    std::erase_if(columns, [&scene](const NumbersColumn& column) {
        return std::all_of(scene.data.begin(), scene.data.end(),
                           [&column](const Datum& datum) { return column.isEmpty(datum); });
    });
    return columns;
}

/// Places after the decimal mark that every value of a unit shows, so that they stand under each other.
std::map<std::string, int> decimalsByUnit(const Scene& scene) {
    constexpr int most = 2;
    std::map<std::string, int> decimals;
    for (const auto& datum : scene.data) {
        auto& needed = decimals[datum.words->unit];
        needed = std::max(needed, datum.value ? decimalsNeeded(*datum.value, most) : 0);
    }
    return decimals;
}

lxw_error writeNumbers(const Scene& scene, lxw_workbook* workbook, CellFormats& formats) {
    XlsxSheet sheet(workbook, "Numbers");
    const auto columns = numbersColumns(scene);
    const auto decimals = decimalsByUnit(scene);
    std::vector<std::string> titles;
    for (const auto& column : columns) {
        const auto at = titles.size();
        titles.emplace_back(column.title);
        for (std::size_t row = 0; row < scene.data.size(); ++row) {
            const auto& datum = scene.data[row];
            if (column.text)
                sheet.text(row + 1, at, column.text(datum));
            else if (const auto& number = datum.*column.number; number && std::isfinite(*number))
                sheet.number(
                    row + 1, at, *number,
                    formats.number(column.number == &Datum::sampleSize ? 0 : decimals.at(datum.words->unit)));
        }
    }
    sheet.headings(titles, formats);
    sheet.finish(titles.size(), scene.data.size());
    return sheet.error();
}

lxw_error writeSources(const Scene& scene, lxw_workbook* workbook, const CellFormats& formats) {
    XlsxSheet sheet(workbook, "Sources");
    std::size_t row = 0;
    for (const auto& source : scene.sources) {
        ++row;
        sheet.text(row, 0, source.name);
        sheet.text(row, 1, source.reference.empty() ? source.shortText : source.reference);
        sheet.address(row, 2, source.path);
        sheet.text(row, 3, source.kind);
        sheet.text(row, 4, source.dataset);
        sheet.text(row, 5, source.note);
    }
    const std::vector<std::string> titles = {"Source", "Reference", "Address", "Kind", "Dataset", "Note"};
    sheet.headings(titles, formats);
    sheet.finish(titles.size(), row);
    return sheet.error();
}

lxw_error writeAbout(const Scene& scene, lxw_workbook* workbook, const CellFormats& formats) {
    AboutSheet about(workbook, formats);
    about.say("Title", scene.title);
    about.say("Subtitle", scene.subtitle);
    for (const auto& paragraph : scene.footer)
        about.say(&paragraph == &scene.footer.front() ? interchange_sentences::sourceAndNotes : "",
                  paragraph);
    for (const auto& derivation : scene.derivations)
        about.say(&derivation == &scene.derivations.front() ? "How computed" : "", derivation);
    about.say("Description", scene.altText);
    about.say("Figure", scene.id);
    about.say("Made with", "Driftline " DRIFTLINE_VERSION);
    return about.finish();
}

Result<std::string> workbookOf(const Scene& scene) {
    auto book = XlsxBook::make(XlsxBook::Rows::Kept);
    if (!book)
        return tl::unexpected(book.error());
    CellFormats formats(book->workbook());
    for (const auto error :
         {book->setProperties(scene.title, "Driftline " DRIFTLINE_VERSION),
          writeNumbers(scene, book->workbook(), formats), writeSources(scene, book->workbook(), formats),
          writeAbout(scene, book->workbook(), formats)}) {
        if (error != LXW_NO_ERROR)
            return xlsxFailed(error);
    }
    return std::move(*book).bytes();
}

} // namespace

extern "C" [[gnu::visibility("default")]] void driftlineXlsx(const Scene& scene, Result<std::string>& bytes) {
    bytes = workbookOf(scene);
}

extern "C" [[gnu::visibility("default")]] const char* driftlineXlsxLibrary() {
    return lxw_version();
}

} // namespace driftline
