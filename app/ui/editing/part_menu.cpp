// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/part_menu.h"

#include "figure/chart_traits.h"
#include "figure/figure_panels.h"
#include "figure/series_style.h"
#include "style/theme_library.h"
#include "ui/editing/event_changes.h"
#include "ui/editing/part_lookup.h"
#include "ui/editing/sentences.h"
#include "ui/theme/qt_text.h"

#include <QMenu>
#include <QPixmap>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
bool isPanelPart(PartKind kind) {
    return kind == PartKind::Panel || kind == PartKind::PanelTitle;
}

/// A change of one value axis of a panel: that along x of a scatter chart, else the one of the values.
PartChange axisChange(const QString& label, std::size_t panel, bool isX,
                      const std::function<void(ValueAxis&)>& how) {
    return {label, [panel, isX, how](FigureSpec& spec) -> Result<void> {
                auto& changed = spec.panels[panel];
                if (!isX)
                    how(changed.axis);
                else if (changed.pairing)
                    how(changed.pairing->axis);
                return {};
            }};
}
} // namespace

PartMenu::PartMenu(const MoveContext& context, const FigurePart& part, PartActions actions)
    : m_context(context)
    , m_part(part)
    , m_actions(std::move(actions)) {}

void PartMenu::fill(QMenu& menu) {
    addWords(menu);
    switch (m_part.kind) {
    case PartKind::Series:
        addSeries(menu);
        break;
    case PartKind::Legend:
        addLegend(menu);
        break;
    case PartKind::AxisTitle:
    case PartKind::AxisLabels:
        addAxis(menu);
        break;
    case PartKind::Event:
        addEvent(menu);
        break;
    case PartKind::Note:
    case PartKind::Reference:
        addFacets(menu);
        break;
    case PartKind::Panel:
    case PartKind::PanelTitle:
        addPanel(menu);
        break;
    case PartKind::Title:
    case PartKind::Subtitle:
    case PartKind::Footer:
        break;
    }
    addMoves(menu);
    menu.addSeparator();
    menu.addAction(
        qtText(editing_sentences::editInInspector),
        [open = m_actions.openInspector, section = sectionOf(m_context.part, m_part)] { open(section); });
}

void PartMenu::addChange(QMenu& menu, const QString& text, const std::optional<PartChange>& change) {
    auto* action = menu.addAction(text, [apply = m_actions.apply, change] {
        if (change)
            apply(*change);
    });
    action->setEnabled(change.has_value());
}

/// Entries that can never apply to the kind of part are left out; others say by being grey that there is
/// nothing to remove.
void PartMenu::addWords(QMenu& menu) {
    const bool canEdit = writtenText(m_context.part, m_part).has_value();
    if (m_part.kind == PartKind::Series)
        menu.addAction(tr("Rename"), m_actions.edit)->setEnabled(canEdit);
    else if (canEdit)
        menu.addAction(tr("Edit text"), m_actions.edit);
    const bool mayGo = m_part.kind != PartKind::Series && m_part.kind != PartKind::Legend &&
                       m_part.kind != PartKind::AxisLabels && !isPanelPart(m_part.kind);
    if (mayGo)
        menu.addAction(tr("Remove"), m_actions.remove)
            ->setEnabled(removed(m_context.part, m_part).has_value());
}

void PartMenu::addSeries(QMenu& menu) {
    const auto& now = m_context.part;
    const auto name = dataNameOf(now, m_part.series);
    addColours(*menu.addMenu(tr("Colour")), name);
    const bool isFocused =
        std::find(now.spec.emphasis.begin(), now.spec.emphasis.end(), name) != now.spec.emphasis.end();
    addChange(menu,
              isFocused ? qtText(editing_sentences::takeOutOfFocus) : qtText(editing_sentences::putInFocus),
              PartChange{isFocused ? qtText(editing_sentences::takeSeriesOutOfFocus)
                                   : qtText(editing_sentences::putSeriesInFocus),
                         [name, isFocused](FigureSpec& spec) -> Result<void> {
                             setEmphasised(spec, name, !isFocused);
                             return {};
                         }});
    const bool canLeave = now.scene.series.size() > 1;
    menu.addAction(tr("Only this"), [keep = m_actions.keepSeries] { keep(true); })->setEnabled(canLeave);
    menu.addAction(tr("Hide"), [keep = m_actions.keepSeries] { keep(false); })->setEnabled(canLeave);
    addNames(*menu.addMenu(qtText(editing_sentences::namesOfSeries)));
    if (m_part.panel < 0)
        addLegend(menu);
}

