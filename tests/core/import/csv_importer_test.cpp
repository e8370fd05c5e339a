// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csv_importer.h"
#include "package_fixture.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
/// One table as the importer makes it of these bytes.
struct Imported {
    explicit Imported(std::string_view bytes, const ImportOptions& options = {}) {
        const TemporaryFolder folder;
        auto result = csvImporter()->import({folder.write("My Table.csv", bytes), false, {}}, options);
        BOOST_TEST(isOk(result));
        if (result) {
            package = std::move(*result);
            table = package.datasets.front();
        }
    }

    /// "year:period:period country:text:place …"
    std::string columns() const {
        std::string out;
        for (const auto& variable : table->codebook.variables) {
            out += out.empty() ? "" : " ";
            out += variable.name + ":" + std::string(columnTypeName(variable.type)) + ":" +
                   std::string(roleName(variable.role));
        }
        return out;
    }

    std::string row(std::size_t index) const {
        std::string out;
        for (std::size_t column = 0; column < table->table.columns(); ++column)
            out += (column == 0 ? "" : "|") + table->table.cellText(column, index);
        return out;
    }

    ImportedPackage package;
    DatasetPtr table;
};

Result<ImportedPackage> import(std::string_view bytes) {
    const TemporaryFolder folder;
    return csvImporter()->import({folder.write("t.csv", bytes), false, {}}, {});
}
} // namespace

BOOST_AUTO_TEST_SUITE(csv_importer)

BOOST_AUTO_TEST_CASE(a_table_names_itself_after_its_file) {
    const Imported imported("year,value\n2020,1\n");
    BOOST_TEST(imported.package.name == "my-table");
    BOOST_TEST(imported.table->id == "my-table/my-table");
    BOOST_TEST(imported.table->title == "My Table");
    BOOST_TEST(imported.table->history.front() == "read from My Table.csv (UTF-8, comma, decimal point)");
    BOOST_TEST(imported.package.findings.count("csv.read-as") == 1U);
}

