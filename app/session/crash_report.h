// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace driftline {

/// Once it is there, a crash leaves a file of text that a person can read and send: the program and its
/// libraries, which workspace was open, what happened and where in the program, and where unsaved work is
/// kept. It covers SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT and whatever std::terminate ends, also when the
/// stack is full. Afterwards the signal does what it does without us. Everything the handler writes is
/// prepared before, because little may be called from one. One a process, on the main thread.
class CrashReport {
public:
    /// Reports go to `folder`, which is made if it is not there, as crash-SECONDS-PROCESS.txt; `program` is
    /// told in them (programFactsText()).
    CrashReport(const std::filesystem::path& folder, const std::string& program);
    ~CrashReport();
    CrashReport(const CrashReport&) = delete;
    CrashReport& operator=(const CrashReport&) = delete;
    CrashReport(CrashReport&&) = delete;
    CrashReport& operator=(CrashReport&&) = delete;

    /// What is open; empty: nothing that has a file.
    void setWorkspace(const std::string& path);
};

} // namespace driftline
