// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/json_records.h"

#include "base/text.h"
#include "import/formats/json_nested.h"
#include "import/formats/sentences.h"
#include "import/formats/stated_table.h"
#include "import/json_text.h"
#include "import/raw_table.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace driftline {

namespace {
using RecordJson = nlohmann::ordered_json;

constexpr int deepestTable = 4;
constexpr int deepestRecord = 4;

bool isRow(const RecordJson& value) {
    return value.is_object() || value.is_array();
}

/// Records, or rows of scalars; never both.
bool isListOfRows(const RecordJson& value) {
    if (!value.is_array() || value.empty())
        return false;
    if (value.front().is_object())
        return std::all_of(value.begin(), value.end(), [](const RecordJson& row) { return row.is_object(); });
    return std::all_of(value.begin(), value.end(), [](const RecordJson& row) {
        return row.is_array() &&
               std::none_of(row.begin(), row.end(), [](const RecordJson& cell) { return cell.is_object(); });
    });
}

struct TableCandidate {
    const RecordJson* list = nullptr;
    const RecordJson* parent = nullptr;
    std::string name;
};

/// Records come before rows, which may be the coordinates of a map; then the longest list.
void findTable(const RecordJson& value, const RecordJson* parent, const std::string& name, int depth,
               TableCandidate& best) {
    const auto consider = [&](const RecordJson& list) {
        if (!isListOfRows(list))
            return;
        const auto rank = [](const RecordJson& one) {
            return std::pair(one.front().is_object(), one.size());
        };
        if (best.list == nullptr || rank(list) > rank(*best.list))
            best = {&list, parent, name};
    };
    consider(value);
    if (depth >= deepestTable || holdLists(value))
        return;
    constexpr std::size_t fewMembers = 32; // more are rows themselves
    if (value.is_object()) {
        for (const auto& [key, member] : value.items())
            findTable(member, &value, key, depth + 1, best);
    } else if (value.is_array() && value.size() <= fewMembers) {
        for (const auto& member : value)
            findTable(member, &value, name, depth + 1, best);
    }
}

/// A place on a map (GeoJSON, RFC 7946): its shape is no cell of a table.
bool isMapFeature(const RecordJson& row) {
    if (!row.is_object() || row.find("geometry") == row.end())
        return false;
    const auto type = row.find("type");
    const auto properties = row.find("properties");
    return type != row.end() && *type == "Feature" && properties != row.end() && properties->is_object();
}

class RecordTable {
public:
    RecordTable(std::string shownFile, std::string name, const GridReadOptions& options)
        : m_options(options) {
        m_grid.file = std::move(shownFile);
        m_grid.name = std::move(name);
    }

    bool isFull() const { return m_options.rowLimit && m_rows.size() >= *m_options.rowLimit; }

    /// Codes: table.too-large, import.cancelled.
    Result<void> add(const RecordJson& row) {
        if (m_rows.size() % rowsBetweenChecks == 0 && m_options.token.cancelled())
            return cancelled();
        m_rows.emplace_back();
        if (isMapFeature(row)) {
            m_hasRecords = true;
            ++m_shapes;
            addRecord(row.at("properties"), {}, 0);
        } else if (row.is_object()) {
            m_hasRecords = true;
            addRecord(row, {}, 0);
        } else {
            std::size_t column = 0;
            for (const auto& cell : row)
                place(column++, cell);
        }
        m_width = std::max(m_width, m_rows.back().empty() ? 0 : m_rows.back().back().column + 1);
        return checkSize(m_rows.size() + 1, std::max(m_width, m_columns.size()), {m_grid.file, 0, {}, {}});
    }

    /// Names for columns of rows that are lists.
    void setHeading(const RecordJson& names) {
        for (const auto& name : names)
            columnOf(name.is_string() ? name.get<std::string>() : name.dump());
        m_hasRecords = true;
    }

    Grid take(Diagnostics& findings) {
        if (m_shapes > 0)
            findings.note(format_sentences::jsonShapesLeftOut(counted(m_shapes, "place", "places")),
                          {m_grid.file, 0, {}, {}});
        int number = 1;
        if (m_hasRecords) {
            m_grid.addRow(number++);
            for (const auto& name : m_names)
                m_grid.addCell(m_texts.keep(name));
        }
        for (auto& row : m_rows) {
            m_grid.addRow(number++);
            std::stable_sort(row.begin(), row.end(),
                             [](const auto& a, const auto& b) { return a.column < b.column; });
            std::size_t next = 0;
            for (const auto& cell : row) {
                for (; next < cell.column; ++next)
                    m_grid.addCell({});
                m_grid.addCell(cell.text, cell.type);
                ++next;
            }
        }
        m_texts.shareWith(m_grid);
        return std::move(m_grid);
    }

private:
    struct RecordCell {
        std::size_t column = 0;
        std::string_view text;
        CellType type = CellType::Text;
    };

    std::size_t columnOf(const std::string& name) {
        const auto [found, isNew] = m_columns.emplace(name, m_columns.size());
        if (isNew)
            m_names.push_back(name);
        return found->second;
    }

