// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/saved_outputs.h"

#include "base/text.h"

#include <QObject>

#include <algorithm>
#include <string>

namespace driftline {

Result<std::string> saveOutput(Session& session, Output output) {
    if (session.figure(output.figure) == nullptr)
        return fail("figure.unknown", "There is no figure " + inQuotes(output.figure) + ".");
    auto file = outputFile(output.file);
    if (!file)
        return file;
    output.file = *std::move(file);
    const auto edited =
        session.edit(QObject::tr("Save as output"), [&output](Workspace& workspace) -> Result<void> {
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
                return fail("output.too-many", "A workspace holds at most " + std::to_string(mostOutputs) +
                                                   " outputs. Remove some.");
            output.file = freeOutputFile(output.file, outputs);
            outputs.push_back(output);
            return {};
        });
    if (!edited)
        return tl::unexpected(edited.error());
    return output.file;
}

Result<void> removeOutput(Session& session, const std::string& file) {
    return session.edit(QObject::tr("Remove output"), [&file](Workspace& workspace) -> Result<void> {
        const auto removed =
            std::erase_if(workspace.outputs, [&file](const Output& output) { return output.file == file; });
        if (removed == 0)
            return fail("output.unknown", "No output writes the file " + inQuotes(file) + ".");
        return {};
    });
}

} // namespace driftline
