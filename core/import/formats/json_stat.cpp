// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/json_stat.h"

#include "base/text.h"
#include "import/formats/sentences.h"
#include "import/formats/stated_table.h"
#include "import/raw_table.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <map>

namespace driftline {

namespace {
using StatJson = nlohmann::ordered_json;

const StatJson* memberOf(const StatJson& object, std::string_view key) {
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::string statText(const StatJson* value) {
    if (value == nullptr || value->is_object() || value->is_array())
        return {};
    return value->is_string() ? value->get<std::string>() : value->dump();
}

std::string statText(const StatJson& object, std::string_view key) {
    return statText(memberOf(object, key));
}

bool holdsDataset(const StatJson& object) {
    return memberOf(object, "value") != nullptr && memberOf(object, "dimension") != nullptr;
}

struct StatDimension {
    std::string id;
    std::string label;
    std::vector<std::string> codes; ///< in the order of the values
    std::map<std::string, std::string, std::less<>> labels;
    std::map<std::string, std::string, std::less<>> units;
    Role role = Role::Dimension;
};

struct StatDataset {
    std::vector<StatDimension> dimensions;
    std::size_t size = 1; ///< product of those of the dimensions
};

/// "thousands of people" of a base and a power of ten.
std::string unitOf(const StatJson& unit) {
    for (const auto* key : {"label", "base"}) {
        auto text = statText(unit, key);
        if (text.empty())
            continue;
        if (std::string_view(key) == "label")
            return text;
        const auto power = statText(unit, "multiplier");
        if (power == "3" || power == "6" || power == "9")
            return (power == "3" ? "thousands of " : power == "6" ? "millions of " : "billions of ") + text;
        return power.empty() || power == "0" ? text : fmt::format("10^{} {}", power, text);
    }
    return statText(unit, "symbol");
}

class StatReader {
public:
    StatReader(const StatJson& dataset, std::string pointer, std::string shownFile,
               const GridReadOptions& options)
        : m_dataset(dataset)
        , m_place{std::move(shownFile), 0, {}, std::move(pointer)}
        , m_options(options) {}

    Result<Grid> read(const std::string& name) {
        if (auto done = readDimensions(); !done)
            return tl::unexpected(done.error());
        const auto* values = memberOf(m_dataset, "value");
        if (values->is_array() && values->size() != m_facts.size)
            return damaged(format_sentences::statCountDiffers(values->size(), m_facts.size));
        m_grid.file = m_place.file;
        m_grid.name = name;
        m_grid.title = statText(m_dataset, "label");
        m_grid.source = statText(m_dataset, "source");
        m_grid.note = notes();
        addColumns();
        if (auto done = addRows(*values); !done)
            return tl::unexpected(done.error());
        m_texts.shareWith(m_grid);
        return std::move(m_grid);
    }

private:
    tl::unexpected<Error> damaged(std::string_view why) const {
        return fail(format_sentences::jsonstatDamaged(why), m_place);
    }

    /// In version 1 these stand among the dimensions.
    const StatJson* shape(std::string_view key) const {
        if (const auto* own = memberOf(m_dataset, key))
            return own;
        return memberOf(*memberOf(m_dataset, "dimension"), key);
    }

    Result<void> readDimensions() {
        const auto* ids = shape("id");
        const auto* sizes = shape("size");
        if (ids == nullptr || !ids->is_array() || sizes == nullptr || !sizes->is_array() ||
            ids->size() != sizes->size() || ids->size() > mostStatedColumns)
            return damaged(format_sentences::statNamesNoDimensions);
        for (std::size_t i = 0; i < ids->size(); ++i) {
            if (!(*sizes)[i].is_number_unsigned())
                return damaged(format_sentences::statSizeIsNoNumber);
            if (auto done = readDimension(statText(&(*ids)[i]), (*sizes)[i].get<std::size_t>()); !done)
                return done;
        }
        return checkSize(m_facts.size, 1, m_place);
    }

    Result<void> readDimension(const std::string& id, std::size_t size) {
        const auto* described = memberOf(*memberOf(m_dataset, "dimension"), id);
        const auto* category = described == nullptr ? nullptr : memberOf(*described, "category");
        if (category == nullptr)
            return damaged(format_sentences::statDimensionIsNotDescribed(inQuotes(id)));
        StatDimension dimension;
        dimension.id = id;
        dimension.label = statText(*described, "label");
        dimension.codes = codesOf(*category);
        if (dimension.codes.size() != size || size == 0)
            return damaged(
                format_sentences::statCategoriesDiffer(inQuotes(id), size, dimension.codes.size()));
        if (const auto* labels = memberOf(*category, "label"); labels != nullptr && labels->is_object()) {
            for (const auto& [code, label] : labels->items())
                dimension.labels[code] = statText(&label);
        }
        if (const auto* units = memberOf(*category, "unit"); units != nullptr && units->is_object()) {
            for (const auto& [code, unit] : units->items()) {
                if (auto text = unitOf(unit); !text.empty())
                    dimension.units[code] = std::move(text);
            }
        }
        dimension.role = roleOf(id);
        // Multiplied only once it is known to fit.
        if (size > mostStatedCells / m_facts.size)
            return checkSize(mostStatedCells, m_facts.dimensions.size() + 2, m_place);
        m_facts.size *= size;
        m_facts.dimensions.push_back(std::move(dimension));
        return {};
    }

    static std::vector<std::string> codesOf(const StatJson& category) {
        std::vector<std::string> codes;
        const auto* index = memberOf(category, "index");
        if (index != nullptr && index->is_array()) {
            for (const auto& code : *index)
                codes.push_back(statText(&code));
        } else if (index != nullptr && index->is_object()) {
            std::vector<std::pair<std::size_t, std::string>> placed;
            for (const auto& [code, position] : index->items()) {
                if (position.is_number_unsigned())
                    placed.emplace_back(position.get<std::size_t>(), code);
            }
            std::stable_sort(placed.begin(), placed.end(),
                             [](const auto& a, const auto& b) { return a.first < b.first; });
            for (auto& [position, code] : placed)
                codes.push_back(std::move(code));
        } else if (const auto* labels = memberOf(category, "label");
                   labels != nullptr && labels->is_object()) {
            for (const auto& [code, label] : labels->items())
                codes.push_back(code);
        }
        return codes;
    }

    Role roleOf(const std::string& id) const {
        constexpr std::pair<std::string_view, Role> roles[] = {
            {"time", Role::Period}, {"geo", Role::Place}, {"metric", Role::Indicator}};
        const auto* stated = shape("role");
        for (const auto& [key, role] : roles) {
            const auto* ids = stated == nullptr ? nullptr : memberOf(*stated, key);
            if (ids != nullptr && ids->is_array() &&
                std::any_of(ids->begin(), ids->end(),
                            [&id](const StatJson& one) { return statText(&one) == id; }))
                return role;
        }
        return Role::Dimension;
    }

    std::string notes() const {
        std::vector<std::string> all;
        if (const auto* list = memberOf(m_dataset, "note"); list != nullptr && list->is_array()) {
            for (const auto& note : *list)
                all.push_back(statText(&note));
        }
        if (const auto updated = statText(m_dataset, "updated"); !updated.empty())
            all.push_back("Updated " + updated + ".");
        return joined(all, "\n");
    }

    void addColumns() {
        for (const auto& dimension : m_facts.dimensions) {
            auto column = statedColumn(dimension.id, dimension.label, dimension.role);
            for (const auto& code : dimension.codes) {
                const auto label = dimension.labels.find(code);
                if (label != dimension.labels.end() && dimension.role != Role::Period)
                    column.variable.categories.push_back({code, label->second, {}});
            }
            m_grid.stated.push_back(std::move(column));
        }
        auto value = statedColumn("value", m_grid.title, Role::Value);
        const auto measured =
            std::find_if(m_facts.dimensions.begin(), m_facts.dimensions.end(),
                         [](const StatDimension& dimension) { return !dimension.units.empty(); });
        m_unitDimension = static_cast<std::size_t>(measured - m_facts.dimensions.begin());
        const bool hasUnits = measured != m_facts.dimensions.end();
        if (hasUnits && measured->codes.size() == 1)
            value.variable.unit = measured->units.begin()->second;
        m_grid.unit = value.variable.unit;
        m_grid.stated.push_back(std::move(value));
        m_hasUnitColumn = hasUnits && m_grid.unit.empty();
        if (m_hasUnitColumn)
            m_grid.stated.push_back(statedColumn("unit", {}, Role::Unit));
        m_status = memberOf(m_dataset, "status");
        if (m_status != nullptr)
            m_grid.stated.push_back(statedColumn("status", {}, Role::Status));
    }

    /// Members of an object by position, because a lookup by key walks through all of them.
    std::map<std::size_t, const StatJson*> byPosition(const StatJson* object) const {
        std::map<std::size_t, const StatJson*> out;
        if (object == nullptr || !object->is_object())
            return out;
        for (const auto& [key, value] : object->items()) {
            std::size_t position = 0;
            const auto [stopped, error] = std::from_chars(key.data(), key.data() + key.size(), position);
            if (error == std::errc() && stopped == key.data() + key.size() && position < m_facts.size)
                out[position] = &value;
        }
        return out;
    }

    const StatJson* statusAt(std::size_t position) const {
        if (m_status == nullptr || m_status->is_string())
            return m_status;
        if (m_status->is_array()) {
            if (m_status->size() == 1)
                return &m_status->front();
            return position < m_status->size() ? &(*m_status)[position] : nullptr;
        }
        const auto found = m_statuses.find(position);
        return found == m_statuses.end() ? nullptr : found->second;
    }

    /// Where there is a value or a status, in order.
    std::vector<std::size_t> positions(bool isSparse) const {
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < m_facts.size; ++i) {
            if (!isSparse || m_sparse.contains(i) || m_statuses.contains(i))
                out.push_back(i);
        }
        return out;
    }

    Result<void> addRows(const StatJson& values) {
        if (!values.is_array() && !values.is_object())
            return damaged(format_sentences::statValuesAreNoList);
        m_sparse = byPosition(&values);
        m_statuses = byPosition(m_status);
        const auto wanted = positions(values.is_object());
        if (auto done = checkSize(wanted.size(), m_grid.stated.size(), m_place); !done)
            return done;
        std::vector<std::vector<std::string_view>> codes;
        for (const auto& dimension : m_facts.dimensions) {
            codes.emplace_back();
            for (const auto& code : dimension.codes)
                codes.back().push_back(m_texts.keep(code));
        }
        std::vector<std::size_t> at(codes.size());
        const StatJson nothing;
        for (const auto position : wanted) {
            if (m_grid.rows() >= m_options.rowLimit.value_or(m_facts.size))
                break;
            if (m_grid.rows() % rowsBetweenChecks == 0 && m_options.token.cancelled())
                return cancelled();
            m_grid.addRow(static_cast<int>(m_grid.rows()) + 1);
            auto rest = position;
            for (std::size_t i = codes.size(); i-- > 0;) {
                at[i] = rest % codes[i].size();
                rest /= codes[i].size();
            }
            for (std::size_t i = 0; i < codes.size(); ++i)
                m_grid.addCell(codes[i][at[i]]);
            const auto sparse = m_sparse.find(position);
            const auto* value = sparse == m_sparse.end() ? nullptr : sparse->second;
            if (values.is_array())
                value = &values[position];
            addJsonCell(m_grid, m_texts, value == nullptr ? nothing : *value);
            if (m_hasUnitColumn)
                addUnit(m_facts.dimensions[m_unitDimension], at[m_unitDimension]);
            if (m_status != nullptr) {
                const auto* status = statusAt(position);
                addJsonCell(m_grid, m_texts, status == nullptr ? nothing : *status);
            }
        }
        return {};
    }

    void addUnit(const StatDimension& dimension, std::size_t code) {
        const auto unit = dimension.units.find(dimension.codes[code]);
        m_grid.addCell(unit == dimension.units.end() ? std::string_view() : m_texts.keep(unit->second));
    }

    const StatJson& m_dataset;
    Place m_place;
    const GridReadOptions& m_options;
    StatDataset m_facts;
    Grid m_grid;
    CellTexts m_texts;
    std::size_t m_unitDimension = 0;
    bool m_hasUnitColumn = false;
    const StatJson* m_status = nullptr;
    std::map<std::size_t, const StatJson*> m_sparse; ///< values that are an object
    std::map<std::size_t, const StatJson*> m_statuses;
};

/// The datasets of a document with their pointers and names.
struct FoundDataset {
    const StatJson* dataset;
    std::string pointer;
    std::string name;
};

std::vector<FoundDataset> datasetsIn(const StatJson& document) {
    std::vector<FoundDataset> found;
    if (holdsDataset(document)) {
        found.push_back({&document, "", ""});
        return found;
    }
    if (const auto* link = memberOf(document, "link")) {
        const auto* items = memberOf(*link, "item");
        for (std::size_t i = 0; items != nullptr && items->is_array() && i < items->size(); ++i) {
            if (holdsDataset((*items)[i]))
                found.push_back(
                    {&(*items)[i], fmt::format("/link/item/{}", i), statText((*items)[i], "label")});
        }
        return found;
    }
    for (const auto& [key, value] : document.items()) {
        if (holdsDataset(value))
            found.push_back({&value, "/" + key, key == "dataset" ? std::string() : key});
    }
    return found;
}
} // namespace

bool isJsonStat(const StatJson& document) {
    if (!document.is_object())
        return false;
    const auto kind = statText(document, "class");
    if (memberOf(document, "version") != nullptr && (kind == "dataset" || kind == "collection"))
        return true;
    const auto found = datasetsIn(document);
    return !found.empty() && memberOf(*found.front().dataset, "dimension")->is_object();
}

Result<GridFile> readJsonStat(const StatJson& document, const std::string& shownFile,
                              const GridReadOptions& options) {
    GridFile file{"JSON-stat", {}, {}};
    const auto found = datasetsIn(document);
    if (found.empty())
        return fail(format_sentences::statHasOnlyLinks(), {shownFile, 0, {}, {}});
    for (const auto& [dataset, pointer, name] : found) {
        if (options.sheet && name != *options.sheet)
            continue;
        auto grid = StatReader(*dataset, pointer, shownFile, options).read(name);
        if (!grid)
            return tl::unexpected(grid.error());
        file.grids.push_back(std::move(*grid));
    }
    return file;
}

} // namespace driftline
