// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/qpdf.h"
#include "preflight/picture_facts.h"

#include <map>
#include <string>
#include <string_view>

namespace driftline {

/// A font of a PDF file: what it is called, whether the file holds it, and which letters its codes are.
class PdfFont {
public:
    /// Never throws for what is only odd; may throw what qpdf throws for what is broken.
    explicit PdfFont(QPDFObjectHandle font);

    const FontFact& fact() const { return m_fact; }
    bool isBold() const { return m_isBold; }
    /// UTF-8; empty if the file does not say which letters the codes are.
    std::string letters(std::string_view codes) const;

private:
    void readMap(std::string_view map);

    FontFact m_fact;
    bool m_isBold = false;
    bool m_isSimple = true; ///< one byte a code; else two
    bool m_isLatin = false; ///< codes are letters of Windows' Latin alphabet
    std::map<unsigned, std::string> m_letters;
};

/// The data of a stream, unpacked, or what of it fits into so many bytes. Nothing for what cannot be
/// unpacked.
std::string pdfStreamData(QPDFObjectHandle stream, std::size_t most);

} // namespace driftline
