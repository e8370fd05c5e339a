// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/loaded_function.h"

#include <fmt/format.h>

#include <array>
#include <dlfcn.h>
#include <filesystem>
#include <map>
#include <mutex>
#include <system_error>

namespace driftline {

namespace {
namespace fs = std::filesystem;

tl::unexpected<Error> incomplete(std::string_view library, std::string_view why) {
    return fail(
        "program.incomplete",
        fmt::format("A part of Driftline, {}.so, cannot be loaded ({}). Install or build Driftline again.",
                    library, why));
}

Result<void*> opened(std::string_view library) {
    std::error_code problem;
    const auto program = fs::read_symlink("/proc/self/exe", problem).parent_path();
    const auto file = std::string(library) + ".so";
    for (const auto& path :
         std::array{program / file, program / DRIFTLINE_FROM_PROGRAM_TO_LIBRARIES / file}) {
        if (!fs::exists(path, problem))
            continue;
        if (void* handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL))
            return handle;
        return incomplete(library, dlerror());
    }
    return incomplete(library, "it is not beside the program");
}
} // namespace

Result<void*> loadedSymbol(std::string_view library, const char* name) {
    static std::mutex mutex;
    static std::map<std::string, void*, std::less<>> known; // stay loaded until the program ends
    const std::scoped_lock lock(mutex);
    auto found = known.find(library);
    if (found == known.end()) {
        const auto handle = opened(library);
        if (!handle)
            return tl::unexpected(handle.error());
        found = known.emplace(library, *handle).first;
    }
    void* address = dlsym(found->second, name);
    if (address == nullptr)
        return incomplete(library, "it is of another version");
    return address;
}

} // namespace driftline
