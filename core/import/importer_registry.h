// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

#include <memory>

namespace driftline {

/// The importers a program knows. An object that is passed around; there is no global one.
class ImporterRegistry {
public:
    void add(std::unique_ptr<Importer> importer);
    const std::vector<std::unique_ptr<Importer>>& importers() const { return m_importers; }

    /// Asks every importer what it thinks of the file and reads it with the most confident one.
    /// Codes of its own: file.missing, file.empty, import.unknown-format, import.no-package (a folder
    /// without datapackage.json), those of placeholderIn() and refusalOf(); the importers add theirs.
    Result<ImportedPackage> import(const std::filesystem::path& path,
                                   const ImportOptions& options = {}) const;

    /// The cells of the tables in the file, as the importer that import() would choose finds them. Codes:
    /// those of import() and of Importer::cells().
    Result<std::shared_ptr<const GridFile>> cells(const std::filesystem::path& path,
                                                  const ImportOptions& options = {}) const;

    /// Whether an importer would read the file, told from its first bytes as import() does. Codes: those of
    /// its own.
    Result<void> recognise(const std::filesystem::path& path) const;

private:
    Result<const Importer*> importerOf(const ImportTarget& target) const;

    std::vector<std::unique_ptr<Importer>> m_importers;
};

/// Every importer that is part of the program: the one list.
ImporterRegistry builtinImporters();

} // namespace driftline
