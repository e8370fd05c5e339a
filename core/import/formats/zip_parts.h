// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// The parts of a workbook or another zip archive, unpacked piece by piece, never whole. What an archive
/// declares about sizes is believed only when it speaks against it.
class ZipParts {
public:
    static constexpr std::uint64_t mostUnpackedBytes =
        2ULL * 1024 * 1024 * 1024;                   ///< of all parts that are read
    static constexpr std::uint64_t mostRatio = 1000; ///< unpacked to packed, from 1 MiB on

    /// Codes: zip.damaged, zip.too-large (more than 10,000 parts).
    static Result<ZipParts> open(const ImportTarget& target);

    ZipParts(ZipParts&&) noexcept;
    ZipParts& operator=(ZipParts&&) noexcept;
    ZipParts(const ZipParts&) = delete;
    ZipParts& operator=(const ZipParts&) = delete;
    ~ZipParts();

    /// Of files, not folders, in the order of the archive.
    const std::vector<std::string>& names() const;
    /// Names are compared without case, with "/" for "\" and without a "/" at the front, as writers differ.
    bool contains(std::string_view name) const;

    /// Gives the part in pieces. A taker that gives false has seen enough.
    using Taker = std::function<Result<bool>(std::string_view piece, bool isLast)>;
    /// Codes: zip.damaged, zip.too-large, zip.encrypted, file.missing, import.cancelled; and the taker's.
    Result<void> stream(std::string_view name, const WorkToken& token, const Taker& take) const;
    /// So many bytes from its beginning, or fewer if it is shorter.
    Result<std::string> start(std::string_view name, std::size_t bytes, const WorkToken& token) const;
    /// A part that is refused if it is larger.
    Result<std::string> whole(std::string_view name, std::size_t mostUnpacked, const WorkToken& token) const;

private:
    struct State;
    explicit ZipParts(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

class XmlHandler;
/// Streams a part of XML into a handler.
Result<void> streamXml(const ZipParts& parts, std::string_view name, const std::string& shownFile,
                       const WorkToken& token, XmlHandler& handler);

/// A target inside an archive, as "a/../b.xml" relative to the folder of `fromPart`, or from the root with
/// "/".
std::string resolvedPart(std::string_view fromPart, std::string_view target);

} // namespace driftline
