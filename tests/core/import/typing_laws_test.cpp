// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/typed_columns.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>

namespace driftline::test {

namespace {
/// Random columns of the kinds that tables are made of, with some cells that do not belong.
class RandomTable {
public:
    explicit RandomTable(unsigned seed) : m_random(seed) {}

    RawTable make() {
        RawTable table;
        table.parts.push_back({"t.csv", 0});
        const auto columns = 1 + pick(5);
        const auto rows = 1 + pick(60);
        std::vector<std::vector<std::string>> cells(columns);
        for (auto& column : cells) {
            table.header.push_back(std::string(m_headings[pick(m_headings.size())]));
            const auto kind = pick(6);
            const auto oddOnes = pick(4) * pick(4);
            for (std::size_t row = 0; row < rows; ++row)
                column.push_back(pick(60) < oddOnes ? std::string(m_odd[pick(m_odd.size())]) : cell(kind));
        }
        for (std::size_t row = 0; row < rows; ++row) {
            table.rowNumbers.push_back(static_cast<int>(row) + 2);
            for (const auto& column : cells) {
                table.texts.push_back(std::make_shared<const std::string>(column[row]));
                table.cells.emplace_back(*table.texts.back());
            }
        }
        return table;
    }

    RawTable shuffled(const RawTable& table) {
        std::vector<std::size_t> order(table.rows());
        for (std::size_t row = 0; row < order.size(); ++row)
            order[row] = row;
        std::shuffle(order.begin(), order.end(), m_random);
        auto out = table;
        for (std::size_t row = 0; row < order.size(); ++row) {
            for (std::size_t column = 0; column < table.columns(); ++column)
                out.cells[row * table.columns() + column] = table.cell(order[row], column);
        }
        return out;
    }

private:
    std::size_t pick(std::size_t count) { return m_random() % count; }

    std::string cell(std::size_t kind) {
        switch (kind) {
        case 0:
            return fmt::format("{}", static_cast<double>(m_random() % 100'000) / 8 - 2000);
        case 1:
            return fmt::format("{}", 1900 + pick(200));
        case 2:
            return fmt::format("{:02}/{:02}/{}", 1 + pick(12), 1 + pick(28), 1950 + pick(70));
        case 3:
            return fmt::format("{},{:03}", 1 + pick(900), pick(1000));
        case 4:
            return fmt::format("{}-{:02}", 1990 + pick(30), 1 + pick(12));
        default:
            return std::string(m_words[pick(m_words.size())]);
        }
    }

    std::mt19937 m_random;
    static constexpr auto m_headings =
        std::to_array<std::string_view>({"x", "year", "date", "2020", "", "code"});
    static constexpr auto m_words =
        std::to_array<std::string_view>({"Laos", "Cambodia", "NA", "a b", "12 Monkeys", "007", "1A", "x"});
    static constexpr auto m_odd = std::to_array<std::string_view>(
        {"",           "..",      ":c",    "-999",     "-99",   "abc", "1.2 e", "45%",
         "$12",        "<0.1",    "2021p", "1,5",      "1.5bn", "(3)", "***",   "2,021",
         "31/12/1999", "2009-10", "0.5 b", "\xC2\xA0", "1e400", "n/a", "−7",    "850"});
};

std::vector<ColumnTyping> typingOf(const RawTable& table) {
    std::vector<ColumnCells> columns;
    for (std::size_t i = 0; i < table.columns(); ++i)
        columns.push_back(columnCells(table, i));
    return typeColumns(columns, ',');
}

std::string textOf(const ColumnTyping& typing) {
    auto line = fmt::format(
        "{} {}{} {} {} “{}” {} | {}", static_cast<int>(typing.format.kind), typing.format.marks.decimal,
        static_cast<int>(typing.format.marks.group), static_cast<int>(typing.format.periods.order),
        typing.format.periods.hasFiscalYears.has_value(), typing.unit, typing.evidence, typing.alternative);
    for (const auto& mark : typing.missing)
        line += fmt::format(" {}×{}", mark.mark, mark.count);
    for (const auto& flag : typing.flags)
        line += fmt::format(" {}×{}", flag.mark, flag.count);
    for (const auto& question : typing.questions)
        line += " " + question.code + " " + question.message;
    return line;
}

/// Cells that findings count: "10 cells hold no number …" and "… and 7 more" are the same ten.
std::size_t unreadIn(const Diagnostics& findings) {
    std::size_t count = 0;
    for (const auto& item : findings.items()) {
        if (item.code == "cell.wrong-type")
            count += std::stoul(item.message);
    }
    return count;
}
} // namespace

BOOST_AUTO_TEST_SUITE(typing_laws)

BOOST_AUTO_TEST_CASE(cells_in_are_cells_out_and_cells_named) {
    for (unsigned seed = 0; seed < 400; ++seed) {
        const auto raw = RandomTable(seed).make();
        const auto typings = typingOf(raw);
        Diagnostics findings;
        const auto table = buildTypedTable(raw, typings, {}, findings);
        BOOST_REQUIRE(table);
        std::size_t unread = 0;
        for (std::size_t column = 0; column < raw.columns(); ++column) {
            std::size_t marks = 0;
            for (std::size_t row = 0; row < raw.rows(); ++row) {
                const auto cell = raw.cell(row, column);
                const auto reason = table->missing(column, row);
                if (reason == MissingReason::None) {
                    BOOST_TEST(!table->cellText(column, row).empty(), "seed " << seed);
                    continue;
                }
                // What stood there is kept, unless nothing did.
                const bool isEmpty = readMissingMark(cell) && table->note(column, row).empty();
                BOOST_TEST((isEmpty || table->note(column, row) == cell), "seed " << seed << ": " << cell);
                unread += reason == MissingReason::Unparseable ? 1U : 0U;
                marks += reason != MissingReason::Unparseable && !table->note(column, row).empty() ? 1U : 0U;
            }
            std::size_t told = 0;
            for (const auto& mark : typings[column].missing)
                told += mark.count;
            BOOST_TEST(marks == told,
                       "seed " << seed << ", column " << column << ": " << textOf(typings[column]));
        }
        BOOST_TEST(unreadIn(findings) == unread, "seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(the_order_of_rows_changes_nothing) {
    for (unsigned seed = 0; seed < 400; ++seed) {
        RandomTable random(seed);
        const auto raw = random.make();
        const auto typings = typingOf(raw);
        const auto again = typingOf(random.shuffled(raw));
        for (std::size_t column = 0; column < raw.columns(); ++column)
            BOOST_TEST(textOf(typings[column]) == textOf(again[column]), "seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(a_column_of_values_and_one_other_cell_keeps_its_values) {
    for (const std::string_view odd : {"abc", "1/2", "?!", "12 Monkeys", "see note"}) {
        for (std::size_t at = 0; at < 12; ++at) {
            std::vector<std::string_view> cells(12, "4.5");
            cells[at] = odd;
            const auto typing = typeColumns({{"x", cells, {}}}).front();
            BOOST_TEST((typing.format.kind == CellKind::Number), odd);
            for (std::size_t row = 0; row < cells.size(); ++row) {
                const auto read = readTypedCell(cells[row], CellType::Text, typing.format);
                BOOST_TEST((read.missing == (row == at ? MissingReason::Unparseable : MissingReason::None)),
                           odd);
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
