// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/recipe_json.h"

#include "base/text.h"
#include "import/recipe_sentences.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace driftline {

namespace {
using RecipeDocument = nlohmann::ordered_json;
constexpr int recipeVersion = 1;

constexpr std::array<std::pair<DayOrder, std::string_view>, 2> orderNames = {
    {{DayOrder::DayFirst, "day-first"}, {DayOrder::MonthFirst, "month-first"}}};

/// Writes what differs from the default.
class RecipeWriter {
public:
    void put(const char* key, const std::string& text) {
        if (!text.empty())
            m_json[key] = text;
    }
    void put(const char* key, bool truth) {
        if (truth)
            m_json[key] = true;
    }
    void put(const char* key, RecipeDocument part) {
        if (!part.empty())
            m_json[key] = std::move(part);
    }
    void put(const char* key, const Reason& reason) {
        RecipeWriter out;
        out.put("evidence", reason.evidence);
        out.put("alternatives", RecipeDocument(reason.alternatives));
        out.put("chosen", reason.isChosen);
        put(key, out.json());
    }
    template <class Value>
    void set(const char* key, const Value& value) {
        m_json[key] = value;
    }
    const RecipeDocument& json() const { return m_json; }

private:
    RecipeDocument m_json = RecipeDocument::object();
};

std::string markText(char mark) {
    return mark == '\0' ? std::string() : std::string(1, mark);
}

RecipeDocument formatJson(const ColumnFormat& format) {
    RecipeWriter out;
    if (!(format.marks == NumberMarks{})) {
        out.set("decimal", markText(format.marks.decimal));
        out.put("group", markText(format.marks.group));
    }
    for (const auto& [order, name] : orderNames) {
        if (format.periods.order == order)
            out.set("dayOrder", name);
    }
    if (format.periods.hasFiscalYears)
        out.set("fiscalYears", *format.periods.hasFiscalYears);
    out.put("buddhistYears", format.periods.isBuddhist);
    out.put("speaksOfTime", format.isTime);
    out.put("earlyYears", format.hasEarlyYears);
    auto missing = RecipeDocument::array();
    for (const auto& rule : format.missing)
        missing.push_back({{"code", rule.mark}, {"reason", missingLabel(rule.reason)}});
    out.put("missing", std::move(missing));
    return out.json();
}

RecipeDocument columnJson(const ColumnRecipe& column) {
    RecipeWriter out;
    out.set("name", column.name);
    if (column.heading != column.name)
        out.set("heading", column.heading);
    out.set("position", column.position);
    out.set("use", columnUseName(column.use));
    out.set("type", columnTypeName(column.type));
    if (column.role != Role::None)
        out.set("role", roleName(column.role));
    out.put("title", column.title);
    auto categories = RecipeDocument::array();
    for (const auto& category : column.categories) {
        RecipeWriter entry;
        entry.set("value", category.value);
        entry.put("label", category.label);
        entry.put("wording", category.wording);
        categories.push_back(entry.json());
    }
    out.put("categories", std::move(categories));
    out.put("unit", column.unit);
    if (column.factor != 1)
        out.set("factor", column.factor);
    out.put("format", formatJson(column.format));
    if (column.period)
        out.set("period", column.period->text());
    out.put("partOfYear", column.partOfYear);
    out.put("series", column.series);
    out.put("of", column.of);
    out.put("flag", column.flag);
    out.put("place", column.place);
    if (column.level)
        out.set("level", *column.level);
    out.put("fillsDown", column.fillsDown);
    out.put("carriesYear", column.carriesYear);
    out.put("reason", column.reason);
    return out.json();
}

tl::unexpected<Error> wrongField(std::string_view what, std::string_view shownFile) {
    return fail(recipe_sentences::recipeWrongField(what), {std::string(shownFile), 0, {}, {}});
}

Reason reasonFrom(const RecipeDocument& json, const char* key) {
    const auto at = json.find(key);
    if (at == json.end())
        return {};
    return {at->value("evidence", std::string()), at->value("alternatives", std::vector<std::string>()),
            at->value("chosen", false)};
}

char markFrom(const RecipeDocument& json, const char* key) {
    const auto text = json.value(key, std::string());
    return text.empty() ? '\0' : text.front();
}

ColumnFormat formatFrom(const RecipeDocument& json) {
    ColumnFormat format;
    if (json.contains("decimal"))
        format.marks = {markFrom(json, "decimal"), markFrom(json, "group")};
    const auto order = json.value("dayOrder", std::string());
    for (const auto& [value, name] : orderNames) {
        if (order == name)
            format.periods.order = value;
    }
    if (json.contains("fiscalYears"))
        format.periods.hasFiscalYears = json.at("fiscalYears").get<bool>();
    format.periods.isBuddhist = json.value("buddhistYears", false);
    format.isTime = json.value("speaksOfTime", false);
    format.hasEarlyYears = json.value("earlyYears", false);
    for (const auto& rule : json.value("missing", RecipeDocument::array()))
        format.missing.push_back(
            {rule.at("code").get<std::string>(), missingReasonFor(rule.value("reason", std::string()))});
    return format;
}

Result<ColumnRecipe> columnFrom(const RecipeDocument& json, std::string_view shownFile) {
    ColumnRecipe column;
    column.name = json.at("name").get<std::string>();
    column.heading = json.value("heading", column.name);
    column.position = json.value("position", std::size_t{0});
    const auto use = json.value("use", std::string("key"));
    const auto known = columnUseFromName(use);
    if (!known)
        return wrongField(recipe_sentences::unknownUse(inQuotes(column.name), inQuotes(use)), shownFile);
    column.use = *known;
    const auto type = json.value("type", std::string("text"));
    column.type = type == columnTypeName(ColumnType::Number)   ? ColumnType::Number
                  : type == columnTypeName(ColumnType::Period) ? ColumnType::Period
                                                               : ColumnType::Text;
    if (const auto role = json.value("role", std::string()); !role.empty()) {
        const auto named = roleFromName(role);
        if (!named)
            return wrongField(recipe_sentences::unknownRole(inQuotes(column.name), inQuotes(role)),
                              shownFile);
        column.role = *named;
    }
    column.title = json.value("title", std::string());
    for (const auto& entry : json.value("categories", RecipeDocument::array()))
        column.categories.push_back({entry.at("value").get<std::string>(),
                                     entry.value("label", std::string()),
                                     entry.value("wording", std::string())});
    column.unit = json.value("unit", std::string());
    column.factor = json.value("factor", 1.0);
    column.format = formatFrom(json.value("format", RecipeDocument::object()));
    column.format.kind = cellKindOf(column.type);
    if (const auto period = json.value("period", std::string()); !period.empty()) {
        column.period = Period::parse(period);
        if (!column.period)
            return wrongField(recipe_sentences::notAPeriod(inQuotes(period), inQuotes(column.name)),
                              shownFile);
    }
    column.partOfYear = json.value("partOfYear", std::string());
    column.series = json.value("series", std::string());
    column.of = json.value("of", std::string());
    column.flag = json.value("flag", std::string());
    column.place = json.value("place", std::string());
    if (json.contains("level"))
        column.level = json.at("level").get<double>();
    column.fillsDown = json.value("fillsDown", false);
    column.carriesYear = json.value("carriesYear", false);
    column.reason = reasonFrom(json, "reason");
    return column;
}

Result<Recipe> recipeFrom(const RecipeDocument& json, std::string_view shownFile) {
    if (json.value("version", recipeVersion) > recipeVersion)
        return fail(recipe_sentences::newerVersion(), {std::string(shownFile), 0, {}, {}});
    Recipe recipe;
    recipe.sheet = json.value("sheet", std::string());
    recipe.recogniser = json.value("recogniser", std::string());
    if (const auto mark = markFrom(json, "delimiter"); mark != '\0')
        recipe.delimiter = mark;
    recipe.encoding = json.value("encoding", std::string());
    recipe.headingRows = json.value("headingRows", std::vector<int>());
    if (json.contains("unitRow"))
        recipe.unitRow = json.at("unitRow").get<int>();
    recipe.firstRow = json.value("firstRow", 1);
    if (json.contains("lastRow"))
        recipe.lastRow = json.at("lastRow").get<int>();
    for (const auto& out : json.value("leftOut", RecipeDocument::array()))
        recipe.leftOut.push_back({out.at("row").get<int>(), out.value("why", std::string())});
    for (const auto& choice : json.value("rowChoices", RecipeDocument::array()))
        recipe.rowChoices.push_back({choice.at("row").get<int>(), choice.value("label", std::string()),
                                     choice.value("leftOut", true)});
    for (const auto& group : json.value("groups", RecipeDocument::array()))
        recipe.groups.push_back({group.at("row").get<int>(), group.at("name").get<std::string>()});
    recipe.groupName = json.value("groupName", std::string());
    recipe.groupRole = roleFromName(json.value("groupRole", std::string())).value_or(Role::Dimension);
    for (const auto& note : json.value("footnotes", RecipeDocument::array()))
        recipe.footnotes.push_back({note.at("mark").get<std::string>(), note.at("text").get<std::string>()});
    for (const auto& entry : json.value("columns", RecipeDocument::array())) {
        auto column = columnFrom(entry, shownFile);
        if (!column)
            return tl::unexpected(column.error());
        recipe.columns.push_back(std::move(*column));
    }
    recipe.isLong = json.value("measuresBecomeRows", false);
    recipe.seriesRole = roleFromName(json.value("seriesRole", std::string())).value_or(Role::Series);
    recipe.seriesName = json.value("seriesName", std::string());
    recipe.periodName = json.value("periodName", std::string());
    recipe.placeName = json.value("placeName", std::string());
    recipe.lastActual = json.value("lastActual", std::string());
    recipe.unitsIn = json.value("unitsIn", std::string());
    for (const auto& [key, text] : {std::pair{"title", &recipe.title}, std::pair{"note", &recipe.note},
                                    std::pair{"source", &recipe.source}, std::pair{"unit", &recipe.unit},
                                    std::pair{"place", &recipe.place}, std::pair{"edition", &recipe.edition}})
        *text = json.value(key, std::string());
    recipe.tableReason = reasonFrom(json, "tableReason");
    recipe.shapeReason = reasonFrom(json, "shapeReason");
    recipe.textReason = reasonFrom(json, "textReason");
    return recipe;
}
} // namespace

