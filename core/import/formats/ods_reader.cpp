// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/ods_reader.h"

#include "base/text.h"
#include "import/formats/ods_content.h"
#include "import/formats/sentences.h"
#include "import/formats/workbook_sheets.h"
#include "import/formats/zip_kind.h"
#include "import/formats/zip_parts.h"
#include "import/raw_table.h"
#include "import/target_bytes.h"

namespace driftline {

namespace {
bool isFlatSheet(const ImportTarget& target) {
    const std::string_view start = target.firstBytes;
    return !target.isFolder && trimmed(start).starts_with("<?xml") &&
           start.find("application/vnd.oasis.opendocument.spreadsheet") != std::string_view::npos;
}

class OdsReader final : public GridReader {
public:
    std::string_view name() const override { return "OpenDocument spreadsheet"; }
    std::vector<std::string> fileEndings() const override { return {".ods", ".fods"}; }

    Probe probe(const ImportTarget& target) const override {
        return isFlatSheet(target) || zipKindOf(target) == ZipKind::OpenDocumentSheet
                   ? Probe{Confidence::Yes, 95}
                   : Probe{};
    }

    Result<GridFile> read(const ImportTarget& target, const GridReadOptions& options) const override {
        const auto shown = target.path.string();
        GridFile file{format_sentences::openDocument, {}, {}};
        CellTexts texts;
        OdsStyles styles;
        OdsContentHandler handler(styles, texts, shown, options, file);
        auto done = isFlatSheet(target) ? readFlat(target, handler, options.token)
                                        : readArchive(target, styles, handler, options.token);
        if (!done)
            return tl::unexpected(done.error());
        for (auto& grid : file.grids)
            texts.shareWith(grid);
        return finishedWorkbook(std::move(file), shown, options);
    }

private:
    static Result<void> readFlat(const ImportTarget& target, OdsContentHandler& handler,
                                 const WorkToken& token) {
        const auto bytes = bytesOf(target);
        if (!bytes)
            return tl::unexpected(bytes.error());
        XmlStream xml(handler, {target.path.string(), 0, {}, {}});
        handler.setStream(&xml);
        constexpr std::size_t pieceBytes = 256UL * 1024;
        for (std::string_view left = *bytes; !left.empty();) {
            if (token.cancelled())
                return cancelled();
            const auto piece = left.substr(0, pieceBytes);
            left.remove_prefix(piece.size());
            if (auto fed = xml.feed(piece, left.empty()); !fed)
                return tl::unexpected(fed.error());
        }
        return {};
    }

    static Result<void> readArchive(const ImportTarget& target, OdsStyles& styles, OdsContentHandler& handler,
                                    const WorkToken& token) {
        const auto shown = target.path.string();
        const auto parts = ZipParts::open(target);
        if (!parts)
            return tl::unexpected(parts.error());
        if (isEncrypted(*parts, token))
            return fail(format_sentences::odsEncrypted(), {shown, 0, {}, {}});
        if (!parts->contains("content.xml"))
            return fail(format_sentences::odsDamaged(), {shown, 0, {}, {}});
        if (parts->contains("styles.xml")) {
            OdsStylesHandler named(styles);
            if (auto done = streamXml(*parts, "styles.xml", shown, token, named); !done)
                return done;
        }
        XmlStream xml(handler, {shown + "/content.xml", 0, {}, {}});
        handler.setStream(&xml);
        return parts->stream("content.xml", token,
                             [&xml](std::string_view piece, bool isLast) -> Result<bool> {
                                 if (auto fed = xml.feed(piece, isLast); !fed)
                                     return tl::unexpected(fed.error());
                                 return !xml.isStopped();
                             });
    }

    static bool isEncrypted(const ZipParts& parts, const WorkToken& token) {
        constexpr std::size_t mostManifestBytes = 16UL * 1024 * 1024;
        if (parts.contains("encrypted-package"))
            return true;
        const auto manifest = parts.whole("META-INF/manifest.xml", mostManifestBytes, token);
        return manifest && manifest->find("encryption-data") != std::string::npos;
    }
};
} // namespace

std::unique_ptr<GridReader> odsReader() {
    return std::make_unique<OdsReader>();
}

} // namespace driftline
