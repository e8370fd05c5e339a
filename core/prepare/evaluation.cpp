// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/evaluation.h"

#include "base/decimal.h"
#include "base/text.h"
#include "data/key_numbers.h"
#include "prepare/period_shift.h"
#include "prepare/quantity_columns.h"
#include "prepare/row_keys.h"
#include "prepare/sentences.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace driftline {

namespace {
/// A number for each row of the frame; what is not known is not a number here, and nowhere else.
using Numbers = std::vector<std::optional<double>>;

/// The rows that a formula is computed for, and what tells them apart.
struct Frame {
    const Dataset* dataset = nullptr;
    std::vector<std::size_t> rows;
    std::vector<std::size_t> keys; ///< columns
};

std::string shownKeys(const Dataset& dataset, const std::vector<std::size_t>& keys, std::size_t row) {
    std::vector<std::string> cells;
    for (const auto column : keys) {
        if (const auto cell = dataset.table.cellText(column, row); !cell.empty())
            cells.push_back(dataset.codebook.variables[column].labelOf(cell));
    }
    return cells.empty() ? std::string(prepare_sentences::theWholeTable) : joined(cells, ", ");
}

tl::unexpected<Error> severalRows(const Frame& frame, const std::string& what, std::size_t first,
                                  std::size_t second) {
    const auto numberOf = [&frame](std::size_t place) {
        return frame.dataset->table.rowNumber(frame.rows[place]);
    };
    return fail(
        prepare_sentences::formulaSeveralRows(what, shownKeys(*frame.dataset, frame.keys, frame.rows[first]),
                                              numberOf(first), numberOf(second)),
        {frame.dataset->id, static_cast<int>(numberOf(second)), {}, {}});
}

double roundedTo(double value, double digits) {
    const double scale = std::pow(10.0, std::clamp(digits, -15.0, 15.0));
    return std::round(value * scale) / scale;
}

std::optional<double> binary(Operation operation, double a, double b) {
    switch (operation) {
    case Operation::Add:
        return decimalSum(a, b);
    case Operation::Subtract:
        return decimalDifference(a, b);
    case Operation::Multiply:
        return a * b;
    case Operation::Divide:
        return b == 0 ? std::nullopt : std::optional(a / b);
    default:
        return std::pow(a, b);
    }
}

std::optional<double> unary(Function function, double x) {
    switch (function) {
    case Function::Abs:
        return std::abs(x);
    case Function::Round:
        return std::round(x);
    case Function::Sqrt:
        return x < 0 ? std::nullopt : std::optional(std::sqrt(x));
    case Function::Ln:
        return x <= 0 ? std::nullopt : std::optional(std::log(x));
    case Function::Log10:
        return x <= 0 ? std::nullopt : std::optional(std::log10(x));
    case Function::Exp:
        return std::exp(x);
    default:
        return x;
    }
}

class Evaluator {
public:
    Evaluator(Frame frame, const WorkToken& token) : m_frame(std::move(frame)), m_token(token) {}

    Result<Numbers> of(const FormulaNode& node) {
        if (m_token.cancelled())
            return fail(prepare_sentences::formulaCancelled());
        switch (node.operation) {
        case Operation::Number:
            return Numbers(m_frame.rows.size(), node.number);
        case Operation::Quantity:
            return quantity(node.quantity);
        case Operation::Call:
            return call(node);
        case Operation::Negate: {
            auto numbers = of(node.of.front());
            for (std::size_t i = 0; numbers && i < numbers->size(); ++i)
                (*numbers)[i] = (*numbers)[i] ? std::optional(-*(*numbers)[i]) : std::nullopt;
            return numbers;
        }
        default:
            break;
        }
        auto left = of(node.of[0]);
        if (!left)
            return left;
        auto right = of(node.of[1]);
        if (!right)
            return right;
        return combined(*std::move(left), *right,
                        [&node](double a, double b) { return binary(node.operation, a, b); });
    }

    const Frame& frame() const { return m_frame; }

private:
    template <class Combine>
    static Numbers combined(Numbers left, const Numbers& right, Combine combine) {
        for (std::size_t i = 0; i < left.size(); ++i) {
            auto value = left[i] && right[i] ? combine(*left[i], *right[i]) : std::optional<double>();
            left[i] = value && std::isfinite(*value) ? value : std::nullopt;
        }
        return left;
    }

