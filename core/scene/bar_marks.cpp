// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/bar_marks.h"

#include <algorithm>
#include <tuple>

namespace driftline {

double roomForBars(const ChartContext& context) {
    std::vector<double> places;
    for (const auto& series : context.panel.answer->series) {
        for (const auto& estimate : series.estimates)
            places.push_back(xOf(estimate, context.panel));
    }
    std::sort(places.begin(), places.end());
    constexpr double samePlace = 1e-9;
    double room = context.step;
    for (std::size_t i = 1; i < places.size(); ++i) {
        if (places[i] - places[i - 1] > samePlace)
            room = std::min(room, places[i] - places[i - 1]);
    }
    return room;
}

std::size_t mostPlacesWithValues(const AssembledPanel& panel) {
    // Standing bars are narrow, lying ones are as high as a line of text.
    constexpr std::size_t mostStanding = 12;
    constexpr std::size_t mostLying = 40;
    return panel.lies ? mostLying : mostStanding;
}

BarMarks::BarMarks(const ChartContext& context) : m_context(context) {
    m_chart.keyShape = KeyShape::Swatch;
}

void BarMarks::addBar(BarOwner owner, const BarBox& box, bool hollow) {
    const auto& theme = m_context.theme;
    const auto colour = m_context.seriesAt(owner.series).style.colour;
    Rectangle bar;
    bar.series = owner.series;
    bar.datum = owner.datum;
    bar.hollow = hollow;
    const bool isBare = colour.alpha == 0; // nothing but its outline is seen of it
    bar.outline = isBare || (theme.outlinedBars && !hollow) ? theme.ink : colour;
    bar.fill = hollow && !isBare ? colour.withOpacity(theme.fillOpacity) : colour;
    bar.left = box.along0;
    bar.right = box.along1;
    std::tie(bar.bottom, bar.top) = std::minmax(box.from, box.to);
    m_chart.add(bar);
    if (owner.datum >= 0)
        m_chart.placed.push_back({owner.datum, {box.middle(), box.to}});
}

TextMark BarMarks::word(BarOwner owner, double along, double value, std::string text) const {
    TextMark word;
    word.series = owner.series;
    word.datum = owner.datum;
    word.at = {along, value};
    word.text = std::move(text);
    word.colour = m_context.theme.ink;
    return word;
}

void BarMarks::writeAtEnd(BarOwner owner, double along, double end, bool isBelow, std::string text) {
    auto value = word(owner, along, end, std::move(text));
    value.anchor = isBelow ? Anchor::Below : Anchor::Above;
    m_values.push_back(std::move(value));
}

void BarMarks::writeInside(BarOwner owner, double along, double middle, bool hollow, std::string text) {
    auto value = word(owner, along, middle, std::move(text));
    if (!hollow)
        value.colour = inkOn(m_context.theme, m_context.seriesAt(owner.series).style.colour);
    m_values.push_back(std::move(value));
}

void BarMarks::remark(BarOwner owner, double along, double end, std::string text, std::string brief) {
    auto remark = word(owner, along, end, std::move(text));
    remark.colour = m_context.theme.muted;
    remark.anchor = Anchor::Above;
    remark.isRemark = true;
    remark.brief = std::move(brief);
    m_remarks.push_back(std::move(remark));
}

Rule BarMarks::baseline(double at) const {
    return {
        RuleKind::Zero, false, at, {m_context.theme.baseline, StrokeWeight::Reference, Dash::Solid}, {}, {}};
}

void BarMarks::lineBehind(double at) {
    m_chart.marks.insert(m_chart.marks.begin(), baseline(at));
}

ChartMarks BarMarks::finished(bool withValues, const std::vector<double>& bases) && {
    if (withValues) {
        for (auto& value : m_values)
            m_chart.add(std::move(value));
    }
    for (auto& remark : m_remarks)
        m_chart.add(std::move(remark));
    for (const auto at : bases)
        m_chart.add(baseline(at));
    return std::move(m_chart);
}

Colour inkOn(const Theme& theme, Colour ground) {
    return contrastRatio(theme.background, ground) >= contrastRatio(theme.ink, ground) ? theme.background
                                                                                       : theme.ink;
}

} // namespace driftline
