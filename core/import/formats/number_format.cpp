// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/number_format.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace driftline {

namespace {
constexpr std::string_view currencySigns = "$€£¥₩₫฿៛₭₱";

char lowerLetter(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isCodeLetter(char c) {
    return lowerLetter(c) >= 'a' && lowerLetter(c) <= 'z';
}

/// Walks through the first section of a code and notes what it shows.
class FormatCode {
public:
    explicit FormatCode(std::string_view code) : m_code(code) {
        while (m_at < m_code.size() && m_code[m_at] != ';')
            step();
    }

    NumberFormat format() const {
        NumberFormat format{std::string(m_code), FormatKind::Number, false};
        // A lone m between hours or seconds is minutes, otherwise it is the month.
        const bool hasMonth = m_hasM && !m_hasHour && !m_hasSecond;
        if (m_hasElapsed)
            format.kind = FormatKind::Duration;
        else if (m_hasYear || m_hasDay || hasMonth)
            format.kind = FormatKind::Date;
        else if (m_hasHour || m_hasSecond)
            format.kind = FormatKind::Time;
        format.isTelling = format.kind == FormatKind::Duration ||
                           (format.kind == FormatKind::Date && !m_hasDay) ||
                           (format.kind == FormatKind::Number && (m_hasWord || m_cutsThousands));
        return format;
    }

private:
    void step() {
        const char c = m_code[m_at];
        switch (c) {
        case '"':
            return quoted();
        case '[':
            return bracketed();
        case '\\':
            noteWord(m_code.substr(std::min(m_at + 1, m_code.size()), 1));
            m_at += 2;
            return;
        case '_': // as wide as the next letter
        case '*': // filled with the next letter
            m_at += 2;
            return;
        case '%':
            m_hasWord = true;
            break;
        case '0':
        case '#':
        case '?':
            m_lastPlace = m_at;
            break;
        case ',':
            noteComma();
            break;
        default:
            return word();
        }
        ++m_at;
    }

    void quoted() {
        const auto end = std::min(m_code.find('"', m_at + 1), m_code.size());
        noteWord(m_code.substr(m_at + 1, end - m_at - 1));
        m_at = end + 1;
    }

    void bracketed() {
        const auto end = std::min(m_code.find(']', m_at), m_code.size());
        const auto inside = m_code.substr(m_at + 1, end - m_at - 1);
        if (inside.starts_with('$'))
            noteWord(inside.substr(1, inside.find('-') - 1));
        else if (!inside.empty() && std::all_of(inside.begin(), inside.end(), [&](char c) {
                     return lowerLetter(c) == lowerLetter(inside.front()) &&
                            std::string_view("hms").find(lowerLetter(c)) != std::string_view::npos;
                 }))
            m_hasElapsed = true;
        m_at = end + 1;
    }

    void word() {
        const auto rest = m_code.substr(m_at);
        constexpr std::array<std::string_view, 3> names = {"general", "am/pm", "a/p"};
        for (const auto name : names) {
            if (lowered(rest.substr(0, name.size())) == name) {
                m_hasHour = m_hasHour || name != names.front();
                m_at += name.size();
                return;
            }
        }
        switch (lowerLetter(rest.front())) {
        case 'e': // an era's year, or an exponent
            m_hasYear = m_hasYear || rest.size() < 2 || (rest[1] != '+' && rest[1] != '-');
            break;
        case 'y':
        case 'g':
        case 'b':
            m_hasYear = true;
            break;
        case 'd':
            m_hasDay = true;
            break;
        case 'm':
            m_hasM = true;
            break;
        case 'h':
            m_hasHour = true;
            break;
        case 's':
            m_hasSecond = true;
            break;
        default:
            if (!isCodeLetter(rest.front()))
                noteSign(rest);
            break;
        }
        ++m_at;
    }

    void noteSign(std::string_view rest) {
        if (rest.front() == '$' || static_cast<unsigned char>(rest.front()) >= 0x80)
            m_hasWord = true;
    }

    void noteWord(std::string_view text) {
        m_hasWord = m_hasWord || std::any_of(text.begin(), text.end(), [](char c) {
                        return isCodeLetter(c) || static_cast<unsigned char>(c) >= 0x80 ||
                               currencySigns.find(c) != std::string_view::npos || c == '%';
                    });
    }

    /// A comma behind the last place of the digits divides by a thousand.
    void noteComma() {
        const auto next = m_code.find_first_not_of(',', m_at);
        const bool placesFollow = next != std::string_view::npos &&
                                  (m_code[next] == '0' || m_code[next] == '#' || m_code[next] == '?');
        m_cutsThousands = m_cutsThousands || (m_lastPlace != std::string_view::npos && !placesFollow);
    }

    std::string_view m_code;
    std::size_t m_at = 0;
    std::size_t m_lastPlace = std::string_view::npos;
    bool m_hasYear = false;
    bool m_hasDay = false;
    bool m_hasM = false;
    bool m_hasHour = false;
    bool m_hasSecond = false;
    bool m_hasElapsed = false;
    bool m_hasWord = false;
    bool m_cutsThousands = false;
};
} // namespace

NumberFormat numberFormatOf(std::string_view code) {
    return FormatCode(code).format();
}

std::optional<NumberFormat> builtinNumberFormat(int id) {
    struct Builtin {
        int id;
        std::string_view code;
    };
    static constexpr std::array<Builtin, 27> known = {{
        {0, "General"},
        {1, "0"},
        {2, "0.00"},
        {3, "#,##0"},
        {4, "#,##0.00"},
        {9, "0%"},
        {10, "0.00%"},
        {11, "0.00E+00"},
        {12, "# ?/?"},
        {13, "# ?\?/?\?"},
        {14, "m/d/yy"},
        {15, "d-mmm-yy"},
        {16, "d-mmm"},
        {17, "mmm-yy"},
        {18, "h:mm AM/PM"},
        {19, "h:mm:ss AM/PM"},
        {20, "h:mm"},
        {21, "h:mm:ss"},
        {22, "m/d/yy h:mm"},
        {37, "#,##0 ;(#,##0)"},
        {38, "#,##0 ;(#,##0)"},
        {39, "#,##0.00;(#,##0.00)"},
        {40, "#,##0.00;(#,##0.00)"},
        {45, "mm:ss"},
        {46, "[h]:mm:ss"},
        {47, "mm:ss.0"},
        {49, "@"},
    }};
    const auto* const found =
        std::find_if(known.begin(), known.end(), [id](const Builtin& b) { return b.id == id; });
    if (found != known.end())
        return numberFormatOf(found->code);
    // Those of East Asian editions; whether a day or a time is shown is told by the number.
    if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        return numberFormatOf("yyyy-mm-dd");
    return {};
}

std::string isoDay(long long days) {
    // Howard Hinnant, chrono-compatible low-level date algorithms: civil_from_days
    const long long shifted = days + 719468;
    const long long era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const long long dayOfEra = shifted - era * 146097;
    const long long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const long long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const long long month = (5 * dayOfYear + 2) / 153;
    const long long day = dayOfYear - (153 * month + 2) / 5 + 1;
    const long long civilMonth = month < 10 ? month + 3 : month - 9;
    const long long year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0);
    return fmt::format("{:04}-{:02}-{:02}", year, civilMonth, day);
}

std::optional<std::string> isoFromDayNumber(double days, FormatKind kind, bool countsFrom1904) {
    constexpr long long millisecondsADay = 86400000;
    constexpr double lastDay = 2958465; // 9999-12-31
    if (!(days >= 0) || days > lastDay + 1)
        return {};
    const auto total = std::llround(days * static_cast<double>(millisecondsADay));
    auto whole = total / millisecondsADay;
    const auto rest = total % millisecondsADay;
    const auto seconds = rest / 1000;
    auto time = fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (rest % 1000 != 0)
        time += fmt::format(".{:03}", rest % 1000);
    if (whole == 0 && kind == FormatKind::Time)
        return time;
    if (countsFrom1904) {
        whole -= 24107; // 1904-01-01 before 1970-01-01
    } else {
        if (whole == 0 || whole == 60)
            return {};
        whole -= whole < 60 ? 25568 : 25569;
    }
    auto text = isoDay(whole);
    if (text.size() > std::string_view("9999-12-31").size())
        return {};
    return rest == 0 ? text : text + "T" + time;
}

} // namespace driftline
