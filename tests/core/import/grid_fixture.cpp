// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_fixture.h"

#include <algorithm>
#include <memory>
#include <string>

namespace driftline::test {

Grid gridOf(std::string_view rows) {
    Grid grid;
    grid.file = "t.csv";
    const auto owned = std::make_shared<const std::string>(rows);
    grid.texts.push_back(owned);
    std::string_view rest = *owned;
    for (int line = 1; !rest.empty(); ++line) {
        auto cells = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(cells.size() + 1, rest.size()));
        grid.addRow(line);
        while (!cells.empty()) {
            const auto bar = cells.find('|');
            grid.addCell(cells.substr(0, bar));
            if (bar == std::string_view::npos)
                break;
            cells.remove_prefix(bar + 1);
            if (cells.empty())
                grid.addCell(cells);
        }
    }
    return grid;
}

} // namespace driftline::test
