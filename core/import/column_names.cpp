// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_names.h"

#include "base/text.h"
#include "import/sentences.h"

#include <fmt/format.h>

namespace driftline {

std::string ColumnNames::freeName(const std::string& wished) const {
    auto name = wished;
    for (int number = 2; m_taken.contains(name); ++number)
        name = fmt::format("{} {}", wished, number);
    return name;
}

void ColumnNames::keep(std::string name) {
    m_taken.insert(name);
    m_names.push_back(std::move(name));
}

void ColumnNames::add(const std::string& heading) {
    auto name = freeName(heading);
    if (name != heading)
        m_findings.warn(import_sentences::csvHeaderDuplicate(inQuotes(heading), inQuotes(name)), m_heading);
    keep(std::move(name));
}

void ColumnNames::addNameless(std::size_t number, bool isMissed) {
    auto name = freeName(fmt::format("column {}", number));
    if (isMissed)
        m_findings.note(import_sentences::csvHeaderEmpty(number, inQuotes(name)), m_heading);
    keep(std::move(name));
}

} // namespace driftline
