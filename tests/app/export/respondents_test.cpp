// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/qpdf.h"
#include "export/figure_export.h"
#include "import/importer_registry.h"
#include "interchange/picture_document.h"
#include "publish/figure_caption.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <zip.h>

#include <array>

using namespace driftline;
using namespace driftline::test;

namespace {

constexpr std::array allFormats = {ExportFormat::Png,  ExportFormat::Svg,     ExportFormat::Pdf,
                                   ExportFormat::Csv,  ExportFormat::Xlsx,    ExportFormat::Zip,
                                   ExportFormat::Json, ExportFormat::VegaLite};

/// Of one respondent: the name in the list, what was said to the interviewer, the page, the income, the
/// weight.
constexpr std::array<std::string_view, 5> planted = {"QZX-7731", "planted zebra", "sheet 90417", "731313",
                                                     "1.2345678"};

/// 37 people of three countries, of whom one is told by everything that is known of him.
std::string survey() {
    std::string csv = "respondent,country,trust,income,weight,comment,page\n";
    const std::array places = {"Cambodia", "Laos", "Vietnam"};
    const std::array answers = {"A lot", "Some", "None", "Some"};
    for (std::size_t i = 0; i < 36; ++i)
        csv += fmt::format("R-{},{},{},{},{},said {},sheet {}\n", 100 + i, places[i % 3], answers[i % 4],
                           200 + 7 * i, 0.5 + 0.125 * static_cast<double>(i % 5), i, i);
    return csv + "QZX-7731,Laos,Some,731313,1.2345678,planted zebra,sheet 90417\n";
}

std::string bytesOf(const FigureToExport& figure, ExportFormat format) {
    PictureRequest request;
    request.width = Length{120, Length::Unit::Mm};
    request.dpi = 60;
    const auto bytes = exportBytes(figure, format, request);
    BOOST_REQUIRE(isOk(bytes));
    return bytes->toStdString();
}

std::string unpackedPdf(const std::string& bytes) {
    QPDF pdf;
    pdf.processMemoryFile("test", bytes.data(), bytes.size());
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_uncompress);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::string unpackedArchive(const std::string& archive) {
    auto* source = zip_source_buffer_create(archive.data(), archive.size(), 0, nullptr);
    auto* opened = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    BOOST_REQUIRE(opened != nullptr);
    std::string all;
    const auto entries = zip_get_num_entries(opened, 0);
    for (zip_int64_t entry = 0; entry < entries; ++entry) {
        const auto index = static_cast<zip_uint64_t>(entry);
        zip_stat_t facts;
        BOOST_REQUIRE(zip_stat_index(opened, index, 0, &facts) == 0);
        std::string bytes(facts.size, '\0');
        auto* file = zip_fopen_index(opened, index, 0);
        BOOST_REQUIRE(file != nullptr);
        BOOST_REQUIRE(zip_fread(file, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
        zip_fclose(file);
        all += facts.name + ("\n" + bytes + "\n");
    }
    zip_discard(opened);
    return all;
}

/// The bytes of a file, and of all that is packed in it.
std::string unpacked(const std::string& bytes, ExportFormat format) {
    auto all = bytes;
    if (isPicture(format)) {
        const auto carried = documentIn(bytes, "test");
        BOOST_REQUIRE(isOk(carried));
        all += unpackedArchive(carried->archive);
    }
    if (format == ExportFormat::Pdf)
        all += unpackedPdf(bytes);
    if (format == ExportFormat::Xlsx || format == ExportFormat::Zip)
        all += unpackedArchive(bytes);
    return all;
}

class SurveyFixture {
public:
    SurveyFixture() {
        const auto read =
            workspaceFrom(builtinImporters().import(folder.write("poll.csv", survey())).value());
        BOOST_REQUIRE(isOk(read));
        dataset = read->workspace.datasets.front();
        first = read->workspace.figures.front();
    }

    FigureSpec meanIncome(Aggregate aggregate) const {
        auto figure = first;
        auto& panel = figure.panels.front();
        panel.query = {};
        panel.query.dataset = dataset->id;
        panel.query.x = "country";
        panel.query.value = "income";
        panel.query.isOneSeries = true;
        panel.query.aggregate = aggregate;
        panel.chart = BarChart{};
        return figure;
    }

    void checkExports(const FigureSpec& figure, const std::vector<std::string_view>& secrets) const {
        const DatasetLookup only = [this](std::string_view /*id*/) -> Result<DatasetPtr> { return dataset; };
        const auto spec = std::make_shared<const FigureSpec>(figure);
        auto scene = resolve(*spec, only);
        BOOST_REQUIRE(isOk(scene));
        const FigureToExport drawn{spec, std::make_shared<const Scene>(*std::move(scene)), only, {}};
        for (const auto format : allFormats)
            checkText(std::string(formatName(format)), unpacked(bytesOf(drawn, format), format), secrets);
        const auto caption = captionFor(figure, only, *drawn.scene);
        BOOST_REQUIRE(isOk(caption));
        checkText("caption", caption->text + drawn.scene->altText, secrets);
    }

    static void checkText(const std::string& where, const std::string& text,
                          const std::vector<std::string_view>& secrets) {
        for (const auto secret : secrets)
            BOOST_TEST(text.find(secret) == std::string::npos, where << " has " << secret);
    }

    TemporaryFolder folder;
    DatasetPtr dataset;
    FigureSpec first;
    std::vector<std::string_view> all{planted.begin(), planted.end()};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(respondents_stay_private, SurveyFixture)

BOOST_AUTO_TEST_CASE(no_export_of_shares_has_anything_of_one_respondent) {
    BOOST_TEST((first.panels.front().query.aggregate != Aggregate::None));
    checkExports(first, all);
}

BOOST_AUTO_TEST_CASE(no_export_of_joined_answers_has_anything_of_one_respondent) {
    for (const auto aggregate : {Aggregate::Mean, Aggregate::WeightedMean, Aggregate::Sum, Aggregate::Count})
        checkExports(meanIncome(aggregate), all);
}

BOOST_AUTO_TEST_CASE(of_respondents_that_are_drawn_one_by_one_only_what_is_drawn_leaves) {
    auto figure = meanIncome(Aggregate::None);
    figure.panels.front().query.x = "respondent";
    figure.panels.front().chart = BarChart{Stacking::Grouped, BarDirection::Horizontal, BarValues::Auto};
    // The name and the income stand in the picture; nothing else of the row does.
    checkExports(figure, {planted[1], planted[2], planted[4]});
}

BOOST_AUTO_TEST_CASE(both_measures_of_a_scatter_chart_leave_without_their_rows) {
    auto figure = meanIncome(Aggregate::Mean);
    auto& panel = figure.panels.front();
    panel.chart = ScatterChart{};
    auto other = panel.query;
    other.value = "weight";
    panel.pairing = Pairing{other, {}, {}, {}, 0};
    checkExports(figure, all);
}

BOOST_AUTO_TEST_CASE(a_line_at_the_answer_of_one_respondent_leaves_without_the_row) {
    auto figure = meanIncome(Aggregate::Mean);
    auto& panel = figure.panels.front();
    figure.panels.push_back(panel);
    figure.panels.back().references = {{"One of them", dataset->id, {{"respondent", "QZX-7731"}}}};
    // The figure's own document names whom its author named, and the line has a value.
    const DatasetLookup only = [this](std::string_view /*id*/) -> Result<DatasetPtr> { return dataset; };
    const auto archive = pictureDocument(figure, only, {});
    BOOST_REQUIRE(isOk(archive));
    checkText("document", unpackedArchive(*archive), {planted[0], planted[1], planted[2], planted[4]});
}

BOOST_AUTO_TEST_SUITE_END()
