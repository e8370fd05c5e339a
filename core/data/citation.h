// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/reference.h"

#include <string>
#include <vector>

namespace driftline {

/// Every writer takes references as they are, in order, and puts any text that a source may hold into valid
/// form. Entries are told apart by their keys (giveKeys()). The same input gives the same bytes.

/// One reference for reading, on one line: "ISEAS – Yusof Ishak Institute (2024). The State of …".
std::string citationText(const Reference& reference);

/// BibTeX for bibtex and biber, UTF-8; see data/latex_text.h for letters and capitals. Reports are
/// @techreport, all else is @misc, because bibtex's own styles know no type for datasets and pages.
/// Institutions stand in double braces. Addresses are percent-encoded where they would not be safe in \url.
std::string bibtexFor(const std::vector<Reference>& references);

/// RIS as its specification of 2011 has it: UTF-8, CRLF. Institutions end with a comma, as EndNote wants
/// them. A comma within one stays, though RIS cannot tell it from the one behind a family name.
std::string risFor(const std::vector<Reference>& references);

/// An array of CSL items (csl-data.json of the Citation Style Language 1.0.2), UTF-8, with a line feed at the
/// end.
std::string cslJsonFor(const std::vector<Reference>& references);

} // namespace driftline
