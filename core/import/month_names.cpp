// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/month_names.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace driftline {

namespace {
constexpr std::array<std::string_view, 12> shortMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                          "jul", "aug", "sep", "oct", "nov", "dec"};

/// A line a language, its months in order.
constexpr std::array<std::array<std::string_view, 12>, 2> thaiMonths = {
    {{"มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
      "พฤศจิกายน", "ธันวาคม"},
     {"ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."}}};
constexpr std::array<std::array<std::string_view, 12>, 3> otherMonths = {
    {{"មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា", "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ"},
     {"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
      "ноября", "декабря"},
     {"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
      "декабрь"}}};

template <std::size_t count>
bool replaceOne(const std::array<std::array<std::string_view, 12>, count>& lists, std::string& text) {
    for (const auto& names : lists) {
        for (std::size_t month = 0; month < names.size(); ++month) {
            const auto at = text.find(names[month]);
            if (at == std::string::npos)
                continue;
            text.replace(at, names[month].size(), std::string(shortMonths[month]) + " ");
            return true;
        }
    }
    return false;
}
} // namespace

bool writeOutMonthNames(std::string& text) {
    if (std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xD0; }))
        return false;
    constexpr std::string_view khmerMonth = "ខែ";
    if (const auto at = text.find(khmerMonth); at != std::string::npos)
        text.erase(at, khmerMonth.size());
    if (replaceOne(otherMonths, text))
        return false;
    return replaceOne(thaiMonths, text);
}

} // namespace driftline
