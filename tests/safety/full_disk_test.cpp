// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_io.h"
#include "import/importer_registry.h"
#include "safety/two_workspaces.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "workspace/save_package.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <functional>
#include <sched.h>
#include <set>
#include <string>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace driftline;
using namespace driftline::test;

namespace {

void writeText(const char* path, const std::string& text) {
    std::ofstream(path) << text;
}

/// Mounts a disk of 640 KB over the folder, in a mount table of our own: as root, or as nobody else in a
/// user namespace of our own. Gives why not.
std::string mountSmallDisk(const std::filesystem::path& folder) {
    const auto user = ::getuid();
    const auto group = ::getgid();
    if (::unshare(CLONE_NEWNS) != 0) {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return std::string("no mount table of our own: ") + std::strerror(errno);
        writeText("/proc/self/setgroups", "deny");
        writeText("/proc/self/uid_map", "0 " + std::to_string(user) + " 1");
        writeText("/proc/self/gid_map", "0 " + std::to_string(group) + " 1");
    }
    if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return std::string("the mounts cannot be kept to ourselves: ") + std::strerror(errno);
    if (::mount("small", folder.c_str(), "tmpfs", 0, "size=640k") != 0)
        return std::string("no small disk: ") + std::strerror(errno);
    return {};
}

constexpr int couldNot = 77;

/// What a child says after it has tried on the small disk: nothing if all went well.
struct Report {
    int exitCode = 0;
    std::string text;
};

/// In a child, because the mount table goes with it. It must not use Boost.Test.
Report onSmallDisk(const std::function<std::string(const std::filesystem::path&)>& check) {
    const TemporaryFolder folder;
    std::array<int, 2> ends{};
    BOOST_REQUIRE(::pipe(ends.data()) == 0);
    const auto child = ::fork();
    if (child == 0) {
        std::string text = mountSmallDisk(folder.path());
        const int code = text.empty() ? 0 : couldNot;
        if (code == 0)
            text = check(folder.path());
        static_cast<void>(::write(ends[1], text.data(), text.size()));
        ::_exit(code != 0 ? code : text.empty() ? 0 : 1);
    }
    ::close(ends[1]);
    Report report;
    std::array<char, 4096> buffer{};
    for (ssize_t got = 0; (got = ::read(ends[0], buffer.data(), buffer.size())) > 0;)
        report.text.append(buffer.data(), static_cast<std::size_t>(got));
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    report.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return report;
}

std::string listing(const std::filesystem::path& folder) {
    std::string names;
    std::set<std::string> sorted;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        sorted.insert(entry.path().string());
    for (const auto& name : sorted)
        names += name + "\n";
    return names;
}

std::uint64_t freeBytes(const std::filesystem::path& folder) {
    struct statvfs disk = {};
    ::statvfs(folder.c_str(), &disk);
    return disk.f_bavail * disk.f_bsize;
}

/// Leaves less and less room, from enough for a save to none, and saves the other workspace each time.
std::string saveOnFullDisk(const std::filesystem::path& disk, const char* name) {
    const auto place = disk / name;
    if (const auto saved = savePackage(workspaceOfTurn(0), place); !saved)
        return "the first save: " + saved.error().text();
    int failures = 0;
    int successes = 0;
    for (std::uint64_t room = 400000; room < 500000; room -= room < 4096 ? room + 1 : 4096) {
        const auto filler = disk / "filler";
        const auto free = freeBytes(disk);
        if (free > room)
            writeText(filler.c_str(), std::string(free - room, 'x'));
        const auto before = listing(disk);
        const auto saved = savePackage(workspaceOfTurn(1), place);
        const auto package = builtinImporters().import(place);
        if (!package)
            return "it cannot be read: " + package.error().text();
        const auto read = workspaceFrom(*package);
        if (!read || turnOf(read->workspace) != (saved ? 1 : 0))
            return "it is not the " + std::string(saved ? "new" : "old") + " one, with room for " +
                   std::to_string(room);
        if (!saved) {
            ++failures;
            if (saved.error().code != "file.unwritable" ||
                saved.error().text().find("No space left on device") == std::string::npos)
                return "unclear: [" + saved.error().code + "] " + saved.error().text();
            if (listing(disk) != before)
                return "litter:\n" + listing(disk);
        } else {
            ++successes;
        }
        std::filesystem::remove(filler);
        if (const auto back = savePackage(workspaceOfTurn(0), place); !back)
            return "the old one again: " + back.error().text();
        if (listing(disk).find(".driftline") != std::string::npos)
            return "litter:\n" + listing(disk);
    }
    if (failures == 0 || successes == 0)
        return std::to_string(failures) + " failures, " + std::to_string(successes) + " successes";
    return {};
}

void saves(const char* name) {
    const auto report =
        onSmallDisk([name](const std::filesystem::path& disk) { return saveOnFullDisk(disk, name); });
    if (report.exitCode == couldNot) {
        BOOST_TEST_MESSAGE("Left out, because there can be no small disk here (" << report.text << ").");
        return;
    }
    BOOST_TEST(report.exitCode == 0, report.text);
}

} // namespace

BOOST_AUTO_TEST_SUITE(full_disk_test)

BOOST_AUTO_TEST_CASE(an_archive_stays_whole_on_a_full_disk) {
    saves("mine.zip");
}

BOOST_AUTO_TEST_CASE(a_folder_stays_whole_on_a_full_disk) {
    saves("mine");
}

BOOST_AUTO_TEST_SUITE_END()
