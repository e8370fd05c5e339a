// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <string_view>

/// What a person reads in the dialogs of templates (see base/sentence.h), file by file.
namespace driftline::templates_sentences {

// Apply template dialog
inline constexpr const char* fromAFile = "From a file…";
inline constexpr const char* noTemplateYet = "The workspace has no template yet. Save one with “Save as "
                                             "template…” in the menu “Figure”, or take one from a file.";
inline constexpr const char* everythingFits = "Everything of the template fits.";

// Design preview
inline constexpr const char* figureAsItWillBe = "The figure as it will be";

// Each figure dialog
inline constexpr const char* makeOneForEach = "Make one for each";
inline constexpr const char* aFigureForEach = "A figure for each";
inline constexpr const char* searchTheNames = "Search the names";
inline constexpr const char* namesToMakeFiguresFor = "Names to make a figure for";
inline constexpr const char* aboutChoosingAll = "Choose every name that the search shows";
inline constexpr const char* aboutChoosingNone = "Choose none of the names that the search shows";
inline constexpr const char* makeOneFigure = "Make 1 figure";
inline constexpr Sentence<std::string_view> makeFigures{"Make {} figures"};
inline constexpr const char* chooseTheNames = "Choose the names to make a figure for.";
inline constexpr const char* figureNeedsTitle = "A figure needs a title. Write one.";
inline constexpr const char* firstOfTheFigures = "This is the first of them.";

// Save template dialog
inline constexpr Sentence<std::string_view, std::string_view> placeholderIsHere{"{{{}}} is here {}"};
inline constexpr const char* saveAsTemplate = "Save as template";
inline constexpr const char* everyFigureKeepsItsOwn = "Every figure keeps its own";
inline constexpr const char* saveInThisWorkspace = "Save in this workspace";
inline constexpr const char* saveToAFile = "Save to a file…";
inline constexpr const char* whatATemplateKeeps =
    "A template keeps how the figure looks: theme, size, kind of chart, axes, layout, colours and lines of "
    "your own. The data stay out.";
inline constexpr Sentence<std::string_view> namesInBraces{
    "Names in braces are filled in by each figure: {}."};
inline constexpr const char* templateNeedsAName = "Give the template a name.";
inline constexpr const char* templateIsReplaced =
    "The workspace has a template of this name, which this one replaces.";
inline constexpr Sentence<std::string_view> placeholderStandsForNothing{
    "{{{}}} stands for nothing in this figure. Check how it is written."};

} // namespace driftline::templates_sentences
