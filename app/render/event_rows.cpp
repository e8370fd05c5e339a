// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/event_rows.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace driftline {

namespace {
/// x in canvas units, y in rows.
struct Box {
    double left = 0;
    double right = 0;
    int bottom = 0;
    int top = 0;
};

bool overlap(const Box& a, const Box& b, double gap) {
    return a.left < b.right + gap && b.left < a.right + gap && a.bottom < b.top && b.bottom < a.top;
}

struct Placed {
    Box text;
    Box line;
};

Placed boxesOf(const EventLabel& label, const EventPlace& place) {
    const Box text{place.left, place.left + label.width, place.row, place.row + label.lines};
    return {text, {label.at, label.at, 0, place.beside ? text.top : text.bottom}};
}

/// Whether a line may pass behind a text.
enum class Crossing { Forbidden, Allowed };

bool fits(const Placed& one, const std::vector<Placed>& others, double gap, Crossing crossing) {
    return std::none_of(others.begin(), others.end(), [&](const Placed& other) {
        const bool crosses = overlap(one.text, other.line, gap / 2) || overlap(one.line, other.text, gap / 2);
        return overlap(one.text, other.text, gap) || (crosses && crossing == Crossing::Forbidden);
    });
}

enum class Side { Right, Left, Across };
constexpr std::array<Side, 3> sides = {Side::Right, Side::Left, Side::Across};

Side sideOf(EventSide wish, Side otherwise) {
    switch (wish) {
    case EventSide::Left:
        return Side::Left;
    case EventSide::Right:
        return Side::Right;
    case EventSide::Across:
        return Side::Across;
    case EventSide::Auto:
        break;
    }
    return otherwise;
}

/// Beside its line or across it, pushed inside where it would reach out; then the line ends below it.
EventPlace placeOn(Side side, const EventLabel& label, double left, double right, double gap) {
    const double inset = gap / 2;
    const double wanted = side == Side::Right  ? label.at + inset
                          : side == Side::Left ? label.at - inset - label.width
                                               : label.at - label.width / 2;
    const double at = std::clamp(wanted, left, std::max(left, right - label.width));
    return {at, 0, side != Side::Across && at == wanted};
}

/// What a place costs against a label right beside its line.
int costOf(Side side, const EventPlace& place) {
    constexpr int pushedCost = 3;
    return static_cast<int>(side) + (side != Side::Across && !place.beside ? pushedCost : 0);
}

/// One try: a side for every label, and the order in which they take the lowest row that is free.
struct Try {
    EventRows rows;
    int cost = 0;
};

class RowFinder {
public:
    RowFinder(const std::vector<EventLabel>& labels, double left, double right, double gap,
              std::optional<double> taken)
        : m_labels(labels)
        , m_left(left)
        , m_right(right)
        , m_gap(gap)
        , m_taken(taken) {
        m_mostRows = 1;
        int farthest = 0;
        for (const auto& label : labels) {
            m_mostRows += label.lines;
            farthest = std::max(farthest, label.wish.row);
        }
        m_mostRows += farthest;
    }

    Try tryWith(const std::vector<Side>& wanted, std::vector<std::size_t> order) const {
        // Whoever has a place of its own takes it before the others.
        std::stable_partition(order.begin(), order.end(),
                              [this](std::size_t index) { return m_labels[index].wish.row > 0; });
        constexpr int rowCost = 10;
        constexpr int crossingCost = 1000;
        Try out;
        out.rows.places.resize(m_labels.size());
        std::vector<Placed> placed;
        if (m_taken) {
            placed.push_back({{m_left, *m_taken, 0, 1}, {m_left, m_left, 0, 0}});
            out.rows.rows = 1;
        }
        for (const auto index : order) {
            const auto& label = m_labels[index];
            const auto side = sideOf(label.wish.side, wanted[index]);
            const int lowest = std::max(0, label.wish.row - 1);
            auto place = placeOn(side, label, m_left, m_right, m_gap);
            place.row = lowest;
            const auto isFree = [&](Crossing crossing) {
                while (place.row <= m_mostRows && !fits(boxesOf(label, place), placed, m_gap, crossing))
                    ++place.row;
                return place.row <= m_mostRows;
            };
            // Where two lines would each have to pass the other's text, one passes behind it.
            if (!isFree(Crossing::Forbidden)) {
                place.row = lowest;
                isFree(Crossing::Allowed);
                out.cost += crossingCost;
                ++out.rows.crossings;
            }
            out.cost += costOf(side, place);
            placed.push_back(boxesOf(label, place));
            out.rows.places[index] = place;
            out.rows.rows = std::max(out.rows.rows, placed.back().text.top);
        }
        out.cost += rowCost * out.rows.rows;
        return out;
    }

private:
    const std::vector<EventLabel>& m_labels;
    double m_left;
    double m_right;
    double m_gap;
    std::optional<double> m_taken;
    int m_mostRows = 0;
};

/// The next combination of sides, as a number in base three; false after the last.
bool advance(std::vector<Side>& wanted) {
    for (auto& side : wanted) {
        if (side != sides.back()) {
            side = static_cast<Side>(static_cast<int>(side) + 1);
            return true;
        }
        side = sides.front();
    }
    return false;
}
} // namespace

EventRows placeEvents(const std::vector<EventLabel>& labels, double left, double right, double gap,
                      std::optional<double> taken) {
    // All combinations of sides for as many labels as people can read; beyond, each side for all.
    constexpr std::size_t mostForAll = 6;
    const RowFinder finder(labels, left, right, gap, taken);
    std::vector<std::size_t> order(labels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return labels[a].at > labels[b].at; });
    std::optional<Try> best;
    const auto consider = [&](const std::vector<Side>& wanted) {
        for (int direction = 0; direction < 2; ++direction) {
            auto one = finder.tryWith(wanted, order);
            if (!best || one.cost < best->cost)
                best = std::move(one);
            std::reverse(order.begin(), order.end());
        }
    };
    std::vector<Side> wanted(labels.size(), Side::Right);
    if (labels.size() > mostForAll) {
        for (const auto side : sides)
            consider(std::vector<Side>(labels.size(), side));
        return best->rows;
    }
    do
        consider(wanted);
    while (advance(wanted));
    return best->rows;
}

} // namespace driftline
