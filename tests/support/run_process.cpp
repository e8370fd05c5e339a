// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/run_process.h"

#include "support/places.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace driftline::test {
namespace {

using Clock = std::chrono::steady_clock;

struct Pipe {
    int read = -1;
    int write = -1;

    Pipe() {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0)
            throw std::system_error(errno, std::generic_category(), "pipe");
        read = ends[0];
        write = ends[1];
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    Pipe(Pipe&&) = delete;
    Pipe& operator=(Pipe&&) = delete;
    ~Pipe() {
        shut(read);
        shut(write);
    }
    static void shut(int& end) {
        if (end >= 0)
            close(end);
        end = -1;
    }
};

std::vector<std::string> environmentFor(const ProcessOptions& options) {
    std::vector<std::string> entries;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string text = *entry;
        if (!options.environment.contains(text.substr(0, text.find('='))))
            entries.push_back(text);
    }
    for (const auto& [name, value] : options.environment) {
        if (value)
            entries.push_back(name + "=" + *value);
    }
    return entries;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

pid_t start(const std::filesystem::path& program, const std::vector<std::string>& arguments,
            const ProcessOptions& options, const Pipe& in, const Pipe& out, const Pipe& err) {
    std::vector<std::string> words = {program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> environment = environmentFor(options);

    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.read, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.write, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.write, STDERR_FILENO);
    if (!options.folder.empty())
        posix_spawn_file_actions_addchdir_np(&actions, options.folder.c_str());
    // A group of its own, so that a timeout ends its children as well.
    posix_spawnattr_t attributes{};
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);

    pid_t child = 0;
    const int problem = posix_spawn(&child, program.c_str(), &actions, &attributes, pointersTo(words).data(),
                                    pointersTo(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (problem != 0)
        throw std::system_error(problem, std::generic_category(), program.string());
    return child;
}

/// False once the other end is closed.
bool readSome(int end, std::string& text) {
    std::array<char, 65536> buffer{};
    const ssize_t got = read(end, buffer.data(), buffer.size());
    if (got > 0)
        text.append(buffer.data(), static_cast<std::size_t>(got));
    return got > 0 || (got < 0 && errno == EINTR);
}

/// Reads both pipes until they close; false if the time ran out.
bool collect(Pipe& out, Pipe& err, Clock::time_point deadline, ProcessResult& result) {
    while (out.read >= 0 || err.read >= 0) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0)
            return false;
        std::array<pollfd, 2> waits = {pollfd{out.read, POLLIN, 0}, pollfd{err.read, POLLIN, 0}};
        if (poll(waits.data(), waits.size(), static_cast<int>(left)) <= 0)
            continue;
        if (waits[0].revents != 0 && !readSome(out.read, result.output))
            Pipe::shut(out.read);
        if (waits[1].revents != 0 && !readSome(err.read, result.errors))
            Pipe::shut(err.read);
    }
    return true;
}

} // namespace

ProcessResult runProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                         const ProcessOptions& options) {
    Pipe in;
    Pipe out;
    Pipe err;
    const pid_t child = start(program, arguments, options, in, out, err);
    Pipe::shut(in.read);
    Pipe::shut(out.write);
    Pipe::shut(err.write);
    // A child that does not read its input must not end the test.
    std::signal(SIGPIPE, SIG_IGN);
    if (!options.input.empty() && write(in.write, options.input.data(), options.input.size()) < 0)
        Pipe::shut(in.write);
    Pipe::shut(in.write);

    ProcessResult result;
    result.timedOut = !collect(out, err, Clock::now() + options.timeout, result);
    if (result.timedOut)
        kill(-child, SIGKILL);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status))
        result.exitCode = WEXITSTATUS(status);
    if (WIFSIGNALED(status))
        result.signal = WTERMSIG(status);
    return result;
}

ProcessResult runDriftline(const std::vector<std::string>& arguments, ProcessOptions options) {
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_QPA_PLATFORMTHEME",
                             "QT_SCALE_FACTOR", "QT_FONT_DPI"})
        options.environment.try_emplace(name, std::nullopt);
    return runProcess(driftlineProgram(), arguments, options);
}

std::filesystem::path installedProgram(const std::string& name) {
    const char* folders = std::getenv("PATH");
    std::string rest = folders == nullptr ? "" : folders;
    while (!rest.empty()) {
        const std::size_t end = rest.find(':');
        std::filesystem::path path = std::filesystem::path(rest.substr(0, end)) / name;
        if (access(path.c_str(), X_OK) == 0)
            return path;
        rest = end == std::string::npos ? "" : rest.substr(end + 1);
    }
    return {};
}

} // namespace driftline::test
