// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/part_changes.h"

#include "figure/chart_traits.h"
#include "figure/series_style.h"
#include "ui/theme/qt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace driftline {

namespace {
constexpr double stepsOfAxis = 50;

QString trPart(const char* text) {
    return QCoreApplication::translate("Part", text);
}

const ScenePanel& panelOf(const PartContext& context, const FigurePart& part) {
    return context.scene.panels[static_cast<std::size_t>(part.panel)];
}

template <class Kind>
const Kind* markOf(const PartContext& context, const FigurePart& part) {
    if (part.panel < 0 || static_cast<std::size_t>(part.panel) >= context.scene.panels.size() ||
        part.owner < 0)
        return nullptr;
    const auto& marks = panelOf(context, part).marks;
    const auto owner = static_cast<std::size_t>(part.owner);
    return owner < marks.size() ? std::get_if<Kind>(&marks[owner]) : nullptr;
}

double valueOf(const ScenePanel& panel, ScenePoint at) {
    return panel.isSideways() ? at.x : at.y;
}
double placeOf(const ScenePanel& panel, ScenePoint at) {
    return panel.isSideways() ? at.y : at.x;
}

/// A text that stands in the figure, and how to reach it there.
struct Written {
    std::size_t panel = 0;
    std::size_t index = 0;
};

std::optional<Written> noteOf(const PartContext& context, const FigurePart& part) {
    const auto* mark = markOf<TextMark>(context, part);
    const auto panel = specPanelOf(context, part.panel);
    if (mark == nullptr || !panel)
        return {};
    const auto& notes = context.spec.panels[*panel].notes;
    const double value = valueOf(panelOf(context, part), mark->at);
    const auto found = std::find_if(notes.begin(), notes.end(), [&](const TextNote& note) {
        return note.text == mark->text && note.value == value;
    });
    return found == notes.end()
               ? std::nullopt
               : std::optional(Written{*panel, static_cast<std::size_t>(found - notes.begin())});
}

std::optional<std::size_t> ownEventOf(const PartContext& context, const FigurePart& part) {
    const auto* rule = markOf<Rule>(context, part);
    if (rule == nullptr)
        return {};
    const auto& own = context.spec.events.own;
    const auto found = std::find_if(own.begin(), own.end(),
                                    [rule](const OwnEvent& event) { return event.label == rule->label; });
    return found == own.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - own.begin()));
}

/// The labelled lines of a panel: the author's own, and those that stand in a dataset.
template <class Lines>
std::optional<Written> lineOf(const PartContext& context, const FigurePart& part, Lines Panel::*lines) {
    const auto* rule = markOf<Rule>(context, part);
    const auto panel = specPanelOf(context, part.panel);
    if (rule == nullptr || !panel)
        return {};
    const auto& all = context.spec.panels[*panel].*lines;
    const auto found =
        std::find_if(all.begin(), all.end(), [rule](const auto& line) { return line.label == rule->label; });
    return found == all.end() ? std::nullopt
                              : std::optional(Written{*panel, static_cast<std::size_t>(found - all.begin())});
}

/// The title of the value axis is the author's; the other axis says what its names are.
bool isValueTitle(const PartContext& context, const FigurePart& part) {
    return part.panel >= 0 && (part.owner == 0) == panelOf(context, part).isSideways();
}

/// Where a text is kept in a figure; nullptr where it is not.
using Place = std::function<std::string*(FigureSpec&)>;

Place placeOf(const PartContext& context, const FigurePart& part) {
    switch (part.kind) {
    case PartKind::Title:
        return [](FigureSpec& spec) { return &spec.text.title; };
    case PartKind::Subtitle:
        return [](FigureSpec& spec) { return &spec.text.subtitle; };
    case PartKind::Footer:
        return [](FigureSpec& spec) { return &spec.text.note; };
    case PartKind::PanelTitle:
        if (context.scene.panels.size() == context.spec.panels.size() && part.panel >= 0)
            return [panel = static_cast<std::size_t>(part.panel)](FigureSpec& spec) {
                return &spec.panels[panel].title;
            };
        break;
    case PartKind::AxisTitle:
        if (const auto panel = specPanelOf(context, part.panel); panel && isValueTitle(context, part))
            return [at = *panel](FigureSpec& spec) { return &spec.panels[at].axis.title; };
        break;
    case PartKind::Note:
        if (const auto note = noteOf(context, part))
            return [at = *note](FigureSpec& spec) { return &spec.panels[at.panel].notes[at.index].text; };
        break;
    case PartKind::Event:
        if (const auto event = ownEventOf(context, part))
            return [at = *event](FigureSpec& spec) { return &spec.events.own[at].label; };
        break;
    case PartKind::Reference:
        if (const auto line = lineOf(context, part, &Panel::lines))
            return [at = *line](FigureSpec& spec) { return &spec.panels[at.panel].lines[at.index].label; };
        if (const auto line = lineOf(context, part, &Panel::references))
            return
                [at = *line](FigureSpec& spec) { return &spec.panels[at.panel].references[at.index].label; };
        break;
    case PartKind::Series:
        break;
    }
    return {};
}

