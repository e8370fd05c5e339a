// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pdf_font.h"

#include "base/text.h"

#include <QString>

#include <array>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <vector>

namespace driftline {

namespace {
constexpr std::size_t mostMapBytes = 4 * 1024 * 1024;
constexpr std::size_t mostCodes = 65536;

/// Takes what a stream unpacks to, up to a limit; stops it there.
class BoundedPipeline final : public Pipeline {
public:
    explicit BoundedPipeline(std::size_t most) : Pipeline("bounded", nullptr), m_most(most) {}

    void write(unsigned char const* data, std::size_t length) override {
        const auto room = std::min(length, m_most - m_data.size());
        m_data.append(data, data + room);
        if (room < length)
            throw std::length_error("size");
    }
    void finish() override {}

    std::string take() { return std::move(m_data); }

private:
    std::size_t m_most;
    std::string m_data;
};

/// "ABCDEF+LiberationSans-Bold" without the prefix.
std::string withoutPrefix(std::string name) {
    constexpr std::size_t prefix = 7;
    return name.size() > prefix && name[prefix - 1] == '+' ? name.substr(prefix) : name;
}

std::string nameOf(QPDFObjectHandle name) {
    return name.isName() ? name.getName().substr(1) : std::string();
}

/// "LiberationSans-Bold" → "LiberationSans".
std::string familyOf(const std::string& name) {
    return name.substr(0, name.find_first_of("-,"));
}

bool saysBold(const std::string& name) {
    const auto lower = lowered(name);
    return lower.find("bold") != std::string::npos || lower.find("black") != std::string::npos;
}

/// The pieces of a character map that matter: "<0041>", "[", "]" and words.
std::vector<std::string_view> piecesOf(std::string_view map) {
    constexpr std::size_t most = 1'000'000;
    std::vector<std::string_view> pieces;
    for (std::size_t i = 0; i < map.size() && pieces.size() < most;) {
        const char c = map[i];
        if (c == '<' && i + 1 < map.size() && map[i + 1] != '<') {
            const auto end = map.find('>', i);
            if (end == std::string_view::npos)
                break;
            pieces.push_back(map.substr(i, end - i + 1));
            i = end + 1;
        } else if (c == '[' || c == ']') {
            pieces.push_back(map.substr(i++, 1));
        } else if (c >= 'a' && c <= 'z') {
            const auto end = std::min(map.find_first_not_of("abcdefghijklmnopqrstuvwxyz", i), map.size());
            pieces.push_back(map.substr(i, end - i));
            i = end;
        } else {
            ++i;
        }
    }
    return pieces;
}

std::string hexDigits(std::string_view piece) {
    std::string digits;
    for (const char c : piece) {
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))
            digits += c;
    }
    return digits;
}

std::optional<unsigned> codeOf(std::string_view piece) {
    const auto digits = hexDigits(piece);
    unsigned code = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    if (!piece.starts_with('<') || digits.empty() || problem != std::errc())
        return {};
    return code;
}

/// UTF-16, big end first, as UTF-8; `step` is added to the last unit.
std::string lettersOf(std::string_view piece, unsigned step) {
    constexpr std::size_t digitsAUnit = 4;
    const auto digits = hexDigits(piece);
    QString text;
    for (std::size_t i = 0; i + digitsAUnit <= digits.size() && i < 64; i += digitsAUnit) {
        unsigned unit = 0;
        std::from_chars(digits.data() + i, digits.data() + i + digitsAUnit, unit, 16);
        if (i + 2 * digitsAUnit > digits.size())
            unit += step;
        text += QChar(static_cast<char16_t>(unit));
    }
    return text.toStdString();
}
} // namespace

std::string pdfStreamData(QPDFObjectHandle stream, std::size_t most) {
    if (!stream.isStream())
        return {};
    BoundedPipeline pipeline(most);
    try {
        // qpdf unpacks nothing that only libraries for pictures can.
        if (!stream.pipeStreamData(&pipeline, 0, qpdf_dl_generalized, true, false))
            return {};
    } catch (const std::length_error&) {
        return pipeline.take();
    }
    return pipeline.take();
}

PdfFont::PdfFont(QPDFObjectHandle font) {
    const auto subtype = nameOf(font.getKey("/Subtype"));
    auto base = nameOf(font.getKey("/BaseFont"));
    auto bearer = font;
    if (subtype == "Type0") {
        m_isSimple = false;
        auto descendants = font.getKey("/DescendantFonts");
        if (descendants.isArray() && descendants.getArrayNItems() > 0 &&
            descendants.getArrayItem(0).isDictionary())
            bearer = descendants.getArrayItem(0);
    }
    auto descriptor = bearer.getKey("/FontDescriptor");
    base = withoutPrefix(base);
    m_isBold = saysBold(base);
    m_fact.family = base.empty() ? "none named" : familyOf(base);
    // The glyphs of a Type 3 font are drawings in the file.
    m_fact.embedded = subtype == "Type3";
    if (descriptor.isDictionary()) {
        for (const char* file : {"/FontFile", "/FontFile2", "/FontFile3"})
            m_fact.embedded = m_fact.embedded || descriptor.getKey(file).isStream();
    }
    readMap(pdfStreamData(font.getKey("/ToUnicode"), mostMapBytes));
    m_isLatin = m_isSimple && m_letters.empty() && subtype != "Type3";
}

void PdfFont::readMap(std::string_view map) {
    const auto pieces = piecesOf(map);
    enum class Part { None, Chars, Ranges } part = Part::None;
    for (std::size_t i = 0; i < pieces.size() && m_letters.size() < mostCodes;) {
        const auto piece = pieces[i];
        if (!piece.starts_with('<')) {
            part = piece == "beginbfchar" ? Part::Chars
                   : piece == "beginbfrange"
                       ? Part::Ranges
                       : (piece == "endbfchar" || piece == "endbfrange" ? Part::None : part);
            ++i;
            continue;
        }
        const auto first = codeOf(piece);
        if (part == Part::Chars && i + 1 < pieces.size() && first) {
            m_letters[*first] = lettersOf(pieces[i + 1], 0);
            i += 2;
        } else if (part == Part::Ranges && i + 2 < pieces.size() && first) {
            const auto last = std::min(codeOf(pieces[i + 1]).value_or(*first), 0xFFFFU);
            const bool isList = pieces[i + 2] == "[";
            i += isList ? 3 : 2;
            for (unsigned code = *first; code <= last && m_letters.size() < mostCodes; ++code) {
                if (isList && (i >= pieces.size() || pieces[i] == "]"))
                    break;
                m_letters[code] = isList ? lettersOf(pieces[i++], 0) : lettersOf(pieces[i], code - *first);
            }
            ++i;
        } else {
            ++i;
        }
    }
}

std::string PdfFont::letters(std::string_view codes) const {
    if (m_isLatin)
        return QString::fromLatin1(codes.data(), static_cast<qsizetype>(codes.size())).toStdString();
    std::string out;
    const std::size_t step = m_isSimple ? 1 : 2;
    for (std::size_t i = 0; i + step <= codes.size(); i += step) {
        unsigned code = static_cast<unsigned char>(codes[i]);
        if (!m_isSimple)
            code = (code << 8U) | static_cast<unsigned char>(codes[i + 1]);
        if (const auto found = m_letters.find(code); found != m_letters.end())
            out += found->second;
    }
    return out;
}

} // namespace driftline
