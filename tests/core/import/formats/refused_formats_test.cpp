// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/formats/format_fixture.h"
#include "core/import/formats/xlsx_fixture.h"
#include "import/formats/refused_formats.h"
#include "import/importer_registry.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

using namespace std::string_literals;

namespace {
/// A compound file whose directory, in its second sector, holds a stream of that name.
std::string compoundWith(std::string_view stream) {
    constexpr std::size_t sector = 512;
    std::string bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    bytes.resize(3 * sector, '\0');
    bytes[30] = 9;
    bytes[48] = 1;
    for (std::size_t i = 0; i < stream.size(); ++i)
        bytes[2 * sector + 128 + 2 * i] = stream[i];
    return bytes;
}

std::string refusal(std::string_view name, std::string bytes) {
    const auto error = refusalOf(fileNamed(name, std::move(bytes)));
    return error ? error->code + ": " + error->message : std::string();
}

struct Foreign {
    std::string_view name;
    std::string bytes;
    std::string_view what;   ///< "This is …"
    std::string_view wayOut; ///< a part of it
};

/// Refused for what is in it, also when the file is named as another one.
void isRefused(const Foreign& foreign) {
    for (const auto name : {foreign.name, std::string_view("renamed.dat")}) {
        const auto said = refusal(name, foreign.bytes);
        BOOST_TEST(said.find("This is " + std::string(foreign.what)) != std::string::npos,
                   name << " (" << foreign.what << "): " << said);
        BOOST_TEST(said.find(foreign.wayOut) != std::string::npos, name << ": " << said);
    }
}
} // namespace

BOOST_AUTO_TEST_SUITE(refused_formats)

BOOST_AUTO_TEST_CASE(formats_are_refused_by_name) {
    BOOST_TEST(refusal("a.xls", compoundWith("Workbook")).find(".xls)") != std::string::npos);
    BOOST_TEST(refusal("a.xls", compoundWith("Book")).find("Excel 97") != std::string::npos);
    BOOST_TEST(refusal("a.xlsx", compoundWith("EncryptedPackage")).starts_with("workbook.encrypted: "));
    BOOST_TEST(refusal("a.doc", compoundWith("WordDocument")).find("older Office") != std::string::npos);
    BOOST_TEST(refusal("a.xlsb", zipOf({{"xl/workbook.bin", "x"}})).find(".xlsb") != std::string::npos);
    BOOST_TEST(refusal("a.numbers", zipOf({{"Index/Document.iwa", "x"}})).find("Numbers") !=
               std::string::npos);
    BOOST_TEST(
        refusal("a.docx",
                zipOf({{"[Content_Types].xml", "x"}, {"_rels/.rels", "x"}, {"word/document.xml", "x"}}))
            .find("text document") != std::string::npos);
    BOOST_TEST(refusal("a.odt", zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}}))
                   .find("text document") != std::string::npos);
    BOOST_TEST(refusal("a", std::string("PAR1\0\0", 6)).find("Parquet") != std::string::npos);
    BOOST_TEST(refusal("a", "SQLite format 3" + std::string(1, '\0') + "rest").find("SQLite") !=
               std::string::npos);
    BOOST_TEST(refusal("a.mdb", std::string("\0\1\0\0", 4) + "Standard Jet DB").find("Access") !=
               std::string::npos);
    BOOST_TEST(refusal("a.RData", gzipOf("RDX3\nX\n")).find(".RData") != std::string::npos);
    BOOST_TEST(refusal("a.tar", std::string(257, '\1') + "ustar").find("tar archive") != std::string::npos);
    BOOST_TEST(
        refusal("a.sas7bcat",
                std::string(12, '\0') + std::string("\xC2\xEA\x81\x63\xB3\x14\x11\xCF\xBD\x92\x08\0rest", 16))
            .find("catalogue") != std::string::npos);
    BOOST_TEST(refusal("a.dbf", "\x03" + std::string(40, ' ')).find("dBase") != std::string::npos);
    BOOST_TEST(
        refusal("a.xml",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")
            .find("2003") != std::string::npos);
    for (const auto* text : {"", "a,b\n1,2\n", "PK", "{}", "<table>"})
        BOOST_TEST(refusal("a.csv", text) == "");
    BOOST_TEST(refusal("a.xlsx", xlsxOf({.sheets = {"<sheetData/>"}})) == "");
    BOOST_TEST(refusal("a.csv.gz", gzipOf("a,b")) == "");
}

