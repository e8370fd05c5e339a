// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/read_table.h"

#include "fuzz/package_text.h"

#include <zip.h>

#include <algorithm>
#include <cstdlib>

namespace driftline::fuzz {

namespace {
void require(bool holds) {
    if (!holds)
        std::abort();
}

void checkGrid(const Grid& grid) {
    require(grid.rowNumbers.size() == grid.rows());
    require(grid.types.empty() || grid.types.size() == grid.cells.size());
    require(std::is_sorted(grid.rowStarts.begin(), grid.rowStarts.end()));
    require(grid.rowStarts.empty() || grid.rowStarts.back() <= grid.cells.size());
    for (const auto cell : grid.cells) // the sanitizer watches that each byte is there
        require(std::count(cell.begin(), cell.end(), 'a') >= 0);
    for (const auto& range : grid.merged)
        require(range.firstRow < range.endRow && range.endRow <= grid.rows() &&
                range.firstColumn < range.endColumn);
    for (const auto& mark : grid.marks)
        require(mark.row < grid.rows());
    for (const auto row : grid.hiddenRows)
        require(row < grid.rows());
    for (std::size_t row = 0; !grid.stated.empty() && row < grid.rows(); ++row)
        require(grid.cellsIn(row) == grid.stated.size());
}
} // namespace

void readTable(const GridReader& reader, std::string_view name, std::string bytes) {
    constexpr std::size_t probed = 65536;
    ImportTarget target{std::string(name), false, bytes.substr(0, probed)};
    target.bytes = std::make_shared<const std::string>(std::move(bytes));
    static_cast<void>(reader.probe(target));
    for (const bool isPreview : {false, true}) {
        GridReadOptions options;
        if (isPreview)
            options.rowLimit = 2;
        const auto file = reader.read(target, options);
        require(file.has_value() || !file.error().message.empty());
        if (!file)
            continue;
        for (const auto& grid : file->grids)
            checkGrid(grid);
    }
}

std::string zipOfText(std::string_view text) {
    zip_error_t error;
    zip_error_init(&error);
    auto* memory = zip_source_buffer_create(nullptr, 0, 0, &error);
    require(memory != nullptr);
    zip_source_keep(memory);
    auto* archive = zip_open_from_source(memory, ZIP_TRUNCATE, &error);
    require(archive != nullptr);
    const auto files = filesIn(text);
    for (const auto& [name, bytes] : files) {
        auto* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        const auto index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_GUESS);
        if (index < 0)
            zip_source_free(source);
        else
            zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    std::string out;
    if (zip_close(archive) != 0) {
        zip_discard(archive);
    } else if (zip_source_open(memory) == 0) {
        zip_source_seek(memory, 0, SEEK_END);
        out.resize(static_cast<std::size_t>(std::max<zip_int64_t>(zip_source_tell(memory), 0)));
        zip_source_seek(memory, 0, SEEK_SET);
        zip_source_read(memory, out.data(), out.size());
        zip_source_close(memory);
    }
    zip_source_free(memory);
    zip_error_fini(&error);
    return out;
}

} // namespace driftline::fuzz
