// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "data/status.h"
#include "scene/figure_check.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace driftline {

/// The numbers of one series in one panel, along x.
struct ShownSeries {
    std::string name;
    int series = -1;                ///< into Scene::series, of the first number
    std::vector<const Datum*> data; ///< those without a value too

    std::vector<const Datum*> values() const;
};

struct ShownPanel {
    std::size_t index = 0;       ///< in the scene
    std::size_t specIndex = 0;   ///< the panel of the spec it was made of
    const Panel* spec = nullptr; ///< the same
    const ScenePanel* scene = nullptr;
    std::vector<ShownSeries> series; ///< reference lines are none

    const SceneAxis& valueAxis() const;
    const SceneAxis& alongAxis() const;
    double lowEnd() const;  ///< of the value axis, as a value
    double highEnd() const; ///< the same
    /// Where a point is on the value axis.
    double valueAt(const ScenePoint& point) const;
    /// A value as the axis writes it.
    std::string text(double value) const;
};

/// A figure as the rules look at it: what was asked beside what is shown.
struct ShownFigure {
    const FigureSpec& spec;
    const Scene& scene;
    std::vector<ShownPanel> panels; ///< panels that cannot be traced to one of the spec are left out
};

/// Gathers findings; the same code is told once a figure, for the first panel that has it.
class FindingList {
public:
    /// `said` tells what is found; its remedy, why that matters. `remedy` mends it.
    void add(Severity severity, CodedText said, std::optional<Remedy> remedy = {});
    bool has(std::string_view code) const;
    std::vector<FigureFinding> take() { return std::move(m_findings); }

private:
    std::vector<FigureFinding> m_findings;
};

/// One file each: axes; series, their colours and parts; time, breaks and measures; words, sources, samples;
/// what stands only in one of two panels of different data.
void checkAxes(const ShownFigure& figure, FindingList& findings);
void checkSeries(const ShownFigure& figure, FindingList& findings);
void checkTime(const ShownFigure& figure, FindingList& findings);
void checkWords(const ShownFigure& figure, FindingList& findings);
void checkPanels(const ShownFigure& figure, FindingList& findings);

} // namespace driftline
