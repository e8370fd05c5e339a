// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/jobs.h"

#include "session/sentences.h"

#include <QMetaObject>
#include <QPointer>

namespace driftline {

Jobs::Jobs(Mode mode, QObject* parent) : QObject(parent), m_mode(mode) {
    // Short jobs that the reader waits for: a second thread lets a figure overtake a long import.
    m_pool.setMaxThreadCount(std::max(2, m_pool.maxThreadCount()));
}

Jobs::~Jobs() {
    m_pool.waitForDone();
    const std::scoped_lock lock(m_mutex); // what the threads did with this object comes before its end
}

void Jobs::post(std::function<void()> work, std::function<void()> deliver) {
    if (m_mode == Mode::Inline) {
        work();
        deliver();
        return;
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back({std::move(work), std::move(deliver)});
    }
    m_pool.start([this] { workOnNext(); });
}

void Jobs::workOnNext() {
    Job job;
    {
        const std::scoped_lock lock(m_mutex);
        job = std::move(m_waiting.front());
        m_waiting.pop_front();
    }
    job.work();
    // This object is there as long as a thread of the pool runs; the lane may be gone.
    const std::scoped_lock lock(m_mutex);
    m_done.push_back(std::move(job.deliver));
    QMetaObject::invokeMethod(this, "deliverNext", Qt::QueuedConnection);
}

void Jobs::deliverNext() {
    std::function<void()> deliver;
    {
        const std::scoped_lock lock(m_mutex);
        deliver = std::move(m_done.front());
        m_done.pop_front();
    }
    deliver();
}

JobLane::JobLane(Jobs& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

JobLane::~JobLane() {
    m_token.cancel();
}

tl::unexpected<Error> JobLane::noMemory() {
    return fail(session_sentences::jobNoMemory());
}

tl::unexpected<Error> JobLane::failed(const std::exception& problem) {
    return fail(session_sentences::jobFailed(problem.what()));
}

WorkToken JobLane::begin() {
    m_token.cancel();
    m_token = WorkToken();
    ++m_turn;
    setBusy(true);
    return m_token;
}

void JobLane::run(std::function<void()> work, std::function<void()> done) {
    m_jobs.post(std::move(work), [lane = QPointer<JobLane>(this), turn = m_turn, done = std::move(done)] {
        auto* self = lane.data();
        if (self == nullptr || self->m_turn != turn)
            return;
        self->setBusy(false);
        done();
    });
}

void JobLane::cancel() {
    m_token.cancel();
    ++m_turn;
    setBusy(false);
}

void JobLane::setBusy(bool busy) {
    if (m_busy == busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

} // namespace driftline
