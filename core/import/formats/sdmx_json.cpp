// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/sdmx_json.h"

#include "base/text.h"
#include "import/formats/sentences.h"
#include "import/formats/stated_table.h"
#include "import/raw_table.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace driftline {

namespace {
using SdmxNode = nlohmann::ordered_json;

const SdmxNode* sdmxMember(const SdmxNode& object, std::string_view key) {
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

/// A text, or the English one of several, or the first.
std::string localText(const SdmxNode& object, std::string_view key) {
    const auto* value = sdmxMember(object, key);
    if (value == nullptr)
        return {};
    if (value->is_string())
        return value->get<std::string>();
    if (value->is_number())
        return value->dump();
    const auto* english = sdmxMember(*value, "en");
    if (english != nullptr && english->is_string())
        return english->get<std::string>();
    return value->is_object() && !value->empty() && value->front().is_string()
               ? value->front().get<std::string>()
               : std::string();
}

enum class SdmxLevel { DataSet, Series, Observation };

/// A dimension or an attribute.
struct SdmxComponent {
    std::string id;
    std::string name;
    SdmxLevel level = SdmxLevel::DataSet;
    bool isAttribute = false;
    Role role = Role::Dimension;
    std::vector<std::string_view> codes; ///< kept in the texts
    std::vector<Category> categories;
};

Role sdmxRole(const std::string& id, bool isAttribute) {
    if (id == "TIME_PERIOD" || id == "TIME")
        return Role::Period;
    if (id == "REF_AREA" || id == "GEO" || id == "LOCATION" || id == "COUNTRY")
        return Role::Place;
    if (id == "OBS_STATUS")
        return Role::Status;
    if (id == "UNIT" || id == "UNIT_MEASURE")
        return Role::Unit;
    if (id == "INDICATOR" || id == "MEASURE")
        return Role::Indicator;
    return isAttribute ? Role::None : Role::Dimension;
}

class SdmxReader {
public:
    SdmxReader(std::string shownFile, const GridReadOptions& options)
        : m_place{std::move(shownFile), 0, {}, {}}
        , m_options(options) {}

    Result<Grid> read(const SdmxNode& structure, const SdmxNode& dataSets) {
        m_grid.file = m_place.file;
        m_grid.title = localText(structure, "name");
        addComponents(structure, "dimensions", false);
        m_dimensions = m_components.size();
        addComponents(structure, "attributes", true);
        addMeasures(structure);
        if (m_dimensions == 0)
            return damaged(format_sentences::sdmxNamesNoDimensions);
        addSdmxColumns();
        m_chosen.assign(m_components.size(), {});
        for (const auto& dataSet : dataSets) {
            if (auto done = readDataSet(dataSet); !done)
                return tl::unexpected(done.error());
        }
        m_texts.shareWith(m_grid);
        return std::move(m_grid);
    }

private:
    tl::unexpected<Error> damaged(std::string_view why) const {
        return fail(format_sentences::sdmxDamaged(why), m_place);
    }

    void addComponents(const SdmxNode& structure, std::string_view kind, bool isAttribute) {
        const auto* all = sdmxMember(structure, kind);
        if (all == nullptr)
            return;
        constexpr std::pair<std::string_view, SdmxLevel> levels[] = {{"dataSet", SdmxLevel::DataSet},
                                                                     {"series", SdmxLevel::Series},
                                                                     {"observation", SdmxLevel::Observation}};
        for (const auto& [key, level] : levels) {
            const auto* list = sdmxMember(*all, key);
            if (list == nullptr || !list->is_array())
                continue;
            for (const auto& described : *list) {
                if (m_components.size() < mostStatedColumns)
                    m_components.push_back(component(described, level, isAttribute));
            }
        }
    }

    SdmxComponent component(const SdmxNode& described, SdmxLevel level, bool isAttribute) {
        SdmxComponent made;
        made.id = localText(described, "id");
        made.name = localText(described, "name");
        made.level = level;
        made.isAttribute = isAttribute;
        made.role = sdmxRole(made.id, isAttribute);
        const auto* values = sdmxMember(described, "values");
        for (std::size_t i = 0; values != nullptr && values->is_array() && i < values->size(); ++i) {
            const auto& value = (*values)[i];
            const auto name = localText(value, "name");
            auto code = localText(value, "id");
            if (code.empty()) // values that are not coded stand there as they are
                code = value.is_string() ? value.get<std::string>() : localText(value, "value");
            if (code.empty())
                code = name;
            made.codes.push_back(m_texts.keep(code));
            if (!name.empty() && name != code && made.role != Role::Period)
                made.categories.push_back({code, name, {}});
        }
        return made;
    }

    void addMeasures(const SdmxNode& structure) {
        const auto* measures = sdmxMember(structure, "measures");
        const auto* list = measures == nullptr ? nullptr : sdmxMember(*measures, "observation");
        for (std::size_t i = 0; list != nullptr && list->is_array() && i < list->size(); ++i) {
            if (m_measures.size() < mostStatedColumns)
                m_measures.push_back(
                    statedColumn(localText((*list)[i], "id"), localText((*list)[i], "name"), Role::Value));
        }
        if (m_measures.empty())
            m_measures.push_back(statedColumn("OBS_VALUE", {}, Role::Value));
    }

    void addSdmxColumns() {
        const auto add = [this](const SdmxComponent& component) {
            auto column = statedColumn(component.id, component.name, component.role);
            column.variable.categories = component.categories;
            m_grid.stated.push_back(std::move(column));
        };
        std::for_each(m_components.begin(), m_components.begin() + static_cast<std::ptrdiff_t>(m_dimensions),
                      add);
        m_grid.stated.insert(m_grid.stated.end(), m_measures.begin(), m_measures.end());
        std::for_each(m_components.begin() + static_cast<std::ptrdiff_t>(m_dimensions), m_components.end(),
                      add);
    }

    /// "0:2:1" sets the dimensions of a level.
    bool choose(std::string_view key, SdmxLevel level) {
        const auto indices = split(key, ':');
        std::size_t next = 0;
        for (std::size_t i = 0; i < m_dimensions; ++i) {
            if (m_components[i].level != level)
                continue;
            if (next >= indices.size())
                return false;
            const auto& text = indices[next++];
            std::size_t index = 0;
            const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), index);
            if (error != std::errc() || stopped != text.data() + text.size() ||
                index >= m_components[i].codes.size())
                return false;
            m_chosen[i] = m_components[i].codes[index];
        }
        return true;
    }

