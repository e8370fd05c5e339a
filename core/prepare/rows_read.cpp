// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/rows_read.h"

#include "base/lists.h"
#include "base/text.h"
#include "data/key_numbers.h"
#include "prepare/period_shift.h"
#include "prepare/quantity_columns.h"
#include "prepare/row_keys.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace driftline {

namespace {
/// A quantity as a formula reads it.
struct Reading {
    Quantity quantity;
    std::vector<double> earlier{}; ///< by how many periods, of each lag() around it
    bool isRanked = false;         ///< it is compared with the numbers of others

    bool isOfSameRow() const { return !quantity.isOfItem() && earlier.empty() && !isRanked; }
};

void addReadings(const FormulaNode& node, Reading around, std::vector<Reading>& out) {
    if (node.operation == Operation::Quantity) {
        around.quantity = node.quantity;
        out.push_back(std::move(around));
        return;
    }
    const bool isCall = node.operation == Operation::Call;
    if (isCall && node.function == Function::Lag)
        around.earlier.push_back(node.of.size() == 2 ? node.of[1].number : 1);
    around.isRanked = around.isRanked || (isCall && node.function == Function::Rank);
    for (const auto& part : node.of)
        addReadings(part, around, out);
}

/// What the rows name that a quantity is read in.
class NamesRead {
public:
    NamesRead(const Dataset& dataset, const Reading& reading, const std::vector<std::string>& names)
        : m_dataset(dataset)
        , m_reading(reading) {
        const auto columns = quantityColumns(reading.quantity, dataset);
        if (!columns) // then the formula has no numbers at all
            return;
        auto keys = keyColumns(dataset);
        if (columns->along)
            keys = without(std::move(keys), *columns->along);
        if (reading.isRanked)
            keys = keysOfRanks(dataset, std::move(keys));
        m_period = dataset.codebook.indexOf(Role::Period);
        if (m_period && typeOf(dataset.table.column(*m_period)) == ColumnType::Period)
            keys = without(std::move(keys), *m_period);
        else
            m_period.reset();
        m_keys = keyNumbers(dataset, keys);
        for (std::size_t row = 0; row < m_keys.size(); ++row) {
            const bool isRead = !columns->along || dataset.table.text(*columns->along, row) == columns->item;
            if (isRead && !names[row].empty())
                addDistinct(m_names[{m_keys[row], periodOf(row)}], names[row]);
        }
    }

    /// For a row with the keys of a number.
    const std::vector<std::string>& of(std::size_t row) const {
        static const std::vector<std::string> none;
        auto period = m_period ? m_dataset.table.period(*m_period, row) : std::nullopt;
        for (std::size_t i = 0; period && i < m_reading.earlier.size(); ++i)
            period = shifted(*period, -static_cast<int>(m_reading.earlier[i]));
        if (m_keys.empty() || (!period && !m_reading.earlier.empty()))
            return none;
        const auto found = m_names.find({m_keys[row], period ? periodNumber(*period) : 0});
        return found == m_names.end() ? none : found->second;
    }

private:
    std::uint64_t periodOf(std::size_t row) const {
        const auto period = m_period ? m_dataset.table.period(*m_period, row) : std::nullopt;
        return period ? periodNumber(*period) : 0;
    }

    const Dataset& m_dataset;
    const Reading& m_reading;
    std::optional<std::size_t> m_period; ///< column
    std::vector<std::uint32_t> m_keys;   ///< without the period
    std::map<std::pair<std::uint32_t, std::uint64_t>, std::vector<std::string>> m_names;
};
} // namespace

std::vector<std::string> namesOfRowsRead(const Formula& formula, const Dataset& dataset,
                                         const Evaluation& evaluation,
                                         const std::vector<std::string>& names) {
    std::vector<Reading> readings;
    addReadings(formula.root, {}, readings);
    std::erase_if(readings, [](const Reading& reading) { return reading.isOfSameRow(); });
    std::vector<NamesRead> read;
    for (const auto& reading : readings)
        read.emplace_back(dataset, reading, names);
    std::vector<std::string> out(names.size());
    for (std::size_t i = 0; i < evaluation.rows.size(); ++i) {
        const auto row = evaluation.rows[i];
        if (evaluation.cells.missing[i] != MissingReason::None)
            continue;
        if (read.empty()) {
            out[row] = names[row];
            continue;
        }
        auto all = words(names[row]);
        for (const auto& one : read) {
            for (const auto& more : one.of(row))
                addDistinct(all, words(more));
        }
        out[row] = joined(all, " ");
    }
    return out;
}

} // namespace driftline
