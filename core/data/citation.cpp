// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citation.h"

#include "base/text.h"
#include "data/latex_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
void addPart(std::string& text, std::string_view part) {
    if (part.empty())
        return;
    if (!text.empty())
        text += ' ';
    text += part;
    if (part.back() != '.' && part.back() != '?' && part.back() != '!' && !part.ends_with("…"))
        text += '.';
}

std::vector<std::string> namesOf(const Reference& reference) {
    std::vector<std::string> names;
    std::transform(reference.authors.begin(), reference.authors.end(), std::back_inserter(names),
                   [](const AuthorName& author) { return asOneLine(author.text()); });
    return names;
}

/// Where it appeared, with its number; the publisher only if he is not the author.
std::string imprintOf(const Reference& reference, const std::vector<std::string>& authors) {
    std::vector<std::string> parts;
    for (const auto& part : {reference.container, reference.publisher, reference.number}) {
        auto clean = asOneLine(part);
        if (!clean.empty() && std::find(authors.begin(), authors.end(), clean) == authors.end())
            parts.push_back(std::move(clean));
    }
    return joined(parts, ", ");
}
} // namespace

std::string citationText(const Reference& reference) {
    const auto authors = namesOf(reference);
    const auto& date = reference.date;
    std::string text = joinedForReading(authors);
    if (!text.empty() && date.year != 0)
        text += fmt::format(" ({})", date.years());
    if (!text.empty() && text.back() != '.')
        text += '.';
    auto title = asOneLine(reference.title);
    if (!reference.version.empty())
        title += fmt::format(" (version {})", asOneLine(reference.version));
    addPart(text, title);
    auto imprint = imprintOf(reference, authors);
    const bool isDated = date.month != 0 || authors.empty();
    if (isDated && date.year != 0)
        imprint += (imprint.empty() ? "" : ", ") + date.text();
    addPart(text, imprint);
    if (!reference.licence.empty())
        addPart(text, "Licence: " + asOneLine(reference.licence));
    addPart(text, asOneLine(reference.note));
    if (!reference.address.empty())
        text += " " + asOneLine(reference.address);
    return text;
}

} // namespace driftline
