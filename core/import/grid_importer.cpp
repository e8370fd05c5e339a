// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/grid_importer.h"

#include "base/text.h"
#include "import/apply_recipe.h"
#include "import/cell_look.h"
#include "import/column_kind.h"
#include "import/edit_recipe.h"
#include "import/guess_recipe.h"
#include "import/number_marks.h"
#include "import/recipe_sentences.h"
#include "import/recognisers/recognise.h"
#include "import/role_guess.h"
#include "import/sentences.h"
#include "import/typed_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace driftline {

namespace {
/// A table of one of the grids.
struct GridTable {
    const Grid* grid = nullptr;
    FoundTable found;
    std::size_t numbers = 0; ///< cells with one, as far as was looked
};

std::size_t numbersIn(const Grid& grid, const FoundTable& table) {
    constexpr std::size_t mostRows = 2000;
    std::size_t numbers = 0;
    const auto end = std::min(table.endRow, table.firstRow + mostRows);
    for (auto row = table.firstRow; row < end; ++row) {
        for (const auto column : table.columns)
            numbers += cellLook(grid, row, column) == CellLook::Number ? 1U : 0U;
    }
    return numbers;
}

/// The sheet that was chosen, or that a recipe was kept for if the file still has it; empty: any.
std::string wantedSheet(const GridFile& file, const ImportChoices& choices) {
    if (!choices.sheet.empty() || !choices.recipe)
        return choices.sheet;
    const auto& kept = choices.recipe->sheet;
    const bool isThere = std::any_of(file.grids.begin(), file.grids.end(),
                                     [&kept](const Grid& grid) { return grid.name == kept; });
    return isThere ? kept : std::string();
}

/// Whether a row, as a spreadsheet counts, is one of the table's headings or data.
bool holdsRow(const GridTable& table, int row) {
    const auto& numbers = table.grid->rowNumbers;
    const auto top = table.found.headingRows.empty() ? table.found.firstRow : table.found.headingRows.front();
    return table.found.endRow > 0 && numbers[top] <= row && row <= numbers[table.found.endRow - 1];
}

/// The table that was chosen, or that of a kept recipe, told by its headings; otherwise that of the first
/// sheet that does not have far fewer numbers than another.
std::vector<GridTable>::iterator mainTable(std::vector<GridTable>& tables, const ImportChoices& choices) {
    if (choices.tableRow) {
        const auto chosen =
            std::find_if(tables.begin(), tables.end(),
                         [row = *choices.tableRow](const GridTable& table) { return holdsRow(table, row); });
        if (chosen != tables.end())
            return chosen;
    }
    if (choices.recipe) {
        const auto known = [&choices](const GridTable& table) {
            return knownHeadings(*choices.recipe, headingsOf(*table.grid, table.found));
        };
        return std::max_element(
            tables.begin(), tables.end(),
            [&known](const GridTable& a, const GridTable& b) { return known(a) < known(b); });
    }
    std::size_t most = 0;
    for (const auto& table : tables)
        most = std::max(most, table.numbers);
    return std::find_if(tables.begin(), tables.end(),
                        [most](const GridTable& table) { return table.numbers * 5 >= most; });
}

/// All tables, the main one first.
Result<std::vector<GridTable>> tablesOf(const GridFile& file, const ImportChoices& choices,
                                        Diagnostics& findings) {
    std::vector<GridTable> tables;
    std::optional<Error> problem;
    const auto sheet = wantedSheet(file, choices);
    for (const auto& grid : file.grids) {
        if (!sheet.empty() && grid.name != sheet)
            continue;
        auto found = findTables(grid);
        if (!found) {
            problem = problem ? problem : std::optional(found.error());
            continue;
        }
        for (auto& table : *found) {
            const auto numbers = grid.isHidden ? 0 : numbersIn(grid, table);
            tables.push_back({&grid, std::move(table), numbers});
        }
    }
    if (tables.empty() && problem)
        return tl::unexpected(*problem);
    if (tables.empty())
        return fail(sheet.empty() ? import_sentences::fileHasNoTable()
                                  : import_sentences::fileHasNoSheet(inQuotes(sheet)));
    const auto main = mainTable(tables, choices);
    std::rotate(tables.begin(), main, main + 1);
    if (tables.size() > 1) {
        std::vector<std::string> others;
        for (std::size_t i = 1; i < tables.size() && others.size() < 5; ++i)
            others.push_back(fmt::format(
                "{}row {}", tables[i].grid->name.empty() ? "" : inQuotes(tables[i].grid->name) + ", ",
                tables[i].grid->rowNumbers[tables[i].found.firstRow]));
        findings.note(import_sentences::severalTables(
                          tables.size(),
                          tables.front().grid->name.empty()
                              ? import_sentences::mainTableOfRow(
                                    tables.front().grid->rowNumbers[tables.front().found.firstRow])
                              : import_sentences::mainTableOnSheet(inQuotes(tables.front().grid->name)),
                          joinedForReading(others), tables.size() > others.size() + 1 ? " …" : ""),
                      {tables.front().grid->file, 0, {}, {}});
    }
    return tables;
}

std::string decimalName(const Recipe& recipe) {
    std::size_t commas = 0;
    std::size_t points = 0;
    for (const auto& column : recipe.columns) {
        if (column.type == ColumnType::Number)
            ++(column.format.marks.decimal == ',' ? commas : points);
    }
    return decimalMarkName({commas > points ? ',' : '.', '\0'});
}

void tellRecipe(const Recipe& recipe, const Place& place, Diagnostics& findings) {
    std::vector<std::string> told;
    for (const auto& column : recipe.columns) {
        if (column.role != Role::None)
            told.push_back(fmt::format("{} as {}", inQuotes(column.name), roleName(column.role)));
        const bool isUnreadTime = column.type == ColumnType::Text && column.use == ColumnUse::Key &&
                                  column.role == Role::None && column.format.isTime;
        if (!isUnreadTime)
            continue;
        auto at = place;
        at.column = column.name;
        findings.note(import_sentences::csvDatesNotRead(inQuotes(column.name)), at);
    }
    if (!told.empty())
        findings.note(import_sentences::rolesGuessedFromContents(joinedForReading(told)), place);
}

struct Made {
    Dataset dataset;
    Recipe recipe;
};

std::string tableId(const ImportedPackage& package, const GridTable& table, bool isMain,
                    std::set<std::string>& taken) {
    auto wished = isMain ? package.name : slug(table.grid->name);
    if (wished.empty())
        wished = "table";
    auto name = wished;
    for (int number = 2; !taken.insert(name).second; ++number)
        name = fmt::format("{}-{}", wished, number);
    return name;
}

/// A table of one indicator is about that.
std::string soleIndicator(const Dataset& dataset) {
    const auto column = dataset.codebook.indexOf(Role::Indicator);
    const auto* cells = column ? std::get_if<TextCells>(&dataset.table.column(*column)) : nullptr;
    return cells != nullptr && cells->dictionary.size() == 1 ? cells->dictionary.front() : std::string();
}

void addSource(const std::string& line, Dataset& dataset) {
    if (line.empty())
        return;
    const auto colon = line.find_first_of(":,");
    const auto text = colon == std::string::npos ? std::string_view(line)
                                                 : trimmed(std::string_view(line).substr(colon + 1));
    Source source;
    source.name = "file";
    source.title = text.empty() ? line : std::string(text);
    dataset.sources.push_back(std::move(source));
}

void limitRows(const Grid& grid, std::size_t rows, Recipe& recipe) {
    std::size_t seen = 0;
    for (std::size_t row = 0; row < grid.rows() && seen < rows; ++row) {
        if (grid.rowNumbers[row] >= recipe.firstRow && extentOf(grid, row).filled > 0 && ++seen == rows)
            recipe.lastRow = std::min(recipe.lastRow.value_or(grid.rowNumbers[row]), grid.rowNumbers[row]);
    }
    if (rows == 0)
        recipe.lastRow = recipe.firstRow - 1;
}

/// How a table is read: guessed from its cells, as a kept recipe says, and as somebody chose.
Result<Recipe> recipeFor(const GridFile& file, const GridTable& table, bool isMain,
                         const ImportOptions& options, Diagnostics& findings) {
    const auto& grid = *table.grid;
    auto found = table.found;
    const auto& choices = options.choices;
    const auto* kept = isMain && choices.recipe ? &*choices.recipe : nullptr;
    if (choices.headerRow)
        moveHeading(grid, *choices.headerRow, found);
    else if (kept != nullptr && kept->tableReason.isChosen)
        restoreHeading(grid, *kept, found);
    const TypingChoices typing{choices.dayOrder, choices.decimal, choices.missing};
    // What is only guessed is of no account where a recipe decides it.
    Diagnostics guessed;
    auto recipe = guessRecipe(grid, found, file.delimiter.value_or('\0'), typing, guessed);
    recogniseLayout(grid, found, recipe, guessed);
    if (kept != nullptr)
        recipe = fittedRecipe(choices, recipe, grid, findings);
    else
        findings.append(guessed);
    if (choices.headerRow)
        recipe.tableReason = {found.evidence, {}, true};
    // Further tables have columns of their own.
    if (const auto edited = isMain ? editRecipe(choices, grid, recipe) : Result<void>(); !edited)
        return tl::unexpected(edited.error());
    for (auto& column : recipe.columns)
        column.format.kind = cellKindOf(column.type);
    recipe.delimiter = file.delimiter;
    recipe.encoding = file.encoding;
    if (choices.delimiter || !choices.encoding.empty())
        recipe.textReason = {recipe_sentences::youChoseIt, {}, true};
    if (options.rowLimit)
        limitRows(grid, *options.rowLimit, recipe);
    return recipe;
}

/// What a dataset says of itself: its title, its sources and how it came to be. `how` names the format.
void describe(const GridFile& file, const Grid& grid, const Recipe& recipe, const std::string& how,
              Dataset& dataset) {
    dataset.title = grid.title.empty() ? recipe.title : grid.title;
    if (dataset.title.empty())
        dataset.title = soleIndicator(dataset);
    dataset.description = grid.note.empty() ? recipe.note : grid.note;
    addSource(grid.source.empty() ? recipe.source : grid.source, dataset);
    for (const auto& source : grid.sources)
        dataset.sources.push_back(source);
    const auto name = std::filesystem::path(grid.file).filename().string();
    dataset.history.push_back(file.byHand ? import_sentences::typedByHand
                                          : import_sentences::readFrom(name, how));
    if (recipe.isLong)
        dataset.history.push_back(import_sentences::columnsMadeRows(static_cast<std::size_t>(
            std::count_if(recipe.columns.begin(), recipe.columns.end(),
                          [](const ColumnRecipe& column) { return column.use == ColumnUse::Measured; }))));
}

Result<Made> readTable(const GridFile& file, const GridTable& table, bool isMain,
                       const ImportOptions& options, Diagnostics& findings) {
    const auto& grid = *table.grid;
    const Place place{grid.file, 0, {}, {}};
    auto recipe = recipeFor(file, table, isMain, options, findings);
    if (!recipe)
        return tl::unexpected(recipe.error());
    auto how = file.format;
    if (file.delimiter)
        how += ", " + decimalName(*recipe);
    else if (!grid.name.empty())
        how += ", " + inQuotes(grid.name);
    findings.note(import_sentences::csvReadAs(how), place);
    auto applied = applyRecipe(grid, *recipe, options.token, findings);
    if (!applied)
        return tl::unexpected(applied.error());
    Dataset dataset;
    dataset.codebook = std::move(applied->codebook);
    dataset.table = std::move(applied->table);
    describe(file, grid, *recipe, how, dataset);
    addStatusesOfFlags(dataset, recipe->footnotes);
    tellRecipe(*recipe, place, findings);
    tellWhatIsLacking(dataset.codebook, place, findings);
    return Made{std::move(dataset), *std::move(recipe)};
}

class GridImporter final : public Importer {
public:
    explicit GridImporter(std::unique_ptr<GridReader> reader) : m_reader(std::move(reader)) {}

