// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/dataset_events.h"

#include "base/text.h"
#include "data/lookup.h"
#include "scene/chosen_rows.h"

namespace driftline {

std::vector<DatasetEvent> datasetEvents(const EventChoice& choice, const Dataset& dataset) {
    std::vector<DatasetEvent> events;
    const auto& book = dataset.codebook;
    const auto periods = book.indexOf(Role::Period);
    const auto labels = book.indexOf(Role::Label);
    const auto sources = book.indexOf(Role::Source);
    const DatasetLists known(dataset);
    for (const auto row : eventRows(choice, dataset)) {
        const auto when = dataset.table.period(*periods, row);
        OwnEvent event;
        event.when = *when;
        // What the dataset dates from one day to another is a range.
        if (when->granularity == Granularity::Span)
            event.until = when;
        if (labels)
            event.label = dataset.table.cellText(*labels, row);
        const auto names =
            sources ? words(dataset.table.cellText(*sources, row)) : std::vector<std::string>();
        if (const auto* source = names.empty() ? nullptr : known.source(names.front()))
            event.source = source->shortText();
        if (const auto only = choice.facets.find(when->text()); only != choice.facets.end())
            event.facet = only->second;
        if (const auto place = choice.places.find(when->text()); place != choice.places.end())
            event.place = place->second;
        events.push_back({when->text(), std::move(event)});
    }
    return events;
}

} // namespace driftline