void PartMenu::addColours(QMenu& menu, const std::string& series) {
    constexpr int side = 14;
    const auto theme = themeFor(m_context.part.spec.theme);
    if (!theme)
        return;
    const auto add = [&](const QString& text, const std::optional<Colour>& colour) {
        auto* action = menu.addAction(text, [apply = m_actions.apply, series, colour] {
            apply({qtText(editing_sentences::colourASeries),
                   [series, colour](FigureSpec& spec) -> Result<void> {
                       auto choice = seriesChoice(spec, series);
                       choice.colour = colour;
                       setSeriesChoice(spec, choice);
                       return {};
                   }});
        });
        if (colour) {
            QPixmap swatch(side, side);
            swatch.fill(QColor(colour->red, colour->green, colour->blue));
            action->setIcon(swatch);
        }
    };
    add(tr("The theme’s"), std::nullopt);
    std::vector<Colour> colours = {theme->palette.unitedStates.colour, theme->palette.china.colour};
    for (const auto& style : theme->palette.others)
        colours.push_back(style.colour);
    for (std::size_t i = 0; i < colours.size(); ++i) {
        if (std::find(colours.begin(), colours.begin() + static_cast<std::ptrdiff_t>(i), colours[i]) ==
            colours.begin() + static_cast<std::ptrdiff_t>(i))
            add(qtText(colours[i].text()), colours[i]);
    }
}

/// Where the names of all series stand.
void PartMenu::addNames(QMenu& menu) {
    const std::array<std::pair<SeriesLabels, QString>, 4> places = {{
        {SeriesLabels::Auto, tr("Whichever fits")},
        {SeriesLabels::Direct, qtText(editing_sentences::atTheEndsOfLines)},
        {SeriesLabels::Legend, qtText(editing_sentences::inALegend)},
        {SeriesLabels::None, tr("None")},
    }};
    for (const auto& [labels, text] : places) {
        addChange(menu, text,
                  PartChange{tr("Change labels"), [labels = labels](FigureSpec& spec) -> Result<void> {
                                 spec.labels = labels;
                                 return {};
                             }});
        menu.actions().back()->setCheckable(true);
        menu.actions().back()->setChecked(m_context.part.spec.labels == labels);
    }
}

void PartMenu::addLegend(QMenu& menu) {
    auto* places = menu.addMenu(tr("Legend"));
    const std::array<std::pair<LegendPosition, QString>, 3> all = {{
        {LegendPosition::Top, qtText(editing_sentences::aboveTheChart)},
        {LegendPosition::Bottom, qtText(editing_sentences::belowTheChart)},
        {LegendPosition::Right, qtText(editing_sentences::atTheRight)},
    }};
    for (const auto& [position, text] : all) {
        addChange(*places, text, movedLegend(position));
        places->actions().back()->setCheckable(true);
        places->actions().back()->setChecked(m_context.part.spec.legend == position);
    }
    if (m_part.kind == PartKind::Legend)
        addNames(*menu.addMenu(qtText(editing_sentences::namesOfSeries)));
}

void PartMenu::addAxis(QMenu& menu) {
    const auto panel = specPanelOf(m_context.part, m_part.panel);
    if (!panel)
        return;
    const auto& shown = panelOf(m_context.part, m_part);
    const auto& axis = m_part.owner == 0 ? shown.x : shown.y;
    if (axis.kind == AxisKind::Time) {
        addDates(*menu.addMenu(tr("Dates")));
        return;
    }
    const auto& spec = m_context.part.spec.panels[*panel];
    if (axis.kind == AxisKind::Category) {
        if (!spec.query.x.empty())
            addOrder(*menu.addMenu(tr("Order")), *panel);
        return;
    }
    const bool isX = shown.isScatter() && m_part.owner == 0;
    const auto& stated = isX && spec.pairing ? spec.pairing->axis : spec.axis;
    auto* decimals = menu.addMenu(tr("Decimals"));
    for (int count = -1; count <= 3; ++count) {
        const auto wanted = count < 0 ? std::nullopt : std::optional(count);
        addChange(*decimals, count < 0 ? qtText(editing_sentences::asManyAsNeeded) : QString::number(count),
                  axisChange(tr("Change decimals"), *panel, isX,
                             [wanted](ValueAxis& changed) { changed.decimals = wanted; }));
        decimals->actions().back()->setCheckable(true);
        decimals->actions().back()->setChecked(stated.decimals == wanted);
    }
    auto log = stated;
    log.scale = axis.isLog ? AxisScale::Linear : AxisScale::Logarithmic;
    if (canScale(spec.chart, log))
        addChange(menu, axis.isLog ? tr("Linear scale") : tr("Logarithmic scale"),
                  axisChange(axis.isLog ? qtText(editing_sentences::useLinearAxis)
                                        : qtText(editing_sentences::useLogarithmicAxis),
                             *panel, isX,
                             [scale = log.scale](ValueAxis& changed) { changed.scale = scale; }));
    const bool hasRange = stated.from || stated.to || stated.step || !stated.ticks.empty();
    if (hasRange)
        addChange(
            menu, qtText(editing_sentences::rangeAsDataNeed),
            axisChange(qtText(editing_sentences::letTheDataDecide), *panel, isX, [](ValueAxis& changed) {
                changed.from.reset();
                changed.to.reset();
                changed.step.reset();
                changed.ticks.clear();
            }));
}

