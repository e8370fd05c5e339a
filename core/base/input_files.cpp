// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/input_files.h"

#include "base/sentences.h"
#include "base/text.h"

#include <algorithm>
#include <fcntl.h>
#include <iterator>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <system_error>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace driftline {

namespace {
namespace fs = std::filesystem;

/// The same for names that a file system which ignores letter case, or how accents are composed, may hold for
/// one. Names that are no UTF-8 have only their ASCII letters folded.
std::string foldedName(const fs::path& path) {
    const auto name = path.filename().string();
    if (!isValidUtf8(name))
        return lowered(name);
    UErrorCode problem = U_ZERO_ERROR;
    const auto* composer = icu::Normalizer2::getNFCInstance(problem);
    const auto folded = icu::UnicodeString::fromUTF8(name).foldCase();
    const auto composed = U_SUCCESS(problem) ? composer->normalize(folded, problem) : folded;
    std::string out;
    (U_SUCCESS(problem) ? composed : folded).toUTF8String(out);
    return out;
}

bool isOneFile(const fs::path& one, const fs::path& other) {
    std::error_code problem; // of two names of which one leads nowhere
    return fs::equivalent(one, other, problem) && !problem;
}

fs::path absolutePath(const fs::path& path) {
    std::error_code problem;
    auto whole = fs::absolute(path, problem);
    return problem ? path : whole;
}

/// Where links on the way and at the end lead, even if nothing is there yet.
fs::path resolvedPath(const fs::path& path) {
    std::error_code problem;
    auto real = fs::weakly_canonical(path, problem);
    if (problem)
        return path;
    // The standard follows a link that leads to nothing no further; writing would.
    constexpr int mostLinks = 40;
    for (int links = 0; links < mostLinks && fs::is_symlink(fs::symlink_status(real, problem)); ++links) {
        const auto next = fs::read_symlink(real, problem);
        if (problem)
            break;
        real = fs::weakly_canonical(real.parent_path() / next, problem);
    }
    return real;
}
} // namespace

InputFiles::InputFiles(const std::vector<fs::path>& files) {
    for (const auto& file : files)
        add(file);
}

std::optional<InputFiles::Identity> InputFiles::identityOf(const fs::path& path) {
    struct statx status = {};
    if (::statx(AT_FDCWD, path.c_str(), 0, STATX_TYPE | STATX_INO | STATX_BTIME, &status) != 0 ||
        !S_ISREG(status.stx_mode))
        return {};
    return Identity{makedev(status.stx_dev_major, status.stx_dev_minor), status.stx_ino,
                    status.stx_btime.tv_sec, status.stx_btime.tv_nsec};
}

void InputFiles::addName(const fs::path& path) {
    const auto identity = identityOf(path);
    const bool isKnown = std::any_of(m_files.begin(), m_files.end(), [&](const File& file) {
        return file.path == path && file.identity == identity;
    });
    if (!isKnown)
        m_files.push_back({path, foldedName(path), identity});
}

void InputFiles::add(const fs::path& file) {
    if (file.empty())
        return;
    std::error_code ignored;
    const auto status = fs::status(file, ignored);
    if (fs::exists(status) && !fs::is_regular_file(status))
        return;
    const auto whole = absolutePath(file);
    addName(whole);
    if (const auto real = resolvedPath(whole); real != whole)
        addName(real);
}

void InputFiles::add(const InputFiles& others) {
    m_files.insert(m_files.end(), others.m_files.begin(), others.m_files.end());
}

std::vector<fs::path> InputFiles::paths() const {
    std::vector<fs::path> paths;
    for (const auto& file : m_files) {
        if (std::find(paths.begin(), paths.end(), file.path) == paths.end())
            paths.push_back(file.path);
    }
    return paths;
}

bool InputFiles::leadsTo(const fs::path& target, const File& file) {
    return isOneFile(target, file.path) || (foldedName(target) == file.foldedName &&
                                            isOneFile(target.parent_path(), file.path.parent_path()));
}

bool InputFiles::contains(const fs::path& target) const {
    if (m_files.empty() || target.empty())
        return false;
    std::error_code ignored;
    const auto status = fs::status(target, ignored);
    if (fs::exists(status) && !fs::is_regular_file(status))
        return false;
    const auto whole = absolutePath(target);
    const auto real = resolvedPath(whole);
    const auto identity = identityOf(whole);
    return std::any_of(m_files.begin(), m_files.end(), [&](const File& file) {
        return (identity && identity == file.identity) || leadsTo(whole, file) || leadsTo(real, file);
    });
}

InputFiles InputFiles::without(const InputFiles& others) const {
    InputFiles rest;
    std::copy_if(
        m_files.begin(), m_files.end(), std::back_inserter(rest.m_files), [&others](const File& file) {
            return std::none_of(others.m_files.begin(), others.m_files.end(), [&file](const File& other) {
                return file.path == other.path || (file.identity && file.identity == other.identity);
            });
        });
    return rest;
}

Result<void> InputFiles::checkTarget(const fs::path& target) const {
    if (!contains(target))
        return {};
    return fail(base_sentences::exportTargetIsInput(), {target.string(), 0, {}, {}});
}

} // namespace driftline
