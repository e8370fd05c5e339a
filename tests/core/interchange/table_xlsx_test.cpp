// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"
#include "base/text.h"
#include "interchange/figure_table.h"
#include "interchange/table_xlsx.h"
#include "storage/package_files.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "workspace/gallery.h"

#include <boost/test/unit_test.hpp>

#include <clocale>
#include <cmath>
#include <map>
#include <optional>

using namespace driftline;
using namespace driftline::test;

namespace {

/// A cell as the file has it: what it holds and whether that is a number.
struct XlsxCell {
    std::string content;
    bool isNumber = false;

    bool operator==(const XlsxCell&) const = default;
};

std::ostream& operator<<(std::ostream& out, const XlsxCell& cell) {
    return out << (cell.isNumber ? "number " : "text ") << cell.content;
}

std::string unescaped(std::string text) {
    const std::vector<std::pair<std::string, std::string>> entities = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}};
    for (const auto& [from, to] : entities) {
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    }
    return text;
}

/// What stands between two marks, from `at` on; moves `at` behind it. Nothing once there is no more.
std::optional<std::string> next(const std::string& text, std::string_view from, std::string_view to,
                                std::size_t& at) {
    const auto start = text.find(from, at);
    if (start == std::string::npos)
        return {};
    const auto begin = start + from.size();
    const auto end = text.find(to, begin);
    at = end + to.size();
    return text.substr(begin, end - begin);
}

using Cells = std::map<std::string, XlsxCell>; ///< by name: "A1"

/// The parts of a spreadsheet, read without the library that wrote it.
class Xlsx {
public:
    explicit Xlsx(const std::string& bytes) : m_path(m_folder.write("figure.xlsx", bytes)) {
        std::vector<std::string> strings;
        const auto table = part("xl/sharedStrings.xml");
        std::size_t at = 0;
        while (const auto item = next(table, "<si><t", "</t></si>", at))
            strings.push_back(unescaped(item->substr(item->find('>') + 1)));
        for (int sheet = 1; sheet <= 3; ++sheet)
            m_sheets.push_back(
                cellsOf(part("xl/worksheets/sheet" + std::to_string(sheet) + ".xml"), strings));
    }

    std::string part(const std::string& name) const {
        const auto files = zipFiles(m_path);
        BOOST_REQUIRE(isOk(files));
        return (*files)->contains(name) ? *(*files)->read(name) : std::string();
    }

    const Cells& cells(std::size_t sheet) const { return m_sheets.at(sheet - 1); }

    /// A row of the first sheet, by its headings.
    Cells row(int number) const {
        Cells out;
        for (char column = 'A'; column <= 'Z'; ++column) {
            const auto heading = cells(1).find(std::string(1, column) + "1");
            const auto cell = cells(1).find(column + std::to_string(number));
            if (heading != cells(1).end() && cell != cells(1).end())
                out[heading->second.content] = cell->second;
        }
        return out;
    }

private:
    static Cells cellsOf(const std::string& xml, const std::vector<std::string>& strings) {
        Cells out;
        std::size_t at = 0;
        while (const auto cell = next(xml, "<c r=\"", "</c>", at)) {
            std::size_t inside = 0;
            const auto value = next(*cell, "<v>", "</v>", inside);
            const bool isText = cell->find("t=\"s\"") != std::string::npos;
            out[cell->substr(0, cell->find('"'))] = {isText ? strings.at(std::stoul(*value)) : *value,
                                                     !isText};
        }
        return out;
    }

    TemporaryFolder m_folder;
    std::filesystem::path m_path;
    std::vector<Cells> m_sheets;
};

Xlsx xlsxOf(const Scene& scene) {
    const auto bytes = xlsxFor(scene);
    BOOST_REQUIRE(isOk(bytes));
    return Xlsx(*bytes);
}

