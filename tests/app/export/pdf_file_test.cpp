// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/qpdf.h"
#include "export/pdf_file.h"
#include "support/expect_result.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
QByteArray blankPages(int count) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(QPageLayout(
        QPageSize(QSizeF(253, 177), QPageSize::Point, QStringLiteral("Page"), QPageSize::ExactMatch),
        QPageLayout::Portrait, QMarginsF()));
    QPainter painter(&writer);
    for (int page = 0; page < count; ++page) {
        if (page > 0)
            writer.newPage();
        painter.fillRect(QRectF(10, 10, 500, 500), Qt::red);
    }
    painter.end();
    return bytes;
}

/// The file as qpdf reads it, without any repair.
struct OpenPdf {
    explicit OpenPdf(const QByteArray& bytes) : m_bytes(bytes) {
        pdf.setSuppressWarnings(true);
        pdf.setAttemptRecovery(false);
        pdf.processMemoryFile("test", m_bytes.constData(), static_cast<std::size_t>(m_bytes.size()));
    }

    QPDFObjectHandle info() { return pdf.getTrailer().getKey("/Info"); }
    std::string text(const char* key) { return info().getKey(key).getUTF8Value(); }
    QPDFObjectHandle::Rectangle box() {
        return QPDFPageDocumentHelper(pdf).getAllPages().at(0).getMediaBox().getArrayAsRectangle();
    }
    /// What qpdf finds wrong in everything that can be reached.
    std::size_t faults() {
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDecodeLevel(qpdf_dl_all);
        writer.write();
        return pdf.getWarnings().size();
    }

    QPDF pdf;

private:
    QByteArray m_bytes;
};

PdfFinish finishOf(QSizeF size, std::string title = {}) {
    return {size, {{"/Title", std::move(title)}}, 0, {}};
}
} // namespace

BOOST_AUTO_TEST_SUITE(pdf_file_test)

BOOST_AUTO_TEST_CASE(the_page_takes_fractions_of_a_point) {
    const auto bytes = finishedPdf(blankPages(1), finishOf({252.283465, 9.5}));
    BOOST_REQUIRE(isOk(bytes));
    OpenPdf open(*bytes);
    BOOST_TEST(open.box().llx == 0);
    BOOST_TEST(open.box().lly == 0);
    BOOST_TEST(open.box().urx == 252.2835);
    BOOST_TEST(open.box().ury == 9.5);
    BOOST_TEST(open.faults() == 0U);
}

BOOST_AUTO_TEST_CASE(properties_are_those_given_and_no_others) {
    for (const auto& title : {std::string("T"), std::string(5000, 'x'), std::string("a (b) \\ c"),
                              std::string("Khmer ខ្មែរ é\n𝒜")}) {
        auto finish = finishOf({253, 177}, title);
        finish.date = 1700000000;
        const auto bytes = finishedPdf(blankPages(1), finish);
        BOOST_REQUIRE(isOk(bytes));
        OpenPdf open(*bytes);
        BOOST_TEST(open.text("/Title") == title);
        BOOST_TEST(open.text("/CreationDate") == "D:20231114221320Z");
        BOOST_TEST(open.info().getKeys().size() == 2U);
        BOOST_TEST(open.faults() == 0U);
    }
}

BOOST_AUTO_TEST_CASE(the_same_file_comes_out_every_time) {
    const auto drawn = blankPages(1);
    const auto once = finishedPdf(drawn, finishOf({252.5, 177}, "T"));
    BOOST_REQUIRE(isOk(once));
    BOOST_TEST((finishedPdf(drawn, finishOf({252.5, 177}, "T")) == once));
    BOOST_TEST((finishedPdf(drawn, finishOf({252.5, 177}, "U")) != once));
}

BOOST_AUTO_TEST_CASE(other_files_are_refused) {
    const auto whole = blankPages(1);
    for (const auto& bytes :
         {QByteArray(), QByteArray("startxref\n"), QByteArray("startxref\n99999\n%%EOF\n"),
          QByteArray("%PDF-1.4\nstartxref\n-5\n%%EOF\n"), whole.left(whole.size() / 2),
          QByteArray(whole).replace("trailer", "reliart"), blankPages(2)})
        BOOST_TEST(failsWith(finishedPdf(bytes, finishOf({1, 1})), "export.encoder", "SVG or PNG"));
}

BOOST_AUTO_TEST_CASE(a_page_with_other_runs_of_glyphs_keeps_what_it_says) {
    auto finish = finishOf({253, 177});
    const auto plain = finishedPdf(blankPages(1), finish);
    finish.text = {{false, {{1, QStringLiteral("a"), 50, 0}}}};
    BOOST_TEST((finishedPdf(blankPages(1), finish) == plain));
}

BOOST_AUTO_TEST_SUITE_END()
