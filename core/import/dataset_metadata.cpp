// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/dataset_metadata.h"

#include "data/table_builder.h"
#include "import/hand_table_json.h"
#include "import/package_sentences.h"
#include "import/recipe_json.h"
#include "prepare/preparation_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace driftline {

namespace {
/// The first word of a design is the one that is written.
constexpr std::array<std::pair<std::string_view, SamplingDesign>, 6> designs = {{
    {"probability", SamplingDesign::Probability},
    {"purposive", SamplingDesign::Purposive},
    {"administrative", SamplingDesign::Administrative},
    {"census", SamplingDesign::Administrative}, // everybody was counted: no sampling error either
    {"mixed", SamplingDesign::Mixed},
    {"unknown", SamplingDesign::Unknown},
}};

std::optional<Wave> readWave(const JsonObject& object) {
    const auto period = Period::parse(object.text("period"));
    if (!period) {
        object.tellWrongType(object.pointerTo("period"), package_sentences::aPeriodSuchAs);
        return {};
    }
    Wave wave;
    wave.period = *period;
    wave.fieldworkStart = Day::parse(object.text("fieldworkStart"));
    wave.fieldworkEnd = Day::parse(object.text("fieldworkEnd"));
    wave.sampleSize = object.number("sampleSize");
    wave.note = object.text("note");
    return wave;
}

std::optional<DatasetOrigin> readOrigin(const JsonObject& resource, const std::string& dataset) {
    const auto* written = resource.find("readFrom");
    if (written == nullptr)
        return {};
    const auto place = resource.place("readFrom");
    const auto unreadable = [&](const std::string& why) {
        resource.findings().warn(package_sentences::workspaceRecipeUnreadable(why), place);
    };
    const auto recipe = written->is_object() ? written->find("recipe") : written->end();
    if (!written->is_object() || recipe == written->end()) {
        unreadable(package_sentences::readFromHasNoRecipe);
        return {};
    }
    auto parsed = parseRecipe(recipe->dump(), place.file);
    if (!parsed) {
        unreadable(parsed.error().message);
        return {};
    }
    DatasetOrigin origin{dataset, {}, std::move(*parsed), {}};
    if (const auto path = written->find("path"); path != written->end() && path->is_string())
        origin.file = path->get<std::string>();
    const auto bytes = written->find("bytes");
    const auto modified = written->find("modified");
    if (bytes != written->end() && modified != written->end() && bytes->is_number_unsigned() &&
        modified->is_number_integer())
        origin.state = FileStamp{bytes->get<std::uint64_t>(), modified->get<std::int64_t>()};
    if (const auto typed = written->find("byHand"); typed != written->end())
        origin.byHand = parseHandTable(*typed);
    return origin;
}

std::vector<MarkedCells> readMarks(const JsonObject& resource) {
    std::vector<MarkedCells> marks;
    for (const auto& object : resource.objects("marks")) {
        MarkedCells cells{object.text("field"), object.text("mark"), {}};
        const auto* rows = object.find("rows");
        if (rows == nullptr || !rows->is_array() || cells.mark.empty()) {
            object.tellWrongType(object.pointerTo("rows"), package_sentences::listOfRowNumbers);
            continue;
        }
        for (const auto& row : *rows) {
            if (row.is_number_unsigned())
                cells.rows.push_back(row.get<std::size_t>());
        }
        marks.push_back(std::move(cells));
    }
    return marks;
}

std::optional<Preparation> readPreparation(const JsonObject& resource, const std::string& dataset) {
    const auto* written = resource.find("prepared");
    if (written == nullptr)
        return {};
    auto preparation = parsePreparation(*written, dataset);
    if (!preparation) {
        resource.findings().warn(
            package_sentences::workspacePreparationUnreadable(preparation.error().message),
            resource.place("prepared"));
        return {};
    }
    return *std::move(preparation);
}
} // namespace

std::optional<DatasetMetadata> readDatasetMetadata(const JsonObject& resource) {
    auto id = resource.text("datasetId");
    if (id.empty())
        return {};
    DatasetMetadata metadata{std::move(id), resource.texts("history"), {}, {}, {}, {}};
    metadata.marks = readMarks(resource);
    metadata.origin = readOrigin(resource, metadata.id);
    metadata.preparation = readPreparation(resource, metadata.id);
    for (const auto& object : resource.objects("waves")) {
        if (auto wave = readWave(object))
            metadata.waves.push_back(std::move(*wave));
    }
    return metadata;
}

Table withMarks(Table table, const Codebook& codebook, const std::vector<MarkedCells>& marks) {
    constexpr std::size_t firstDataRow = 2;
    std::vector<CellNote> notes;
    for (const auto& cells : marks) {
        const auto column = codebook.indexOf(cells.field);
        for (const auto row : cells.rows) {
            if (column && row >= firstDataRow && row - firstDataRow < table.rows())
                notes.push_back({*column, row - firstDataRow, cells.mark});
        }
    }
    return TableBuilder::withNotes(std::move(table), std::move(notes));
}

std::string_view samplingDesignName(SamplingDesign design) {
    const auto* found =
        std::find_if(designs.begin(), designs.end(), [design](const auto& d) { return d.second == design; });
    return found->first;
}

std::optional<SamplingDesign> samplingDesignFromName(std::string_view name) {
    const auto* found =
        std::find_if(designs.begin(), designs.end(), [name](const auto& d) { return d.first == name; });
    return found == designs.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> samplingDesignNames() {
    std::vector<std::string> names;
    for (const auto& design : designs)
        names.emplace_back(design.first);
    return names;
}

} // namespace driftline