void PartMenu::addDates(QMenu& menu) {
    const std::array<std::pair<DateFormat, QString>, 6> formats = {{
        {DateFormat::Auto, qtText(editing_sentences::asFineAsTheData)},
        {DateFormat::Year, tr("2024")},
        {DateFormat::ShortYear, tr("’24")},
        {DateFormat::Month, tr("Mar 2024")},
        {DateFormat::NumericMonth, tr("03/2024")},
        {DateFormat::Day, tr("15 Mar")},
    }};
    for (const auto& [format, text] : formats) {
        const auto can = canNameDates(format, m_context.facts.periods);
        addChange(menu, text,
                  can ? std::optional(PartChange{qtText(editing_sentences::changeDateFormat),
                                                 [format = format](FigureSpec& spec) -> Result<void> {
                                                     spec.dateFormat = format;
                                                     return {};
                                                 }})
                      : std::nullopt);
        auto* action = menu.actions().back();
        action->setCheckable(true);
        action->setChecked(m_context.part.spec.dateFormat == format);
        action->setToolTip(qtText(can.whyNot));
    }
    menu.setToolTipsVisible(true);
}

void PartMenu::addOrder(QMenu& menu, std::size_t panel) {
    const std::array<std::pair<RankBy, QString>, 3> orders = {{
        {RankBy::Given, qtText(editing_sentences::asTheDataHaveThem)},
        {RankBy::Value, tr("By value")},
        {RankBy::Name, tr("By name")},
    }};
    for (const auto& [by, text] : orders) {
        addChange(menu, text,
                  PartChange{qtText(editing_sentences::changeTheOrder),
                             [panel, by = by](FigureSpec& spec) -> Result<void> {
                                 spec.panels[panel].ranking.by = by;
                                 return {};
                             }});
        menu.actions().back()->setCheckable(true);
        menu.actions().back()->setChecked(m_context.part.spec.panels[panel].ranking.by == by);
    }
}

void PartMenu::addEvent(QMenu& menu) {
    addFacets(menu);
    if (const auto event = shownEvent(m_context.part, m_part); event && !event->own)
        addChange(menu, qtText(editing_sentences::hideLibraryEvents),
                  PartChange{tr("Hide events"), [](FigureSpec& spec) -> Result<void> {
                                 spec.events.dataset.clear();
                                 spec.events.dates.clear();
                                 spec.events.categories.clear();
                                 spec.events.places.clear();
                                 spec.events.facets.clear();
                                 return {};
                             }});
}

/// Limits it to one small multiple, where there are several.
void PartMenu::addFacets(QMenu& menu) {
    const auto* column = m_context.facts.column(m_context.facts.facetColumn);
    if (column == nullptr || column->cells.size() < 2)
        return;
    auto* places = menu.addMenu(tr("Only in"));
    const auto now = facetOf(m_context.part, m_part);
    const auto add = [&](const QString& text, const std::string& cell) {
        addChange(*places, text, limited(m_context.part, m_part, cell));
        places->actions().back()->setCheckable(true);
        places->actions().back()->setChecked(cell == now);
    };
    add(m_part.kind == PartKind::Note ? tr("First panel") : tr("All panels"), {});
    for (const auto& cell : column->cells) {
        if (cell.isChosen)
            add(typeset(cell.label), cell.cell);
    }
}

void PartMenu::addPanel(QMenu& menu) {
    const auto& now = m_context.part;
    if (now.spec.panels.size() != now.scene.panels.size() || now.spec.panels.size() < 2)
        return;
    const auto place = static_cast<std::size_t>(m_part.panel);
    addChange(menu, tr("Duplicate"),
              PartChange{qtText(editing_sentences::duplicateThePanel),
                         [place](FigureSpec& spec) { return duplicatePanel(spec, place); }});
    addChange(menu, tr("Remove"),
              PartChange{qtText(editing_sentences::removeThePanel),
                         [place](FigureSpec& spec) { return removePanel(spec, place); }});
}

void PartMenu::addMoves(QMenu& menu) {
    if (isPanelPart(m_part.kind)) {
        const auto last = static_cast<int>(m_context.part.scene.panels.size()) - 1;
        const auto change = [this](int to) { return movedPanel(m_context, m_part.panel, to); };
        addChange(menu, tr("Move before\tAlt+Up"),
                  m_part.panel > 0 ? change(m_part.panel - 1) : std::nullopt);
        addChange(menu, tr("Move behind\tAlt+Down"),
                  m_part.panel < last ? change(m_part.panel + 1) : std::nullopt);
        return;
    }
    const bool isName = m_part.kind == PartKind::Series && m_part.panel >= 0;
    if (!isName && m_part.kind != PartKind::Event)
        return;
    addChange(menu, tr("Move up\tUp"), stepped(m_context, m_part, {0, 1}));
    addChange(menu, tr("Move down\tDown"), stepped(m_context, m_part, {0, -1}));
    addChange(menu, tr("Place automatically"), placedAutomatically(m_context.part, m_part));
}

} // namespace driftline