std::string recipeJson(const Recipe& recipe) {
    RecipeWriter out;
    out.set("version", recipeVersion);
    out.put("sheet", recipe.sheet);
    out.put("recogniser", recipe.recogniser);
    if (recipe.delimiter)
        out.set("delimiter", markText(*recipe.delimiter));
    out.put("encoding", recipe.encoding);
    out.put("headingRows", RecipeDocument(recipe.headingRows));
    if (recipe.unitRow)
        out.set("unitRow", *recipe.unitRow);
    out.set("firstRow", recipe.firstRow);
    if (recipe.lastRow)
        out.set("lastRow", *recipe.lastRow);
    auto leftOut = RecipeDocument::array();
    for (const auto& row : recipe.leftOut)
        leftOut.push_back({{"row", row.row}, {"why", row.why}});
    out.put("leftOut", std::move(leftOut));
    auto rowChoices = RecipeDocument::array();
    for (const auto& choice : recipe.rowChoices)
        rowChoices.push_back({{"row", choice.row}, {"label", choice.label}, {"leftOut", choice.isLeftOut}});
    out.put("rowChoices", std::move(rowChoices));
    auto groups = RecipeDocument::array();
    for (const auto& group : recipe.groups)
        groups.push_back({{"row", group.row}, {"name", group.name}});
    out.put("groups", std::move(groups));
    out.put("groupName", recipe.groupName);
    if (recipe.groupRole != Role::Dimension)
        out.set("groupRole", roleName(recipe.groupRole));
    auto footnotes = RecipeDocument::array();
    for (const auto& note : recipe.footnotes)
        footnotes.push_back({{"mark", note.mark}, {"text", note.text}});
    out.put("footnotes", std::move(footnotes));
    out.put("measuresBecomeRows", recipe.isLong);
    if (recipe.seriesRole != Role::Series)
        out.set("seriesRole", roleName(recipe.seriesRole));
    for (const auto& [key, text] :
         {std::pair{"seriesName", &recipe.seriesName}, std::pair{"periodName", &recipe.periodName},
          std::pair{"placeName", &recipe.placeName}, std::pair{"lastActual", &recipe.lastActual},
          std::pair{"unitsIn", &recipe.unitsIn}, std::pair{"title", &recipe.title},
          std::pair{"note", &recipe.note}, std::pair{"source", &recipe.source},
          std::pair{"unit", &recipe.unit}, std::pair{"place", &recipe.place},
          std::pair{"edition", &recipe.edition}})
        out.put(key, *text);
    out.put("tableReason", recipe.tableReason);
    out.put("shapeReason", recipe.shapeReason);
    out.put("textReason", recipe.textReason);
    auto columns = RecipeDocument::array();
    for (const auto& column : recipe.columns)
        columns.push_back(columnJson(column));
    out.set("columns", columns);
    return out.json().dump(2, ' ', false, RecipeDocument::error_handler_t::replace) + "\n";
}

Result<Recipe> parseRecipe(std::string_view json, std::string_view shownFile) {
    const auto document = RecipeDocument::parse(json, nullptr, false);
    if (document.is_discarded() || !document.is_object())
        return fail(recipe_sentences::notARecipe(), {std::string(shownFile), 0, {}, {}});
    try {
        return recipeFrom(document, shownFile);
    } catch (const RecipeDocument::exception&) {
        return wrongField(recipe_sentences::wrongType, shownFile);
    }
}

} // namespace driftline
