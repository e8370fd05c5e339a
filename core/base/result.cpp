// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include <fmt/format.h>

namespace driftline {

std::string Place::text() const {
    std::string out = file;
    auto add = [&out](const std::string& part) {
        if (!out.empty())
            out += ", ";
        out += part;
    };
    if (row > 0)
        add(fmt::format("row {}", row));
    if (!column.empty())
        add(fmt::format("column {}", column));
    if (!path.empty())
        add(fmt::format("at {}", path));
    return out;
}

std::string Error::text() const {
    std::string out;
    for (auto step = context.size(); step > 0; --step)
        out += context[step - 1] + ": ";
    const auto where = place.text();
    if (!where.empty())
        out += where + ": ";
    return out + message;
}

tl::unexpected<Error> fail(CodedText said, Place place) {
    if (!said.remedy.empty())
        said.text += " " + said.remedy;
    return tl::unexpected(Error{std::move(said.code), std::move(said.text), std::move(place), {}});
}

tl::unexpected<Error> fail(std::string_view code, std::string message, Place place) {
    return tl::unexpected(Error{std::string(code), std::move(message), std::move(place), {}});
}

tl::unexpected<Error> failWithContext(Error error, std::string_view context) {
    error.context.emplace_back(context);
    return tl::unexpected(std::move(error));
}

} // namespace driftline
