// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/formula_unit.h"

#include "base/text.h"
#include "prepare/quantity_columns.h"
#include "prepare/sentences.h"
#include "prepare/unit_algebra.h"

#include <algorithm>

namespace driftline {

namespace {
/// A unit, where it is known. A constant has none of its own and fits every other.
struct NodeUnit {
    std::optional<UnitParts> parts;
    std::optional<double> constant = {};
};

constexpr std::string_view percentUnit = "percent";
constexpr std::string_view pointsUnit = "percentage points";

/// The one unit that the rows of a quantity have.
std::optional<UnitParts> partsOfQuantity(const QuantityColumns& columns, const Dataset& dataset) {
    const auto& codebook = dataset.codebook;
    const auto& variable = codebook.variables[columns.column];
    const auto unitColumn = codebook.indexOf(Role::Unit);
    // The column of units speaks of the numbers with role value.
    if (!unitColumn || codebook.indexOf(Role::Value) != columns.column)
        return variable.unit.empty() ? std::nullopt : std::optional(unitParts(variable.unit));
    std::optional<std::string> common;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        if (columns.along && dataset.table.text(*columns.along, row) != columns.item)
            continue;
        const auto unit = std::string(dataset.table.text(*unitColumn, row).value_or(""));
        if (common && *common != unit)
            return {};
        common = unit;
    }
    return common.value_or("").empty() ? std::nullopt : std::optional(unitParts(*common));
}

class UnitReader {
public:
    explicit UnitReader(const Dataset& dataset) : m_dataset(dataset) {}

    Result<NodeUnit> of(const FormulaNode& node) const {
        switch (node.operation) {
        case Operation::Number:
            return NodeUnit{UnitParts(), node.number};
        case Operation::Quantity: {
            const auto columns = quantityColumns(node.quantity, m_dataset);
            if (!columns)
                return tl::unexpected(columns.error());
            return NodeUnit{partsOfQuantity(*columns, m_dataset)};
        }
        case Operation::Negate: {
            auto inner = of(node.of.front());
            if (inner && inner->constant)
                inner->constant = -*inner->constant;
            return inner;
        }
        case Operation::Call:
            return ofCall(node);
        case Operation::Power:
            return ofPower(node);
        case Operation::Add:
        case Operation::Subtract:
        case Operation::Multiply:
        case Operation::Divide:
            break;
        }
        const auto left = of(node.of[0]);
        auto right = left ? of(node.of[1]) : left;
        if (!right)
            return right;
        const bool isSum = node.operation == Operation::Add || node.operation == Operation::Subtract;
        return isSum ? ofSum(*left, *right, node.operation == Operation::Subtract)
                     : ofProduct(*left, *right, node.operation == Operation::Divide);
    }

private:
    static Result<NodeUnit> ofSum(const NodeUnit& left, const NodeUnit& right, bool isDifference) {
        if (left.constant || right.constant)
            return NodeUnit{left.constant ? right.parts : left.parts};
        if (!left.parts || !right.parts)
            return NodeUnit{};
        const auto isShare = [](const NodeUnit& unit) {
            const auto text = unitText(*unit.parts);
            return text == percentUnit || text == pointsUnit;
        };
        if (isShare(left) && isShare(right)) {
            const bool staysShare = !isDifference || *left.parts != *right.parts;
            return NodeUnit{staysShare ? left.parts : UnitParts{{std::string(pointsUnit)}, {}}};
        }
        if (*left.parts != *right.parts)
            return fail(prepare_sentences::formulaUnitsDiffer(inQuotes(unitText(*left.parts)),
                                                              inQuotes(unitText(*right.parts))));
        return left;
    }

    static Result<NodeUnit> ofProduct(const NodeUnit& left, const NodeUnit& right, bool isQuotient) {
        if (left.constant && right.constant)
            return NodeUnit{UnitParts(),
                            isQuotient ? *left.constant / *right.constant : *left.constant * *right.constant};
        if (!left.parts || !right.parts)
            return NodeUnit{};
        if (right.constant)
            return NodeUnit{unitScaled(*left.parts, isQuotient ? 1 / *right.constant : *right.constant)};
        if (left.constant && !isQuotient)
            return NodeUnit{unitScaled(*right.parts, *left.constant)};
        return NodeUnit{isQuotient ? unitQuotient(*left.parts, *right.parts)
                                   : unitProduct(*left.parts, *right.parts)};
    }

    Result<NodeUnit> ofPower(const FormulaNode& node) const {
        const auto base = of(node.of[0]);
        auto exponent = base ? of(node.of[1]) : base;
        if (!exponent)
            return exponent;
        const bool isSame = exponent->constant == 1 || (base->parts && base->parts->isPure());
        return NodeUnit{isSame ? base->parts : std::nullopt};
    }

    Result<NodeUnit> ofCall(const FormulaNode& node) const {
        auto first = of(node.of.front());
        if (!first)
            return first;
        first->constant.reset();
        switch (node.function) {
        case Function::Abs:
        case Function::Round:
        case Function::Lag:
            return first;
        case Function::Rank:
            return NodeUnit{UnitParts()};
        case Function::Min:
        case Function::Max:
            for (std::size_t i = 1; i < node.of.size(); ++i) {
                auto next = of(node.of[i]);
                if (!next)
                    return next;
                if (!next->constant && next->parts != first->parts)
                    return NodeUnit{};
            }
            return first;
        case Function::Sqrt:
        case Function::Ln:
        case Function::Log10:
        case Function::Exp:
            break;
        }
        return NodeUnit{};
    }

    const Dataset& m_dataset;
};
} // namespace

Result<std::optional<std::string>> unitOf(const Formula& formula, const Dataset& dataset) {
    const auto unit = UnitReader(dataset).of(formula.root);
    if (!unit)
        return tl::unexpected(unit.error());
    return unit->parts ? std::optional(unitText(*unit->parts)) : std::nullopt;
}

std::string unitOfQuantity(const QuantityColumns& columns, const Dataset& dataset) {
    const auto parts = partsOfQuantity(columns, dataset);
    return parts ? unitText(*parts) : std::string();
}

} // namespace driftline
