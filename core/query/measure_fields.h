// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/query.h"

#include <span>
#include <string>
#include <string_view>

namespace driftline {

/// A field of a measure: its key in figure files, its words in the inspector. Text is static and ends with a
/// null, as string literals do.
struct MeasureField {
    const char* key;   ///< "whole"
    const char* id;    ///< of its widget: "measureWhole"; null: it is not shown
    const char* label; ///< "Whole"
    const char* hint;  ///< a sentence
};

/// One of the values of a field that is chosen from a list.
struct FieldChoice {
    const char* key;   ///< in figure files: "percent"
    const char* label; ///< in the inspector: "Per cent"
};

/// Numbers of periods that can be chosen: `first`, `first + step` and so on.
struct CountSteps {
    int first = 1;
    int step = 1;
};

/// Whoever reads, writes, shows or looks at the fields of every measure (visitFields). The functions are
/// called in the order in which files list the fields; those that are not of interest need no answer.
class MeasureFields {
public:
    MeasureFields() = default;
    MeasureFields(const MeasureFields&) = delete;
    MeasureFields& operator=(const MeasureFields&) = delete;
    virtual ~MeasureFields() = default;

    /// The column along which the measure is taken. It must be given.
    virtual void column(const MeasureField& /*field*/, std::string& /*name*/) {}
    /// A cell of that column. `none` says what no cell means; where it is null, one must be given.
    virtual void cell(const MeasureField& /*field*/, const std::string& /*column*/, std::string& /*cell*/,
                      const char* /*none*/) {}
    /// The period that values are compared with; empty: the first of each series.
    virtual void base(const MeasureField& /*field*/, std::optional<Period>& /*period*/) {}
    virtual void count(const MeasureField& /*field*/, int& /*periods*/, CountSteps /*steps*/) {}
    /// One of `choices`, the first of which is the usual one and is left out of files.
    virtual void choice(const MeasureField& /*field*/, std::span<const FieldChoice> /*choices*/,
                        std::size_t& /*chosen*/) {}

    /// The same for an enumeration whose values are numbered as `choices` are.
    template <class Enum>
    void choice(const MeasureField& field, std::span<const FieldChoice> choices, Enum& chosen) {
        auto place = static_cast<std::size_t>(chosen);
        choice(field, choices, place);
        chosen = static_cast<Enum>(place);
    }
};

} // namespace driftline
