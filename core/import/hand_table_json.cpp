// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/hand_table_json.h"

namespace driftline {

namespace {
using HandJson = nlohmann::ordered_json;

void putText(HandJson& json, const char* key, const std::string& text) {
    if (!text.empty())
        json[key] = text;
}

HandJson sourceEntry(const Source& source) {
    HandJson out = {{"name", source.name}};
    putText(out, "title", source.title);
    putText(out, "path", source.path);
    putText(out, "note", source.note);
    return out;
}

HandTable tableFrom(const HandJson& json) {
    HandTable table;
    table.title = json.value("title", std::string());
    table.note = json.value("note", std::string());
    table.rows = json.at("rows").get<std::vector<std::vector<std::string>>>();
    for (const auto& entry : json.value("sources", HandJson::array())) {
        Source source;
        source.name = entry.at("name").get<std::string>();
        source.title = entry.value("title", std::string());
        source.path = entry.value("path", std::string());
        source.note = entry.value("note", std::string());
        table.sources.push_back(std::move(source));
    }
    for (const auto& entry : json.value("cells", HandJson::array())) {
        CellSource cell;
        if (entry.contains("row"))
            cell.row = entry.at("row").get<std::size_t>();
        cell.column = entry.at("column").get<std::size_t>();
        cell.source = entry.value("source", std::string());
        cell.note = entry.value("note", std::string());
        table.cells.push_back(std::move(cell));
    }
    return table;
}
} // namespace

HandJson handTableJson(const HandTable& table) {
    HandJson out = HandJson::object();
    putText(out, "title", table.title);
    putText(out, "note", table.note);
    out["rows"] = table.rows;
    for (const auto& source : table.sources)
        out["sources"].push_back(sourceEntry(source));
    for (const auto& cell : table.cells) {
        HandJson entry = HandJson::object();
        if (cell.row)
            entry["row"] = *cell.row;
        entry["column"] = cell.column;
        putText(entry, "source", cell.source);
        putText(entry, "note", cell.note);
        out["cells"].push_back(std::move(entry));
    }
    return out;
}

std::optional<HandTable> parseHandTable(const nlohmann::ordered_json& json) {
    try {
        return tableFrom(json);
    } catch (const HandJson::exception&) {
        return {};
    }
}

} // namespace driftline
