// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure_parts.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace driftline {

namespace {
/// How far around its words a part can be clicked, canvas units.
constexpr double aroundPart = 2;

std::optional<PartKind> partKindOf(WordRole role) {
    switch (role) {
    case WordRole::Title:
        return PartKind::Title;
    case WordRole::Subtitle:
        return PartKind::Subtitle;
    case WordRole::LegendEntry:
    case WordRole::DirectLabel:
        return PartKind::Series;
    case WordRole::PanelTitle:
        return PartKind::PanelTitle;
    case WordRole::AxisTitle:
        return PartKind::AxisTitle;
    case WordRole::EventLabel:
        return PartKind::Event;
    case WordRole::ReferenceLabel:
        return PartKind::Reference;
    case WordRole::Note:
        return PartKind::Note;
    case WordRole::Footer:
        return PartKind::Footer;
    case WordRole::PointName:
    case WordRole::TickLabel:
    case WordRole::Value:
    case WordRole::Remark:
        break;
    }
    return {};
}

/// Adds a line to the part that it belongs to, or begins one.
void addLine(std::vector<FigurePart>& parts, const PlacedText& line, int panel) {
    const auto kind = partKindOf(line.role);
    if (!kind || (*kind == PartKind::Series && line.series < 0))
        return;
    // Titles of panels are placed with the layout and say whose they are.
    FigurePart part{*kind,       *kind == PartKind::PanelTitle ? line.owner : panel,
                    line.series, line.owner,
                    line.text,   line.box,
                    line.style};
    const auto same = std::find_if(parts.begin(), parts.end(),
                                   [&part](const FigurePart& other) { return other.isSame(part); });
    if (same == parts.end()) {
        parts.push_back(std::move(part));
        return;
    }
    same->text += u' ' + part.text;
    same->box = same->box.united(part.box);
}
} // namespace

std::vector<FigurePart> figureParts(const std::vector<const FigureWords*>& words) {
    std::vector<FigurePart> parts;
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const auto& line : words[i]->texts)
            addLine(parts, line, static_cast<int>(i) - 1);
        for (const auto& key : words[i]->keys) {
            for (auto& part : parts) {
                if (i == 0 && part.kind == PartKind::Series && part.series == key.series)
                    part.box = part.box.united(key.box);
            }
        }
    }
    const auto rank = [](const FigurePart& part) {
        if (part.kind == PartKind::Footer)
            return std::numeric_limits<int>::max();
        return part.panel;
    };
    std::stable_sort(parts.begin(), parts.end(), [&rank](const FigurePart& a, const FigurePart& b) {
        return rank(a) != rank(b) ? rank(a) < rank(b)
                                  : a.panel >= 0 && a.box.top() != b.box.top() && a.box.top() < b.box.top();
    });
    return parts;
}

int partWithWordsAt(const std::vector<FigurePart>& parts, QPointF at) {
    int best = -1;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto& box = parts[i].box;
        const double area = box.width() * box.height();
        if (area < least && box.adjusted(-aroundPart, -aroundPart, aroundPart, aroundPart).contains(at)) {
            least = area;
            best = static_cast<int>(i);
        }
    }
    return best;
}

int partOfSeries(const std::vector<FigurePart>& parts, int series, int panel) {
    int best = -1;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool isNamed = parts[i].kind == PartKind::Series && parts[i].series == series;
        if (isNamed && (parts[i].panel == panel || (best < 0 && parts[i].panel < 0)))
            best = static_cast<int>(i);
    }
    return best;
}

} // namespace driftline
