// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_io.h"
#include "base/number_text.h"
#include "base/text.h"
#include "data/source.h"
#include "workspace/figure_table.h"
#include "workspace/table_xlsx.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>
#include <locale.h>
#include <map>
#include <memory>
#include <random>
#include <xlsxwriter.h>

namespace driftline {

namespace {
namespace fs = std::filesystem;

/// 1 January 1980, as in our zip archives: the same figure gives the same bytes whenever it is written.
constexpr time_t madeAt = 315532800;
/// What a cell of this format holds at most, in characters; bytes are never fewer.
constexpr std::size_t mostText = 32767;
/// What spreadsheets take as the address of a link.
constexpr std::size_t mostAddress = 2079;
constexpr std::size_t widestColumn = 60;
constexpr std::size_t narrowestColumn = 8;

/// The decimal mark of a number in the file is a point. The library asks the locale for it, and Qt has set
/// that to the user's.
class PlainLocale {
public:
    PlainLocale() : m_plain(newlocale(LC_ALL_MASK, "C", nullptr)), m_before(uselocale(m_plain)) {}
    ~PlainLocale() {
        uselocale(m_before);
        freelocale(m_plain);
    }
    PlainLocale(const PlainLocale&) = delete;
    PlainLocale& operator=(const PlainLocale&) = delete;
    PlainLocale(PlainLocale&&) = delete;
    PlainLocale& operator=(PlainLocale&&) = delete;

private:
    locale_t m_plain;
    locale_t m_before;
};

/// A folder that nobody else can look into; the library writes to files only.
class PrivateFolder {
public:
    static Result<PrivateFolder> make() {
        std::error_code error;
        auto pattern = (fs::temp_directory_path(error) / "driftline-XXXXXX").string();
        if (error || mkdtemp(pattern.data()) == nullptr)
            return fail("xlsx.failed",
                        "The spreadsheet cannot be made, because there is no folder for temporary "
                        "files to write to. Set TMPDIR to one.");
        return PrivateFolder(pattern);
    }
    ~PrivateFolder() {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove_all(m_path, ignored);
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    PrivateFolder(PrivateFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    PrivateFolder& operator=(PrivateFolder&&) = delete;

    fs::path file(std::string_view name) const { return m_path / name; }

private:
    explicit PrivateFolder(fs::path path) : m_path(std::move(path)) {}
    fs::path m_path;
};

tl::unexpected<Error> failed(lxw_error error) {
    return fail("xlsx.failed", fmt::format("The spreadsheet could not be made ({}). Export CSV instead.",
                                           lxw_strerror(error)));
}

/// Cut to what a cell can hold, between two characters.
std::string fitting(std::string text) {
    if (text.size() <= mostText)
        return text;
    constexpr std::string_view ellipsis = "…";
    auto end = mostText - ellipsis.size();
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    text.resize(end);
    return text += ellipsis;
}

std::size_t charactersIn(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

struct FreeWorkbook {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
using WorkbookPtr = std::unique_ptr<lxw_workbook, FreeWorkbook>;

/// The looks that cells can have.
struct Formats {
    explicit Formats(lxw_workbook* book)
        : workbook(book)
        , heading(workbook_add_format(book))
        , wrapped(workbook_add_format(book)) {
        format_set_bold(heading);
        format_set_bottom(heading, LXW_BORDER_THIN);
        format_set_text_wrap(wrapped);
        format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
    }

    /// With groups of three and so many places after the decimal mark.
    lxw_format* number(int decimals) {
        auto& format = numbers[decimals];
        if (format == nullptr) {
            format = workbook_add_format(workbook);
            const auto pattern =
                "#,##0" + (decimals > 0 ? "." + std::string(static_cast<std::size_t>(decimals), '0') : "");
            format_set_num_format(format, pattern.c_str());
        }
        return format;
    }

    lxw_workbook* workbook;
    lxw_format* heading;
    lxw_format* wrapped;
    std::map<int, lxw_format*> numbers;
};

/// One sheet while it is written. The first error is kept; what comes after it does not matter.
class Sheet {
public:
    Sheet(lxw_workbook* workbook, const char* name) : m_sheet(workbook_add_worksheet(workbook, name)) {}

    void text(std::size_t row, std::size_t column, const std::string& value, lxw_format* format = nullptr) {
        if (value.empty())
            return;
        widen(column, charactersIn(value));
        keep(worksheet_write_string(m_sheet, rowOf(row), columnOf(column), fitting(value).c_str(), format));
    }

    void number(std::size_t row, std::size_t column, double value, lxw_format* format) {
        widen(column, exactNumber(value).size() + 2);
        keep(worksheet_write_number(m_sheet, rowOf(row), columnOf(column), value, format));
    }

    void address(std::size_t row, std::size_t column, const std::string& path) {
        if (!isWebAddress(path) || path.size() > mostAddress)
            return text(row, column, path);
        widen(column, charactersIn(path));
        keep(worksheet_write_url(m_sheet, rowOf(row), columnOf(column), path.c_str(), nullptr));
    }

    /// The first row as a heading that stays in view, over columns as wide as their cells.
    void headings(const std::vector<std::string>& titles, std::size_t rows, const Formats& formats) {
        for (std::size_t column = 0; column < titles.size(); ++column)
            text(0, column, titles[column], formats.heading);
        worksheet_freeze_panes(m_sheet, 1, 0);
        if (!titles.empty()) {
            keep(worksheet_autofilter(m_sheet, 0, 0, rowOf(rows), columnOf(titles.size() - 1)));
            // Years are text here, as in every other file of ours; nobody needs to be warned of it.
            const auto all = fmt::format("A1:{}{}", columnName(titles.size() - 1), rows + 1);
            keep(worksheet_ignore_errors(m_sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, all.c_str()));
        }
        for (const auto& [column, characters] : m_widths)
            width(column, static_cast<double>(std::clamp(characters + 2, narrowestColumn, widestColumn)));
    }

    void width(std::size_t column, double characters) {
        keep(worksheet_set_column(m_sheet, columnOf(column), columnOf(column), characters, nullptr));
    }

    lxw_error error() const { return m_error; }

private:
    static lxw_row_t rowOf(std::size_t row) { return static_cast<lxw_row_t>(row); }
    static lxw_col_t columnOf(std::size_t column) { return static_cast<lxw_col_t>(column); }
    static char columnName(std::size_t column) { return static_cast<char>('A' + column); }
    void widen(std::size_t column, std::size_t characters) {
        m_widths[column] = std::max(m_widths[column], characters);
    }
    void keep(lxw_error error) {
        if (m_error == LXW_NO_ERROR)
            m_error = error;
    }

    lxw_worksheet* m_sheet;
    lxw_error m_error = LXW_NO_ERROR;
    std::map<std::size_t, std::size_t> m_widths;
};

struct NumbersColumn {
    const char* title;
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
        {"Period", [](const Datum& d) { return d.positionKey(); }},
        {"Value", {}, &Datum::value},
        {"Unit", [](const Datum& d) { return d.words->unit.text(); }},
        {"Low (95%)", {}, &Datum::low},
        {"High (95%)", {}, &Datum::high},
        {"n", {}, &Datum::sampleSize},
        {"n is",
         [](const Datum& d) { return d.sampleSizeInferred ? std::string("inferred") : std::string(); }},
        {"Status", [](const Datum& d) { return d.status.label(); }},
        {"Why missing",
         [](const Datum& d) { return d.value ? std::string() : std::string(d.missingText()); }},
        {"Source", [](const Datum& d) { return joined(d.provenance->sources, " "); }},
        {"Where in it", [](const Datum& d) { return d.provenance->locator.text(); }},
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

lxw_error writeNumbers(const Scene& scene, lxw_workbook* workbook, Formats& formats) {
    Sheet sheet(workbook, "Numbers");
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
    sheet.headings(titles, scene.data.size(), formats);
    return sheet.error();
}

lxw_error writeSources(const Scene& scene, lxw_workbook* workbook, const Formats& formats) {
    Sheet sheet(workbook, "Sources");
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
    sheet.headings({"Source", "Reference", "Address", "Kind", "Dataset", "Note"}, row, formats);
    return sheet.error();
}

lxw_error writeAbout(const Scene& scene, lxw_workbook* workbook, const Formats& formats) {
    Sheet sheet(workbook, "About");
    std::size_t row = 0;
    const auto say = [&](const char* what, const std::string& text) {
        if (text.empty())
            return;
        sheet.text(row, 0, what);
        sheet.text(row, 1, text, formats.wrapped);
        ++row;
    };
    say("Title", scene.title);
    say("Subtitle", scene.subtitle);
    for (const auto& paragraph : scene.footer)
        say(&paragraph == &scene.footer.front() ? "Source and notes" : "", paragraph);
    for (const auto& derivation : scene.derivations)
        say(&derivation == &scene.derivations.front() ? "How computed" : "", derivation);
    say("Description", scene.altText);
    say("Figure", scene.id);
    say("Made with", "Driftline " DRIFTLINE_VERSION);
    constexpr double labelWidth = 18;
    constexpr double textWidth = 100;
    sheet.width(0, labelWidth);
    sheet.width(1, textWidth);
    return sheet.error();
}

lxw_error setProperties(const Scene& scene, lxw_workbook* workbook) {
    auto title = fitting(scene.title);
    auto program = std::string("Driftline " DRIFTLINE_VERSION);
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.comments = program.data();
    properties.created = madeAt;
    return workbook_set_properties(workbook, &properties);
}

Result<std::string> workbookOf(const Scene& scene) {
    const auto folder = PrivateFolder::make();
    if (!folder)
        return tl::unexpected(folder.error());
    const PlainLocale locale;
    const auto path = folder->file("figure.xlsx");
    auto temporary = folder->file("").string();
    lxw_workbook_options options = {};
    options.tmpdir = temporary.data();
    WorkbookPtr workbook(workbook_new_opt(path.c_str(), &options));
    if (!workbook)
        return failed(LXW_ERROR_MEMORY_MALLOC_FAILED);
    Formats formats(workbook.get());
    for (const auto error :
         {setProperties(scene, workbook.get()), writeNumbers(scene, workbook.get(), formats),
          writeSources(scene, workbook.get(), formats), writeAbout(scene, workbook.get(), formats)}) {
        if (error != LXW_NO_ERROR)
            return failed(error);
    }
    // Closing frees the workbook, whether it works or not.
    if (const auto error = workbook_close(workbook.release()); error != LXW_NO_ERROR)
        return failed(error);
    return readFile(path);
}

} // namespace

extern "C" [[gnu::visibility("default")]] void driftlineXlsx(const Scene& scene, Result<std::string>& bytes) {
    bytes = workbookOf(scene);
}

extern "C" [[gnu::visibility("default")]] const char* driftlineXlsxLibrary() {
    return lxw_version();
}

} // namespace driftline
