// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/operands.h"

#include "base/lists.h"
#include "base/text.h"
#include "data/key_numbers.h"
#include "data/places.h"
#include "data/table_builder.h"
#include "prepare/formula_unit.h"
#include "prepare/operand_sides.h"
#include "prepare/operand_source_list.h"
#include "prepare/quantity_columns.h"
#include "prepare/row_keys.h"
#include "prepare/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace driftline {

namespace {
/// The place and the period of a row, as both datasets know them.
using JoinKey = std::pair<std::string, std::uint64_t>;

/// The columns of a dataset that rows are joined by.
struct JoinColumns {
    std::optional<std::size_t> place;
    std::optional<std::size_t> period;
};

JoinColumns joinColumns(const Dataset& dataset) {
    JoinColumns out{dataset.codebook.indexOf(Role::Place), dataset.codebook.indexOf(Role::Period)};
    if (!out.place)
        out.place = dataset.codebook.indexOf(Role::PlaceCode);
    if (out.place && typeOf(dataset.table.column(*out.place)) != ColumnType::Text)
        out.place.reset();
    if (out.period && typeOf(dataset.table.column(*out.period)) != ColumnType::Period)
        out.period.reset();
    return out;
}

/// What a name of a place is joined by: its code, else the name itself.
std::string placeKeyOf(const std::string& label, Role role) {
    if (role == Role::PlaceCode)
        return label;
    const auto place = matchPlace(label);
    const bool isKnown = place && !place->code.empty() && place->sureness == PlaceSureness::Certain;
    return isKnown ? place->code : lowered(trimmed(label));
}

/// The keys of the rows of a dataset; those of a cell are found once.
class JoinKeys {
public:
    JoinKeys(const Dataset& dataset, const JoinColumns& columns) : m_dataset(dataset), m_columns(columns) {
        if (!columns.place)
            return;
        const auto& variable = dataset.codebook.variables[*columns.place];
        for (const auto& cell : std::get<TextCells>(dataset.table.column(*columns.place)).dictionary)
            m_places.push_back(
                placeKeyOf(variable.role == Role::PlaceCode ? cell : variable.labelOf(cell), variable.role));
    }

    /// Nothing if the row lacks its place or period.
    std::optional<JoinKey> of(std::size_t row) const {
        JoinKey key;
        if (m_columns.place) {
            const auto code = std::get<TextCells>(m_dataset.table.column(*m_columns.place)).codes[row];
            if (code == TextCells::none)
                return {};
            key.first = m_places[static_cast<std::size_t>(code)];
        }
        if (m_columns.period) {
            const auto period = m_dataset.table.period(*m_columns.period, row);
            if (!period)
                return {};
            key.second = periodNumber(*period);
        }
        return key;
    }

    std::string placeLabel(std::size_t row) const {
        if (!m_columns.place)
            return {};
        const auto& variable = m_dataset.codebook.variables[*m_columns.place];
        return variable.labelOf(m_dataset.table.cellText(*m_columns.place, row));
    }
    std::string periodLabel(std::size_t row) const {
        const auto period = m_columns.period ? m_dataset.table.period(*m_columns.period, row) : std::nullopt;
        return period ? period->label() : std::string();
    }

private:
    const Dataset& m_dataset;
    JoinColumns m_columns;
    std::vector<std::string> m_places; ///< by code of the cell
};

const std::string& titleOf(const Dataset& dataset) {
    return dataset.title.empty() ? dataset.id : dataset.title;
}

/// A long list of names says how many more there are.
std::string someNames(const std::vector<std::string>& names) {
    constexpr std::size_t mostNamed = 12;
    if (names.size() <= mostNamed)
        return joinedForReading(names);
    auto shown = std::vector(names.begin(), names.begin() + mostNamed);
    shown.push_back(fmt::format("{} others", names.size() - mostNamed));
    return joinedForReading(shown);
}

/// One quantity of another dataset, joined to the rows of one.
class OperandJoin {
public:
    OperandJoin(const Dataset& own, const Dataset& other, const Quantity& quantity,
                const QuantityColumns& columns)
        : m_own(own)
        , m_other(other)
        , m_quantity(quantity)
        , m_columns(columns)
        , m_label(columns.along ? other.codebook.variables[*columns.along].labelOf(columns.item)
                                : other.codebook.variables[columns.column].displayName()) {
        const auto here = joinColumns(own);
        const auto there = joinColumns(other);
        if (here.place && there.place) {
            m_here.place = here.place;
            m_there.place = there.place;
        }
        if (here.period && there.period) {
            m_here.period = here.period;
            m_there.period = there.period;
        }
    }

