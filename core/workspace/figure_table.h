// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lists.h"
#include "scene/scene.h"

#include <string>
#include <vector>

namespace driftline {

/// The numbers behind a figure, one row a number, as the Table tab and CSV export show them.
struct FigureTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<int> datum; ///< row -> index in Scene::data

    bool operator==(const FigureTable&) const = default;
};

/// For people: labels, formatted numbers, short sources; columns that are empty everywhere are left out.
FigureTable tableForReading(const Scene& scene);

/// Rows of a table, in the order given, for a spreadsheet: cells with tabs between, a heading line first. No
/// text is a formula there (spreadsheetText()).
std::string tabTextFor(const FigureTable& table, const std::vector<std::size_t>& rows);

/// The same as a Markdown table; numbers stand right.
std::string markdownFor(const FigureTable& table, const std::vector<std::size_t>& rows);

/// Text on one line and without what Markdown would read as mark-up.
std::string markdownCell(const std::string& text);

/// The full references of a scene's sources. The scene must outlive it.
class SceneReferences {
public:
    explicit SceneReferences(const Scene& scene);

    /// Of the sources of one number, with bars between.
    std::string of(const Datum& datum) const;

private:
    const Scene* m_scene;
    NameIndex m_places;
};

/// For programs: RFC 4180, UTF-8, CRLF-free, exact numbers, source names with their references. Spreadsheets
/// open it too, so no text is a formula (spreadsheetText()).
std::string csvFor(const Scene& scene);

} // namespace driftline
