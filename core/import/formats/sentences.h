// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What a person reads of file formats (see base/sentence.h), file by file.
namespace driftline::format_sentences {

// Gzip
inline constexpr CodedSentence<> gzipDamaged{"gzip.damaged",
                                             "The packed file is damaged or cut off. Copy or download it "
                                             "again, or unpack it with a program that repairs it."};
inline constexpr CodedSentence<std::size_t> gzipTooLarge{
    "gzip.too-large", "The packed file is refused: it unpacks to more than {} MB. Unpack it yourself and "
                      "keep the rows that you need."};

// Html reader
inline constexpr const char* htmlTable = "an HTML table";
inline constexpr CodedSentence<std::string_view> pageHasNoTableNamed{
    "workbook.no-such-sheet", "This page has no table named {}. Check the name."};
inline constexpr CodedSentence<> htmlNoTable{
    "html.no-table", "This page contains no table, or it is filled in only when the page is shown. Look for "
                     "a download as CSV or Excel, or copy the table from the browser."};
inline constexpr CodedSentence<> htmlEndsInTable{
    "file.ends-early", "The page ends within a table, so it is cut off and rows may be missing.",
    "Save or download it again."};

// Json reader
inline constexpr CodedSentence<> jsonNoNumbers{
    "json.no-numbers", "NaN and Infinity, which JSON does not know, were read as missing."};
inline constexpr CodedSentence<std::string_view> noTableNamed{
    "workbook.no-such-sheet", "This file has no table named {}. Check the name."};
inline constexpr CodedSentence<> tableHasNoRows{"json.no-table", "The table in this file has no rows."};
inline constexpr CodedSentence<std::size_t> jsonTooLarge{
    "json.too-large", "This JSON is larger than {} MB, which is more than Driftline reads at once. Ask for "
                      "the data as CSV, or for a part of them."};

// Json records
inline constexpr CodedSentence<std::string_view> jsonShapesLeftOut{
    "json.shapes-left-out", "The shapes of {} were left out; their properties were read."};
inline constexpr const char* jsonColumns = "JSON, an object of columns";
inline constexpr CodedSentence<> jsonHasNoTable{
    "json.no-table", "This JSON contains no table: neither a list of records, nor JSON-stat, SDMX-JSON or a "
                     "data package. Ask for the data as CSV."};
inline constexpr const char* jsonRecords = "JSON, a list of records";
inline constexpr const char* jsonRows = "JSON, a list of rows";
inline constexpr CodedSentence<int> notAJsonRecord{
    "json.broken", "Line {} is not a JSON record. In a file of JSON lines every line must be one."};
inline constexpr const char* jsonLines = "JSON, one record per line";

// Json stat
inline constexpr Sentence<std::size_t, std::size_t> statCountDiffers{
    "it holds {} values, but its dimensions call for {}"};
inline constexpr CodedSentence<std::string_view> jsonstatDamaged{
    "jsonstat.damaged",
    "This JSON-stat file is incomplete or damaged: {}. Download it again, or ask its publisher."};
inline constexpr const char* statNamesNoDimensions = "it does not name its dimensions and their sizes";
inline constexpr const char* statSizeIsNoNumber = "the size of a dimension is not a number";
inline constexpr Sentence<std::string_view> statDimensionIsNotDescribed{"the dimension {} is not described"};
inline constexpr Sentence<std::string_view, std::size_t, std::size_t> statCategoriesDiffer{
    "the dimension {} should have {} categories and has {}"};
inline constexpr const char* statValuesAreNoList = "its values are not a list";
inline constexpr CodedSentence<> statHasOnlyLinks{"json.no-table",
                                                  "This JSON-stat file only lists addresses where data can "
                                                  "be had. Download one of them and open that file."};

// Ods content
inline constexpr CodedSentence<std::size_t> tooManySheets{
    "workbook.too-large", "The workbook has more than {} sheets, which is more than Driftline reads. Save "
                          "the sheet that you need as a workbook of its own."};
inline constexpr CodedSentence<> tooMuchText{
    "workbook.too-large",
    "The workbook holds more text than Driftline reads. Save the sheet that you need as CSV."};

// Ods reader
inline constexpr const char* openDocument = "an OpenDocument spreadsheet";
inline constexpr CodedSentence<> odsEncrypted{"workbook.encrypted",
                                              "This spreadsheet is locked with a password. Open it in "
                                              "LibreOffice, choose Save As and save it without a password."};
inline constexpr CodedSentence<> odsDamaged{"workbook.damaged",
                                            "The spreadsheet is damaged: its sheets are missing. Copy or "
                                            "download it again, or save it anew from LibreOffice."};

// Packed reader
inline constexpr CodedSentence<> packedNoTable{
    "zip.no-table",
    "The packed file is not a table that Driftline can read. Unpack it, and save the table as CSV."};
inline constexpr const char* packedWithGzip = ", packed with gzip";
inline constexpr CodedSentence<> zipIsEmpty{"zip.no-table",
                                            "This zip archive contains no file. Create it again."};
inline constexpr CodedSentence<std::string_view> zipHasNoTable{
    "zip.no-table", "This zip archive contains neither a readable table nor a datapackage.json. It holds {}. "
                    "Unpack it and save the table as CSV."};
inline constexpr const char* inZipArchive = ", in a zip archive";
inline constexpr Sentence<std::size_t> zipOfTables{"a zip archive of {} tables"};
inline constexpr CodedSentence<std::string_view, std::string_view> zipTableUnread{"zip.table-unread",
                                                                                  "{} was left out: {}"};
inline constexpr CodedSentence<std::string_view> archiveHasNoTableNamed{
    "workbook.no-such-sheet", "This archive has no table named {}. Check the name."};
inline constexpr CodedSentence<std::string_view> zipFilesLeftOut{
    "zip.file-left-out", "Other files in the archive were not read: {}."};

// Px keywords
inline constexpr CodedSentence<std::string_view> pxTextDamaged{
    "px.damaged", "This PC-Axis file is damaged: {}. Download it again, or ask its publisher."};
inline constexpr const char* pxEndsBeforeData = "it ends before its data";
inline constexpr const char* pxKeywordUnreadable = "a keyword cannot be read";
inline constexpr Sentence<std::string_view> pxStatementHasNoEnd{"what {} says has no end"};

// Px reader
inline constexpr const char* pxNamesNoVariables = "it names no variables (STUB, HEADING)";
inline constexpr CodedSentence<std::string_view> pxDamaged{
    "px.damaged", "This PC-Axis file is incomplete or damaged: {}. Download it again, or ask its publisher."};
inline constexpr Sentence<std::string_view> pxVariableHasNoValues{"the variable {} has no values"};
inline constexpr Sentence<std::size_t> pxHoldsFewerCells{"its variables make {} cells, and it holds fewer"};
inline constexpr Sentence<std::size_t> pxHoldsMoreCells{
    "it holds more than the {} cells that its variables make"};
inline constexpr Sentence<std::size_t, std::size_t> pxCountDiffers{
    "it holds {} cells, and its variables make {}"};
inline constexpr const char* pxLastLineCutOff = "its last line of data is cut off";
inline constexpr Sentence<std::string_view, std::string_view> pxNotAValueOf{"{} is not a value of {}"};

// Refused formats
inline constexpr const char* saveFromR =
    "Open it in R and save the table with write.csv(…, row.names = FALSE).";
inline constexpr const char* saveFromPython =
    "Save the table as CSV, in Python with pandas: read it and call to_csv(…, index=False).";
inline constexpr const char* unpackIt = "Unpack it, and open the file that was in it.";
inline constexpr const char* sasCatalogue = "a SAS catalogue, which holds labels and no table";
inline constexpr const char* openSasFile = "Open the .sas7bdat file beside it.";
inline constexpr const char* parquet = "a Parquet file";
inline constexpr const char* arrow = "an Arrow file";
inline constexpr const char* feather = "a Feather file";
inline constexpr const char* hdf5 = "an HDF5 file";
inline constexpr const char* netCdf = "a netCDF file";
inline constexpr const char* numPy = "a NumPy array";
inline constexpr const char* matlab = "a MATLAB file";
inline constexpr const char* saveFromMatlab = "Save the table as CSV from MATLAB with writetable(…).";
inline constexpr const char* rWorkspace = "an R workspace (.RData)";
inline constexpr const char* rObject = "an R object (.rds)";
inline constexpr const char* eViews = "an EViews workfile";
inline constexpr const char* saveFromEViews = "Save the series as CSV from EViews: File, Save As, Text/CSV.";
inline constexpr const char* sqlite = "an SQLite database";
inline constexpr const char* saveFromSqlite =
    "Save the table as CSV, with the command “sqlite3 -header -csv FILE \"select * from TABLE\"”.";
inline constexpr const char* access = "an Access database";
inline constexpr const char* saveFromAccess = "Open it in Access and export the table as a text file (CSV).";
inline constexpr const char* tarArchive = "a tar archive";
inline constexpr const char* bzip2 = "a file packed with bzip2";
inline constexpr const char* xz = "a file packed with xz";
inline constexpr const char* zstandard = "a file packed with Zstandard";
inline constexpr const char* sevenZip = "a 7-Zip archive";
inline constexpr const char* rarArchive = "a RAR archive";
inline constexpr const char* jpeg = "a JPEG picture";
inline constexpr const char* findTheTable =
    "Numbers can be read only from tables; find the table behind the picture.";
inline constexpr const char* gif = "a GIF picture";
inline constexpr CodedSentence<std::string_view, std::string_view> importRefusedFormat{
    "import.refused-format", "This is {}, which Driftline does not read. {}"};
inline constexpr CodedSentence<> officeEncrypted{
    "workbook.encrypted",
    "This is an Office file that is locked with a password. Open it in the program that made it, remove the "
    "password (in Excel: File, Info, Protect Workbook), save it and open it again."};
inline constexpr const char* oldExcel = "an Excel 97–2003 workbook (.xls)";
inline constexpr const char* saveAsXlsx =
    "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).";
inline constexpr const char* oldOffice = "a document of an older Office program";
inline constexpr const char* copyIntoSpreadsheet =
    "Copy its table into a spreadsheet and save that as .xlsx.";
inline constexpr const char* excelBinary = "a binary Excel workbook (.xlsb)";
inline constexpr const char* saveAsXlsxFromExcel =
    "Open it in Excel and save it as an Excel workbook (.xlsx).";
inline constexpr const char* numbersSheet = "a Numbers spreadsheet";
inline constexpr const char* saveFromNumbers = "Open it in Numbers and export it: File, Export To, Excel.";
inline constexpr const char* otherDocument = "a text document or a presentation";
inline constexpr const char* excelXml = "an XML spreadsheet of Excel 2003";
inline constexpr const char* dBase = "a dBase table (.dbf)";
inline constexpr const char* saveAsXlsxFromLibreOffice =
    "Open it in LibreOffice and save it as an Excel workbook (.xlsx).";
inline constexpr const char* gretl = "a gretl data file (.gdt)";
inline constexpr const char* saveFromGretl =
    "Open it in gretl and save the series as CSV: File, Export data.";
inline constexpr const char* shapefile = "a part of a shapefile, which holds outlines";
inline constexpr const char* openItsDbf = "Its table is the .dbf file beside it: open that in LibreOffice "
                                          "and save it as an Excel workbook (.xlsx).";
inline constexpr const char* geoPackage = "a GeoPackage";
inline constexpr const char* map = "a map (KML)";
inline constexpr const char* saveFromQgis =
    "Open it in QGIS and save the layer as CSV: Export, Save Features As.";
inline constexpr const char* qlikData = "a Qlik data file (.qvd)";
inline constexpr const char* saveFromQlik = "Save the table as CSV from Qlik, with STORE … INTO … (txt).";
inline constexpr const char* sdmxMl = "an SDMX-ML file";
inline constexpr const char* askForSdmxCsv =
    "Download the same data as SDMX-CSV or SDMX-JSON, which their publisher offers too.";
inline constexpr const char* xmlFile = "an XML file";
inline constexpr const char* findAsCsv = "Download the same data as CSV, Excel or JSON.";
inline constexpr const char* flatOpenDocument = "a flat OpenDocument spreadsheet (.fods)";
inline constexpr const char* richText = "a text document (RTF)";
inline constexpr const char* lotus = "a Lotus 1-2-3 worksheet";
inline constexpr const char* sylk = "a SYLK table (.slk)";
inline constexpr const char* dif = "a DIF table";
inline constexpr const char* tiff = "a TIFF picture";
inline constexpr const char* webp = "a WebP picture";
inline constexpr const char* heic = "a HEIC picture";
inline constexpr const char* postScript = "a PostScript drawing";
inline constexpr const char* orc = "an ORC file";
inline constexpr const char* avro = "an Avro file";
inline constexpr const char* pickle = "an object saved by Python (pickle)";
inline constexpr const char* lockedParquet = "a Parquet file that is encrypted";
inline constexpr const char* hdf4 = "an HDF4 file";
inline constexpr const char* grib = "a GRIB file of weather data";
inline constexpr const char* duckDb = "a DuckDB database";
inline constexpr const char* saveFromDuckDb =
    "Save the table as CSV, with the command “duckdb -csv FILE \"select * from TABLE\"”.";
inline constexpr const char* lockedSpss = "an SPSS file that is locked with a password";
inline constexpr const char* unlockInSpss =
    "Open it in SPSS with its password and save it without one, or as CSV.";
inline constexpr const char* spssOutput = "an output of SPSS (.spv)";
inline constexpr const char* saveFromSpssOutput = "Open it in SPSS and export the table to Excel: File, "
                                                  "Export; or open the data (.sav) that it was made from.";
inline constexpr const char* jasp = "a file of JASP or jamovi";
inline constexpr const char* saveFromJasp = "Open it there and export the data as CSV.";
inline constexpr const char* powerBi = "a Power BI report";
inline constexpr const char* saveFromPowerBi =
    "Open it in Power BI and export the table as CSV: More options, Export data.";
inline constexpr const char* cport = "a SAS transport file that PROC CPORT packed";
inline constexpr const char* saveFromSas = "Save the table as CSV from SAS, with PROC EXPORT.";
inline constexpr const char* jmp = "a JMP table";
inline constexpr const char* saveFromJmp = "Open it in JMP and save it as CSV: File, Save As.";
inline constexpr const char* packedR = "an R file that is packed with bzip2 or xz";
inline constexpr CodedSentence<> lfsPointer{
    "import.placeholder",
    "This file only stands for a larger one that is stored elsewhere (Git LFS). Download the "
    "file itself: on its page choose Download, or run “git lfs pull”."};
inline constexpr CodedSentence<> googleLink{
    "import.placeholder",
    "This file is only a link to a document at Google. Open it in the browser and choose "
    "File, Download, Microsoft Excel (.xlsx)."};
inline constexpr CodedSentence<> webLink{
    "import.placeholder",
    "This file is only a link to a page. Open it in the browser and download the table from there."};
inline constexpr CodedSentence<> officeLock{
    "import.placeholder",
    "This is only the mark that an Office program leaves beside a file while it is open. "
    "Open the file whose name is without “~$”."};
inline constexpr CodedSentence<> onlyZeroBytes{
    "file.ends-early",
    "Nothing but zero bytes is in the beginning of this file: its download or copy was never "
    "finished. Copy or download it again."};
inline constexpr CodedSentence<> zipEndMissing{
    "zip.damaged",
    "The file ends early or is damaged: the list of its parts, which stands at its end, cannot be "
    "read. Copy or download it again, or save it anew from the program that made it."};

// Sdmx json
inline constexpr const char* sdmxNamesNoDimensions = "it does not describe its dimensions";
inline constexpr CodedSentence<std::string_view> sdmxDamaged{
    "sdmx.damaged",
    "This SDMX-JSON file is incomplete or damaged: {}. Download it again, or ask its publisher."};
inline constexpr Sentence<std::string_view> sdmxSeriesUnknown{
    "the series {} does not fit the stated dimensions"};
inline constexpr Sentence<std::string_view, std::string_view> sdmxObservationUnknown{
    "the observation {} of {} does not fit the stated dimensions"};
inline constexpr CodedSentence<> sdmxHasNoData{"json.no-table", "This SDMX-JSON file holds no data."};

// Sheet builder
inline constexpr CodedSentence<std::string_view, std::string_view> sheetDamaged{
    "workbook.damaged", "The sheet {} is damaged: {}. Open it in a spreadsheet program and save it again."};
inline constexpr CodedSentence<std::string_view, std::size_t, std::size_t> sheetTooLarge{
    "workbook.too-large", "The sheet {} goes beyond {} rows or {} columns, the most that a sheet can have."};
inline constexpr CodedSentence<std::size_t> workbookTooLarge{
    "workbook.too-large", "The workbook holds more than {} million cells, which is more than Driftline "
                          "reads. Save the sheet that you need as CSV."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> workbookHiddenCells{
    "workbook.hidden-cells", "The sheet {} hides {} and {}, which were read too."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::size_t> workbookFormulaWithoutResult{
    "workbook.formula-without-result",
    "The sheet {} holds {} whose result is not in the file, the first in row {}; their cells are empty.",
    "Open the file in a spreadsheet program, save it, and open it here again."};
inline constexpr const char* sameCellTwice = "it holds the same cell twice";
inline constexpr const char* rowsOutOfOrder = "its rows are out of order";

// Stated table
inline constexpr CodedSentence<std::size_t, std::size_t, std::size_t, std::size_t> tableTooLarge{
    "table.too-large", "The table is refused: it has {} rows and {} columns, and at most {} million cells in "
                       "{} columns are read. Ask its publisher for a part of it."};

// Workbook sheets
inline constexpr CodedSentence<std::string_view> workbookNoSuchSheet{
    "workbook.no-such-sheet",
    "This workbook has no sheet named {} that holds cells. Check the name on its tab."};
inline constexpr CodedSentence<> workbookNoCells{"workbook.no-cells",
                                                 "All cells of this workbook are empty."};
inline constexpr CodedSentence<std::string_view> workbookHiddenSheet{
    "workbook.hidden-sheet", "The sheet {} is hidden in the workbook; it was read too."};

// Xlsx reader
inline constexpr const char* excelWorkbook = "an Excel workbook";
inline constexpr CodedSentence<std::string_view> workbookChartSheet{
    "workbook.chart-sheet", "The sheet {} holds no cells, so it was left out."};

// Xlsx sheet
inline constexpr CodedSentence<std::size_t> rowBeyondLimit{
    "workbook.damaged", "The workbook is damaged: a sheet has a row beyond {}. Open it in a spreadsheet "
                        "program and save it again."};
inline constexpr CodedSentence<std::string_view> notACell{
    "workbook.damaged", "The workbook is damaged: {} is not a cell of a sheet. Open it in a spreadsheet "
                        "program and save it again."};
inline constexpr CodedSentence<> sharedTextMissing{
    "workbook.damaged", "The workbook is damaged: a cell refers to a text that does not exist. Open it in a "
                        "spreadsheet program and save it again."};

// Xlsx workbook
inline constexpr CodedSentence<> sheetListMissing{"workbook.damaged",
                                                  "The workbook is damaged: its list of sheets is missing. "
                                                  "Copy or download it again, or save it anew from Excel."};

// Xml stream
inline constexpr CodedSentence<int> xmlTooDeep{
    "xml.too-deep", "The file is refused, because its XML is nested more than {} levels deep, which no table "
                    "needs. Ask its sender for another file."};
inline constexpr CodedSentence<> xmlDoctype{
    "xml.doctype", "The file is refused, because its XML declares a document type, which no spreadsheet "
                   "program writes. Save it again from the program that made it."};
inline constexpr CodedSentence<std::uint64_t, std::string_view> xmlBroken{
    "xml.broken", "The file is damaged: its XML breaks off or is wrong in line {} ({}). Copy or download it "
                  "again, or save it again from the program that made it."};

// Zip parts
inline constexpr CodedSentence<std::string_view> zipDamaged{
    "zip.damaged", "The file cannot be unpacked ({}). Copy or download it again, or save it anew from the "
                   "program that made it."};
inline constexpr CodedSentence<std::int64_t, std::int64_t> zipTooManyParts{
    "zip.too-large", "The file is refused: it holds {} parts, and at most {} are read."};
inline constexpr const char* zipListBroken = "its list of parts is broken";
inline constexpr CodedSentence<> zipNoSuchPart{"file.missing", "There is no such part in the file."};
inline constexpr CodedSentence<> zipEncrypted{
    "zip.encrypted", "This part of the file is locked with a password. Open the file in the program that "
                     "made it, and save it without a password."};
inline constexpr CodedSentence<std::string_view> zipUnpacksToTooMuch{
    "zip.too-large", "The file is refused: it unpacks to more than {}. Save the table that you need as CSV."};
inline constexpr CodedSentence<std::size_t> zipPartTooLarge{
    "zip.too-large", "This part of the file unpacks to more than {} MB, which is more than Driftline reads."};
inline constexpr Sentence<std::uint64_t> timesItsSize{"{} times its size"};

} // namespace driftline::format_sentences