    /// Attributes of a level, from a place in the list on; what is null or left out is unknown.
    void chooseAttributes(const SdmxNode* list, std::size_t from, SdmxLevel level) {
        for (std::size_t i = m_dimensions; i < m_components.size(); ++i) {
            if (m_components[i].level != level)
                continue;
            m_chosen[i] = {};
            const auto at = from++;
            if (list == nullptr || !list->is_array() || at >= list->size())
                continue;
            const auto& value = (*list)[at];
            if (value.is_number_unsigned() && value.get<std::size_t>() < m_components[i].codes.size())
                m_chosen[i] = m_components[i].codes[value.get<std::size_t>()];
            else if (value.is_string())
                m_chosen[i] = m_texts.keep(value.get_ref<const std::string&>());
        }
    }

    Result<void> readDataSet(const SdmxNode& dataSet) {
        for (std::size_t i = 0; i < m_dimensions; ++i) {
            if (m_components[i].level == SdmxLevel::DataSet && !m_components[i].codes.empty())
                m_chosen[i] = m_components[i].codes.front();
        }
        chooseAttributes(sdmxMember(dataSet, "attributes"), 0, SdmxLevel::DataSet);
        if (const auto* observations = sdmxMember(dataSet, "observations"))
            return readObservations(*observations, "/observations");
        const auto* series = sdmxMember(dataSet, "series");
        if (series == nullptr)
            return {};
        for (const auto& [key, one] : series->items()) {
            if (!choose(key, SdmxLevel::Series))
                return damaged(format_sentences::sdmxSeriesUnknown(inQuotes(key)));
            chooseAttributes(sdmxMember(one, "attributes"), 0, SdmxLevel::Series);
            const auto* observations = sdmxMember(one, "observations");
            if (observations == nullptr)
                continue;
            if (auto done = readObservations(*observations, key); !done)
                return done;
        }
        return {};
    }

