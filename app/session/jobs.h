// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/work_token.h"

#include <QObject>
#include <QThreadPool>

#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace driftline {

/// Where work is done that would hold up the window. Lives on the GUI thread and outlives its lanes.
class Jobs : public QObject {
    Q_OBJECT
public:
    enum class Mode {
        Pool,  ///< on other threads; results arrive through the event loop
        Inline ///< at once, in start(); for tests and the command line
    };

    explicit Jobs(Mode mode, QObject* parent = nullptr);
    /// Waits for what is running.
    ~Jobs() override;

private:
    friend class JobLane;
    /// Sees to it that `work` is done on some thread and then `deliver` on the GUI thread. Jobs of a kind of
    /// their own, as in tests, may do so when and in what order they like: lanes drop what is stale.
    virtual void post(std::function<void()> work, std::function<void()> deliver);

    struct Job {
        std::function<void()> work;
        std::function<void()> deliver; ///< on the GUI thread
    };

    void workOnNext();
    Q_INVOKABLE void deliverNext();

    Mode m_mode;
    // Handed over under a lock of ours, which ThreadSanitizer sees; those inside Qt it does not.
    std::mutex m_mutex;
    std::deque<Job> m_waiting;
    std::deque<std::function<void()>> m_done;
    QThreadPool m_pool; ///< the last: its threads use what is above
};

/// One kind of work, of which only the latest matters: starting again cancels what runs, and its result is
/// dropped even if it was ready. Work is a pure function of what it captures; exceptions become errors
/// (job.failed, job.no-memory).
class JobLane : public QObject {
    Q_OBJECT
public:
    explicit JobLane(Jobs& jobs, QObject* parent = nullptr);
    ~JobLane() override;

    /// `work` runs on some thread, `done` on this one unless the work has become stale.
    template <class T>
    WorkToken start(std::function<Result<T>(const WorkToken&)> work, std::function<void(Result<T>)> done) {
        WorkToken token = begin();
        auto answer = std::make_shared<std::optional<Result<T>>>();
        run([work = std::move(work), token, answer] { answer->emplace(guarded<T>(work, token)); },
            [done = std::move(done), answer] { done(std::move(**answer)); });
        return token;
    }

    /// Drops what is running.
    void cancel();
    bool isBusy() const { return m_busy; }
    /// 0 to 1, of what is running.
    double progress() const { return m_token.progress(); }

Q_SIGNALS:
    void busyChanged(bool busy);

private:
    template <class T>
    static Result<T> guarded(const std::function<Result<T>(const WorkToken&)>& work, const WorkToken& token) {
        try {
            return work(token);
        } catch (const std::bad_alloc&) {
            return noMemory();
        } catch (const std::exception& problem) {
            return failed(problem);
        }
    }

    static tl::unexpected<Error> noMemory();
    static tl::unexpected<Error> failed(const std::exception& problem);

    WorkToken begin();
    void run(std::function<void()> work, std::function<void()> done);
    void setBusy(bool busy);

    Jobs& m_jobs;
    WorkToken m_token;
    std::uint64_t m_turn = 0;
    bool m_busy = false;
};

} // namespace driftline
