// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/picture_traces.h"

#include <vector>

namespace driftline {

/// What may have been asked for when a picture of this size was exported, the likeliest first: all give a
/// picture exactly as large as the file, to the pixel or to what its numbers tell. A file does not say
/// whether its height was given or found, and pixels not to which fraction of a millimetre. At most `most`.
std::vector<PictureRequest> askedSizes(const PictureTraces& traces, const Scene& scene,
                                       const OutputSize& output, const std::shared_ptr<const Preset>& preset,
                                       std::size_t most);

} // namespace driftline