    Result<void> readObservations(const SdmxNode& observations, std::string_view where) {
        const SdmxNode nothing;
        for (const auto& [key, observation] : observations.items()) {
            if (m_options.rowLimit && m_grid.rows() >= *m_options.rowLimit)
                return {};
            if (m_grid.rows() % rowsBetweenChecks == 0 && m_options.token.cancelled())
                return cancelled();
            if (!choose(key, SdmxLevel::Observation))
                return damaged(format_sentences::sdmxObservationUnknown(inQuotes(key), inQuotes(where)));
            chooseAttributes(&observation, m_measures.size(), SdmxLevel::Observation);
            m_grid.addRow(static_cast<int>(m_grid.rows()) + 1);
            if (auto fits = checkSize(m_grid.rows(), m_grid.stated.size(), m_place); !fits)
                return fits;
            for (std::size_t i = 0; i < m_dimensions; ++i)
                m_grid.addCell(m_chosen[i]);
            for (std::size_t i = 0; i < m_measures.size(); ++i) {
                const bool isThere = observation.is_array() && i < observation.size();
                addJsonCell(m_grid, m_texts, isThere ? observation[i] : nothing);
            }
            for (std::size_t i = m_dimensions; i < m_components.size(); ++i)
                m_grid.addCell(m_chosen[i]);
        }
        return {};
    }

    Place m_place;
    const GridReadOptions& m_options;
    std::vector<SdmxComponent> m_components; ///< dimensions, then attributes
    std::size_t m_dimensions = 0;
    std::vector<StatedColumn> m_measures;
    std::vector<std::string_view> m_chosen; ///< the code of each component for the row that is made
    Grid m_grid;
    CellTexts m_texts;
};

/// What holds dataSets: the message, or its "data".
const SdmxNode* sdmxData(const SdmxNode& document) {
    if (sdmxMember(document, "dataSets") != nullptr)
        return &document;
    const auto* data = sdmxMember(document, "data");
    return data != nullptr && sdmxMember(*data, "dataSets") != nullptr ? data : nullptr;
}

const SdmxNode* sdmxStructure(const SdmxNode& data) {
    if (const auto* one = sdmxMember(data, "structure"))
        return one;
    const auto* several = sdmxMember(data, "structures");
    return several != nullptr && several->is_array() && !several->empty() ? &several->front() : nullptr;
}
} // namespace

bool isSdmxJson(const SdmxNode& document) {
    const auto* data = sdmxData(document);
    return data != nullptr && sdmxStructure(*data) != nullptr;
}

Result<GridFile> readSdmxJson(const SdmxNode& document, const std::string& shownFile,
                              const GridReadOptions& options) {
    const auto* data = sdmxData(document);
    const auto* structure = data == nullptr ? nullptr : sdmxStructure(*data);
    if (structure == nullptr)
        return fail(format_sentences::sdmxHasNoData(), {shownFile, 0, {}, {}});
    auto grid = SdmxReader(shownFile, options).read(*structure, *sdmxMember(*data, "dataSets"));
    if (!grid)
        return tl::unexpected(grid.error());
    if (const auto* header = sdmxMember(document, "header")) {
        if (const auto* sender = sdmxMember(*header, "sender"))
            grid->source = localText(*sender, "name");
        if (const auto prepared = localText(*header, "prepared"); !prepared.empty())
            grid->note = "Prepared " + prepared + ".";
    }
    GridFile file{"SDMX-JSON", {}, {}};
    file.grids.push_back(std::move(*grid));
    return file;
}

} // namespace driftline
