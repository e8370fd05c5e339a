// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/gzip.h"

#include "import/formats/sentences.h"
#include "import/raw_table.h"

#include <vector>
#include <zlib.h>

namespace driftline {

namespace {
/// zlib's own state, freed with the object.
class Inflater {
public:
    Inflater() {
        constexpr int gzipOnly = 16 + MAX_WBITS;
        m_isReady = inflateInit2(&m_stream, gzipOnly) == Z_OK;
    }
    ~Inflater() {
        if (m_isReady)
            inflateEnd(&m_stream);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    Inflater(Inflater&&) = delete;
    Inflater& operator=(Inflater&&) = delete;

    bool isReady() const { return m_isReady; }
    void give(std::string_view bytes) { m_left = bytes; }
    bool startMember() { return inflateReset(&m_stream) == Z_OK; }
    std::string_view rest() const {
        return {m_left.data() - m_stream.avail_in, m_left.size() + m_stream.avail_in};
    }

    /// Unpacks a piece; gives zlib's answer.
    int unpack(std::string& piece) {
        if (m_stream.avail_in == 0) {
            const auto next = m_left.substr(0, pieceBytes);
            m_in.assign(next.begin(), next.end());
            m_left.remove_prefix(next.size());
            m_stream.next_in = m_in.data();
            m_stream.avail_in = static_cast<uInt>(m_in.size());
        }
        m_stream.next_out = m_out.data();
        m_stream.avail_out = static_cast<uInt>(m_out.size());
        const int answer = inflate(&m_stream, Z_NO_FLUSH);
        piece.assign(m_out.begin(), m_out.end() - static_cast<std::ptrdiff_t>(m_stream.avail_out));
        return answer;
    }

private:
    static constexpr std::size_t pieceBytes = 64UL * 1024;
    z_stream m_stream = {};
    std::vector<Bytef> m_in;
    std::vector<Bytef> m_out = std::vector<Bytef>(pieceBytes);
    std::string_view m_left;
    bool m_isReady = false;
};

tl::unexpected<Error> damagedGzip(const std::string& shown) {
    return fail(format_sentences::gzipDamaged(), {shown, 0, {}, {}});
}
} // namespace

bool isGzip(std::string_view bytes) {
    return bytes.starts_with("\x1F\x8B\x08");
}

std::string gzipStart(std::string_view firstBytes) {
    if (!isGzip(firstBytes))
        return {};
    Inflater inflater;
    if (!inflater.isReady())
        return {};
    inflater.give(firstBytes);
    std::string piece;
    const int answer = inflater.unpack(piece);
    return answer == Z_OK || answer == Z_STREAM_END || answer == Z_BUF_ERROR ? piece : std::string();
}

Result<std::string> gunzipped(std::string_view bytes, std::size_t mostUnpacked, const std::string& shownFile,
                              const WorkToken& token) {
    Inflater inflater;
    if (!inflater.isReady())
        return damagedGzip(shownFile);
    inflater.give(bytes);
    std::string out;
    std::string piece;
    while (true) {
        if (token.cancelled())
            return cancelled();
        const int answer = inflater.unpack(piece);
        if (answer != Z_OK && answer != Z_STREAM_END)
            return damagedGzip(shownFile);
        if (piece.size() > mostUnpacked - out.size())
            return fail(format_sentences::gzipTooLarge(mostUnpacked / 1024 / 1024), {shownFile, 0, {}, {}});
        out += piece;
        if (answer != Z_STREAM_END)
            continue;
        // Several members one after the other are one file; what is no member behind them is padding.
        if (!isGzip(inflater.rest()))
            return out;
        if (!inflater.startMember())
            return damagedGzip(shownFile);
    }
}

} // namespace driftline
