// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/packed_reader.h"

#include "base/file_io.h"
#include "base/text.h"
#include "import/formats/gzip.h"
#include "import/formats/refused_formats.h"
#include "import/formats/sentences.h"
#include "import/formats/zip_kind.h"
#include "import/formats/zip_parts.h"
#include "import/sentences.h"
#include "import/target_bytes.h"

#include <algorithm>
#include <tuple>

namespace driftline {

namespace {
namespace fs = std::filesystem;

constexpr std::size_t innerProbedBytes = 64UL * 1024;

ImportTarget innerTarget(const fs::path& path, std::string bytes) {
    ImportTarget target{path, false, bytes.substr(0, innerProbedBytes)};
    target.bytes = std::make_shared<const std::string>(std::move(bytes));
    return target;
}

/// What programs add to archives beside what somebody packed.
bool isByTheWay(std::string_view name) {
    const auto file = name.substr(name.rfind('/') + 1);
    return name.starts_with("__MACOSX/") || file.starts_with('.') || lowered(file) == "thumbs.db" ||
           lowered(file) == "desktop.ini";
}

/// Read only if there is no better table: it is often a README.
bool isPlainText(std::string_view name) {
    const auto low = lowered(name);
    return low.ends_with(".txt") || low.ends_with(".md") || low.ends_with(".html") || low.ends_with(".htm");
}

class PackedReader final : public GridReader {
public:
    explicit PackedReader(std::vector<std::unique_ptr<GridReader>> readers) : m_readers(std::move(readers)) {}

    std::string_view name() const override { return "packed table"; }
    std::vector<std::string> fileEndings() const override { return {".gz", ".zip"}; }

    Probe probe(const ImportTarget& target) const override {
        // A workspace of ours that lacks its list of files is one all the same.
        if (target.isFolder || lowered(target.path.extension().string()) == ".driftline")
            return {};
        if (isGzip(target.firstBytes) || zipKindOf(target) == ZipKind::Files)
            return {Confidence::Yes, 95};
        return {};
    }

    Result<GridFile> read(const ImportTarget& target, const GridReadOptions& options) const override {
        return isGzip(target.firstBytes) ? readGzip(target, options) : readZip(target, options);
    }

private:
    struct Chosen {
        const GridReader* reader = nullptr;
        Probe probe;
    };

    Chosen readerFor(const ImportTarget& target) const {
        Chosen best;
        for (const auto& reader : m_readers) {
            const auto probe = reader->probe(target);
            if (probe.confidence != Confidence::No &&
                std::tie(probe.confidence, probe.score) > std::tie(best.probe.confidence, best.probe.score))
                best = {reader.get(), probe};
        }
        return best;
    }

    Result<GridFile> readGzip(const ImportTarget& target, const GridReadOptions& options) const {
        const auto shown = target.path.string();
        const auto packed = bytesOf(target);
        if (!packed)
            return tl::unexpected(packed.error());
        auto bytes = gunzipped(*packed, maxFileBytes, shown, options.token);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (bytes->empty())
            return fail(import_sentences::fileIsEmpty(), {shown, 0, {}, {}});
        auto name = target.path.filename();
        if (lowered(name.extension().string()) == ".gz")
            name = name.stem();
        const auto inner = innerTarget(target.path / name, std::move(*bytes));
        if (auto refusal = refusalOf(inner))
            return tl::unexpected(*refusal);
        const auto chosen = readerFor(inner);
        if (chosen.reader == nullptr)
            return fail(format_sentences::packedNoTable(), {shown, 0, {}, {}});
        auto file = chosen.reader->read(inner, options);
        if (file)
            file->format += format_sentences::packedWithGzip;
        return file;
    }

    struct Table {
        std::string name;
        ImportTarget target;
        Chosen chosen;
    };

    Result<GridFile> readZip(const ImportTarget& target, const GridReadOptions& options) const {
        const auto shown = target.path.string();
        const auto parts = ZipParts::open(target);
        if (!parts)
            return tl::unexpected(parts.error());
        std::vector<Table> tables;
        std::vector<std::string> others;
        std::optional<Error> refusal;
        std::size_t total = 0;
        for (const auto& name : parts->names()) {
            if (isByTheWay(name))
                continue;
            auto inner = probedPart(*parts, target.path / name, name, maxFileBytes - total, options.token);
            if (!inner)
                return tl::unexpected(inner.error());
            const auto refused = refusalOf(*inner);
            const auto chosen = refused || inner->firstBytes.empty() ? Chosen{} : readerFor(*inner);
            if (refused && !refusal)
                refusal = refused;
            if (chosen.reader == nullptr) {
                others.push_back(name);
                continue;
            }
            auto bytes = parts->whole(name, maxFileBytes - total, options.token);
            if (!bytes)
                return tl::unexpected(bytes.error());
            total += bytes->size();
            tables.push_back({name, innerTarget(target.path / name, std::move(*bytes)), chosen});
        }
        keepBest(tables, others);
        if (tables.empty())
            return refusal && (others.size() == 1 || holdsShapes(others)) ? tl::unexpected(*refusal)
                                                                          : noTable(others, shown);
        return readTables(tables, others, shown, options);
    }

