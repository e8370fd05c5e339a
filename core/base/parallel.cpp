// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace driftline {

void forEachAtOnce(std::size_t count, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::exception_ptr problem;
    const auto workOn = [&] {
        for (auto index = next++; index < count; index = next++) {
            try {
                work(index);
            } catch (...) {
                const std::lock_guard lock(mutex);
                problem = problem ? problem : std::current_exception();
            }
        }
    };
    const auto cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < std::min(cores, count); ++i)
            others.emplace_back(workOn);
        workOn();
    }
    if (problem)
        std::rethrow_exception(problem);
}

} // namespace driftline
