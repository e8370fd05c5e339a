// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/left_out_rows.h"

#include "base/text.h"
#include "import/recipe_sentences.h"
#include "import/table_groups.h"

#include <algorithm>

namespace driftline {

namespace {
class RowSelection {
public:
    RowSelection(const Grid& grid, const std::vector<RowExtent>& rows, const RowProfile& profile,
                 FoundTable& table)
        : m_grid(grid)
        , m_rows(rows)
        , m_profile(profile)
        , m_table(table) {}

    void leaveOut() {
        const auto isSame = [this](std::size_t one, std::size_t other) {
            return std::all_of(m_table.columns.begin(), m_table.columns.end(), [&](std::size_t column) {
                return trimmed(m_grid.cell(one, column)) == trimmed(m_grid.cell(other, column));
            });
        };
        const bool areRare = commentsAreRare();
        std::vector<std::size_t> labels;
        std::vector<std::size_t> repeated;
        for (auto row = m_table.firstRow; row < m_table.endRow; ++row) {
            const auto& extent = m_rows[row];
            if (extent.filled == 0) {
                m_table.leftOut.push_back({row, "blank"});
                continue;
            }
            // A row of one word among rows of many cells may name the group of those below it.
            const bool isLabel = extent.filled == 1 && m_profile.typicalFilled() >= 3 &&
                                 !m_table.columns.empty() && extent.first == m_table.columns.front() &&
                                 cellLook(m_grid, row, extent.first) == CellLook::Text;
            if (isLabel) {
                labels.push_back(row);
                continue;
            }
            const bool repeatsHeading = !m_table.headingRows.empty() &&
                                        extent == m_rows[m_table.headingRows.back()] &&
                                        isSame(row, m_table.headingRows.back());
            if (repeatsHeading) {
                m_table.leftOut.push_back({row, recipe_sentences::repeatsHeading});
                repeated.push_back(row);
            } else if (isComment(trimmed(m_grid.cell(row, extent.first)), row, areRare)) {
                m_table.leftOut.push_back({row, "comment"});
            }
        }
        groupRows(m_grid, labels, m_table);
        groupParts(m_grid, m_rows, repeated, m_table);
    }

private:
    /// Whether fewer than half of the rows begin with the sign; where most do, as in a table of hashtags, it
    /// is part of what they say.
    bool commentsAreRare() const {
        std::size_t marked = 0;
        std::size_t filled = 0;
        for (auto row = m_table.firstRow; row < m_table.endRow; ++row) {
            if (m_rows[row].filled == 0)
                continue;
            ++filled;
            marked += trimmed(m_grid.cell(row, m_rows[row].first)).starts_with('#') ? 1U : 0U;
        }
        return marked * 2 < filled;
    }

    /// "# provisional", and "#Laos,2020,1" among rows without the sign; "#1" is a rank.
    bool isComment(std::string_view first, std::size_t row, bool areRare) const {
        const bool isWord = first.size() > 1 && first.starts_with('#') && (first[1] < '0' || first[1] > '9');
        const bool isHeadedSo = !m_table.headingRows.empty() &&
                                trimmed(m_grid.cell(m_table.headingRows.back(), 0)).starts_with('#');
        return first.starts_with('#') && (!m_profile.isData(row) || (isWord && !isHeadedSo && areRare));
    }

    const Grid& m_grid;
    const std::vector<RowExtent>& m_rows;
    const RowProfile& m_profile;
    FoundTable& m_table;
};
} // namespace

void leaveOutRows(const Grid& grid, const std::vector<RowExtent>& rows, const RowProfile& profile,
                  FoundTable& table) {
    RowSelection(grid, rows, profile, table).leaveOut();
}

} // namespace driftline
