// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/raster.h"
#include "app/render/sample_scenes.h"
#include "export/figure_export.h"
#include "support/expect_result.h"
#include "support/referee.h"
#include "support/run_process.h"
#include "support/temporary_folder.h"

#include <QColor>
#include <QImage>
#include <QRect>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <boost/test/unit_test.hpp>

#include <array>

using namespace driftline;
using namespace driftline::test;

namespace {
struct Writing {
    const char* name;
    const char* title;
    bool isFromRight = false;
    /// Live, Debian 12's rsvg tears the split vowels U+17C4 and U+17C5 apart, with every font. Outlines help.
    bool isTornByRsvg = false;
};

/// Each needs two lines or more at 89 mm.
constexpr std::array<Writing, 7> writings = {{
    {"Khmer", "ពាណិជ្ជកម្មរបស់កម្ពុជានិងចិនព្រមទាំងសហរដ្ឋអាមេរិកនិងទំនុកចិត្តរបស់ប្រជាជនឆ្នាំ២០២៤"},
    {"Khmer with split vowels", "ការវិនិយោគរបស់ចិននៅកម្ពុជានិងទំនុកចិត្តរបស់ប្រជាជនចំពោះសហរដ្ឋអាមេរិក ២០២៤", false, true},
    {"Lao", "ການລົງທຶນຂອງຈີນຢູ່ປະເທດລາວແລະຄວາມໄວ້ວາງໃຈຂອງປະຊາຊົນຕໍ່ອາເມລິກາ 2024"},
    {"Burmese", "မြန်မာနိုင်ငံရှိ တရုတ်ရင်းနှီးမြှုပ်နှံမှုနှင့် အမေရိကန်အပေါ် ပြည်သူတို့၏ ယုံကြည်မှု ၂၀၂၄"},
    {"Thai", "การลงทุนของจีนในประเทศไทยและความเชื่อมั่นของประชาชนต่อสหรัฐอเมริกา 2024"},
    {"Arabic", "الاستثمار الصيني في كمبوديا (ASEAN) وثقة الناس في الولايات المتحدة الأمريكية، 2024.", true},
    {"Hindi", "कंबोडिया में चीन का निवेश और संयुक्त राज्य अमेरिका पर लोगों का विश्वास, 2022 से 2024"},
}};

FigureToExport titled(const char* title) {
    auto scene = twoLines();
    scene.title = title;
    scene.subtitle.clear();
    return {std::make_shared<const FigureSpec>(), std::make_shared<const Scene>(std::move(scene)), {}, {}};
}

PictureRequest singleColumn() {
    PictureRequest request;
    request.width = Length{89, Length::Unit::Mm};
    request.dpi = 300;
    return request;
}

PictureOptions writtenAs(TextForm form) {
    PictureOptions options;
    options.withFigure = false;
    options.text = form;
    return options;
}

/// Around everything that is darker than the page, down to `bottom`.
QRect inkOf(const QImage& image, int bottom) {
    constexpr int dark = 128;
    QRect ink;
    for (int y = 0; y < std::min(bottom, image.height()); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < dark)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

int farthestEdge(const QRect& a, const QRect& b) {
    return std::max({std::abs(a.left() - b.left()), std::abs(a.right() - b.right()),
                     std::abs(a.top() - b.top()), std::abs(a.bottom() - b.bottom())});
}

/// pdftotext says of every piece in which direction it runs.
QString withoutDirections(QString text) {
    static const QRegularExpression marks(QStringLiteral("[\\x{200e}\\x{200f}\\x{202a}-\\x{202e}]"));
    return text.remove(marks);
}

struct Scripts {
    TemporaryFolder folder;

    std::string written(const FigureToExport& figure, ExportFormat format, TextForm form) {
        const auto options = format == ExportFormat::Png ? writtenAs(TextForm::Live) : writtenAs(form);
        const auto bytes = exportBytes(figure, format, singleColumn(), options).value();
        return folder.write("figure" + std::string(fileEnding(format)), bytes.toStdString()).string();
    }

    static std::string say(const std::string& name, const std::vector<std::string>& arguments) {
        const auto result = runProcess(referee(name), arguments);
        BOOST_TEST(result.exitCode == 0, name << ": " << result.output << result.errors);
        return result.output;
    }

    QImage drawnBySvgReader(const FigureToExport& figure, const QImage& like, TextForm form) {
        const auto target = (folder / "svg.png").string();
        say("rsvg-convert", {"-w", std::to_string(like.width()), "-h", std::to_string(like.height()),
                             written(figure, ExportFormat::Svg, form), "-o", target});
        return QImage(QString::fromStdString(target));
    }

    QImage drawnByPdfReader(const FigureToExport& figure, TextForm form) {
        const auto target = (folder / "pdf").string();
        say("pdftoppm",
            {"-r", "300", "-singlefile", "-png", written(figure, ExportFormat::Pdf, form), target});
        return QImage(QString::fromStdString(target + ".png"));
    }
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(scripts_test, Scripts)

BOOST_AUTO_TEST_CASE(files_of_every_format_show_the_same_title) {
    constexpr int widthOfBlanks = 26; // pixels, of some fifteen
    constexpr int titleBottom = 110;  // likewise; two lines of 9.5 pt at 300 dpi, and nothing of the plot
    for (const auto& writing : writings) {
        const auto figure = titled(writing.title);
        const QImage png(QString::fromStdString(written(figure, ExportFormat::Png, TextForm::Live)));
        const auto ink = inkOf(png, titleBottom);
        for (const auto form : {TextForm::Live, TextForm::Outlines}) {
            BOOST_TEST_CONTEXT(writing.name << (form == TextForm::Live ? ", live" : ", outlines")) {
                const auto svg = drawnBySvgReader(figure, png, form);
                const auto pdf = drawnByPdfReader(figure, form);
                BOOST_TEST(farthestEdge(inkOf(pdf, titleBottom), ink) <= 4);
                BOOST_TEST(meanDifference(pdf, png) < 0.015);
                if (form == TextForm::Live && writing.isTornByRsvg)
                    continue;
                // Readers take blanks from the font of the words beside them, others from the first font.
                BOOST_TEST(farthestEdge(inkOf(svg, titleBottom), ink) <=
                           (form == TextForm::Live ? widthOfBlanks : 4));
                BOOST_TEST(meanDifference(svg, png) < (form == TextForm::Live ? 0.02 : 0.01));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_title_copied_from_a_pdf_is_that_of_the_figure) {
    for (const auto& writing : writings) {
        BOOST_TEST_CONTEXT(writing.name) {
            // pdftotext guesses how words of two directions follow one another, from what most of the page
            // is.
            const auto* title = writing.isFromRight
                                    ? "الاستثمار الصيني في كمبوديا وثقة الناس في الولايات المتحدة الأمريكية"
                                    : writing.title;
            const auto pdf = written(titled(title), ExportFormat::Pdf, TextForm::Live);
            auto left = QString::fromUtf8(title);
            const auto lines = QString::fromStdString(say("pdftotext", {pdf, "-"})).split(u'\n');
            for (const auto& line : lines) {
                const auto copied = withoutDirections(line);
                if (left.isEmpty() || copied.isEmpty())
                    break;
                BOOST_TEST(left.left(copied.size()).toStdString() == copied.toStdString());
                left = left.mid(copied.size()).trimmed();
            }
            BOOST_TEST(left.toStdString() == "");
        }
    }
}

BOOST_AUTO_TEST_CASE(a_title_from_right_to_left_stands_at_the_right) {
    constexpr int titleBottom = 110;
    for (const auto& writing : writings) {
        const QImage png(
            QString::fromStdString(written(titled(writing.title), ExportFormat::Png, TextForm::Live)));
        const auto ink = inkOf(png, titleBottom);
        const int leftAir = ink.left();
        const int rightAir = png.width() - 1 - ink.right();
        BOOST_TEST((rightAir < leftAir) == writing.isFromRight,
                   writing.name << ": " << leftAir << " pixels at the "
                                << "left, " << rightAir << " at the right");
    }
}

BOOST_AUTO_TEST_CASE(letters_that_join_are_never_spaced_out) {
    for (const auto& writing : writings) {
        const auto bytes =
            exportBytes(titled(writing.title), ExportFormat::Svg, singleColumn(), writtenAs(TextForm::Live));
        BOOST_REQUIRE(isOk(bytes));
        QXmlStreamReader xml(*bytes);
        int joined = 0;
        int alone = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("text"))
                continue;
            const bool isFitted = xml.attributes().hasAttribute(QLatin1String("textLength"));
            const auto text = xml.readElementText();
            const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar letter) {
                return letter.unicode() < 0x0250 || (letter.unicode() >= 0x2000 && letter.unicode() < 0x2300);
            });
            BOOST_TEST(isFitted == isPlain, writing.name << ": " << text.toStdString());
            ++(isPlain ? alone : joined);
        }
        BOOST_TEST(joined >= 2);
        BOOST_TEST(alone >= 5);
    }
}

BOOST_AUTO_TEST_CASE(outlines_need_no_font_and_only_vector_files_have_them) {
    const auto figure = titled(writings[0].title);
    const auto pdf = written(figure, ExportFormat::Pdf, TextForm::Outlines);
    const auto fonts = say("pdffonts", {pdf});
    BOOST_TEST(std::count(fonts.begin(), fonts.end(), '\n') == 2, fonts); // only the heading
    const auto svg = exportBytes(figure, ExportFormat::Svg, singleColumn(), writtenAs(TextForm::Outlines));
    BOOST_REQUIRE(isOk(svg));
    BOOST_TEST(svg->contains("<text") == false);
    BOOST_TEST(svg->contains("<path"));
    for (const auto format : {ExportFormat::Png, ExportFormat::Csv})
        BOOST_TEST(failsWith(exportBytes(figure, format, singleColumn(), writtenAs(TextForm::Outlines)),
                             "export.no-outlines", "choose svg or pdf"));
}

BOOST_AUTO_TEST_SUITE_END()
