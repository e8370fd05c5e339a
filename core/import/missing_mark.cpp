// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/cell_reading.h"
#include "import/cell_text.h"
#include "import/digits.h"

#include <algorithm>
#include <array>
#include <utility>

namespace driftline {

namespace {
using Mark = std::pair<std::string_view, MissingReason>;
constexpr auto notReported = MissingReason::NotReported;
constexpr auto confidential = MissingReason::Confidential;

/// In lower case. What stands only here means nothing else in any column.
constexpr auto wordMarks = std::to_array<Mark>({
    {"na", notReported},
    {"n/a", notReported},
    {"n.a.", notReported},
    {"n.a", notReported},
    {"n a", notReported},
    {"n/a.", notReported},
    {"#n/a", notReported},
    {"#na", notReported},
    {"#n/a n/a", notReported},
    {"<na>", notReported},
    {"n/d", notReported},
    {"n.d.", notReported},
    {"n.d", notReported},
    {"nd", notReported},
    {"s/d", notReported}, // Spanish and Portuguese
    {"s.d.", notReported},
    {"n.c.", notReported}, // French
    {"n.r.", notReported},
    {"nr", notReported},
    {"nc", notReported},
    {"k.a.", notReported}, // German
    {"k. a.", notReported},
    {"k.a", notReported},
    {"nan", notReported},
    {"-nan", notReported},
    {"nat", notReported},
    {"null", notReported},
    {"(null)", notReported},
    {"<null>", notReported},
    {"#null!", notReported},
    {"\\n", notReported},
    {"nil", notReported},
    {"none", notReported},
    {"missing", notReported},
    {"unknown", notReported},
    {"unavailable", notReported},
    {"no data", notReported},
    {"no data available", notReported},
    {"data not available", notReported},
    {"not available", notReported},
    {"not applicable", notReported},
    {"not reported", notReported},
    {"not collected", notReported},
    {"no answer", notReported},
    {"no response", notReported},
    {"not stated", notReported},
    {"keine angabe", notReported},
    {"non disponible", notReported},
    {"no disponible", notReported},
    {"sin datos", notReported},
    {"sem dados", notReported},
    {"tidak ada data", notReported},
    {"x", notReported},
    {"xx", notReported},
    {"xxx", MissingReason::DidNotExist}, // SIPRI: did not exist or was not independent
    {"did not exist", MissingReason::DidNotExist},
    {"don't know", MissingReason::DontKnow},
    {"dont know", MissingReason::DontKnow},
    {"do not know", MissingReason::DontKnow},
    {"don't know/refused", MissingReason::DontKnow},
    {"don't know / refused", MissingReason::DontKnow},
    {"can't say", MissingReason::DontKnow},
    {"dk", MissingReason::DontKnow},
    {"d.k.", MissingReason::DontKnow},
    {"d/k", MissingReason::DontKnow},
    {"dk/na", MissingReason::DontKnow},
    {"dk/ref", MissingReason::DontKnow},
    {"weiß nicht", MissingReason::DontKnow},
    {"tidak tahu", MissingReason::DontKnow},
    {"refused", MissingReason::Refused},
    {"refuse", MissingReason::Refused},
    {"refusal", MissingReason::Refused},
    {"declined to answer", MissingReason::Refused},
    {"prefer not to say", MissingReason::Refused},
    {"not asked", MissingReason::NotAsked},
    {"confidential", confidential},
    {"suppressed", confidential},
    {"withheld", confidential},
    {"redacted", confidential},
    {"secret", confidential},
    {"n.p.", confidential}, // not published
    {"np", confidential},
    {"inf", MissingReason::NotComputable},
    {"-inf", MissingReason::NotComputable},
    {"+inf", MissingReason::NotComputable},
    {"infinity", MissingReason::NotComputable},
    {"-infinity", MissingReason::NotComputable},
    {"+infinity", MissingReason::NotComputable},
    {"#div/0!", MissingReason::NotComputable},
    {"#num!", MissingReason::NotComputable},
    {"#value!", MissingReason::Unparseable},
    {"#ref!", MissingReason::Unparseable},
    {"#name?", MissingReason::Unparseable},
    {"unreadable", MissingReason::Unparseable},
});

/// Letters that mean something only in brackets or after a colon: statistical offices of the United Kingdom,
/// the United States and the European Union.
constexpr auto letterMarks = std::to_array<Mark>({
    {"c", confidential},
    {"d", confidential},
    {"s", confidential},
    {"x", notReported},
    {"z", notReported},
    {"w", notReported},
    {"u", notReported},
    {"n", notReported},
    {"l", notReported},
    {"m", notReported},
    {"na", notReported},
    {"low", notReported},
});

template <std::size_t count>
std::optional<MissingReason> reasonIn(const std::array<Mark, count>& marks, std::string_view text) {
    const auto* found =
        std::find_if(marks.begin(), marks.end(), [text](const Mark& mark) { return mark.first == text; });
    return found == marks.end() ? std::nullopt : std::optional(found->second);
}

/// "-", "..", "***", "- -": one sign, as often as it likes.
bool isRunOfSigns(std::string_view text) {
    for (const std::string_view sign : {".", "-", "*", "?", "_", "…", "·", "•", ":", "/", "#"}) {
        auto rest = text;
        while (rest.starts_with(sign) || rest.starts_with(' '))
            rest.remove_prefix(rest.starts_with(sign) ? sign.size() : 1);
        if (rest.empty())
            return true;
    }
    return false;
}

std::optional<MissingReason> reasonAfterColon(std::string_view letters) {
    const auto first = letters.find_first_not_of(" (");
    if (first == std::string_view::npos)
        return {};
    letters = letters.substr(first, letters.find_last_not_of(" )") + 1 - first);
    if (letters.empty() || letters.size() > 3 || !std::all_of(letters.begin(), letters.end(), isWordByte))
        return {};
    return letters.find('c') == std::string_view::npos ? notReported : confidential;
}

/// A dash that has a sign of currency or per cent beside it: "$-", "-%".
bool isDashWithUnit(std::string_view text) {
    for (const std::string_view unit : {"us$", "$", "€", "£", "¥", "%"}) {
        const auto at = text.find(unit);
        if (at == std::string_view::npos)
            continue;
        auto rest = std::string(text);
        rest.erase(at, unit.size());
        return rest.find('-') != std::string::npos && rest.find_first_not_of("- ()") == std::string::npos;
    }
    return false;
}
} // namespace

std::optional<MissingReason> readMissingMark(std::string_view cell) {
    constexpr std::size_t longest = 40;
    // #DIV/0! is the only mark with a digit.
    if (cell.size() > longest || (hasDigits(cell) && cell.find('#') == std::string_view::npos))
        return {};
    const auto text = loweredWords(plainCell(cell));
    if (text.empty())
        return notReported;
    if (const auto reason = reasonIn(wordMarks, text))
        return reason;
    if (isRunOfSigns(text) || isDashWithUnit(text))
        return notReported;
    if (text.starts_with(':'))
        return reasonAfterColon(std::string_view(text).substr(1));
    const bool isBracketed = text.size() > 2 && ((text.front() == '(' && text.back() == ')') ||
                                                 (text.front() == '[' && text.back() == ']'));
    if (isBracketed) {
        const auto inner = std::string_view(text).substr(1, text.size() - 2);
        if (const auto reason = reasonIn(letterMarks, inner))
            return reason;
        if (const auto reason = reasonIn(wordMarks, inner))
            return reason;
        return isRunOfSigns(inner) ? std::optional(notReported) : std::nullopt;
    }
    // Stata: .a to .z
    if (text.size() == 2 && text.front() == '.' && isWordByte(text.back()))
        return notReported;
    return {};
}

} // namespace driftline
