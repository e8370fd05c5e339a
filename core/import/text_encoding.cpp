// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/text_encoding.h"

#include "base/text.h"
#include "import/encoding_guess.h"
#include "import/sentences.h"

#include <algorithm>

namespace driftline {

namespace {
constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view littleMark = "\xFF\xFE";
constexpr std::string_view bigMark = "\xFE\xFF";
constexpr std::string_view usualName = "WINDOWS-1252";
constexpr std::size_t mostPositions = 3;

tl::unexpected<Error> notText(const Place& place, std::string_view why) {
    return fail(import_sentences::csvNotText(why), place);
}

/// Control characters that no table contains, in ASCII and everything built on it. Zeros are counted apart.
bool hasBinaryBytes(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte > 0 && byte < 0x09) || (byte > 0x0D && byte < 0x1A) || (byte > 0x1B && byte < 0x20);
    });
}

/// A broken export leaves one here and there; programs and pictures are full of them.
bool hasFewZeros(std::string_view text) {
    const auto zeros = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0'));
    return zeros <= std::max<std::size_t>(1, text.size() / 200);
}

/// Where something stands, for people: rows as a spreadsheet counts lines, bytes from 1.
class Positions {
public:
    explicit Positions(std::string_view bytes) : m_bytes(bytes) {}

