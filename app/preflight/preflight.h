// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preflight/picture_facts.h"
#include "style/preset.h"

#include <string>
#include <string_view>
#include <vector>

namespace driftline {

enum class Verdict {
    Pass,
    Fail,         ///< the preset's rule, or one that holds for every figure, is broken
    Warning,      ///< may be refused, or needs a look
    NotMeasurable ///< this kind of file does not tell
};

/// "pass", "fail", "warning", "not measurable".
std::string_view verdictName(Verdict verdict);

/// One rule held against a file.
struct PreflightItem {
    std::string code;  ///< stable and dotted: "preflight.text-least"
    std::string title; ///< "Smallest text"
    Verdict verdict = Verdict::Pass;
    std::string found;  ///< "5.5 pt (“Source: State of …”)"
    std::string asked;  ///< "at least 5 pt"
    std::string remedy; ///< one sentence; empty where nothing is to be done

    bool operator==(const PreflightItem&) const = default;
};

struct PreflightReport {
    std::string preset; ///< id
    std::string presetName;
    std::vector<PreflightItem> items; ///< in the order in which journals list their rules

    bool operator==(const PreflightReport&) const = default;
    bool passes() const { return count(Verdict::Fail) == 0; }
    int count(Verdict verdict) const;
};

/// Holds what was read from a file against a preset. Pure; rules that the preset does not ask for are left
/// out.
///
/// Codes, all after "preflight.": format, file-size, pages, width, height, pixels, resolution, text-least,
/// text-most, coloured-text, line-least, line-most, fonts-embedded, font-families, text-contrast,
/// mark-contrast, colours-normal, colours-deuteranopia, colours-protanopia, colours-tritanopia, colours-grey,
/// units, source, alt-text.
///
/// Sources of what no preset says: contrast of text 4.5:1, of large text and of marks 3:1: WCAG 2.1, 1.4.3
/// and 1.4.11; colours below a CIEDE2000 distance of 10 are taken for each other (base/colour.h).
PreflightReport preflight(const PictureFacts& facts, const Preset& preset);

/// For programs: two-space indent, ending in a line feed. `file` is as the user gave it.
std::string preflightJson(const PreflightReport& report, const PictureFacts& facts, std::string_view file);

} // namespace driftline
