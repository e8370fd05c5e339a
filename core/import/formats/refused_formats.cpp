// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/refused_formats.h"

#include "base/text.h"
#include "import/formats/compound_file.h"
#include "import/formats/gzip.h"
#include "import/formats/sentences.h"
#include "import/formats/zip_kind.h"

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

constexpr std::string_view sasCatalogueMark =
    "\0\0\0\0\0\0\0\0\0\0\0\0\xC2\xEA\x81\x63\xB3\x14\x11\xCF\xBD\x92\x08\0"sv;

constexpr std::array knownFormats = {
    KnownFormat{0, sasCatalogueMark, format_sentences::sasCatalogue, format_sentences::openSasFile},
    KnownFormat{0, "PAR1"sv, format_sentences::parquet, format_sentences::saveFromPython},
    KnownFormat{0, "ARROW1"sv, format_sentences::arrow, format_sentences::saveFromPython},
    KnownFormat{0, "FEA1"sv, format_sentences::feather, format_sentences::saveFromPython},
    KnownFormat{0, "\x89HDF\r\n\x1A\n"sv, format_sentences::hdf5, format_sentences::saveFromPython},
    KnownFormat{0, "CDF\x01"sv, format_sentences::netCdf, format_sentences::saveFromPython},
    KnownFormat{0, "CDF\x02"sv, format_sentences::netCdf, format_sentences::saveFromPython},
    KnownFormat{0, "\x93NUMPY"sv, format_sentences::numPy, format_sentences::saveFromPython},
    KnownFormat{0, "MATLAB 5.0 MAT-file"sv, format_sentences::matlab, format_sentences::saveFromMatlab},
    KnownFormat{0, "RDX2\n"sv, format_sentences::rWorkspace, format_sentences::saveFromR},
    KnownFormat{0, "RDX3\n"sv, format_sentences::rWorkspace, format_sentences::saveFromR},
    KnownFormat{0, "X\n\0\0\0\2"sv, format_sentences::rObject, format_sentences::saveFromR},
    KnownFormat{0, "X\n\0\0\0\3"sv, format_sentences::rObject, format_sentences::saveFromR},
    KnownFormat{0, "New MicroTSP Workfile"sv, format_sentences::eViews, format_sentences::saveFromEViews},
    KnownFormat{0, "SQLite format 3\0"sv, format_sentences::sqlite, format_sentences::saveFromSqlite},
    KnownFormat{4, "Standard Jet DB"sv, format_sentences::access, format_sentences::saveFromAccess},
    KnownFormat{4, "Standard ACE DB"sv, format_sentences::access, format_sentences::saveFromAccess},
    KnownFormat{257, "ustar"sv, format_sentences::tarArchive, format_sentences::unpackIt},
    KnownFormat{0, "BZh"sv, format_sentences::bzip2, format_sentences::unpackIt},
    KnownFormat{0,
                "\xFD"
                "7zXZ\0"sv,
                format_sentences::xz, format_sentences::unpackIt},
    KnownFormat{0, "\x28\xB5\x2F\xFD"sv, format_sentences::zstandard, format_sentences::unpackIt},
    KnownFormat{0, "7z\xBC\xAF\x27\x1C"sv, format_sentences::sevenZip, format_sentences::unpackIt},
    KnownFormat{0, "Rar!\x1A\x07"sv, format_sentences::rarArchive, format_sentences::unpackIt},
    KnownFormat{0, "\xFF\xD8\xFF"sv, format_sentences::jpeg, format_sentences::findTheTable},
    KnownFormat{0, "GIF8"sv, format_sentences::gif, format_sentences::findTheTable},
};

Error refused(const ImportTarget& target, std::string_view what, std::string_view wayOut) {
    return fail(format_sentences::importRefusedFormat(what, wayOut), {target.path.string(), 0, {}, {}})
        .value();
}

std::optional<Error> refusedCompound(const ImportTarget& target) {
    switch (compoundKindOf(target)) {
    case CompoundKind::None:
        return {};
    case CompoundKind::Encrypted:
        return fail(format_sentences::officeEncrypted(), {target.path.string(), 0, {}, {}}).value();
    case CompoundKind::Excel:
        return refused(target, format_sentences::oldExcel, format_sentences::saveAsXlsx);
    case CompoundKind::OtherOffice:
        return refused(target, format_sentences::oldOffice, format_sentences::copyIntoSpreadsheet);
    }
    return {};
}

std::optional<Error> refusedZip(const ImportTarget& target) {
    switch (zipKindOf(target)) {
    case ZipKind::ExcelBinary:
        return refused(target, format_sentences::excelBinary, format_sentences::saveAsXlsxFromExcel);
    case ZipKind::Numbers:
        return refused(target, format_sentences::numbersSheet, format_sentences::saveFromNumbers);
    case ZipKind::OtherDocument:
        return refused(target, format_sentences::otherDocument, format_sentences::copyIntoSpreadsheet);
    default:
        return {};
    }
}

std::optional<Error> refusedXml(const ImportTarget& target) {
    const auto start = trimmed(target.firstBytes);
    if (start.starts_with("<?xml") &&
        start.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string_view::npos)
        return refused(target, format_sentences::excelXml, format_sentences::saveAsXlsx);
    return {};
}

/// Its first byte is no mark by itself, so the ending has to agree.
std::optional<Error> refusedDbase(const ImportTarget& target) {
    const bool isMarked = target.firstBytes.size() > 32 &&
                          (target.firstBytes.starts_with('\x03') || target.firstBytes.starts_with('\x83'));
    if (isMarked && lowered(target.path.extension().string()) == ".dbf")
        return refused(target, format_sentences::dBase, format_sentences::saveAsXlsxFromLibreOffice);
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
        return refused(target,
                       inner.starts_with("RDX") ? format_sentences::rWorkspace : format_sentences::rObject,
                       format_sentences::saveFromR);
    for (const auto& refusal :
         {refusedCompound(target), refusedZip(target), refusedXml(target), refusedDbase(target)}) {
        if (refusal)
            return refusal;
    }
    return {};
}

} // namespace driftline
