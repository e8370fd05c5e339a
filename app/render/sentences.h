// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file. Names of parts, and the words
/// of the card that reads a mark, stand with what they name.
namespace driftline::render_sentences {

// Font findings
inline constexpr CodedSentence<std::string_view> fontFallback{
    "font.fallback",
    "Figures are designed for the typeface Inter, which is not installed, so this one is set in "
    "{}; install the package fonts-inter."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view, std::string_view>
    partHasLetters{"font.missing-script", "The {} has {} letters ({}), which no installed font can draw; "
                                          "install the package {}."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view, std::string_view>
    partsHaveLetters{"font.missing-script", "The {} have {} letters ({}), which no installed font can draw; "
                                            "install the package {}."};

// Fonts
inline constexpr Sentence<std::string_view> setInFont{"figures are set in {}"};
inline constexpr Sentence<std::string_view> setInFallback{
    "figures are set in {}, because Inter is not installed"};

// Part accessible
inline constexpr const char* keysOfMovablePart =
    "Enter edits it; the arrow keys move it (a panel with Alt); the menu key lists more.";
inline constexpr const char* keysOfPart = "Enter edits it; the menu key lists more.";
inline constexpr const char* partsOfFigure = "Parts of the figure";
inline constexpr const char* keysOfParts = "To select, edit and move: press E in the figure, then Tab.";

} // namespace driftline::render_sentences
