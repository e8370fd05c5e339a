// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/output.h"

#include "base/text.h"
#include "workspace/sentences.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
/// What file systems take as one name.
constexpr std::size_t longestPart = 255;
constexpr std::size_t longestFile = 1000;

tl::unexpected<Error> unsafeFile(std::string_view file, std::string_view why) {
    return fail(workspace_sentences::outputUnsafeFile(inQuotes(file, 80), why));
}
} // namespace

Result<std::string> outputFile(std::string_view written) {
    if (written.empty())
        return unsafeFile(written, "is empty");
    if (written.starts_with('/'))
        return unsafeFile(written, workspace_sentences::isAbsolutePath);
    if (written.find_first_of("\\:") != std::string_view::npos)
        return unsafeFile(written, workspace_sentences::holdsBackslashOrColon);
    if (std::any_of(written.begin(), written.end(),
                    [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == '\x7F'; }) ||
        !isValidUtf8(written))
        return unsafeFile(written, workspace_sentences::holdsForbiddenCharacters);
    if (written.ends_with('/') || written.size() > longestFile)
        return unsafeFile(written, written.ends_with('/') ? workspace_sentences::namesFolder
                                                          : workspace_sentences::isTooLong);
    std::vector<std::string> parts;
    for (auto& part : split(written, '/')) {
        if (part == "..")
            return unsafeFile(written, workspace_sentences::climbsOut);
        if (part.empty() || part == ".")
            continue;
        if (part.starts_with('.'))
            return unsafeFile(written, workspace_sentences::isHidden);
        if (lowered(part) == "datapackage.json")
            return unsafeFile(written, workspace_sentences::isDescriptor);
        if (part.size() > longestPart)
            return unsafeFile(written, workspace_sentences::isTooLong);
        parts.push_back(std::move(part));
    }
    if (parts.empty())
        return unsafeFile(written, workspace_sentences::namesNoFile);
    return joined(parts, "/");
}

std::string freeOutputFile(const std::string& file, const std::vector<Output>& outputs) {
    const auto isTaken = [&outputs](const std::string& name) {
        return std::any_of(outputs.begin(), outputs.end(),
                           [&name](const Output& output) { return lowered(output.file) == lowered(name); });
    };
    const auto slash = file.rfind('/');
    const auto nameAt = slash == std::string::npos ? 0 : slash + 1;
    // The first point, so that "a.vl.json" becomes "a-2.vl.json".
    const auto ending = std::min(file.find('.', nameAt), file.size());
    auto candidate = file;
    for (int number = 2; isTaken(candidate); ++number)
        candidate = fmt::format("{}-{}{}", file.substr(0, ending), number, file.substr(ending));
    return candidate;
}

} // namespace driftline
