// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/stated_table.h"

#include "base/number_text.h"
#include "import/formats/sentences.h"

#include <nlohmann/json.hpp>

namespace driftline {

Result<void> checkSize(std::size_t rows, std::size_t columns, const Place& place) {
    if (columns <= mostStatedColumns && (columns == 0 || rows <= mostStatedCells / columns))
        return {};
    return fail(
        format_sentences::tableTooLarge(rows, columns, mostStatedCells / 1'000'000, mostStatedColumns),
        place);
}

void addJsonCell(Grid& grid, CellTexts& texts, const nlohmann::ordered_json& value) {
    if (value.is_null())
        grid.addCell({});
    else if (value.is_string())
        grid.addCell(texts.keep(value.get_ref<const std::string&>()));
    else if (value.is_boolean())
        grid.addCell(value.get<bool>() ? "true" : "false", CellType::Boolean);
    else if (value.is_number_integer())
        grid.addCell(texts.keep(value.dump()), CellType::Number);
    else if (value.is_number())
        grid.addCell(texts.keep(exactNumber(value.get<double>())), CellType::Number);
    else
        grid.addCell(texts.keep(value.dump()));
}

StatedColumn statedColumn(std::string name, std::string title, Role role) {
    StatedColumn column;
    column.variable.name = std::move(name);
    column.variable.title = std::move(title);
    column.variable.role = role;
    if (role == Role::Value) {
        column.variable.type = ColumnType::Number;
        column.isTypeStated = true;
    }
    return column;
}

} // namespace driftline
