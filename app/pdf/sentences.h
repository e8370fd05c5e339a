// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::pdf_sentences {

// Several files
inline constexpr const char* notOnePage = "it does not have exactly one page";

// PDF comparison
inline constexpr const char* nestedTooDeeply = "its objects are nested too deeply";

// PDF file writer
inline constexpr CodedSentence<std::string_view> notFinished{
    "export.encoder", "The PDF could not be finished ({}). Export the figure as SVG or PNG."};

} // namespace driftline::pdf_sentences
