// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/bar_marks.h"

#include <algorithm>

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

BarMarks::BarMarks(const ChartContext& context, BarDirection direction)
    : m_context(context)
    , m_isLying(direction == BarDirection::Horizontal) {}

ScenePoint BarMarks::pointAt(double along, double value) const {
    return m_isLying ? ScenePoint{value, -along} : ScenePoint{along, value};
}

void BarMarks::addBar(BarOwner owner, const BarBox& box, bool hollow) {
    const auto& theme = m_context.scene.theme;
    const auto colour = m_context.scene.series[static_cast<std::size_t>(owner.series)].style.colour;
    Rectangle bar;
    bar.series = owner.series;
    bar.datum = owner.datum;
    bar.hollow = hollow;
    bar.outline = theme.outlinedBars && !hollow ? theme.ink : colour;
    bar.fill = hollow ? colour.withOpacity(theme.fillOpacity) : colour;
    const auto [low, high] = std::minmax(box.from, box.to);
    if (m_isLying) {
        bar.bottom = -box.along1;
        bar.top = -box.along0;
        bar.left = low;
        bar.right = high;
    } else {
        bar.left = box.along0;
        bar.right = box.along1;
        bar.bottom = low;
        bar.top = high;
    }
    m_context.out.marks.emplace_back(bar);
    if (owner.datum >= 0)
        m_context.scene.data[static_cast<std::size_t>(owner.datum)].at = pointAt(box.middle(), box.to);
}

TextMark BarMarks::word(BarOwner owner, double along, double value, std::string text) const {
    TextMark word;
    word.series = owner.series;
    word.datum = owner.datum;
    word.at = pointAt(along, value);
    word.text = std::move(text);
    word.colour = m_context.scene.theme.ink;
    return word;
}

void BarMarks::writeAtEnd(BarOwner owner, double along, double end, bool isBelow, std::string text) {
    auto value = word(owner, along, end, std::move(text));
    if (m_isLying)
        value.anchor = isBelow ? Anchor::Left : Anchor::Right;
    else
        value.anchor = isBelow ? Anchor::Below : Anchor::Above;
    m_values.push_back(std::move(value));
}

void BarMarks::writeInside(BarOwner owner, double along, double middle, bool hollow, std::string text) {
    auto value = word(owner, along, middle, std::move(text));
    const auto& theme = m_context.scene.theme;
    if (!hollow)
        value.colour =
            inkOn(theme, m_context.scene.series[static_cast<std::size_t>(owner.series)].style.colour);
    m_values.push_back(std::move(value));
}

void BarMarks::remark(BarOwner owner, double along, double end, std::string text, std::string brief) {
    auto remark = word(owner, along, end, std::move(text));
    remark.colour = m_context.scene.theme.muted;
    remark.anchor = m_isLying ? Anchor::Right : Anchor::Above;
    remark.isRemark = true;
    remark.brief = std::move(brief);
    m_remarks.push_back(std::move(remark));
}

void BarMarks::addBase(double at) {
    const auto& theme = m_context.scene.theme;
    m_context.out.marks.emplace_back(
        Rule{RuleKind::Zero, m_isLying, at, {theme.baseline, StrokeWeight::Reference, Dash::Solid}, {}, {}});
}

void BarMarks::finish(bool withValues) {
    if (withValues) {
        for (auto& value : m_values)
            m_context.out.marks.emplace_back(std::move(value));
    }
    for (auto& remark : m_remarks)
        m_context.out.marks.emplace_back(std::move(remark));
}

Colour inkOn(const Theme& theme, Colour ground) {
    return contrastRatio(theme.background, ground) >= contrastRatio(theme.ink, ground) ? theme.background
                                                                                       : theme.ink;
}

} // namespace driftline
