// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/loaded_function.h"

#include "base/sentences.h"

#include <array>
#include <dlfcn.h>
#include <filesystem>
#include <map>
#include <mutex>
#include <system_error>

namespace driftline {

namespace {
namespace fs = std::filesystem;

tl::unexpected<Error> incomplete(std::string_view file, std::string_view why) {
    return fail(base_sentences::programIncomplete(file, why));
}

Result<void*> opened(std::string_view library) {
    const auto file = std::string(library) + ".so";
    const auto path = pathBesideProgram(file);
    if (!path)
        return tl::unexpected(path.error());
    if (void* handle = dlopen(path->c_str(), RTLD_NOW | RTLD_LOCAL))
        return handle;
    return incomplete(file, dlerror());
}
} // namespace

Result<fs::path> pathBesideProgram(std::string_view file) {
    std::error_code problem;
    const auto program = fs::read_symlink("/proc/self/exe", problem).parent_path();
    for (const auto& path :
         std::array{program / file, program / DRIFTLINE_FROM_PROGRAM_TO_LIBRARIES / file}) {
        if (fs::exists(path, problem))
            return path;
    }
    return incomplete(file, base_sentences::isNotBesideProgram);
}

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
        return incomplete(std::string(library) + ".so", base_sentences::isOfAnotherVersion);
    return address;
}

} // namespace driftline
