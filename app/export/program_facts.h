// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace driftline {

/// A library as it is in use, or, where it is headers only, as it was compiled in.
struct LibraryVersion {
    std::string name;
    std::string version; ///< "not loaded (…)" where a part of the program is missing

    bool operator==(const LibraryVersion&) const = default;
};

/// What a report of a fault has to say of the program.
struct ProgramFacts {
    std::string version;
    std::string compiler;
    std::string buildType;
    std::vector<LibraryVersion> libraries;
};

/// Parts of the program that are loaded when they are needed know their libraries; asking them loads them.
enum class AskedParts { All, Loaded };

ProgramFacts programFacts(AskedParts parts);

/// Of all parts as a JSON object: "version", "compiler", "buildType", "libraries" (name -> version).
std::string programFactsJson();

/// Of the parts that are there from the start, as lines for a person.
std::string programFactsText();

} // namespace driftline
