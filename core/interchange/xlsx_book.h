// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the writers of spreadsheets share. Only they include it: everything of libxlsxwriter is loaded when it
// is first needed (base/loaded_function.h).
#include "base/file_io.h"
#include "base/number_text.h"
#include "base/text.h"
#include "data/source.h"
#include "interchange/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <locale.h>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>
#include <xlsxwriter.h>

namespace driftline {

/// 1 January 1980, as in our zip archives: the same figure gives the same bytes whenever it is written.
inline constexpr time_t madeAt = 315532800;
/// The most that a cell of this format can hold, in characters; a text never has fewer bytes than characters.
inline constexpr std::size_t mostText = 32767;
/// What spreadsheets take as the address of a link.
inline constexpr std::size_t mostAddress = 2079;
inline constexpr std::size_t widestColumn = 60;
inline constexpr std::size_t narrowestColumn = 8;

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

/// A folder that nobody else can read; the library writes only to files.
class PrivateFolder {
public:
    static Result<PrivateFolder> make() {
        std::error_code error;
        auto pattern = (std::filesystem::temp_directory_path(error) / "driftline-XXXXXX").string();
        if (error || mkdtemp(pattern.data()) == nullptr)
            return fail(interchange_sentences::xlsxNoTemporaryFolder());
        return PrivateFolder(pattern);
    }
    ~PrivateFolder() {
        std::error_code ignored;
        if (!m_path.empty())
            std::filesystem::remove_all(m_path, ignored);
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    PrivateFolder(PrivateFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    PrivateFolder& operator=(PrivateFolder&&) = delete;

    std::filesystem::path file(std::string_view name) const { return m_path / name; }

private:
    explicit PrivateFolder(std::filesystem::path path) : m_path(std::move(path)) {}
    std::filesystem::path m_path;
};

inline tl::unexpected<Error> xlsxFailed(lxw_error error) {
    return fail(interchange_sentences::xlsxFailed(lxw_strerror(error)));
}

/// Cut to what a cell can hold, between two characters.
inline std::string fittingCell(std::string text) {
    if (text.size() <= mostText)
        return text;
    constexpr std::string_view ellipsis = "…";
    auto end = mostText - ellipsis.size();
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    text.resize(end);
    return text += ellipsis;
}

inline std::size_t charactersIn(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

struct FreeWorkbook {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
using WorkbookPtr = std::unique_ptr<lxw_workbook, FreeWorkbook>;

/// The looks that cells can have.
struct CellFormats {
    explicit CellFormats(lxw_workbook* book)
        : workbook(book)
        , heading(workbook_add_format(book))
        , wrapped(workbook_add_format(book)) {
        format_set_bold(heading);
        format_set_bottom(heading, LXW_BORDER_THIN);
        format_set_text_wrap(wrapped);
        format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
    }

    /// With thousands separators and this many decimals.
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
class XlsxSheet {
public:
    XlsxSheet(lxw_workbook* workbook, const char* name) : m_sheet(workbook_add_worksheet(workbook, name)) {}

    void text(std::size_t row, std::size_t column, const std::string& value, lxw_format* format = nullptr) {
        if (value.empty())
            return;
        widen(column, charactersIn(value));
        keep(worksheet_write_string(m_sheet, rowOf(row), columnOf(column), fittingCell(value).c_str(),
                                    format));
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

    /// The first row as a heading that stays in view.
    void headings(const std::vector<std::string>& titles, const CellFormats& formats) {
        for (std::size_t column = 0; column < titles.size(); ++column)
            text(0, column, titles[column], formats.heading);
        worksheet_freeze_panes(m_sheet, 1, 0);
    }

    /// Filters over this many rows below the heading, and columns as wide as their cells.
    void finish(std::size_t columns, std::size_t rows) {
        if (columns > 0) {
            keep(worksheet_autofilter(m_sheet, 0, 0, rowOf(rows), columnOf(columns - 1)));
            // Years are text here, as in every other file of ours; nobody needs to be warned of it.
            const auto all = fmt::format("A1:{}{}", columnName(columns - 1), rows + 1);
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
    static std::string columnName(std::size_t column) {
        std::array<char, LXW_MAX_COL_NAME_LENGTH> name = {};
        lxw_col_to_name(name.data(), columnOf(column), LXW_FALSE);
        return name.data();
    }
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

/// The sheet "About": what each text is, and the text.
class AboutSheet {
public:
    AboutSheet(lxw_workbook* workbook, const CellFormats& formats)
        : m_sheet(workbook, "About")
        , m_formats(formats) {}

    /// Nothing for an empty text.
    void say(const char* what, const std::string& text) {
        if (text.empty())
            return;
        m_sheet.text(m_row, 0, what);
        m_sheet.text(m_row, 1, text, m_formats.wrapped);
        ++m_row;
    }

    lxw_error finish() {
        constexpr double labelWidth = 18; // characters
        constexpr double textWidth = 100;
        m_sheet.width(0, labelWidth);
        m_sheet.width(1, textWidth);
        return m_sheet.error();
    }

private:
    XlsxSheet m_sheet;
    const CellFormats& m_formats;
    std::size_t m_row = 0;
};

/// A workbook while it is written, and its bytes.
class XlsxBook {
public:
    /// Rows must be written in their order if they are too many to be kept.
    enum class Rows { Kept, InOrder };

    static Result<XlsxBook> make(Rows rows) {
        auto folder = PrivateFolder::make();
        if (!folder)
            return tl::unexpected(folder.error());
        XlsxBook book(std::move(*folder));
        auto temporary = book.m_folder.file("").string();
        lxw_workbook_options options = {};
        options.tmpdir = temporary.data();
        options.constant_memory = rows == Rows::InOrder ? LXW_TRUE : LXW_FALSE;
        book.m_workbook.reset(workbook_new_opt(book.path().c_str(), &options));
        if (!book.m_workbook)
            return xlsxFailed(LXW_ERROR_MEMORY_MALLOC_FAILED);
        return book;
    }

    lxw_workbook* workbook() const { return m_workbook.get(); }

    /// The same table gives the same bytes, whenever it is written.
    lxw_error setProperties(const std::string& title, std::string program) {
        auto name = fittingCell(title);
        lxw_doc_properties properties = {};
        properties.title = name.data();
        properties.comments = program.data();
        properties.created = madeAt;
        return workbook_set_properties(workbook(), &properties);
    }

    Result<std::string> bytes() && {
        // Closing frees the workbook, whether it works or not.
        if (const auto error = workbook_close(m_workbook.release()); error != LXW_NO_ERROR)
            return xlsxFailed(error);
        return readFile(path());
    }

private:
    explicit XlsxBook(PrivateFolder folder) : m_folder(std::move(folder)) {}
    std::filesystem::path path() const { return m_folder.file("table.xlsx"); }

    std::unique_ptr<PlainLocale> m_locale = std::make_unique<PlainLocale>();
    PrivateFolder m_folder;
    WorkbookPtr m_workbook;
};

} // namespace driftline
