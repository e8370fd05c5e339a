// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/period.h"
#include "data/codebook.h"
#include "import/column_typing.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// Why something was decided, and what else it could have been, the likeliest first.
struct Reason {
    std::string evidence;
    std::vector<std::string> alternatives;
    bool isChosen = false; ///< a person decided it, so it holds for the next edition too

    bool operator==(const Reason&) const = default;
};

/// What becomes of a column of the file.
enum class ColumnUse {
    Key,      ///< says what a row is about, or goes with its value; stays a column
    Measured, ///< numbers; one of several becomes rows
    Low,      ///< lower bound of the measure named in `of`
    High,     ///< upper bound, likewise
    Scale,    ///< factor of the row's value: 6 or "Millions"; applied
    Month,    ///< month or quarter of the year that the period column or the heading says
    Day,      ///< day of that month
    Reason,   ///< why the row has no value
    Flag,     ///< flags of the measure named in `of`, each beside its value
    Dropped   ///< row numbers, copies, columns without a cell
};
std::string_view columnUseName(ColumnUse use);
/// How the cells of a column of that type are read.
CellKind cellKindOf(ColumnType type);
std::optional<ColumnUse> columnUseFromName(std::string_view name);

/// How one column of a file is read.
struct ColumnRecipe {
    std::string heading; ///< as it stands, heading rows joined; finds the column again in another edition
    std::size_t position = 0; ///< in the grid, from 0
    std::string name;         ///< in the dataset, unique
    ColumnUse use = ColumnUse::Key;
    ColumnType type = ColumnType::Text;
    Role role = Role::None;
    std::string title;                ///< stated by the format; empty if it has none
    std::vector<Category> categories; ///< labels of codes, likewise
    std::string unit;
    double factor = 1;            ///< by which what is written is multiplied: 1e9 under "(bn)"
    ColumnFormat format;          ///< how its cells are read; its kind follows from `type`
    std::optional<Period> period; ///< named by the heading of a measure
    /// "Jan" or "Q1": the heading of a measure names this part of the year that the period of its row says.
    std::string partOfYear;
    std::string series;          ///< what the measure is called where it becomes rows
    std::string of;              ///< name of the measure that a bound or a flag belongs to
    std::string flag;            ///< of the heading of a measure, for all its values: "f" of "2022f"
    std::string place;           ///< of a measure, named by one of the rows of headings
    std::optional<double> level; ///< of a bound: per cent of its interval, if the source says
    bool fillsDown = false;      ///< an empty cell means what stands above it
    bool carriesYear = false;    ///< "Feb" means that of the year above it (carried_year.h)
    Reason reason;

    bool operator==(const ColumnRecipe&) const = default;
};

/// A row inside of the table that is no observation.
struct LeftOutRow {
    int row = 0; ///< as a spreadsheet counts
    std::string why;

    bool operator==(const LeftOutRow&) const = default;
};

/// A row, or a line above a table, that names the group of the rows below it, up to the next one.
struct GroupRow {
    int row = 0; ///< as a spreadsheet counts; it stands before the rows of its group
    std::string name;

    bool operator==(const GroupRow&) const = default;
};

/// What a mark beside values or names means: "p" is "provisional", "1/" is "Excluding re-exports."
struct Footnote {
    std::string mark; ///< as withoutFlag() finds it
    std::string text;

    bool operator==(const Footnote&) const = default;
};

/// What a person decided about a row. In another edition it is found again by its label.
struct RowChoice {
    int row = 0;       ///< as a spreadsheet counts
    std::string label; ///< its first filled cell
    bool isLeftOut = true;

    bool operator==(const RowChoice&) const = default;
};

/// How a table is understood: every decision between the cells of a file and a dataset, with its reason. A
/// plain value, which guessing, a recogniser, a person or a file may write and only applyRecipe() reads. Rows
/// are counted as a spreadsheet counts them, from 1.
struct Recipe {
    std::string sheet;      ///< or table; empty where the format has none
    std::string recogniser; ///< whose layout it is; empty: guessed
    std::optional<char> delimiter;
    std::string encoding;
    std::vector<int> headingRows; ///< top to bottom; empty: no headings
    std::optional<int> unitRow;   ///< says the unit of each column
    int firstRow = 1;             ///< of the data
    std::optional<int> lastRow;   ///< empty: to the end of the file
    std::vector<LeftOutRow> leftOut;
    std::vector<RowChoice> rowChoices; ///< what of that is a person's decision
    std::vector<GroupRow> groups;      ///< top to bottom
    std::string groupName;             ///< of the column that they fill; empty: none does
    Role groupRole = Role::Dimension;
    std::vector<Footnote> footnotes; ///< that marks in cells refer to
    std::vector<ColumnRecipe> columns;
    bool isLong = false;            ///< measures become rows
    Role seriesRole = Role::Series; ///< of the column that names the measures
    std::string seriesName;         ///< of that column; empty: none is needed
    std::string periodName;         ///< of the column that the periods in headings fill; empty: none
    std::string placeName;          ///< of the column that the places in headings fill; empty: none
    std::string title;              ///< what stands above the table
    std::string note;               ///< what stands above and below
    std::string source;
    std::string unit;    ///< said above the table, of all measures without one of their own
    std::string place;   ///< said above the table
    std::string edition; ///< date of the edition
    /// The column that says what year is the last of the row that is no projection; empty: none does.
    std::string lastActual;
    /// The column whose labels say the unit of their row: "Exports (US$ million)"; empty: none does.
    std::string unitsIn;
    Reason tableReason; ///< for the rows
    Reason shapeReason; ///< for long or wide
    Reason textReason;  ///< for delimiter and encoding

    bool operator==(const Recipe&) const = default;
    const ColumnRecipe* column(std::string_view name) const;
    ColumnRecipe* column(std::string_view name);
};

/// One line a decision, for people: what was decided and why.
std::vector<std::string> decisionLines(const Recipe& recipe);

} // namespace driftline