    Result<Numbers> quantity(const Quantity& asked) const {
        const auto columns = quantityColumns(asked, *m_frame.dataset);
        if (!columns)
            return tl::unexpected(columns.error());
        if (columns->along)
            return ofItem(*columns);
        Numbers out;
        out.reserve(m_frame.rows.size());
        for (const auto row : m_frame.rows)
            out.push_back(m_frame.dataset->table.number(columns->column, row));
        return out;
    }

    /// The number of the row that says the item and agrees in every other key.
    Result<Numbers> ofItem(const QuantityColumns& columns) const {
        const auto& dataset = *m_frame.dataset;
        const auto others = without(keyColumns(dataset), *columns.along);
        const auto keys = keyNumbers(dataset, others);
        const auto& cells = std::get<TextCells>(dataset.table.column(*columns.along));
        const auto code = std::find(cells.dictionary.begin(), cells.dictionary.end(), columns.item) -
                          cells.dictionary.begin();
        std::unordered_map<std::uint32_t, std::size_t> rowOf;
        for (std::size_t row = 0; row < keys.size(); ++row) {
            if (cells.codes[row] != code)
                continue;
            const auto [known, isNew] = rowOf.try_emplace(keys[row], row);
            if (!isNew)
                return severalRows({&dataset, allRows(), others}, inQuotes(columns.item), known->second, row);
        }
        Numbers out;
        out.reserve(m_frame.rows.size());
        for (const auto row : m_frame.rows) {
            const auto found = rowOf.find(keys[row]);
            out.push_back(found == rowOf.end() ? std::nullopt
                                               : dataset.table.number(columns.column, found->second));
        }
        return out;
    }

    std::vector<std::size_t> allRows() const {
        std::vector<std::size_t> rows(m_frame.dataset->table.rows());
        std::iota(rows.begin(), rows.end(), std::size_t{0});
        return rows;
    }

    Result<Numbers> call(const FormulaNode& node) {
        auto first = of(node.of.front());
        if (!first)
            return first;
        switch (node.function) {
        case Function::Lag:
            return lagged(*first, node.of.size() == 2 ? node.of[1].number : 1);
        case Function::Rank:
            return ranked(*first);
        case Function::Min:
        case Function::Max:
            for (std::size_t i = 1; first && i < node.of.size(); ++i) {
                auto next = of(node.of[i]);
                if (!next)
                    return next;
                first = combined(*std::move(first), *next, [&node](double a, double b) {
                    return std::optional(node.function == Function::Min ? std::min(a, b) : std::max(a, b));
                });
            }
            return first;
        case Function::Round:
            return combined(
                *std::move(first), Numbers(m_frame.rows.size(), node.of.size() == 2 ? node.of[1].number : 0),
                [](double value, double digits) { return std::optional(roundedTo(value, digits)); });
        default:
            break;
        }
        const auto same = *first;
        return combined(*std::move(first), same,
                        [&node](double value, double) { return unary(node.function, value); });
    }

    Result<Numbers> lagged(const Numbers& numbers, double periods) const {
        const auto& dataset = *m_frame.dataset;
        const auto column = dataset.codebook.indexOf(Role::Period);
        if (!column || typeOf(dataset.table.column(*column)) != ColumnType::Period)
            return fail(prepare_sentences::formulaNoPeriod());
        const auto keys = keyNumbers(dataset, without(m_frame.keys, *column));
        const auto keyAt = [&keys](std::size_t row, const Period& period) {
            return std::pair(keys[row], periodNumber(period));
        };
        std::map<std::pair<std::uint32_t, std::uint64_t>, std::size_t> placeOf;
        for (std::size_t i = 0; i < m_frame.rows.size(); ++i) {
            const auto period = dataset.table.period(*column, m_frame.rows[i]);
            if (!period)
                continue;
            const auto [known, isNew] = placeOf.try_emplace(keyAt(m_frame.rows[i], *period), i);
            if (!isNew)
                return severalRows(m_frame, "A number", known->second, i);
        }
        Numbers out(numbers.size());
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const auto period = dataset.table.period(*column, m_frame.rows[i]);
            const auto earlier = period ? shifted(*period, -static_cast<int>(periods)) : std::nullopt;
            const auto found = earlier ? placeOf.find(keyAt(m_frame.rows[i], *earlier)) : placeOf.end();
            if (found != placeOf.end())
                out[i] = numbers[found->second];
        }
        return out;
    }

