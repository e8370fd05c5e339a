// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output_target.h"

#include "cli/console.h"
#include "cli/sentences.h"

#include <fstream>
#include <system_error>

namespace driftline {

namespace fs = std::filesystem;

Result<void> writeToTarget(const fs::path& path, std::string_view bytes, const InputFiles& inputs,
                           Replacing replacing) {
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    if (!fs::is_fifo(status) && !fs::is_character_file(status))
        return writeOutputFile(path, bytes, inputs, replacing);
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush())
        return fail(cli_sentences::targetUnwritable(),
                    Place{.file = path.string(), .column = {}, .path = {}});
    return {};
}

Result<void> checkStandardOutput(const InputFiles& inputs) {
    return inputs.checkTarget("/dev/stdout");
}

int finishAt(const std::string& output, std::string_view answer, const InputFiles& inputs) {
    if (output.empty() || output == "-") {
        const Result<void> checked = checkStandardOutput(inputs);
        return checked ? finishWith(answer) : failWith(checked.error());
    }
    if (const Result<void> written = writeToTarget(output, answer, inputs, Replacing::Anything); !written)
        return failWith(written.error());
    return finishWith(output + "\n");
}

} // namespace driftline
