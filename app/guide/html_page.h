// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/guide_book.h"

#include <string>

namespace driftline {

/// "figures.html"; the first chapter is "index.html".
std::string pageFile(const GuideChapter& chapter);

/// A whole HTML page around a chapter: its name, the list of chapters, the sections of this one, and the ways
/// back and on. Without scripts, and without anything that is not beside it.
std::string htmlPage(const GuideChapter& chapter, const MarkdownText& body);

/// The style sheet of the pages: resources/themes/guide.css with the colours of the window's themes.
std::string pageStyle();

} // namespace driftline
