// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/scene.h"

#include "base/number_text.h"

namespace driftline {

std::string Datum::sampleSizeText() const {
    if (!sampleSize)
        return {};
    const auto count = formatNumber(*sampleSize, 0);
    return sampleSizeInferred ? "n ≈ " + count + " (inferred)" : "n = " + count;
}

} // namespace driftline
