// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/house_rules.h"
#include "support/places.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

using namespace driftline::test;

namespace {

/// One file that breaks a rule, in a small house that is otherwise in order.
struct Planted {
    std::string path;
    std::string line;
    std::string complaint; ///< words that must stand in what is found
};

std::ostream& operator<<(std::ostream& out, const Planted& planted) {
    return out << planted.path << " with " << planted.line;
}

std::vector<SourceFile> house() {
    return {
        {"core/base/result.h", "#include <string>\n"},
        {"core/data/table.h", "#include \"base/result.h\"\n"},
        {"core/style/theme.h", ""},
        {"core/query/query.h", "using Measure =\n    std::variant<ShareMeasure, GapMeasure>;\n"},
        {"core/query/measures/gap.cpp", "const auto* gap = std::get_if<GapMeasure>(&measure);\n"},
        {"core/figure/figure_spec.h", "using Chart = std::variant<LineChart, BarChart>;\n"},
        {"core/figure/chart_traits.cpp", "return std::visit([](const auto& kind) { return 1; }, chart);\n"},
        {"core/query/sentences.h",
         "constexpr CodedSentence<> noRows{\"query.no-rows\", \"No row is left.\"};\n"},
        {"core/query/query.cpp", "// fail(\"query.no-rows\") and \"No row is left.\"\nreturn "
                                 "fail(query_sentences::noRows(), {\"sales data\"});\n"},
        {"core/data/places.cpp", "return \"Hong Kong SAR, China\";\n"},
        {"core/import/recognisers/trade_layouts.cpp",
         "layout.giveFirst({\"Year (of trade)\", \"The year of trade\"}, Role::Period);\n"},
        {"core/import/formats/refused_formats.cpp",
         "return start.starts_with(\"New MicroTSP Workfile\"sv);\n"},
        {"core/scene/scene.h", "#include \"style/theme.h\"\n"},
        {"app/render/qcp.h", "#include <qcustomplot.h>\n"},
        {"app/render/canvas.h",
         "#include <QPainter>\n#include \"scene/scene.h\"\n#include \"style/theme.h\"\n"},
        {"app/ui/dialogs/dialog_service.h", "#include <QString>\n"},
        {"app/ui/dialogs/export_dialog.h", "#include \"ui/dialogs/dialog_service.h\"\n"},
        {"app/ui/panels/library_panel.h", "#include \"ui/dialogs/dialog_service.h\"\n"},
        {"app/ui/panels/library_panel.cpp",
         "#include \"ui/panels/library_panel.h\"\n#include \"ui/panels/sentences.h\"\n"
         "#include \"library_panel.moc\"\n"},
        {"app/ui/panels/sentences.h", "constexpr const char* noFigure = \"No figure is in view.\";\n"},
        {"app/ui/window/main_window.h", "#include \"ui/panels/library_panel.h\"\n"},
        {"app/main.cpp", "#include \"ui/window/main_window.h\"\n"},
    };
}

const std::vector<Planted> planted = {
    {"core/base/a.cpp", "#include \"data/table.h\"", "base may include only itself"},
    {"core/data/a.cpp", "#include <QString>", "core knows no Qt"},
    {"core/data/a.cpp", "#  include <QtCore/QString>", "core knows no Qt"},
    {"core/scene/a.cpp", "#include \"render/canvas.h\"", "scene may include only"},
    {"core/scene/a.cpp", "#include \"../data/table.h\"", "no such file"},
    {"core/magic/a.cpp", "#include \"base/result.h\"", "does not know magic"},
    {"app/render/a.cpp", "#include \"figure/figure_spec.h\"", "render may include only"},
    {"app/render/a.cpp", "#include <qcustomplot.h>", "only app/render/qcp.h"},
    {"app/export/a.cpp", "#include \"render/qcp.h\"", "only render may include the plotting library"},
    {"app/session/a.cpp", "#include \"render/canvas.h\"", "session may include only"},
    {"app/ui/panels/a.cpp", "#include <QtWidgets>", "umbrella"},
    {"app/ui/panels/a.cpp", "#include <QPainter>", "paint"},
    {"app/ui/panels/a.cpp", "#include \"ui/panels/library_panel.h\"", "neither each other"},
    {"app/ui/panels/a.cpp", "#include \"ui/dialogs/export_dialog.h\"", "neither each other"},
    {"app/ui/dialogs/a.cpp", "#include \"ui/panels/sentences.h\"", "neither each other"},
    {"app/ui/dialogs/a.cpp", "#include \"ui/window/main_window.h\"", "nor the window"},
    {"app/cli/a.cpp", "#include \"ui/window/main_window.h\"", "cli may include only"},
    {"app/ui/panels/a.cpp", "const auto done = writeFileWhole(path, bytes);", "export/output_file"},
    {"app/cli/a.cpp", "std::ofstream out(path);", "export/output_file"},
    {"app/ui/panels/a.cpp", "button->setText(tr(\n    choice.name));", "tr() with a variable"},
    {"core/base/result.cpp", "#include \"base/missing.h\"", "no such file"},
    {"core/scene/a.cpp", "if (std::holds_alternative<BarChart>(panel.chart))",
     "figure/chart_traits.h answers"},
    {"core/scene/chart_builders.h", "bool operator()(const LineChart& line) const;", "which kind a Chart is"},
    {"core/scene/a.cpp", "return std::visit(Visitor{1, 2}, panel.spec->chart);", "which kind a Chart is"},
    {"core/workspace/a.cpp", "if (kindOf(chart) == ChartKind::Bar)", "which kind a Chart is"},
    {"core/figure/a.cpp", "    case ChartKind::Line:", "which kind a Chart is"},
    {"app/ui/panels/a.cpp", "const auto* gap = std::get_if<GapMeasure>(&measure);",
     "query/measure.h answers"},
    {"app/ui/panels/a.cpp", "auto* share = std::get_if<\n    ShareMeasure>(&query.measure)",
     "kind a Measure is"},
    {"core/query/a.cpp", "if (const auto* it = std::get_if<1>(&query.measure))", "kind a Measure is"},
    {"core/query/a.cpp", "switch (query.measure.index()) {", "kind a Measure is"},
    {"core/query/a.cpp", "const auto* why = \"No row passes\"\n    \" the filters\";",
     "2 says “No row passes the filters”"},
    {"core/data/a.h", "const auto title = fmt::format(\"{} of {} rows\", 1'000, '\"', 2);",
     "sentences.h of the library"},
    {"core/workspace/a.cpp", "return \"Name it.\";", "what a person reads"},
    {"app/ui/panels/a.cpp", "label->setText(tr(\"No figure is in view.\"));", "what a person reads"},
    {"core/import/a.cpp", "layout.drop(\"unit\", \"it has no cell\");", "says “it has no cell”"},
    {"core/style/a.cpp", "return fail(\"theme.broken\", text);", "with its code"},
    {"core/prepare/a.cpp", "findings.warn(\n    \"formula.empty\", text, place);", "with its code"},
    {"app/cli/a.cpp", "return fail(\"usage.wrong\", text);", "with its code"},
    {"app/session/a.cpp", "return session.edit(QObject::tr(\"Move figure up\"), change);",
     "says “Move figure up”"},
    {"core/figure/figure_names.h", "#include \"figure/figure_names.h\"", "cycle: core/figure/figure_names.h"},
};

std::string lined(const std::vector<std::string>& sentences) {
    std::string text;
    for (const std::string& sentence : sentences)
        text += "\n  " + sentence;
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(architecture)

BOOST_AUTO_TEST_CASE(the_house_is_in_order) {
    const std::vector<SourceFile> files = sourceFiles(sourceFolder(), {"core", "app"});
    BOOST_TEST(files.size() > 50U);
    BOOST_TEST(lined(brokenRules(files)) == "");
}

BOOST_AUTO_TEST_CASE(every_file_is_in_form) {
    BOOST_TEST(lined(brokenFormalities(sourceFiles(sourceFolder(), {"core", "app", "tests"}))) == "");
}

BOOST_AUTO_TEST_CASE(a_good_house_has_no_findings) {
    BOOST_TEST(lined(brokenRules(house())) == "");
}

BOOST_DATA_TEST_CASE(a_planted_violation_is_found, boost::unit_test::data::make(planted)) {
    std::vector<SourceFile> files = house();
    files.push_back({sample.path, "\n" + sample.line + "\n"});
    const std::vector<std::string> found = brokenRules(files);
    BOOST_TEST_REQUIRE(found.size() == 1U, lined(found));
    BOOST_TEST(found.front().find(sample.path) != std::string::npos, found.front());
    BOOST_TEST(found.front().find(sample.complaint) != std::string::npos, found.front());
}

BOOST_AUTO_TEST_CASE(a_cycle_over_three_files_is_found_once) {
    const std::vector<std::string> found =
        cycles(includeGraph({{"core/base/a.h", "#include \"base/b.h\"\n"},
                             {"core/base/b.h", "#include \"base/c.h\"\n"},
                             {"core/base/c.h", "#include \"base/a.h\"\n"}}));
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found.front() == "core/base/a.h → core/base/b.h → core/base/c.h → core/base/a.h");
}

BOOST_AUTO_TEST_CASE(formalities_are_checked) {
    const std::string licence = "// SPDX-FileCopyrightText: 2026 The Driftline authors\n"
                                "// SPDX-License-Identifier: GPL-3.0-or-later\n";
    BOOST_TEST(brokenFormalities({{"core/base/a.h", licence + "#pragma once\n"}}).empty());
    BOOST_TEST(brokenFormalities({{"core/base/a.h", licence}}).size() == 1U);
    BOOST_TEST(brokenFormalities({{"core/base/a.cpp", "int a;\n"}}).size() == 1U);
    BOOST_TEST(brokenFormalities({{"core/base/a.cpp", licence + std::string(mostLines, '\n')}}).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
