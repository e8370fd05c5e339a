// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/period.h"
#include "data/codebook.h"
#include "data/source.h"
#include "data/table.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// How respondents were found. It decides whether a margin of error may be spoken of.
enum class SamplingDesign { Unknown, Probability, Purposive, Administrative, Mixed };

struct Sampling {
    SamplingDesign design = SamplingDesign::Unknown;
    std::string population;
    std::string mode;
    std::string sponsor;
    std::string weighting;
    std::string note;

    bool operator==(const Sampling&) const = default;
};

/// One round of a survey.
struct Wave {
    Period period;
    std::optional<Day> fieldworkStart;
    std::optional<Day> fieldworkEnd;
    std::optional<double> sampleSize; ///< of the whole survey, all places together
    std::string note;

    bool operator==(const Wave&) const = default;
    /// "fieldwork 14 Nov 2022 – 6 Jan 2023"; empty if unknown.
    std::string fieldworkText() const;
};

struct Licence {
    std::string name;
    std::string title;
    std::string path;

    bool operator==(const Licence&) const = default;
};

/// What was measured: one tidy table with its codebook, sources and survey facts. A value; share it as
/// DatasetPtr, because tables can be large.
struct Dataset {
    std::string id; ///< "package/resource", unique in a catalogue
    std::string title;
    std::string description;
    Codebook codebook;
    Table table;
    std::vector<Source> sources;
    Sampling sampling;
    std::vector<Wave> waves;
    std::vector<Licence> licences;
    std::vector<std::string>
        history; ///< how it came to be, oldest first: "read from answers.csv (UTF-8, comma)"

    bool operator==(const Dataset&) const = default;
    const Source* source(std::string_view name) const;
    const Wave* wave(const Period& period) const;
    /// First start to last end over the period column; nothing without one.
    std::optional<Period> coverage() const;
};

using DatasetPtr = std::shared_ptr<const Dataset>;

/// "2011–2022", "Jan 2023", or nothing.
std::string coverageLabel(const Dataset& dataset);

} // namespace driftline
