// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output_target.h"

#include "base/file_io.h"
#include "cli/console.h"

#include <fstream>
#include <system_error>

namespace driftline {

namespace fs = std::filesystem;

Result<void> writeToTarget(const fs::path& path, std::string_view bytes) {
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    if (!fs::exists(status) || fs::is_regular_file(status) || fs::is_directory(status))
        return writeFileWhole(path, bytes);
    // It cannot be replaced by a new file.
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush())
        return fail("file.unwritable", "What is there cannot be written to.",
                    Place{.file = path.string(), .column = {}, .path = {}});
    return {};
}

int finishAt(const std::string& output, std::string_view answer, const InputFiles& inputs) {
    if (output.empty() || output == "-")
        return finishWith(answer);
    if (const Result<void> checked = inputs.checkTarget(output); !checked)
        return failWith(checked.error());
    if (const Result<void> written = writeToTarget(output, answer); !written)
        return failWith(written.error());
    return finishWith(output + "\n");
}

} // namespace driftline
