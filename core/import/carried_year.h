// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// Completes periods that go on down a column: the year stands on the first of its rows, and those below say
/// only their part of it. "2023", "Jan", "Feb", or "2023 Q1", "Q2", or "2023", "Jan", "Total".
class CarriedYear {
public:
    /// The cell as a period with its year: "Jan 2023" of "Jan" below 2023, "2023" of "Total" there. Other
    /// cells stay as they are; those that say a year are remembered.
    std::string complete(std::string_view cell);

private:
    std::optional<int> m_year;
};

/// Whether the cells of a column, top to bottom, are years with their parts below them: all cells that are
/// filled are periods, parts of a year or sums over it, at least two are parts, and a year stands first.
bool carriesYear(const std::vector<std::string_view>& cells);

} // namespace driftline