    std::string_view name() const override { return m_reader->name(); }
    std::vector<std::string> fileEndings() const override { return m_reader->fileEndings(); }
    Probe probe(const ImportTarget& target) const override { return m_reader->probe(target); }

    Result<ImportedPackage> import(const ImportTarget& target, const ImportOptions& options) const override {
        const auto file = cells(target, options);
        return file ? packageOf(**file, target.path, options)
                    : Result<ImportedPackage>(tl::unexpected(file.error()));
    }

    Result<std::shared_ptr<const GridFile>> cells(const ImportTarget& target,
                                                  const ImportOptions& options) const override {
        GridReadOptions reading;
        reading.rowLimit = options.rowLimit;
        reading.delimiter = options.choices.delimiter;
        reading.encoding = options.choices.encoding;
        // What a person decided in an earlier edition goes before a guess.
        if (const auto& kept = options.choices.recipe; kept && kept->textReason.isChosen) {
            reading.delimiter = reading.delimiter ? reading.delimiter : kept->delimiter;
            reading.encoding = reading.encoding.empty() ? kept->encoding : reading.encoding;
        }
        reading.token = options.token;
        auto file = m_reader->read(target, reading);
        if (!file)
            return tl::unexpected(file.error());
        return std::make_shared<const GridFile>(std::move(*file));
    }

private:
    std::unique_ptr<GridReader> m_reader;
};
} // namespace

