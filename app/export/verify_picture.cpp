// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/verify_picture.h"

#include "base/file_io.h"
#include "base/number_text.h"
#include "base/picture_places.h"
#include "export/asked_size.h"
#include "export/own_folders.h"
#include "export/pdf_file.h"
#include "export/png.h"
#include "export/preset_style.h"
#include "export/sentences.h"
#include "export/verify_captions.h"
#include "style/preset_library.h"

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
/// A file that shows too little of how it was exported is made so many times at most, until it is the same.
constexpr std::size_t mostTries = 16;
constexpr std::size_t mostSizes = 8;
/// What a width in whole pixels may be off.
constexpr double aboutAPixelMm = 0.2;

void give(FileVerdict& verdict, FileState state, const Error& error) {
    verdict.state = state;
    verdict.reasons.push_back({error.code, error.message, {}});
}

void differs(FileVerdict& verdict, FileReason reason) {
    verdict.state = FileState::Differs;
    verdict.reasons.push_back(std::move(reason));
}

/// The picture as it lies on disk.
struct OnDisk {
    QByteArray bytes;
    PictureTraces traces;
    std::optional<CarriedFigure> carried;
};

std::optional<QByteArray> readInto(FileVerdict& verdict) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(verdict.path, ignored) &&
        std::filesystem::exists(verdict.path, ignored)) {
        give(verdict, FileState::Unreadable, fail(export_sentences::notARegularFile()).value());
        return {};
    }
    const auto bytes = readFile(verdict.path, mostPictureBytes);
    if (bytes)
        return QByteArray::fromStdString(*bytes);
    give(verdict, bytes.error().code == "file.missing" ? FileState::Missing : FileState::Unreadable,
         bytes.error());
    return {};
}

/// False if the verdict is found with that.
bool open(FileVerdict& verdict, QByteArray bytes, bool mustCarry, OnDisk& out) {
    auto traces = readPictureTraces(bytes, verdict.path.string());
    if (!traces) {
        const bool isDamaged = traces.error().code == "picture.damaged";
        give(verdict, isDamaged ? FileState::Damaged : FileState::Foreign, traces.error());
        return false;
    }
    out.traces = *std::move(traces);
    out.bytes = std::move(bytes);
    auto carried = carriedFigure(out.bytes, verdict.path.string());
    if (carried) {
        verdict.figure = carried->figure().id;
        out.carried = *std::move(carried);
        return true;
    }
    const bool carriesNone = carried.error().code == "picture.no-figure";
    if (carriesNone && !mustCarry)
        return true;
    give(verdict, carriesNone ? FileState::Foreign : FileState::Damaged, carried.error());
    return false;
}

/// How the picture may be made again.
struct Try {
    FigureToExport figure; ///< as its preset wants it
    PictureRequest request;
    PictureOptions options;
};

enum class Likeness { Same, PackedOtherwise, Different };

struct MadeAgain {
    Likeness likeness = Likeness::Different;
    QByteArray picture; ///< if it is different
};

/// How the file is packed changes with the program and the libraries that it packs with, and nobody sees it.
bool isPackedOtherwise(const OnDisk& disk, const QByteArray& made) {
    return disk.traces.format == ExportFormat::Pdf
               ? likenessOf(disk.bytes, made) == PdfLikeness::PackedOtherwise
               : differInPackingOnly(disk.bytes, made);
}

/// Makes pictures of the figure until one is that of the file, or gives the first of those that are not.
Result<MadeAgain> madeAgain(const OnDisk& disk, const std::vector<Try>& tries) {
    std::optional<QByteArray> first;
    for (const auto& one : tries) {
        auto made = exportBytes(one.figure, disk.traces.format, one.request, one.options);
        if (!made)
            return tl::unexpected(std::move(made.error()));
        if (*made == disk.bytes)
            return MadeAgain{Likeness::Same, {}};
        if (isPackedOtherwise(disk, *made))
            return MadeAgain{Likeness::PackedOtherwise, {}};
        if (!first)
            first = *std::move(made);
    }
    return MadeAgain{Likeness::Different, first.value_or(QByteArray())};
}

/// Vector files do not say whether they have a background; whether they have text can be seen.
std::vector<PictureOptions> askedOptions(const OnDisk& disk) {
    PictureOptions options{disk.traces.hasAlpha, disk.carried.has_value(), disk.traces.date};
    if (hasPixels(disk.traces.format))
        return {options};
    options.text = disk.traces.hasText ? TextForm::Live : TextForm::Outlines;
    auto clear = options;
    clear.transparent = true;
    return {options, clear};
}

