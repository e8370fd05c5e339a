// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table_source.h"

#include "base/file_io.h"
#include "base/text.h"
#include "cli/output_target.h"
#include "cli/sentences.h"
#include "import/importer_registry.h"
#include "import/recipe_json.h"
#include "style/schema_check.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>

namespace driftline {
namespace {

Result<int> rowNumber(const std::string& text) {
    int row = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), row);
    if (error != std::errc() || end != text.data() + text.size() || row < 0)
        return fail(cli_sentences::headerRowForm(inQuotes(text)));
    return row;
}

Result<char> delimiterNamed(const std::string& text) {
    static constexpr std::array<std::pair<std::string_view, char>, 6> names = {
        {{"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"\\t", '\t'}, {"bar", '|'}, {"blank", ' '}}};
    for (const auto& [name, delimiter] : names) {
        if (text == name)
            return delimiter;
    }
    if (text.size() == 1)
        return text.front();
    return fail(cli_sentences::delimiterForm(inQuotes(text)));
}

Result<char> decimalNamed(const std::string& text) {
    if (text == "point" || text == ".")
        return '.';
    if (text == "comma" || text == ",")
        return ',';
    return fail(cli_sentences::decimalForm(inQuotes(text)));
}

Result<Recipe> recipeIn(const std::string& file) {
    const auto text = readFile(file);
    if (!text)
        return tl::unexpected(text.error());
    const auto json = nlohmann::json::parse(*text, nullptr, false);
    if (json.is_object()) {
        if (const auto checked = checkAgainstSchema(json, DocumentKind::Recipe, file); !checked)
            return tl::unexpected(checked.error());
    }
    return parseRecipe(*text, file);
}

template <class Value, class Target>
Result<void> take(const std::string& text, Result<Value> (*read)(const std::string&), Target& target) {
    if (text.empty())
        return {};
    auto value = read(text);
    if (!value)
        return tl::unexpected(value.error());
    target = std::move(*value);
    return {};
}

Result<void> saveRecipe(const ImportedPackage& package, const ReadingOptions& options) {
    auto inputs = package.inputs;
    inputs.add(options.recipe);
    return writeToTarget(options.saveRecipe, recipeJson(package.origins.front().recipe), inputs,
                         Replacing::Anything);
}

} // namespace

Result<ImportChoices> importChoices(const ReadingOptions& options) {
    ImportChoices choices;
    for (const auto& taken : {take(options.headerRow, rowNumber, choices.headerRow),
                              take(options.delimiter, delimiterNamed, choices.delimiter),
                              take(options.decimal, decimalNamed, choices.decimal),
                              take(options.recipe, recipeIn, choices.recipe)}) {
        if (!taken)
            return tl::unexpected(taken.error());
    }
    choices.sheet = options.sheet;
    choices.encoding = options.encoding;
    choices.period = options.period;
    choices.place = options.place;
    choices.value = options.value;
    choices.series = options.series;
    choices.unit = options.unit;
    choices.missing = options.missing;
    if (options.dayFirst || options.monthFirst)
        choices.dayOrder = options.dayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
    return choices;
}

Result<ImportedPackage> importAsChosen(const std::filesystem::path& path, const ReadingOptions& options,
                                       TableShape shape) {
    auto choices = importChoices(options);
    if (!choices)
        return tl::unexpected(choices.error());
    const bool areMade = !(*choices == ImportChoices{}) || !options.saveRecipe.empty();
    if (shape == TableShape::AsInFile)
        choices->isLong = false;
    ImportOptions importing;
    importing.choices = std::move(*choices);
    auto package = builtinImporters().import(path, importing);
    if (!package)
        return package;
    if (areMade && (package->isWorkspace || package->origins.empty()))
        return fail(cli_sentences::tableChoicesUnused(),
                    Place{.file = path.string(), .column = {}, .path = {}});
    if (options.saveRecipe.empty())
        return package;
    if (const auto saved = saveRecipe(*package, options); !saved)
        return tl::unexpected(saved.error());
    return package;
}

} // namespace driftline
