// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/reference.h"
#include "figure/figure_spec.h"
#include "scene/resolve.h"

#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// What a reference is to the figure, in the order in which a chain is told.
enum class CitationRole {
    Original,   ///< made the numbers
    Via,        ///< quotes them, and was read
    Derivation, ///< what was inferred from them
    Event,      ///< only dates and lines of the figure come from it
    Software,   ///< Driftline
    Figure      ///< the figure itself
};

struct Citation {
    CitationRole role = CitationRole::Original;
    Reference reference;

    bool operator==(const Citation&) const = default;
};

/// From whoever made the numbers to the figure.
struct FigureCitation {
    std::vector<Citation> chain;    ///< ordered by role, keys given
    std::vector<std::string> reuse; ///< what whoever re-uses it has to know, one sentence each

    bool operator==(const FigureCitation&) const = default;
    std::vector<Reference> references() const;
};

/// Who made the figure and when; empty and 0 where that is not known.
struct FigureMakers {
    std::vector<std::string> names;
    int year = 0;
};

/// The year of the program and of the figures that are part of it.
inline constexpr int programYear = 2026;

/// The chain of a figure. Original are sources that are so by their kind (isOriginal()), the reports that the
/// sponsor of a survey published in the years of the waves that are drawn, and what the figure's own source
/// line names beyond them: "State of Southeast Asia Survey, ISEAS – Yusof Ishak Institute". Nothing is
/// guessed where the data name no original. `scene` is what the spec was resolved to. Codes: those of the
/// queries.
Result<FigureCitation> citationFor(const FigureSpec& spec, const DatasetLookup& datasets, const Scene& scene,
                                   const FigureMakers& makers = {});

enum class CitationFormat { Text, BibTeX, Ris, CslJson };

/// "text", "bibtex", "ris", "csl". Code: cite.unknown-format.
Result<CitationFormat> citationFormat(std::string_view name);

/// The chain in that format. Text is for reading, under headings, with what re-use asks; the others are for
/// reference managers.
std::string citationIn(CitationFormat format, const FigureCitation& citation);

} // namespace driftline
