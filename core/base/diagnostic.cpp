// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/diagnostic.h"

#include "base/sentences.h"

namespace driftline {

std::string Diagnostic::text() const {
    std::string out;
    const auto where = place.text();
    if (!where.empty())
        out = where + ": ";
    out += message;
    if (!remedy.empty())
        out += " " + remedy;
    return out;
}

void Diagnostics::add(Diagnostic diagnostic) {
    auto& seen = m_counts[diagnostic.code];
    if (seen < capPerCode)
        m_items.push_back(std::move(diagnostic));
    ++seen;
}

void Diagnostics::note(CodedText said, Place place) {
    add({Severity::Note, std::move(said.code), std::move(said.text), std::move(place),
         std::move(said.remedy)});
}

void Diagnostics::warn(CodedText said, Place place) {
    add({Severity::Warning, std::move(said.code), std::move(said.text), std::move(place),
         std::move(said.remedy)});
}

void Diagnostics::note(std::string_view code, std::string message, Place place, std::string remedy) {
    add({Severity::Note, std::string(code), std::move(message), std::move(place), std::move(remedy)});
}

void Diagnostics::warn(std::string_view code, std::string message, Place place, std::string remedy) {
    add({Severity::Warning, std::string(code), std::move(message), std::move(place), std::move(remedy)});
}

void Diagnostics::append(const Diagnostics& other) {
    std::map<std::string, std::size_t, std::less<>> kept;
    for (const auto& item : other.m_items) {
        add(item);
        ++kept[item.code];
    }
    for (const auto& [code, count] : other.m_counts)
        m_counts[code] += count - kept[code];
}

std::size_t Diagnostics::count(std::string_view code) const {
    const auto found = m_counts.find(code);
    return found == m_counts.end() ? 0 : found->second;
}

std::vector<std::string> Diagnostics::lines() const {
    std::vector<std::string> out;
    for (const auto& item : m_items)
        out.push_back(item.text());
    for (const auto& [code, count] : m_counts) {
        if (count > capPerCode)
            out.push_back(base_sentences::moreOfTheKind(count - capPerCode, code));
    }
    return out;
}

} // namespace driftline
