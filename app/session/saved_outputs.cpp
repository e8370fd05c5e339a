// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/saved_outputs.h"

#include "base/text.h"
#include "session/sentences.h"

#include <algorithm>
#include <string>

namespace driftline {

Result<std::string> saveOutput(Session& session, Output output) {
    if (session.figure(output.figure) == nullptr)
        return fail(session_sentences::figureUnknown(inQuotes(output.figure), {}));
    auto file = outputFile(output.file);
    if (!file)
        return file;
    output.file = *std::move(file);
    const auto edited =
        session.edit(session_sentences::saveAsOutput, [&output](Workspace& workspace) -> Result<void> {
            auto& outputs = workspace.outputs;
            const auto same = std::find_if(outputs.begin(), outputs.end(), [&output](const Output& other) {
                return other.figure == output.figure && other.format == output.format &&
                       lowered(other.file) == lowered(output.file);
            });
            if (same != outputs.end()) {
                *same = output;
                return {};
            }
            if (outputs.size() == mostOutputs)
                return fail(session_sentences::outputTooMany(mostOutputs));
            output.file = freeOutputFile(output.file, outputs);
            outputs.push_back(output);
            return {};
        });
    if (!edited)
        return tl::unexpected(edited.error());
    return output.file;
}

Result<void> removeOutput(Session& session, const std::string& file) {
    return session.edit(session_sentences::removeOutput, [&file](Workspace& workspace) -> Result<void> {
        const auto removed =
            std::erase_if(workspace.outputs, [&file](const Output& output) { return output.file == file; });
        if (removed == 0)
            return fail(session_sentences::outputUnknown(inQuotes(file)));
        return {};
    });
}

} // namespace driftline
