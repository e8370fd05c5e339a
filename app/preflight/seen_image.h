// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/colour.h"

#include <QImage>

namespace driftline {

/// The picture as it appears to somebody with that vision, pixel by pixel as asSeenBy() (within one step of a
/// channel); opacity and resolution stay. Two megapixels take some 30 ms. Safe on any thread.
QImage asSeen(const QImage& picture, ColourVision vision);

} // namespace driftline
