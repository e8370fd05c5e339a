// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "workspace/gallery.h"

#include <QByteArray>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace driftline {

/// A file of the guide as pages; the path is relative, with "/".
struct GuideFile {
    std::string path;
    std::string bytes;
};

/// Pixels of the pictures to one pixel of a page, for screens with small pixels and for print.
inline constexpr int guidePixelsAPoint = 2;

/// Pictures of parts of the window, PNG files by the names that the guide gives them.
using WindowPictures = std::map<std::string, QByteArray>;

/// The names of the window's parts that the guide shows.
std::vector<std::string> windowPictureNames();

/// The guide as HTML pages that need nothing else: index.html and a page a chapter, guide.css, and pictures/.
/// Window pictures that are not given are left out. Needs the GUI thread. Codes: those of guideFigure().
Result<std::vector<GuideFile>> guideSite(const Gallery& gallery, const WindowPictures& windowPictures);

} // namespace driftline
