// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace driftline::fuzz {

/// A file that is on no disk, for readers that want a path.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view bytes);
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    MemoryFile(MemoryFile&&) = delete;
    MemoryFile& operator=(MemoryFile&&) = delete;

    std::filesystem::path path() const;

private:
    int m_handle;
};

/// What libFuzzer gives, as text.
std::string_view textOf(const std::uint8_t* data, std::size_t size);

} // namespace driftline::fuzz