    Result<void> check() const {
        if (!m_here.place && !m_here.period)
            return fail(
                prepare_sentences::formulaNoJoin(inQuotes(titleOf(m_own)), inQuotes(titleOf(m_other))));
        return {};
    }

    Result<NumberCells> cells() {
        if (auto joins = check(); !joins)
            return tl::unexpected(std::move(joins.error()));
        if (auto found = findNumbers(); !found)
            return tl::unexpected(std::move(found.error()));
        return joined();
    }

    Result<OperandSides> sides() {
        if (auto joins = check(); !joins)
            return tl::unexpected(std::move(joins.error()));
        if (auto found = findNumbers(); !found)
            return tl::unexpected(std::move(found.error()));
        const auto ofAll = [](std::size_t) { return true; };
        const auto withNumber = [this](std::size_t row) {
            const bool isMeant =
                !m_columns.along || m_other.table.text(*m_columns.along, row) == m_columns.item;
            return isMeant && m_other.table.number(m_columns.column, row).has_value();
        };
        return OperandSides{placesOf(m_own, m_here, ofAll), placesOf(m_other, m_there, withNumber)};
    }

    /// After cells(): the row of the other dataset that each own row took its number from.
    const std::vector<std::optional<std::size_t>>& otherRows() const { return m_otherRows; }

    std::string title() const { return fmt::format("{} ({})", m_label, titleOf(m_other)); }
    void tell(Diagnostics& findings) const;

private:
    Result<void> findNumbers() {
        const JoinKeys keys(m_other, m_there);
        std::map<JoinKey, std::size_t> rows;
        for (std::size_t row = 0; row < m_other.table.rows(); ++row) {
            if (m_columns.along && m_other.table.text(*m_columns.along, row) != m_columns.item)
                continue;
            const auto key = keys.of(row);
            if (!key)
                continue;
            const auto [known, isNew] = rows.try_emplace(*key, row);
            if (!isNew)
                return fail(prepare_sentences::formulaOtherSeveralRows(
                                inQuotes(titleOf(m_other)), whereOf(keys, row), known->second + 2, row + 2,
                                m_quantity.column, m_quantity.dataset),
                            {m_other.id, static_cast<int>(row) + 2, {}, {}});
        }
        for (const auto& [key, row] : rows) {
            if (const auto number = m_other.table.number(m_columns.column, row))
                m_numbers.emplace(key, std::pair(*number, row));
        }
        return {};
    }

    template <class IsMeant>
    static std::vector<JoinedPlace> placesOf(const Dataset& dataset, const JoinColumns& columns,
                                             IsMeant isMeant) {
        const JoinKeys keys(dataset, columns);
        std::vector<JoinedPlace> out;
        std::set<JoinKey> seen;
        for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
            const auto key = keys.of(row);
            if (key && isMeant(row) && seen.insert(*key).second)
                out.push_back({keys.placeLabel(row),
                               columns.period ? dataset.table.period(*columns.period, row) : std::nullopt});
        }
        return out;
    }

    static std::string whereOf(const JoinKeys& keys, std::size_t row) {
        std::vector<std::string> parts;
        addDistinct(parts, keys.placeLabel(row));
        addDistinct(parts, keys.periodLabel(row));
        return driftline::joined(parts, ", ");
    }

    NumberCells joined() {
        const JoinKeys keys(m_own, m_here);
        NumberCells cells;
        for (std::size_t row = 0; row < m_own.table.rows(); ++row) {
            const auto key = keys.of(row);
            const auto found = key ? m_numbers.find(*key) : m_numbers.end();
            const bool isThere = found != m_numbers.end();
            cells.values.push_back(isThere ? found->second.first : 0);
            m_otherRows.push_back(isThere ? std::optional(found->second.second) : std::nullopt);
            cells.missing.push_back(isThere ? MissingReason::None : MissingReason::NotComputable);
            if (!key)
                continue;
            count(m_places, keys.placeLabel(row), isThere);
            count(m_periods, keys.periodLabel(row), isThere);
            m_unmatched += isThere ? 0U : 1U;
        }
        return cells;
    }

    /// Names in their order, with whether any of their rows found a number.
    struct Names {
        NameIndex index;
        std::vector<std::pair<std::string, bool>> list;
    };

    static void count(Names& names, const std::string& name, bool isThere) {
        if (name.empty())
            return;
        const auto place = names.index.add(name, names.list.size());
        if (place == names.list.size())
            names.list.emplace_back(name, false);
        names.list[place].second = names.list[place].second || isThere;
    }

    static std::vector<std::string> without(const Names& names) {
        std::vector<std::string> out;
        for (const auto& [name, isThere] : names.list) {
            if (!isThere)
                out.push_back(name);
        }
        return out;
    }

