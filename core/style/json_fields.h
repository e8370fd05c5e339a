// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

namespace driftline {

/// A field that says what is usual anyway is left out, so that written documents stay short.
template <class T>
void putUnlessUsual(nlohmann::ordered_json& object, const char* field, const T& value, const T& usual) {
    if (value != usual)
        object[field] = value;
}

} // namespace driftline
