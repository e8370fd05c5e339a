// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source.h"

#include <string>
#include <string_view>
#include <vector>

namespace driftline {

enum class ReferenceType { Article, Report, Dataset, WebPage, Software, Figure, Other };

/// A person, or an institution, which then has neither family nor given name.
struct AuthorName {
    std::string family;
    std::string given; ///< may be empty
    std::string institution;

    bool operator==(const AuthorName&) const = default;
    /// "Chhay Lim", as it is read.
    std::string text() const;
};

/// When something was published, as far as known; of a series, from the first year to the last.
struct PublicationDate {
    int year = 0; ///< 0: unknown
    int month = 0;
    int day = 0;
    int lastYear = 0; ///< 0: one year

    bool operator==(const PublicationDate&) const = default;
    /// "2024", "2020–2025"; empty if unknown.
    std::string years() const;
    /// "4 June 2024", "June 2024" or years().
    std::string text() const;
};

/// Something that can be cited, neutral to how citations are written (data/citation.h).
struct Reference {
    ReferenceType type = ReferenceType::Other;
    std::string name; ///< of the source, or the id of the figure
    std::string key;  ///< of lower-case letters, digits and hyphens; see giveKeys()
    std::vector<AuthorName> authors;
    std::string title;
    std::string container; ///< what it appeared in: a website, a magazine
    std::string publisher;
    PublicationDate date;
    std::string number;  ///< of an article in its series: "2024/162"
    std::string version; ///< of a program
    std::string address; ///< on the web; empty if there is none
    std::string licence;
    std::string note;       ///< for the reader of the reference: where in it, in which form it was read
    std::string annotation; ///< a remark on its worth, for whoever cites it

    bool operator==(const Reference&) const = default;
};

/// One name. "Lim, Chhay" is family and given; so is "Chhay Lim", by its last word with the particles before
/// it (van, de, bin …). What has a digit, an "&" or a word such as Institute in it is an institution.
AuthorName authorFrom(std::string_view name);

/// Whether the source is itself what made the numbers, and not somebody who quotes them: kinds that begin
/// with primary, microdata worked on, and sources without a kind.
bool isOriginal(const Source& source);

/// What a source says, taken apart: the date that ends its title in brackets or its locator, the institution
/// before "via", "; copy in …" or ", re-hosted by …". The key is empty.
Reference referenceFrom(const Source& source);

/// Gives keys to those that have none, such as iseas2024state: author or place of publication, year, first
/// word of weight in the title. Where two are the same, the later ones get the letters b, c …
void giveKeys(std::vector<Reference>& references);

} // namespace driftline
