// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/panel_facts.h"

#include <deque>

namespace driftline {

/// What the data behind panels allow, kept while neither the question nor the data change: most edits change
/// neither, and several parts of the window ask.
class KnownFacts {
public:
    /// As factsOf(); an error is not kept.
    Result<PanelFacts> of(const Panel& panel, const DatasetPtr& dataset);

private:
    struct Known {
        Query query;
        DatasetPtr dataset;
        PanelFacts facts;
    };
    std::deque<Known> m_known; ///< the latest first
};

} // namespace driftline
