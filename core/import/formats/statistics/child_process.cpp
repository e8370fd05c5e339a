// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/statistics/child_process.h"

#include "import/formats/statistics/sentences.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace driftline {

namespace {
/// What the child has open: nothing to read from, the pipe to write to, no place for its complaints.
class SpawnActions {
public:
    explicit SpawnActions(int pipe) {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&m_actions, pipe, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&m_actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    }
    ~SpawnActions() { posix_spawn_file_actions_destroy(&m_actions); }
    SpawnActions(const SpawnActions&) = delete;
    SpawnActions& operator=(const SpawnActions&) = delete;
    SpawnActions(SpawnActions&&) = delete;
    SpawnActions& operator=(SpawnActions&&) = delete;

    const posix_spawn_file_actions_t* get() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions = {};
};
} // namespace

Result<ChildProcess> ChildProcess::start(const std::filesystem::path& program,
                                         const std::vector<std::string>& arguments) {
    const auto incomplete = [&program](int error) {
        return fail(
            statistics_sentences::programIncomplete(program.filename().string(), std::strerror(error)));
    };
    std::array<int, 2> ends = {};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return incomplete(errno);
    std::vector<std::string> words = {program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (auto& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    // Numbers are written the same way whatever the locale, so it needs nothing of our environment.
    std::array<char*, 1> environment = {nullptr};
    pid_t id = 0;
    const SpawnActions actions(ends[1]);
    const int error =
        ::posix_spawn(&id, program.c_str(), actions.get(), nullptr, pointers.data(), environment.data());
    ::close(ends[1]);
    if (error != 0) {
        ::close(ends[0]);
        return incomplete(error);
    }
    return ChildProcess(id, ends[0]);
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : m_id(std::exchange(other.m_id, 0))
    , m_output(std::exchange(other.m_output, -1)) {}

ChildProcess::~ChildProcess() {
    if (m_output >= 0)
        ::close(m_output);
    if (m_id <= 0)
        return;
    ::kill(m_id, SIGKILL);
    while (::waitpid(m_id, nullptr, 0) < 0 && errno == EINTR) {
    }
}

ChildProcess::Answer ChildProcess::read(std::string& text, std::chrono::seconds longestSilence,
                                        const WorkToken& token) {
    using Clock = std::chrono::steady_clock;
    const auto until = Clock::now() + longestSilence;
    while (true) {
        if (token.cancelled())
            return Answer::Cancelled;
        constexpr int millisecondsBetweenLooks = 50;
        pollfd waiting = {m_output, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, millisecondsBetweenLooks);
        if (ready <= 0) {
            if (Clock::now() >= until)
                return Answer::Silent;
            continue;
        }
        std::array<char, 65536> piece = {};
        const auto got = ::read(m_output, piece.data(), piece.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return Answer::End;
        text.append(piece.data(), static_cast<std::size_t>(got));
        return Answer::Bytes;
    }
}

} // namespace driftline
