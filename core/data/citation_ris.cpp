// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citation.h"
#include "data/latex_text.h"

#include <fmt/format.h>

namespace driftline {

namespace {
std::string_view risType(ReferenceType type) {
    switch (type) {
    case ReferenceType::Article:
    case ReferenceType::WebPage:
        return "ELEC";
    case ReferenceType::Report:
        return "RPRT";
    case ReferenceType::Dataset:
        return "DATA";
    case ReferenceType::Software:
        return "COMP";
    case ReferenceType::Figure:
        return "FIGURE";
    case ReferenceType::Other:
        break;
    }
    return "GEN";
}

/// A value is one line, so nothing in it can end the record or open another.
void add(std::string& record, std::string_view tag, std::string_view value) {
    const auto line = asOneLine(value);
    if (!line.empty())
        record += fmt::format("{}  - {}\r\n", tag, line);
}

/// "2024/06/04/": parts that are not known stay empty.
std::string risDate(const PublicationDate& date) {
    if (date.month == 0)
        return {};
    return date.day == 0 ? fmt::format("{:04}/{:02}//", date.year, date.month)
                         : fmt::format("{:04}/{:02}/{:02}/", date.year, date.month, date.day);
}

std::string recordFor(const Reference& reference) {
    std::string record = fmt::format("TY  - {}\r\n", risType(reference.type));
    add(record, "ID", reference.key);
    for (const auto& author : reference.authors) {
        const bool isPerson = author.institution.empty() && !author.given.empty();
        // The comma at the end tells readers that all of it is one name.
        add(record, "AU", isPerson ? author.family + ", " + author.given : author.text() + ",");
    }
    add(record, "TI", reference.title);
    add(record, "T2", reference.container);
    add(record, "PB", reference.publisher);
    if (reference.date.year != 0)
        add(record, "PY", fmt::format("{:04}", reference.date.year));
    add(record, "DA", risDate(reference.date));
    add(record, "M1", reference.number);
    add(record, "ET", reference.version);
    add(record, "UR", reference.address);
    if (reference.date.lastYear > reference.date.year)
        add(record, "N1", "Years: " + reference.date.years());
    if (!reference.licence.empty())
        add(record, "N1", "Licence: " + reference.licence);
    add(record, "N1", reference.note);
    add(record, "N1", reference.annotation);
    return record + "ER  - \r\n";
}
} // namespace

std::string risFor(const std::vector<Reference>& references) {
    std::string text;
    for (const auto& reference : references)
        text += (text.empty() ? "" : "\r\n") + recordFor(reference);
    return text;
}

} // namespace driftline
