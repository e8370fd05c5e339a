// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/pattern_text.h"

#include "scene/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

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
        return scene_sentences::staysTheSame;
    case Shape::Up:
        return isOneStep ? "rises" : "rises throughout";
    case Shape::Down:
        return isOneStep ? "falls" : "falls throughout";
    case Shape::Peak: {
        const auto* top = extremeOf(line, true);
        return scene_sentences::risesThenFalls(top->valueText(), top->position());
    }
    case Shape::Valley: {
        const auto* bottom = extremeOf(line, false);
        return scene_sentences::fallsThenRises(bottom->valueText(), bottom->position());
    }
    case Shape::Mixed:
        break;
    }
    const auto* end = *last->value > *first->value   ? "higher than"
                      : *last->value < *first->value ? "lower than"
                                                     : scene_sentences::asHighAs;
    return scene_sentences::upAndDown(end);
}
} // namespace

std::string movementOf(const ToldLine& line) {
    const auto part = comparable(line);
    if (part.data.empty())
        return {};
    auto text = shapeText(part.data);
    if (part.breakBefore != nullptr && part.breakAfter != nullptr)
        return text +
               scene_sentences::betweenBreaks(part.breakBefore->position(), part.breakAfter->position());
    if (part.breakBefore != nullptr)
        text += scene_sentences::sinceTheBreak(part.breakBefore->position());
    if (part.breakAfter != nullptr)
        text += scene_sentences::untilTheBreak(part.breakAfter->position());
    return text;
}

namespace {
/// Lines that can be compared: of one panel, in one unit.
struct Comparable {
    std::vector<std::size_t> lines;
    std::size_t positions = 0;
    /// Of each line, where each of its values stands along x.
    std::vector<std::vector<std::size_t>> places;
};

/// Numbers the places along x in the order in which they are first seen. Lines mostly have the same places in
/// the same order, so that the one after the last is looked at before all others are searched.
class PlaceNumbers {
public:
    std::size_t of(const Datum& datum) {
        if (m_next < m_places.size() && isAt(*m_places[m_next], datum))
            return m_next++;
        const bool isLatest =
            m_isSorted && datum.period && (m_places.empty() || m_places.back()->period < datum.period);
        const auto place = isLatest ? m_places.size() : searched(datum);
        if (place == m_places.size())
            m_places.push_back(&datum);
        m_next = place + 1;
        return place;
    }
    void startLine() { m_next = 0; }
    std::size_t size() const { return m_places.size(); }

private:
    using Key = std::pair<std::optional<Period>, std::string_view>;

    static Key keyOf(const Datum& datum) { return {datum.period, datum.category}; }
    /// The number after the last where the place is new.
    std::size_t searched(const Datum& datum) {
        for (; m_numbered < m_places.size(); ++m_numbered)
            m_numbers.try_emplace(keyOf(*m_places[m_numbered]), m_numbered);
        const auto [found, isNew] = m_numbers.try_emplace(keyOf(datum), m_places.size());
        m_isSorted = m_isSorted && !isNew;
        return found->second;
    }
    static bool isAt(const Datum& one, const Datum& other) {
        return one.period == other.period && one.category == other.category;
    }

    std::vector<const Datum*> m_places;
    std::map<Key, std::size_t> m_numbers;
    std::size_t m_numbered = 0; ///< of the places, in m_numbers
    std::size_t m_next = 0;
    bool m_isSorted = true; ///< each place lies later than the one before
};

std::vector<Comparable> comparableLines(const std::vector<const ToldLine*>& lines) {
    std::map<std::tuple<std::string_view, int, std::string_view>, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& first = *lines[i]->front();
        groups[{first.words->panelName, first.panel, first.words->unit}].push_back(i);
    }
    std::vector<Comparable> out;
    for (auto& [key, members] : groups) {
        if (members.size() < 2 || members.size() > mostCompared)
            continue;
        auto& group = out.emplace_back();
        PlaceNumbers positions;
        for (const auto member : members) {
            auto& places = group.places.emplace_back();
            places.reserve(lines[member]->size());
            positions.startLine();
            for (const auto* datum : *lines[member])
                places.push_back(positions.of(*datum));
        }
        group.lines = std::move(members);
        group.positions = positions.size();
    }
    return out;
}

struct Crossing {
    std::size_t first = 0; ///< the two lines
    std::size_t second = 0;
    const Datum* before = nullptr; ///< of the first line
    const Datum* after = nullptr;
    const Datum* other = nullptr; ///< of the second line, beside `after`

    std::string text() const {
        const auto isAhead = *after->value > *other->value;
        auto sentence = scene_sentences::passes((isAhead ? after : other)->words->seriesName,
                                                (isAhead ? other : after)->words->seriesName,
                                                before->position(), after->position());
        return after->words->panelName.empty() ? sentence
                                               : fmt::format("{}: {}", after->words->panelName, sentence);
    }
};

/// Calls `tell(before, after, other)` wherever a and b change places; `there`: what b has at each position.
template <class Tell>
void compare(const ToldLine& a, const std::vector<std::size_t>& places,
             const std::vector<const Datum*>& there, const Tell& tell) {
    const Datum* before = nullptr; // the last place where one of them led
    double lead = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto* other = there[places[i]];
        if (other == nullptr)
            continue;
        if (a[i]->isBreak || other->isBreak)
            before = nullptr;
        const double now = *a[i]->value - *other->value;
        if (now == 0)
            continue;
        if (before != nullptr && (lead > 0) != (now > 0))
            tell(before, a[i], other);
        before = a[i];
        lead = now;
    }
}
} // namespace

Crossings crossingsOf(const std::vector<const ToldLine*>& lines, std::size_t mostTold) {
    Crossings out;
    std::vector<Crossing> told;
    for (const auto& group : comparableLines(lines)) {
        for (std::size_t j = 1; j < group.lines.size(); ++j) {
            const auto& second = *lines[group.lines[j]];
            std::vector<const Datum*> there(group.positions);
            for (std::size_t k = second.size(); k-- > 0;) // of two values at one place the first counts
                there[group.places[j][k]] = second[k];
            for (std::size_t i = 0; i < j; ++i)
                compare(*lines[group.lines[i]], group.places[i], there,
                        [&](const Datum* before, const Datum* after, const Datum* other) {
                            if (++out.count <= mostTold)
                                told.push_back({group.lines[i], group.lines[j], before, after, other});
                        });
        }
    }
    if (out.count > mostTold)
        return out;
    std::stable_sort(told.begin(), told.end(), [](const Crossing& a, const Crossing& b) {
        return std::pair(a.first, a.second) < std::pair(b.first, b.second);
    });
    for (const auto& crossing : told)
        out.sentences.push_back(crossing.text());
    return out;
}

} // namespace driftline