    void add(std::size_t at) {
        if (m_count++ >= mostPositions)
            return;
        m_row += static_cast<int>(std::count(m_bytes.begin() + static_cast<std::ptrdiff_t>(m_last),
                                             m_bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        m_last = at;
        m_firstRow = m_firstRow == 0 ? m_row : m_firstRow;
        m_shown.push_back(
            import_sentences::byteInRow(at + 1, m_row, static_cast<unsigned char>(m_bytes[at])));
    }

    std::size_t count() const { return m_count; }
    int firstRow() const { return m_firstRow; }
    std::string text() const {
        return joinedForReading(m_shown) + (m_count > m_shown.size() ? import_sentences::andOthers : "");
    }

private:
    std::string_view m_bytes;
    std::size_t m_count = 0;
    std::size_t m_last = 0;
    int m_row = 1;
    int m_firstRow = 0;
    std::vector<std::string> m_shown;
};

std::size_t sequenceAt(std::string_view text, std::size_t at) {
    for (std::size_t length = 1; length <= 4 && at + length <= text.size(); ++length) {
        if (isValidUtf8(text.substr(at, length)))
            return length;
    }
    return 0;
}

/// Zeros are left out, which is told.
std::string withoutZeros(std::string text, const Place& place, Diagnostics& findings) {
    if (text.find('\0') == std::string::npos)
        return text;
    Positions zeros(text);
    for (auto at = text.find('\0'); at != std::string::npos; at = text.find('\0', at + 1))
        zeros.add(at);
    auto where = place;
    where.row = zeros.firstRow();
    findings.warn(import_sentences::zeroBytes(
                      counted(zeros.count(), import_sentences::zeroByteWas, import_sentences::zeroBytesWere),
                      zeros.text()),
                  where);
    std::erase(text, '\0');
    return text;
}

/// UTF-8 in which a few bytes are damaged; nothing if it is more likely another encoding: where nothing else
/// than ASCII is valid, or one in four is not.
std::optional<std::string> repairedUtf8(std::string_view bytes, const Place& place, Diagnostics& findings) {
    Positions bad(bytes);
    std::size_t valid = 0;
    std::string out;
    out.reserve(bytes.size() + 16);
    for (std::size_t at = 0; at < bytes.size();) {
        const auto length = sequenceAt(bytes, at);
        valid += length > 1 ? 1U : 0U;
        if (length == 0) {
            bad.add(at);
            out += "\xEF\xBF\xBD";
        } else {
            out += bytes.substr(at, length);
        }
        at += std::max<std::size_t>(length, 1);
        const bool isHopeless = bad.count() > 64 && valid < bad.count();
        if (isHopeless)
            return {};
    }
    if (valid == 0 || (bad.count() > 1 && valid < bad.count() * 3))
        return {};
    auto where = place;
    where.row = bad.firstRow();
    findings.warn(import_sentences::damagedBytes(counted(bad.count(), "byte is", "bytes are"), bad.text()),
                  where);
    return out;
}

DecodedText decodeGuessed(const std::string& bytes, const Place& place, Diagnostics& findings) {
    auto encoding = guessedEncoding(bytes);
    auto text = encoding == usualName ? std::nullopt : convertedToUtf8(bytes, encoding);
    if (!text) {
        encoding = usualName;
        text = fromWindows1252(bytes);
    }
    findings.warn(import_sentences::textEncodingGuessed(encoding), place);
    return DecodedText{std::move(*text), encoding};
}

Result<DecodedText> decodeAs(std::string_view bytes, std::string encoding, const Place& place) {
    const auto low = lowered(encoding);
    if (low == "windows-1252" || low == "cp1252")
        return DecodedText{fromWindows1252(bytes), std::move(encoding)};
    if (!isKnownEncoding(encoding))
        return fail(import_sentences::textUnknownEncoding(inQuotes(encoding)), place);
    auto text = convertedToUtf8(bytes, encoding);
    if (!text)
        return notText(place, import_sentences::notInItsEncoding(encoding));
    return DecodedText{std::move(*text), std::move(encoding)};
}

Result<DecodedText> decodeUnmarked(std::string bytes, const Place& place, Diagnostics& findings) {
    if (const auto wide = utf16WithoutMark(bytes)) {
        // An odd byte at the end is the rest of a line end that somebody has cut.
        auto decoded = decodeAs(std::string_view(bytes).substr(0, bytes.size() / 2 * 2), *wide, place);
        if (decoded && !hasBinaryBytes(decoded->text))
            return decoded;
    }
    if (hasBinaryBytes(bytes) || !hasFewZeros(bytes))
        return notText(place, import_sentences::holdsBinaryData);
    if (isValidUtf8(bytes))
        return DecodedText{std::move(bytes), "UTF-8"};
    if (auto repaired = repairedUtf8(bytes, place, findings))
        return DecodedText{std::move(*repaired), "UTF-8"};
    return decodeGuessed(bytes, place, findings);
}

Result<DecodedText> decodeBytes(std::string bytes, std::string_view stated, const Place& place,
                                Diagnostics& findings) {
    const std::string_view all = bytes;
    if (all.starts_with(utf8Mark))
        return decodeUnmarked(bytes.substr(utf8Mark.size()), place, findings);
    if (all.starts_with(littleMark))
        return decodeAs(all.substr(littleMark.size()), "UTF-16LE", place);
    if (all.starts_with(bigMark))
        return decodeAs(all.substr(bigMark.size()), "UTF-16BE", place);
    const auto low = lowered(trimmed(stated));
    if (!low.empty() && low != "utf-8" && low != "utf8")
        return decodeAs(all, std::string(trimmed(stated)), place);
    return decodeUnmarked(std::move(bytes), place, findings);
}
} // namespace

Result<DecodedText> decodeText(std::string bytes, std::string_view statedEncoding, const Place& place,
                               Diagnostics& findings) {
    auto decoded = decodeBytes(std::move(bytes), statedEncoding, place, findings);
    if (!decoded)
        return decoded;
    if (hasBinaryBytes(decoded->text) || !hasFewZeros(decoded->text))
        return notText(place, import_sentences::holdsBinaryData);
    decoded->text = withoutZeros(std::move(decoded->text), place, findings);
    return decoded;
}

Result<DecodedText> decodeStatedText(const std::string& bytes, std::string_view chosen,
                                     std::string_view stated, const Place& place, Diagnostics& findings) {
    auto decoded = decodeText(bytes, chosen.empty() ? stated : chosen, place, findings);
    if (!decoded && chosen.empty() && !stated.empty())
        return decodeText(bytes, {}, place, findings);
    return decoded;
}

bool looksLikeText(std::string_view firstBytes) {
    return firstBytes.starts_with(littleMark) || firstBytes.starts_with(bigMark) ||
           utf16WithoutMark(firstBytes) || (!hasBinaryBytes(firstBytes) && hasFewZeros(firstBytes));
}

} // namespace driftline
