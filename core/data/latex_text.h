// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace driftline {

/// One line of valid UTF-8: control characters and line breaks become a blank, runs of blanks one, bytes that
/// are no UTF-8 the replacement character. Every format of citation is written of such lines.
std::string asOneLine(std::string_view text);

/// For a field of BibTeX, which is read by bibtex and biber alike. What TeX would take for commands is
/// escaped so that braces stay balanced; Latin letters with marks, dashes, quotes and the signs that LaTeX
/// has only in formulas (≈) become TeX commands, which biber turns back; all else (Khmer, Chinese, ¶ …) stays
/// UTF-8, as LaTeX has read by default since 2018.
std::string latexText(std::string_view text);

/// The same, with every word that has a capital in braces, so that no style makes it small. The initial of
/// the first word needs none.
std::string latexTitle(std::string_view text);

/// Only the letters a to z and the digits: marks fall off ("ü" is u), other alphabets are left out.
std::string plainLetters(std::string_view text);

} // namespace driftline
