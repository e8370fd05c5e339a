// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/cell_texts.h"

#include <algorithm>

namespace driftline {

std::string_view CellTexts::keep(std::string_view text) {
    constexpr std::size_t smallestBlock = 4096;
    constexpr std::size_t largestBlock = 1024UL * 1024;
    if (text.empty())
        return {};
    if (m_blocks.empty() || m_blocks.back()->capacity() - m_blocks.back()->size() < text.size()) {
        // Small files need one small block, large ones few blocks.
        const auto usual = std::clamp(m_bytes, smallestBlock, largestBlock);
        m_blocks.push_back(std::make_shared<std::string>());
        m_blocks.back()->reserve(std::max(usual, text.size()));
    }
    auto& block = *m_blocks.back();
    const auto start = block.size();
    block.append(text);
    m_bytes += text.size();
    return std::string_view(block).substr(start);
}

void CellTexts::shareWith(Grid& grid) const {
    grid.texts.insert(grid.texts.end(), m_blocks.begin(), m_blocks.end());
}

} // namespace driftline