    const Dataset& m_own;
    const Dataset& m_other;
    const Quantity& m_quantity;
    const QuantityColumns& m_columns;
    std::string m_label;
    JoinColumns m_here;
    JoinColumns m_there;
    std::map<JoinKey, std::pair<double, std::size_t>> m_numbers; ///< with the row of the other dataset
    std::vector<std::optional<std::size_t>> m_otherRows;         ///< by own row
    Names m_places;
    Names m_periods;
    std::size_t m_unmatched = 0;
};

void OperandJoin::tell(Diagnostics& findings) const {
    if (m_unmatched == 0)
        return;
    const auto places = without(m_places);
    const auto periods = without(m_periods);
    std::vector<std::string> where;
    if (!places.empty())
        where.push_back("for " + someNames(places));
    if (!periods.empty())
        where.push_back("in " + someNames(periods));
    if (where.empty())
        where.emplace_back(prepare_sentences::forSomePlacesAndPeriods);
    findings.warn(prepare_sentences::operandUnmatched(
                      inQuotes(title(), 120), driftline::joined(where, prepare_sentences::andNone),
                      m_unmatched, counted(m_own.table.rows(), "row", "rows")),
                  {m_own.id, 0, quantityText(m_quantity), {}});
}

void rename(FormulaNode& node) {
    if (node.operation == Operation::Quantity && !node.quantity.dataset.empty())
        node.quantity = {quantityText(node.quantity), {}, {}};
    for (auto& part : node.of)
        rename(part);
}
} // namespace

Result<JoinedOperands> withOperands(Dataset dataset, Formula formula, const OperandLookup& find) {
    JoinedOperands out{std::move(dataset), std::move(formula), {}, {}, {}, {}};
    const auto own = out.dataset;
    OperandSourceList sources(own.table.rows());
    auto builder = TableBuilder::continuing(Table(out.dataset.table));
    for (const auto& quantity : quantitiesOf(out.formula)) {
        if (quantity.dataset.empty())
            continue;
        if (!find)
            return fail(prepare_sentences::formulaNoLookup(inQuotes(quantity.dataset)));
        const auto other = find(quantity.dataset);
        if (!other)
            return tl::unexpected(other.error());
        const auto columns = quantityColumns({quantity.column, quantity.along, quantity.item}, **other);
        if (!columns)
            return failWithContext(columns.error(), titleOf(**other));
        OperandJoin join(own, **other, quantity, *columns);
        auto cells = join.cells();
        if (!cells)
            return tl::unexpected(std::move(cells.error()));
        builder.addColumn(*std::move(cells));
        Variable variable;
        variable.name = quantityText(quantity);
        variable.title = join.title();
        variable.type = ColumnType::Number;
        variable.unit = unitOfQuantity(*columns, **other);
        out.dataset.codebook.variables.push_back(std::move(variable));
        out.columns.push_back(quantityText(quantity));
        join.tell(out.findings);
        sources.add(**other, columns->column, join.otherRows());
    }
    out.rowSources = sources.byRow();
    out.sources = sources.take();
    out.dataset.table = std::move(builder).build();
    rename(out.formula.root);
    return out;
}

Result<OperandSides> operandSides(const Dataset& own, const Dataset& other, const Quantity& quantity) {
    const auto columns = quantityColumns({quantity.column, quantity.along, quantity.item}, other);
    if (!columns)
        return failWithContext(columns.error(), titleOf(other));
    return OperandJoin(own, other, quantity, *columns).sides();
}

std::vector<std::string> otherDatasets(const Formula& formula) {
    std::vector<std::string> out;
    for (const auto& quantity : quantitiesOf(formula))
        addDistinct(out, quantity.dataset);
    return out;
}

std::vector<std::string> otherDatasets(const Preparation& preparation) {
    std::vector<std::string> out;
    for (const auto& column : preparation.columns) {
        if (const auto formula = parseFormula(column.formula))
            addDistinct(out, otherDatasets(*formula));
    }
    return out;
}

Diagnostics operandFindings(const Dataset& dataset, const Preparation& preparation,
                            const OperandLookup& find) {
    Diagnostics findings;
    for (const auto& column : preparation.columns) {
        auto formula = parseFormula(column.formula);
        if (!formula || otherDatasets(*formula).empty())
            continue;
        const auto joined = withOperands(dataset, *std::move(formula), find);
        if (joined)
            findings.append(joined->findings);
        else
            findings.warn(prepare_sentences::operandGone(inQuotes(column.name), joined.error().message),
                          {dataset.id, 0, column.name, {}});
    }
    return findings;
}

} // namespace driftline
