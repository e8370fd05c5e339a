// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/package_files.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>
#include <zip.h>

#include <fstream>

namespace driftline::test {

namespace {
struct ZipEntry {
    std::string name;
    std::string bytes;
    bool isLocked = false;
};

std::filesystem::path makeZip(const TemporaryFolder& folder, const std::vector<ZipEntry>& entries) {
    auto path = folder / "pack.zip";
    int code = 0;
    auto* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    BOOST_REQUIRE(archive != nullptr);
    for (const auto& entry : entries) {
        auto* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
        const auto index = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        BOOST_REQUIRE(index >= 0);
        if (entry.isLocked)
            BOOST_REQUIRE(
                zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, "x") == 0);
    }
    BOOST_REQUIRE(zip_close(archive) == 0);
    return path;
}

/// Replaces the first occurrence, in place.
std::string patched(std::string bytes, std::string_view from, std::string_view to) {
    const auto at = bytes.find(from);
    BOOST_REQUIRE(at != std::string::npos);
    return bytes.replace(at, to.size(), to);
}
} // namespace

BOOST_AUTO_TEST_SUITE(zip_files)

BOOST_AUTO_TEST_CASE(gives_its_files) {
    const TemporaryFolder folder;
    const auto files = zipFiles(makeZip(folder, {{"datapackage.json", "{}"}, {"data/x.csv", "a,b\n1,2\n"}}));
    BOOST_TEST(isOk(files));
    BOOST_TEST(*(*files)->read("data/x.csv") == "a,b\n1,2\n");
    BOOST_TEST((*files)->contains("datapackage.json"));
    BOOST_TEST(!(*files)->contains("data"));
    BOOST_TEST((*files)->shownName("data/x.csv") == (folder / "pack.zip").string() + "/data/x.csv");
    BOOST_TEST(failsWith((*files)->read("../x.csv"), "package.unsafe-path"));
    BOOST_TEST(failsWith((*files)->read("y.csv"), "file.missing", "pack.zip/y.csv"));
}

BOOST_AUTO_TEST_CASE(a_zipped_folder_is_the_root) {
    const TemporaryFolder folder;
    const auto files = zipFiles(makeZip(
        folder,
        {{"survey/datapackage.json", "{}"}, {"survey/x.csv", "1"}, {"__MACOSX/survey/._x.csv", "junk"}}));
    BOOST_TEST(isOk(files));
    BOOST_TEST(*(*files)->read("x.csv") == "1");
}

BOOST_AUTO_TEST_CASE(an_entry_outside_of_its_folder_condemns_the_archive) {
    const TemporaryFolder folder;
    for (const auto* name : {"../evil.csv", "a/../../evil.csv", "/evil.csv", "..\\evil.csv", "C:/evil.csv"}) {
        const auto files = zipFiles(makeZip(folder, {{"datapackage.json", "{}"}, {name, "x"}}));
        BOOST_TEST(failsWith(files, "zip.unsafe-path", "refused"), name);
    }
    BOOST_TEST(
        failsWith(zipFiles(makeZip(folder, {{"../evil.csv", "x"}})), "zip.unsafe-path", "“../evil.csv”"));
}

BOOST_AUTO_TEST_CASE(a_bomb_is_refused_before_it_is_unpacked) {
    const TemporaryFolder folder;
    const auto files =
        zipFiles(makeZip(folder, {{"datapackage.json", std::string(16UL * 1024 * 1024, '0')}}));
    BOOST_TEST(failsWith(files, "zip.too-large", "more than 1000 times"));
}

BOOST_AUTO_TEST_CASE(too_many_entries_are_refused) {
    const TemporaryFolder folder;
    std::vector<ZipEntry> entries;
    for (int i = 0; i < 10001; ++i)
        entries.push_back({"f" + std::to_string(i), ""});
    BOOST_TEST(failsWith(zipFiles(makeZip(folder, entries)), "zip.too-large", "10001 entries"));
}

BOOST_AUTO_TEST_CASE(a_locked_entry_is_refused) {
    if (zip_encryption_method_supported(ZIP_EM_AES_256, 1) == 0)
        return;
    const TemporaryFolder folder;
    const auto files = zipFiles(makeZip(folder, {{"datapackage.json", "{}", true}}));
    BOOST_TEST(failsWith(files, "zip.encrypted", "password"));
}

BOOST_AUTO_TEST_CASE(a_truncated_archive_is_damaged) {
    const TemporaryFolder folder;
    const auto whole = fileBytes(makeZip(folder, {{"datapackage.json", "{\"name\": \"a package\"}"}}));
    for (std::size_t length = 4; length < whole.size(); length += 7)
        BOOST_TEST(failsWith(zipFiles(folder.write("cut.zip", whole.substr(0, length))), "zip.damaged"),
                   length);
    BOOST_TEST(failsWith(zipFiles(folder.write("text.zip", "no archive at all")), "zip.damaged"));
}

BOOST_AUTO_TEST_CASE(changed_contents_are_noticed_by_their_checksum) {
    const TemporaryFolder folder;
    const auto whole = fileBytes(makeZip(folder, {{"x.csv", "abc"}}));
    const auto files = zipFiles(folder.write("changed.zip", patched(whole, "abc", "abd")));
    BOOST_TEST(isOk(files));
    BOOST_TEST(failsWith((*files)->read("x.csv"), "zip.damaged"));
}

BOOST_AUTO_TEST_CASE(two_entries_of_one_name_are_refused) {
    const TemporaryFolder folder;
    auto bytes = fileBytes(makeZip(folder, {{"x.csv", "1"}, {"y.csv", "2"}}));
    for (auto at = bytes.find("y.csv"); at != std::string::npos; at = bytes.find("y.csv"))
        bytes[at] = 'x';
    BOOST_TEST(failsWith(zipFiles(folder.write("twice.zip", bytes)), "zip.damaged", "twice"));
}

BOOST_AUTO_TEST_CASE(a_missing_archive_is_missing) {
    BOOST_TEST(failsWith(zipFiles("/nowhere/pack.zip"), "file.missing"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