Scene oneNumber(double value) {
    Scene scene;
    scene.id = "one";
    scene.title = "One number";
    Datum datum;
    datum.words.edit().seriesName = "A";
    datum.period = Period::ofYear(2024);
    datum.value = value;
    datum.words.edit().unit = "percent";
    scene.data.push_back(datum);
    return scene;
}

} // namespace

BOOST_AUTO_TEST_SUITE(table_xlsx_test)

BOOST_AUTO_TEST_CASE(every_number_of_every_gallery_figure_is_a_number_in_its_row) {
    const Gallery gallery;
    const Workspace nothing;
    for (const auto& figure : gallery.figures()) {
        BOOST_TEST_CONTEXT(figure->id) {
            const auto scene = *resolve(*figure, gallery.lookupWith(nothing));
            const auto xlsx = xlsxOf(scene);
            int number = 1;
            for (const auto& datum : scene.data) {
                const auto row = xlsx.row(++number);
                BOOST_TEST(row.count("Value") == (datum.value ? 1U : 0U));
                if (datum.value) {
                    BOOST_TEST(row.at("Value").isNumber);
                    BOOST_TEST(std::fabs(std::stod(row.at("Value").content) - *datum.value) <=
                               1e-15 * std::fabs(*datum.value));
                } else {
                    BOOST_TEST(row.at("Why missing").content == datum.missingText());
                }
                BOOST_TEST(row.at("Series") == (XlsxCell{datum.words->seriesName, false}));
                if (!datum.positionKey().empty())
                    BOOST_TEST(row.at(positionHeading(scene)) == (XlsxCell{datum.positionKey(), false}));
                if (number > 60)
                    break; // a long table has the same rows all the way down, and regular expressions are
                           // slow
            }
            const auto sources = xlsx.cells(2);
            BOOST_TEST(sources.count("A" + std::to_string(scene.sources.size() + 1)) == 1U);
            BOOST_TEST(sources.count("A" + std::to_string(scene.sources.size() + 2)) == 0U);
            BOOST_TEST(xlsx.cells(3).at("B1").content == scene.title);
        }
    }
}

BOOST_AUTO_TEST_CASE(text_is_never_a_formula) {
    auto scene = oneNumber(1);
    scene.title = "=cmd|' /C calc'!A0";
    scene.data.front().provenance.edit().note = "=1+1";
    scene.data.front().words.edit().seriesName = "+1";
    scene.data.front().period.reset();
    scene.data.front().category = "-2";
    scene.data.front().provenance.edit().locator = "@SUM(A1)";
    scene.data.front().derivation = "<&\"";
    const auto xlsx = xlsxOf(scene);
    const auto row = xlsx.row(2);
    BOOST_TEST(row.at("Note") == (XlsxCell{"=1+1", false}));
    BOOST_TEST(row.at("Series") == (XlsxCell{"+1", false}));
    BOOST_TEST(row.at("Category") == (XlsxCell{"-2", false}));
    BOOST_TEST(row.at("Where in it") == (XlsxCell{"@SUM(A1)", false}));
    BOOST_TEST(row.at("How computed") == (XlsxCell{"<&\"", false}));
    BOOST_TEST(xlsx.cells(3).at("B1") == (XlsxCell{scene.title, false}));
    for (const auto* sheet : {"1", "2", "3"})
        BOOST_TEST(xlsx.part(std::string("xl/worksheets/sheet") + sheet + ".xml").find("<f>") ==
                   std::string::npos);
}

