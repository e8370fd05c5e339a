// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/svg_device.h"
#include "export/svg_text.h"
#include "render/text_painter.h"

#include <QPainter>
#include <boost/test/unit_test.hpp>

#include <functional>

using namespace driftline;

namespace {
std::string painted(const std::function<void(QPainter&)>& paint) {
    SvgDevice device(QSizeF(100, 50));
    QPainter painter(&device);
    painter.setPen(Qt::NoPen);
    paint(painter);
    painter.end();
    return device.elements("f").toStdString();
}

int countOf(const std::string& text, std::string_view part) {
    int count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}
} // namespace

BOOST_AUTO_TEST_SUITE(svg_test)

BOOST_AUTO_TEST_CASE(numbers_are_short_and_never_in_a_locale) {
    BOOST_TEST(svgNumber(12.5).toStdString() == "12.5");
    BOOST_TEST(svgNumber(3).toStdString() == "3");
    BOOST_TEST(svgNumber(-0.0001).toStdString() == "0");
    BOOST_TEST(svgNumber(1.0 / 3).toStdString() == "0.333");
    BOOST_TEST(svgNumber(252.283465, 4).toStdString() == "252.2835");
    BOOST_TEST(svgNumber(100).toStdString() == "100");
}

BOOST_AUTO_TEST_CASE(text_cannot_leave_its_element) {
    BOOST_TEST(xmlText(std::string_view("a < b & \"c\" > d")).toStdString() ==
               "a &lt; b &amp; &quot;c&quot; &gt; d");
    BOOST_TEST(xmlText(std::string_view("]]></text><script>")).toStdString() ==
               "]]&gt;&lt;/text&gt;&lt;script&gt;");
    // XML 1.0 has no way to write these.
    BOOST_TEST(xmlText(std::string_view("a\x01\x1F\x00z", 5)).toStdString() == "az");
    BOOST_TEST(xmlText(QString(QStringLiteral("a") + QChar(0xFFFE) + QChar(0xFFFF) + u'b')).toStdString() ==
               "ab");
    BOOST_TEST(xmlText(std::string_view("ខ្មែរ 中国 𝒜")).toStdString() == "ខ្មែរ 中国 𝒜");
}

