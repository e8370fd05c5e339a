// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/raw_table.h"

#include "import/sentences.h"

#include <iterator>

namespace driftline {

const std::string& RawTable::file(std::size_t row) const {
    auto part = parts.rbegin();
    while (part + 1 != parts.rend() && part->firstRow > row)
        ++part;
    return part->file;
}

Place RawTable::place(std::size_t row, std::string_view column) const {
    return {file(row), rowNumbers[row], std::string(column), {}};
}

void RawTable::append(RawTable&& next) {
    for (auto& part : next.parts)
        parts.push_back({std::move(part.file), part.firstRow + rows()});
    cells.insert(cells.end(), next.cells.begin(), next.cells.end());
    rowNumbers.insert(rowNumbers.end(), next.rowNumbers.begin(), next.rowNumbers.end());
    texts.insert(texts.end(), std::make_move_iterator(next.texts.begin()),
                 std::make_move_iterator(next.texts.end()));
}

tl::unexpected<Error> cancelled() {
    return fail(import_sentences::importCancelled());
}

} // namespace driftline
