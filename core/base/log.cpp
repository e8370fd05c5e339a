// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <fmt/format.h>

#include <atomic>

namespace driftline {

namespace {
std::atomic<LogSink>& currentSink() {
    static std::atomic<LogSink> sink = nullptr;
    return sink;
}
} // namespace

std::string_view logCategoryName(LogCategory category) {
    switch (category) {
    case LogCategory::Import:
        return "import";
    case LogCategory::Query:
        return "query";
    case LogCategory::Scene:
        return "scene";
    case LogCategory::Export:
        return "export";
    case LogCategory::Session:
        break;
    }
    return "session";
}

void setLogSink(LogSink sink) {
    currentSink() = sink;
}

LogSink logSink() {
    return currentSink().load(std::memory_order_relaxed);
}

LoggedTime::LoggedTime(LogCategory category, std::string_view name)
    : m_category(category)
    , m_isOn(logSink() != nullptr) {
    if (!m_isOn)
        return;
    m_name = name;
    m_since = std::chrono::steady_clock::now();
}

LoggedTime::~LoggedTime() {
    if (!m_isOn)
        return;
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - m_since;
    logTo(m_category, [&] { return fmt::format("{}: {:.1f} ms", m_name, took.count()); });
}

} // namespace driftline
