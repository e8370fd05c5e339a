// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preflight/preflight.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// A file and what it is held against.
struct Flight {
    const PictureFacts& facts;
    const Preset& preset;
    std::vector<PreflightItem>& items;

    /// Adds an item; `code` without "preflight.". The remedy is dropped where the rule is kept.
    void add(std::string_view code, std::string_view title, Verdict verdict, std::string found,
             std::string asked, std::string remedy) const;
    /// " (not confirmed)" if that field's number was not read at the preset's source.
    std::string doubt(std::string_view field) const;
    /// "cannot be measured in a PNG".
    std::string silent() const;
    /// The remedy for that.
    static std::string lookElsewhere();
};

/// "89.2": at most so many places, none that say nothing.
std::string shortNumber(double value, int most = 1);

/// One file each: format and size; text and lines; contrast and colours; what is said in words.
void checkFileAndSize(const Flight& flight);
void checkTextAndLines(const Flight& flight);
void checkColours(const Flight& flight);
void checkWords(const Flight& flight);

} // namespace driftline
