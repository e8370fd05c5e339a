// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/input_files.h"
#include "base/result.h"
#include "base/work_token.h"
#include "data/dataset.h"
#include "import/hand_table.h"
#include "import/recipe.h"
#include "prepare/preparation.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// A figure found in a package, still as text: what it means is the figure library's business.
struct FigureDocument {
    std::string origin; ///< where it stood, for example figures/exports.json or datapackage.json /figures/0
    std::string json;

    bool operator==(const FigureDocument&) const = default;
};

struct Contributor {
    std::string title;
    std::string path;
    std::vector<std::string> roles;

    bool operator==(const Contributor&) const = default;
};

/// Tells whether a file may be another one than the one that was read. The data tell whether it is.
struct FileStamp {
    std::uint64_t bytes = 0;
    std::int64_t modified = 0; ///< milliseconds since the beginning of 1970

    bool operator==(const FileStamp&) const = default;
};
/// As the file is now; nothing if it is not there.
std::optional<FileStamp> fileStampNow(const std::filesystem::path& file);

/// Where a dataset came from and how it was understood: all that reading the next edition takes.
struct DatasetOrigin {
    std::string dataset; ///< id
    std::string file;    ///< path; empty if it was typed or pasted
    Recipe recipe;
    std::optional<HandTable> byHand;     ///< the cells that were typed
    std::optional<FileStamp> state = {}; ///< of the file when it was read

    bool operator==(const DatasetOrigin&) const = default;
};

/// What an importer makes of a file or folder. A single table is a package of one dataset.
struct ImportedPackage {
    std::string name; ///< slug; unique part of the dataset ids
    std::string title;
    std::string description;
    std::string version;
    std::vector<Contributor> contributors;
    std::vector<Licence> licences;
    std::vector<Source> sources;
    std::vector<DatasetPtr> datasets;
    std::vector<Error> leftOut{}; ///< of tables that could not be read; told in findings too
    std::vector<FigureDocument> figures;
    std::optional<FigureDocument> outputs; ///< likewise, the list of files to export
    bool isWorkspace = false; ///< saved by Driftline: whole as it is, with nothing to guess or to add
    bool isPicture = false;   ///< was inside a picture: one figure with the rows that it shows
    /// Of the datasets whose meaning had to be found, in their order.
    std::vector<DatasetOrigin> origins;
    /// What was done to datasets after they were read.
    std::vector<Preparation> preparations{};
    std::vector<FigureDocument> templates{};     ///< designs of figures, likewise as text
    std::optional<FigureDocument> entities = {}; ///< likewise, names and colours of places and categories
    Diagnostics findings;
    InputFiles inputs{}; ///< the files that it was read from, as ImporterRegistry::import() found them

    const DatasetOrigin* origin(std::string_view dataset) const;
};

/// What somebody decided about one column of a table.
struct ColumnDecision {
    std::string name;
    ColumnUse use = ColumnUse::Key;
    ColumnType type = ColumnType::Text;
    Role role = Role::None;

    bool operator==(const ColumnDecision&) const = default;
};

/// What somebody decided about a table that states little; what is not set is guessed.
struct ImportChoices {
    std::string sheet;            ///< by name; of the sheets of a workbook or the tables of a file
    std::optional<int> tableRow;  ///< as a spreadsheet counts: a row of the table, where a sheet has several
    std::optional<int> headerRow; ///< as a spreadsheet counts; 0: there is none
    std::optional<char> delimiter;
    std::optional<char> decimal; ///< '.' or ','
    std::string encoding;
    DayOrder dayOrder = DayOrder::Unknown;
    std::string period; ///< names of columns, likewise the next three
    std::string place;
    std::string value;
    std::string series;
    std::string unit;                 ///< of the values
    std::vector<std::string> missing; ///< cells that stand for no value
    std::vector<ColumnDecision> columns;
    std::vector<RowChoice> rows;  ///< labels are filled in
    std::optional<bool> isLong;   ///< whether measures become rows
    std::optional<Recipe> recipe; ///< kept from another edition; the other choices come on top

    bool operator==(const ImportChoices&) const = default;
};

struct ImportOptions {
    std::optional<std::size_t> rowLimit; ///< for previews: at most so many rows of each table
    /// Only these resources (and those that their foreign keys need); all if not set.
    std::optional<std::vector<std::string>> resources;
    ImportChoices choices;
    WorkToken token; ///< a cancelled import fails with import.cancelled
};

/// What an importer is shown of a file before it is asked to read it.
struct ImportTarget {
    std::filesystem::path path;
    bool isFolder = false;
    std::string firstBytes; ///< up to 64 KiB; empty for folders
    /// Of a file that stands inside another one: then the path only names it (import/target_bytes.h).
    std::shared_ptr<const std::string> bytes = nullptr;
};

enum class Confidence { No, Maybe, Yes };

struct Probe {
    Confidence confidence = Confidence::No;
    int score = 0; ///< among equals the higher score is tried first
};

struct GridFile;

/// One file format. Stateless; safe to use from several threads.
class Importer {
public:
    virtual ~Importer() = default;

    virtual std::string_view name() const = 0;                ///< for reading: "Data Package"
    virtual std::vector<std::string> fileEndings() const = 0; ///< with dot, lower case, for file dialogs
    virtual Probe probe(const ImportTarget& target) const = 0;
    virtual Result<ImportedPackage> import(const ImportTarget& target,
                                           const ImportOptions& options) const = 0;
    /// The cells of its tables as they stand in the file, before anything is made of them. Code:
    /// import.no-cells (the format states what its cells mean).
    virtual Result<std::shared_ptr<const GridFile>> cells(const ImportTarget& target,
                                                          const ImportOptions& options) const;
};

} // namespace driftline
