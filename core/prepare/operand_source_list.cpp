// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/operand_source_list.h"

#include "base/lists.h"
#include "base/text.h"
#include "data/operand_sources.h"

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
/// A name without blanks, which part names in cells.
std::string nameIn(const Dataset& other, const std::string& source) {
    auto name = other.id + "/" + source;
    std::replace(name.begin(), name.end(), ' ', '_');
    return name;
}

/// What the rows of a dataset say of the sources of one of its columns.
class RowSources {
public:
    RowSources(const Dataset& dataset, std::size_t column) : m_dataset(dataset) {
        if (const auto named = dataset.codebook.indexOf(Role::Source))
            m_columns.push_back(*named);
        const auto ofOthers = operandSources(dataset);
        std::vector<std::string> own;
        for (const auto& source : dataset.sources) {
            if (std::find(ofOthers.begin(), ofOthers.end(), source.name) == ofOthers.end())
                own.push_back(source.name);
        }
        if (m_columns.empty() && own.size() == 1)
            m_only = own.front();
        if (const auto ofOperands = operandSourcesColumn(dataset.codebook, column))
            m_columns.push_back(*ofOperands);
    }

    std::vector<std::string> of(std::size_t row) const {
        std::vector<std::string> names;
        addDistinct(names, m_only);
        for (const auto column : m_columns)
            addDistinct(names, words(m_dataset.table.cellText(column, row)));
        return names;
    }

private:
    const Dataset& m_dataset;
    std::vector<std::size_t> m_columns;
    std::string m_only; ///< where no column says which
};
} // namespace

void OperandSourceList::add(const Dataset& other, std::size_t column,
                            const std::vector<std::optional<std::size_t>>& rows) {
    const RowSources known(other, column);
    const auto places =
        indexByName(other.sources, [](const Source& one) { return std::string_view(one.name); });
    auto added = indexByName(m_sources, [](const Source& one) { return std::string_view(one.name); });
    for (std::size_t row = 0; row < rows.size() && row < m_byRow.size(); ++row) {
        if (!rows[row])
            continue;
        auto names = words(m_byRow[row]);
        for (const auto& name : known.of(*rows[row])) {
            const auto place = places.find(name);
            if (!place)
                continue;
            auto source = other.sources[*place];
            source.name = nameIn(other, name);
            addDistinct(names, source.name);
            if (added.add(source.name, m_sources.size()) == m_sources.size())
                m_sources.push_back(std::move(source));
        }
        m_byRow[row] = joined(names, " ");
    }
}

} // namespace driftline
