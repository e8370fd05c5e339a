// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

enum class ColumnType { Number, Text, Period };

/// What a column means to a figure. Figures and queries speak of roles as well as of names.
enum class Role {
    None,
    Period,
    Place,
    PlaceCode, ///< ISO 3166-1 alpha-3
    Series,
    Indicator,
    Dimension, ///< any further categorical key
    Value,
    Unit,
    SampleSize,
    SampleSizeStatus,
    EffectiveSampleSize, ///< sample size divided by the design effect
    Weight,
    Margin, ///< half width of the 95 % interval, in the value's unit
    Low,
    High,
    Status,
    Source,  ///< names of sources, separated by blanks
    Locator, ///< where in the source, for example ¶8
    Note,
    Derivation, ///< how the numbers of the row were computed here; empty where they were read
    Claim,
    Verdict,
    Figure, ///< ids of figures, separated by blanks
    Label,
    Category,
    Wording,
    FieldworkStart,
    FieldworkEnd
};

/// The name of a role in files ("sample_size") and back.
std::string_view roleName(Role role);
std::optional<Role> roleFromName(std::string_view name);
std::vector<std::string> roleNames();
std::string_view columnTypeName(ColumnType type);

/// One value that a categorical column can take.
struct Category {
    std::string value;   ///< as it stands in the cells
    std::string label;   ///< as a reader sees it
    std::string wording; ///< the question asked, for indicators of a survey; may be empty

    bool operator==(const Category&) const = default;
};

/// How the answers to a question stand to each other. Nothing of it can be told from the names.
struct AnswerScale {
    std::vector<std::string> order = {};       ///< cells from one end to the other; at least two
    std::string neutral = {};                  ///< the one in the middle; empty: none
    std::vector<std::string> nonresponse = {}; ///< "don't know" and the like, which are no part of the order

    bool operator==(const AnswerScale&) const = default;
    bool empty() const { return order.empty(); }
};

/// What is wrong with a scale, as a sentence that says how to mend it; empty if nothing is.
std::string faultOf(const AnswerScale& scale);

/// What is known of a column.
struct Variable {
    std::string name;
    std::string title;
    std::string description;
    ColumnType type = ColumnType::Text;
    Role role = Role::None;
    std::string unit;                 ///< of every value in the column; empty if unknown or told per row
    std::vector<Category> categories; ///< in display order; empty if not declared
    AnswerScale scale = {};           ///< of ordered answers; empty if not declared
    std::string derivation = {};      ///< how every number of the column was computed here; empty if read
    /// Of bounds and margins: per cent of the interval that they are of; nothing where the source does not
    /// say.
    std::optional<double> level = {};

    bool operator==(const Variable&) const = default;
    const std::string& displayName() const { return title.empty() ? name : title; }
    /// The label of a cell, which is the cell itself where no category says otherwise.
    std::string labelOf(std::string_view cell) const;
    const Category* category(std::string_view cell) const;
};

/// The variables of a table, in column order.
struct Codebook {
    std::vector<Variable> variables;

    bool operator==(const Codebook&) const = default;
    std::optional<std::size_t> indexOf(std::string_view name) const;
    /// The first column with that role.
    std::optional<std::size_t> indexOf(Role role) const;
    std::vector<std::string> names() const;
};

} // namespace driftline
