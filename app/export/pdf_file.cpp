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

/// Where a map from glyphs to letters stands, which is a stream that Qt does not compress.
struct LetterMap {
    qsizetype start = 0; ///< of its entries
    qsizetype length = 0;
    qsizetype lengthAt = 0; ///< of the number that tells the stream's length
    qsizetype lengthDigits = 0;
    qsizetype streamLength = 0;
};

std::vector<LetterMap> letterMaps(const QByteArray& bytes) {
    const QByteArray spaceEnd("endcodespacerange\n");
    const QByteArray lengthKey("/Length ");
    std::vector<LetterMap> maps;
    for (auto at = bytes.indexOf(spaceEnd); at >= 0; at = bytes.indexOf(spaceEnd, at + 1)) {
        LetterMap map;
        map.start = at + spaceEnd.size();
        map.length = bytes.indexOf("endcmap", map.start) - map.start;
        map.lengthAt = bytes.lastIndexOf(lengthKey, at) + lengthKey.size();
        map.lengthDigits = bytes.indexOf(' ', map.lengthAt) - map.lengthAt;
        map.streamLength = bytes.mid(map.lengthAt, map.lengthDigits).toLongLong();
        if (map.length > 0 && map.streamLength > map.length)
            maps.push_back(map);
    }
    return maps;
}

constexpr int hexadecimal = 16;

QString letterOf(const QByteArray& digits) {
    const QChar letter(static_cast<char16_t>(digits.toUInt(nullptr, hexadecimal)));
    return letter.isNull() ? QString() : QString(letter);
}

/// "<0001> <0003> [<0041> <0042> <0043> ]" or "<0004> <0005> <0061>", a line each.
PdfLetters lettersIn(const QByteArray& entries) {
    PdfLetters out;
    for (const auto& line : entries.split('\n')) {
        QByteArrayList numbers;
        for (auto open = line.indexOf('<'); open >= 0; open = line.indexOf('<', open + 1))
            numbers.append(line.mid(open + 1, line.indexOf('>', open) - open - 1));
        if (numbers.size() < 3)
            continue;
        const int first = numbers[0].toInt(nullptr, hexadecimal);
        const int last = numbers[1].toInt(nullptr, hexadecimal);
        const bool isList = line.contains('[');
        for (int code = first; code <= last && (!isList || code - first < numbers.size() - 2); ++code) {
            auto letter = letterOf(numbers[isList ? 2 + code - first : 2]);
            if (!isList && !letter.isEmpty())
                letter[0] = QChar(static_cast<char16_t>(letter[0].unicode() + code - first));
            if (!letter.isEmpty())
                out[code] = letter;
        }
    }
    return out;
}

QByteArray hexOf(const QString& text) {
    QByteArray units;
    for (const QChar unit : text) {
        units += static_cast<char>(unit.row());
        units += static_cast<char>(unit.cell());
    }
    return units.toHex().toUpper();
}

/// One entry for each glyph, in blocks of at most 100 as the format wants.
QByteArray writtenLetters(const PdfLetters& letters) {
    constexpr std::size_t mostInBlock = 100;
    constexpr int digits = 4;
    QByteArray out;
    std::size_t left = letters.size();
    std::size_t leftInBlock = 0;
    for (const auto& [code, text] : letters) {
        if (leftInBlock == 0) {
            leftInBlock = std::min(left, mostInBlock);
            out += QByteArray::number(leftInBlock) + " beginbfchar\n";
        }
        out += '<' + QByteArray::number(code, hexadecimal).toUpper().rightJustified(digits, '0') + "> <" +
               hexOf(text) + ">\n";
        --left;
        if (--leftInBlock == 0)
            out += "endbfchar\n";
    }
    return out;
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

std::vector<PdfLetters> PdfFile::letters() const {
    std::vector<PdfLetters> out;
    for (const auto& map : letterMaps(m_bytes))
        out.push_back(lettersIn(m_bytes.mid(map.start, map.length)));
    return out;
}

void PdfFile::setLetters(std::size_t font, const PdfLetters& letters) {
    const auto maps = letterMaps(m_bytes);
    const auto& map = maps.at(font);
    const auto entries = writtenLetters(letters);
    replace(map.start, map.length, entries);
    replace(map.lengthAt, map.lengthDigits,
            QByteArray::number(map.streamLength + entries.size() - map.length));
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
    return "<FEFF" + hexOf(QString::fromStdString(utf8)) + '>';
}

QByteArray pdfDate(qint64 seconds) {
    const auto time = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc());
    return "(D:" + time.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z)";
}

} // namespace driftline
