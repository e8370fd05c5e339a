// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace driftline {

/// A file that is part of the program.
struct EmbeddedFile {
    std::string_view name; ///< relative, with "/"
    const unsigned char* bytes = nullptr;
    std::size_t size = 0;

    std::string_view text() const {
        return {reinterpret_cast<const char*>(bytes), size}; // NOLINT(*-reinterpret-cast): bytes to chars
    }
};

} // namespace driftline
