// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/source_list.h"

#include "base/text.h"
#include "import/package_sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace driftline {

namespace {
int readYear(const JsonObject& object) {
    const auto text = object.textOrNumber("year");
    int year = 0;
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    if (!text.empty() && (error != std::errc() || stopped != text.data() + text.size())) {
        object.tellWrongType(object.pointerTo("year"), "a year");
        return 0;
    }
    return year;
}

Source readSource(const JsonObject& object) {
    Source source;
    source.name = object.text("name");
    source.title = object.text("title");
    source.shortTitle = object.text("shortTitle");
    source.authors = object.texts("authors");
    source.publisher = object.text("publisher");
    source.year = readYear(object);
    source.path = object.text("path");
    source.locator = object.textOrNumber("locator");
    source.kind = object.text("kind");
    source.note = object.text("note");
    return source;
}
} // namespace

std::vector<Source> readSources(const JsonObject& owner) {
    std::vector<Source> sources;
    std::set<std::string> taken;
    for (const auto& object : owner.objects("sources")) {
        auto source = readSource(object);
        const bool isNamed = !source.name.empty();
        auto wished = isNamed ? source.name : slug(source.title);
        if (wished.empty())
            wished = "source";
        source.name = wished;
        for (int number = 2; taken.contains(source.name); ++number)
            source.name = fmt::format("{}-{}", wished, number);
        if (isNamed && source.name != wished)
            object.findings().warn(
                package_sentences::sourceDuplicateName(inQuotes(wished), inQuotes(source.name)),
                object.place("name"));
        taken.insert(source.name);
        sources.push_back(std::move(source));
    }
    return sources;
}

std::vector<Source> mergedSources(std::vector<Source> package, const std::vector<Source>& resource) {
    for (const auto& source : resource) {
        const auto same = std::find_if(package.begin(), package.end(),
                                       [&source](const Source& other) { return other.name == source.name; });
        if (same == package.end())
            package.push_back(source);
        else
            *same = source;
    }
    return package;
}

} // namespace driftline