BOOST_AUTO_TEST_CASE(shapes_keep_their_coordinates_and_colours) {
    BOOST_TEST(painted([](QPainter& painter) {
                   painter.fillRect(QRectF(1, 2, 3.5, 4), QColor(255, 0, 0));
               }) == "<rect fill=\"#ff0000\" x=\"1\" y=\"2\" width=\"3.5\" height=\"4\"/>\n");
    BOOST_TEST(painted([](QPainter& painter) {
                   painter.setBrush(QColor(0, 0, 255, 51));
                   painter.drawEllipse(QPointF(10, 20), 2, 2);
               }) == "<circle fill=\"#0000ff\" fill-opacity=\"0.2\" cx=\"10\" cy=\"20\" r=\"2\"/>\n");
    BOOST_TEST(painted([](QPainter& painter) {
                   QPen pen(Qt::black, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
                   painter.setPen(pen);
                   painter.drawPolyline(QPolygonF({{0, 0}, {10, 5}, {20, 0}}));
               }) == "<path fill=\"none\" stroke=\"#000000\" stroke-width=\"1.4\" stroke-linecap=\"round\" "
                     "stroke-linejoin=\"round\" d=\"M0 0L10 5L20 0\"/>\n");
}

BOOST_AUTO_TEST_CASE(dashes_are_in_units_not_in_widths) {
    const auto text = painted([](QPainter& painter) {
        QPen pen(Qt::black, 2);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({3, 1.5});
        painter.setPen(pen);
        painter.drawLine(QPointF(0, 0), QPointF(10, 0));
    });
    BOOST_TEST(text.find("stroke-dasharray=\"6 3\"") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(a_scaled_painter_scales_lines_too) {
    const auto text = painted([](QPainter& painter) {
        painter.scale(2, 2);
        painter.setPen(QPen(Qt::black, 1.5));
        painter.drawLine(QPointF(1, 1), QPointF(4, 1));
    });
    BOOST_TEST(text.find("stroke-width=\"3\"") != std::string::npos, text);
    BOOST_TEST(text.find("M2 2L8 2") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(what_is_not_seen_is_not_written) {
    BOOST_TEST(painted([](QPainter& painter) {
                   painter.setBrush(Qt::NoBrush);
                   painter.drawRect(QRectF(0, 0, 5, 5));
                   painter.drawLine(QPointF(0, 0), QPointF(9, 9));
                   painter.drawEllipse(QPointF(4, 4), 2, 2);
               }) == "");
}

BOOST_AUTO_TEST_CASE(clips_hold_for_what_is_painted_under_them) {
    const auto text = painted([](QPainter& painter) {
        painter.save();
        painter.setClipRect(QRect(10, 10, 30, 20));
        painter.fillRect(QRectF(0, 0, 90, 20), Qt::red);
        painter.fillRect(QRectF(0, 20, 90, 20), Qt::red);
        painter.setClipRect(QRect(20, 0, 50, 50), Qt::IntersectClip);
        painter.fillRect(QRectF(0, 0, 90, 40), Qt::green);
        painter.restore();
        painter.fillRect(QRectF(0, 0, 1, 1), Qt::blue);
        painter.setClipRect(QRect(-1, -1, 102, 52)); // the whole canvas: no clip
        painter.fillRect(QRectF(0, 0, 2, 2), Qt::blue);
    });
    BOOST_TEST(countOf(text, "<clipPath") == 2);
    BOOST_TEST(countOf(text, "<g clip-path") == 2);
    BOOST_TEST(text.find("<clipPath id=\"f-clip1\"><rect x=\"10\" y=\"10\" width=\"30\" height=\"20\"/>") !=
                   std::string::npos,
               text);
    BOOST_TEST(text.find("<clipPath id=\"f-clip2\"><rect x=\"20\" y=\"10\" width=\"20\" height=\"20\"/>") !=
                   std::string::npos,
               text);
    const auto lastGroup = text.rfind("</g>");
    BOOST_TEST(text.find("#0000ff") > lastGroup, text);
    BOOST_TEST(text.find("url(#f-clip2)") < text.find("#00ff00"), text);
}

BOOST_AUTO_TEST_CASE(the_same_clip_is_defined_once) {
    const auto text = painted([](QPainter& painter) {
        for (int i = 0; i < 3; ++i) {
            painter.save();
            painter.setClipRect(QRect(10, 10, 30, 20));
            painter.fillRect(QRectF(i, 0, 90, 20), Qt::red);
            painter.restore();
        }
    });
    BOOST_TEST(countOf(text, "<clipPath") == 1);
    BOOST_TEST(countOf(text, "<g ") == 1);
}

BOOST_AUTO_TEST_CASE(text_stays_text_at_its_true_size) {
    const TextPainter text(QStringLiteral("Inter"));
    const TextStyle style{9.5, true};
    const auto out = painted([&](QPainter& painter) {
        painter.translate(1, 2);
        text.draw(painter, QPointF(10, 20.25), QStringLiteral("R&D ខ្មែរ"), style, QColor(0x12, 0x34, 0x56));
    });
    BOOST_TEST(
        out.starts_with("<text x=\"11\" y=\"22.25\" font-size=\"9.5\" font-weight=\"600\" fill=\"#123456\""),
        out);
    BOOST_TEST(out.ends_with(">R&amp;D ខ្មែរ</text>\n"), out);
    // Letters that join are not spaced out.
    BOOST_TEST(out.find("textLength") == std::string::npos, out);
    const auto latin = painted([&](QPainter& painter) {
        text.draw(painter, QPointF(10, 20.25), QStringLiteral("R&D 中国"), style, Qt::black);
    });
    const auto length =
        "textLength=\"" + svgNumber(text.width(QStringLiteral("R&D 中国"), style)).toStdString() + "\"";
    BOOST_TEST(latin.find(length) != std::string::npos, latin);
}

BOOST_AUTO_TEST_CASE(text_that_runs_from_right_to_left_hangs_at_its_middle) {
    const TextPainter text(QStringLiteral("Inter"));
    const TextStyle style{8, false};
    const auto words = QStringLiteral("كمبوديا 2024");
    const auto out =
        painted([&](QPainter& painter) { text.draw(painter, QPointF(10, 20), words, style, Qt::black); });
    const auto middle = svgNumber(10 + text.width(words, style) / 2).toStdString();
    BOOST_TEST(out.starts_with("<text x=\"" + middle + "\" y=\"20\""), out);
    BOOST_TEST(out.find("text-anchor=\"middle\" direction=\"rtl\"") != std::string::npos, out);
}

BOOST_AUTO_TEST_CASE(outlines_are_shapes_where_the_text_was) {
    const TextPainter outlines(QStringLiteral("Inter"), TextForm::Outlines);
    const auto out = painted([&](QPainter& painter) {
        outlines.draw(painter, QPointF(10, 20), QStringLiteral("H"), {10, false}, QColor(0x12, 0x34, 0x56));
    });
    BOOST_TEST(countOf(out, "<text") == 0, out);
    BOOST_TEST(countOf(out, "<path") == 1, out);
    BOOST_TEST(out.find("fill=\"#123456\"") != std::string::npos, out);
    // The feet of the H stand on the baseline, its heads where Inter's capitals end.
    BOOST_TEST(out.find(" 20L") != std::string::npos, out);
    BOOST_TEST(out.find(" 12.728L") != std::string::npos, out);
}

BOOST_AUTO_TEST_CASE(turned_text_is_turned) {
    const TextPainter text(QStringLiteral("Inter"));
    const auto out = painted([&](QPainter& painter) {
        painter.translate(30, 40);
        painter.rotate(-90);
        text.draw(painter, QPointF(1, 2), QStringLiteral("Up"), {7, false}, Qt::black);
    });
    BOOST_TEST(out.find("transform=\"matrix(0 -1 1 0 30 40)\" x=\"1\" y=\"2\"") != std::string::npos, out);
}

BOOST_AUTO_TEST_SUITE_END()
