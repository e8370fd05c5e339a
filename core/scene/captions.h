// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/assemble.h"

#include <string>
#include <vector>

namespace driftline {

/// The footer of a figure, one paragraph each: source line; sample sizes, sampling and question wording;
/// what marks mean and what is not comparable; the author's note. A brief one is without question wordings.
enum class FooterLength { Full, Brief };
std::vector<std::string> footerFor(const FigureSpec& spec, const Assembly& assembly, const Scene& scene,
                                   FooterLength length);

/// "Source: …": who made the numbers as the author names them, then where they were read, then the events'.
std::string sourceLineFor(const FigureSpec& spec, const Scene& scene);

/// The author's note, what marks mean and what is not comparable; may be empty.
std::string readingNotesFor(const FigureSpec& spec, const Assembly& assembly, const Scene& scene);

} // namespace driftline
