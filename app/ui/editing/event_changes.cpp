// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/event_changes.h"

#include "scene/rows_asked.h"
#include "ui/theme/qt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace driftline {

namespace {
QString trEvent(const char* text) {
    return QCoreApplication::translate("Event", text);
}

const Rule* ruleOf(const PartContext& context, const FigurePart& part) {
    const auto panel = static_cast<std::size_t>(part.panel);
    if (part.kind != PartKind::Event || part.panel < 0 || panel >= context.scene.panels.size() ||
        part.owner < 0)
        return nullptr;
    const auto& marks = context.scene.panels[panel].marks;
    const auto owner = static_cast<std::size_t>(part.owner);
    return owner < marks.size() ? std::get_if<Rule>(&marks[owner]) : nullptr;
}

/// The row of the dataset that the rule was drawn for.
std::optional<std::size_t> rowOf(const Rule& rule, const EventChoice& choice, const Dataset& events) {
    const auto label = events.codebook.indexOf(Role::Label);
    const auto when = events.codebook.indexOf(Role::Period);
    if (!label || !when)
        return {};
    for (const auto row : eventRows(choice, events)) {
        const auto period = events.table.period(*when, row);
        if (period && events.table.cellText(*label, row) == rule.label &&
            rule.detail.starts_with(period->label()))
            return row;
    }
    return {};
}

/// The dates of all events that are shown, without one of them.
std::vector<std::string> datesWithout(std::size_t gone, const EventChoice& choice, const Dataset& events) {
    const auto when = *events.codebook.indexOf(Role::Period);
    const auto hidden = events.table.period(when, gone)->text();
    std::vector<std::string> dates;
    for (const auto row : eventRows(choice, events)) {
        auto date = events.table.period(when, row)->text();
        if (date != hidden && std::find(dates.begin(), dates.end(), date) == dates.end())
            dates.push_back(std::move(date));
    }
    return dates;
}

void showOnly(EventChoice& choice, const std::vector<std::string>& dates) {
    choice.dates = dates;
    // No dates would mean all of them.
    if (dates.empty()) {
        choice.dataset.clear();
        choice.categories.clear();
    }
}

OwnEvent ownCopy(std::size_t row, const Dataset& events) {
    OwnEvent own;
    own.when = *events.table.period(*events.codebook.indexOf(Role::Period), row);
    own.label = events.table.cellText(*events.codebook.indexOf(Role::Label), row);
    const auto column = events.codebook.indexOf(Role::Source);
    const auto names = column ? events.table.cellText(*column, row) : std::string();
    const auto* source = events.source(std::string_view(names).substr(0, names.find(' ')));
    own.source = source == nullptr ? std::string() : source->shortText();
    return own;
}
} // namespace

std::vector<EventChange> eventChanges(const PartContext& context, const FigurePart& part,
                                      const Dataset& events) {
    const auto* rule = ruleOf(context, part);
    const auto& choice = context.spec.events;
    const auto row = rule == nullptr ? std::nullopt : rowOf(*rule, choice, events);
    if (!row)
        return {};
    const auto dates = datesWithout(*row, choice, events);
    const auto showing = [](const std::vector<std::string>& shown) {
        return [shown](FigureSpec& spec) -> Result<void> {
            showOnly(spec.events, shown);
            return {};
        };
    };
    std::vector<EventChange> changes = {
        {trEvent("Hide this event"), {trEvent("Hide an event"), showing(dates)}},
        {trEvent("Hide all events"), {trEvent("Hide events"), showing({})}},
    };
    // A range would need an end as well; it can be written in the inspector.
    if (const auto own = ownCopy(*row, events); own.when.granularity != Granularity::Span)
        changes.push_back(
            {trEvent("Make it your own, to edit its text"),
             {trEvent("Make an event your own"), [dates, own](FigureSpec& spec) -> Result<void> {
                  showOnly(spec.events, dates);
                  spec.events.own.push_back(own);
                  return {};
              }}});
    return changes;
}

} // namespace driftline
