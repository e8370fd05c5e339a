// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/png_chunks.h"
#include "base/qpdf.h"
#include "data/table_builder.h"
#include "export/verify_picture.h"
#include "style/preset_library.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "workspace/gallery.h"

#include <QBuffer>
#include <QImage>

#include <functional>

using namespace driftline;
using namespace driftline::test;

namespace {

constexpr auto headlineVerified = "article-forced-alignment";

struct VerifiedPictures {
    FigureOfNow now() const { return {gallery.figure(headlineVerified), gallery.lookupWith(none)}; }

    std::filesystem::path write(const std::string& name, ExportFormat format, const PictureRequest& request,
                                const PictureOptions& options = {}) const {
        const auto here = now();
        const auto figure = resolvedFigure(here.spec, here.datasets, {"Ann (A.)", "Bé"}, request);
        BOOST_REQUIRE(isOk(figure));
        BOOST_REQUIRE(isOk(exportFigure(*figure, format, request, folder / name, {}, options)));
        return folder / name;
    }

    static FileVerdict verify(const std::filesystem::path& path, const FigureOfNow& figure) {
        return verifyPicture(path, [&](const std::string&) { return std::optional(figure); });
    }

    /// The code of the only reason; all of them if there are more.
    static std::string why(const FileVerdict& verdict) {
        std::string codes;
        for (const auto& reason : verdict.reasons)
            codes += (codes.empty() ? "" : " ") + reason.code;
        return codes;
    }

    OutputJob job(const std::string& file, ExportFormat format) const {
        const auto here = now();
        OutputJob out;
        out.figure = here.spec;
        out.datasets = here.datasets;
        out.format = format;
        out.folder = folder.path();
        out.file = file;
        return out;
    }

