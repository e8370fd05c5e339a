// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/resolve.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// A figure in which numbers stand for the rows of respondents that they were computed from, so that it can
/// leave the program. `datasets` must outlive it.
class WithoutRespondents {
public:
    WithoutRespondents(FigureSpec figure, const DatasetLookup& datasets);

    /// Before anything is asked of it, once. A dataset that one query reads as answers of respondents
    /// (query/respondents.h) is that for all. Codes: those of the lookup and of drawnNumbers().
    Result<void> replaceRows();

    const FigureSpec& figure() const { return m_figure; }
    /// Also those that replaceRows() made. Codes: those of the lookup.
    Result<DatasetPtr> dataset(std::string_view id) const;

private:
    Result<void> findPrivate();
    Result<void> replaceRows(Query& query);

    FigureSpec m_figure;
    const DatasetLookup& m_datasets;
    std::map<std::string, DatasetPtr> m_private;
    std::vector<DatasetPtr> m_drawn;
};

} // namespace driftline