BOOST_AUTO_TEST_CASE(roles_follow_names_and_types) {
    const Imported imported("Country,iso3,Survey year,question,answer,percent,n,moe,unit,flag,source,note\n"
                            "Cambodia,KHM,2022,align,US,18.5,81,,percent,E,ISEAS2022,x\n"
                            "Cambodia,KHM,2023,align,US,73.1,134,,percent,,ISEAS2023,y\n");
    BOOST_TEST(imported.columns() ==
               "Country:text:place iso3:text:place_code Survey year:period:period question:text:indicator "
               "answer:text:series percent:number:value n:number:sample_size moe:text:none unit:text:unit "
               "flag:text:status source:text:source note:text:note");
    BOOST_TEST(imported.row(1) == "Cambodia|KHM|2023|align|US|73.1|134||percent||ISEAS2023|y");
    const auto told = finding(imported.package.findings, "roles.guessed");
    BOOST_TEST((told.severity == Severity::Note));
    BOOST_TEST(told.message.find("“percent” as value") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_role_is_given_once_and_value_beats_percent) {
    const Imported imported("year,percent,value,unit\n2020,1,2,kg\n2021,3,4,kg\n");
    BOOST_TEST(imported.columns() ==
               "year:period:period percent:number:none value:number:value unit:text:unit");
}

BOOST_AUTO_TEST_CASE(whole_titles_are_no_source_names) {
    const Imported imported("year,value,source\n2020,1,World Bank 2023\n2021,2,World Bank 2023\n");
    BOOST_TEST(imported.columns() == "year:period:period value:number:value source:text:none");
}

BOOST_AUTO_TEST_CASE(the_only_number_left_is_the_value_and_its_unit_is_missed) {
    const Imported imported("country,year,gdp\nLaos,2020,18.9\n");
    BOOST_TEST(imported.columns() == "country:text:place year:period:period gdp:number:value");
    const auto told = finding(imported.package.findings, "value.no-unit");
    BOOST_TEST(told.message.find("“gdp”") != std::string::npos);
    BOOST_TEST(Imported("year,percent\n2020,5\n").table->codebook.variables[1].unit == "percent");
}

BOOST_AUTO_TEST_CASE(semicolons_and_decimal_commas) {
    const Imported imported("Jahr;year;value\nx;2020;1.234,5\ny;2021;..\nz;2022;-0,25\n");
    BOOST_TEST(imported.row(0) == "x|2020|1234.5");
    BOOST_TEST(imported.row(2) == "z|2022|-0.25");
    BOOST_TEST((imported.table->table.missing(2, 1) == MissingReason::NotReported));
    BOOST_TEST(imported.table->history.front() == "read from My Table.csv (UTF-8, semicolon, decimal comma)");
    BOOST_TEST(warnings(imported.package.findings).empty());
}

BOOST_AUTO_TEST_CASE(excel_states_its_delimiter_in_the_first_line) {
    const Imported imported("sep=|\nyear|value\n2020|1,5\n");
    BOOST_TEST(imported.columns() == "year:period:period value:number:value");
    BOOST_TEST(imported.row(0) == "2020|1.5");
}

BOOST_AUTO_TEST_CASE(utf16_and_windows_1252_files) {
    std::string utf16 = "\xFF\xFE";
    for (const char c : std::string_view("year\tvalue\r\n2020\t1\r\n")) {
        utf16 += c;
        utf16 += '\0';
    }
    const Imported wide(utf16);
    BOOST_TEST(wide.row(0) == "2020|1");
    BOOST_TEST(wide.table->history.front() == "read from My Table.csv (UTF-16LE, tab, decimal point)");
    const Imported western("pays;year;value\nC\xF4te d\x92Ivoire;2020;1,5\nBr\xE9sil;2020;2,5\n");
    BOOST_TEST(western.row(0) == "Côte d’Ivoire|2020|1.5");
    BOOST_TEST(warnings(western.package.findings) == "text.encoding-guessed");
}

BOOST_AUTO_TEST_CASE(a_wide_table_becomes_long) {
    const Imported imported("country,year,exports,imports\nLaos,2020,1,2\nLaos,2021,,4\n");
    BOOST_TEST(imported.columns() ==
               "country:text:place year:period:period series:text:series value:number:value");
    BOOST_TEST(imported.table->table.rows() == 4U);
    BOOST_TEST(imported.row(1) == "Laos|2020|imports|2");
    BOOST_TEST(imported.row(2) == "Laos|2021|exports|");
    const auto told = finding(imported.package.findings, "table.reshaped");
    BOOST_TEST(told.message.find("exports and imports") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(years_as_columns_become_rows) {
    const Imported imported("Country Name,Country Code,2011 [YR2011],2012 [YR2012],2013 [YR2013]\n"
                            "Cambodia,KHM,1.5,..,..\nViet Nam,VNM,2.5,3.5,..\n");
    BOOST_TEST(imported.columns() ==
               "Country Name:text:place Country Code:text:place_code year:period:period "
               "value:number:value");
    BOOST_TEST(imported.row(0) == "Cambodia|KHM|2011|1.5");
    BOOST_TEST(imported.row(4) == "Viet Nam|VNM|2012|3.5");
    BOOST_TEST(imported.table->table.rows() == 6U);
}

BOOST_AUTO_TEST_CASE(marks_for_nothing_are_words_in_a_column_of_words) {
    const Imported imported("iso2,country,year,value,empty\nNA,Namibia,2020,NA,..\nZA,-,2020,1,\n");
    BOOST_TEST(imported.row(0) == "NA|Namibia|2020||");
    BOOST_TEST(imported.row(1) == "ZA|-|2020|1|");
}

BOOST_AUTO_TEST_CASE(dates_in_a_local_order_are_read_where_a_day_beyond_twelve_decides) {
    const Imported imported("date,value\n15/01/2024,1\n02/03/2024,2\n");
    BOOST_TEST(imported.row(0) == "2024-01-15|1");
    BOOST_TEST(imported.row(1) == "2024-03-02|2");
    const Imported american("date,value\n02/03/2024,2\n01/15/2024,1\n");
    BOOST_TEST(american.row(0) == "2024-02-03|2");
}

BOOST_AUTO_TEST_CASE(words_in_a_column_of_dates_are_told) {
    const Imported imported("date,value\nsoon,1\nlater,2\n");
    const auto told = finding(imported.package.findings, "csv.dates-not-read");
    BOOST_TEST(told.place.column == "date");
    BOOST_TEST(told.remedy.find("2024-01-15") != std::string::npos);
    BOOST_TEST(Imported("date,value\n15/01/2024,1\n").row(0) == "2024-01-15|1");
}

BOOST_AUTO_TEST_CASE(an_order_of_day_and_month_that_no_cell_shows_is_asked) {
    const Imported imported("date,value\n03/04/2024,1\n05/06/2024,2\n");
    BOOST_TEST(imported.row(0) == "2024-04-03|1");
    const auto told = finding(imported.package.findings, "column.day-order");
    BOOST_TEST((told.severity == Severity::Warning));
    BOOST_TEST(told.place.column == "date");
    BOOST_TEST(told.remedy.find("--day-first") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(one_bad_cell_is_named_and_costs_no_column) {
    const Imported imported("year,place,value\n2018,Cambodia,10\n2019,Cambodia,NaN\n2020,Cambodia,twelve\n"
                            "2021,Cambodia,inf\n2022,Cambodia,14\n2023,Cambodia,15\n2024,Cambodia,16\n");
    BOOST_TEST(imported.columns() == "year:period:period place:text:place value:number:value");
    const auto& table = imported.table->table;
    BOOST_TEST((table.missing(2, 1) == MissingReason::NotReported));
    BOOST_TEST((table.missing(2, 2) == MissingReason::Unparseable));
    BOOST_TEST((table.missing(2, 3) == MissingReason::NotComputable));
    BOOST_TEST(table.note(2, 1) == "NaN");
    BOOST_TEST(table.note(2, 3) == "inf");
    BOOST_TEST(table.note(2, 4) == "");
    const auto told = finding(imported.package.findings, "cell.wrong-type");
    BOOST_TEST(told.place.row == 4);
    BOOST_TEST(told.place.column == "value");
    BOOST_TEST(told.message == "1 cell holds no number where others do, and so no value: “twelve” in row 4.");
    const auto marks = finding(imported.package.findings, "column.missing-marks");
    BOOST_TEST(marks.message.find("“NaN” in row 3 (not reported)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(many_bad_cells_are_one_finding_with_three_of_them) {
    std::string bytes = "year,value\n";
    for (int i = 0; i < 200; ++i)
        bytes += std::to_string(1800 + i) + (i % 20 == 0 ? ",odd\n" : ",1.5\n");
    const Imported imported(bytes);
    BOOST_TEST(imported.package.findings.count("cell.wrong-type") == 1U);
    BOOST_TEST(finding(imported.package.findings, "cell.wrong-type").message ==
               "10 cells hold no number where others do, and so no value: “odd” in row 2, “odd” in row 22, "
               "“odd” in row 42 and 7 more.");
}

BOOST_AUTO_TEST_CASE(flags_beside_values_become_statuses) {
    const Imported imported("country,2020,2021,2022\nCambodia,10,11 p,:c\nLaos,20,<0.5,22 e\n");
    BOOST_TEST(imported.columns() ==
               "country:text:place year:period:period value:number:value status:text:status");
    BOOST_TEST(imported.row(0) == "Cambodia|2020|10|");
    BOOST_TEST(imported.row(1) == "Cambodia|2021|11|provisional");
    BOOST_TEST((imported.table->table.missing(2, 2) == MissingReason::Confidential));
    BOOST_TEST(imported.table->table.note(2, 2) == ":c");
    BOOST_TEST(imported.row(4) == "Laos|2021|0.5|indicative");
    BOOST_TEST(imported.row(5) == "Laos|2022|22|estimated");
    BOOST_TEST(imported.table->table.note(2, 5) == "e");
}

BOOST_AUTO_TEST_CASE(units_written_beside_numbers_are_those_of_the_column) {
    const Imported imported("country,year,share\nLaos,2020,45%\nLaos,2021,52%\n");
    BOOST_TEST(imported.table->codebook.variables[2].unit == "percent");
    BOOST_TEST(imported.row(1) == "Laos|2021|52");
}

BOOST_AUTO_TEST_CASE(periods_of_any_length_as_columns_become_rows) {
    BOOST_TEST(Imported("country,2010Q1,2010Q2\nLaos,1,2\n").row(1) == "Laos|2010-Q2|2");
    BOOST_TEST(Imported("country,X2010,X2011\nLaos,1,2\n").row(1) == "Laos|2011|2");
    BOOST_TEST(Imported("country,Jan-2010,Feb-2010\nLaos,1,2\n").row(1) == "Laos|2010-02|2");
    BOOST_TEST(Imported("country,2010.0,2011.0\nLaos,1,2\n").row(1) == "Laos|2011|2");
}

BOOST_AUTO_TEST_CASE(a_preview_reads_no_further_than_asked) {
    ImportOptions options;
    options.rowLimit = 2;
    BOOST_TEST(Imported("year,value\n2020,1\n2021,2\n2022,3\n", options).table->table.rows() == 2U);
}

BOOST_AUTO_TEST_CASE(failures_name_the_file) {
    BOOST_TEST(failsWith(import("a,b\n1\n"), "csv.ragged-row", "t.csv, row 2"));
    BOOST_TEST(failsWith(import("a,b\n"), "csv.no-rows", "t.csv"));
    BOOST_TEST(failsWith(import(""), "file.empty", "t.csv"));
}

BOOST_AUTO_TEST_CASE(survives_anything) {
    // Every file cut anywhere gives a table or an error, never a crash: run under the sanitizers.
    const std::string whole = "\"year\",'b\";\n\"2020\"\"\",1.5,\t|\r\n,,\"\xE2\x80\xAF\",\xC2\n=1+1;\"";
    for (std::size_t from = 0; from < whole.size(); ++from) {
        for (std::size_t length = 1; from + length <= whole.size(); ++length) {
            const auto result = import(whole.substr(from, length));
            BOOST_TEST((result || !result.error().message.empty()));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_table_of_one_indicator_is_named_by_it) {
    const Imported named("\"Data Source\",\"World Development Indicators\",\n\n"
                         "\"Country Name\",\"Indicator Name\",\"2021\",\"2022\",\n"
                         "\"Cambodia\",\"GDP (current US$)\",\"27\",\"30\",\n"
                         "\"Laos\",\"GDP (current US$)\",\"19\",\"15\",\n");
    BOOST_TEST(named.table->title == "GDP (current US$)");
    BOOST_REQUIRE(named.table->sources.size() == 1U);
    BOOST_TEST(named.table->sources.front().title == "World Development Indicators");
    const Imported unnamed("country,indicator,year,value\nCambodia,GDP,2021,27\nCambodia,CPI,2021,3\n");
    BOOST_TEST(unnamed.table->title == "My Table");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