    /// Equal numbers share the better rank.
    Numbers ranked(const Numbers& numbers) const {
        const auto others = keysOfRanks(*m_frame.dataset, m_frame.keys);
        const auto keys = keyNumbers(*m_frame.dataset, others);
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            if (numbers[i])
                order.push_back(i);
        }
        const auto keyOf = [&](std::size_t i) { return keys[m_frame.rows[i]]; };
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return keyOf(a) != keyOf(b) ? keyOf(a) < keyOf(b) : *numbers[a] > *numbers[b];
        });
        Numbers out(numbers.size());
        for (std::size_t at = 0, first = 0; at < order.size(); ++at) {
            const bool isFirst = at == 0 || keyOf(order[at]) != keyOf(order[at - 1]);
            first = isFirst ? at : first;
            const bool isTied = !isFirst && *numbers[order[at]] == *numbers[order[at - 1]];
            out[order[at]] = isTied ? *out[order[at - 1]] : static_cast<double>(at - first + 1);
        }
        return out;
    }

    Frame m_frame;
    WorkToken m_token;
};

/// The column of names and the column of numbers that all quantities share, if they do.
std::optional<QuantityColumns> sharedItems(const std::vector<QuantityColumns>& all) {
    if (all.empty())
        return {};
    const bool isShared = std::all_of(all.begin(), all.end(), [&all](const QuantityColumns& one) {
        return one.along && one.along == all.front().along && one.column == all.front().column;
    });
    return isShared ? std::optional(all.front()) : std::nullopt;
}

Frame frameOfItems(const Dataset& dataset, std::size_t along, const std::vector<QuantityColumns>& all) {
    Frame frame{&dataset, {}, without(keyColumns(dataset), along)};
    const auto keys = keyNumbers(dataset, frame.keys);
    std::vector<bool> seen(dataset.table.rows());
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        const auto item = dataset.table.text(along, row);
        const bool isNamed =
            std::any_of(all.begin(), all.end(), [&](const QuantityColumns& one) { return item == one.item; });
        if (!isNamed || seen[keys[row]])
            continue;
        seen[keys[row]] = true;
        frame.rows.push_back(row);
    }
    return frame;
}
} // namespace

Result<Evaluation> evaluate(const Formula& formula, const Dataset& dataset, const WorkToken& token,
                            const std::vector<std::string>& joined) {
    std::vector<QuantityColumns> columns; // those of the dataset itself
    std::size_t others = 0;
    for (const auto& quantity : quantitiesOf(formula)) {
        auto found = quantityColumns(quantity, dataset);
        if (!found)
            return tl::unexpected(std::move(found.error()));
        if (std::find(joined.begin(), joined.end(), quantity.column) != joined.end())
            ++others;
        else
            columns.push_back(*std::move(found));
    }
    if (columns.empty() && others == 0)
        return fail(prepare_sentences::formulaNoQuantity());
    Evaluation out;
    Frame frame{&dataset, {}, keyColumns(dataset)};
    if (const auto shared = sharedItems(columns)) {
        out.along = shared->along;
        out.numbers = shared->column;
        frame = frameOfItems(dataset, *shared->along, columns);
    } else {
        frame.rows.resize(dataset.table.rows());
        std::iota(frame.rows.begin(), frame.rows.end(), std::size_t{0});
    }
    Evaluator evaluator(std::move(frame), token);
    auto numbers = evaluator.of(formula.root);
    if (!numbers)
        return tl::unexpected(std::move(numbers.error()));
    out.rows = evaluator.frame().rows;
    for (const auto& number : *numbers) {
        out.cells.values.push_back(number.value_or(0));
        out.cells.missing.push_back(number ? MissingReason::None : MissingReason::NotComputable);
    }
    return out;
}

} // namespace driftline
