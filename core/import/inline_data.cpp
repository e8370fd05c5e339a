// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/inline_data.h"

#include "import/package_sentences.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>

namespace driftline {

namespace {
using Json = nlohmann::ordered_json;

constexpr std::size_t mostCells = 50'000'000;

/// All cells go into one text first; views into it are made when it no longer grows.
class InlineReader {
public:
    InlineReader(const std::string& file, const std::string& pointer) : m_file(file), m_pointer(pointer) {}

    Result<RawTable> readLists(const Json& data) {
        for (const auto& name : data.front())
            m_table.header.push_back(scalarText(name));
        for (std::size_t i = 1; i < data.size(); ++i) {
            const auto& row = data[i];
            if (!row.is_array())
                return wrongRow(i, package_sentences::aListAsTheFirst);
            if (row.size() != m_table.columns())
                return fail(package_sentences::inlineRowIsRagged(i + 1, row.size(), m_table.columns()),
                            placeOf(i));
            for (const auto& cell : row)
                addCell(cell);
            m_table.rowNumbers.push_back(static_cast<int>(i) + 1);
        }
        return finished();
    }

    Result<RawTable> readObjects(const Json& data, const std::vector<std::string>& fieldNames) {
        m_table.header = fieldNames.empty() ? namesIn(data) : fieldNames;
        // Every object may name other columns, and then the table is far larger than the text.
        if (m_table.columns() > mostCells / data.size())
            return fail(package_sentences::inlineTooLarge(), placeOf(0));
        for (std::size_t i = 0; i < data.size(); ++i) {
            const auto& row = data[i];
            if (!row.is_object())
                return wrongRow(i, package_sentences::anObjectAsTheFirst);
            for (const auto& name : m_table.header) {
                const auto cell = row.find(name);
                addCell(cell == row.end() ? Json() : *cell);
            }
            m_table.rowNumbers.push_back(static_cast<int>(i) + 2);
        }
        return finished();
    }

private:
    struct Span {
        std::size_t from = 0;
        std::size_t length = 0;
    };

    static std::vector<std::string> namesIn(const Json& data) {
        std::vector<std::string> names;
        std::set<std::string> seen;
        for (const auto& row : data) {
            if (!row.is_object())
                continue;
            for (const auto& [name, value] : row.items()) {
                if (seen.insert(name).second)
                    names.push_back(name);
            }
        }
        return names;
    }

    Place placeOf(std::size_t index) const { return {m_file, 0, {}, fmt::format("{}/{}", m_pointer, index)}; }

    tl::unexpected<Error> wrongRow(std::size_t index, std::string_view expected) const {
        return fail(package_sentences::inlineRowType(expected), placeOf(index));
    }

    void addCell(const Json& cell) {
        const auto text = cell.is_null() ? std::string() : scalarText(cell);
        m_spans.push_back({m_text.size(), text.size()});
        m_text += text;
    }

    RawTable finished() {
        const auto text = std::make_shared<const std::string>(std::move(m_text));
        m_table.cells.reserve(m_spans.size());
        for (const auto& span : m_spans)
            m_table.cells.push_back(std::string_view(*text).substr(span.from, span.length));
        m_table.texts.push_back(text);
        m_table.parts.push_back({m_file, 0});
        m_table.holdsJsonNumbers = true;
        return std::move(m_table);
    }

    const std::string& m_file;
    const std::string& m_pointer;
    RawTable m_table;
    std::string m_text;
    std::vector<Span> m_spans;
};
} // namespace

Result<RawTable> readInlineData(const Json& data, const std::vector<std::string>& fieldNames,
                                const std::string& shownFile, const std::string& pointer) {
    const auto wrong = [&] { return fail(package_sentences::inlineType(), {shownFile, 0, {}, pointer}); };
    if (!data.is_array() || data.empty())
        return wrong();
    InlineReader reader(shownFile, pointer);
    if (data.front().is_array() && !data.front().empty())
        return reader.readLists(data);
    if (data.front().is_object())
        return reader.readObjects(data, fieldNames);
    return wrong();
}

} // namespace driftline
