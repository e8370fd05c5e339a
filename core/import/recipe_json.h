// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "import/recipe.h"

#include <string>
#include <string_view>

namespace driftline {

/// A recipe as JSON, after resources/schema/recipe.schema.json, to be kept beside its file or in a workspace.
/// What is as it is by default is left out. parseRecipe() reads it back as it was.
std::string recipeJson(const Recipe& recipe);

/// `shownFile` names the document in errors. Codes: recipe.not-json, recipe.newer-version,
/// recipe.wrong-field.
Result<Recipe> parseRecipe(std::string_view json, std::string_view shownFile);

} // namespace driftline
