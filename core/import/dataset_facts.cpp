// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/dataset_facts.h"

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
        object.tellWrongType(object.pointerTo("period"), "a period such as 2024 or 2024-01");
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
} // namespace

std::optional<DatasetFacts> readDatasetFacts(const JsonObject& resource) {
    auto id = resource.text("datasetId");
    if (id.empty())
        return {};
    DatasetFacts facts{std::move(id), resource.texts("history"), {}};
    for (const auto& object : resource.objects("waves")) {
        if (auto wave = readWave(object))
            facts.waves.push_back(std::move(*wave));
    }
    return facts;
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
