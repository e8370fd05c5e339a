// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace driftline {

/// Formats of statistics packages that ReadStat reads.
enum class StatisticsFormat : std::uint8_t { Sav, Por, Dta, Sas, Xport };

/// What the process that reads such a file writes: frames of a length (four bytes, the lowest first), a kind
/// and that many bytes. The file is a stranger's and ReadStat is written in C, so whoever listens believes
/// nothing.
enum class FrameKind : char {
    Columns = 'H', ///< how many there are, as four bytes; begins a table, also one that is begun anew
    Cells = 'C',   ///< row after row: type, length (four bytes), text
    Facts = 'M',   ///< JSON: what is known of the columns
    Failure = 'E', ///< JSON: code and message; nothing follows
    End = 'Z'      ///< the table is whole
};

inline constexpr std::size_t mostFrameBytes = 64UL * 1024 * 1024;
inline constexpr std::size_t frameHeadBytes = 5;

/// Writes frames to whoever takes bytes; a taker that gives false is gone.
class FrameWriter {
public:
    explicit FrameWriter(std::function<bool(std::string_view)> take) : m_take(std::move(take)) {}

    bool begin(std::size_t columns);
    bool addCell(std::string_view text, CellType type);
    /// With the cells that wait.
    bool send(FrameKind kind, std::string_view bytes);

private:
    bool flush();

    std::function<bool(std::string_view)> m_take;
    std::string m_cells;
};

/// Four bytes, the lowest first.
std::string frameNumber(std::size_t number);
std::size_t frameNumberIn(std::string_view bytes);

} // namespace driftline
