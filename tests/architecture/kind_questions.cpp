// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/kind_questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace driftline::test {
namespace {

/// A variant of kinds, the files that may look at its alternatives, and what the others ask instead.
struct KindSet {
    std::string_view name;
    std::string_view argument; ///< as what is visited ends: "panel.chart", "measure"
    std::vector<std::string_view> homes;
    std::string_view questions;
};

const std::vector<KindSet>& kindSets() {
    static const std::vector<KindSet> sets = {
        {"Chart",
         "chart",
         {"core/figure/charts/", "core/figure/chart_traits.cpp", "core/scene/chart_builders.cpp"},
         "figure/chart_traits.h"},
        {"Measure", "measure", {"core/query/measures/", "core/query/measure.cpp"}, "query/measure.h"},
    };
    return sets;
}

std::string withoutBlanks(std::string_view text) {
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                 [](char c) { return c != ' ' && c != '\n'; });
    return out;
}

/// "A, B" of `using Chart = std::variant<A, B>;`, wherever it stands; empty if it stands nowhere.
std::vector<std::string> alternativesOf(std::string_view name, const std::vector<SourceFile>& files) {
    const auto declaration = fmt::format("using{}=std::variant<", name);
    std::vector<std::string> alternatives;
    for (const SourceFile& file : files) {
        const std::string text = withoutBlanks(file.text);
        auto at = text.find(declaration);
        if (at == std::string::npos)
            continue;
        at += declaration.size();
        const auto end = text.find('>', at);
        while (at < end) {
            const auto comma = std::min(text.find(',', at), end);
            alternatives.push_back(text.substr(at, comma - at));
            at = comma + 1;
        }
    }
    return alternatives;
}

/// What stands last between the brackets that are open at `at`, for example what std::visit visits.
std::string_view lastArgument(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    for (int depth = 1; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '(' || c == '{' || c == '[')
            ++depth;
        else if (c == ')' || c == '}' || c == ']')
            --depth;
        else if (c == ',' && depth == 1)
            begin = at + 1;
        if (depth == 0)
            return text.substr(begin, at - begin);
    }
    return {};
}

/// The first question that the text asks of the set's kinds; empty if it asks none.
std::string questionIn(const std::string& text, const KindSet& set, const std::vector<std::string>& kinds) {
    for (const std::string& kind : kinds) {
        for (const std::string& question :
             {fmt::format("std::get_if<{}>", kind), fmt::format("std::holds_alternative<{}>", kind),
              fmt::format("std::get<{}>", kind), fmt::format("operator()(const{}&", kind),
              fmt::format("operator()({}&", kind)}) {
            if (text.find(question) != std::string::npos)
                return question;
        }
    }
    for (const std::string_view question : {"==ChartKind::", "!=ChartKind::", "caseChartKind::"}) {
        if (set.name == "Chart" && text.find(question) != std::string::npos)
            return std::string(question);
    }
    for (const std::string_view call : {"std::visit(", "std::get_if<", "std::get<"}) {
        for (auto at = text.find(call); at != std::string::npos; at = text.find(call, at + 1)) {
            const auto open = text.find('(', at);
            if (open != std::string::npos && lastArgument(text, open + 1).ends_with(set.argument))
                return fmt::format("{}…{}", call, set.argument);
        }
    }
    const auto index = fmt::format("{}.index()", set.argument);
    return text.find(index) == std::string::npos ? std::string() : index;
}

bool isHome(const KindSet& set, std::string_view path) {
    return std::any_of(set.homes.begin(), set.homes.end(),
                       [path](std::string_view home) { return path.starts_with(home); });
}

} // namespace

std::vector<std::string> kindsAskedOutsideTheirHomes(const std::vector<SourceFile>& files) {
    std::vector<std::string> found;
    for (const KindSet& set : kindSets()) {
        const std::vector<std::string> kinds = alternativesOf(set.name, files);
        if (kinds.empty())
            found.push_back(fmt::format("no file declares {} as a std::variant", set.name));
        for (const SourceFile& file : files) {
            if (isHome(set, file.path))
                continue;
            const std::string question = questionIn(withoutBlanks(file.text), set, kinds);
            if (!question.empty())
                found.push_back(
                    fmt::format("{} asks which kind a {} is ({}): {} answers what is true of every kind",
                                file.path, set.name, question, set.questions));
        }
    }
    return found;
}

} // namespace driftline::test
