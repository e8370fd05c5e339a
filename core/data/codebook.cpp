// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/codebook.h"

#include "data/sentences.h"

#include <algorithm>
#include <array>
#include <utility>

namespace driftline {

namespace {
constexpr std::array<std::pair<Role, std::string_view>, 29> roles = {{
    {Role::None, "none"},
    {Role::Period, "period"},
    {Role::Place, "place"},
    {Role::PlaceCode, "place_code"},
    {Role::Series, "series"},
    {Role::Indicator, "indicator"},
    {Role::Dimension, "dimension"},
    {Role::Value, "value"},
    {Role::Unit, "unit"},
    {Role::SampleSize, "sample_size"},
    {Role::SampleSizeStatus, "sample_size_status"},
    {Role::EffectiveSampleSize, "effective_sample_size"},
    {Role::Weight, "weight"},
    {Role::Margin, "margin"},
    {Role::Low, "low"},
    {Role::High, "high"},
    {Role::Status, "status"},
    {Role::Source, "source"},
    {Role::Locator, "locator"},
    {Role::Note, "note"},
    {Role::Derivation, "derivation"},
    {Role::Claim, "claim"},
    {Role::Verdict, "verdict"},
    {Role::Figure, "figure"},
    {Role::Label, "label"},
    {Role::Category, "category"},
    {Role::Wording, "wording"},
    {Role::FieldworkStart, "fieldwork_start"},
    {Role::FieldworkEnd, "fieldwork_end"},
}};

template <class Matches>
std::optional<std::size_t> indexWhere(const std::vector<Variable>& variables, Matches matches) {
    const auto found = std::find_if(variables.begin(), variables.end(), matches);
    if (found == variables.end())
        return {};
    return static_cast<std::size_t>(found - variables.begin());
}
} // namespace

std::string_view roleName(Role role) {
    const auto* found =
        std::find_if(roles.begin(), roles.end(), [role](const auto& r) { return r.first == role; });
    return found->second;
}

std::optional<Role> roleFromName(std::string_view name) {
    const auto* found =
        std::find_if(roles.begin(), roles.end(), [name](const auto& r) { return r.second == name; });
    if (found == roles.end())
        return {};
    return found->first;
}

std::vector<std::string> roleNames() {
    std::vector<std::string> names;
    names.reserve(roles.size());
    for (const auto& role : roles)
        names.emplace_back(role.second);
    return names;
}

std::string_view columnTypeName(ColumnType type) {
    switch (type) {
    case ColumnType::Number:
        return "number";
    case ColumnType::Text:
        return "text";
    case ColumnType::Period:
        return "period";
    }
    return "";
}

const Category* Variable::category(std::string_view cell) const {
    const auto found = std::find_if(categories.begin(), categories.end(),
                                    [cell](const Category& c) { return c.value == cell; });
    return found == categories.end() ? nullptr : &*found;
}

std::string Variable::labelOf(std::string_view cell) const {
    const auto* known = category(cell);
    return known == nullptr || known->label.empty() ? std::string(cell) : known->label;
}

std::string faultOf(const AnswerScale& scale) {
    const auto holds = [](const std::vector<std::string>& list, const std::string& answer) {
        return std::find(list.begin(), list.end(), answer) != list.end();
    };
    if (scale.order.size() < 2)
        return data_sentences::scaleNeedsTwoAnswers;
    if (scale.neutral.empty() && scale.order.size() % 2 == 1)
        return data_sentences::scaleNeedsNeutral;
    if (!scale.neutral.empty() && !holds(scale.order, scale.neutral))
        return data_sentences::neutralIsNotInOrder;
    if (!scale.neutral.empty() &&
        (scale.order.front() == scale.neutral || scale.order.back() == scale.neutral))
        return data_sentences::neutralIsAtAnEnd;
    for (const auto& answer : scale.nonresponse) {
        if (holds(scale.order, answer))
            return data_sentences::answerIsInBothLists;
    }
    return {};
}

std::optional<std::size_t> Codebook::indexOf(std::string_view name) const {
    return indexWhere(variables, [name](const Variable& v) { return v.name == name; });
}

std::optional<std::size_t> Codebook::indexOf(Role role) const {
    return indexWhere(variables, [role](const Variable& v) { return v.role == role; });
}

std::vector<std::string> Codebook::names() const {
    std::vector<std::string> out;
    out.reserve(variables.size());
    for (const auto& variable : variables)
        out.push_back(variable.name);
    return out;
}

} // namespace driftline