/// Those as wide as the picture before the others.
std::vector<std::shared_ptr<const Preset>> presetsFor(const PictureTraces& traces) {
    std::vector<std::shared_ptr<const Preset>> out;
    for (const auto& presets : {builtinPresets(), presetsIn(ownPresetFolder()).presets}) {
        for (const auto& preset : presets)
            out.push_back(std::make_shared<const Preset>(preset));
    }
    std::stable_partition(out.begin(), out.end(), [&traces](const auto& preset) {
        return std::abs(preset->size.width - traces.widthMm) < aboutAPixelMm;
    });
    return out;
}

/// The user may have asked for the caption elsewhere than the preset wants it; the picture tells where it is.
PictureRequest askedAgain(const OnDisk& disk, const std::shared_ptr<const Preset>& preset) {
    PictureRequest request;
    request.preset = preset;
    request.caption = disk.carried->figure().captionPlacement;
    return request;
}

/// Of a picture of which only the file is known: sizes that nobody asked for first.
std::vector<Try> triesFor(const OnDisk& disk, const FigureOfNow& now,
                          const std::vector<std::shared_ptr<const Preset>>& presets) {
    std::vector<Try> tries;
    for (const auto& preset : presets) {
        const auto figure =
            resolvedFigure(now.spec, now.datasets, disk.carried->authors, askedAgain(disk, preset));
        if (!figure || *figure->spec != disk.carried->figure())
            continue;
        for (auto request :
             askedSizes(disk.traces, *figure->scene, figure->spec->output, preset, mostSizes)) {
            request.caption = disk.carried->figure().captionPlacement;
            for (const auto& options : askedOptions(disk))
                tries.push_back({*figure, request, options});
        }
    }
    std::stable_partition(tries.begin(), tries.end(),
                          [](const Try& one) { return !one.request.width && !one.request.height; });
    if (tries.size() > mostTries)
        tries.erase(tries.begin() + mostTries, tries.end());
    return tries;
}

/// The figure as it would be drawn now: with the preset that the picture was made with, if that can be told.
std::shared_ptr<const FigureSpec> drawnNow(const OnDisk& disk, const FigureOfNow& now) {
    if (*now.spec == disk.carried->figure())
        return now.spec;
    for (const auto& preset : presetsFor(disk.traces)) {
        auto drawn = std::make_shared<const FigureSpec>(figureFor(*now.spec, askedAgain(disk, preset)));
        if (*drawn == disk.carried->figure())
            return drawn;
    }
    return now.spec;
}

/// What figure, data and program tell. False if the figure cannot be drawn now.
bool compareOrigins(FileVerdict& verdict, const OnDisk& disk, const FigureSpec& drawn,
                    const DatasetLookup& datasets) {
    if (const auto scene = resolve(drawn, datasets); !scene) {
        give(verdict, FileState::Unknown, scene.error());
        return false;
    }
    if (disk.carried) {
        for (auto& reason : originReasons(*disk.carried, drawn, datasets))
            differs(verdict, std::move(reason));
    }
    if (auto reason = programReason(disk.traces))
        differs(verdict, *std::move(reason));
    return true;
}

/// True if they are the same.
bool comparePictures(FileVerdict& verdict, const OnDisk& disk, const std::vector<Try>& tries) {
    const auto again = madeAgain(disk, tries);
    verdict.state = FileState::Same;
    verdict.reasons.clear();
    if (!again)
        give(verdict, FileState::Unknown, again.error());
    else if (again->likeness == Likeness::PackedOtherwise)
        verdict.reasons.push_back(packingReason(disk.traces.format));
    else if (again->likeness == Likeness::Different)
        differs(verdict, drawingReason(disk.bytes, again->picture, disk.traces.format));
    return verdict.state == FileState::Same;
}

/// The texts that belong beside the picture.
void compareCaptions(FileVerdict& verdict, const FigureToExport& figure, ExportFormat format) {
    const auto texts = captionFiles(figure, format, verdict.path);
    if (!texts) {
        give(verdict, FileState::Unknown, texts.error());
        return;
    }
    verdict.caption = captionAmong(*texts);
    for (auto& reason : captionReasons(*texts))
        differs(verdict, std::move(reason));
}

/// Of a picture of which only the file is known; it tells where its caption is.
void compareCaptions(FileVerdict& verdict, const OnDisk& disk, FigureSpec drawn,
                     const DatasetLookup& datasets) {
    drawn.captionPlacement = disk.carried->figure().captionPlacement;
    auto scene = resolve(drawn, datasets);
    if (scene)
        compareCaptions(verdict,
                        {std::make_shared<const FigureSpec>(std::move(drawn)),
                         std::make_shared<const Scene>(*std::move(scene)), datasets, disk.carried->authors},
                        disk.traces.format);
}

/// Without knowing how it was asked for: most pictures are made without a preset.
void compareGuesses(FileVerdict& verdict, const OnDisk& disk, const FigureOfNow& now) {
    const auto plain = triesFor(disk, now, {nullptr});
    if (!plain.empty() && comparePictures(verdict, disk, plain))
        return;
    const auto preset = triesFor(disk, now, presetsFor(disk.traces));
    const auto held = verdict;
    if (!preset.empty()) {
        if (!comparePictures(verdict, disk, preset) && !plain.empty())
            verdict = held;
    } else if (plain.empty())
        differs(verdict, reasonOf(export_sentences::sizeOfNoExport()));
}