BOOST_AUTO_TEST_CASE(only_web_addresses_are_links) {
    auto scene = oneNumber(1);
    scene.sources.push_back({"web", "Web", "Web (2024).", "https://example.org/a?b=1&c=\"2\"#d", {}, {}, {}});
    scene.sources.push_back({"script", "Script", {}, "javascript:alert(1)", {}, {}, {}});
    scene.sources.push_back({"file", "File", {}, "file:///etc/passwd", {}, {}, {}});
    scene.sources.push_back({"inside", "Inside", {}, "internal:Numbers!A1", {}, {}, {}});
    scene.sources.push_back(
        {"long", "Long", {}, "https://example.org/" + std::string(3000, 'a'), {}, {}, {}});
    const auto xlsx = xlsxOf(scene);
    const auto links = xlsx.part("xl/worksheets/_rels/sheet2.xml.rels");
    BOOST_TEST(split(links, '\n').size() == 2U, links);
    BOOST_TEST(links.find("https://example.org/a?b=1&amp;c=") != std::string::npos, links);
    BOOST_TEST(links.find("javascript") == std::string::npos);
    BOOST_TEST(links.find("passwd") == std::string::npos);
    const auto cells = xlsx.cells(2);
    BOOST_TEST(cells.at("C3") == (XlsxCell{"javascript:alert(1)", false}));
    BOOST_TEST(cells.at("C5") == (XlsxCell{"internal:Numbers!A1", false}));
    BOOST_TEST(cells.at("B3") == (XlsxCell{"Script", false}));
}

BOOST_AUTO_TEST_CASE(a_number_without_value_and_columns_without_cells_are_left_out) {
    auto scene = oneNumber(0.1);
    scene.data.push_back(scene.data.front());
    scene.data.back().value.reset();
    scene.data.back().missing = MissingReason::Refused;
    const auto xlsx = xlsxOf(scene);
    BOOST_TEST(xlsx.row(2).at("Value") == (XlsxCell{"0.1", true}));
    BOOST_TEST(xlsx.row(2).count("Why missing") == 0U);
    BOOST_TEST(xlsx.row(3).count("Value") == 0U);
    BOOST_TEST(xlsx.row(3).at("Why missing").content == "refused");
    BOOST_TEST(xlsx.row(3).count("Panel") == 0U);
    BOOST_TEST(xlsx.cells(1).size() == 5U + 4U + 4U);
}

BOOST_AUTO_TEST_CASE(the_heading_stays_in_view_and_filters) {
    const auto sheet = xlsxOf(oneNumber(1)).part("xl/worksheets/sheet1.xml");
    BOOST_TEST(sheet.find("ySplit=\"1\"") != std::string::npos, sheet);
    BOOST_TEST(sheet.find("<autoFilter ref=\"A1:D2\"/>") != std::string::npos, sheet);
    BOOST_TEST(sheet.find("numberStoredAsText=\"1\"") != std::string::npos, sheet);
}

BOOST_AUTO_TEST_CASE(long_text_is_cut_between_characters) {
    auto scene = oneNumber(1);
    std::string text;
    for (int i = 0; i < 20000; ++i)
        text += "ក";
    scene.data.front().provenance.edit().note = text;
    const auto cell = xlsxOf(scene).row(2).at("Note").content;
    BOOST_TEST(cell.size() <= 32767U);
    BOOST_TEST(cell.size() > 32000U);
    BOOST_TEST(isValidUtf8(cell));
    BOOST_TEST(cell.ends_with("…"));
}

BOOST_AUTO_TEST_CASE(the_same_figure_gives_the_same_bytes) {
    const auto first = xlsxFor(oneNumber(18.5));
    BOOST_REQUIRE(isOk(first));
    BOOST_TEST((*first == *xlsxFor(oneNumber(18.5))));
    BOOST_TEST((*first != *xlsxFor(oneNumber(18.25))));
    BOOST_TEST(Xlsx(*first).part("docProps/core.xml").find("1980-01-01T00:00:00Z") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_locale_does_not_reach_the_file) {
    const auto plain = *xlsxFor(oneNumber(18.5));
    const std::string before = std::setlocale(LC_ALL, nullptr);
    // One with a comma as decimal mark, if the machine has any.
    for (const auto* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "de_DE.utf8", "nl_NL.UTF-8"}) {
        if (std::setlocale(LC_ALL, name) != nullptr)
            break;
    }
    BOOST_TEST((*xlsxFor(oneNumber(18.5)) == plain));
    std::setlocale(LC_ALL, before.c_str());
}

BOOST_AUTO_TEST_SUITE_END()
