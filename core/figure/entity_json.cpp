// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/entity_json.h"

#include "base/lists.h"
#include "base/text.h"
#include "figure/figure_names.h"
#include "figure/sentences.h"
#include "style/schema_check.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace driftline {

nlohmann::ordered_json entitiesJson(const Entities& entities) {
    auto out = nlohmann::ordered_json::array();
    for (const auto& entity : entities) {
        nlohmann::ordered_json entry = {{"key", entity.key}};
        if (!entity.label.empty())
            entry["label"] = entity.label;
        if (entity.colour)
            entry["colour"] = entity.colour->text();
        if (entity.marker)
            entry["marker"] = names::nameOf(names::markers, *entity.marker);
        if (entity.dash)
            entry["dash"] = names::nameOf(names::dashes, *entity.dash);
        if (entity.width)
            entry["width"] = *entity.width;
        out.push_back(std::move(entry));
    }
    return out;
}

Result<Entities> readEntities(const nlohmann::ordered_json& list, std::string_view origin) {
    if (auto valid = checkAgainstSchema(nlohmann::json(list), DocumentKind::EntityList, origin); !valid)
        return tl::unexpected(std::move(valid.error()));
    Entities entities;
    NameIndex keys;
    for (const auto& entry : list) {
        const auto place = entities.size();
        const auto wrong = [&](CodedText why) {
            return fail(std::move(why), {std::string(origin), 0, {}, fmt::format("/entities/{}", place)});
        };
        Entity entity{entry["key"], entry.value("label", ""), {}, {}, {}, {}};
        if (keys.add(entity.key, place) != place)
            return wrong(figure_sentences::entitiesDuplicateKey(inQuotes(entity.key)));
        if (entry.contains("colour")) {
            entity.colour = Colour::parse(entry["colour"].get<std::string>());
            if (!entity.colour)
                return wrong(
                    figure_sentences::entitiesNotAColour(inQuotes(entry["colour"].get<std::string>())));
        }
        if (entry.contains("marker"))
            entity.marker = names::valueOf(names::markers, entry["marker"].get<std::string>());
        if (entry.contains("dash"))
            entity.dash = names::valueOf(names::dashes, entry["dash"].get<std::string>());
        if (entry.contains("width"))
            entity.width = entry["width"].get<double>();
        entities.push_back(std::move(entity));
    }
    return entities;
}

} // namespace driftline
