// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_io.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(file_io)

BOOST_AUTO_TEST_CASE(writes_whole_and_reads_back) {
    const TemporaryFolder folder;
    const std::string bytes("a\0b\r\n", 5);
    BOOST_TEST(isOk(writeFileWhole(folder / "x.bin", bytes)));
    BOOST_TEST(isOk(writeFileWhole(folder / "x.bin", bytes + "more")));
    BOOST_TEST(readFile(folder / "x.bin").value() == bytes + "more");
    BOOST_TEST(folder.listing() == "x.bin\n", "nothing temporary is left: " << folder.listing());
}

BOOST_AUTO_TEST_CASE(a_failed_write_leaves_the_old_file_alone) {
    const TemporaryFolder folder;
    const auto path = folder.write("old.txt", "old");
    // The kernel refuses to let the file grow, as a full disk would.
    const rlimit narrow{16, RLIM_INFINITY};
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto oldHandler = signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &narrow);
    const auto result = writeFileWhole(path, std::string(1000, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    signal(SIGXFSZ, oldHandler);
    BOOST_TEST(failsWith(result, "file.unwritable", "old.txt"));
    BOOST_TEST(fileBytes(path) == "old");
    BOOST_TEST(folder.listing() == "old.txt\n");
}

BOOST_AUTO_TEST_CASE(a_link_stays_a_link_and_permissions_stay) {
    const TemporaryFolder folder;
    const auto target = folder.write("target.txt", "old");
    std::filesystem::permissions(target,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    std::filesystem::create_symlink(target, folder / "link.txt");
    BOOST_TEST(isOk(writeFileWhole(folder / "link.txt", "new")));
    BOOST_TEST(std::filesystem::is_symlink(folder / "link.txt"));
    BOOST_TEST(fileBytes(target) == "new");
    BOOST_TEST((std::filesystem::status(target).permissions() ==
                (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(a_pipe_is_written_to_and_not_replaced) {
    const TemporaryFolder folder;
    const auto pipe = folder / "pipe";
    BOOST_REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    BOOST_TEST(failsWith(writeFileWhole(pipe, "bytes"), "file.unwritable", "pipe"), "nobody reads");
    const int reader = open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
    BOOST_REQUIRE(reader >= 0);
    BOOST_TEST(isOk(writeFileWhole(pipe, "bytes")));
    std::string got(16, ' ');
    const auto count = read(reader, got.data(), got.size());
    close(reader);
    BOOST_REQUIRE(count > 0);
    BOOST_TEST(got.substr(0, static_cast<std::size_t>(count)) == "bytes");
    BOOST_TEST(std::filesystem::is_fifo(pipe));
    BOOST_TEST(folder.listing() == "pipe\n");
}

BOOST_AUTO_TEST_CASE(a_device_stays_a_device) {
    const TemporaryFolder folder;
    const auto device = folder / "null";
    constexpr unsigned nullMajor = 1;
    constexpr unsigned nullMinor = 3;
    // Only the superuser may make one, and only the superuser could have replaced one.
    if (mknod(device.c_str(), S_IFCHR | 0600U, makedev(nullMajor, nullMinor)) != 0)
        return;
    // Where devices do not work on this file system, it is refused; it is there all the same.
    static_cast<void>(writeFileWhole(device, "bytes"));
    BOOST_TEST(std::filesystem::is_character_file(device));
    BOOST_TEST(folder.listing() == "null\n");
}

BOOST_AUTO_TEST_CASE(each_failure_has_its_code) {
    const TemporaryFolder folder;
    BOOST_TEST(failsWith(readFile(folder / "none.csv"), "file.missing", "none.csv"));
    BOOST_TEST(failsWith(readFile(folder.path()), "file.is-folder"));
    folder.write("big.txt", std::string(100, 'x'));
    BOOST_TEST(failsWith(readFile(folder / "big.txt", 99), "file.too-large"));
    BOOST_TEST(failsWith(writeFileWhole(folder / "no/such/folder/x", "y"), "file.unwritable"));
    BOOST_TEST(failsWith(writeFileWhole(folder.path(), "y"), "file.unwritable"));
}

BOOST_AUTO_TEST_CASE(only_abandoned_files_are_removed) {
    const TemporaryFolder folder;
    const auto living = folder.write(".driftline-abcdef.part", "being written");
    folder.write(".driftline-ghijkl.part", "of a killed program");
    folder.write(".driftline-longer-name.part", "theirs");
    std::filesystem::create_directory(folder / ".driftline-folder.part");
    std::filesystem::create_symlink(living, folder / ".driftline-mnopqr.part");
    const int file = ::open(living.c_str(), O_RDONLY);
    BOOST_REQUIRE(::flock(file, LOCK_EX) == 0);
    removeAbandonedFiles(folder.path());
    BOOST_TEST(folder.listing() == ".driftline-abcdef.part\n.driftline-folder.part/\n"
                                   ".driftline-longer-name.part\n.driftline-mnopqr.part\n");
    ::close(file);
    removeAbandonedFiles(folder.path());
    BOOST_TEST(!std::filesystem::exists(living));
}

BOOST_AUTO_TEST_CASE(a_new_file_replaces_none) {
    const TemporaryFolder folder;
    BOOST_TEST(isOk(writeNewFile(folder / "a", "first")));
    BOOST_TEST(failsWith(writeNewFile(folder / "a", "second"), "file.unwritable", "exists"));
    BOOST_TEST(fileBytes(folder / "a") == "first");
}

BOOST_AUTO_TEST_SUITE_END()
