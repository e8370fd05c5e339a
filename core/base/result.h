// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// Where a problem was found. Every part is optional; text() joins those that are set.
struct Place {
    std::string file;   ///< path as the user gave it
    int row = 0;        ///< 1-based line of data as a spreadsheet shows it (header is row 1); 0: none
    std::string column; ///< column name
    std::string path;   ///< JSON pointer, for example /panels/0/chart

    bool operator==(const Place&) const = default;
    /// For example "prices.csv, row 4, column value".
    std::string text() const;
};

/// An expected failure: something the user, a file or the system did. Never a bug of ours.
struct Error {
    std::string code;    ///< stable and dotted, for example "csv.ragged-row"; tests and scripts rely on it
    std::string message; ///< one sentence: what, why and how to fix it; it ends with a full stop
    Place place;
    std::vector<std::string> context; ///< innermost first, for example "opening package survey"

    bool operator==(const Error&) const = default;
    /// The one sentence a user reads: context, place and message.
    std::string text() const;
};

template <class T>
using Result = tl::expected<T, Error>;

/// A sentence and the code that it is known by, as a catalogue makes it (base/sentence.h).
struct CodedText {
    std::string code;
    std::string text;
    std::string remedy; ///< what the user can do about it, where that is a sentence of its own
};

/// Shorthand for returning a failure from a function that gives Result.
tl::unexpected<Error> fail(CodedText said, Place place = {});
tl::unexpected<Error> fail(std::string_view code, std::string message, Place place = {});

/// The same error, wrapped with what was being done when it happened.
tl::unexpected<Error> failWithContext(Error error, std::string_view context);

} // namespace driftline
