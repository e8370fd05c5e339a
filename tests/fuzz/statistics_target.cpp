// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/memory_file.h"
#include "import/formats/statistics/statistics_answer.h"
#include "import/formats/statistics/statistics_parse.h"

using namespace driftline;

/// A file of SPSS, Stata or SAS, which the first byte chooses, read by ReadStat in this very process; and its
/// bytes as what such a process answers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const auto bytes = fuzz::textOf(data, size).substr(1);
    constexpr std::uint8_t formats = 5;
    const fuzz::MemoryFile file(bytes);
    StatisticsAnswer answer("fuzz");
    bool isListening = true;
    std::string waiting;
    FrameWriter out([&](std::string_view frame) {
        waiting += frame;
        isListening = isListening && answer.take(waiting);
        return isListening;
    });
    parseStatistics(static_cast<StatisticsFormat>(data[0] % formats), file.path().string(), {}, out);
    static_cast<void>(answer.finish("a file"));
    StatisticsAnswer nonsense("fuzz");
    std::string frames(bytes);
    nonsense.take(frames);
    static_cast<void>(nonsense.finish("a file"));
    return 0;
}
