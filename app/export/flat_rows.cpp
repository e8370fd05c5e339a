// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/flat_rows.h"

#include "export/deflate_writer.h"

#include <QtEndian>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <libdeflate.h>
#include <utility>
#include <vector>

namespace driftline {

namespace {
/// How many places of former pixels are kept, as a power of two.
constexpr unsigned placeBits = 14;
/// From so many pixels on a run costs less than going on with what is above: its distance is told in a bit or
/// two, but what follows begins anew.
constexpr std::size_t longRun = 256;

/// Pixels from `from` on that have the colour.
std::size_t runOf(QRgb colour, const QRgb* from, const QRgb* end) {
    const QRgb* at = from;
    const std::uint64_t two = (static_cast<std::uint64_t>(colour) << 32U) | colour;
    for (std::uint64_t pair = 0; end - at >= 2; at += 2) {
        std::memcpy(&pair, at, sizeof pair);
        if (pair != two)
            break;
    }
    while (at != end && *at == colour)
        ++at;
    return static_cast<std::size_t>(at - from);
}

/// Pixels from both on that are the same.
std::size_t alike(const QRgb* one, const QRgb* other, std::size_t most) {
    std::size_t count = 0;
    std::uint64_t a = 0;
    std::uint64_t b = 0;
    for (; most - count >= 2; count += 2) {
        std::memcpy(&a, one + count, sizeof a);
        std::memcpy(&b, other + count, sizeof b);
        if (a != b)
            break;
    }
    while (count < most && one[count] == other[count])
        ++count;
    return count;
}

template <bool hasAlpha>
class RowWriter {
public:
    explicit RowWriter(const QImage& image)
        : m_image(image)
        , m_width(static_cast<std::size_t>(image.width()))
        , m_rowBytes(m_width * channels + 1)
        , m_bytes(m_rowBytes + sizeof(QRgb))
        , m_places(std::size_t{1} << placeBits, -1)
        , m_out(QByteArray("\x78\x01")) {}

    QByteArray write() {
        for (int y = 0; y < m_image.height(); ++y) {
            const auto* row = rowAt(y);
            const bool isSame = y > 0 && seesAbove() && std::memcmp(row, rowAt(y - 1), rowSize()) == 0;
            if (!isSame)
                pack(row);
            m_checksum = libdeflate_adler32(m_checksum, m_bytes.data(), m_rowBytes);
            m_sameEnd = isSame ? m_width : 0;
            writeRow(y, row);
        }
        endAbove();
        auto out = m_out.finish();
        for (int shift = 24; shift >= 0; shift -= 8)
            out.append(static_cast<char>((m_checksum >> static_cast<unsigned>(shift)) & 0xFFU));
        return out;
    }

private:
    static constexpr std::size_t channels = hasAlpha ? 4 : 3;

    struct Match {
        std::size_t pixels = 0;
        std::size_t distance = 0;
    };

    // QImage hands its pixels out as bytes.
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    const QRgb* rowAt(int y) const { return reinterpret_cast<const QRgb*>(m_image.constScanLine(y)); }
    std::size_t rowSize() const { return m_width * sizeof(QRgb); }
    /// Whether the row above is within reach of a match.
    bool seesAbove() const { return m_rowBytes <= DeflateWriter::mostDistance; }

    /// The row's bytes, which are needed for nothing but the checksum.
    void pack(const QRgb* row) {
        auto* to = m_bytes.data() + 1;
        for (std::size_t x = 0; x < m_width; ++x, to += channels) {
            // One store of four bytes; the next pixel overwrites what is too much.
            const QRgb pixel = row[x];
            const QRgb turned =
                qToLittleEndian((pixel & 0xFF00FF00U) | ((pixel & 0xFFU) << 16U) | ((pixel >> 16U) & 0xFFU));
            std::memcpy(to, &turned, sizeof turned);
        }
    }

    void writeRow(int y, const QRgb* row) {
        const QRgb* above = y > 0 && seesAbove() ? rowAt(y - 1) : nullptr;
        // The filter byte is that of the row above too.
        if (above != nullptr && (m_above > 0 || row[0] == above[0]))
            ++m_above;
        else
            m_out.literal(0);
        for (std::size_t x = 0; x < m_width;)
            x += writeFrom(y, row, above, x);
    }

