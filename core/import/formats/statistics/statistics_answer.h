// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/formats/cell_texts.h"
#include "import/formats/statistics/statistics_frames.h"
#include "import/grid_reader.h"

namespace driftline {

/// Makes a grid of the frames that another process writes, believing none of them.
class StatisticsAnswer {
public:
    explicit StatisticsAnswer(std::string shownFile);

    /// Takes what has come; false once there is nothing more to wait for.
    bool take(std::string& bytes);
    /// The table, or why there is none. Codes: those that the process gives, statistics.reader-ended if it
    /// broke off or wrote nonsense.
    Result<GridFile> finish(std::string format);

private:
    bool takeFrame(FrameKind kind, std::string_view bytes);
    bool begin(std::string_view bytes);
    bool takeCells(std::string_view bytes);
    bool takeFacts(std::string_view bytes);
    bool takeFailure(std::string_view bytes);
    void typeLabelledColumns();

    Place m_place;
    Grid m_grid;
    CellTexts m_texts;
    Diagnostics m_findings;
    std::size_t m_columns = 0;
    std::vector<std::string> m_measures;
    bool m_hasFacts = false;
    bool m_isWhole = false;
    std::optional<Error> m_error;
};

} // namespace driftline
