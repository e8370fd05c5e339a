// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QSizeF>
#include <QString>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace driftline {

/// What the glyphs of an embedded font stand for, so that words can be found and copied: by their codes in
/// the file.
using PdfLetters = std::map<int, QString>;

/// A finished PDF file of one page with a classic cross-reference table, as QPdfWriter writes it, whose few
/// parts that Qt has no say in can be put right. Offsets in the table follow every change.
class PdfFile {
public:
    /// Code: export.encoder, where the file has another form.
    static Result<PdfFile> read(QByteArray bytes);

    const QByteArray& bytes() const { return m_bytes; }

    /// The page's exact size, points; Qt rounds it to whole ones. What is on it stays where it is.
    Result<void> setPageSize(QSizeF points);
    /// The document's properties in this order, instead of those it has. Keys without slash, values as PDF
    /// writes them: see pdfString() and pdfDate().
    Result<void> setProperties(const std::vector<std::pair<QByteArray, QByteArray>>& properties);
    /// What the glyphs of each font stand for, in the order of the file.
    std::vector<PdfLetters> letters() const;
    /// Says it anew for the font at this place of letters().
    void setLetters(std::size_t font, const PdfLetters& letters);

private:
    explicit PdfFile(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    void replace(qsizetype from, qsizetype length, const QByteArray& with);
    bool readTable();

    QByteArray m_bytes;
    qsizetype m_table = 0; ///< where the entries begin
    int m_entries = 0;
};

/// Text as a PDF string: as it is where ASCII does, else as UTF-16.
QByteArray pdfString(const std::string& utf8);
/// Seconds since 1970 as a PDF date in UTC.
QByteArray pdfDate(qint64 seconds);

} // namespace driftline
