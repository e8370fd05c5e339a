// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/refused_formats.h"

#include "base/text.h"
#include "import/formats/compound_file.h"
#include "import/formats/gzip.h"
#include "import/formats/known_marks.h"
#include "import/formats/sentences.h"
#include "import/formats/zip_kind.h"

#include <algorithm>
#include <array>

namespace driftline {

using namespace std::string_view_literals;

namespace {
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
    constexpr std::string_view firstPart = "PK\3\4";
    switch (zipKindOf(target)) {
    case ZipKind::None:
        if (target.firstBytes.starts_with(firstPart))
            return fail(format_sentences::zipEndMissing(), {target.path.string(), 0, {}, {}}).value();
        return {};
    case ZipKind::ExcelBinary:
        return refused(target, format_sentences::excelBinary, format_sentences::saveAsXlsxFromExcel);
    case ZipKind::Numbers:
        return refused(target, format_sentences::numbersSheet, format_sentences::saveFromNumbers);
    case ZipKind::OtherDocument:
        return refused(target, format_sentences::otherDocument, format_sentences::copyIntoSpreadsheet);
    case ZipKind::SpssOutput:
        return refused(target, format_sentences::spssOutput, format_sentences::saveFromSpssOutput);
    case ZipKind::Jasp:
        return refused(target, format_sentences::jasp, format_sentences::saveFromJasp);
    case ZipKind::PowerBi:
        return refused(target, format_sentences::powerBi, format_sentences::saveFromPowerBi);
    case ZipKind::Map:
        return refused(target, format_sentences::map, format_sentences::saveFromQgis);
    default:
        return {};
    }
}

struct KnownXml {
    std::string_view mark; ///< in its first bytes
    std::string_view what;
    std::string_view wayOut;
};
constexpr std::array knownXml = {
    KnownXml{"urn:schemas-microsoft-com:office:spreadsheet", format_sentences::excelXml,
             format_sentences::saveAsXlsx},
    KnownXml{"<gretldata", format_sentences::gretl, format_sentences::saveFromGretl},
    KnownXml{"<QvdTableHeader", format_sentences::qlikData, format_sentences::saveFromQlik},
    KnownXml{"resources/sdmxml/", format_sentences::sdmxMl, format_sentences::askForSdmxCsv},
    KnownXml{"<kml", format_sentences::map, format_sentences::saveFromQgis},
    KnownXml{"vnd.oasis.opendocument.spreadsheet", format_sentences::flatOpenDocument,
             format_sentences::saveAsXlsxFromLibreOffice},
    KnownXml{"", format_sentences::xmlFile, format_sentences::findAsCsv},
};

/// Pages and pictures are XML too, and read.
std::optional<Error> refusedXml(const ImportTarget& target) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    std::string_view start = target.firstBytes;
    if (start.starts_with(byteOrderMark))
        start.remove_prefix(byteOrderMark.size());
    start = trimmed(start);
    const auto holds = [start](std::string_view words) {
        return start.find(words) != std::string_view::npos;
    };
    if (!start.starts_with("<?xml") || holds("<svg") || holds("<html"))
        return {};
    const auto* const known = std::find_if(knownXml.begin(), knownXml.end(),
                                           [&holds](const KnownXml& one) { return holds(one.mark); });
    return refused(target, known->what, known->wayOut);
}

