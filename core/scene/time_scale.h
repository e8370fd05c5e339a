// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/period.h"
#include "figure/date_format.h"

#include <span>
#include <string>
#include <vector>

namespace driftline {

/// A place on an axis that is named.
struct Tick {
    double at = 0;
    std::string label;

    bool operator==(const Tick&) const = default;
};

/// Where time stands on the axes of a figure, and how it is named there. Positions of data, event lines,
/// notes, ticks, the window's timeline and exports all take their numbers from it. The unit is a year; the
/// ticks of years stand on whole numbers.
class TimeScale {
public:
    /// Which moment of a year its whole number stands for.
    enum class Calendar {
        Dates, ///< 1 January: no data are annual. A year that is only named, as by an event, stands in its
               ///< middle
        Waves, ///< 1 January: annual survey waves, named after the year in which they were published
        Totals ///< the middle of the year: totals of a whole year, whatever else shares the axis
    };

    /// Annual totals and nothing else.
    TimeScale() = default;
    /// Of the periods that have data, in any order. `hasWaves`: the annual ones are waves of a survey, or
    /// share the figure with such. `format`: of the ticks; it must be possible (canNameDates()).
    TimeScale(std::vector<Period> periods, bool hasWaves, DateFormat format = DateFormat::Auto);

    Calendar calendar() const { return m_calendar; }
    DateFormat format() const { return m_format; }
    /// Years and spans of whole years stand on the mean of their numbers, what is shorter in its middle.
    double at(const Period& period) const;
    /// The beginning of a day.
    double at(Day day) const;
    /// The day that holds a position.
    Day dayAt(double position) const;
    /// Where the first period that has data begins.
    double begin() const { return at(m_begin); }
    /// From the beginning to the end of a period.
    double length(const Period& period) const { return at(period.end) - at(period.start); }

    /// Ticks inside [from, to], ascending, about `wanted` of them where they are years and fewer where their
    /// labels are longer. Each label names the period that holds the tick. Ticks of the data's own
    /// granularity stand where data of theirs do; coarser ones mark the beginning of their period; none is
    /// finer than the finest data, and none names what lies before or after all data. Where there are annual
    /// data, ticks are years; of data for every second or fifth year, only those. A single period is one
    /// tick. Where the range lies between the places of ticks, one in its middle names the period there. A
    /// format that names only years or months leaves out finer ticks, which would all be called the same.
    std::vector<Tick> ticks(double from, double to, int wanted) const;
    /// What one of the data's periods is called where each has a row of its own: as the format writes it, if
    /// that tells all periods apart.
    std::string rowLabel(const Period& period) const;

    bool operator==(const TimeScale&) const = default;

private:
    struct Range;
    struct Step;

    bool isSingle() const;
    bool isOwn(int months) const;
    Period periodAt(Day day) const;
    std::vector<Step> steps() const;
    std::vector<Tick> regularTicks(const Range& range, const Step& step) const;
    std::vector<Tick> regularTicks(const Range& range, std::span<const Step> steps) const;
    std::vector<Tick> dataTicks(const Range& range) const;
    std::vector<Tick> allTicks(const Range& range) const;

    std::string tickText(const Period& period) const;
    bool allows(int months) const;

    Calendar m_calendar = Calendar::Totals;
    DateFormat m_format = DateFormat::Auto;
    Granularity m_finest = Granularity::Year;
    bool m_hasYears = true;
    Day m_begin; ///< from the first to the last of the data; nothing: both the same
    Day m_end;
    /// Ascending: data whose places no rule tells. Days and uneven spans with what stands between them, where
    /// these are the finest; a period that is alone; annual data that leave out the same number of years.
    std::vector<Period> m_own;
};

} // namespace driftline
