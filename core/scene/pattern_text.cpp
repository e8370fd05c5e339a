// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/pattern_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace driftline {

namespace {
/// A line that turns once is told with its turning point; one that turns more often by its ends.
enum class Shape { Flat, Up, Down, Peak, Valley, Mixed };

Shape shapeOf(const ToldLine& line) {
    std::vector<int> directions;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double step = *line[i]->value - *line[i - 1]->value;
        const int direction = step > 0 ? 1 : -1;
        if (step != 0 && (directions.empty() || directions.back() != direction))
            directions.push_back(direction);
    }
    if (directions.empty())
        return Shape::Flat;
    if (directions.size() == 1)
        return directions.front() > 0 ? Shape::Up : Shape::Down;
    if (directions.size() == 2)
        return directions.front() > 0 ? Shape::Peak : Shape::Valley;
    return Shape::Mixed;
}

/// A part of a line within which values can be compared.
struct Part {
    ToldLine data;
    const Datum* breakBefore = nullptr;
    const Datum* breakAfter = nullptr;
};

/// The last part between breaks that has two values at least.
Part comparable(const ToldLine& line) {
    std::vector<Part> parts(1);
    for (const auto* datum : line) {
        if (datum->isBreak && !parts.back().data.empty()) {
            parts.back().breakAfter = datum;
            parts.push_back({{}, datum, nullptr});
        }
        parts.back().data.push_back(datum);
    }
    const auto found =
        std::find_if(parts.rbegin(), parts.rend(), [](const Part& part) { return part.data.size() > 1; });
    return found == parts.rend() ? Part() : *found;
}

const Datum* extremeOf(const ToldLine& line, bool highest) {
    const auto byValue = [](const Datum* a, const Datum* b) { return *a->value < *b->value; };
    return highest ? *std::max_element(line.begin(), line.end(), byValue)
                   : *std::min_element(line.begin(), line.end(), byValue);
}

std::string shapeText(const ToldLine& line) {
    const auto* first = line.front();
    const auto* last = line.back();
    const bool isOneStep = line.size() == 2;
    switch (shapeOf(line)) {
    case Shape::Flat:
        return "stays the same";
    case Shape::Up:
        return isOneStep ? "rises" : "rises throughout";
    case Shape::Down:
        return isOneStep ? "falls" : "falls throughout";
    case Shape::Peak: {
        const auto* top = extremeOf(line, true);
        return fmt::format("rises to {} in {}, then falls", top->valueText, top->position);
    }
    case Shape::Valley: {
        const auto* bottom = extremeOf(line, false);
        return fmt::format("falls to {} in {}, then rises", bottom->valueText, bottom->position);
    }
    case Shape::Mixed:
        break;
    }
    const auto* end = *last->value > *first->value   ? "higher than"
                      : *last->value < *first->value ? "lower than"
                                                     : "as high as";
    return fmt::format("goes up and down and ends {} it began", end);
}
} // namespace

std::string movementOf(const ToldLine& line) {
    const auto part = comparable(line);
    if (part.data.empty())
        return {};
    auto text = shapeText(part.data);
    if (part.breakBefore != nullptr)
        text += fmt::format(" since the break in {}", part.breakBefore->position);
    if (part.breakAfter != nullptr)
        text += fmt::format(" until the break in {}", part.breakAfter->position);
    return text;
}

std::vector<std::string> crossingsOf(const ToldLine& a, const ToldLine& b) {
    struct Pair {
        const Datum* a = nullptr;
        const Datum* b = nullptr;
        double lead() const { return *a->value - *b->value; }
    };
    std::unordered_map<std::string_view, const Datum*> others;
    for (const auto* other : b)
        others.try_emplace(other->positionKey, other);
    std::vector<Pair> pairs;
    for (const auto* one : a) {
        if (const auto other = others.find(one->positionKey); other != others.end())
            pairs.push_back({one, other->second});
    }
    std::vector<std::string> out;
    const Pair* before = nullptr; // the last place where one of them led
    for (const auto& pair : pairs) {
        if (pair.a->isBreak || pair.b->isBreak)
            before = nullptr;
        if (pair.lead() == 0)
            continue;
        if (before != nullptr && (before->lead() > 0) != (pair.lead() > 0)) {
            const auto& ahead = pair.lead() > 0 ? pair.a : pair.b;
            const auto& behind = pair.lead() > 0 ? pair.b : pair.a;
            out.push_back(fmt::format("{} passes {} between {} and {}.", ahead->seriesName,
                                      behind->seriesName, before->a->position, pair.a->position));
        }
        before = &pair;
    }
    return out;
}

} // namespace driftline
