// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/zip_parts.h"

#include "base/text.h"
#include "import/formats/sentences.h"
#include "import/formats/xml_stream.h"
#include "import/raw_table.h"
#include "storage/zip_archive.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace driftline {

namespace {
constexpr zip_int64_t mostParts = 10000;

struct ClosePart {
    void operator()(zip_file_t* part) const { zip_fclose(part); }
};

std::string comparable(std::string_view name) {
    auto low = lowered(name);
    std::replace(low.begin(), low.end(), '\\', '/');
    low.erase(0, std::min(low.find_first_not_of('/'), low.size()));
    return low;
}

tl::unexpected<Error> damagedZip(const std::string& shown, std::string_view why) {
    return fail(format_sentences::zipDamaged(why), {shown, 0, {}, {}});
}
} // namespace

struct ZipParts::State {
    std::string shown;
    std::shared_ptr<const std::string> bytes; ///< outlives the archive
    Archive archive;
    std::vector<std::string> names;
    std::map<std::string, zip_uint64_t, std::less<>> indices; ///< by comparable name
    std::uint64_t unpacked = 0;
};

ZipParts::ZipParts(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ZipParts::ZipParts(ZipParts&&) noexcept = default;
ZipParts& ZipParts::operator=(ZipParts&&) noexcept = default;
ZipParts::~ZipParts() = default;

Result<ZipParts> ZipParts::open(const ImportTarget& target) {
    auto state = std::make_unique<State>();
    state->shown = target.path.string();
    state->bytes = target.bytes;
    zip_error_t error;
    zip_error_init(&error);
    auto* source = target.bytes
                       ? zip_source_buffer_create(target.bytes->data(), target.bytes->size(), 0, &error)
                       : zip_source_file_create(target.path.c_str(), 0, -1, &error);
    state->archive.reset(source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error));
    const std::string why = state->archive ? std::string() : zip_error_strerror(&error);
    zip_error_fini(&error);
    if (!state->archive) {
        if (source != nullptr)
            zip_source_free(source);
        return damagedZip(state->shown, why);
    }
    const auto count = zip_get_num_entries(state->archive.get(), 0);
    if (count > mostParts)
        return fail(format_sentences::zipTooManyParts(count, mostParts), {state->shown, 0, {}, {}});
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        const char* name = zip_get_name(state->archive.get(), index, 0);
        if (name == nullptr)
            return damagedZip(state->shown, format_sentences::zipListBroken);
        const std::string_view text = name;
        if (text.empty() || text.ends_with('/'))
            continue;
        if (state->indices.emplace(comparable(text), index).second)
            state->names.emplace_back(text);
    }
    return ZipParts(std::move(state));
}

const std::vector<std::string>& ZipParts::names() const {
    return m_state->names;
}

bool ZipParts::contains(std::string_view name) const {
    return m_state->indices.contains(comparable(name));
}

Result<void> ZipParts::stream(std::string_view name, const WorkToken& token, const Taker& take) const {
    auto& state = *m_state;
    const auto shown = state.shown + "/" + std::string(name);
    const auto found = state.indices.find(comparable(name));
    if (found == state.indices.end())
        return fail(format_sentences::zipNoSuchPart(), {shown, 0, {}, {}});
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (zip_stat_index(state.archive.get(), found->second, 0, &facts) != 0 ||
        (facts.valid & ZIP_STAT_COMP_SIZE) == 0)
        return damagedZip(shown, format_sentences::zipListBroken);
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE)
        return fail(format_sentences::zipEncrypted(), {shown, 0, {}, {}});
    const std::unique_ptr<zip_file_t, ClosePart> part(zip_fopen_index(state.archive.get(), found->second, 0));
    if (!part)
        return damagedZip(shown, zip_strerror(state.archive.get()));
    std::vector<char> piece(256UL * 1024);
    std::uint64_t here = 0;
    while (true) {
        if (token.cancelled())
            return cancelled();
        const auto got = zip_fread(part.get(), piece.data(), piece.size());
        if (got < 0)
            return damagedZip(shown, zip_file_strerror(part.get()));
        const auto size = static_cast<std::size_t>(got);
        here += size;
        state.unpacked += size;
        if (state.unpacked > mostUnpackedBytes ||
            (here > ratioMattersFrom && here / mostRatio > facts.comp_size))
            return fail(format_sentences::zipUnpacksToTooMuch(
                            state.unpacked > mostUnpackedBytes
                                ? fmt::format("{} GB", mostUnpackedBytes / 1024 / 1024 / 1024)
                                : format_sentences::timesItsSize(mostRatio)),
                        {shown, 0, {}, {}});
        const auto wantsMore = take({piece.data(), size}, size == 0);
        if (!wantsMore)
            return tl::unexpected(wantsMore.error());
        if (!*wantsMore || size == 0)
            return {};
    }
}

Result<std::string> ZipParts::start(std::string_view name, std::size_t bytes, const WorkToken& token) const {
    std::string found;
    auto done = stream(name, token, [&](std::string_view piece, bool) -> Result<bool> {
        found.append(piece.substr(0, bytes - found.size()));
        return found.size() < bytes;
    });
    if (!done)
        return tl::unexpected(done.error());
    return found;
}

Result<std::string> ZipParts::whole(std::string_view name, std::size_t mostUnpacked,
                                    const WorkToken& token) const {
    std::string bytes;
    const auto shown = m_state->shown + "/" + std::string(name);
    auto done = stream(name, token, [&](std::string_view piece, bool) -> Result<bool> {
        if (piece.size() > mostUnpacked - bytes.size())
            return fail(format_sentences::zipPartTooLarge(mostUnpacked / 1024 / 1024), {shown, 0, {}, {}});
        bytes.append(piece);
        return true;
    });
    if (!done)
        return tl::unexpected(done.error());
    return bytes;
}

Result<void> streamXml(const ZipParts& parts, std::string_view name, const std::string& shownFile,
                       const WorkToken& token, XmlHandler& handler) {
    XmlStream xml(handler, {shownFile + "/" + std::string(name), 0, {}, {}});
    return parts.stream(name, token, [&](std::string_view piece, bool isLast) -> Result<bool> {
        if (auto fed = xml.feed(piece, isLast); !fed)
            return tl::unexpected(fed.error());
        return !xml.isStopped();
    });
}

std::string resolvedPart(std::string_view fromPart, std::string_view target) {
    std::string path(target);
    std::replace(path.begin(), path.end(), '\\', '/');
    if (!path.starts_with('/')) {
        const auto slash = fromPart.rfind('/');
        path = std::string(slash == std::string_view::npos ? "" : fromPart.substr(0, slash + 1)) + path;
    }
    std::vector<std::string> kept;
    for (auto& step : split(path, '/')) {
        if (step == ".." && !kept.empty())
            kept.pop_back();
        else if (!step.empty() && step != "." && step != "..")
            kept.push_back(std::move(step));
    }
    return joined(kept, "/");
}

} // namespace driftline
