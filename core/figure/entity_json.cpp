// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/entity_json.h"

#include "base/lists.h"
#include "base/text.h"
#include "figure/figure_fields.h"
#include "figure/sentences.h"
#include "style/schema_check.h"

namespace driftline {

nlohmann::ordered_json entitiesJson(const Entities& entities) {
    return writeValue(entities);
}

Result<Entities> readEntities(const nlohmann::ordered_json& list, std::string_view origin) {
    const nlohmann::json document(list);
    if (auto valid = checkAgainstSchema(document, DocumentKind::EntityList, origin); !valid)
        return tl::unexpected(std::move(valid.error()));
    Entities entities;
    NameIndex keys;
    for (const auto& entry : document) {
        const auto place = entities.size();
        const auto path = "/entities/" + std::to_string(place);
        FieldReader reader("entities", origin);
        readFields(entry, entities.emplace_back(), reader, path);
        if (keys.add(entities.back().key, place) != place)
            return fail(figure_sentences::duplicateEntity(inQuotes(entities.back().key)),
                        {std::string(origin), 0, {}, path});
        if (auto wrong = reader.error()) {
            wrong->place.path = path;
            return tl::unexpected(*std::move(wrong));
        }
    }
    return entities;
}

} // namespace driftline
