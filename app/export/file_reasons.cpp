// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/file_reasons.h"

#include "base/number_text.h"
#include "base/text.h"
#include "compare/edition_diff.h"
#include "export/pdf_file.h"
#include "export/sentences.h"
#include "figure/figure_diff.h"
#include "workspace/figure_package.h"

#include <QImage>
#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
constexpr std::size_t mostNamed = 3;

/// "a, b and 4 more".
std::string firstOf(const std::vector<std::string>& all) {
    if (all.size() <= mostNamed)
        return joinedForReading(all);
    return export_sentences::andMore(
        joined({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(mostNamed)}, ", "),
        all.size() - mostNamed);
}

std::string shownState(const std::optional<PointState>& state) {
    if (!state)
        return "nothing";
    return state->valueText.empty() ? std::string("no value") : state->valueText;
}

/// "United States, 2023: 73.1% → 74%"; where the number is the same, what else is known of it.
std::string shownPoint(const PointDifference& point) {
    std::vector<std::string> where;
    for (const auto* part : {&point.panel, &point.series, &point.period}) {
        if (!part->empty())
            where.push_back(*part);
    }
    const auto was = shownState(point.before);
    const auto is = shownState(point.after);
    const auto change =
        was == is ? std::string(export_sentences::intervalOrStatus) : fmt::format("{} → {}", was, is);
    return fmt::format("{}: {}", joined(where, ", "), change);
}

FileReason dataReason(const std::vector<PointDifference>& points) {
    std::vector<std::string> shown;
    for (const auto& point : points)
        shown.push_back(shownPoint(point));
    return reasonOf(export_sentences::dataChanged(firstOf(shown)), shown);
}

/// What is known about the data beside the numbers that are drawn.
std::optional<FileReason> factsReason(const CarriedFigure& carried, const FigureSpec& figure,
                                      const DatasetLookup& datasets) {
    const auto now = figureWorkspace(figure, datasets);
    if (!now)
        return FileReason{now.error().code, now.error().message, {}};
    std::vector<std::string> changed;
    for (const auto& dataset : now->datasets) {
        const auto before = carried.workspace->dataset(dataset->id);
        if (before != nullptr && *before == *dataset)
            continue;
        auto facts = before == nullptr ? std::vector<std::string>() : diffDatasets(*before, *dataset).facts;
        changed.push_back(facts.empty() ? dataset->id
                                        : fmt::format("{} ({})", dataset->id, joinedForReading(facts)));
    }
    if (changed.empty())
        return {};
    return reasonOf(export_sentences::metadataChanged(firstOf(changed)), changed);
}
} // namespace

FileReason reasonOf(CodedText said, std::vector<std::string> details) {
    return {std::move(said.code), std::move(said.text), std::move(details)};
}

std::vector<FileReason> originReasons(const CarriedFigure& carried, const FigureSpec& shown,
                                      const DatasetLookup& known) {
    // A picture carries no rows of respondents, so that it is held against what it would carry today.
    const auto now = figureWorkspace(shown, known);
    const bool isReduced = now && now->figures.front() != shown;
    const auto& drawn = isReduced ? now->figures.front() : shown;
    const auto datasets = isReduced ? lookupOf(*now) : known;
    std::vector<FileReason> reasons;
    if (auto fields = changedFields(carried.figure(), drawn); !fields.empty())
        reasons.push_back(reasonOf(export_sentences::figureChanged(firstOf(fields)), fields));
    // The figure as it was, with either data: what a new filter shows is no change of the data.
    const auto before = resolve(carried.figure(), carried.asNow().datasets);
    const auto after = resolve(carried.figure(), datasets);
    if (!before || !after) {
        const auto& error = before ? after.error() : before.error();
        reasons.push_back({error.code, error.text(), {}});
        return reasons;
    }
    if (const auto points = diffPoints(*before, *after); !points.empty())
        reasons.push_back(dataReason(points));
    else if (auto facts = factsReason(carried, carried.figure(), datasets))
        reasons.push_back(*std::move(facts));
    return reasons;
}

std::optional<FileReason> programReason(const PictureTraces& traces) {
    const std::string here = "Driftline " DRIFTLINE_VERSION;
    if (traces.software == here)
        return {};
    if (traces.software.empty())
        return reasonOf(export_sentences::programUnknown());
    return reasonOf(export_sentences::otherProgram(inQuotes(traces.software), here));
}

FileReason packingReason(ExportFormat format) {
    return reasonOf(hasPixels(format) ? export_sentences::pixelsPackedOtherwise()
                                      : export_sentences::drawingPackedOtherwise());
}

FileReason drawingReason(const QByteArray& file, const QByteArray& made, ExportFormat format) {
    constexpr std::string_view why = export_sentences::fontsOrProgram;
    if (format == ExportFormat::Pdf && likenessOf(file, made) == PdfLikeness::OtherProperties)
        return reasonOf(export_sentences::propertiesOfDrawing());
    // The operators are compared as they are written: a version that draws the same in other words differs.
    if (!hasPixels(format))
        return reasonOf(export_sentences::otherDrawing(why));
    const auto was = QImage::fromData(file).convertToFormat(QImage::Format_ARGB32);
    const auto is = QImage::fromData(made).convertToFormat(QImage::Format_ARGB32);
    if (was.isNull() || is.isNull() || was.size() != is.size())
        return reasonOf(export_sentences::otherPicture(why));
    std::int64_t different = 0;
    for (int y = 0; y < was.height(); ++y) {
        for (int x = 0; x < was.width(); ++x)
            different += was.pixel(x, y) == is.pixel(x, y) ? 0 : 1;
    }
    if (different == 0)
        return reasonOf(export_sentences::propertiesOfPixels());
    return reasonOf(
        export_sentences::otherPixels(formatNumber(static_cast<double>(different), 0),
                                      formatNumber(static_cast<double>(was.width()) * was.height(), 0), why));
}

} // namespace driftline
