// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace driftline::test {

/// Programs of others that read what Driftline writes for reference managers.

/// What bibtex made of an entry.
struct BibtexEntry {
    std::string key;
    std::vector<std::string> authors; ///< "given|family", in the language of TeX
    std::string title;                ///< after a style made it lower-case, as most do
    std::string year;
    std::string note;

    bool operator==(const BibtexEntry&) const = default;
};

struct BibtexReading {
    std::vector<BibtexEntry> entries;
    std::string complaints; ///< empty if bibtex had none
};

/// Whether the programs are there (packaging/install-dependencies --test brings them).
bool canReadBibtex();
bool canReadRis();

/// Runs bibtex with a style of our own over a database. Entries in the order of the database.
BibtexReading readWithBibtex(const std::string& database);

/// What bibutils' ris2xml makes of records, as MODS. Throws if it fails.
std::string readWithBibutils(const std::string& records);

/// The texts of every element of that name, in order, with XML's own signs undone.
std::vector<std::string> textsOf(const std::string& xml, const std::string& element);

} // namespace driftline::test
