// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/crash_report.h"

#include "session/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <execinfo.h>
#include <fcntl.h>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace driftline {

namespace {

constexpr std::array caught = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};
constexpr std::size_t mostFrames = 64;
constexpr std::size_t stackBytes = 64UL * 1024;

/// A text that a handler can read while the program writes another beside it.
template <std::size_t size>
class PreparedText {
public:
    void set(std::string_view text) {
        const int next = 1 - m_current;
        auto& buffer = m_buffers[static_cast<std::size_t>(next)];
        const auto length = std::min(text.size(), size - 1);
        std::copy_n(text.begin(), length, buffer.begin());
        buffer[length] = '\0';
        m_current = next;
    }
    const char* get() const { return m_buffers[static_cast<std::size_t>(m_current.load())].data(); }

private:
    std::array<std::array<char, size>, 2> m_buffers = {};
    std::atomic<int> m_current = 0;
};

constexpr std::size_t pathBytes = 4096;
constexpr std::size_t programBytes = 4096;

/// Static, because a handler is given no pointer of ours.
struct Prepared {
    PreparedText<pathBytes> file;
    PreparedText<pathBytes> folder;
    PreparedText<pathBytes> workspace;
    PreparedText<programBytes> program;
    PreparedText<pathBytes> exception; ///< that nothing caught
    std::array<struct sigaction, caught.size()> before = {};
    std::terminate_handler terminateBefore = nullptr;
    std::atomic<bool> isReporting = false;
};

Prepared& prepared() {
    static Prepared texts;
    return texts;
}

/// Only what signal-safety(7) allows from here on.
void put(int file, const char* text) {
    std::size_t length = 0;
    while (text[length] != '\0')
        ++length;
    while (length > 0) {
        const auto taken = ::write(file, text, length);
        if (taken <= 0)
            return;
        text += taken;
        length -= static_cast<std::size_t>(taken);
    }
}

const char* signalWords(int signal) {
    switch (signal) {
    case SIGSEGV:
        return session_sentences::outsideMemory;
    case SIGBUS:
        return session_sentences::missingMemory;
    case SIGILL:
        return session_sentences::invalidInstruction;
    case SIGFPE:
        return session_sentences::invalidCalculation;
    default:
        return session_sentences::brokenAssumption;
    }
}

void putLine(int file, const char* name, const char* text) {
    if (text[0] == '\0')
        return;
    put(file, name);
    put(file, text);
    put(file, "\n");
}

void writeReport(int file, int signal) {
    const auto& texts = prepared();
    put(file, session_sentences::stopped);
    putLine(file, session_sentences::whatHappened, signalWords(signal));
    putLine(file, "Exception: ", texts.exception.get());
    putLine(file, "Workspace: ",
            texts.workspace.get()[0] == '\0' ? session_sentences::notSavedYet : texts.workspace.get());
    putLine(file, session_sentences::unsavedWorkIsIn, texts.folder.get());
    put(file, "\nThe program\n");
    put(file, texts.program.get());
    put(file, session_sentences::whereItWas);
    std::array<void*, mostFrames> frames = {};
    ::backtrace_symbols_fd(frames.data(), ::backtrace(frames.data(), mostFrames), file);
}

void restore(int signal) {
    for (std::size_t i = 0; i < caught.size(); ++i) {
        if (caught[i] == signal)
            ::sigaction(signal, &prepared().before[i], nullptr);
    }
}

void onSignal(int signal) {
    // A second thread, or a fault in here, only ends the program.
    if (!prepared().isReporting.exchange(true)) {
        const int file = ::open(prepared().file.get(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (file >= 0) {
            writeReport(file, signal);
            ::fsync(file);
            ::close(file);
            put(STDERR_FILENO, session_sentences::reportIsIn);
            put(STDERR_FILENO, prepared().file.get());
            put(STDERR_FILENO, session_sentences::crashedCode);
        }
    }
    restore(signal);
    ::raise(signal);
}

[[noreturn]] void onTerminate() {
    try {
        if (const auto problem = std::current_exception())
            std::rethrow_exception(problem);
    } catch (const std::exception& problem) {
        prepared().exception.set(problem.what());
    } catch (...) {
        prepared().exception.set(session_sentences::unknownException);
    }
    std::abort(); // whose signal writes the report
}

/// For the signal that says that the usual stack is full; of the main thread, which is where figures are
/// drawn.
void useOwnStack() {
    static std::vector<char> stack(std::max<std::size_t>(stackBytes, static_cast<std::size_t>(SIGSTKSZ)));
    stack_t own = {};
    own.ss_sp = stack.data();
    own.ss_size = stack.size();
    ::sigaltstack(&own, nullptr);
}

} // namespace

CrashReport::CrashReport(const std::filesystem::path& folder, const std::string& program) {
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    auto& texts = prepared();
    texts.folder.set(folder.string());
    texts.file.set((folder / fmt::format("crash-{}-{}.txt", std::time(nullptr), ::getpid())).string());
    texts.program.set(program);
    texts.isReporting = false;
    // The first backtrace loads a library, which a handler must not.
    std::array<void*, 1> frame = {};
    static_cast<void>(::backtrace(frame.data(), 1));
    useOwnStack();
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_ONSTACK;
    ::sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < caught.size(); ++i)
        ::sigaction(caught[i], &action, &texts.before[i]);
    texts.terminateBefore = std::set_terminate(onTerminate);
}

CrashReport::~CrashReport() {
    for (const int signal : caught)
        restore(signal);
    std::set_terminate(prepared().terminateBefore);
}

void CrashReport::setWorkspace(const std::string& path) {
    prepared().workspace.set(path);
}

} // namespace driftline
