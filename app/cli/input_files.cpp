// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/input_files.h"

#include "base/file_io.h"
#include "base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <system_error>

namespace driftline {

namespace {
/// The descriptor of a package and every file that it names, as far as it can be read.
void addPackage(std::vector<std::filesystem::path>& files, const std::filesystem::path& descriptor) {
    files.push_back(descriptor);
    const auto text = readFile(descriptor);
    const auto package = text ? nlohmann::json::parse(*text, nullptr, false) : nlohmann::json();
    const auto add = [&](const nlohmann::json& path) {
        if (path.is_string())
            files.push_back(descriptor.parent_path() / path.get<std::string>());
    };
    const auto addAll = [&](const nlohmann::json& paths) {
        add(paths);
        for (const auto& path : paths.is_array() ? paths : nlohmann::json::array())
            add(path);
    };
    if (!package.is_object())
        return;
    addAll(package.value("figures", nlohmann::json()));
    const auto resources = package.value("resources", nlohmann::json());
    for (const auto& resource : resources.is_array() ? resources : nlohmann::json::array()) {
        if (resource.is_object())
            addAll(resource.value("path", nlohmann::json()));
    }
}

bool isSameFile(const std::filesystem::path& one, const std::filesystem::path& other) {
    std::error_code problem; // of two names of which one leads nowhere
    return std::filesystem::equivalent(one, other, problem) && !problem;
}

bool differsInCaseOnly(const std::filesystem::path& one, const std::filesystem::path& other) {
    const auto folder = [](const std::filesystem::path& path) {
        return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    };
    return lowered(one.filename().string()) == lowered(other.filename().string()) &&
           isSameFile(folder(one), folder(other));
}
} // namespace

InputFiles::InputFiles(std::vector<std::filesystem::path> paths) {
    for (auto& path : paths) {
        std::error_code problem;
        if (std::filesystem::is_directory(path, problem))
            addPackage(m_files, path / "datapackage.json");
        else if (path.filename() == "datapackage.json")
            addPackage(m_files, path);
        else if (!path.empty())
            m_files.push_back(std::move(path));
    }
}

bool InputFiles::holds(const std::filesystem::path& target) const {
    return std::any_of(m_files.begin(), m_files.end(), [&target](const std::filesystem::path& file) {
        return isSameFile(file, target) || differsInCaseOnly(file, target);
    });
}

Result<void> InputFiles::checkTarget(const std::filesystem::path& target) const {
    if (!holds(target))
        return {};
    return fail(
        "export.target-is-input",
        "This file is what the command reads, so writing to it would destroy it. Name another file with -o.",
        Place{.file = target.string(), .column = {}, .path = {}});
}

} // namespace driftline
