// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/refused_formats.h"

#include "base/text.h"
#include "import/formats/compound_file.h"
#include "import/formats/gzip.h"
#include "import/formats/zip_kind.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace driftline {

using namespace std::string_view_literals;

namespace {
struct KnownFormat {
    std::size_t at; ///< where the mark stands
    std::string_view mark;
    std::string_view what; ///< "This is …"
    std::string_view wayOut;
};

constexpr std::string_view fromR = "Open it in R and save the table with write.csv(…, row.names = FALSE).";
constexpr std::string_view fromPython =
    "Save the table as CSV, in Python with pandas: read it and call to_csv(…, index=False).";
constexpr std::string_view unpackIt = "Unpack it, and open the file that was in it.";

constexpr std::string_view sasCatalogueMark =
    "\0\0\0\0\0\0\0\0\0\0\0\0\xC2\xEA\x81\x63\xB3\x14\x11\xCF\xBD\x92\x08\0"sv;

constexpr std::array knownFormats = {
    KnownFormat{0, sasCatalogueMark, "a SAS catalogue, which holds labels and no table",
                "Open the .sas7bdat file beside it."},
    KnownFormat{0, "PAR1"sv, "a Parquet file", fromPython},
    KnownFormat{0, "ARROW1"sv, "an Arrow file", fromPython},
    KnownFormat{0, "FEA1"sv, "a Feather file", fromPython},
    KnownFormat{0, "\x89HDF\r\n\x1A\n"sv, "an HDF5 file", fromPython},
    KnownFormat{0, "CDF\x01"sv, "a netCDF file", fromPython},
    KnownFormat{0, "CDF\x02"sv, "a netCDF file", fromPython},
    KnownFormat{0, "\x93NUMPY"sv, "a NumPy array", fromPython},
    KnownFormat{0, "MATLAB 5.0 MAT-file"sv, "a MATLAB file",
                "Save the table as CSV from MATLAB with writetable(…)."},
    KnownFormat{0, "RDX2\n"sv, "an R workspace (.RData)", fromR},
    KnownFormat{0, "RDX3\n"sv, "an R workspace (.RData)", fromR},
    KnownFormat{0, "X\n\0\0\0\2"sv, "an R object (.rds)", fromR},
    KnownFormat{0, "X\n\0\0\0\3"sv, "an R object (.rds)", fromR},
    KnownFormat{0, "New MicroTSP Workfile"sv, "an EViews workfile",
                "Save the series as CSV from EViews: File, Save As, Text/CSV."},
    KnownFormat{
        0, "SQLite format 3\0"sv, "an SQLite database",
        "Save the table as CSV, with the command “sqlite3 -header -csv FILE \"select * from TABLE\"”."},
    KnownFormat{4, "Standard Jet DB"sv, "an Access database",
                "Open it in Access and export the table as a text file (CSV)."},
    KnownFormat{4, "Standard ACE DB"sv, "an Access database",
                "Open it in Access and export the table as a text file (CSV)."},
    KnownFormat{257, "ustar"sv, "a tar archive", unpackIt},
    KnownFormat{0, "BZh"sv, "a file packed with bzip2", unpackIt},
    KnownFormat{0,
                "\xFD"
                "7zXZ\0"sv,
                "a file packed with xz", unpackIt},
    KnownFormat{0, "\x28\xB5\x2F\xFD"sv, "a file packed with Zstandard", unpackIt},
    KnownFormat{0, "7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive", unpackIt},
    KnownFormat{0, "Rar!\x1A\x07"sv, "a RAR archive", unpackIt},
    KnownFormat{0, "\xFF\xD8\xFF"sv, "a JPEG picture",
                "Numbers can be read only from tables; find the table behind the picture."},
    KnownFormat{0, "GIF8"sv, "a GIF picture",
                "Numbers can be read only from tables; find the table behind the picture."},
};

Error refused(const ImportTarget& target, std::string_view what, std::string_view wayOut) {
    return {"import.refused-format",
            fmt::format("This is {}, which Driftline does not read. {}", what, wayOut),
            {target.path.string(), 0, {}, {}},
            {}};
}

std::optional<Error> refusedCompound(const ImportTarget& target) {
    switch (compoundKindOf(target)) {
    case CompoundKind::None:
        return {};
    case CompoundKind::Encrypted:
        return Error{"workbook.encrypted",
                     "This is an Office file that is locked with a password. Open it in the program that "
                     "made it, remove "
                     "the password (in Excel: File, Info, Protect Workbook), save it and open it again.",
                     {target.path.string(), 0, {}, {}},
                     {}};
    case CompoundKind::Excel:
        return refused(target, "an Excel 97–2003 workbook (.xls)",
                       "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).");
    case CompoundKind::OtherOffice:
        return refused(target, "a document of an older Office program",
                       "Copy its table into a spreadsheet and save that as .xlsx.");
    }
    return {};
}

std::optional<Error> refusedZip(const ImportTarget& target) {
    switch (zipKindOf(target)) {
    case ZipKind::ExcelBinary:
        return refused(target, "a binary Excel workbook (.xlsb)",
                       "Open it in Excel and save it as an Excel workbook (.xlsx).");
    case ZipKind::Numbers:
        return refused(target, "a Numbers spreadsheet",
                       "Open it in Numbers and export it: File, Export To, Excel.");
    case ZipKind::OtherDocument:
        return refused(target, "a text document or a presentation",
                       "Copy its table into a spreadsheet and save that as .xlsx.");
    default:
        return {};
    }
}

std::optional<Error> refusedXml(const ImportTarget& target) {
    const auto start = trimmed(target.firstBytes);
    if (start.starts_with("<?xml") &&
        start.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string_view::npos)
        return refused(target, "an XML spreadsheet of Excel 2003",
                       "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).");
    return {};
}

/// Its first byte is no mark by itself, so the ending has to agree.
std::optional<Error> refusedDbase(const ImportTarget& target) {
    const bool isMarked = target.firstBytes.size() > 32 &&
                          (target.firstBytes.starts_with('\x03') || target.firstBytes.starts_with('\x83'));
    if (isMarked && lowered(target.path.extension().string()) == ".dbf")
        return refused(target, "a dBase table (.dbf)",
                       "Open it in LibreOffice and save it as an Excel workbook (.xlsx).");
    return {};
}
} // namespace

std::optional<Error> refusalOf(const ImportTarget& target) {
    if (target.isFolder)
        return {};
    const std::string_view start = target.firstBytes;
    const auto* const found =
        std::find_if(knownFormats.begin(), knownFormats.end(), [start](const KnownFormat& known) {
            return start.size() > known.at && start.substr(known.at).starts_with(known.mark);
        });
    if (found != knownFormats.end())
        return refused(target, found->what, found->wayOut);
    // R packs its files.
    if (const auto inner = gzipStart(target.firstBytes);
        inner.starts_with("RDX") || inner.starts_with("X\n\0\0\0"sv))
        return refused(target, inner.starts_with("RDX") ? "an R workspace (.RData)" : "an R object (.rds)",
                       fromR);
    for (const auto& refusal :
         {refusedCompound(target), refusedZip(target), refusedXml(target), refusedDbase(target)}) {
        if (refusal)
            return refusal;
    }
    return {};
}

} // namespace driftline
