// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/unit_algebra.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace driftline {

namespace {
constexpr std::string_view perWord = " per ";
constexpr std::string_view timesSign = " × ";
constexpr std::array<std::pair<std::string_view, double>, 4> scaleWords = {
    {{" thousand", 1e3}, {" million", 1e6}, {" billion", 1e9}, {" trillion", 1e12}}};

/// English units only; others stay as they are.
std::string singular(std::string_view word) {
    if (word == "people")
        return "person";
    const bool isPlural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss");
    if (word.ends_with("ies") && word.size() > 4)
        return std::string(word.substr(0, word.size() - 3)) + "y";
    return std::string(isPlural ? word.substr(0, word.size() - 1) : word);
}

void addParts(std::vector<std::string>& parts, std::string_view text) {
    for (auto rest = text; !rest.empty();) {
        const auto end = rest.find(timesSign);
        if (const auto part = trimmed(rest.substr(0, end)); !part.empty())
            parts.emplace_back(part);
        if (end == std::string_view::npos)
            break;
        rest.remove_prefix(end + timesSign.size());
    }
}

void cancel(UnitParts& parts) {
    for (auto part = parts.over.begin(); part != parts.over.end();) {
        const auto same = std::find(parts.under.begin(), parts.under.end(), singular(*part));
        if (same == parts.under.end()) {
            ++part;
            continue;
        }
        parts.under.erase(same);
        part = parts.over.erase(part);
    }
}
} // namespace

UnitParts unitParts(std::string_view unit) {
    UnitParts parts;
    auto rest = unit;
    for (auto* side = &parts.over;; side = &parts.under) {
        const auto end = rest.find(perWord);
        addParts(*side, rest.substr(0, end));
        if (end == std::string_view::npos)
            break;
        rest.remove_prefix(end + perWord.size());
    }
    for (auto& part : parts.under)
        part = singular(part);
    return parts;
}

std::string unitText(const UnitParts& parts) {
    auto text = joined(parts.over, timesSign);
    for (const auto& part : parts.under)
        text += (text.empty() ? std::string("per ") : std::string(perWord)) + part;
    return text;
}

UnitParts unitProduct(const UnitParts& a, const UnitParts& b) {
    auto out = a;
    out.over.insert(out.over.end(), b.over.begin(), b.over.end());
    out.under.insert(out.under.end(), b.under.begin(), b.under.end());
    cancel(out);
    return out;
}

UnitParts unitQuotient(const UnitParts& a, const UnitParts& b) {
    UnitParts inverse;
    inverse.over = b.under;
    for (const auto& part : b.over)
        inverse.under.push_back(singular(part));
    return unitProduct(a, inverse);
}

std::optional<UnitParts> unitScaled(const UnitParts& parts, double factor) {
    if (factor == 1 || factor == -1)
        return parts;
    if (parts.isPure() && factor == 100)
        return UnitParts{{"percent"}, {}};
    for (const auto& [word, scale] : scaleWords) {
        if (factor != scale || parts.over.empty() || !parts.over.front().ends_with(word))
            continue;
        auto out = parts;
        out.over.front().resize(out.over.front().size() - word.size());
        cancel(out);
        return out;
    }
    return {};
}

} // namespace driftline
