// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_file.h"
#include "support/expect_result.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
QByteArray blankPage() {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(QPageLayout(
        QPageSize(QSizeF(253, 177), QPageSize::Point, QStringLiteral("Page"), QPageSize::ExactMatch),
        QPageLayout::Portrait, QMarginsF()));
    QPainter painter(&writer);
    painter.fillRect(QRectF(10, 10, 500, 500), Qt::red);
    painter.end();
    return bytes;
}

/// Every entry of the table leads to the object of its number.
bool isSound(const QByteArray& bytes) {
    const auto keyword = bytes.lastIndexOf("startxref\n") + 10;
    const auto table = bytes.mid(keyword, bytes.indexOf('\n', keyword) - keyword).trimmed().toLongLong();
    if (bytes.mid(table, 7) != "xref\n0 ")
        return false;
    const int count = bytes.mid(table + 7, bytes.indexOf('\n', table + 7) - table - 7).toInt();
    const auto entries = bytes.indexOf('\n', table + 7) + 1;
    for (int i = 1; i < count; ++i) {
        const auto offset = bytes.mid(entries + 20 * i, 10).toLongLong();
        const auto head = QByteArray::number(i) + " 0 obj";
        if (bytes.mid(offset, head.size()) != head)
            return false;
    }
    return count > 3;
}
} // namespace

BOOST_AUTO_TEST_SUITE(pdf_file_test)

BOOST_AUTO_TEST_CASE(the_page_takes_fractions_of_a_point) {
    auto file = PdfFile::read(blankPage());
    BOOST_TEST(isOk(file));
    BOOST_TEST(isOk(file->setPageSize({252.283465, 9.5})));
    BOOST_TEST(file->bytes().contains("/MediaBox [0 0 252.2835 9.5000]"));
    BOOST_TEST(isSound(file->bytes()));
}

BOOST_AUTO_TEST_CASE(properties_may_be_longer_or_shorter_than_those_before) {
    for (const auto& title : {std::string("T"), std::string(5000, 'x'), std::string("Khmer ខ្មែរ (a) \\ b")}) {
        auto file = PdfFile::read(blankPage());
        BOOST_TEST(isOk(file->setProperties({{"Title", pdfString(title)}, {"CreationDate", pdfDate(0)}})));
        BOOST_TEST(isSound(file->bytes()));
        BOOST_TEST(file->bytes().contains("/Title " + pdfString(title) + "\n"));
        BOOST_TEST(!file->bytes().contains("/Producer"));
        // A second change finds its way through the first.
        BOOST_TEST(isOk(file->setPageSize({1, 1})));
        BOOST_TEST(isOk(file->setProperties({{"Title", "(again)"}})));
        BOOST_TEST(isSound(file->bytes()));
    }
}

BOOST_AUTO_TEST_CASE(strings_and_dates_are_those_of_pdf) {
    BOOST_TEST(pdfString("plain").toStdString() == "(plain)");
    BOOST_TEST(pdfString("a (b) \\ c").toStdString() == "(a \\(b\\) \\\\ c)");
    BOOST_TEST(pdfString("é\n").toStdString() == "<FEFF00E9000A>");
    BOOST_TEST(pdfString("𝒜").toStdString() == "<FEFFD835DC9C>");
    BOOST_TEST(pdfDate(0).toStdString() == "(D:19700101000000Z)");
    BOOST_TEST(pdfDate(1700000000).toStdString() == "(D:20231114221320Z)");
}

BOOST_AUTO_TEST_CASE(what_is_no_such_file_is_refused) {
    const auto whole = blankPage();
    for (const auto& bytes :
         {QByteArray(), QByteArray("startxref\n"), QByteArray("startxref\n99999\n%%EOF\n"),
          QByteArray("startxref\n-5\n%%EOF\n"), whole.left(whole.size() / 2),
          QByteArray(whole).replace("xref\n0 ", "xref\n7 "), QByteArray(whole).replace("trailer", "reliart")})
        BOOST_TEST(failsWith(PdfFile::read(bytes), "export.encoder"));
    auto noPage = PdfFile::read(QByteArray(whole).replace("/MediaBox", "/mediabox"));
    BOOST_TEST(failsWith(noPage->setPageSize({1, 1}), "export.encoder"));
    auto noInfo = PdfFile::read(QByteArray(whole).replace("/Info ", "/info "));
    BOOST_TEST(failsWith(noInfo->setProperties({}), "export.encoder"));
}

BOOST_AUTO_TEST_SUITE_END()
