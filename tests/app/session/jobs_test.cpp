// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/stepped_jobs.h"
#include "session/jobs.h"
#include "support/expect_result.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <boost/test/unit_test.hpp>

#include <future>
#include <stdexcept>

using namespace driftline;
using namespace driftline::test;

namespace {
/// Counts the jobs that have ended on a thread of the pool and come back, also those of which a lane drops
/// the result: each comes by one call through the event loop.
class EndCounter final : public QObject {
public:
    explicit EndCounter(Jobs& jobs) { jobs.installEventFilter(this); }

    bool waitFor(int count) {
        return QTest::qWaitFor([this, count] { return m_ended >= count; });
    }

    bool eventFilter(QObject*, QEvent* event) override {
        m_ended += event->type() == QEvent::MetaCall ? 1 : 0;
        return false;
    }

private:
    int m_ended = 0;
};
} // namespace

BOOST_AUTO_TEST_SUITE(jobs_test)

BOOST_AUTO_TEST_CASE(inline_work_is_done_before_start_returns) {
    Jobs jobs(Jobs::Mode::Inline);
    JobLane lane(jobs);
    int answer = 0;
    lane.start<int>([](const WorkToken&) -> Result<int> { return 7; },
                    [&answer](Result<int> got) { answer = *got; });
    BOOST_TEST(answer == 7);
    BOOST_TEST(!lane.isBusy());
}

BOOST_AUTO_TEST_CASE(pool_work_is_done_elsewhere_and_delivered_here) {
    Jobs jobs(Jobs::Mode::Pool);
    JobLane lane(jobs);
    QThread* worker = nullptr;
    QThread* receiver = nullptr;
    lane.start<int>(
        [&worker](const WorkToken&) -> Result<int> {
            worker = QThread::currentThread();
            return 1;
        },
        [&receiver](const Result<int>&) { receiver = QThread::currentThread(); });
    BOOST_TEST(lane.isBusy());
    BOOST_TEST(QTest::qWaitFor([&receiver] { return receiver != nullptr; }));
    BOOST_TEST((receiver == QThread::currentThread()));
    BOOST_TEST((worker != receiver));
    BOOST_TEST(!lane.isBusy());
}

BOOST_AUTO_TEST_CASE(only_the_latest_result_is_delivered) {
    Jobs jobs(Jobs::Mode::Pool);
    EndCounter ends(jobs);
    JobLane lane(jobs);
    std::promise<void> gate;
    std::vector<int> delivered;
    const auto take = [&delivered](Result<int> got) { delivered.push_back(*got); };
    const auto stale = lane.start<int>(
        [opened = gate.get_future().share()](const WorkToken&) -> Result<int> {
            opened.wait();
            return 1;
        },
        take);
    lane.start<int>([](const WorkToken&) -> Result<int> { return 2; }, take);
    BOOST_TEST(stale.cancelled());
    gate.set_value();
    BOOST_TEST(ends.waitFor(2));
    BOOST_TEST(delivered == std::vector<int>{2}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(cancelled_work_is_not_delivered) {
    Jobs jobs(Jobs::Mode::Pool);
    EndCounter ends(jobs);
    JobLane lane(jobs);
    const QSignalSpy busy(&lane, &JobLane::busyChanged);
    std::promise<void> gate;
    std::promise<bool> seen;
    bool delivered = false;
    const auto token = lane.start<int>(
        [opened = gate.get_future().share(), &seen](const WorkToken& own) -> Result<int> {
            opened.wait();
            seen.set_value(own.cancelled());
            return 1;
        },
        [&delivered](const Result<int>&) { delivered = true; });
    lane.cancel();
    gate.set_value();
    BOOST_TEST(ends.waitFor(1));
    BOOST_TEST(seen.get_future().get());
    BOOST_TEST(token.cancelled());
    BOOST_TEST(!delivered);
    BOOST_TEST(busy.count() == 2);
}

BOOST_AUTO_TEST_CASE(errors_and_exceptions_are_delivered_as_errors) {
    Jobs jobs(Jobs::Mode::Inline);
    JobLane lane(jobs);
    std::vector<std::string> codes;
    const auto take = [&codes](const Result<int>& got) { codes.push_back(got.error().code); };
    lane.start<int>([](const WorkToken&) -> Result<int> { return fail("csv.ragged-row", "Ragged."); }, take);
    lane.start<int>([](const WorkToken&) -> Result<int> { throw std::runtime_error("a bug"); }, take);
    lane.start<int>([](const WorkToken&) -> Result<int> { throw std::bad_alloc(); }, take);
    const std::vector<std::string> expected{"csv.ragged-row", "job.failed", "job.no-memory"};
    BOOST_TEST(codes == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_lane_may_go_while_its_work_runs) {
    Jobs jobs(Jobs::Mode::Pool);
    EndCounter ends(jobs);
    std::promise<void> gate;
    bool delivered = false;
    {
        JobLane lane(jobs);
        lane.start<int>(
            [opened = gate.get_future().share()](const WorkToken&) -> Result<int> {
                opened.wait();
                return 1;
            },
            [&delivered](const Result<int>&) { delivered = true; });
    }
    gate.set_value();
    BOOST_TEST(ends.waitFor(1));
    BOOST_TEST(!delivered);
}

BOOST_AUTO_TEST_CASE(whatever_the_order_in_which_jobs_end_a_lane_delivers_its_latest) {
    // Two jobs of one lane and one of another, each with two steps, in every order of the first to move.
    for (std::size_t first = 0; first < 3; ++first) {
        SteppedJobs jobs;
        JobLane lane(jobs);
        JobLane other(jobs);
        std::vector<int> delivered;
        const auto start = [&delivered](JobLane& in, int number) {
            in.start<int>([number](const WorkToken&) -> Result<int> { return number; },
                          [&delivered](Result<int> got) { delivered.push_back(*got); });
        };
        start(lane, 1);
        start(other, 2);
        start(lane, 3);
        BOOST_TEST(jobs.count() == 3U);
        jobs.step(first);
        BOOST_TEST(delivered.empty());
        BOOST_TEST(lane.isBusy());
        jobs.step(first);
        const auto early = first == 0 ? std::vector<int>{} : std::vector<int>{static_cast<int>(first) + 1};
        BOOST_TEST(delivered == early, boost::test_tools::per_element());
        jobs.finish();
        const auto all = first == 2 ? std::vector<int>{3, 2} : std::vector<int>{2, 3};
        BOOST_TEST(delivered == all, boost::test_tools::per_element());
        BOOST_TEST(!lane.isBusy());
    }
}

BOOST_AUTO_TEST_CASE(progress_is_that_of_the_running_work) {
    Jobs jobs(Jobs::Mode::Inline);
    JobLane lane(jobs);
    lane.start<int>(
        [](const WorkToken& token) -> Result<int> {
            token.setProgress(0.5);
            return 1;
        },
        [](const Result<int>&) {});
    BOOST_TEST(lane.progress() == 0.5);
}

BOOST_AUTO_TEST_SUITE_END()
