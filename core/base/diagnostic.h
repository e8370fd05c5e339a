// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace driftline {

enum class Severity { Note, Warning };

/// It worked, but the user should know. Shown in the window and by `inspect` and `check`.
struct Diagnostic {
    Severity severity = Severity::Warning;
    std::string code;    ///< stable and dotted, as in Error
    std::string message; ///< one sentence
    Place place;
    std::string remedy; ///< what the user can do about it; may be empty

    bool operator==(const Diagnostic&) const = default;
    std::string text() const;
};

/// Collects diagnostics. A file with a million bad cells must not make a million sentences, so each
/// code is kept at most `capPerCode` times and the rest is counted.
class Diagnostics {
public:
    static constexpr std::size_t capPerCode = 20;

    void add(Diagnostic diagnostic);
    void note(CodedText said, Place place = {});
    void warn(CodedText said, Place place = {});
    void note(std::string_view code, std::string message, Place place = {}, std::string remedy = {});
    void warn(std::string_view code, std::string message, Place place = {}, std::string remedy = {});
    void append(const Diagnostics& other);

    const std::vector<Diagnostic>& items() const { return m_items; }
    bool empty() const { return m_items.empty(); }
    /// How many were reported under this code, kept or not.
    std::size_t count(std::string_view code) const;
    /// One line a finding, with a closing line for each code that was capped.
    std::vector<std::string> lines() const;

    bool operator==(const Diagnostics&) const = default;

private:
    std::vector<Diagnostic> m_items;
    std::map<std::string, std::size_t, std::less<>> m_counts;
};

} // namespace driftline
