// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/installation.h"
#include "support/expect_result.h"
#include "support/referee.h"
#include "support/run_process.h"
#include "workspace/gallery.h"
#include "workspace/save_package.h"

#include <QMimeDatabase>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

void isQuiet(const std::string& program, const std::vector<std::string>& arguments) {
    const ProcessResult result =
        runProcess(referee(program), arguments, {.environment = {{"LC_ALL", "C.UTF-8"}}});
    BOOST_TEST(result.exitCode == 0, result.output << result.errors);
    BOOST_TEST(result.errors == "");
}

std::string kindOf(const std::filesystem::path& path) {
    return QMimeDatabase().mimeTypeForFile(QString::fromStdString(path.string())).name().toStdString();
}

} // namespace

BOOST_AUTO_TEST_SUITE(desktop_files)

BOOST_AUTO_TEST_CASE(the_desktop_entry_is_valid) {
    isQuiet("desktop-file-validate", {(packagingFolder() / "driftline.desktop").string()});
    const std::string entry = fileBytes(packagingFolder() / "driftline.desktop");
    BOOST_TEST(entry.find("\nExec=driftline %F\n") != std::string::npos);
    BOOST_TEST(entry.find("\nMimeType=application/x-driftline-workspace;\n") != std::string::npos);
    BOOST_TEST(entry.find("\nIcon=driftline\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_metainfo_is_valid) {
    const auto path = madeFile("org.example.driftline.metainfo.xml");
    isQuiet("appstreamcli", {"validate", "--no-net", path.string()});
    const std::string text = fileBytes(path);
    BOOST_TEST(text.find("<release version=\"" DRIFTLINE_VERSION "\" date=\"20") != std::string::npos);
    BOOST_TEST(text.find('@') == std::string::npos);
}

/// What desktops do with the type once it is installed; Qt follows the same rules.
BOOST_AUTO_TEST_CASE(a_workspace_is_known_by_its_ending_and_by_its_first_bytes) {
    isQuiet("xmllint", {"--noout", (packagingFolder() / "driftline-mime.xml").string()});
    const TemporaryFolder data;
    data.write("mime/packages/driftline.xml", fileBytes(packagingFolder() / "driftline-mime.xml"));
    // Beside the types that every desktop knows, as it will be installed.
    data.write("mime/packages/freedesktop.org.xml",
               fileBytes("/usr/share/mime/packages/freedesktop.org.xml"));
    for (const char* name : {"XDG_DATA_HOME", "XDG_DATA_DIRS"})
        qputenv(name, QByteArray::fromStdString(data.path().string()));
    isQuiet("update-mime-database", {(data / "mime").string()});

    const TemporaryFolder folder;
    const Gallery gallery;
    const auto workspace = gallery.package("pew");
    BOOST_REQUIRE(isOk(workspace));
    BOOST_REQUIRE(isOk(savePackage(**workspace, folder / "a.driftline")));
    const auto bytes = fileBytes(folder / "a.driftline");
    const std::string type = "application/x-driftline-workspace";
    BOOST_TEST(kindOf(folder / "a.driftline") == type);
    BOOST_TEST(kindOf(folder.write("an upload", bytes)) == type);
    // Its ending stays the stronger, so that it opens as every archive does.
    BOOST_TEST(kindOf(folder.write("a.zip", bytes)) == "application/zip");
    BOOST_TEST(kindOf(folder.write("another upload", "PK\003\004 something else")) != type);
}

BOOST_AUTO_TEST_SUITE_END()