    /// A part to be recognised by its first bytes, or, if it is an archive itself, by its list of parts at
    /// the end.
    static Result<ImportTarget> probedPart(const ZipParts& parts, const fs::path& path,
                                           const std::string& name, std::size_t mostUnpacked,
                                           const WorkToken& token) {
        auto start = parts.start(name, innerProbedBytes, token);
        if (start && start->starts_with("PK"))
            start = parts.whole(name, mostUnpacked, token);
        if (!start)
            return tl::unexpected(start.error());
        return innerTarget(path, std::move(*start));
    }

    /// Tables that are surely such; else what may be one.
    static void keepBest(std::vector<Table>& tables, std::vector<std::string>& others) {
        const auto isSure = [](const Table& table) {
            return table.chosen.probe.confidence == Confidence::Yes && !isPlainText(table.name);
        };
        if (std::none_of(tables.begin(), tables.end(), isSure))
            return;
        for (const auto& table : tables) {
            if (!isSure(table))
                others.push_back(table.name);
        }
        tables.erase(std::remove_if(tables.begin(), tables.end(), std::not_fn(isSure)), tables.end());
    }

    /// The files of a shapefile belong together; one of them is the table.
    static bool holdsShapes(const std::vector<std::string>& names) {
        return std::any_of(names.begin(), names.end(),
                           [](const std::string& name) { return lowered(name).ends_with(".shp"); });
    }

    static std::string someOf(const std::vector<std::string>& names) {
        constexpr std::size_t most = 3;
        std::vector<std::string> shown;
        for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
            shown.push_back(inQuotes(names[i]));
        if (names.size() > most)
            shown.push_back(counted(names.size() - most, "other file", "other files"));
        return joinedForReading(shown);
    }

    static tl::unexpected<Error> noTable(const std::vector<std::string>& others, const std::string& shown) {
        const Place place{shown, 0, {}, {}};
        if (others.empty())
            return fail(format_sentences::zipIsEmpty(), place);
        return fail(format_sentences::zipHasNoTable(someOf(others)), place);
    }

    static Result<GridFile> readTables(const std::vector<Table>& tables,
                                       const std::vector<std::string>& others, const std::string& shown,
                                       const GridReadOptions& options) {
        const Place place{shown, 0, {}, {}};
        if (tables.size() == 1) {
            auto file = tables.front().chosen.reader->read(tables.front().target, options);
            if (!file)
                return file;
            file->format += format_sentences::inZipArchive;
            tellOthers(others, place, file->findings);
            return file;
        }
        GridFile all{format_sentences::zipOfTables(tables.size()), {}, {}};
        std::optional<Error> firstError;
        for (const auto& table : tables) {
            auto one = options;
            one.sheet.reset();
            auto file = table.chosen.reader->read(table.target, one);
            if (!file && file.error().code == "import.cancelled")
                return file;
            if (!file) {
                if (!firstError)
                    firstError = file.error();
                all.findings.warn(
                    format_sentences::zipTableUnread(inQuotes(table.name, 80), file.error().message), place);
                continue;
            }
            all.findings.append(file->findings);
            const auto stem = fs::path(table.name).stem().string();
            for (auto& grid : file->grids) {
                grid.name = grid.name.empty() ? stem : stem + "/" + grid.name;
                if (!options.sheet || *options.sheet == grid.name)
                    all.grids.push_back(std::move(grid));
            }
        }
        if (all.grids.empty() && options.sheet && !firstError)
            return fail(format_sentences::archiveHasNoTableNamed(inQuotes(*options.sheet)), place);
        if (all.grids.empty() && firstError)
            return tl::unexpected(*firstError);
        tellOthers(others, place, all.findings);
        return all;
    }

    static void tellOthers(const std::vector<std::string>& others, const Place& place,
                           Diagnostics& findings) {
        if (!others.empty())
            findings.note(format_sentences::zipFilesLeftOut(someOf(others)), place);
    }

    std::vector<std::unique_ptr<GridReader>> m_readers;
};
} // namespace

std::unique_ptr<GridReader> packedReader(std::vector<std::unique_ptr<GridReader>> readers) {
    return std::make_unique<PackedReader>(std::move(readers));
}

} // namespace driftline
