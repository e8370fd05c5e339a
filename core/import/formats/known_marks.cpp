// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/known_marks.h"

#include "import/formats/sentences.h"

#include <algorithm>
#include <array>

namespace driftline {

using namespace std::string_view_literals;

namespace {
namespace said = format_sentences;

constexpr std::string_view sasCatalogueMark =
    "\0\0\0\0\0\0\0\0\0\0\0\0\xC2\xEA\x81\x63\xB3\x14\x11\xCF\xBD\x92\x08\0"sv;
constexpr std::string_view xzMark = "\xFD"
                                    "7zXZ\0"sv;

/// A longer mark stands before the one that it contains: a GeoPackage is an SQLite database.
constexpr std::array knownFormats = {
    // of statistics programs
    KnownFormat{0, sasCatalogueMark, said::sasCatalogue, said::openSasFile},
    KnownFormat{0, "**COMPRESSED** **COMPRESSED**"sv, said::cport, said::saveFromSas, true},
    KnownFormat{8, "ENCRYPTEDSAV"sv, said::lockedSpss, said::unlockInSpss},
    KnownFormat{0, "RDX2\n"sv, said::rWorkspace, said::saveFromR},
    KnownFormat{0, "RDX3\n"sv, said::rWorkspace, said::saveFromR},
    KnownFormat{0, "RDA2\n"sv, said::rWorkspace, said::saveFromR, true},
    KnownFormat{0, "RDA3\n"sv, said::rWorkspace, said::saveFromR, true},
    KnownFormat{0, "RDB2\n"sv, said::rWorkspace, said::saveFromR},
    KnownFormat{0, "RDB3\n"sv, said::rWorkspace, said::saveFromR},
    KnownFormat{0, "X\n\0\0\0\2"sv, said::rObject, said::saveFromR},
    KnownFormat{0, "X\n\0\0\0\3"sv, said::rObject, said::saveFromR},
    KnownFormat{0, "A\n2\n"sv, said::rObject, said::saveFromR, true},
    KnownFormat{0, "A\n3\n"sv, said::rObject, said::saveFromR, true},
    KnownFormat{0, "New MicroTSP Workfile"sv, said::eViews, said::saveFromEViews},
    KnownFormat{0, "\xFF\xFF\0\0\x07\0"sv, said::jmp, said::saveFromJmp},
    KnownFormat{0, "MATLAB 5.0 MAT-file"sv, said::matlab, said::saveFromMatlab},
    KnownFormat{0, "MATLAB 7.3 MAT-file"sv, said::matlab, said::saveFromMatlab},
    // of programmers and of science
    KnownFormat{0, "PAR1"sv, said::parquet, said::saveFromPython},
    KnownFormat{0, "PARE"sv, said::lockedParquet, said::saveFromPython},
    KnownFormat{0, "ARROW1"sv, said::arrow, said::saveFromPython},
    KnownFormat{0, "FEA1"sv, said::feather, said::saveFromPython},
    KnownFormat{0, "ORC"sv, said::orc, said::saveFromPython},
    KnownFormat{0, "Obj\x01"sv, said::avro, said::saveFromPython},
    KnownFormat{0, "\x80\x04\x95"sv, said::pickle, said::saveFromPython},
    KnownFormat{0, "\x80\x05\x95"sv, said::pickle, said::saveFromPython},
    KnownFormat{0, "\x93NUMPY"sv, said::numPy, said::saveFromPython},
    KnownFormat{0, "\x89HDF\r\n\x1A\n"sv, said::hdf5, said::saveFromPython},
    KnownFormat{0, "\x0E\x03\x13\x01"sv, said::hdf4, said::saveFromPython},
    KnownFormat{0, "CDF\x01"sv, said::netCdf, said::saveFromPython},
    KnownFormat{0, "CDF\x02"sv, said::netCdf, said::saveFromPython},
    KnownFormat{0, "CDF\x05"sv, said::netCdf, said::saveFromPython},
    KnownFormat{0, "GRIB"sv, said::grib, said::saveFromPython},
    // databases and maps
    KnownFormat{68, "GPKG"sv, said::geoPackage, said::saveFromQgis},
    KnownFormat{0, "SQLite format 3\0"sv, said::sqlite, said::saveFromSqlite},
    KnownFormat{8, "DUCK"sv, said::duckDb, said::saveFromDuckDb},
    KnownFormat{4, "Standard Jet DB"sv, said::access, said::saveFromAccess},
    KnownFormat{4, "Standard ACE DB"sv, said::access, said::saveFromAccess},
    KnownFormat{0, "\0\0\x27\x0A\0\0\0\0"sv, said::shapefile, said::openItsDbf},
    // of old spreadsheets and word processors
    KnownFormat{0, "\x09\0\x04\0"sv, said::oldExcel, said::saveAsXlsx},
    KnownFormat{0, "\x09\2\x06\0"sv, said::oldExcel, said::saveAsXlsx},
    KnownFormat{0, "\x09\4\x06\0"sv, said::oldExcel, said::saveAsXlsx},
    KnownFormat{0, "\0\0\x02\0\x06\4"sv, said::lotus, said::saveAsXlsxFromLibreOffice},
    KnownFormat{0, "\0\0\x1A\0"sv, said::lotus, said::saveAsXlsxFromLibreOffice},
    KnownFormat{0, "TABLE\r\n0,1\r\n"sv, said::dif, said::saveAsXlsx, true},
    KnownFormat{0, "TABLE\n0,1\n"sv, said::dif, said::saveAsXlsx, true},
    KnownFormat{0, "{\\rtf"sv, said::richText, said::copyIntoSpreadsheet, true},
    // packed
    KnownFormat{257, "ustar"sv, said::tarArchive, said::unpackIt},
    KnownFormat{0, "BZh"sv, said::bzip2, said::unpackIt},
    KnownFormat{0, xzMark, said::xz, said::unpackIt},
    KnownFormat{0, "\x28\xB5\x2F\xFD"sv, said::zstandard, said::unpackIt},
    KnownFormat{0, "7z\xBC\xAF\x27\x1C"sv, said::sevenZip, said::unpackIt},
    KnownFormat{0, "Rar!\x1A\x07"sv, said::rarArchive, said::unpackIt},
    // pictures
    KnownFormat{0, "\xFF\xD8\xFF"sv, said::jpeg, said::findTheTable},
    KnownFormat{0, "GIF8"sv, said::gif, said::findTheTable},
    KnownFormat{0, "II*\0"sv, said::tiff, said::findTheTable},
    KnownFormat{0, "MM\0*"sv, said::tiff, said::findTheTable},
    KnownFormat{8, "WEBPVP8"sv, said::webp, said::findTheTable},
    KnownFormat{4, "ftyphei"sv, said::heic, said::findTheTable},
    KnownFormat{4, "ftypmif1"sv, said::heic, said::findTheTable},
    KnownFormat{0, "%!PS"sv, said::postScript, said::findTheTable, true},
};

bool isPrintable(std::string_view mark) {
    return std::all_of(mark.begin(), mark.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

bool holdsControlBytes(std::string_view start) {
    return std::any_of(start.begin(), start.end(), [](char c) { return c >= '\0' && c < '\t'; });
}
} // namespace

const KnownFormat* knownFormatOf(std::string_view start) {
    const bool isBinary = holdsControlBytes(start);
    const auto* const found =
        std::find_if(knownFormats.begin(), knownFormats.end(), [start, isBinary](const KnownFormat& known) {
            return start.size() > known.at && start.substr(known.at).starts_with(known.mark) &&
                   (isBinary || known.isText || !isPrintable(known.mark));
        });
    return found == knownFormats.end() ? nullptr : found;
}

} // namespace driftline
