// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/key_numbers.h"

#include <algorithm>
#include <bit>
#include <unordered_map>

namespace driftline {

namespace {
/// Numbers for what has been met, from 0.
class Numbering {
public:
    std::uint32_t of(std::uint64_t what) {
        return m_numbers.try_emplace(what, static_cast<std::uint32_t>(m_numbers.size())).first->second;
    }

private:
    std::unordered_map<std::uint64_t, std::uint32_t> m_numbers;
};

/// A number for each cell of a column; 0 for a missing one.
std::vector<std::uint32_t> cellNumbers(const Column& column, std::size_t rows) {
    std::vector<std::uint32_t> out(rows, 0);
    if (const auto* text = std::get_if<TextCells>(&column)) {
        std::transform(text->codes.begin(), text->codes.end(), out.begin(),
                       [](std::int32_t code) { return static_cast<std::uint32_t>(code + 1); });
    } else if (const auto* periods = std::get_if<PeriodCells>(&column)) {
        Numbering numbering;
        for (std::size_t row = 0; row < rows; ++row) {
            if (periods->missing[row] == MissingReason::None)
                out[row] = numbering.of(periodNumber(periods->values[row])) + 1;
        }
    } else if (const auto* numbers = std::get_if<NumberCells>(&column)) {
        Numbering numbering;
        for (std::size_t row = 0; row < rows; ++row) {
            if (numbers->missing[row] == MissingReason::None)
                out[row] = numbering.of(std::bit_cast<std::uint64_t>(numbers->values[row])) + 1;
        }
    }
    return out;
}
} // namespace

std::vector<std::uint32_t> keyNumbers(const Dataset& dataset, const std::vector<std::size_t>& columns) {
    const auto rows = dataset.table.rows();
    std::vector<std::uint32_t> out(rows, 0);
    for (const auto column : columns) {
        const auto cells = cellNumbers(dataset.table.column(column), rows);
        Numbering numbering;
        for (std::size_t row = 0; row < rows; ++row)
            out[row] = numbering.of((std::uint64_t{out[row]} << 32U) | cells[row]);
    }
    return out;
}

std::uint64_t periodNumber(const Period& period) {
    return (std::uint64_t{static_cast<std::uint32_t>(period.start.number)} << 32U) |
           static_cast<std::uint32_t>(period.end.number);
}

} // namespace driftline
