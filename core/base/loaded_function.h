// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace driftline {

/// A file of ours that lies beside the program, or, once installed, in a folder driftline under that of
/// libraries. Code: program.incomplete.
Result<std::filesystem::path> pathBesideProgram(std::string_view file);

/// The address of a function in a library of ours that lies beside the program (or, once installed, in a
/// folder driftline under that of libraries, such as ../lib/x86_64-linux-gnu) and is loaded when it is first
/// asked for. File formats that few sessions need live in such libraries, because the libraries behind them
/// take longer to load than a picture takes to export. Safe on any thread. Code: program.incomplete.
Result<void*> loadedSymbol(std::string_view library, const char* name);

/// The same as a function; who asks and the library agree on its signature in one header.
template <class Signature>
Result<Signature*> loadedFunction(std::string_view library, const char* name) {
    const auto address = loadedSymbol(library, name);
    if (!address)
        return tl::unexpected(address.error());
    // POSIX lets the address of a function be told as that of an object.
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    return reinterpret_cast<Signature*>(*address);
}

} // namespace driftline
