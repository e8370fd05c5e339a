// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace driftline {

/// The rows of a picture as PNG wants them, RGBA if it has an alpha channel and RGB if not, each behind the
/// filter byte 0, as a zlib stream (RFC 1950). Made for charts: it looks for runs of one colour and for what
/// stands right above, and only where neither is found for what came before. That takes a sixth of the time
/// of a compressor that looks at every byte (libdeflate, level 5), for files a tenth larger. The format must
/// be RGB32 or ARGB32.
QByteArray flatRows(const QImage& image);

} // namespace driftline
