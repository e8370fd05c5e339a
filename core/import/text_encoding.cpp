// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/text_encoding.h"

#include "base/text.h"

#include <fmt/format.h>
#include <uchardet.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <iconv.h>
#include <memory>
#include <optional>

namespace driftline {

namespace {
constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view littleMark = "\xFF\xFE";
constexpr std::string_view bigMark = "\xFE\xFF";
/// What western spreadsheets write when they do not write UTF-8.
constexpr const char* usualEncoding = "WINDOWS-1252";
/// Statistics do not get better with more text, only slower.
constexpr std::size_t detectFrom = 256UL * 1024;

tl::unexpected<Error> notText(const Place& place, std::string_view why) {
    return fail(
        "csv.not-text",
        fmt::format("This is no readable text ({}). Save the table as CSV in UTF-8 and open that file.", why),
        place);
}

/// Control characters that no table contains, in ASCII and everything built on it.
bool hasBinaryBytes(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x09 || (byte > 0x0D && byte < 0x1A) || (byte > 0x1B && byte < 0x20);
    });
}

class Converter {
public:
    explicit Converter(const char* from) : m_handle(::iconv_open("UTF-8", from)) {}
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    ~Converter() {
        if (isKnown())
            ::iconv_close(m_handle);
    }

    // iconv_open() reports failure as the pointer -1.
    bool isKnown() const { return std::bit_cast<std::intptr_t>(m_handle) != -1; }

    std::optional<std::string> convert(std::string bytes) const {
        std::string out;
        std::array<char, 16384> buffer = {};
        char* from = bytes.data();
        auto left = bytes.size();
        while (left > 0) {
            char* to = buffer.data();
            auto room = buffer.size();
            const auto done = ::iconv(m_handle, &from, &left, &to, &room);
            out.append(buffer.data(), buffer.size() - room);
            if (done == static_cast<std::size_t>(-1) && errno != E2BIG)
                return {};
        }
        return out;
    }

private:
    iconv_t m_handle;
};

std::optional<std::string> converted(std::string bytes, const char* from) {
    const Converter converter(from);
    return converter.isKnown() ? converter.convert(std::move(bytes)) : std::nullopt;
}

std::string detectedEncoding(std::string_view bytes) {
    struct Delete {
        void operator()(uchardet* detector) const { uchardet_delete(detector); }
    };
    const std::unique_ptr<uchardet, Delete> detector(uchardet_new());
    const auto sample = bytes.substr(0, detectFrom);
    if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0)
        return {};
    uchardet_data_end(detector.get());
    std::string name = uchardet_get_charset(detector.get());
    // Latin-1 is a part of Windows-1252, whose curly quotes and euro sign it reads as control characters.
    return name.empty() || name == "ISO-8859-1" || name == "ASCII" ? usualEncoding : name;
}

Result<DecodedText> decodeGuessed(std::string bytes, const Place& place, Diagnostics& findings) {
    auto encoding = detectedEncoding(bytes);
    auto text = converted(bytes, encoding.c_str());
    if (!text && encoding != usualEncoding) {
        encoding = usualEncoding;
        text = converted(std::move(bytes), usualEncoding);
    }
    if (!text)
        return notText(place, "its encoding cannot be recognised");
    findings.warn("text.encoding-guessed",
                  fmt::format("The file is not UTF-8; it was read as {}, which is a guess.", encoding), place,
                  "If letters look wrong, save the file as UTF-8.");
    return DecodedText{std::move(*text), encoding};
}

Result<DecodedText> decodeAs(std::string bytes, std::string encoding, const Place& place) {
    const Converter converter(encoding.c_str());
    if (!converter.isKnown())
        return fail("text.unknown-encoding",
                    fmt::format("The encoding {} is not known. Use “utf-8”.", inQuotes(encoding)), place);
    auto text = converter.convert(std::move(bytes));
    if (!text)
        return notText(place, "it is not what its encoding, " + encoding + ", allows");
    return DecodedText{std::move(*text), std::move(encoding)};
}

Result<DecodedText> decodeBytes(std::string bytes, std::string_view stated, const Place& place,
                                Diagnostics& findings) {
    if (bytes.starts_with(utf8Mark))
        return decodeAs(bytes.substr(utf8Mark.size()), "UTF-8", place);
    if (bytes.starts_with(littleMark))
        return decodeAs(bytes.substr(littleMark.size()), "UTF-16LE", place);
    if (bytes.starts_with(bigMark))
        return decodeAs(bytes.substr(bigMark.size()), "UTF-16BE", place);
    const auto low = lowered(trimmed(stated));
    if (!low.empty() && low != "utf-8" && low != "utf8")
        return decodeAs(std::move(bytes), std::string(trimmed(stated)), place);
    if (hasBinaryBytes(bytes))
        return notText(place, "it holds binary data");
    if (isValidUtf8(bytes))
        return DecodedText{std::move(bytes), "UTF-8"};
    return decodeGuessed(std::move(bytes), place, findings);
}
} // namespace

Result<DecodedText> decodeText(std::string bytes, std::string_view statedEncoding, const Place& place,
                               Diagnostics& findings) {
    auto decoded = decodeBytes(std::move(bytes), statedEncoding, place, findings);
    if (decoded && hasBinaryBytes(decoded->text))
        return notText(place, "it holds binary data");
    return decoded;
}

bool looksLikeText(std::string_view firstBytes) {
    return firstBytes.starts_with(littleMark) || firstBytes.starts_with(bigMark) ||
           !hasBinaryBytes(firstBytes);
}

} // namespace driftline
