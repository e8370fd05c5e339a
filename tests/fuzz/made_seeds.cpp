// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/made_seeds.h"

#include "base/base64.h"
#include "base/file_io.h"
#include "base/picture_places.h"
#include "fuzz/package_text.h"

#include <zip.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <libdeflate.h>
#include <readstat.h>

namespace driftline {

namespace fs = std::filesystem;

namespace {

/// Seeds can be made or the build is broken.
void require(bool holds, const std::string& what) {
    if (holds)
        return;
    std::fputs(("seeds: " + what + "\n").c_str(), stderr);
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

std::string gzipOf(std::string_view text) {
    constexpr int level = 6;
    auto* compressor = libdeflate_alloc_compressor(level);
    std::string bytes(libdeflate_gzip_compress_bound(compressor, text.size()), '\0');
    bytes.resize(libdeflate_gzip_compress(compressor, text.data(), text.size(), bytes.data(), bytes.size()));
    libdeflate_free_compressor(compressor);
    return bytes;
}

ssize_t appendTo(const void* data, std::size_t size, void* bytes) {
    static_cast<std::string*>(bytes)->append(static_cast<const char*>(data), size);
    return static_cast<ssize_t>(size);
}

/// A number, a text and a label in a file of a statistics package, behind the number of its format.
std::string statisticsOf(int number, readstat_error_t (*begin)(readstat_writer_t*, void*, long)) {
    std::string bytes(1, static_cast<char>(number));
    auto* writer = readstat_writer_init();
    readstat_set_data_writer(writer, appendTo);
    auto* labels = readstat_add_label_set(writer, READSTAT_TYPE_DOUBLE, "L");
    readstat_label_double_value(labels, 1, "One");
    auto* value = readstat_add_variable(writer, "X", READSTAT_TYPE_DOUBLE, 8);
    if (begin == readstat_begin_writing_sav || begin == readstat_begin_writing_por)
        readstat_variable_set_label_set(value, labels);
    const auto* text = readstat_add_variable(writer, "S", READSTAT_TYPE_STRING, 8);
    require(begin(writer, &bytes, 2) == READSTAT_OK, "a statistics file cannot be begun");
    for (int row = 0; row < 2; ++row) {
        require(readstat_begin_row(writer) == READSTAT_OK, "a row cannot be begun");
        readstat_insert_double_value(writer, value, row + 0.5);
        readstat_insert_string_value(writer, text, "abc");
        require(readstat_end_row(writer) == READSTAT_OK, "a row cannot be ended");
    }
    require(readstat_end_writing(writer) == READSTAT_OK, "a statistics file cannot be ended");
    readstat_writer_free(writer);
    return bytes;
}

void write(const fs::path& path, std::string_view bytes) {
    fs::create_directories(path.parent_path());
    require(writeFileWhole(path, bytes).has_value(), path.string());
}

} // namespace

namespace fuzz {

void makeSeeds(const fs::path& corpus, const fs::path& packages, const fs::path& seeds) {
    for (const auto& entry : fs::directory_iterator(corpus / "package")) {
        const auto name = entry.path().stem().string();
        const auto text = readFile(entry.path()).value();
        fs::create_directories(seeds / "zip");
        const auto zip = zipOf(text, seeds / "zip" / (name + ".zip"));
        write(seeds / "picture" / (name + ".png"), pngWith(zip));
        write(seeds / "picture" / (name + ".svg"), svgWith(zip));
        write(seeds / "picture" / (name + ".pdf"), pdfWith(zip));
    }
    for (const auto& entry : fs::directory_iterator(corpus / "json"))
        write(seeds / "packed" / (entry.path().stem().string() + ".gz"),
              gzipOf(readFile(entry.path()).value()));
    write(seeds / "packed" / "tables.zip",
          zipOf("--- a.json\n[{\"a\":1}]\n--- b.json\n[[1],[2]]\n--- c.txt\nx\n",
                seeds / "packed" / "made.zip"));
    write(seeds / "statistics" / "a.sav", statisticsOf(0, readstat_begin_writing_sav));
    write(seeds / "statistics" / "a.por", statisticsOf(1, readstat_begin_writing_por));
    write(seeds / "statistics" / "a.dta", statisticsOf(2, readstat_begin_writing_dta));
    write(seeds / "statistics" / "a.sas7bdat", statisticsOf(3, readstat_begin_writing_sas7bdat));
    write(seeds / "statistics" / "a.xpt", statisticsOf(4, readstat_begin_writing_xport));
    for (const auto& entry : fs::recursive_directory_iterator(packages)) {
        if (entry.path().parent_path().filename() == "figures")
            write(seeds / "figure" / entry.path().filename(), readFile(entry.path()).value());
    }
}

} // namespace fuzz
} // namespace driftline