double rounded(double value, double step) {
    const double decimals = -std::floor(std::log10(step));
    const double unit = std::pow(10, std::fabs(decimals)); // whole, so that 0.57 is written as it is
    return decimals > 0 ? std::round(value * unit) / unit : std::round(value / unit) * unit;
}

/// The places that the data of a panel have along its axis, ascending, with what they are called in a file.
std::vector<std::pair<double, std::string>> placesOf(const PartContext& context, const FigurePart& part) {
    const auto& panel = panelOf(context, part);
    std::vector<std::pair<double, std::string>> places;
    for (const auto& datum : context.scene.data) {
        if (datum.panel == part.panel && std::isfinite(placeOf(panel, datum.at)))
            places.emplace_back(placeOf(panel, datum.at), datum.positionKey());
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end(),
                             [](const auto& a, const auto& b) { return a.second == b.second; }),
                 places.end());
    return places;
}

std::size_t nearestPlace(const std::vector<std::pair<double, std::string>>& places, double at) {
    const auto nearest = std::min_element(places.begin(), places.end(), [at](const auto& a, const auto& b) {
        return std::fabs(a.first - at) < std::fabs(b.first - at);
    });
    return static_cast<std::size_t>(nearest - places.begin());
}
} // namespace

QString partName(PartKind kind) {
    switch (kind) {
    case PartKind::Title:
        return trPart("Title");
    case PartKind::Subtitle:
        return trPart("Subtitle");
    case PartKind::Series:
        return trPart("Series");
    case PartKind::PanelTitle:
        return trPart("Panel title");
    case PartKind::AxisTitle:
        return trPart("Axis title");
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

QString sectionOf(PartKind kind) {
    switch (kind) {
    case PartKind::Series:
        return QStringLiteral("seriesSection");
    case PartKind::PanelTitle:
        return QStringLiteral("panelsSection");
    case PartKind::AxisTitle:
        return QStringLiteral("axisSection");
    case PartKind::Event:
    case PartKind::Note:
    case PartKind::Reference:
        return QStringLiteral("eventsSection");
    case PartKind::Title:
    case PartKind::Subtitle:
    case PartKind::Footer:
        break;
    }
    return QStringLiteral("textSection");
}

std::optional<std::size_t> specPanelOf(const PartContext& context, int panel) {
    const auto count = context.spec.panels.size();
    if (panel < 0 || static_cast<std::size_t>(panel) >= context.scene.panels.size())
        return {};
    if (count == 1)
        return 0;
    return context.scene.panels.size() == count ? std::optional(static_cast<std::size_t>(panel))
                                                : std::nullopt;
}

std::string dataNameOf(const PartContext& context, int series) {
    const auto& shown = context.scene.series[static_cast<std::size_t>(series)].name;
    const auto& choices = context.spec.series;
    const auto renamed = std::find_if(choices.begin(), choices.end(),
                                      [&shown](const SeriesChoice& choice) { return choice.label == shown; });
    return renamed == choices.end() ? shown : renamed->name;
}

std::optional<QString> writtenText(const PartContext& context, const FigurePart& part) {
    if (part.kind == PartKind::Series)
        return qtText(context.scene.series[static_cast<std::size_t>(part.series)].name);
    const auto place = placeOf(context, part);
    if (!place)
        return {};
    auto spec = context.spec;
    const auto written = qtText(*place(spec));
    // Nobody has written the axis's title yet: what stands there is what one begins with.
    return written.isEmpty() && part.kind == PartKind::AxisTitle ? part.text : written;
}

PartChange rewritten(const PartContext& context, const FigurePart& part, const QString& text) {
    const auto label = trPart("Change %1").arg(partName(part.kind).toLower());
    const auto words = text.simplified().toStdString();
    if (part.kind == PartKind::Series)
        return {trPart("Name a series"),
                [name = dataNameOf(context, part.series), words](FigureSpec& spec) -> Result<void> {
                    auto choice = seriesChoice(spec, name);
                    choice.label = words == name ? std::string() : words;
                    setSeriesChoice(spec, choice);
                    return {};
                }};
    const bool mayGo =
        part.kind == PartKind::Note || part.kind == PartKind::Event || part.kind == PartKind::Reference;
    if (words.empty() && mayGo) {
        if (auto gone = removed(context, part))
            return *std::move(gone);
    }
    return {label,
            [place = placeOf(context, part), words, kind = part.kind](FigureSpec& spec) -> Result<void> {
                if (words.empty() && kind == PartKind::Title)
                    return fail("figure.no-title",
                                "A figure needs a title. Type one, or press Escape to keep the old one.");
                if (auto* target = place ? place(spec) : nullptr)
                    *target = words;
                return {};
            }};
}

std::optional<PartChange> removed(const PartContext& context, const FigurePart& part) {
    const auto label = trPart("Remove %1").arg(partName(part.kind).toLower());
    const auto erase = [label](auto list, std::size_t index) {
        return PartChange{label, [list, index](FigureSpec& spec) -> Result<void> {
                              auto& all = list(spec);
                              all.erase(all.begin() + static_cast<std::ptrdiff_t>(index));
                              return {};
                          }};
    };
    if (part.kind == PartKind::Note) {
        if (const auto note = noteOf(context, part))
            return erase(
                [at = note->panel](FigureSpec & spec) -> auto& { return spec.panels[at].notes; },
                note->index);
    } else if (part.kind == PartKind::Event) {
        if (const auto event = ownEventOf(context, part))
            return erase(
                [](FigureSpec & spec) -> auto& { return spec.events.own; }, *event);
    } else if (part.kind == PartKind::Reference) {
        if (const auto line = lineOf(context, part, &Panel::lines))
            return erase(
                [at = line->panel](FigureSpec & spec) -> auto& { return spec.panels[at].lines; },
                line->index);
        if (const auto line = lineOf(context, part, &Panel::references))
            return erase(
                [at = line->panel](FigureSpec & spec) -> auto& { return spec.panels[at].references; },
                line->index);
    } else if (part.kind == PartKind::Subtitle || part.kind == PartKind::AxisTitle) {
        auto spec = context.spec;
        if (const auto place = placeOf(context, part); place && !place(spec)->empty())
            return PartChange{label, [place](FigureSpec& changed) -> Result<void> {
                                  place(changed)->clear();
                                  return {};
                              }};
    }
    return {};
}

std::optional<PartChange> movedNote(const PartContext& context, const FigurePart& part, ScenePoint to) {
    const auto note = part.kind == PartKind::Note ? noteOf(context, part) : std::nullopt;
    if (!note)
        return {};
    const auto& chart = context.spec.panels[note->panel].chart;
    const auto places = placesOf(context, part);
    if (places.empty() || wavesOf(chart) || traitsOf(chart).rowsAreSeries)
        return {};
    const auto& panel = panelOf(context, part);
    const auto& axis = panel.isSideways() ? panel.x : panel.y;
    const auto at = places[nearestPlace(places, placeOf(panel, to))].second;
    const double value =
        std::clamp(rounded(valueOf(panel, to), (axis.to - axis.from) / stepsOfAxis), axis.from, axis.to);
    return PartChange{trPart("Move note"), [where = *note, at, value](FigureSpec& spec) -> Result<void> {
                          auto& moved = spec.panels[where.panel].notes[where.index];
                          moved.at = at;
                          moved.value = value;
                          return {};
                      }};
}

std::optional<PartChange> steppedNote(const PartContext& context, const FigurePart& part, int places,
                                      int values) {
    const auto* mark = markOf<TextMark>(context, part);
    const auto there = placesOf(context, part);
    if (mark == nullptr || there.empty())
        return {};
    const auto& panel = panelOf(context, part);
    const auto& axis = panel.isSideways() ? panel.x : panel.y;
    const auto last = static_cast<int>(there.size()) - 1;
    const auto now = static_cast<int>(nearestPlace(there, placeOf(panel, mark->at)));
    const double place = there[static_cast<std::size_t>(std::clamp(now + places, 0, last))].first;
    const double value = valueOf(panel, mark->at) + values * (axis.to - axis.from) / stepsOfAxis;
    return movedNote(context, part, panel.isSideways() ? ScenePoint{value, place} : ScenePoint{place, value});
}

} // namespace driftline
