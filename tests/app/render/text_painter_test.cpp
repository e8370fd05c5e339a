// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/fonts.h"
#include "render/text_painter.h"

#include <QImage>
#include <QPainter>
#include <boost/test/unit_test.hpp>

#include <functional>

using namespace driftline;

namespace {
constexpr TextStyle paintStyle{18, false};
constexpr QPointF baseline(10, 30);

QImage drawn(const std::function<void(QPainter&)>& draw) {
    QImage image(420, 44, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    return image;
}

QImage byUs(const TextPainter& text, const QString& words, TextStyle how = paintStyle) {
    return drawn([&](QPainter& painter) { text.draw(painter, baseline, words, how, Qt::darkBlue); });
}

/// As Qt draws it, which is what files that keep their text show.
QImage byQt(const TextPainter& text, const QString& words, TextStyle how = paintStyle) {
    return drawn([&](QPainter& painter) {
        const auto font = text.font(how);
        const double scale = how.size / font.pixelSize();
        painter.translate(baseline);
        painter.scale(scale, scale);
        painter.setFont(font);
        painter.setPen(Qt::darkBlue);
        painter.setLayoutDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        painter.drawText(QPointF(0, 0), words);
    });
}
} // namespace

BOOST_AUTO_TEST_SUITE(text_painter_test)

BOOST_AUTO_TEST_CASE(pixels_show_what_other_files_show) {
    const TextPainter text(figureFont().family);
    for (const auto* words : {"Cambodia 55% (n ≈ 134)", "AV To. “fi” 1/2 – US$1.39 bn", "កម្ពុជា និង 中国 ไทย",
                              "العربية 2020 (ABC) x 4", "מחיר 2020 (GDP)", "a\tb", "up to 40\u00A0%"}) {
        const auto line = QString::fromUtf8(words);
        BOOST_TEST((byUs(text, line) == byQt(text, line)), words);
        BOOST_TEST((byUs(text, line, {18, true}) == byQt(text, line, {18, true})), words);
        BOOST_TEST((byUs(text, line) == byUs(text, line)), words); // the second time from memory
    }
}

BOOST_AUTO_TEST_CASE(nothing_after_a_line_separator_is_lost) {
    const TextPainter text(figureFont().family);
    BOOST_TEST((byUs(text, QStringLiteral("Laos\u2028 2")) == byUs(text, QStringLiteral("Laos 2"))));
}

BOOST_AUTO_TEST_SUITE_END()
