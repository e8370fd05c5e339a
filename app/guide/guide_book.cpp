// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guide_book.h"

#include "base/embedded_file.h"
#include "guide/format_tables.h"

#include <algorithm>
#include <span>

namespace driftline {

std::span<const EmbeddedFile> guideFiles();

namespace {

constexpr std::string_view formatMark = "{{figure-format}}";

/// "03-figures.md" -> "figures": the number only orders the files.
std::string nameOf(std::string_view file) {
    file = file.substr(file.find('-') + 1);
    return std::string(file.substr(0, file.find('.')));
}

std::string filledIn(std::string text) {
    if (const auto at = text.find(formatMark); at != std::string::npos)
        text.replace(at, formatMark.size(), formatTables());
    return text;
}

std::vector<GuideChapter> readChapters() {
    std::vector<GuideChapter> chapters;
    for (const auto& file : guideFiles()) {
        GuideChapter chapter;
        chapter.file = file.name;
        chapter.name = nameOf(file.name);
        chapter.markdown = filledIn(std::string(file.text()));
        chapter.text = readMarkdown(chapter.markdown);
        if (!chapter.text.sections.empty())
            chapter.title = chapter.text.sections.front().title;
        chapters.push_back(std::move(chapter));
    }
    std::sort(chapters.begin(), chapters.end(),
              [](const GuideChapter& a, const GuideChapter& b) { return a.file < b.file; });
    return chapters;
}

} // namespace

const std::vector<GuideChapter>& guideChapters() {
    static const std::vector<GuideChapter> chapters = readChapters();
    return chapters;
}

const GuideChapter* guideChapter(std::string_view nameOrFile) {
    const auto& chapters = guideChapters();
    const auto found = std::find_if(chapters.begin(), chapters.end(), [&](const GuideChapter& chapter) {
        return chapter.name == nameOrFile || chapter.file == nameOrFile;
    });
    return found == chapters.end() ? nullptr : &*found;
}

std::string GuidePlace::address() const {
    return anchor.empty() ? chapter : chapter + "#" + anchor;
}

std::optional<GuidePlace> placeOfLink(std::string_view target, std::string_view from) {
    if (target.find(':') != std::string_view::npos)
        return {};
    const auto hash = target.find('#');
    const auto file = target.substr(0, hash);
    GuidePlace place;
    place.chapter = file.empty()            ? std::string(from)
                    : file.ends_with(".md") ? nameOf(file)
                                            : std::string(file);
    if (hash != std::string_view::npos)
        place.anchor = target.substr(hash + 1);
    return place;
}

bool isInGuide(const GuidePlace& place) {
    const auto* chapter = guideChapter(place.chapter);
    if (chapter == nullptr)
        return false;
    const auto& sections = chapter->text.sections;
    return place.anchor.empty() ||
           std::any_of(sections.begin(), sections.end(),
                       [&place](const GuideSection& section) { return section.anchor == place.anchor; });
}

} // namespace driftline
