// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/statistics/statistics_frames.h"

namespace driftline {

std::string frameNumber(std::size_t number) {
    std::string bytes;
    for (unsigned shift = 0; shift < 32; shift += 8)
        bytes += static_cast<char>(static_cast<unsigned char>((number >> shift) & 0xFFU));
    return bytes;
}

std::size_t frameNumberIn(std::string_view bytes) {
    std::size_t number = 0;
    for (std::size_t i = 4; i-- > 0;)
        number = (number << 8U) | static_cast<unsigned char>(bytes[i]);
    return number;
}

bool FrameWriter::begin(std::size_t columns) {
    m_cells.clear();
    return send(FrameKind::Columns, frameNumber(columns));
}

bool FrameWriter::addCell(std::string_view text, CellType type) {
    constexpr std::size_t enough = 256UL * 1024;
    m_cells += static_cast<char>(type);
    m_cells += frameNumber(text.size());
    m_cells += text;
    return m_cells.size() < enough || flush();
}

bool FrameWriter::flush() {
    if (m_cells.empty())
        return true;
    const auto frame = frameNumber(m_cells.size()) + static_cast<char>(FrameKind::Cells) + m_cells;
    m_cells.clear();
    return m_take(frame);
}

bool FrameWriter::send(FrameKind kind, std::string_view bytes) {
    return flush() && m_take(frameNumber(bytes.size()) + static_cast<char>(kind) + std::string(bytes));
}

} // namespace driftline
