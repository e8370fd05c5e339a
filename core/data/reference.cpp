// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/reference.h"

#include "base/text.h"
#include "data/latex_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>

namespace driftline {

namespace {
constexpr std::array<std::string_view, 12> monthNames = {"January",   "February", "March",    "April",
                                                         "May",       "June",     "July",     "August",
                                                         "September", "October",  "November", "December"};

constexpr auto institutionWords = std::to_array<std::string_view>(
    {"agency",      "association", "authority",  "authors",      "bank",         "bureau",
     "center",      "centre",      "commission", "committee",    "council",      "department",
     "foundation",  "fund",        "government", "group",        "institute",    "ministry",
     "nations",     "network",     "office",     "organisation", "organization", "project",
     "secretariat", "society",     "survey",     "team",         "union",        "university"});

constexpr auto particles = std::to_array<std::string_view>(
    {"al",  "bin", "binti", "da", "das", "de",  "del", "della", "den", "der", "di",
     "dos", "du",  "ibn",   "la", "le",  "ten", "ter", "van",   "von", "zu"});

/// They say nothing of a title in a key.
constexpr auto lightWords = std::to_array<std::string_view>(
    {"a",     "an",   "and", "are",  "as",   "at",    "by",    "can", "could", "do",  "for",  "from", "how",
     "if",    "in",   "is",  "it",   "its",  "may",   "of",    "on",  "or",    "say", "says", "that", "the",
     "their", "this", "to",  "what", "when", "where", "which", "who", "whom",  "why", "will", "with"});

template <std::size_t n>
bool isOneOf(const std::array<std::string_view, n>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::optional<int> wholeNumber(std::string_view text, int most) {
    int value = 0;
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || stopped != text.data() + text.size() || value < 1 || value > most)
        return {};
    return value;
}

int monthFrom(std::string_view word) {
    const auto* found = std::find_if(monthNames.begin(), monthNames.end(), [word](std::string_view name) {
        return word == name || (word.size() == 3 && name.starts_with(word));
    });
    return found == monthNames.end() ? 0 : static_cast<int>(found - monthNames.begin()) + 1;
}

/// "4 June 2024", "4 Jun 2024", "Jun 2024", "2024".
std::optional<PublicationDate> dateFrom(std::string_view text) {
    const auto parts = words(text);
    if (parts.empty() || parts.size() > 3)
        return {};
    PublicationDate date;
    const auto year = parts.back().size() == 4 ? wholeNumber(parts.back(), 9999) : std::nullopt;
    if (!year)
        return {};
    date.year = *year;
    if (parts.size() > 1)
        date.month = monthFrom(parts[parts.size() - 2]);
    if (parts.size() == 3)
        date.day = wholeNumber(parts.front(), 31).value_or(0);
    if ((parts.size() > 1 && date.month == 0) || (parts.size() == 3 && date.day == 0))
        return {};
    return date;
}

std::string capitalised(std::string_view text) {
    std::string out(text);
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
        out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
}

void addSentence(std::string& text, std::string_view sentence) {
    while (sentence.ends_with('.'))
        sentence.remove_suffix(1);
    if (sentence.empty())
        return;
    if (!text.empty())
        text += ' ';
    text += capitalised(sentence);
    text += '.';
}

/// Takes a date off that agrees with the year that is known; what is more exact stays.
bool takeDate(Reference& reference, std::string_view text) {
    const auto date = dateFrom(text);
    if (!date || (reference.date.year != 0 && date->year != reference.date.year))
        return false;
    if (reference.date.month == 0)
        reference.date = *date;
    return true;
}

/// "Title (4 Jun 2024)" has a date; "Report (first pages, re-hosted)" says what was read of it, which is
/// given back.
std::string splitTitle(Reference& reference, bool isOriginalSource) {
    auto& title = reference.title;
    const auto open = title.rfind(" (");
    if (open == std::string::npos || open == 0 || !title.ends_with(')'))
        return {};
    auto inside = title.substr(open + 2, title.size() - open - 3);
    const bool isDate = takeDate(reference, inside);
    if (isDate || isOriginalSource)
        title.resize(open);
    return isDate || !isOriginalSource ? std::string() : inside;
}

/// "International Monetary Fund; copy in a public repository": who published, and how it came here, which is
/// given back.
std::string splitPublisher(Reference& reference) {
    auto& publisher = reference.publisher;
    for (const std::string_view mark : {"; ", " via ", ", re-hosted "}) {
        const auto at = publisher.find(mark);
        if (at == std::string::npos || at == 0)
            continue;
        auto way = std::string(trimmed(publisher.substr(at + (mark.front() == ' ' ? 0 : 1))));
        publisher.resize(at);
        return way;
    }
    return {};
}

/// "first pages, re-hosted" and "via Scribd" are one sentence.
void noteHowRead(Reference& reference, const std::string& part, const std::string& way) {
    constexpr std::string_view hosted = "re-hosted";
    if (part.empty())
        addSentence(reference.note, way);
    else if (way.empty())
        addSentence(reference.note, "Read: " + part);
    else if (part.ends_with(hosted))
        addSentence(reference.note,
                    "Read: " + part + (way.starts_with(hosted) ? way.substr(hosted.size()) : " " + way));
    else
        addSentence(reference.note, "Read: " + part + ", " + way);
}

/// "2024/162, 4 June 2024" is a number and a date; anything else says where in the source.
void splitLocator(Reference& reference, const std::string& locator) {
    const auto comma = locator.rfind(", ");
    if (comma != std::string::npos && takeDate(reference, std::string_view(locator).substr(comma + 2)))
        reference.number = locator.substr(0, comma);
    else if (!locator.empty() && !takeDate(reference, locator))
        addSentence(reference.note, locator);
}

bool areAuthors(const std::vector<AuthorName>& authors, const std::string& publisher) {
    return !authors.empty() &&
           std::all_of(authors.begin(), authors.end(), [&publisher](const AuthorName& author) {
               return !author.family.empty() && publisher.find(author.family) != std::string::npos;
           });
}

ReferenceType typeOf(const Source& source) {
    if (source.kind == "article")
        return ReferenceType::Article;
    if (source.kind.find("data") != std::string::npos)
        return ReferenceType::Dataset;
    if (source.kind.starts_with("primary"))
        return ReferenceType::Report;
    return isWebAddress(source.path) ? ReferenceType::WebPage : ReferenceType::Other;
}

/// "ISEAS – Yusof Ishak Institute" and "Center … (CSIS)" are known by their capitals.
std::string shortNameOf(const std::string& institution) {
    const auto parts = words(institution);
    for (const auto& part : parts) {
        auto inner = plainLetters(part);
        const auto capitals = std::count_if(part.begin(), part.end(), isUpper);
        if (inner.size() > 1 && static_cast<std::size_t>(capitals) == inner.size())
            return inner;
    }
    for (const auto& part : parts) {
        auto plain = plainLetters(part);
        if (!plain.empty() && !isOneOf(lightWords, plain))
            return plain;
    }
    return {};
}

std::string keyOf(const Reference& reference) {
    std::string key;
    if (!reference.authors.empty())
        key = reference.authors.front().institution.empty()
                  ? plainLetters(reference.authors.front().family)
                  : shortNameOf(reference.authors.front().institution);
    else
        key = shortNameOf(reference.container.empty() ? reference.publisher : reference.container);
    // A series keeps its key whichever of its years are cited.
    if (reference.date.year != 0 && reference.date.lastYear == 0)
        key += fmt::format("{}", reference.date.year);
    for (const auto& word : words(reference.title)) {
        const auto plain = plainLetters(word.substr(0, word.find_first_of("'-/")));
        if (plain.size() > 1 && !isOneOf(lightWords, plain) &&
            !std::all_of(plain.begin(), plain.end(), isDigit)) {
            key += plain;
            break;
        }
    }
    constexpr std::size_t longest = 60;
    key.resize(std::min(key.size(), longest));
    if (key.empty())
        key = slug(reference.name);
    return key.empty() ? "source" : key;
}

/// "", "b" … "z", then numbers.
std::string suffixFor(int taken) {
    if (taken == 0)
        return {};
    return taken < 26 ? std::string(1, static_cast<char>('a' + taken)) : fmt::format("-{}", taken + 1);
}
} // namespace

std::string AuthorName::text() const {
    if (!institution.empty())
        return institution;
    return given.empty() ? family : given + " " + family;
}

std::string PublicationDate::years() const {
    if (year == 0)
        return {};
    return lastYear > year ? fmt::format("{}–{}", year, lastYear) : fmt::format("{}", year);
}

std::string PublicationDate::text() const {
    if (year == 0 || month < 1 || month > 12)
        return years();
    const auto name = monthNames[static_cast<std::size_t>(month - 1)];
    return day == 0 ? fmt::format("{} {}", name, year) : fmt::format("{} {} {}", day, name, year);
}

AuthorName authorFrom(std::string_view name) {
    const auto clean = asOneLine(name);
    const auto parts = words(clean);
    const bool isInstitution =
        parts.size() < 2 || parts.size() > 5 || clean.find_first_of("0123456789&@/") != std::string::npos ||
        clean.find("–") != std::string::npos ||
        std::any_of(parts.begin(), parts.end(),
                    [](const std::string& part) { return isOneOf(institutionWords, lowered(part)); });
    if (isInstitution)
        return {.family = {}, .given = {}, .institution = clean};
    const auto comma = clean.find(',');
    if (comma != std::string::npos)
        return {.family = std::string(trimmed(clean.substr(0, comma))),
                .given = std::string(trimmed(clean.substr(comma + 1))),
                .institution = {}};
    auto first = parts.size() - 1;
    while (first > 1 && isOneOf(particles, parts[first - 1]))
        --first;
    const auto middle = parts.begin() + static_cast<std::ptrdiff_t>(first);
    return {.family = joined({middle, parts.end()}, " "),
            .given = joined({parts.begin(), middle}, " "),
            .institution = {}};
}

bool isOriginal(const Source& source) {
    return source.kind.empty() || source.kind.starts_with("primary") || source.kind == "derived-microdata";
}

Reference referenceFrom(const Source& source) {
    Reference reference;
    reference.type = typeOf(source);
    reference.name = source.name;
    reference.title = source.title.empty() ? source.name : source.title;
    reference.date.year = source.year;
    for (const auto& author : source.authors)
        reference.authors.push_back(authorFrom(author));
    const bool isOwnMaker = isOriginal(source);
    (isOwnMaker ? reference.publisher : reference.container) = source.publisher;
    const auto part = splitTitle(reference, isOwnMaker);
    noteHowRead(reference, part, isOwnMaker ? splitPublisher(reference) : std::string());
    splitLocator(reference, source.locator);
    if (areAuthors(reference.authors, reference.publisher))
        reference.publisher.clear();
    if (reference.authors.empty() && isOwnMaker && !reference.publisher.empty())
        reference.authors.push_back({.family = {}, .given = {}, .institution = reference.publisher});
    if (isWebAddress(source.path))
        reference.address = source.path;
    else if (!source.path.empty())
        addSentence(reference.note, "File " + source.path);
    reference.annotation = source.note;
    return reference;
}

void giveKeys(std::vector<Reference>& references) {
    std::set<std::string> taken;
    for (const auto& reference : references)
        taken.insert(reference.key);
    std::map<std::string, int> tried; // the suffixes of a key below this are taken
    for (auto& reference : references) {
        if (!reference.key.empty())
            continue;
        const auto key = keyOf(reference);
        int& number = tried[key];
        while (taken.contains(key + suffixFor(number)))
            ++number;
        reference.key = key + suffixFor(number);
        taken.insert(reference.key);
    }
}

} // namespace driftline
