// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/preparation_json.h"

#include "base/text.h"
#include "prepare/sentences.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace driftline {

namespace {
using PreparationDocument = nlohmann::ordered_json;
constexpr int preparationVersion = 1;
constexpr std::size_t mostSteps = 10000;

constexpr std::array<std::pair<GroupRule, std::string_view>, 3> ruleNames = {
    {{GroupRule::Sum, "sum"}, {GroupRule::Mean, "mean"}, {GroupRule::WeightedMean, "weighted mean"}}};

void put(PreparationDocument& out, const char* key, const std::string& text) {
    if (!text.empty())
        out[key] = text;
}

void putState(PreparationDocument& out, const char* key, const CellState& state) {
    if (state.missing == MissingReason::None)
        out[key] = state.text;
    else
        out[key] = {{"missing", missingLabel(state.missing)}};
}

CellState stateFrom(const PreparationDocument& json) {
    if (json.is_string())
        return {json.get<std::string>(), MissingReason::None};
    return {{}, missingReasonFor(json.at("missing").get<std::string>())};
}

PreparationDocument correctionJson(const Correction& correction) {
    PreparationDocument out = {{"key", correction.key}, {"column", correction.column}};
    putState(out, "was", correction.was);
    putState(out, "now", correction.now);
    put(out, "reason", correction.reason);
    if (!correction.isApplied)
        out["applied"] = false;
    return out;
}

PreparationDocument groupJson(const CellGroup& group) {
    const auto* rule = std::find_if(ruleNames.begin(), ruleNames.end(),
                                    [&group](const auto& one) { return one.first == group.rule; });
    PreparationDocument out = {{"column", group.column}, {"name", group.name}, {"members", group.members}};
    out["rule"] = rule->second;
    put(out, "weight", group.weight);
    if (!group.values.empty())
        out["values"] = group.values;
    return out;
}

PreparationDocument columnJson(const ComputedColumn& column) {
    PreparationDocument out = {{"name", column.name}};
    put(out, "title", column.title);
    out["formula"] = column.formula;
    put(out, "unit", column.unit);
    return out;
}

tl::unexpected<Error> wrongField(const std::string& what) {
    return fail(prepare_sentences::preparationWrongField(what));
}

Result<Preparation> preparationFrom(const PreparationDocument& json) {
    Preparation out;
    if (json.value("version", 1) > preparationVersion)
        return fail(prepare_sentences::preparationNewer());
    out.copyOf = json.value("copyOf", std::string());
    out.readRows = json.at("readRows").get<std::size_t>();
    out.readColumns = json.at("readColumns").get<std::size_t>();
    const auto list = [&json](const char* key) { return json.value(key, PreparationDocument::array()); };
    if (list("corrections").size() > mostSteps || list("groups").size() > mostSteps ||
        list("columns").size() > mostSteps)
        return wrongField(prepare_sentences::tooManySteps(mostSteps));
    for (const auto& entry : list("corrections"))
        out.corrections.push_back({entry.at("key").get<std::map<std::string, std::string>>(),
                                   entry.at("column").get<std::string>(), stateFrom(entry.at("was")),
                                   stateFrom(entry.at("now")), entry.value("reason", std::string()),
                                   entry.value("applied", true)});
    for (const auto& entry : list("groups")) {
        const auto word = entry.value("rule", std::string("sum"));
        const auto* rule = std::find_if(ruleNames.begin(), ruleNames.end(),
                                        [&word](const auto& one) { return one.second == word; });
        if (rule == ruleNames.end())
            return wrongField(prepare_sentences::groupRuleUnknown(inQuotes(word)));
        out.groups.push_back({entry.at("column").get<std::string>(), entry.at("name").get<std::string>(),
                              entry.at("members").get<std::vector<std::string>>(), rule->first,
                              entry.value("weight", std::string()),
                              entry.value("values", std::vector<std::string>())});
    }
    for (const auto& entry : list("columns"))
        out.columns.push_back({entry.at("name").get<std::string>(), entry.value("title", std::string()),
                               entry.at("formula").get<std::string>(), entry.value("unit", std::string())});
    return out;
}
} // namespace

PreparationDocument preparationJson(const Preparation& preparation) {
    PreparationDocument out = {{"version", preparationVersion}};
    put(out, "copyOf", preparation.copyOf);
    out["readRows"] = preparation.readRows;
    out["readColumns"] = preparation.readColumns;
    const auto putList = [&out](const char* key, const auto& steps, auto write) {
        for (const auto& step : steps)
            out[key].push_back(write(step));
    };
    putList("corrections", preparation.corrections, correctionJson);
    putList("groups", preparation.groups, groupJson);
    putList("columns", preparation.columns, columnJson);
    return out;
}

Result<Preparation> parsePreparation(const PreparationDocument& json, const std::string& dataset) {
    if (!json.is_object())
        return wrongField(prepare_sentences::isNotAnObject);
    try {
        auto out = preparationFrom(json);
        if (out)
            out->dataset = dataset;
        return out;
    } catch (const PreparationDocument::exception&) {
        return wrongField(prepare_sentences::fieldIsWrong);
    }
}

} // namespace driftline
