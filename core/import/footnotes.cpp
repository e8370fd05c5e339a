// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/footnotes.h"

#include "base/text.h"
#include "import/cell_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

namespace driftline {

namespace {
constexpr std::array<std::string_view, 8> colourWords = {"blue", "red",    "green",  "grey",
                                                         "gray", "orange", "yellow", "purple"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> raisedDigits = {{{"¹", "1"},
                                                                                         {"²", "2"},
                                                                                         {"³", "3"},
                                                                                         {"⁴", "4"},
                                                                                         {"⁵", "5"},
                                                                                         {"⁶", "6"},
                                                                                         {"⁷", "7"},
                                                                                         {"⁸", "8"},
                                                                                         {"⁹", "9"},
                                                                                         {"⁰", "0"}}};

constexpr std::array<std::string_view, 4> starMarks = {"*", "†", "‡", "§"};

bool isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// A mark without what only sets it off: "(a)", "a/", "[a]" and "a." are "a", "¹" is "1".
std::string bareMark(std::string_view mark) {
    std::string out;
    for (std::size_t i = 0; i < mark.size();) {
        const auto rest = mark.substr(i);
        const auto* raised = std::find_if(raisedDigits.begin(), raisedDigits.end(),
                                          [rest](const auto& one) { return rest.starts_with(one.first); });
        if (raised != raisedDigits.end()) {
            out += raised->second;
            i += raised->first.size();
            continue;
        }
        if (std::string_view("()[]/.^ ").find(mark[i]) == std::string_view::npos)
            out += mark[i];
        ++i;
    }
    return out;
}

/// How many bytes of the line are a mark with what closes it; 0 if it begins with none.
std::size_t markAtStart(std::string_view line) {
    for (const auto star : starMarks) {
        auto end = std::size_t{0};
        while (line.substr(end).starts_with(star))
            end += star.size();
        if (end > 0)
            return end;
    }
    for (const auto& [raised, digit] : raisedDigits) {
        if (line.starts_with(raised))
            return raised.size();
    }
    const bool isBracketed = line.starts_with('(') || line.starts_with('[');
    const auto from = isBracketed ? std::size_t{1} : std::size_t{0};
    auto end = from;
    while (end < line.size() && isLetterOrDigit(line[end]))
        ++end;
    const auto mark = line.substr(from, end - from);
    const bool isNumber = std::all_of(mark.begin(), mark.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (mark.empty() || mark.size() > (isNumber ? 2U : isBracketed ? 3U : 1U))
        return 0;
    if (isBracketed)
        return end < line.size() && (line[end] == ')' || line[end] == ']') ? end + 1 : 0;
    if (end == line.size())
        return 0;
    // "a Excluding …", "1/ …", "1) …", "p: …", "e = …"; "A table of …" and "5.3 per cent …" are sentences.
    const char after = line[end];
    if (after == '/' || after == ')' || (after == ',' && isNumber))
        return end + 1;
    const auto rest = trimmed(line.substr(end));
    if (rest.starts_with('=') || rest.starts_with(':'))
        return end;
    if (after == '.' && end + 1 < line.size() && line[end + 1] == ' ' && (isNumber || mark[0] >= 'a'))
        return end + 1;
    const bool isLowLetter = mark.size() == 1 && mark[0] >= 'a' && mark[0] <= 'z';
    const bool goesOnInCapitals = !rest.empty() && rest.front() >= 'A' && rest.front() <= 'Z';
    return after == ' ' && (isLowLetter || (isNumber && mark.size() == 1)) && goesOnInCapitals ? end : 0;
}

void addFootnote(std::string mark, std::string_view text, std::vector<Footnote>& out) {
    text = trimmed(text);
    while (text.starts_with('=') || text.starts_with(':') || text.starts_with('-'))
        text = trimmed(text.substr(1));
    const bool isKnown =
        std::any_of(out.begin(), out.end(), [&mark](const Footnote& one) { return one.mark == mark; });
    if (!mark.empty() && text.size() > 1 && !isKnown)
        out.push_back({std::move(mark), std::string(text)});
}

/// "p: provisional; b: break in series" is two; a sentence with a semicolon is one.
std::vector<std::string_view> partsOf(std::string_view line) {
    std::vector<std::string_view> parts;
    for (const char between : {';', ','}) {
        parts.clear();
        for (std::size_t from = 0; from <= line.size();) {
            const auto to = std::min(line.find(between, from), line.size());
            parts.push_back(trimmed(line.substr(from, to - from)));
            from = to + 1;
        }
        const bool areLegends = parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [](auto part) {
                                    const auto end = markAtStart(part);
                                    const auto rest = trimmed(part.substr(end));
                                    return end > 0 && (rest.starts_with('=') || rest.starts_with(':'));
                                });
        if (areLegends)
            return parts;
    }
    return {line};
}

/// "Figures in blue are estimates. Figures in red indicate highly uncertain data."
void addColours(std::string_view line, std::vector<Footnote>& out) {
    const auto low = lowered(line);
    for (std::size_t from = 0; from < low.size();) {
        const auto stop = low.find_first_of(".;", from);
        const auto to = std::min(stop, low.size());
        const auto sentence = std::string_view(low).substr(from, to - from);
        const auto parts = words(sentence);
        for (const auto word : colourWords) {
            const bool isNamed =
                std::find(parts.begin(), parts.end(), word) != parts.end() ||
                std::find(parts.begin(), parts.end(), std::string(word) + ":") != parts.end();
            const bool explains = sentence.find("estimat") != std::string_view::npos ||
                                  sentence.find("uncertain") != std::string_view::npos ||
                                  sentence.find("provisional") != std::string_view::npos ||
                                  sentence.find("preliminary") != std::string_view::npos ||
                                  sentence.find("forecast") != std::string_view::npos ||
                                  sentence.find("project") != std::string_view::npos;
            if (isNamed && explains)
                addFootnote(std::string(word == "gray" ? "grey" : word), line.substr(from, to - from), out);
        }
        from = to + 1;
    }
}

int hexByte(std::string_view text) {
    int value = 0;
    constexpr int sixteen = 16;
    std::from_chars(text.data(), text.data() + text.size(), value, sixteen);
    return value;
}
} // namespace

std::vector<Footnote> footnotesIn(const std::vector<std::string>& lines) {
    std::vector<Footnote> out;
    for (const auto& line : lines) {
        auto text = trimmed(line);
        for (const std::string_view start : {"Note:", "Notes:", "Legend:", "NOTE:", "NOTES:"}) {
            if (text.starts_with(start))
                text = trimmed(text.substr(start.size()));
        }
        for (const auto part : partsOf(text)) {
            if (const auto end = markAtStart(part); end > 0)
                addFootnote(bareMark(part.substr(0, end)), part.substr(end), out);
        }
        addColours(text, out);
    }
    return out;
}

std::vector<const Footnote*> footnotesOf(const std::vector<Footnote>& footnotes, std::string_view flag) {
    const auto find = [&footnotes](std::string_view mark) {
        const auto bare = bareMark(mark);
        const auto at = std::find_if(footnotes.begin(), footnotes.end(),
                                     [&bare](const Footnote& one) { return one.mark == bare; });
        return at == footnotes.end() ? nullptr : &*at;
    };
    std::vector<const Footnote*> found;
    if (flag.empty() || footnotes.empty())
        return found;
    if (const auto* whole = find(flag))
        return {whole};
    for (const auto& part : words(flag)) {
        const auto* one = find(part);
        if (one == nullptr)
            return {};
        found.push_back(one);
    }
    return found;
}

std::vector<Footnote> footnotesUsed(std::vector<Footnote> footnotes, const Grid& grid,
                                    const std::vector<ColumnEvidence>& columns) {
    std::set<std::string> used;
    const auto use = [&](std::string_view flag) {
        for (const auto* note : footnotesOf(footnotes, flag))
            used.insert(note->mark);
    };
    if (footnotes.empty())
        return footnotes;
    for (const auto& column : columns) {
        for (const auto& flag : column.typing.flags)
            use(flag.mark);
        for (const auto cell : column.values) {
            if (column.type == ColumnType::Text)
                use(withoutFlag(cell).flag);
        }
    }
    if (explainColours(footnotes)) {
        for (const auto& mark : grid.marks) {
            if (const auto colour = colourWord(mark.fontColour))
                use(*colour);
        }
    }
    std::erase_if(footnotes, [&used](const Footnote& one) { return !used.contains(one.mark); });
    return footnotes;
}

StatusSet statusesOfFootnote(std::string_view text) {
    constexpr std::size_t longest = 80;
    StatusSet statuses;
    if (text.size() > longest)
        return statuses;
    const auto low = lowered(text);
    const auto says = [&low](std::string_view word) { return low.find(word) != std::string::npos; };
    if (says("estimat"))
        statuses |= Status::Estimated;
    if (says("provisional") || says("preliminary"))
        statuses |= Status::Provisional;
    if (says("forecast") || says("projection") || says("projected"))
        statuses |= Status::Forecast;
    if (says("imputed"))
        statuses |= Status::Inferred;
    if (says("break in"))
        statuses |= Status::Break;
    if (says("uncertain"))
        statuses |= Status::Indicative;
    return statuses;
}

std::optional<std::string_view> colourWord(std::string_view colour) {
    constexpr std::size_t length = 7;
    constexpr int close = 40; // greys differ less than this between their parts
    if (colour.size() != length || colour.front() != '#')
        return {};
    const int red = hexByte(colour.substr(1, 2));
    const int green = hexByte(colour.substr(3, 2));
    const int blue = hexByte(colour.substr(5, 2));
    const int most = std::max({red, green, blue});
    const int least = std::min({red, green, blue});
    constexpr int dark = 60;
    constexpr int light = 225;
    if (most - least < close)
        return most < dark || least > light ? std::nullopt : std::optional<std::string_view>("grey");
    const int half = (most + least) / 2;
    if (red == most && blue == least && green > least + (most - least) / 4)
        return green > half + (most - least) / 4 ? "yellow" : "orange";
    if (red == most)
        return blue > half ? "purple" : "red";
    if (green == most)
        return blue > half ? "blue" : "green";
    return red > half ? "purple" : "blue";
}

bool explainColours(const std::vector<Footnote>& footnotes) {
    return std::any_of(footnotes.begin(), footnotes.end(), [](const Footnote& one) {
        return std::find(colourWords.begin(), colourWords.end(), one.mark) != colourWords.end();
    });
}

} // namespace driftline