BOOST_AUTO_TEST_CASE(compound_files_in_trouble_are_refused_too) {
    const auto bytes = compoundWith("Workbook");
    for (std::size_t length = 8; length < bytes.size(); ++length)
        static_cast<void>(refusal("a.xls", bytes.substr(0, length)));
    auto lying = bytes;
    lying.replace(48, 4, "\xFE\xFF\xFF\xFF");
    BOOST_TEST(refusal("a.xls", lying).find("older Office") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(files_of_other_statistics_programs) {
    isRefused(
        {"a.gdt", "<?xml version=\"1.0\"?><!DOCTYPE gretldata><gretldata/>", "a gretl data file", "Export"});
    isRefused({"a.wf1", "New MicroTSP Workfile\0\0"s, "an EViews workfile", "CSV"});
    isRefused({"a.mat", "MATLAB 5.0 MAT-file, Platform\0\0"s, "a MATLAB file", "writetable"});
    isRefused({"a.mat", "MATLAB 7.3 MAT-file, Platform\0\0"s, "a MATLAB file", "writetable"});
    isRefused({"a.jmp", "\xFF\xFF\0\0\x07\0\4\0"s, "a JMP table", "JMP"});
    isRefused(
        {"a.stc", "**COMPRESSED** **COMPRESSED** **COMPRESSED**", "a SAS transport file", "PROC EXPORT"});
    isRefused({"a.sav", "\x1C\0\0\0\0\0\0\0ENCRYPTEDSAV\x15\0"s, "an SPSS file that is locked", "password"});
    isRefused({"a.spv", zipOf({{"outputViewer0000000000.xml", "x"}}), "an output of SPSS", ".sav"});
    isRefused({"a.omv", zipOf({{"meta", "x"}, {"xdata.json", "x"}}), "a file of JASP or jamovi", "CSV"});
    isRefused({"a.rds", "A\n3\n197888\n", "an R object", "write.csv"});
    isRefused({"a.rda", "RDA3\nA\n3\n", "an R workspace", "write.csv"});
    BOOST_TEST(refusal("a.rds", "\xFD"
                                "7zXZ\0\0"s)
                   .find("an R file") != std::string::npos);
    BOOST_TEST(refusal("a.RData", "BZh91AY&SY\0\0"s).find("an R file") != std::string::npos);
    BOOST_TEST(refusal("a.csv.xz", "\xFD"
                                   "7zXZ\0\0"s)
                   .find("packed with xz") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(files_of_programmers_and_science) {
    isRefused({"a.parquet", "PAR1\x15\0"s, "a Parquet file", "to_csv"});
    isRefused({"a.arrow", "ARROW1\0\0"s, "an Arrow file", "to_csv"});
    isRefused({"a.feather", "FEA1\0\0"s, "a Feather file", "to_csv"});
    isRefused({"a.orc", "ORC\x0A\0\1"s, "an ORC file", "to_csv"});
    isRefused({"a.avro", "Obj\1\4\0"s, "an Avro file", "to_csv"});
    isRefused({"a.pkl", "\x80\4\x95\0\0"s, "an object saved by Python", "to_csv"});
    isRefused({"a.npy", "\x93NUMPY\1\0"s, "a NumPy array", "to_csv"});
    isRefused({"a.h5", "\x89HDF\r\n\x1A\n\0"s, "an HDF5 file", "to_csv"});
    isRefused({"a.hdf", "\x0E\3\x13\1\0"s, "an HDF4 file", "to_csv"});
    isRefused({"a.nc", "CDF\2\0\0"s, "a netCDF file", "to_csv"});
    isRefused({"a.nc", "CDF\5\0\0"s, "a netCDF file", "to_csv"});
    isRefused({"a.grb", "GRIB\0\0\0\1"s, "a GRIB file", "to_csv"});
}

BOOST_AUTO_TEST_CASE(databases_and_maps) {
    const auto sqlite = "SQLite format 3\0"s + std::string(52, '\1');
    isRefused({"a.sqlite", sqlite + "\0\0\0\0"s, "an SQLite database", "sqlite3"});
    isRefused({"a.gpkg", sqlite + "GPKG\0"s, "a GeoPackage", "QGIS"});
    isRefused({"a.duckdb", std::string(8, '\1') + "DUCK\0"s, "a DuckDB database", "duckdb"});
    isRefused({"a.accdb", "\0\1\0\0Standard ACE DB\0"s, "an Access database", "Access"});
    isRefused({"a.shp", "\0\0\x27\x0A\0\0\0\0\0"s, "a part of a shapefile", ".dbf"});
    isRefused({"a.kml", "<?xml version=\"1.0\"?><kml/>", "a map", "QGIS"});
    isRefused({"a.kmz", zipOf({{"doc.kml", "x"}}), "a map", "QGIS"});
    isRefused({"a.qvd", "<?xml version=\"1.0\"?><QvdTableHeader/>\0\1"s, "a Qlik data file", "STORE"});
    isRefused({"a.pbix", zipOf({{"Version", "x"}, {"DataModel", "x"}, {"[Content_Types].xml", "x"}}),
               "a Power BI report", "Export data"});
    // One field, its end, one row.
    auto dbase = "\3\x7E\x0B\x1E\1\0\0\0\x41\0\5\0"s + std::string(20, '\0') + "NAME"s +
                 std::string(7, '\0') + "C"s + std::string(20, '\0') + "\r Laos\x1A"s;
    isRefused({"a.dbf", dbase, "a dBase table", "LibreOffice"});
    BOOST_TEST(refusal("a.zip", zipOf({{"a.shp", "\0\0\x27\x0A\0\0\0\0\0"s}})) == "");
}

BOOST_AUTO_TEST_CASE(old_spreadsheets_documents_and_pictures) {
    isRefused({"a.xls", "\x09\x02\x06\0\0\0"s, "an Excel 97–2003 workbook", ".xlsx"});
    isRefused({"a.wk1", "\0\0\2\0\6\4\6\0"s, "a Lotus 1-2-3 worksheet", ".xlsx"});
    isRefused({"a.slk", "ID;PWXL;N;E\nC;X1;Y1;K\"a\"\nE\n", "a SYLK table", ".xlsx"});
    isRefused({"a.dif", "TABLE\r\n0,1\r\n\"EXCEL\"\r\n", "a DIF table", ".xlsx"});
    isRefused({"a.rtf", "{\\rtf1 x}", "a text document (RTF)", "spreadsheet"});
    isRefused({"a.fods",
               "<?xml version=\"1.0\"?><o mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"/>",
               "a flat OpenDocument spreadsheet", "LibreOffice"});
    isRefused({"a.xml", "\xEF\xBB\xBF<?xml version=\"1.0\"?><Root/>", "an XML file", "CSV"});
    isRefused({"a.xml",
               "<?xml version=\"1.0\"?><m:GenericData "
               "xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\"/>",
               "an SDMX-ML file", "SDMX-CSV"});
    isRefused({"a.tif", "II*\0\x08"s, "a TIFF picture", "behind the picture"});
    isRefused({"a.heic",
               "\0\0\0\x18"
               "ftypheic\0"s,
               "a HEIC picture", "behind the picture"});
    isRefused({"a.webp", "RIFF\1\0\0\0WEBPVP8 \0"s, "a WebP picture", "behind the picture"});
    isRefused({"a.jpg", "\xFF\xD8\xFF\xE0"s, "a JPEG picture", "behind the picture"});
}

BOOST_AUTO_TEST_CASE(tables_that_begin_like_another_format_are_read) {
    const TemporaryFolder folder;
    for (const auto* text :
         {"ORCID,value\n1,2\n", "PARENT,value\n1,2\n", "ID;PROVINCE\n1;2\n", "GRIB,value\n1,2\n"}) {
        BOOST_TEST(refusal("a.txt", text) == "", text);
        BOOST_TEST(isOk(builtinImporters().cells(folder.write("a.csv.gz", gzipOf(text)))), text);
    }
    BOOST_TEST(refusal("a.svg", "<?xml version=\"1.0\"?><svg/>") == "");
    BOOST_TEST(refusal("a.html", "<?xml version=\"1.0\"?><html><table/></html>") == "");
}

BOOST_AUTO_TEST_CASE(files_that_only_stand_for_data) {
    const TemporaryFolder folder;
    const auto opened = [&folder](std::string_view name, std::string_view bytes) {
        return builtinImporters().cells(folder.write(name, bytes));
    };
    BOOST_TEST(
        failsWith(opened("a.csv", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n"),
                  "import.placeholder", "git lfs pull"));
    BOOST_TEST(failsWith(opened("a.gsheet", R"({"": "x", "doc_id": "1a", "email": "a@b.c"})"),
                         "import.placeholder", "Google"));
    BOOST_TEST(failsWith(opened("a.url", "[InternetShortcut]\r\nURL=https://example.org\r\n"),
                         "import.placeholder", "link to a page"));
    BOOST_TEST(failsWith(opened("~$a.xlsx", "\3Ann"s + std::string(161, ' ')), "import.placeholder", "~$"));
    BOOST_TEST(failsWith(opened("a.csv", std::string(5000, '\0')), "file.ends-early", "zero bytes"));
    BOOST_TEST(failsWith(opened("a.xlsx", xlsxOf({.sheets = {"<sheetData/>"}}).substr(0, 200)), "zip.damaged",
                         "ends early"));
    BOOST_TEST(failsWith(builtinImporters().recognise(folder.write("a.nc", "CDF\1\0"s)),
                         "import.refused-format", "netCDF"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
