// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/figure_check.h"
#include "ui/widgets/folding_strip.h"

#include <vector>

namespace driftline {

/// One line under the figure that says how many things a reader should know, and unfolds to them: each with
/// its reason and, where there is one, a button that mends it. Folded, it is as high with nothing to tell as
/// with much, so that the chart above keeps its place.
class HonestyStrip : public FoldingStrip {
    Q_OBJECT
public:
    /// Pixels: a sentence of two lines, and that there are more.
    static constexpr int lowestList = 56;

    explicit HonestyStrip(QWidget* parent = nullptr);

    /// What may mislead first. The same findings again leave what is unfolded as it is.
    void setFindings(std::vector<FigureFinding> findings);
    const std::vector<FigureFinding>& findings() const { return m_findings; }
    void setOpen(bool open) override;
    /// What the strip takes while its list is folded.
    int headingRoom() const;
    /// What the list may take while it is open; the rest is scrolled to.
    void setMostListHeight(int pixels);

Q_SIGNALS:
    void remedyAsked(const driftline::Remedy& remedy);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void sayHeading();
    void rebuild();
    void addFinding(const FigureFinding& finding, QGridLayout& rows);
    /// Gives the list the height it needs, up to a limit. It grows only while it is open.
    void fitList();

    std::vector<FigureFinding> m_findings;
    int m_height = 0;
    int m_most;             ///< of the list
    bool m_isBuilt = false; ///< the list shows the findings; it is made when it is first unfolded
};

} // namespace driftline
