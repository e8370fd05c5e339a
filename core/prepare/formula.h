// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// A quantity of a formula: the number of a column in the same row or, with `along` and `item`, in the row
/// that says `item` in the column `along` and agrees with this one in every other key. With `dataset`, the
/// columns are those of another dataset, and the row is that of the same place and period (operands.h).
struct Quantity {
    std::string column;
    std::string along;
    std::string item;
    std::string dataset{}; ///< "package/resource"; empty: that which the formula is computed for

    bool operator==(const Quantity&) const = default;
    bool isOfItem() const { return !along.empty(); }
};

/// As formulas write it: `exports`, `[exports of goods]`, `[value where indicator = "Population"]`,
/// `[population from owid/population]`.
std::string quantityText(const Quantity& quantity);

enum class Operation { Number, Quantity, Add, Subtract, Multiply, Divide, Power, Negate, Call };

enum class Function { Abs, Min, Max, Round, Sqrt, Ln, Log10, Exp, Lag, Rank };

/// A part of a formula with its operands, as a tree.
struct FormulaNode {
    Operation operation = Operation::Number;
    double number = 0;             ///< of Operation::Number
    Quantity quantity = {};        ///< of Operation::Quantity
    Function function = {};        ///< of Operation::Call
    std::vector<FormulaNode> of{}; ///< operands
};

struct Formula {
    std::string text;
    FormulaNode root;
};

/// Formulas longer or deeper than this are refused.
inline constexpr std::size_t longestFormula = 2000;
inline constexpr int deepestFormula = 40;

/// Reads a formula: numbers, quantities, + − * / ^, parentheses and functions: abs, sqrt, ln, log10, exp,
/// round(x, digits), min(x, …), max(x, …), lag(x, periods) and rank(x). An error says at which character.
/// Codes: formula.empty, formula.too-long, formula.too-deep, formula.syntax, formula.unknown-function.
Result<Formula> parseFormula(std::string_view text);

/// Every quantity once, in the order in which they are first mentioned.
std::vector<Quantity> quantitiesOf(const Formula& formula);

/// The names of the functions with what they compute, for people: "lag(x, 1)" and "x one period earlier".
struct FunctionHelp {
    std::string form;
    std::string meaning;
};
std::vector<FunctionHelp> functionHelp();

} // namespace driftline
