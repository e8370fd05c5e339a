// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/part_changes.h"

#include "figure/series_style.h"
#include "ui/editing/event_changes.h"
#include "ui/editing/part_lookup.h"
#include "ui/editing/sentences.h"
#include "ui/theme/qt_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftline {

namespace {
QString trPart(const char* text) {
    return QCoreApplication::translate("Part", text);
}

/// Where a text is kept in a figure; nullptr where it is not.
using TextPlace = std::function<std::string*(FigureSpec&)>;

/// Titles of axes with numbers are the author's; names and dates say themselves what they are.
TextPlace axisTitlePlace(const PartContext& context, const FigurePart& part) {
    const auto panel = specPanelOf(context, part.panel);
    if (!panel)
        return {};
    const auto& shown = panelOf(context, part);
    if (shown.isScatter() && part.owner == 0)
        return [at = *panel](FigureSpec& spec) {
            auto& pairing = spec.panels[at].pairing;
            return pairing ? &pairing->axis.title : nullptr;
        };
    if ((part.owner == 0) == shown.isSideways())
        return [at = *panel](FigureSpec& spec) { return &spec.panels[at].axis.title; };
    return {};
}

TextPlace placeOf(const PartContext& context, const FigurePart& part) {
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
        return axisTitlePlace(context, part);
    case PartKind::Note:
        if (const auto note = noteOf(context, part))
            return [at = *note](FigureSpec& spec) { return &spec.panels[at.panel].notes[at.index].text; };
        break;
    case PartKind::Reference:
        if (const auto line = lineOf(context, part, &Panel::lines))
            return [at = *line](FigureSpec& spec) { return &spec.panels[at.panel].lines[at.index].label; };
        if (const auto line = lineOf(context, part, &Panel::references))
            return
                [at = *line](FigureSpec& spec) { return &spec.panels[at.panel].references[at.index].label; };
        break;
    case PartKind::Legend:
    case PartKind::Series:
    case PartKind::Panel:
    case PartKind::AxisLabels:
    case PartKind::Event:
        break;
    }
    return {};
}

} // namespace

namespace {
QString axisSectionOf(const PartContext& context, const FigurePart& part) {
    const auto& panel = panelOf(context, part);
    const auto& axis = part.owner == 0 ? panel.x : panel.y;
    if (axis.kind == AxisKind::Time)
        return QStringLiteral("timeSection");
    if (axis.kind == AxisKind::Category)
        return QStringLiteral("rankingSection");
    return panel.isScatter() && part.owner == 0 ? QStringLiteral("pairingSection")
                                                : QStringLiteral("axisSection");
}
} // namespace

QString sectionOf(const PartContext& context, const FigurePart& part) {
    switch (part.kind) {
    case PartKind::Legend:
        return QStringLiteral("labelsSection");
    case PartKind::Series:
        return QStringLiteral("seriesSection");
    case PartKind::Panel:
    case PartKind::PanelTitle:
        return context.spec.panels.size() > 1 ? QStringLiteral("panelsSection")
                                              : QStringLiteral("facetsSection");
    case PartKind::AxisTitle:
    case PartKind::AxisLabels:
        return axisSectionOf(context, part);
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
    if (part.kind == PartKind::Event) {
        const auto event = shownEvent(context, part);
        return event ? std::optional(qtText(event->event.label)) : std::nullopt;
    }
    const auto place = placeOf(context, part);
    auto spec = context.spec;
    const auto* text = place ? place(spec) : nullptr;
    if (text == nullptr)
        return {};
    const auto written = qtText(*text);
    // Nobody has written the axis's title yet: what stands there is what one begins with.
    return written.isEmpty() && part.kind == PartKind::AxisTitle ? part.text : written;
}

PartChange rewritten(const PartContext& context, const FigurePart& part, const QString& text) {
    const auto label = trPart("Change %1").arg(partName(part.kind).toLower());
    const auto words = text.simplified().toStdString();
    if (part.kind == PartKind::Series)
        return {qtText(editing_sentences::nameASeries),
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
    if (part.kind == PartKind::Event) {
        if (const auto event = shownEvent(context, part))
            return rewrittenEvent(context, *event, words);
    }
    return {label,
            [place = placeOf(context, part), words, kind = part.kind](FigureSpec& spec) -> Result<void> {
                if (words.empty() && kind == PartKind::Title)
                    return fail(editing_sentences::figureNeedsTitle());
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
        if (const auto event = shownEvent(context, part))
            return removedEvent(context, *event);
    } else if (part.kind == PartKind::Reference) {
        if (const auto line = lineOf(context, part, &Panel::lines))
            return erase(
                [at = line->panel](FigureSpec & spec) -> auto& { return spec.panels[at].lines; },
                line->index);
        if (const auto line = lineOf(context, part, &Panel::references))
            return erase(
                [at = line->panel](FigureSpec & spec) -> auto& { return spec.panels[at].references; },
                line->index);
    } else if (part.kind == PartKind::Subtitle || part.kind == PartKind::AxisTitle ||
               part.kind == PartKind::Footer) {
        auto spec = context.spec;
        const auto place = placeOf(context, part);
        if (const auto* text = place ? place(spec) : nullptr; text != nullptr && !text->empty())
            return PartChange{label, [place](FigureSpec& changed) -> Result<void> {
                                  place(changed)->clear();
                                  return {};
                              }};
    }
    return {};
}

namespace {
/// The name of a small multiple in the entry of a figure that a part shows; nullptr if it has none.
TextPlace facetPlace(const PartContext& context, const FigurePart& part) {
    if (part.kind == PartKind::Note) {
        if (const auto note = noteOf(context, part))
            return [at = *note](FigureSpec& spec) { return &spec.panels[at.panel].notes[at.index].facet; };
    } else if (part.kind == PartKind::Reference) {
        if (const auto line = lineOf(context, part, &Panel::lines))
            return [at = *line](FigureSpec& spec) { return &spec.panels[at.panel].lines[at.index].facet; };
        if (const auto line = lineOf(context, part, &Panel::references))
            return
                [at = *line](FigureSpec& spec) { return &spec.panels[at.panel].references[at.index].facet; };
    }
    return {};
}
} // namespace

std::optional<PartChange> limited(const PartContext& context, const FigurePart& part,
                                  const std::string& facet) {
    if (const auto event = shownEvent(context, part))
        return limitedEvent(*event, facet);
    const auto place = facetPlace(context, part);
    if (!place)
        return {};
    return PartChange{qtText(editing_sentences::limitToPanel, partName(part.kind).toLower()),
                      [place, facet](FigureSpec& spec) -> Result<void> {
                          *place(spec) = facet;
                          return {};
                      }};
}

std::string facetOf(const PartContext& context, const FigurePart& part) {
    if (const auto event = shownEvent(context, part))
        return event->event.facet;
    auto spec = context.spec;
    const auto place = facetPlace(context, part);
    return place ? *place(spec) : std::string();
}

} // namespace driftline
