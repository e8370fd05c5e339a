// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/formats/format_fixture.h"
#include "core/import/formats/xlsx_fixture.h"
#include "import/formats/gzip.h"
#include "import/formats/packed_reader.h"
#include "import/formats/xlsx_reader.h"
#include "import/formats/zip_parts.h"
#include "import/target_bytes.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

#include <array>

namespace driftline::test {

namespace {
/// The first line of a text is the only cell; enough to see who reads what.
class LineReader final : public GridReader {
public:
    std::string_view name() const override { return "line"; }
    std::vector<std::string> fileEndings() const override { return {".csv", ".txt"}; }
    Probe probe(const ImportTarget& target) const override {
        const auto ending = target.path.extension();
        return ending == ".csv" || ending == ".txt" ? Probe{Confidence::Yes, 50} : Probe{};
    }
    Result<GridFile> read(const ImportTarget& target, const GridReadOptions& /*options*/) const override {
        const auto text = bytesOf(target);
        if (!text)
            return tl::unexpected(text.error());
        if (*text == "bad")
            return fail("line.bad", "This is bad.", {target.path.string(), 0, {}, {}});
        GridFile file{"a line", {}, {}};
        Grid grid;
        grid.file = target.path.string();
        grid.texts.push_back(std::make_shared<const std::string>(*text));
        grid.addRow(1);
        grid.addCell(*grid.texts.front());
        file.grids.push_back(std::move(grid));
        return file;
    }
};

std::unique_ptr<GridReader> packed() {
    std::vector<std::unique_ptr<GridReader>> readers;
    readers.push_back(std::make_unique<LineReader>());
    readers.push_back(xlsxReader());
    return packedReader(std::move(readers));
}

Result<GridFile> readPacked(std::string_view name, std::string bytes, const GridReadOptions& options = {}) {
    const auto reader = packed();
    const auto target = fileNamed(name, std::move(bytes));
    BOOST_TEST((reader->probe(target).confidence == Confidence::Yes));
    return reader->read(target, options);
}

std::string bookOfFive() {
    return xlsxOf({.sheets = {"<sheetData><row><c><v>5</v></c></row></sheetData>"}});
}
} // namespace

BOOST_AUTO_TEST_SUITE(packed_reader)

BOOST_AUTO_TEST_CASE(gzip_is_unpacked) {
    const auto file = readPacked("data/gini.csv.gz", gzipOf("year,value"));
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST(rowsOf(file->grids.front()) == "1: year,value\n");
    BOOST_TEST(file->grids.front().file == "data/gini.csv.gz/gini.csv");
    BOOST_TEST(file->format == "a line, packed with gzip");
    const auto book = readPacked("book.xlsx.gz", gzipOf(bookOfFive()));
    BOOST_TEST_REQUIRE(isOk(book));
    BOOST_TEST(rowsOf(book->grids.front()) == "1: #5\n");
}

BOOST_AUTO_TEST_CASE(members_of_gzip_are_one_file) {
    const auto file = readPacked("a.csv.gz", gzipOf("one ") + gzipOf("two") + std::string(512, '\0'));
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST(rowsOf(file->grids.front()) == "1: one two\n");
}

BOOST_AUTO_TEST_CASE(gzip_in_trouble) {
    const auto bytes = gzipOf("year,value\n2021,3\n");
    BOOST_TEST(failsWith(readPacked("a.csv.gz", gzipOf("")), "file.empty"));
    BOOST_TEST(failsWith(readPacked("a.bin.gz", gzipOf("x")), "zip.no-table"));
    BOOST_TEST(failsWith(readPacked("a.csv.gz", bytes.substr(0, bytes.size() - 9)), "gzip.damaged"));
    BOOST_TEST(failsWith(readPacked("a.rds", gzipOf(std::string("X\n\0\0\0\3rest", 10))),
                         "import.refused-format", ".rds"));
    BOOST_TEST(
        failsWith(gunzipped(gzipOf(std::string(3'000'000, 'x')), 2'000'000, "a", {}), "gzip.too-large"));
    GridReadOptions options;
    options.token.cancel();
    BOOST_TEST(failsWith(readPacked("a.csv.gz", bytes, options), "import.cancelled"));
    survivesDamage(*packed(), "a.csv.gz", bytes, [](std::size_t) { return false; });
}

BOOST_AUTO_TEST_CASE(the_only_table_of_a_zip) {
    const auto file = readPacked(
        "a.zip",
        zipOf({{"__MACOSX/t.csv", "x"}, {"t.csv", "one"}, {"README.txt", "two"}, {".DS_Store", "x"}}));
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST_REQUIRE(file->grids.size() == 1U);
    BOOST_TEST(rowsOf(file->grids.front()) == "1: one\n");
    BOOST_TEST(file->grids.front().file == "a.zip/t.csv");
    BOOST_TEST(file->findings.count("zip.file-left-out") == 1U);
    const auto text = readPacked("a.zip", zipOf({{"README.txt", "two"}}));
    BOOST_TEST_REQUIRE(isOk(text));
    BOOST_TEST(rowsOf(text->grids.front()) == "1: two\n");
}

BOOST_AUTO_TEST_CASE(several_tables_of_a_zip) {
    const auto bytes =
        zipOf({{"in/t.csv", "one"}, {"in/book.xlsx", bookOfFive()}, {"in/u.csv", "bad"}, {"v.csv", ""}});
    const auto file = readPacked("a.zip", bytes);
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST_REQUIRE(file->grids.size() == 2U);
    BOOST_TEST(file->grids[0].name == "t");
    BOOST_TEST(file->grids[1].name == "book/Sheet1");
    BOOST_TEST(file->findings.count("zip.table-unread") == 1U);
    GridReadOptions options;
    options.sheet = "book/Sheet1";
    const auto one = readPacked("a.zip", bytes, options);
    BOOST_TEST_REQUIRE(isOk(one));
    BOOST_TEST_REQUIRE(one->grids.size() == 1U);
    BOOST_TEST(rowsOf(one->grids[0]) == "1: #5\n");
}

BOOST_AUTO_TEST_CASE(a_zip_without_a_table_says_what_is_in_it) {
    BOOST_TEST(failsWith(readPacked("a.zip", zipOf({{"a.pdf", "%PDF-"}, {"b.doc", "x"}})), "zip.no-table",
                         "“a.pdf” and “b.doc”"));
    BOOST_TEST(failsWith(readPacked("a.zip", zipOf({{"a.parquet", std::string("PAR1\0\0", 6)}})),
                         "import.refused-format", "Parquet"));
    BOOST_TEST(failsWith(readPacked("a.zip", zipOf({{"u.csv", "bad"}, {"v.csv", "bad"}})), "line.bad",
                         "a.zip/u.csv"));
}

BOOST_AUTO_TEST_CASE(what_is_large_beside_a_table_is_not_unpacked_whole) {
    std::string noise;
    for (int i = 0; i < 3'000'000; ++i)
        noise += static_cast<char>(i * i % 251);
    const auto file = readPacked("a.zip", zipOf({{"film.bin", noise}, {"t.csv", "one"}}));
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST(rowsOf(file->grids.front()) == "1: one\n");
    const auto target = fileNamed("a.zip", zipOf({{"film.bin", noise}}));
    const auto parts = ZipParts::open(target);
    BOOST_TEST_REQUIRE(isOk(parts));
    BOOST_TEST(parts->start("FILM.bin", 10, {}).value() == noise.substr(0, 10));
    BOOST_TEST(parts->whole("film.bin", 3'000'000, {}).value() == noise);
    BOOST_TEST(failsWith(parts->whole("film.bin", 2'999'999, {}), "zip.too-large"));
    BOOST_TEST(failsWith(parts->start("gone.bin", 10, {}), "file.missing"));
}

BOOST_AUTO_TEST_CASE(other_archives_are_left_alone) {
    const auto probe = [](std::string_view name, std::string bytes) {
        return packed()->probe(fileNamed(name, std::move(bytes))).confidence;
    };
    BOOST_TEST((probe("a.zip", zipOf({{"datapackage.json", "{}"}})) == Confidence::No));
    BOOST_TEST((probe("a.zip", zipOf({{"folder/datapackage.json", "{}"}, {"folder/a.csv", "x"}})) ==
                Confidence::No));
    BOOST_TEST((probe("a.driftline", zipOf({{"a.csv", "x"}})) == Confidence::No));
    BOOST_TEST((probe("a.xlsx", bookOfFive()) == Confidence::No));
    BOOST_TEST((probe("a.zip", "PK\3\4") == Confidence::No));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
