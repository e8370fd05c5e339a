// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_file.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <algorithm>

namespace driftline {

namespace {
/// "0000000015 00000 n " and a line feed; the offset comes first.
constexpr qsizetype entryLength = 20;
constexpr qsizetype offsetLength = 10;
constexpr int decimal = 10;

tl::unexpected<Error> unknownForm() {
    return fail("export.encoder",
                "The PDF could not be finished: Qt wrote it in a form that is not known here.");
}

QByteArray padded(qsizetype offset) {
    return QByteArray::number(offset).rightJustified(offsetLength, '0');
}
} // namespace

Result<PdfFile> PdfFile::read(QByteArray bytes) {
    PdfFile file(std::move(bytes));
    if (!file.readTable())
        return unknownForm();
    return file;
}

bool PdfFile::readTable() {
    const QByteArray keyword("startxref\n");
    const auto start = m_bytes.lastIndexOf(keyword);
    if (start < 0)
        return false;
    const auto numberAt = start + keyword.size();
    const auto table =
        m_bytes.mid(numberAt, m_bytes.indexOf('\n', numberAt) - numberAt).trimmed().toLongLong();
    const QByteArray head("xref\n0 ");
    if (table <= 0 || m_bytes.mid(table, head.size()) != head)
        return false;
    const auto countAt = table + head.size();
    const auto lineEnd = m_bytes.indexOf('\n', countAt);
    m_entries = m_bytes.mid(countAt, lineEnd - countAt).trimmed().toInt();
    m_table = lineEnd + 1;
    return m_entries > 0 && m_bytes.mid(m_table + m_entries * entryLength, 7) == "trailer";
}

void PdfFile::replace(qsizetype from, qsizetype length, const QByteArray& with) {
    const auto shift = with.size() - length;
    for (int i = 0; i < m_entries; ++i) {
        const auto at = m_table + i * entryLength;
        const auto offset = m_bytes.mid(at, offsetLength).toLongLong();
        if (offset > from)
            m_bytes.replace(at, offsetLength, padded(offset + shift));
    }
    const QByteArray keyword("startxref\n");
    const auto numberAt = m_bytes.lastIndexOf(keyword) + keyword.size();
    const auto numberEnd = m_bytes.indexOf('\n', numberAt);
    const auto table = m_bytes.mid(numberAt, numberEnd - numberAt).trimmed().toLongLong();
    m_bytes.replace(numberAt, numberEnd - numberAt, QByteArray::number(table + shift));
    m_bytes.replace(from, length, with);
    m_table += shift;
}

Result<void> PdfFile::setPageSize(QSizeF points) {
    const QByteArray keyword("/MediaBox [");
    const auto start = m_bytes.indexOf(keyword);
    const auto end = m_bytes.indexOf(']', start);
    if (start < 0 || end < 0 || m_bytes.indexOf(keyword, end) >= 0)
        return unknownForm();
    constexpr int decimals = 4;
    replace(start + keyword.size(), end - start - keyword.size(),
            "0 0 " + QByteArray::number(points.width(), 'f', decimals) + ' ' +
                QByteArray::number(points.height(), 'f', decimals));
    return {};
}

Result<void> PdfFile::setProperties(const std::vector<std::pair<QByteArray, QByteArray>>& properties) {
    const QByteArray keyword("\n/Info ");
    const auto info = m_bytes.indexOf(keyword, m_table);
    const auto numberAt = info + keyword.size();
    const int object = m_bytes.mid(numberAt, m_bytes.indexOf(' ', numberAt) - numberAt).toInt();
    if (info < 0 || object <= 0 || object >= m_entries)
        return unknownForm();
    const auto start =
        static_cast<qsizetype>(m_bytes.mid(m_table + object * entryLength, offsetLength).toLongLong());
    const auto end = m_bytes.indexOf("endobj\n", start);
    const QByteArray head = QByteArray::number(object, decimal) + " 0 obj\n";
    if (end < 0 || m_bytes.mid(start, head.size()) != head)
        return unknownForm();
    QByteArray dictionary("<<\n");
    for (const auto& [key, value] : properties)
        dictionary += '/' + key + ' ' + value + '\n';
    dictionary += ">>\n";
    replace(start + head.size(), end - start - head.size(), dictionary);
    return {};
}

void PdfFile::nameBlanks() {
    const QByteArray begin("beginbfrange\n");
    const QByteArray tab("<0009> ");
    for (auto at = m_bytes.indexOf(begin); at >= 0; at = m_bytes.indexOf(begin, at + 1)) {
        const auto end = m_bytes.indexOf("endbfrange", at);
        // Codes of glyphs stand before the brackets, characters within.
        for (auto open = m_bytes.indexOf('[', at); open >= 0 && open < end;
             open = m_bytes.indexOf('[', open + 1)) {
            const auto found = m_bytes.mid(open, m_bytes.indexOf(']', open) - open).indexOf(tab);
            if (found >= 0)
                m_bytes.replace(open + found, tab.size(), "<0020> ");
        }
    }
}

QByteArray pdfString(const std::string& utf8) {
    const bool isAscii = std::all_of(utf8.begin(), utf8.end(), [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code >= 0x20U && code < 0x7FU;
    });
    if (isAscii) {
        QByteArray out("(");
        for (const char byte : utf8) {
            if (byte == '(' || byte == ')' || byte == '\\')
                out += '\\';
            out += byte;
        }
        return out + ')';
    }
    QByteArray units("\xFE\xFF");
    for (const QChar unit : QString::fromStdString(utf8)) {
        units += static_cast<char>(unit.row());
        units += static_cast<char>(unit.cell());
    }
    return '<' + units.toHex().toUpper() + '>';
}

QByteArray pdfDate(qint64 seconds) {
    const auto time = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc());
    return "(D:" + time.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z)";
}

} // namespace driftline
