// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/px_keywords.h"

#include "base/text.h"
#include "import/formats/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace driftline {

namespace {
constexpr std::size_t mostStatements = 1'000'000;
constexpr std::size_t mostPxPeriods = 100'000;

/// Where the character stands outside of quotes.
std::size_t findOutside(std::string_view text, char sought, std::size_t from = 0) {
    bool isQuoted = false;
    for (std::size_t at = from; at < text.size(); ++at) {
        if (text[at] == '"')
            isQuoted = !isQuoted;
        else if (text[at] == sought && !isQuoted)
            return at;
    }
    return std::string_view::npos;
}

bool isBlankSign(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// "a","b" and bare words between commas; "a" "b" is one text.
std::vector<std::string> pxValues(std::string_view text) {
    std::vector<std::string> values;
    std::string value;
    bool hasValue = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"') {
            const auto end = std::min(text.find('"', at + 1), text.size());
            value += text.substr(at + 1, end - at - 1);
            at = end;
            hasValue = true;
        } else if (c == ',') {
            values.push_back(std::move(value));
            value.clear();
            hasValue = false;
        } else if (!isBlankSign(c)) {
            value += c;
            hasValue = true;
        }
    }
    if (hasValue || !values.empty())
        values.push_back(std::move(value));
    return values;
}

tl::unexpected<Error> damagedPx(const Place& place, std::string_view text, std::size_t at,
                                std::string_view why) {
    auto where = place;
    where.row =
        static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + 1;
    return fail(format_sentences::pxTextDamaged(why), where);
}

/// "VALUES[en]("sex")" in its parts.
PxStatement headOf(std::string_view head) {
    PxStatement statement;
    const auto bracket = findOutside(head, '(');
    if (bracket != std::string_view::npos) {
        const auto end = head.rfind(')');
        if (end != std::string_view::npos && end > bracket)
            statement.subjects = pxValues(head.substr(bracket + 1, end - bracket - 1));
        head = head.substr(0, bracket);
    }
    const auto language = head.find('[');
    if (language != std::string_view::npos) {
        const auto end = std::min(head.find(']', language), head.size());
        statement.language = lowered(trimmed(head.substr(language + 1, end - language - 1)));
        head = head.substr(0, language);
    }
    for (const char c : trimmed(head))
        statement.keyword += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return statement;
}

/// "20213" of a unit as "2021-Q3"; empty if it is no period of that unit.
std::string pxPeriod(char unit, std::string_view code) {
    constexpr std::size_t yearDigits = 4;
    const bool isDigits = std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isDigits || code.size() < yearDigits)
        return {};
    const auto year = code.substr(0, yearDigits);
    const auto rest = code.substr(yearDigits);
    switch (unit) {
    case 'A':
        return rest.empty() ? std::string(year) : std::string();
    case 'H':
        return rest == "1" || rest == "2" ? fmt::format("{}-S{}", year, rest) : std::string();
    case 'Q':
        return rest.size() == 1 && rest >= "1" && rest <= "4" ? fmt::format("{}-Q{}", year, rest)
                                                              : std::string();
    case 'M':
        return rest.size() == 2 && rest >= "01" && rest <= "12" ? fmt::format("{}-{}", year, rest)
                                                                : std::string();
    case 'W':
        return rest.size() == 2 && rest >= "01" && rest <= "53" ? fmt::format("{}-W{}", year, rest)
                                                                : std::string();
    case 'D':
        return rest.size() == 4 ? fmt::format("{}-{}-{}", year, rest.substr(0, 2), rest.substr(2))
                                : std::string();
    default:
        return {};
    }
}

/// How many of a unit a year has; 0 if no range of it can be counted.
int periodsAYear(char unit) {
    switch (unit) {
    case 'A':
        return 1;
    case 'H':
        return 2;
    case 'Q':
        return 4;
    case 'M':
        return 12;
    default:
        return 0;
    }
}