    Gallery gallery;
    Workspace none;
    TemporaryFolder folder;
};

PictureRequest request(std::optional<Length> width, std::optional<Length> height, double dpi) {
    PictureRequest out;
    out.width = width;
    out.height = height;
    out.dpi = dpi;
    return out;
}

/// The same data with 73.1 as another number.
FigureOfNow withNumber(const FigureOfNow& figure, double number) {
    const auto datasets = figure.datasets;
    return {figure.spec, [=](std::string_view id) -> Result<DatasetPtr> {
                const auto found = datasets(id);
                if (!found)
                    return found;
                auto changed = **found;
                const auto& table = changed.table;
                std::vector<ColumnType> types;
                for (std::size_t column = 0; column < table.columns(); ++column)
                    types.push_back(typeOf(table.column(column)));
                TableBuilder builder(types);
                for (std::size_t row = 0; row < table.rows(); ++row) {
                    for (std::size_t column = 0; column < types.size(); ++column) {
                        if (const auto cell = table.number(column, row))
                            builder.addNumber(column, *cell == 73.1 ? number : *cell);
                        else if (const auto text = table.text(column, row))
                            builder.addText(column, *text);
                        else if (const auto period = table.period(column, row))
                            builder.addPeriod(column, *period);
                        else
                            builder.addMissing(column, table.missing(column, row));
                    }
                }
                changed.table = std::move(builder).build();
                return std::make_shared<const Dataset>(std::move(changed));
            }};
}

/// A PDF file as another program would write it again: without compression, and changed.
QByteArray writtenAgain(const QByteArray& bytes, const std::function<void(QPDF&)>& change) {
    QPDF pdf;
    pdf.processMemoryFile("test", bytes.constData(), static_cast<std::size_t>(bytes.size()));
    change(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setStreamDataMode(qpdf_s_uncompress);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    return {reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(verify_picture, VerifiedPictures)

BOOST_AUTO_TEST_CASE(pictures_of_any_size_are_found_the_same) {
    using Unit = Length::Unit;
    const std::vector<PictureRequest> requests = {request({}, {}, 72),
                                                  request(Length{89, Unit::Mm}, {}, 96),
                                                  request(Length{8.9, Unit::Cm}, Length{111.3, Unit::Mm}, 96),
                                                  request(Length{3.5, Unit::Inch}, {}, 72.5),
                                                  request(Length{400, Unit::Px}, Length{401, Unit::Px}, 96),
                                                  request(Length{101.23, Unit::Mm}, {}, 254)};
    int number = 0;
    for (const auto& one : requests) {
        for (const auto format : {ExportFormat::Png, ExportFormat::Svg, ExportFormat::Pdf}) {
            const auto name = std::to_string(number++) + std::string(fileEnding(format));
            // A hundredth of a millimetre is finer than these pixels.
            if (format == ExportFormat::Png && one.width && one.width->value == 101.23)
                continue;
            BOOST_TEST_CONTEXT(name) {
                const auto verdict = verify(write(name, format, one, {number % 2 == 0}), now());
                BOOST_TEST((verdict.state == FileState::Same), why(verdict));
                BOOST_TEST(verdict.figure == headlineVerified);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_preset_is_found) {
    auto small = request({}, {}, 72);
    small.preset = std::make_shared<const Preset>(presetNamed("nature-single").value());
    BOOST_TEST((verify(write("a.png", ExportFormat::Png, small), now()).state == FileState::Same));
    small.width = Length{120, Length::Unit::Mm};
    BOOST_TEST((verify(write("b.pdf", ExportFormat::Pdf, small), now()).state == FileState::Same));
}

BOOST_AUTO_TEST_CASE(text_that_became_outlines_is_found) {
    PictureOptions outlines;
    outlines.text = TextForm::Outlines;
    for (const auto format : {ExportFormat::Svg, ExportFormat::Pdf}) {
        const auto path = write("o" + std::string(fileEnding(format)), format, request({}, {}, 72), outlines);
        const auto verdict = verify(path, now());
        BOOST_TEST((verdict.state == FileState::Same), why(verdict));
    }
}

BOOST_AUTO_TEST_CASE(without_another_figure_a_picture_is_held_against_itself) {
    const auto path = write("a.png", ExportFormat::Png, request({}, {}, 60));
    const auto itself = [](const std::string&) -> Result<std::optional<FigureOfNow>> { return std::nullopt; };
    BOOST_TEST((verifyPicture(path, itself).state == FileState::Same));
    const auto gone = [](const std::string&) -> Result<std::optional<FigureOfNow>> {
        return fail("figure.unknown", "There is no such figure.");
    };
    const auto verdict = verifyPicture(path, gone);
    BOOST_TEST((verdict.state == FileState::Unknown));
    BOOST_TEST(why(verdict) == "figure.unknown");
}

BOOST_AUTO_TEST_CASE(a_changed_figure_is_told_by_its_fields) {
    const auto path = write("a.svg", ExportFormat::Svg, request({}, {}, 72));
    auto spec = *now().spec;
    spec.text.title = "Another title";
    spec.emphasis = {"China"};
    const auto verdict = verify(path, {std::make_shared<const FigureSpec>(spec), now().datasets});
    BOOST_TEST((verdict.state == FileState::Differs));
    BOOST_TEST_REQUIRE(verdict.reasons.size() == 1U);
    BOOST_TEST(verdict.reasons[0].code == "verify.figure");
    BOOST_TEST(verdict.reasons[0].text.find("/text/title") != std::string::npos, verdict.reasons[0].text);
    BOOST_TEST(verdict.reasons[0].text.find("/emphasis") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(changed_data_are_told_by_their_points) {
    const auto path = write("a.png", ExportFormat::Png, request({}, {}, 60));
    const auto verdict = verify(path, withNumber(now(), 74));
    BOOST_TEST((verdict.state == FileState::Differs));
    BOOST_TEST_REQUIRE(why(verdict) == "verify.data");
    BOOST_TEST(verdict.reasons[0].text.find("2023: 73.1% → 74") != std::string::npos,
               verdict.reasons[0].text);
    BOOST_TEST((verify(path, withNumber(now(), 73.1)).state == FileState::Same));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_drawn_any_more_is_told) {
    const auto path = write("a.png", ExportFormat::Png, request({}, {}, 60));
    const auto nothing = [](std::string_view) -> Result<DatasetPtr> {
        return fail("dataset.unknown", "There is no such dataset.");
    };
    const auto verdict = verify(path, {now().spec, nothing});
    BOOST_TEST((verdict.state == FileState::Unknown));
    BOOST_TEST(why(verdict) == "dataset.unknown");
}

BOOST_AUTO_TEST_CASE(other_pixels_and_other_texts_are_told_apart) {
    const auto path = write("a.png", ExportFormat::Png, request({}, {}, 60));
    const auto bytes = QByteArray::fromStdString(fileBytes(path));
    auto image = QImage::fromData(bytes);
    const auto texts = image.textKeys();
    image.setPixelColor(5, 5, Qt::red);
    image.setPixelColor(6, 5, Qt::red);
    // Qt's encoder keeps texts and resolution, but writes the figure in a chunk of another form.
    BOOST_TEST(texts.contains(QStringLiteral("Software")));
    auto spoilt = bytes;
    const auto at = spoilt.indexOf("tEXtAuthor");
    BOOST_TEST_REQUIRE(at > 0);
    spoilt[at + 11] = 'X';
    folder.write("crc.png", spoilt.toStdString());
    const auto damaged = verify(folder / "crc.png", now());
    BOOST_TEST((damaged.state == FileState::Damaged));
    BOOST_TEST(why(damaged) == "picture.damaged");

    auto job = this->job("a.png", ExportFormat::Png);
    job.request.dpi = 60;
    BOOST_TEST((verifyOutput(job).state == FileState::Same));
    const auto made = bytes;
    BOOST_TEST(drawingReason(made, made, ExportFormat::Png).code == "verify.texts");
    QByteArray other;
    QBuffer buffer(&other);
    image.save(&buffer, "PNG");
    const auto reason = drawingReason(other, made, ExportFormat::Png);
    BOOST_TEST(reason.code == "verify.pixels");
    BOOST_TEST(reason.text.find("but 2 of ") != std::string::npos, reason.text);
    BOOST_TEST(drawingReason(other, made, ExportFormat::Svg).code == "verify.drawing");
}

BOOST_AUTO_TEST_CASE(pixels_that_were_packed_otherwise_are_the_same) {
    const auto bytes =
        QByteArray::fromStdString(fileBytes(write("a.png", ExportFormat::Png, request({}, {}, 60))));
    auto job = this->job("old.png", ExportFormat::Png);
    job.request.dpi = 60;
    for (const int level : {0, 1, 9}) {
        folder.write("old.png", packedAgain(bytes, level).toStdString());
        for (const auto& verdict : {verify(folder / "old.png", now()), verifyOutput(job)}) {
            BOOST_TEST((verdict.state == FileState::Same));
            BOOST_TEST(why(verdict) == "verify.packing");
            BOOST_TEST(verdict.reasons.front().text.find("an earlier version packed them") !=
                       std::string::npos);
        }
    }
    const auto spoilt =
        packedAgain(bytes, 9, [](QByteArray& rows) { rows.back() = static_cast<char>(rows.back() ^ 1); });
    folder.write("old.png", spoilt.toStdString());
    for (const auto& verdict : {verify(folder / "old.png", now()), verifyOutput(job)}) {
        BOOST_TEST((verdict.state == FileState::Differs));
        BOOST_TEST(why(verdict) == "verify.pixels");
    }
}

BOOST_AUTO_TEST_CASE(pdf_files_that_were_packed_otherwise_are_the_same) {
    const auto bytes =
        QByteArray::fromStdString(fileBytes(write("a.pdf", ExportFormat::Pdf, request({}, {}, 72))));
    auto job = this->job("old.pdf", ExportFormat::Pdf);
    const auto verdicts = [&](const std::function<void(QPDF&)>& change) {
        folder.write("old.pdf", writtenAgain(bytes, change).toStdString());
        return std::vector{verify(folder / "old.pdf", now()), verifyOutput(job)};
    };
    for (const auto& verdict : verdicts([](QPDF&) {})) {
        BOOST_TEST((verdict.state == FileState::Same));
        BOOST_TEST(why(verdict) == "verify.packing");
        BOOST_TEST(verdict.reasons.front().text.starts_with("All drawing operators, fonts and properties"));
    }
    for (const auto& verdict : verdicts([](QPDF& pdf) {
             auto page = QPDFPageDocumentHelper(pdf).getAllPages().front();
             page.addPageContents(QPDFObjectHandle::newStream(&pdf, "0 0 1 1 re f"), false);
         })) {
        BOOST_TEST((verdict.state == FileState::Differs));
        BOOST_TEST(why(verdict) == "verify.drawing");
        BOOST_TEST(verdict.reasons.front().text.find("earlier version") != std::string::npos);
    }
    for (const auto& verdict : verdicts([](QPDF& pdf) {
             pdf.getTrailer().getKey("/Info").replaceKey("/Title", QPDFObjectHandle::newString("Peace"));
         })) {
        BOOST_TEST((verdict.state == FileState::Differs));
        BOOST_TEST(why(verdict) == "verify.texts");
    }
}

BOOST_AUTO_TEST_CASE(another_program_or_version_is_told) {
    const auto svg = fileBytes(write("a.svg", ExportFormat::Svg, request({}, {}, 72)));
    const auto with = [&](std::string_view from, std::string_view to) {
        auto text = svg;
        const auto at = text.find(from);
        BOOST_TEST_REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
        folder.write("b.svg", text);
        return verify(folder / "b.svg", now());
    };
    const auto old = with("<xmp:CreatorTool>Driftline ", "<xmp:CreatorTool>Driftline 0.0.");
    BOOST_TEST(why(old) == "verify.program");
    BOOST_TEST(old.reasons[0].text.find("“Driftline 0.0.") != std::string::npos, old.reasons[0].text);
    BOOST_TEST(why(with("<text", "<text class='x'")) == "verify.drawing");
    BOOST_TEST((with("</metadata>", "").state == FileState::Damaged));
    BOOST_TEST((with("<metadata>", "<metadata><!-- x -->").state == FileState::Differs));
}

BOOST_AUTO_TEST_CASE(files_of_others_and_damaged_ones) {
    const auto state = [this](const std::string& name, std::string_view bytes) {
        folder.write(name, bytes);
        return verify(folder / name, now()).state;
    };
    BOOST_TEST((state("empty.png", "") == FileState::Foreign));
    BOOST_TEST((state("text.png", "no picture") == FileState::Foreign));
    BOOST_TEST((state("short.png", "\x89PNG\r\n\x1a\n\0\0") == FileState::Damaged));
    BOOST_TEST((state("foreign.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9mm' height='9mm'/>") ==
                FileState::Foreign));
    BOOST_TEST((state("sizeless.svg", "<svg width='9' height='9'/>") == FileState::Foreign));
    BOOST_TEST((state("broken.svg", "<svg width='9mm' height='9mm'>") == FileState::Damaged));
    BOOST_TEST((state("short.pdf", "%PDF-1.4\n") == FileState::Damaged));
    BOOST_TEST((state("fake.pdf", "%PDF-1.4\n/MediaBox [0 0 9 9]\n%%EOF\n") == FileState::Damaged));
    for (const auto format : {ExportFormat::Png, ExportFormat::Svg, ExportFormat::Pdf}) {
        const auto name = "whole" + std::string(fileEnding(format));
        const auto whole = fileBytes(write(name, format, request({}, {}, 72)));
        for (const std::size_t part : {1U, 2U, 3U, 9U}) {
            const auto cut = state("cut" + name, whole.substr(0, whole.size() * part / 10));
            BOOST_TEST((cut == FileState::Damaged || cut == FileState::Foreign), name);
        }
    }
    BOOST_TEST((verify(folder / "gone.png", now()).state == FileState::Missing));
    BOOST_TEST((verify(folder.path(), now()).state == FileState::Unreadable));
    BOOST_TEST((verify("/dev/zero", now()).state == FileState::Unreadable));
}

BOOST_AUTO_TEST_CASE(pictures_without_their_figure_can_be_verified_as_outputs) {
    const PictureOptions plain{false, false};
    const auto path = write("a.png", ExportFormat::Png, request({}, {}, 60), plain);
    BOOST_TEST((verify(path, now()).state == FileState::Foreign));
    auto job = this->job("a.png", ExportFormat::Png);
    job.request.dpi = 60;
    job.options = plain;
    job.authors = {"Ann (A.)", "Bé"};
    BOOST_TEST((verifyOutput(job).state == FileState::Same), why(verifyOutput(job)));
    job.authors = {"Cy"};
    BOOST_TEST(why(verifyOutput(job)) == "verify.texts");
    job.options.withFigure = true;
    BOOST_TEST((verifyOutput(job).state == FileState::Foreign));
}

BOOST_AUTO_TEST_CASE(outputs_are_held_against_what_they_want) {
    write("a.png", ExportFormat::Png, request(Length{120, Length::Unit::Mm}, {}, 60));
    auto job = this->job("a.png", ExportFormat::Png);
    job.request = request(Length{120, Length::Unit::Mm}, {}, 60);
    BOOST_TEST((verifyOutput(job).state == FileState::Same));
    job.request.width = Length{130, Length::Unit::Mm};
    BOOST_TEST(why(verifyOutput(job)) == "verify.size");
    job.request = request(Length{120, Length::Unit::Mm}, {}, 61);
    BOOST_TEST(why(verifyOutput(job)) == "verify.size");
    job.file = "b.png";
    BOOST_TEST((verifyOutput(job).state == FileState::Missing));
    job.file = "a.png";
    job.format = ExportFormat::Svg;
    BOOST_TEST(why(verifyOutput(job)) == "verify.content");
    job.refused = Error{"figure.unknown", "There is no such figure.", {}, {}};
    BOOST_TEST(why(verifyOutput(job)) == "figure.unknown");

    write("a.csv", ExportFormat::Csv, {});
    auto table = this->job("a.csv", ExportFormat::Csv);
    BOOST_TEST((verifyOutput(table).state == FileState::Same));
    table.datasets = withNumber(now(), 74).datasets;
    BOOST_TEST(why(verifyOutput(table)) == "verify.content");
}

BOOST_AUTO_TEST_SUITE_END()
