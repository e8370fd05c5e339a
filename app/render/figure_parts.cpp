// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure_parts.h"

#include <QCoreApplication>

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
    case WordRole::TickLabel:
        return PartKind::AxisLabels;
    case WordRole::PointName:
    case WordRole::Value:
    case WordRole::Remark:
        break;
    }
    return {};
}

/// All entries of the legend together.
void addToLegend(std::vector<FigurePart>& parts, const PlacedText& entry) {
    auto legend = std::find_if(parts.begin(), parts.end(),
                               [](const FigurePart& part) { return part.kind == PartKind::Legend; });
    if (legend == parts.end()) {
        parts.push_back({PartKind::Legend, -1, -1, -1, entry.text, entry.box, entry.style});
        return;
    }
    legend->text += QStringLiteral(", ") + entry.text;
    legend->box = legend->box.united(entry.box);
}

/// Adds a line to the part that it belongs to, or begins one.
void addLine(std::vector<FigurePart>& parts, const PlacedText& line, int panel) {
    if (line.role == WordRole::LegendEntry)
        addToLegend(parts, line);
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
QString trPart(const char* text) {
    return QCoreApplication::translate("Part", text);
}
} // namespace

QString partName(PartKind kind) {
    switch (kind) {
    case PartKind::Title:
        return trPart("Title");
    case PartKind::Subtitle:
        return trPart("Subtitle");
    case PartKind::Legend:
        return trPart("Legend");
    case PartKind::Series:
        return trPart("Series");
    case PartKind::Panel:
        return trPart("Panel");
    case PartKind::PanelTitle:
        return trPart("Panel title");
    case PartKind::AxisTitle:
        return trPart("Axis title");
    case PartKind::AxisLabels:
        return trPart("Axis labels");
    case PartKind::Event:
        return trPart("Event");
    case PartKind::Note:
        return trPart("Note");
    case PartKind::Reference:
        return trPart("Reference line");
    case PartKind::Footer:
        break;
    }
    return trPart("Footer");
}

std::vector<FigurePart> figureParts(const std::vector<const FigureWords*>& words,
                                    const std::vector<QRectF>& plots) {
    std::vector<FigurePart> parts;
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const auto& line : words[i]->texts)
            addLine(parts, line, static_cast<int>(i) - 1);
        for (const auto& key : words[i]->keys) {
            for (auto& part : parts) {
                const bool isNamed = part.kind == PartKind::Series && part.series == key.series;
                if (i == 0 && (isNamed || part.kind == PartKind::Legend))
                    part.box = part.box.united(key.box);
            }
        }
    }
    for (std::size_t i = 0; plots.size() > 1 && i < plots.size(); ++i)
        parts.push_back({PartKind::Panel, static_cast<int>(i), -1, -1, QString::number(i + 1), plots[i], {}});
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
        if (parts[i].kind == PartKind::Panel)
            continue; // no words
        const auto& box = parts[i].box;
        const double area = box.width() * box.height();
        if (area < least && box.adjusted(-aroundPart, -aroundPart, aroundPart, aroundPart).contains(at)) {
            least = area;
            best = static_cast<int>(i);
        }
    }
    return best;
}

int partOfPanel(const std::vector<FigurePart>& parts, int panel) {
    const auto found = std::find_if(parts.begin(), parts.end(), [panel](const FigurePart& part) {
        return part.kind == PartKind::Panel && part.panel == panel;
    });
    return found == parts.end() ? -1 : static_cast<int>(found - parts.begin());
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
