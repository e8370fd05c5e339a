// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace driftline {

/// Whether a choice applies to a figure, and if not, why: one sentence for the author.
struct Applicability {
    std::string whyNot;

    explicit operator bool() const { return whyNot.empty(); }
    bool operator==(const Applicability&) const = default;
};

} // namespace driftline
