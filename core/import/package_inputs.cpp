// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/package_inputs.h"

#include "base/text.h"
#include "import/json_text.h"
#include "storage/package_files.h"
#include "storage/pending_save.h"

#include <nlohmann/json.hpp>

#include <system_error>

namespace driftline {

namespace {
namespace fs = std::filesystem;

/// Longer texts are no names of files.
constexpr std::size_t longestName = 4096;

/// Whatever the property is called that names it: a file of the package is an input.
void addNamedFiles(InputFiles& inputs, const nlohmann::ordered_json& value, const fs::path& folder) {
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        if (text.size() > longestName)
            return;
        const auto name = safeRelativeName(text);
        std::error_code ignored;
        if (name && fs::is_regular_file(folder / *name, ignored))
            inputs.add(folder / *name);
        return;
    }
    if (!value.is_structured())
        return;
    for (const auto& [key, part] : value.items()) {
        if (!value.is_object() || key != "data") // cells of a table are no names
            addNamedFiles(inputs, part, folder);
    }
}

void addPackageFiles(InputFiles& inputs, const fs::path& folder, const std::string& descriptor) {
    inputs.add(folder / descriptor);
    const auto text = folderFiles(folder)->read(descriptor);
    // Tables in JSON can be large, and reading them twice is not worth finding nothing.
    if (!text || text->find("\"resources\"") == std::string::npos)
        return;
    if (const auto json = parseJson(*text, descriptor))
        addNamedFiles(inputs, *json, folder);
    if (const auto pending = pendingSave(folder)) {
        const auto staging = folder / stagingFolder;
        inputs.add(staging / stagingJournal);
        for (const auto& name : pending->put)
            inputs.add(staging / name);
    }
}
} // namespace

InputFiles inputFilesAt(const fs::path& path) {
    InputFiles inputs;
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
        addPackageFiles(inputs, path, "datapackage.json");
        return inputs;
    }
    inputs.add(path);
    if (lowered(path.extension().string()) == ".json")
        addPackageFiles(inputs, path.parent_path(), path.filename().string());
    return inputs;
}

} // namespace driftline
