// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/formula_text.h"

#include "base/number_text.h"
#include "base/text.h"
#include "prepare/quantity_columns.h"
#include "prepare/sentences.h"

#include <fmt/format.h>

namespace driftline {

namespace {
std::string numberWords(double number) {
    return formatNumber(number, decimalsNeeded(number, 15));
}

std::string quantityWords(const Quantity& quantity, const Dataset& dataset) {
    const auto columns = quantityColumns(quantity, dataset);
    if (!columns)
        return quantity.isOfItem() ? quantity.item : quantity.column;
    const auto& variables = dataset.codebook.variables;
    return columns->along ? variables[*columns->along].labelOf(columns->item)
                          : variables[columns->column].displayName();
}

/// How strongly an operation binds; an operand that binds less stands in parentheses.
int strengthOf(Operation operation) {
    switch (operation) {
    case Operation::Add:
    case Operation::Subtract:
        return 1;
    case Operation::Multiply:
    case Operation::Divide:
        return 2;
    case Operation::Negate:
        return 3;
    case Operation::Power:
        return 4;
    case Operation::Number:
    case Operation::Quantity:
    case Operation::Call:
        break;
    }
    return 5;
}

class WordWriter {
public:
    explicit WordWriter(const Dataset& dataset) : m_dataset(dataset) {}

    std::string of(const FormulaNode& node) const {
        switch (node.operation) {
        case Operation::Number:
            return numberWords(node.number);
        case Operation::Quantity:
            return quantityWords(node.quantity, m_dataset);
        case Operation::Add:
            return operands(node, " + ", 1);
        case Operation::Subtract:
            return operands(node, " − ", 2);
        case Operation::Multiply:
            return operands(node, " × ", 2);
        case Operation::Divide:
            return operands(node, " ÷ ", 3);
        case Operation::Power:
            return operands(node, "^", 4);
        case Operation::Negate:
            return "−" + part(node.of.front(), 3);
        case Operation::Call:
            break;
        }
        return call(node);
    }

private:
    std::string operands(const FormulaNode& node, std::string_view sign, int right) const {
        return part(node.of[0], strengthOf(node.operation)) + std::string(sign) + part(node.of[1], right);
    }

    std::string part(const FormulaNode& node, int strength) const {
        return strengthOf(node.operation) < strength ? "(" + of(node) + ")" : of(node);
    }

    std::string call(const FormulaNode& node) const {
        std::vector<std::string> parts;
        for (const auto& operand : node.of)
            parts.push_back(of(operand));
        switch (node.function) {
        case Function::Lag: {
            const auto periods = node.of.size() == 2 ? node.of[1].number : 1;
            return fmt::format("({}, {} earlier)", parts.front(),
                               periods == 1 ? "one period" : numberWords(periods) + " periods");
        }
        case Function::Rank:
            return prepare_sentences::rankInPeriod(parts.front());
        case Function::Round:
            return fmt::format("{}, rounded", parts.front());
        case Function::Abs:
            return fmt::format("|{}|", parts.front());
        case Function::Min:
            return prepare_sentences::smallestOf(joinedForReading(parts));
        case Function::Max:
            return prepare_sentences::largestOf(joinedForReading(parts));
        case Function::Sqrt:
            return fmt::format("√({})", parts.front());
        case Function::Ln:
            return fmt::format("ln({})", parts.front());
        case Function::Log10:
            return fmt::format("log10({})", parts.front());
        case Function::Exp:
            return fmt::format("exp({})", parts.front());
        }
        return {};
    }

    const Dataset& m_dataset;
};
} // namespace

std::string formulaText(const Formula& formula, const Dataset& dataset) {
    return WordWriter(dataset).of(formula.root);
}

} // namespace driftline
