// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::style_sentences {

// Json document
inline constexpr Sentence<long int, std::size_t> lineColumn{"line {}, column {}"};
inline constexpr CodedSentence<std::string_view> jsonBroken{"json.broken",
                                                            "This is not valid JSON; the error is in {}."};
inline constexpr CodedSentence<std::string_view, std::string_view> jsonNumberTooLarge{
    "json.broken", "The number {} in {} is too large. Write a smaller one."};
inline constexpr CodedSentence<std::string_view> jsonTooDeep{"json.too-deep",
                                                             "The JSON is nested too deeply to be a {}."};

// Json fields
inline constexpr Sentence<std::string_view> notAColour{"{} is not a colour; write it like #0072B2."};

// Preset json
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> presetLimitExceeded{
    "preset.wrong-value", "{} is more than the {} at {}; a preset must keep to its own limits."};
inline constexpr CodedSentence<std::string_view, std::string_view> presetChoiceUnknown{
    "preset.wrong-value", "{} is not possible here; choose {}."};

// Preset library
inline constexpr CodedSentence<std::string_view> presetIdTaken{
    "preset.id-taken", "There is a preset {} already. Give this one another name."};
inline constexpr CodedSentence<std::string_view, std::string_view> presetUnknown{
    "preset.unknown", "No preset is called {}. {}"};
inline constexpr const char* seeAllPresets = "“driftline presets” shows them all.";
inline constexpr Sentence<std::string_view> didYouMean{"Did you mean {}?"};
inline constexpr CodedSentence<> presetNoName{
    "preset.no-name", "Give the preset a name with at least one Latin letter or digit."};
inline constexpr CodedSentence<std::string_view> presetFolderUnwritable{"file.unwritable",
                                                                        "The folder cannot be made ({})."};
inline constexpr CodedSentence<> presetFileTaken{
    "preset.id-taken",
    "The file that the preset would be saved in holds something else. Give the preset another name."};
inline constexpr CodedSentence<std::string_view> presetNotRemovable{"file.unwritable",
                                                                    "The preset cannot be removed ({})."};

// Schema check
inline constexpr Sentence<std::string_view, std::string_view, int> newerVersion{
    "The {} is written in version {} of the format; this program reads up to version {}. Open it with a "
    "newer "
    "Driftline."};
inline constexpr const char* anObject = "an object";
inline constexpr const char* aList = "a list";
inline constexpr const char* trueOrFalse = "true or false";
inline constexpr const char* aNumber = "a number";
inline constexpr const char* aWholeNumber = "a whole number";
inline constexpr Sentence<std::string_view, std::string_view> wrongType{"Found {} where {} belongs."};
inline constexpr Sentence<std::string_view, std::string_view> unknownField{"There is no field {} here.{}"};
inline constexpr Sentence<std::string_view> missingField{
    "The field {} is missing here and cannot be left out."};
inline constexpr Sentence<std::string_view, std::string_view> wrongChoice{
    "{} is not possible here; choose {}."};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> outOfRange{
    "{} is not possible here; it must be between {} and {}."};
inline constexpr Sentence<std::string_view, std::string_view> wrongForm{
    "{} is not possible here; write it like {}."};
inline constexpr Sentence<std::string_view, std::string_view> breaksRule{
    "This value breaks a rule of the {} format: {}"};

// Theme check
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view, std::string_view>
    themeFaintWords{"theme.faint-words",
                    "In the theme {} the words in {} stand out from the background only {} to 1; below {} "
                    "they are hard to "
                    "read.",
                    "Take a colour that differs more in lightness."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view, std::string_view>
    themeFaintSeries{
        "theme.faint-series",
        "In the theme {} the colour of {} stands out from the background only {} to 1; below {} it is easily "
        "overlooked.",
        "Take a colour that differs more in lightness."};
inline constexpr const char* theUnitedStates = "the United States";
inline constexpr Sentence<std::size_t> styleOfTheOthers{"style {} of the others"};
inline constexpr CodedSentence<std::string_view, std::string_view> themeSimilarPowers{
    "theme.similar-powers",
    "In the theme {} the colours of the United States and China are easily confused by some readers: they "
    "lie only {} apart (CIEDE2000).",
    "Take two colours that differ in lightness too."};
inline constexpr CodedSentence<std::string_view> themeSameMarkers{
    "theme.similar-powers",
    "In the theme {} the United States and China have the same marker, so readers of grey print cannot "
    "tell them apart.",
    "Give one of them another marker."};

// Theme json

// Theme library
inline constexpr CodedSentence<std::string_view, std::string_view> themeUnknown{"theme.unknown",
                                                                                "No theme is called {}. {}"};
inline constexpr const char* seeAllThemes = "“driftline themes” shows them all.";
inline constexpr CodedSentence<std::string_view> themeIdTaken{
    "theme.id-taken", "There is a theme {} already. Give this one another id."};

} // namespace driftline::style_sentences
