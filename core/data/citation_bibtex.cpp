// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "data/citation.h"
#include "data/latex_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace driftline {

namespace {
constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};

/// A name with "and" or a comma in it must not fall apart.
std::string bracedIfNeeded(const std::string& name) {
    const auto parts = words(lowered(name));
    const bool isRisky =
        name.find(',') != std::string::npos || std::find(parts.begin(), parts.end(), "and") != parts.end();
    return isRisky ? "{" + latexText(name) + "}" : latexText(name);
}

std::string authorsField(const std::vector<AuthorName>& authors) {
    std::vector<std::string> names;
    for (const auto& author : authors) {
        if (!author.institution.empty())
            names.push_back("{" + latexText(author.institution) + "}");
        else if (author.given.empty())
            names.push_back("{" + latexText(author.family) + "}");
        else
            names.push_back(bracedIfNeeded(author.family) + ", " + bracedIfNeeded(author.given));
    }
    return joined(names, " and ");
}

/// What neither \url nor the braces around the field could bear.
std::string addressField(std::string_view address) {
    constexpr std::string_view unsafe = "{}\\^`\"<>| ";
    std::string out;
    for (const char c : asOneLine(address)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x7E || unsafe.find(c) != std::string_view::npos)
            out += fmt::format("%{:02X}", byte);
        else
            out += c;
    }
    return out;
}

class Entry {
public:
    Entry(std::string_view type, std::string_view key) : m_text(fmt::format("@{}{{{}", type, key)) {}

    /// The value is in the language of TeX. Nothing is written without one.
    void add(std::string_view field, std::string_view value) {
        if (!value.empty())
            m_text += fmt::format(",\n  {:<12} = {{{}}}", field, value);
    }
    void addMonth(int month) {
        if (month >= 1 && month <= 12)
            m_text += fmt::format(",\n  {:<12} = {}", "month", months[static_cast<std::size_t>(month - 1)]);
    }
    std::string text() const { return m_text + "\n}\n"; }

private:
    std::string m_text;
};

std::string noteOf(const Reference& reference) {
    std::vector<std::string> parts;
    // Readers of year want one number.
    if (reference.date.lastYear > reference.date.year)
        parts.push_back("Years: " + reference.date.years() + ".");
    if (!reference.version.empty())
        parts.push_back("Version " + reference.version + ".");
    if (!reference.licence.empty())
        parts.push_back("Licence: " + reference.licence + ".");
    if (!reference.note.empty())
        parts.push_back(reference.note);
    return joined(parts, " ");
}

std::string entryFor(const Reference& reference) {
    const bool isReport = reference.type == ReferenceType::Report;
    Entry entry(isReport ? "techreport" : "misc", reference.key);
    entry.add("author", authorsField(reference.authors));
    entry.add("title", latexTitle(reference.title));
    const auto where = latexText(reference.container.empty() ? reference.publisher : reference.container);
    if (isReport) {
        entry.add("institution", where);
    } else {
        entry.add("howpublished", where);
        // Styles sort by it where there is no author.
        entry.add("key", reference.authors.empty() ? latexText(reference.key) : std::string());
    }
    entry.add("number", latexText(reference.number));
    if (reference.date.year != 0)
        entry.add("year", fmt::format("{}", reference.date.year));
    entry.addMonth(reference.date.month);
    if (reference.date.month != 0 && reference.date.day != 0)
        entry.add("day", fmt::format("{}", reference.date.day));
    entry.add("url", addressField(reference.address));
    entry.add("note", latexText(noteOf(reference)));
    entry.add("annote", latexText(reference.annotation));
    return entry.text();
}
} // namespace

std::string bibtexFor(const std::vector<Reference>& references) {
    std::vector<std::string> entries;
    std::transform(references.begin(), references.end(), std::back_inserter(entries), entryFor);
    return joined(entries, "\n");
}

} // namespace driftline
