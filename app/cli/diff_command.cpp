// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/diff_command.h"

#include "cli/comparison_exit.h"
#include "cli/console.h"
#include "cli/difference_text.h"
#include "cli/figure_source.h"
#include "compare/edition_diff.h"

namespace driftline {
namespace {

constexpr std::string_view galleryName = "gallery";

Result<Workspace> ownEdition(const std::string& name) {
    if (name == galleryName)
        return Workspace();
    Result<LoadedWorkspace> loaded = loadFigureSource(name);
    if (!loaded)
        return tl::unexpected(std::move(loaded.error()));
    writeToStandardError(findingLines(loaded->findings, Severity::Warning, "driftline: "));
    return std::move(loaded->workspace);
}

} // namespace

int runDiff(const DiffOptions& options) {
    const Gallery gallery;
    Result<Workspace> before = ownEdition(options.before);
    if (!before)
        return trouble(before.error());
    Result<Workspace> after = ownEdition(options.after);
    if (!after)
        return trouble(after.error());
    // What the gallery is held against says which of its packages are meant.
    if (options.before == galleryName)
        before = galleryEdition(gallery, *after);
    if (before && options.after == galleryName)
        after = galleryEdition(gallery, *before);
    if (!before || !after)
        return trouble(before ? after.error() : before.error());
    const EditionDifference difference = diffEditions(*before, *after, gallery);
    if (finishWith(options.json ? differenceJson(difference) : differenceText(difference)) != exitDone)
        return exitTrouble;
    return difference.isSame() ? exitSame : exitDiffers;
}

} // namespace driftline
