// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace driftline {

/// What a message for whoever looks for a fault is about.
enum class LogCategory { Import, Query, Scene, Export, Session };

/// "import", "query", "scene", "export", "session".
std::string_view logCategoryName(LogCategory category);

/// Takes messages: one line each, without a line feed. Called from any thread.
using LogSink = void (*)(LogCategory category, std::string_view message);

/// Where messages go from now on; nullptr, as at the start: nowhere. Nothing is written or measured then.
void setLogSink(LogSink sink);
LogSink logSink();

/// Says what `words` gives; it is asked only if somebody listens. Messages tell what was decided and why,
/// never what a user has to know: that is what errors and findings are for.
template <class Words>
void logTo(LogCategory category, const Words& words) {
    if (const auto sink = logSink(); sink != nullptr)
        sink(category, words());
}

/// Says how long its life took: "NAME: 1.2 ms".
class LoggedTime {
public:
    LoggedTime(LogCategory category, std::string_view name);
    ~LoggedTime();
    LoggedTime(const LoggedTime&) = delete;
    LoggedTime& operator=(const LoggedTime&) = delete;
    LoggedTime(LoggedTime&&) = delete;
    LoggedTime& operator=(LoggedTime&&) = delete;

private:
    LogCategory m_category;
    std::string m_name;
    std::chrono::steady_clock::time_point m_since;
    bool m_isOn;
};

} // namespace driftline
