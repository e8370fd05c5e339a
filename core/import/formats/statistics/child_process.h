// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/work_token.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace driftline {

/// A program that runs beside ours and whose standard output we read; it has no other way to reach us. It is
/// killed with the object. Linux only, as is memfd in what calls it.
class ChildProcess {
public:
    /// Code: program.incomplete.
    static Result<ChildProcess> start(const std::filesystem::path& program,
                                      const std::vector<std::string>& arguments);

    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&&) = delete;
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess();

    enum class Answer { Bytes, End, Silent, Cancelled };
    /// Adds what comes next to the text; Silent if nothing comes for so long.
    Answer read(std::string& text, std::chrono::seconds longestSilence, const WorkToken& token);

private:
    ChildProcess(pid_t id, int output) : m_id(id), m_output(output) {}

    pid_t m_id;
    int m_output;
};

} // namespace driftline
