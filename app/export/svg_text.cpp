// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/svg_text.h"

namespace driftline {

namespace {
bool isKnownToXml(char32_t letter) {
    constexpr char32_t firstPrintable = 0x20;
    const bool isBlank = letter == '\t' || letter == '\n' || letter == '\r';
    return isBlank || (letter >= firstPrintable && letter != 0xFFFE && letter != 0xFFFF);
}

void appendPoint(QByteArray& out, char command, const QPainterPath::Element& at) {
    out += command;
    out += svgNumber(at.x);
    out += ' ';
    out += svgNumber(at.y);
}

bool closesAt(const QPainterPath& path, int start, int end) {
    return end - start > 1 && QPointF(path.elementAt(start)) == QPointF(path.elementAt(end));
}
} // namespace

QByteArray svgNumber(double value, int decimals) {
    auto text = QByteArray::number(value, 'f', decimals);
    if (text.contains('.')) {
        qsizetype end = text.size();
        while (text.at(end - 1) == '0')
            --end;
        if (text.at(end - 1) == '.')
            --end;
        text.truncate(end);
    }
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray xmlText(const QString& text) {
    QString known;
    for (const char32_t letter : text.toUcs4()) {
        if (isKnownToXml(letter))
            known += QString::fromUcs4(&letter, 1);
    }
    return known.toHtmlEscaped().toUtf8();
}

QByteArray xmlText(std::string_view utf8) {
    return xmlText(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

QByteArray svgPath(const QPainterPath& path) {
    QByteArray out;
    int start = 0;
    for (int i = 0; i < path.elementCount(); ++i) {
        const auto element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            start = i;
            appendPoint(out, 'M', element);
            break;
        case QPainterPath::LineToElement: {
            const bool isLast =
                i + 1 == path.elementCount() || path.elementAt(i + 1).type == QPainterPath::MoveToElement;
            if (isLast && closesAt(path, start, i))
                out += 'Z';
            else
                appendPoint(out, 'L', element);
            break;
        }
        case QPainterPath::CurveToElement:
            appendPoint(out, 'C', element);
            break;
        case QPainterPath::CurveToDataElement:
            appendPoint(out, ' ', element);
            break;
        }
    }
    return out;
}

} // namespace driftline
