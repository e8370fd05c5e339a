// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// A save of a package folder replaces many files, and may be cut short between two of them. The new files
/// lie whole in this folder inside before a journal there says so; from then on the package is the new one,
/// wherever its files are found. Without a journal it is the old one, and what lies there means nothing.
inline constexpr std::string_view stagingFolder = ".driftline-save";
inline constexpr std::string_view stagingJournal = "journal.json";

/// What the journal says. Names are relative and safe.
struct PendingSave {
    std::vector<std::string> put;     ///< in the staging folder or, if moved already, in their places
    std::vector<std::string> removed; ///< of the old package, and no longer part of it

    bool operator==(const PendingSave&) const = default;
};

/// Nothing if no save was left unfinished in the folder, or its journal is none of ours.
std::optional<PendingSave> pendingSave(const std::filesystem::path& folder);

std::string journalText(const PendingSave& save);

/// Something that is different after every save, and while one is under way.
std::string saveState(const std::filesystem::path& folder);

} // namespace driftline