/// Every code from one to the other.
std::vector<std::string> pxRange(char unit, std::string_view first, std::string_view last) {
    constexpr std::size_t yearDigits = 4;
    const auto ordinal = [unit](std::string_view code) {
        int year = 0;
        int part = 1;
        if (pxPeriod(unit, code).empty())
            return -1;
        std::from_chars(code.data(), code.data() + yearDigits, year);
        if (code.size() > yearDigits)
            std::from_chars(code.data() + yearDigits, code.data() + code.size(), part);
        return year * periodsAYear(unit) + part - 1;
    };
    std::vector<std::string> codes;
    const int perYear = periodsAYear(unit);
    const int from = perYear == 0 ? -1 : ordinal(first);
    const int to = perYear == 0 ? -1 : ordinal(last);
    for (int at = from; from >= 0 && at <= to; ++at) {
        const int part = at % perYear + 1;
        codes.push_back(unit == 'A'   ? fmt::format("{:04}", at)
                        : unit == 'M' ? fmt::format("{:04}{:02}", at / perYear, part)
                                      : fmt::format("{:04}{}", at / perYear, part));
    }
    return codes;
}
} // namespace

Result<std::vector<PxStatement>> readPxStatements(std::string_view text, const Place& place) {
    std::vector<PxStatement> statements;
    std::size_t at = 0;
    while (true) {
        while (at < text.size() && (isBlankSign(text[at]) || text[at] == ';'))
            ++at;
        const auto equals = findOutside(text, '=', at);
        if (equals == std::string_view::npos)
            return damagedPx(place, text, at, format_sentences::pxEndsBeforeData);
        auto statement = headOf(text.substr(at, equals - at));
        if (statement.keyword.empty() || statement.keyword.find_first_of("\n\"") != std::string::npos ||
            statements.size() >= mostStatements)
            return damagedPx(place, text, at, format_sentences::pxKeywordUnreadable);
        const auto end = findOutside(text, ';', equals + 1);
        const bool isData = statement.keyword == "DATA";
        if (end == std::string_view::npos) // its last number may be cut off too
            return damagedPx(place, text, equals,
                             format_sentences::pxStatementHasNoEnd(inQuotes(statement.keyword)));
        statement.raw = text.substr(equals + 1, end - equals - 1);
        if (!isData)
            statement.values = pxValues(statement.raw);
        statements.push_back(std::move(statement));
        if (isData)
            return statements;
        at = end + 1;
    }
}

std::vector<std::string> pxPeriods(std::string_view raw) {
    raw = trimmed(raw);
    const auto bracket = raw.find(')');
    if (!raw.starts_with("TLIST(") || bracket == std::string_view::npos || raw.size() < 8)
        return {};
    const char unit = raw[6];
    const auto inside = raw.substr(6, bracket - 6);
    std::vector<std::string> codes;
    if (const auto comma = inside.find(','); comma != std::string_view::npos) {
        const auto dash = inside.find('-', comma);
        if (dash == std::string_view::npos)
            return {};
        const auto bare = [](std::string_view code) {
            const auto values = pxValues(code);
            return values.empty() ? std::string() : values.front();
        };
        codes =
            pxRange(unit, bare(inside.substr(comma + 1, dash - comma - 1)), bare(inside.substr(dash + 1)));
    } else {
        for (auto& code : pxValues(raw.substr(bracket + 1))) {
            if (!code.empty())
                codes.push_back(std::move(code));
        }
    }
    std::vector<std::string> periods;
    for (const auto& code : codes) {
        periods.push_back(pxPeriod(unit, code));
        if (periods.back().empty() || periods.size() > mostPxPeriods)
            return {};
    }
    return periods;
}

bool nextPxItem(std::string_view& data, std::string_view& item) {
    constexpr std::string_view between = " \t\r\n,;";
    data.remove_prefix(std::min(data.find_first_not_of(between), data.size()));
    if (data.empty())
        return false;
    const bool isQuoted = data.front() == '"';
    const auto end = std::min(isQuoted ? data.find('"', 1) : data.find_first_of(between), data.size());
    item = isQuoted ? data.substr(1, end - 1) : data.substr(0, end);
    data.remove_prefix(std::min(end + (isQuoted ? 1 : 0), data.size()));
    return true;
}

} // namespace driftline
