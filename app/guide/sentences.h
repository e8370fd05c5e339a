// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file; the chapters themselves stand
/// in resources/guide.
namespace driftline::guide_sentences {

// Format tables
inline constexpr const char* wholeDocument = "The whole document";
inline constexpr Sentence<std::string_view> objectHeading{"The {} object"};
inline constexpr const char* tableHead = "| Property | Value | What it says |\n|---|---|---|\n";
inline constexpr const char* mostCharacters = "at most, in characters:";
inline constexpr Sentence<std::string_view> namesTo{" of names to {}"};

// Guide pictures
inline constexpr CodedSentence<std::string_view> figureUnknown{
    "figure.unknown", "The guide shows the figure {}, and no figure has this id."};

// HTML page
inline constexpr Sentence<std::string_view> pageTitle{"{} – Driftline guide"};
inline constexpr const char* usersGuide = "User’s guide";
inline constexpr const char* neighbouringChapters = "Next and previous chapter";

} // namespace driftline::guide_sentences
