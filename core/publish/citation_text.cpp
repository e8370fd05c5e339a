// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "data/citation.h"
#include "publish/figure_citation.h"
#include "publish/sentences.h"

#include <algorithm>
#include <array>

namespace driftline {

namespace {
constexpr std::array<std::pair<std::string_view, CitationFormat>, 4> formats = {{
    {"text", CitationFormat::Text},
    {"bibtex", CitationFormat::BibTeX},
    {"ris", CitationFormat::Ris},
    {"csl", CitationFormat::CslJson},
}};

std::string_view heading(CitationRole role) {
    switch (role) {
    case CitationRole::Original:
        return "Original source";
    case CitationRole::Via:
        return publish_sentences::via;
    case CitationRole::Derivation:
        return publish_sentences::inferredFromThem;
    case CitationRole::Event:
        return "Events";
    case CitationRole::Software:
        return "Software";
    case CitationRole::Figure:
        break;
    }
    return "Figure";
}

std::string textOf(const FigureCitation& citation) {
    std::string text;
    const Citation* before = nullptr;
    for (const auto& one : citation.chain) {
        if (before == nullptr || before->role != one.role) {
            text += text.empty() ? "" : "\n";
            text += heading(one.role);
            text += '\n';
        }
        text += "  " + citationText(one.reference) + "\n";
        before = &one;
    }
    if (!citation.reuse.empty())
        text += "\nRe-use\n";
    for (const auto& sentence : citation.reuse)
        text += "  " + sentence + "\n";
    return text;
}
} // namespace

Result<CitationFormat> citationFormat(std::string_view name) {
    const auto* found = std::find_if(formats.begin(), formats.end(),
                                     [name](const auto& format) { return format.first == lowered(name); });
    if (found == formats.end()) {
        return fail(publish_sentences::citeUnknownFormat(inQuotes(name)));
    }
    return found->second;
}

std::string citationIn(CitationFormat format, const FigureCitation& citation) {
    switch (format) {
    case CitationFormat::BibTeX:
        return bibtexFor(citation.references());
    case CitationFormat::Ris:
        return risFor(citation.references());
    case CitationFormat::CslJson:
        return cslJsonFor(citation.references());
    case CitationFormat::Text:
        break;
    }
    return textOf(citation);
}

} // namespace driftline
