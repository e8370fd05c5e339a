// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer_registry.h"

#include "base/log.h"
#include "base/text.h"
#include "import/formats/refused_formats.h"
#include "import/package_inputs.h"
#include "import/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <tuple>

namespace driftline {

namespace {
namespace fs = std::filesystem;

constexpr std::size_t probedBytes = 64UL * 1024;

Result<std::string> firstBytesOf(const fs::path& path, const Place& place) {
    std::ifstream in(path, std::ios::binary);
    std::string bytes(probedBytes, '\0');
    if (in)
        in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in && !in.eof())
        return fail(import_sentences::fileUnreadable(), place);
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    if (bytes.empty())
        return fail(import_sentences::fileIsEmpty(), place);
    return bytes;
}

Result<ImportTarget> targetAt(const fs::path& path) {
    const Place place{path.string(), 0, {}, {}};
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status))
        return fail(import_sentences::fileMissing(), place);
    ImportTarget target{path, fs::is_directory(status), {}};
    if (target.isFolder)
        return target;
    // Opening a pipe would wait for ever.
    if (!fs::is_regular_file(status))
        return fail(import_sentences::notAFile(), place);
    auto bytes = firstBytesOf(path, place);
    if (!bytes)
        return tl::unexpected(bytes.error());
    target.firstBytes = std::move(*bytes);
    return target;
}

std::string_view confidenceName(Confidence confidence) {
    switch (confidence) {
    case Confidence::No:
        return "no";
    case Confidence::Maybe:
        return "maybe";
    case Confidence::Yes:
        break;
    }
    return "yes";
}

tl::unexpected<Error> unknownFormat(const ImportTarget& target,
                                    const std::vector<std::unique_ptr<Importer>>& importers) {
    const Place place{target.path.string(), 0, {}, {}};
    if (target.isFolder)
        return fail(import_sentences::folderIsNoPackage(), place);
    std::vector<std::string> known;
    for (const auto& importer : importers)
        known.push_back(fmt::format("{} ({})", importer->name(), joined(importer->fileEndings(), ", ")));
    return fail(import_sentences::unknownFormat(joinedForReading(known)), place);
}
} // namespace

Result<void> ImporterRegistry::recognise(const fs::path& path) const {
    const auto target = targetAt(path);
    if (!target)
        return tl::unexpected(target.error());
    for (const auto& importer : m_importers) {
        if (importer->probe(*target).confidence != Confidence::No)
            return {};
    }
    if (auto refusal = refusalOf(*target))
        return tl::unexpected(std::move(*refusal));
    return unknownFormat(*target, m_importers);
}

void ImporterRegistry::add(std::unique_ptr<Importer> importer) {
    m_importers.push_back(std::move(importer));
}

Result<const Importer*> ImporterRegistry::importerOf(const ImportTarget& target) const {
    const Importer* best = nullptr;
    Probe bestProbe;
    for (const auto& importer : m_importers) {
        const auto probe = importer->probe(target);
        logTo(LogCategory::Import, [&] {
            return import_sentences::logProbe(target.path.string(), importer->name(),
                                              confidenceName(probe.confidence), probe.score);
        });
        const bool isBetter =
            std::tie(probe.confidence, probe.score) > std::tie(bestProbe.confidence, bestProbe.score);
        if (probe.confidence != Confidence::No && isBetter) {
            best = importer.get();
            bestProbe = probe;
        }
    }
    if (auto placeholder = placeholderIn(target))
        return tl::unexpected(std::move(*placeholder));
    if (bestProbe.confidence != Confidence::Yes) {
        if (auto refusal = refusalOf(target))
            return tl::unexpected(std::move(*refusal));
    }
    if (best == nullptr)
        return unknownFormat(target, m_importers);
    return best;
}

Result<std::shared_ptr<const GridFile>> ImporterRegistry::cells(const fs::path& path,
                                                                const ImportOptions& options) const {
    const auto target = targetAt(path);
    if (!target)
        return tl::unexpected(target.error());
    const auto importer = importerOf(*target);
    return importer ? (*importer)->cells(*target, options)
                    : Result<std::shared_ptr<const GridFile>>(tl::unexpected(importer.error()));
}

Result<ImportedPackage> ImporterRegistry::import(const fs::path& path, const ImportOptions& options) const {
    const auto target = targetAt(path);
    if (!target)
        return tl::unexpected(target.error());
    const auto importer = importerOf(*target);
    if (!importer)
        return tl::unexpected(importer.error());
    const auto* best = *importer;
    const LoggedTime time(LogCategory::Import, best->name());
    // Before they are read: who replaces one meanwhile replaces an input all the same.
    auto inputs = inputFilesAt(path);
    auto package = best->import(*target, options);
    if (package)
        package->inputs = std::move(inputs);
    logTo(LogCategory::Import, [&] {
        return package ? import_sentences::logRead(path.string(), best->name(), package->datasets.size(),
                                                   package->figures.size(), package->findings.items().size())
                       : import_sentences::logRefused(path.string(), best->name(), package.error().code);
    });
    return package;
}

} // namespace driftline
