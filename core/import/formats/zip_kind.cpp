// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/zip_kind.h"

#include "base/text.h"
#include "import/formats/zip_parts.h"

#include <algorithm>

namespace driftline {

namespace {
constexpr std::string_view openDocumentSheet = "application/vnd.oasis.opendocument.spreadsheet";
constexpr std::string_view packageDescriptor = "datapackage.json";
constexpr std::size_t mostMimeBytes = 256;

/// At the root, or in the one folder of which an archive is often made.
bool holdsDescriptor(const std::vector<std::string>& names) {
    return std::any_of(names.begin(), names.end(), [](const std::string& name) {
        const auto slash = name.find('/');
        return name == packageDescriptor ||
               (slash != std::string::npos && name.substr(slash + 1) == packageDescriptor);
    });
}

bool anyEndsWith(const std::vector<std::string>& names, std::string_view ending) {
    return std::any_of(names.begin(), names.end(),
                       [ending](const std::string& name) { return lowered(name).ends_with(ending); });
}
} // namespace

ZipKind zipKindOf(const ImportTarget& target) {
    if (target.isFolder || !target.firstBytes.starts_with("PK"))
        return ZipKind::None;
    const auto parts = ZipParts::open(target);
    if (!parts)
        return ZipKind::None;
    if (parts->contains("mimetype")) {
        const auto type = parts->whole("mimetype", mostMimeBytes, {});
        if (type && type->starts_with(openDocumentSheet))
            return ZipKind::OpenDocumentSheet;
        if (type && type->starts_with("application/vnd.oasis."))
            return ZipKind::OtherDocument;
    }
    const auto& names = parts->names();
    if (anyEndsWith(names, "xl/workbook.bin"))
        return ZipKind::ExcelBinary;
    if (parts->contains("xl/workbook.xml") ||
        (parts->contains("[Content_Types].xml") && anyEndsWith(names, "workbook.xml")))
        return ZipKind::Excel;
    if (parts->contains("DataModel") && parts->contains("Version"))
        return ZipKind::PowerBi;
    if (parts->contains("[Content_Types].xml") && parts->contains("_rels/.rels"))
        return ZipKind::OtherDocument;
    if (anyEndsWith(names, "index/document.iwa") || parts->contains("Index.zip"))
        return ZipKind::Numbers;
    if (parts->contains("outputViewer0000000000.xml"))
        return ZipKind::SpssOutput;
    if (parts->contains("xdata.json") ||
        (parts->contains("manifest.json") && parts->contains("internal.sqlite")))
        return ZipKind::Jasp;
    if (parts->contains("doc.kml"))
        return ZipKind::Map;
    if (holdsDescriptor(names))
        return ZipKind::DataPackage;
    // One that is no OpenDocument by its type may still be one by its content.
    if (parts->contains("content.xml") && parts->contains("META-INF/manifest.xml"))
        return ZipKind::OpenDocumentSheet;
    return ZipKind::Files;
}

} // namespace driftline
