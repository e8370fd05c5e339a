// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/memory_file.h"

#include <cstdlib>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

namespace driftline::fuzz {

MemoryFile::MemoryFile(std::string_view bytes) : m_handle(::memfd_create("fuzz", MFD_CLOEXEC)) {
    if (m_handle < 0 || ::write(m_handle, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
        std::abort();
}

MemoryFile::~MemoryFile() {
    ::close(m_handle);
}

std::filesystem::path MemoryFile::path() const {
    return "/proc/self/fd/" + std::to_string(m_handle);
}

std::string_view textOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

} // namespace driftline::fuzz
