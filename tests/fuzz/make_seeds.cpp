// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/base64.h"
#include "base/file_io.h"
#include "base/picture_places.h"
#include "fuzz/package_text.h"

#include <zip.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <libdeflate.h>

namespace {

using namespace driftline;
namespace fs = std::filesystem;

/// Seeds can be made or the build is broken.
void require(bool holds, const std::string& what) {
    if (holds)
        return;
    std::fputs(("make_seeds: " + what + "\n").c_str(), stderr);
    std::exit(1);
}

std::string zipOf(std::string_view text, const fs::path& path) {
    fs::remove(path);
    int problem = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &problem);
    require(archive != nullptr, "no archive");
    const auto files = fuzz::filesIn(text);
    for (const auto& [name, bytes] : files) {
        auto* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        require(zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0, name);
    }
    require(zip_close(archive) == 0, "the archive cannot be closed");
    return readFile(path).value();
}

std::string bigEndian(std::uint32_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>((number >> shift) & 0xFFU);
    return bytes;
}

std::string chunk(const std::string& type, const std::string& data) {
    const auto typed = type + data;
    return bigEndian(static_cast<std::uint32_t>(data.size())) + typed +
           bigEndian(libdeflate_crc32(0, typed.data(), typed.size()));
}

std::string pngWith(const std::string& zip) {
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", std::string(13, '\1')) +
           chunk("iTXt", std::string(pngPackageKeyword) + std::string(5, '\0') + toBase64(zip)) +
           chunk("IEND", {});
}

std::string svgWith(const std::string& zip) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata><d:figure xmlns:d=\"" +
           std::string(svgPackageNamespace) + "\">" + toBase64(zip) + "</d:figure></metadata></svg>";
}

/// Without a table of objects, which readers rebuild.
std::string pdfWith(const std::string& zip) {
    const std::string name(pdfPackageName);
    return "%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles <</Names [(" + name +
           ") 3 0 R]>>>>>>\nendobj\n2 0 obj\n<</Type /Pages /Kids [] /Count 0>>\nendobj\n3 0 obj\n<</Type "
           "/Filespec /F (" +
           name + ") /EF <</F 4 0 R>>>>\nendobj\n4 0 obj\n<</Type /EmbeddedFile /Length " +
           std::to_string(zip.size()) + ">>\nstream\n" + zip +
           "\nendstream\nendobj\ntrailer\n<</Root 1 0 R /Size 5>>\n%%EOF\n";
}

void write(const fs::path& path, std::string_view bytes) {
    fs::create_directories(path.parent_path());
    require(writeFileWhole(path, bytes).has_value(), path.string());
}

} // namespace

/// make_seeds CORPUS PACKAGES SEEDS: archives and pictures of the packages in the corpus, and the figures of
/// the built-in packages.
int main(int argc, char** argv) {
    require(argc == 4, "needs the corpus, the packages and where to write");
    const fs::path corpus = argv[1];
    const fs::path packages = argv[2];
    const fs::path seeds = argv[3];
    for (const auto& entry : fs::directory_iterator(corpus / "package")) {
        const auto name = entry.path().stem().string();
        const auto text = readFile(entry.path()).value();
        fs::create_directories(seeds / "zip");
        const auto zip = zipOf(text, seeds / "zip" / (name + ".zip"));
        write(seeds / "picture" / (name + ".png"), pngWith(zip));
        write(seeds / "picture" / (name + ".svg"), svgWith(zip));
        write(seeds / "picture" / (name + ".pdf"), pdfWith(zip));
    }
    for (const auto& entry : fs::recursive_directory_iterator(packages)) {
        if (entry.path().parent_path().filename() == "figures")
            write(seeds / "figure" / entry.path().filename(), readFile(entry.path()).value());
    }
    return 0;
}
