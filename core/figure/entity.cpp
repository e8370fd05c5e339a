// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/entity.h"

#include "base/text.h"
#include "data/places.h"
#include "figure/series_style.h"

#include <algorithm>

namespace driftline {

namespace {
Entities::const_iterator placeOfKey(const Entities& entities, const std::string& key) {
    return std::find_if(entities.begin(), entities.end(),
                        [&key](const Entity& entity) { return entity.key == key; });
}

bool saysNothing(const Entity& entity) {
    return entity == Entity{entity.key, {}, {}, {}, {}, {}};
}
} // namespace

std::string entityKey(const std::string& name) {
    const auto place = matchPlace(name);
    const bool isPlace = place && !place->code.empty() && place->sureness == PlaceSureness::Certain;
    return isPlace ? place->code : std::string(trimmed(name));
}

const Entity* entityOf(const Entities& entities, const std::string& name) {
    if (entities.empty())
        return nullptr;
    const auto found = placeOfKey(entities, entityKey(name));
    return found == entities.end() ? nullptr : &*found;
}

void setEntity(Entities& entities, const SeriesChoice& choice) {
    Entity entity{entityKey(choice.name), choice.label, choice.colour,
                  choice.marker,          choice.dash,  choice.width};
    const auto known = placeOfKey(entities, entity.key);
    if (known == entities.end()) {
        if (!saysNothing(entity))
            entities.push_back(std::move(entity));
    } else if (saysNothing(entity)) {
        entities.erase(known);
    } else {
        entities[static_cast<std::size_t>(known - entities.begin())] = std::move(entity);
    }
}

SeriesChoice withEntity(SeriesChoice choice, const Entities& entities) {
    const auto* entity = entityOf(entities, choice.name);
    if (entity == nullptr)
        return choice;
    if (choice.label.empty())
        choice.label = entity->label;
    if (!choice.colour)
        choice.colour = entity->colour;
    if (!choice.marker)
        choice.marker = entity->marker;
    if (!choice.dash)
        choice.dash = entity->dash;
    if (!choice.width)
        choice.width = entity->width;
    return choice;
}

FigureSpec withEntities(FigureSpec spec, const std::vector<std::string>& names, const Entities& entities) {
    if (entities.empty())
        return spec;
    for (const auto& name : names) {
        if (entityOf(entities, name) != nullptr)
            setSeriesChoice(spec, withEntity(seriesChoice(spec, name), entities));
    }
    return spec;
}

void dropSeriesChoice(FigureSpec& spec, const std::string& name) {
    const SeriesChoice left{name, {}, {}, {}, {}, {}, seriesChoice(spec, name).labelShift};
    setSeriesChoice(spec, left);
}

} // namespace driftline
