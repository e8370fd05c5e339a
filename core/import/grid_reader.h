// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid.h"
#include "import/importer.h"

namespace driftline {

/// The tables of a file.
struct GridFile {
    std::string format; ///< for reading, with what was decided: "an Excel workbook", "CSV, UTF-8, semicolon"
    std::vector<Grid> grids;
    Diagnostics findings;
    std::optional<char> delimiter = {};   ///< of delimited text, as decided
    std::string encoding = {};            ///< of text, as decided
    std::optional<HandTable> byHand = {}; ///< what the cells were made of, if they are in no file
};

struct GridReadOptions {
    std::optional<std::size_t> rowLimit;   ///< for previews: at most so many rows of each table
    std::optional<std::string> sheet = {}; ///< only this one, by name
    std::optional<char> delimiter = {};    ///< of delimited text; found from the text if not set
    std::string encoding = {};             ///< of text; likewise
    WorkToken token;                       ///< a cancelled read fails with import.cancelled
};

/// Cuts the files of one format into cells and decides nothing of what they mean. Stateless; safe to use from
/// several threads.
class GridReader {
public:
    virtual ~GridReader() = default;

    virtual std::string_view name() const = 0;                ///< for reading: "Excel workbook"
    virtual std::vector<std::string> fileEndings() const = 0; ///< with dot, lower case, for file dialogs
    virtual Probe probe(const ImportTarget& target) const = 0;
    virtual Result<GridFile> read(const ImportTarget& target, const GridReadOptions& options) const = 0;
};

} // namespace driftline
