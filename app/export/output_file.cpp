// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/output_file.h"

#include "base/file_io.h"
#include "export/picture_traces.h"
#include "export/sentences.h"

#include <system_error>

namespace driftline {

namespace {
namespace fs = std::filesystem;

constexpr std::string_view programName = "Driftline";
/// As guide/html_page writes them, before anything that a reader would change.
constexpr std::string_view pageMark = "<meta name=\"generator\" content=\"Driftline\">";
constexpr std::string_view styleMark = export_sentences::styleMark;
constexpr std::size_t longestHead = 1024;

bool isRegularFile(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

bool saysDriftline(const std::string& bytes, const std::string& shown) {
    const auto head = std::string_view(bytes).substr(0, longestHead);
    if (head.starts_with(styleMark) ||
        (head.starts_with("<!DOCTYPE html>") && head.find(pageMark) != head.npos))
        return true;
    const auto traces =
        readPictureTraces(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())), shown);
    return traces && traces->software.starts_with(programName);
}
} // namespace

bool isMadeByDriftline(const fs::path& path) {
    if (!isRegularFile(path))
        return false;
    const auto bytes = readFile(path);
    return bytes && saysDriftline(*bytes, path.string());
}

Result<void> checkOutputFile(const fs::path& path, std::string_view bytes, const InputFiles& inputs,
                             Replacing replacing) {
    if (auto checked = inputs.checkTarget(path); !checked)
        return checked;
    if (replacing == Replacing::Anything || !isRegularFile(path))
        return {};
    // One that cannot be read is not known to be ours.
    const auto there = readFile(path);
    if (there && (*there == bytes || saysDriftline(*there, path.string())))
        return {};
    return fail(export_sentences::targetExists(), {path.string(), 0, {}, {}});
}

Result<void> writeOutputFile(const fs::path& path, std::string_view bytes, const InputFiles& inputs,
                             Replacing replacing) {
    if (auto checked = checkOutputFile(path, bytes, inputs, replacing); !checked)
        return checked;
    return writeFileWhole(path, bytes);
}

} // namespace driftline