    /// Writes some pixels and gives how many.
    std::size_t writeFrom(int y, const QRgb* row, const QRgb* above, std::size_t x) {
        const auto run = x == 0 ? 0 : runOf(row[x - 1], row + x, row + m_width);
        const auto same = above == nullptr ? 0 : sameFrom(row, above, x);
        constexpr std::size_t shortMatch = 4;
        // The filter byte alone is too short for a match.
        const bool mustGoOn = m_above > 0 && m_above < DeflateWriter::leastMatch;
        if (run >= longRun) {
            endAbove();
            m_out.match(run * channels, channels);
            return run;
        }
        if (!mustGoOn && run < shortMatch && same < shortMatch && m_width - x >= 2) {
            const auto former = formerMatch(y, row, x);
            if (former.pixels >= 2 && former.pixels > run && former.pixels > same) {
                endAbove();
                m_out.match(former.pixels * channels, former.distance);
                return former.pixels;
            }
        }
        // Going on with what is above costs nothing, beginning with it some bits more than a run.
        if (same > 0 && (m_above > 0 ? same >= run : same > run && same >= 2)) {
            const auto ahead = 1 + runOf(row[x], row + x + 1, row + m_width);
            const auto taken = ahead > longRun ? 1 : std::min(same, ahead);
            m_above += taken * channels;
            return taken;
        }
        endAbove();
        if (run > 0) {
            m_out.match(run * channels, channels);
            return run;
        }
        m_out.literal(static_cast<unsigned char>(qRed(row[x])));
        m_out.literal(static_cast<unsigned char>(qGreen(row[x])));
        m_out.literal(static_cast<unsigned char>(qBlue(row[x])));
        if constexpr (hasAlpha)
            m_out.literal(static_cast<unsigned char>(qAlpha(row[x])));
        return 1;
    }

    /// How many pixels are those above.
    std::size_t sameFrom(const QRgb* row, const QRgb* above, std::size_t x) {
        if (x >= m_sameEnd)
            m_sameEnd = x + alike(row + x, above + x, m_width - x);
        return m_sameEnd - x;
    }

    /// Where the same two pixels stood last, if that is within reach; and these are remembered.
    Match formerMatch(int y, const QRgb* row, std::size_t x) {
        const auto hash = (row[x] * 2654435761U) ^ (row[x + 1] * 2246822519U);
        auto& place = m_places[hash >> (32U - placeBits)];
        const auto here =
            static_cast<std::int64_t>(y) * static_cast<std::int64_t>(m_width) + static_cast<std::int64_t>(x);
        const auto former = std::exchange(place, here);
        if (former < 0)
            return {};
        const auto formerY = static_cast<std::size_t>(former) / m_width;
        const auto formerX = static_cast<std::size_t>(former) % m_width;
        const auto bytesBefore = [this](std::size_t atY, std::size_t atX) {
            return atY * m_rowBytes + atX * channels;
        };
        const auto distance = bytesBefore(static_cast<std::size_t>(y), x) - bytesBefore(formerY, formerX);
        if (distance > DeflateWriter::mostDistance)
            return {};
        return {alike(row + x, rowAt(static_cast<int>(formerY)) + formerX, m_width - std::max(x, formerX)),
                distance};
    }

    void endAbove() {
        if (m_above > 0)
            m_out.match(std::exchange(m_above, 0), m_rowBytes);
    }

    const QImage& m_image;
    std::size_t m_width;
    std::size_t m_rowBytes;             ///< with the filter byte
    std::vector<unsigned char> m_bytes; ///< of the row, and room for too much
    std::vector<std::int64_t> m_places; ///< of pairs of pixels, by their hash
    DeflateWriter m_out;
    std::size_t m_sameEnd = 0; ///< in the row, of the pixels that are those above
    std::size_t m_above = 0;   ///< bytes that are those of the row above and not written yet
    std::uint32_t m_checksum = 1;
};
} // namespace

QByteArray flatRows(const QImage& image) {
    return image.hasAlphaChannel() ? RowWriter<true>(image).write() : RowWriter<false>(image).write();
}

} // namespace driftline
