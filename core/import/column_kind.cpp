// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_kind.h"

#include "base/text.h"
#include "import/cell_text.h"

#include <algorithm>
#include <array>

namespace driftline {

namespace {
/// Of headings, in the languages whose months are read too, and of the Far East.
constexpr auto timeWords = std::to_array<std::string_view>(
    {"year",     "wave",  "period",  "date",     "time",     "month",     "quarter",  "day",
     "years",    "week",  "yr",      "fy",       "datetime", "timestamp", "semester", // English
     "année",    "annee", "années",  "annees",   "mois",     "trimestre", "jour",     "période",
     "semestre", // French
     "jahr",     "jahre", "monat",   "quartal",  "datum",    "woche",     "zeit",     "zeitraum",
     "tag",                                                                                     // German
     "año",      "anio",  "años",    "mes",      "fecha",    "periodo",   "período",  "semana", // Spanish
     "ano",      "anos",  "mês",                                                                // Portuguese
     "tahun",    "bulan", "tanggal", "triwulan", "kuartal",  "periode",   "waktu",    "hari",   // Indonesian
     "năm",      "nam",   "tháng",   "thang",    "quý",      "ngày",      "kỳ",                 // Vietnamese
     "ปี",        "พ",     "เดือน",    "วันที่",      "ឆ្នាំ",      "年",        "年份",     "年度",
     "日期",     "时间",  "月份",    "季度"});
constexpr auto yearWords =
    std::to_array<std::string_view>({"year", "years", "yr", "jahr", "jahre", "année", "annee", "año", "anio",
                                     "ano", "tahun", "năm", "nam", "ปี", "年", "年份"});
constexpr int firstYear = 1000;
constexpr int lastYear = 2999;

bool isPlausiblePeriod(std::string_view cell) {
    const auto period = Period::parse(cell);
    if (!period)
        return false;
    const int year = period->start.year();
    return year >= firstYear && year <= lastYear;
}

std::vector<std::string> headingWords(std::string_view name) {
    // refYear and TIME_PERIOD are two words each.
    std::string apart;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool isHump =
            i > 0 && name[i] >= 'A' && name[i] <= 'Z' && name[i - 1] >= 'a' && name[i - 1] <= 'z';
        apart += isHump ? " " : "";
        apart += name[i];
    }
    auto plain = loweredWords(apart);
    std::replace_if(
        plain.begin(), plain.end(),
        [](char c) { return std::string_view("_-.,:;/()[]{}#").find(c) != std::string_view::npos; }, ' ');
    return words(plain);
}

template <std::size_t count>
bool holdsOneOf(std::string_view name, const std::array<std::string_view, count>& sought) {
    const auto parts = headingWords(name);
    return std::any_of(parts.begin(), parts.end(), [&sought](const std::string& word) {
        return std::find(sought.begin(), sought.end(), word) != sought.end();
    });
}
} // namespace

bool isTimeName(std::string_view name) {
    return holdsOneOf(name, timeWords);
}

bool isYearName(std::string_view name) {
    return holdsOneOf(name, yearWords);
}

void inferPeriods(std::vector<Field>& fields, const RawTable& table,
                  const std::vector<std::size_t>& columnOf) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        auto& field = fields[i];
        if (columnTypeOf(field.kind) == ColumnType::Period || !isTimeName(field.variable.name))
            continue;
        bool any = false;
        bool all = true;
        for (std::size_t row = 0; all && row < table.rows(); ++row) {
            const auto cell = table.cell(row, columnOf[i]);
            if (missingReasonOf(cell, field.missing) != MissingReason::None)
                continue;
            any = true;
            all = isPlausiblePeriod(cell);
        }
        if (any && all)
            field.kind = CellKind::Period;
    }
}

} // namespace driftline
