// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <QImage>
#include <QSize>

namespace driftline {

/// Of the small pictures in the library, in device-independent pixels.
inline constexpr QSize thumbnailSize{64, 36};

/// The marks of a figure without its words. GUI thread.
QImage figureThumbnail(const Scene& scene, double devicePixelRatio);

/// Of the large pictures in the gallery, in pixels: about twice what is shown, so that they stay sharp when
/// they are made to fit.
inline constexpr QSize galleryPictureSize{640, 400};

/// A figure without its title and footer, which a list says in its own words. GUI thread.
QImage galleryPicture(const Scene& scene);

} // namespace driftline