Result<ImportedPackage> packageOf(const GridFile& cells, const std::filesystem::path& path,
                                  const ImportOptions& options) {
    const auto stem = cells.byHand ? cells.byHand->title : path.stem().string();
    ImportedPackage package;
    package.title = stem;
    package.name = slug(stem);
    if (package.name.empty())
        package.name = "table";
    package.findings = cells.findings;
    auto tables = tablesOf(cells, options.choices, package.findings);
    if (!tables)
        return tl::unexpected(tables.error());
    std::error_code unknownFolder;
    const auto file = cells.byHand
                          ? std::string()
                          : std::filesystem::absolute(path, unknownFolder).lexically_normal().string();
    const auto state = cells.byHand ? std::nullopt : fileStampNow(path);
    std::set<std::string> taken;
    for (const auto& table : *tables) {
        const bool isMain = &table == &tables->front();
        Diagnostics findings;
        auto made = readTable(cells, table, isMain, options, findings);
        if (!made && isMain)
            return tl::unexpected(made.error());
        if (!made)
            continue;
        auto& [dataset, recipe] = *made;
        dataset.id = package.name + "/" + tableId(package, table, isMain, taken);
        if (dataset.title.empty())
            dataset.title = isMain || table.grid->name.empty() ? stem : table.grid->name;
        package.origins.push_back({dataset.id, file, std::move(recipe), cells.byHand, state});
        package.datasets.push_back(std::make_shared<const Dataset>(std::move(dataset)));
        if (isMain)
            package.findings.append(findings);
    }
    return package;
}

std::unique_ptr<Importer> gridImporter(std::unique_ptr<GridReader> reader) {
    return std::make_unique<GridImporter>(std::move(reader));
}

} // namespace driftline