std::string millimetres(double value) {
    return formatNumber(value, decimalsNeeded(std::round(value * 10) / 10, 1));
}

/// Whether the picture is as large as the output wants it.
std::optional<FileReason> sizeReason(const PictureTraces& traces, const OutputJob& job,
                                     const FigureToExport& figure) {
    const auto& output = figure.spec->output;
    const auto size = hasPixels(job.format) ? resolvedSize(*figure.scene, output, job.request)
                                            : vectorSize(*figure.scene, output, job.request);
    if (!size)
        return FileReason{size.error().code, size.error().message, {}};
    constexpr double tolerance = 0.001;
    const bool isSame = hasPixels(job.format)
                            ? size->widthPx == traces.widthPx && size->heightPx == traces.heightPx &&
                                  std::abs(size->dpi - traces.dpi) < tolerance
                            : std::abs(size->widthMm - traces.widthMm) < tolerance &&
                                  std::abs(size->heightMm - traces.heightMm) < tolerance;
    if (isSame)
        return {};
    const auto told = [&job](double width, double height, double dpi) {
        auto text = export_sentences::millimetres(millimetres(width), millimetres(height));
        return hasPixels(job.format) ? export_sentences::atResolution(text, exactNumber(dpi)) : text;
    };
    return reasonOf(export_sentences::sizeChanged(told(traces.widthMm, traces.heightMm, traces.dpi),
                                                  told(size->widthMm, size->heightMm, size->dpi)));
}

void verifyPictureOutput(FileVerdict& verdict, QByteArray bytes, const OutputJob& job) {
    OnDisk disk;
    if (!open(verdict, std::move(bytes), job.options.withFigure, disk))
        return;
    if (disk.traces.format != job.format) {
        differs(verdict, reasonOf(export_sentences::otherFormat(formatName(disk.traces.format),
                                                                formatName(job.format))));
        return;
    }
    verdict.figure = job.figure->id;
    const auto figure = resolvedFigure(job.figure, job.datasets,
                                       disk.carried ? disk.carried->authors : job.authors, job.request);
    if (!figure) {
        give(verdict, FileState::Unknown, figure.error());
        return;
    }
    if (!compareOrigins(verdict, disk, *figure->spec, job.datasets))
        return;
    if (auto reason = sizeReason(disk.traces, job, *figure))
        differs(verdict, *std::move(reason));
    if (verdict.state == FileState::Same) {
        auto options = job.options;
        options.date = disk.traces.date;
        comparePictures(verdict, disk, {{*figure, job.request, options}});
    }
    compareCaptions(verdict, *figure, job.format);
}

void verifyTextOutput(FileVerdict& verdict, const QByteArray& bytes, const OutputJob& job) {
    const auto figure = resolvedFigure(job.figure, job.datasets, job.authors, job.request);
    const auto made = figure ? exportBytes(*figure, job.format, job.request, job.options)
                             : Result<QByteArray>(tl::unexpected(figure.error()));
    if (!made)
        give(verdict, FileState::Unknown, made.error());
    else if (*made != bytes)
        differs(verdict, reasonOf(export_sentences::otherContent()));
}
} // namespace

FileVerdict verifyPicture(const std::filesystem::path& path, const FigureLookup& lookup) {
    FileVerdict verdict{path, {}, FileState::Same, {}, {}};
    auto bytes = readInto(verdict);
    OnDisk disk;
    if (!bytes || !open(verdict, *std::move(bytes), true, disk))
        return verdict;
    const auto found = lookup(verdict.figure);
    if (!found) {
        give(verdict, FileState::Unknown, found.error());
        return verdict;
    }
    const auto now = *found ? **found : disk.carried->asNow();
    const auto drawn = drawnNow(disk, now);
    if (!compareOrigins(verdict, disk, *drawn, now.datasets))
        return verdict;
    if (verdict.state == FileState::Same)
        compareGuesses(verdict, disk, now);
    compareCaptions(verdict, disk, *drawn, now.datasets);
    return verdict;
}

FileVerdict verifyOutput(const OutputJob& job) {
    FileVerdict verdict{job.path(), job.figure ? job.figure->id : std::string(), FileState::Same, {}, {}};
    if (job.refused) {
        give(verdict, FileState::Unknown, *job.refused);
        return verdict;
    }
    auto bytes = readInto(verdict);
    if (!bytes)
        return verdict;
    if (isPicture(job.format))
        verifyPictureOutput(verdict, *std::move(bytes), job);
    else
        verifyTextOutput(verdict, *bytes, job);
    return verdict;
}

} // namespace driftline