    void addRecord(const RecordJson& record, const std::string& prefix, int depth) {
        for (const auto& [key, value] : record.items()) {
            if (value.is_object() && !value.empty() && depth < deepestRecord)
                addRecord(value, prefix + key + ".", depth + 1);
            else if (m_columns.size() <= mostStatedColumns)
                placeNamed(prefix + key, value);
        }
    }

    void placeNamed(const std::string& name, const RecordJson& value) {
        const auto column = columnOf(name);
        // A key that stands twice, or "a.b" beside a nested b: the first counts.
        m_filledIn.resize(m_columns.size());
        if (m_filledIn[column] == m_rows.size())
            return;
        m_filledIn[column] = m_rows.size();
        place(column, value);
    }

    void place(std::size_t column, const RecordJson& value) {
        Grid one; // makes the cell's text and type
        addJsonCell(one, m_texts, value);
        m_rows.back().push_back(
            {column, one.cells.front(), one.types.empty() ? CellType::Text : one.types.front()});
    }

    const GridReadOptions& m_options;
    Grid m_grid;
    CellTexts m_texts;
    std::map<std::string, std::size_t, std::less<>> m_columns;
    std::vector<std::string> m_names;
    std::vector<std::size_t> m_filledIn; ///< the last row, counted from 1, with a cell in each column
    std::vector<std::vector<RecordCell>> m_rows;
    std::size_t m_width = 0;
    std::size_t m_shapes = 0;
    bool m_hasRecords = false;
};

/// An object of columns: lists of the same length, or objects with the same keys (pandas).
bool isColumns(const RecordJson& value) {
    constexpr std::size_t fewest = 2;
    if (!value.is_object() || value.size() < fewest)
        return false;
    const auto& first = value.front();
    if (!first.is_structured() || first.empty())
        return false;
    return std::all_of(value.begin(), value.end(), [&first](const RecordJson& column) {
        return column.type() == first.type() && column.size() == first.size() &&
               std::none_of(column.begin(), column.end(),
                            [](const RecordJson& cell) { return cell.is_structured(); });
    });
}

Result<GridFile> columnsTable(const RecordJson& columns, const std::string& shownFile,
                              const GridReadOptions& options) {
    RecordTable table(shownFile, {}, options);
    std::vector<RecordJson::const_iterator> cells;
    for (const auto& column : columns)
        cells.push_back(column.begin());
    const auto rows = columns.front().size();
    for (std::size_t row = 0; row < rows && !table.isFull(); ++row) {
        RecordJson record = RecordJson::object();
        auto cell = cells.begin();
        for (const auto& [name, column] : columns.items()) {
            record[name] = **cell;
            ++*cell++;
        }
        if (auto done = table.add(record); !done)
            return tl::unexpected(done.error());
    }
    GridFile file{format_sentences::jsonColumns, {}, {}};
    file.grids.push_back(table.take(file.findings));
    return file;
}
} // namespace

Result<GridFile> readJsonRecords(const RecordJson& document, const std::string& shownFile,
                                 const GridReadOptions& options) {
    if (const auto nested = recordsOfNestedObjects(document))
        return readJsonRecords(*nested, shownFile, options);
    if (isColumns(document))
        return columnsTable(document, shownFile, options);
    TableCandidate found;
    findTable(document, nullptr, {}, 0, found);
    if (found.list == nullptr)
        return fail(format_sentences::jsonHasNoTable(), {shownFile, 0, {}, {}});
    const auto flattened = holdLists(*found.list) ? flattenedRecords(*found.list) : RecordJson();
    const auto& list = flattened.is_array() ? flattened : *found.list;
    RecordTable table(shownFile, found.name, options);
    for (const auto* key : {"columns", "fields", "headers", "header"}) {
        const auto heading =
            found.parent != nullptr && found.parent->is_object() ? found.parent->find(key) : document.end();
        const bool isHeading = found.parent != nullptr && found.parent->is_object() &&
                               heading != found.parent->end() && heading->is_array() &&
                               found.list->front().is_array() &&
                               heading->size() == found.list->front().size();
        if (isHeading) {
            table.setHeading(*heading);
            break;
        }
    }
    for (const auto& row : list) {
        if (table.isFull())
            break;
        if (auto done = table.add(row); !done)
            return tl::unexpected(done.error());
    }
    GridFile file{
        found.list->front().is_object() ? format_sentences::jsonRecords : format_sentences::jsonRows, {}, {}};
    file.grids.push_back(table.take(file.findings));
    return file;
}

Result<GridFile> readJsonLines(std::string_view text, const std::string& shownFile,
                               const GridReadOptions& options) {
    RecordTable table(shownFile, {}, options);
    int number = 0;
    while (!text.empty() && !table.isFull()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        ++number;
        if (trimmed(line).empty())
            continue;
        const auto record = parseJson(line, shownFile);
        if (!record || !isRow(*record))
            return fail(format_sentences::notAJsonRecord(number), {shownFile, number, {}, {}});
        if (auto done = table.add(*record); !done)
            return tl::unexpected(done.error());
    }
    GridFile file{format_sentences::jsonLines, {}, {}};
    file.grids.push_back(table.take(file.findings));
    return file;
}

} // namespace driftline
