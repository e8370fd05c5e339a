// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/picture_package.h"

#include "base/base64.h"
#include "base/file_io.h"
#include "base/picture_places.h"
#include "base/text.h"
#include "import/data_package.h"
#include "import/pdf_attachment.h"
#include "import/png_text.h"
#include "import/sentences.h"
#include "import/svg_metadata.h"

namespace driftline {

namespace {
constexpr std::string_view pngMark = "\x89PNG\r\n\x1a\n";
constexpr std::string_view pdfMark = "%PDF-";

enum class PictureFormat { None, Png, Svg, Pdf };

PictureFormat formatOf(std::string_view firstBytes) {
    if (firstBytes.starts_with(pngMark))
        return PictureFormat::Png;
    if (firstBytes.starts_with(pdfMark))
        return PictureFormat::Pdf;
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (firstBytes.starts_with(byteOrderMark))
        firstBytes.remove_prefix(byteOrderMark.size());
    const bool isMarkup = trimmed(firstBytes.substr(0, 64)).starts_with('<');
    // A page of the web may hold pictures without being one.
    const auto picture = firstBytes.find("<svg");
    const bool isPicture = isMarkup && picture != std::string_view::npos &&
                           lowered(firstBytes.substr(0, picture)).find("<html") == std::string::npos;
    return isPicture ? PictureFormat::Svg : PictureFormat::None;
}

Place placeOf(const std::string& shown) {
    return {shown, 0, {}, {}};
}

Result<std::string> decoded(const std::string& text, const std::string& shown) {
    auto bytes = fromBase64(text);
    if (!bytes)
        return fail(import_sentences::figureInsideDamaged(), placeOf(shown));
    return *std::move(bytes);
}

class PictureImporter final : public Importer {
public:
    std::string_view name() const override { return import_sentences::pictureImporterName; }

    std::vector<std::string> fileEndings() const override { return {".png", ".svg", ".pdf"}; }

    Probe probe(const ImportTarget& target) const override {
        return formatOf(target.firstBytes) == PictureFormat::None ? Probe{} : Probe{Confidence::Yes, 95};
    }

    Result<ImportedPackage> import(const ImportTarget& target, const ImportOptions& options) const override {
        const auto shown = target.path.string();
        const auto picture = readFile(target.path, mostPictureBytes);
        if (!picture)
            return tl::unexpected(picture.error());
        auto zip = packageInPicture(*picture, shown);
        if (!zip)
            return tl::unexpected(std::move(zip.error()));
        const auto files = zipFilesIn(*zip, shown);
        if (!files)
            return tl::unexpected(files.error());
        auto package = importDataPackage(**files, "datapackage.json", options);
        if (package)
            package->isPicture = true;
        return package;
    }
};
} // namespace

Result<std::string> packageInPicture(std::string_view picture, const std::string& shown) {
    Result<std::optional<std::string>> found = std::nullopt;
    bool isText = true;
    switch (formatOf(picture)) {
    case PictureFormat::Png:
        found = pngTextOf(picture, pngPackageKeyword, shown);
        break;
    case PictureFormat::Svg:
        found = svgMetadataOf(picture, svgPackageNamespace, shown);
        break;
    case PictureFormat::Pdf:
        found = pdfAttachmentOf(picture, pdfPackageName, mostPackageBytes, shown);
        isText = false;
        break;
    case PictureFormat::None:
        return fail(import_sentences::pictureUnknownFormat(), placeOf(shown));
    }
    if (!found)
        return tl::unexpected(std::move(found.error()));
    if (!found->has_value() && !isText)
        return fail(import_sentences::pdfHasNoFigure(), placeOf(shown));
    if (!found->has_value())
        return fail(import_sentences::pictureHasNoFigure(), placeOf(shown));
    // Four characters stand for three bytes.
    const auto size = isText ? (*found)->size() / 4 * 3 : (*found)->size();
    if (size > mostPackageBytes)
        return fail(import_sentences::figureInsideTooLarge(mostPackageBytes / 1024 / 1024), placeOf(shown));
    return isText ? decoded(**found, shown) : Result<std::string>(*std::move(*found));
}

std::unique_ptr<Importer> pictureImporter() {
    return std::make_unique<PictureImporter>();
}

} // namespace driftline
