// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/golden.h"

#include "support/places.h"
#include "support/temporary_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace driftline::test {
namespace {

bool updateWanted() {
    const char* wish = std::getenv("DRIFTLINE_UPDATE_GOLDENS");
    return wish != nullptr && std::string_view(wish) == "1";
}

std::string_view lineAt(std::string_view text, std::size_t offset) {
    const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
    return start >= text.size() ? "(end of text)" : text.substr(start, text.find('\n', start) - start);
}

} // namespace

std::string firstDifference(std::string_view expected, std::string_view actual) {
    const auto [left, right] = std::mismatch(expected.begin(), expected.end(), actual.begin(), actual.end());
    if (left == expected.end() && right == actual.end())
        return {};
    const auto offset = static_cast<std::size_t>(left - expected.begin());
    const auto line = 1 + std::count(expected.begin(), left, '\n');
    return fmt::format("first difference in line {}\n  expected: {}\n  actual:   {}", line,
                       lineAt(expected, offset), lineAt(actual, offset));
}

std::string goldenDifference(std::string_view name, std::string_view actual) {
    const std::filesystem::path path = goldenFolder() / name;
    if (updateWanted()) {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << actual;
        return {};
    }
    if (!std::filesystem::exists(path))
        return fmt::format("there is no golden file {}; run with DRIFTLINE_UPDATE_GOLDENS=1 to write it",
                           name);
    const std::string difference = firstDifference(fileBytes(path), actual);
    return difference.empty() ? difference : fmt::format("golden {}: {}", name, difference);
}

} // namespace driftline::test