std::size_t byteAt(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

/// The head is a date and, 32 bytes each, the fields, which a line feed of the Mac ends.
bool isDbaseHead(std::string_view start) {
    constexpr std::size_t headBytes = 32;
    if (start.size() <= headBytes)
        return false;
    const auto fieldsEnd = byteAt(start, 8) + 256 * byteAt(start, 9);
    const auto month = byteAt(start, 2);
    const auto day = byteAt(start, 3);
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 && fieldsEnd > 2 * headBytes &&
           fieldsEnd % headBytes == 1 && fieldsEnd <= start.size() && start[fieldsEnd - 1] == '\r';
}

/// Its first byte is no mark by itself: the head has to be one, or the ending to agree.
std::optional<Error> refusedDbase(const ImportTarget& target) {
    const std::string_view start = target.firstBytes;
    constexpr std::string_view versions = "\x03\x30\x31\x32\x43\x83\x8B\xCB\xF5";
    if (start.size() <= 32 || versions.find(start.front()) == std::string_view::npos)
        return {};
    const bool isNamed = lowered(target.path.extension().string()) == ".dbf";
    if (isDbaseHead(start) || (isNamed && (start.front() == '\x03' || start.front() == '\x83')))
        return refused(target, format_sentences::dBase, format_sentences::saveAsXlsxFromLibreOffice);
    return {};
}

/// Its first line is not enough: a table may have the columns ID and P….
std::optional<Error> refusedSylk(const ImportTarget& target) {
    const std::string_view start = target.firstBytes;
    const auto holds = [start](std::string_view words) {
        return start.find(words) != std::string_view::npos;
    };
    if (start.starts_with("ID;P") && (holds("\nC;X") || holds("\nC;Y")))
        return refused(target, format_sentences::sylk, format_sentences::saveAsXlsx);
    return {};
}

/// R packs its files, mostly with gzip; what is packed otherwise the name tells.
std::optional<Error> refusedR(const ImportTarget& target) {
    const auto inner = gzipStart(target.firstBytes);
    if (inner.starts_with("RDX") || inner.starts_with("X\n\0\0\0"sv))
        return refused(target,
                       inner.starts_with("RDX") ? format_sentences::rWorkspace : format_sentences::rObject,
                       format_sentences::saveFromR);
    const auto ending = lowered(target.path.extension().string());
    const std::string_view start = target.firstBytes;
    const bool isNamed = ending == ".rds" || ending == ".rda" || ending == ".rdata";
    if (isNamed && (start.starts_with("BZh") || start.starts_with("\xFD"
                                                                  "7zXZ")))
        return refused(target, format_sentences::packedR, format_sentences::saveFromR);
    return {};
}

/// The owner's name, padded to a fixed length; a workbook that is open in Excel has such a file beside it.
bool isOfficeLock(const ImportTarget& target) {
    constexpr std::size_t lockBytes = 165;
    constexpr std::size_t mostNameBytes = 54;
    return target.path.filename().string().starts_with("~$") && target.firstBytes.size() == lockBytes &&
           byteAt(target.firstBytes, 0) <= mostNameBytes;
}

bool isZeroes(std::string_view bytes) {
    return !bytes.empty() && bytes.find_first_not_of('\0') == std::string_view::npos;
}
} // namespace

std::optional<Error> placeholderIn(const ImportTarget& target) {
    const auto is = [&target](CodedText said) {
        return fail(std::move(said), {target.path.string(), 0, {}, {}}).value();
    };
    if (target.isFolder)
        return {};
    const auto start = trimmed(target.firstBytes);
    if (start.starts_with("version https://git-lfs.github.com/spec/"))
        return is(format_sentences::lfsPointer());
    if (start.starts_with("[InternetShortcut]"))
        return is(format_sentences::webLink());
    constexpr std::size_t mostLinkBytes = 2048;
    if (start.starts_with('{') && start.size() < mostLinkBytes &&
        start.find("\"doc_id\"") != std::string_view::npos)
        return is(format_sentences::googleLink());
    if (isOfficeLock(target))
        return is(format_sentences::officeLock());
    if (isZeroes(target.firstBytes))
        return is(format_sentences::onlyZeroBytes());
    return {};
}

std::optional<Error> refusalOf(const ImportTarget& target) {
    if (target.isFolder)
        return {};
    if (auto placeholder = placeholderIn(target))
        return placeholder;
    if (auto refusal = refusedR(target))
        return refusal;
    if (const auto* known = knownFormatOf(target.firstBytes))
        return refused(target, known->what, known->wayOut);
    for (const auto& refusal : {refusedCompound(target), refusedZip(target), refusedXml(target),
                                refusedDbase(target), refusedSylk(target)}) {
        if (refusal)
            return refusal;
    }
    return {};
}

} // namespace driftline
