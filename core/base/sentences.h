// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::base_sentences {

// Colour vision
inline constexpr const char* normalVision = "normal vision";

// Diagnostic
inline constexpr Sentence<std::size_t, std::string_view> moreOfTheKind{"… and {} more of the kind {}."};

// File io
inline constexpr CodedSentence<std::string_view> fileUnwritable{
    "file.unwritable", "The file cannot be written ({}). Choose a folder you may write to, with free space."};
inline constexpr CodedSentence<> fileMissing{"file.missing",
                                             "There is no such file. Check the name and the folder."};
inline constexpr CodedSentence<> fileIsFolder{"file.is-folder",
                                              "This is a folder, where a file was expected."};
inline constexpr CodedSentence<std::size_t, std::size_t> fileTooLarge{
    "file.too-large", "The file has {} MB; at most {} MB are read. Split it or filter it first."};
inline constexpr CodedSentence<> fileUnreadable{"file.unreadable",
                                                "The file cannot be read. Check that you may open it."};
inline constexpr CodedSentence<> fileIsDevice{
    "file.unwritable",
    "This is a device or a socket, not a file, and is left as it is. Choose another name."};
inline constexpr Sentence<std::string_view, std::size_t> wroteFile{"wrote {} ({} bytes)"};

// Input files
inline constexpr CodedSentence<> exportTargetIsInput{
    "export.target-is-input",
    "This file is one that was read, perhaps under another name, and writing to it would destroy it. "
    "Choose another name."};

// Length
inline constexpr CodedSentence<std::string_view> sizeNotALength{
    "size.not-a-length",
    "{} is not a length; write a number with its unit, for example 89mm, 8.9cm, 3.5in or 1200px."};

// Loaded function
inline constexpr CodedSentence<std::string_view, std::string_view> programIncomplete{
    "program.incomplete",
    "A part of Driftline, {}, cannot be loaded ({}). Install or build Driftline again."};
inline constexpr const char* isNotBesideProgram = "it is not beside the program";
inline constexpr const char* isOfAnotherVersion = "it is of another version";

// Nearest name
inline constexpr Sentence<std::string_view> didYouMean{" Did you mean {}?"};
inline constexpr Sentence<std::string_view> knownNames{" Known names: {}."};

// Period
inline constexpr Sentence<int> firstHalfOf{"first half of {}"};
inline constexpr Sentence<int> secondHalfOf{"second half of {}"};
inline constexpr Sentence<int, int> weekOf{"week {} of {}"};

} // namespace driftline::base_sentences
