// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/statistics/statistics_reader.h"

#include "base/file_io.h"
#include "base/loaded_function.h"
#include "base/text.h"
#include "import/formats/statistics/child_process.h"
#include "import/formats/statistics/sentences.h"
#include "import/formats/statistics/statistics_answer.h"
#include "import/raw_table.h"

#include <fmt/format.h>

#include <sys/mman.h>
#include <unistd.h>

namespace driftline {

using namespace std::string_view_literals;

namespace {
constexpr std::chrono::seconds longestSilence(120);

struct KnownStatistics {
    StatisticsFormat format;
    std::string_view argument;
    std::string_view name;
};
constexpr KnownStatistics knownStatistics[] = {
    {StatisticsFormat::Sav, "sav", statistics_sentences::spss},
    {StatisticsFormat::Por, "por", statistics_sentences::portableSpss},
    {StatisticsFormat::Dta, "dta", statistics_sentences::stata},
    {StatisticsFormat::Sas, "sas", statistics_sentences::sas},
    {StatisticsFormat::Xport, "xport", statistics_sentences::sasTransport}};

/// Before release 117 a Stata file begins with its release, the order of its bytes, and 1.
bool isOldStata(std::string_view start) {
    constexpr unsigned char oldest = 104;
    constexpr unsigned char newest = 115;
    if (start.size() < 4)
        return false;
    const auto release = static_cast<unsigned char>(start[0]);
    return release >= oldest && release <= newest && (start[1] == 1 || start[1] == 2) && start[2] == 1 &&
           start[3] == 0;
}

const KnownStatistics* statisticsIn(const ImportTarget& target) {
    const std::string_view start = target.firstBytes;
    constexpr std::string_view sasMark =
        "\0\0\0\0\0\0\0\0\0\0\0\0\xC2\xEA\x81\x60\xB3\x14\x11\xCF\xBD\x92\x08\0"sv;
    if (target.isFolder)
        return nullptr;
    if (start.starts_with("$FL2") || start.starts_with("$FL3"))
        return &knownStatistics[0];
    constexpr std::size_t porMarkBefore = 600;
    if (start.substr(0, porMarkBefore).find("SPSSPORT") != std::string_view::npos)
        return &knownStatistics[1];
    if (start.starts_with("<stata_dta>") || isOldStata(start))
        return &knownStatistics[2];
    if (start.starts_with(sasMark))
        return &knownStatistics[3];
    if (start.starts_with("HEADER RECORD*******LIBRARY HEADER RECORD"sv) ||
        start.starts_with("HEADER RECORD*******LIBV8   HEADER RECORD"sv))
        return &knownStatistics[4];
    return nullptr;
}

/// Bytes as a file that has no name and goes away with the object.
class NamelessFile {
public:
    explicit NamelessFile(std::string_view bytes) : m_file(::memfd_create("driftline", 0)) {
        while (m_file >= 0 && !bytes.empty()) {
            const auto written = ::write(m_file, bytes.data(), bytes.size());
            if (written <= 0)
                break;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    ~NamelessFile() {
        if (m_file >= 0)
            ::close(m_file);
    }
    NamelessFile(const NamelessFile&) = delete;
    NamelessFile& operator=(const NamelessFile&) = delete;
    NamelessFile(NamelessFile&&) = delete;
    NamelessFile& operator=(NamelessFile&&) = delete;

    /// For a process that inherits it.
    std::string path() const { return fmt::format("/proc/self/fd/{}", m_file); }

private:
    int m_file;
};

class StatisticsReader final : public GridReader {
public:
    std::string_view name() const override { return statistics_sentences::readerName; }
    std::vector<std::string> fileEndings() const override {
        return {".sav", ".zsav", ".por", ".dta", ".sas7bdat", ".xpt"};
    }

    Probe probe(const ImportTarget& target) const override {
        return statisticsIn(target) == nullptr ? Probe{} : Probe{Confidence::Yes, 95};
    }

    Result<GridFile> read(const ImportTarget& target, const GridReadOptions& options) const override {
        const Place place{target.path.string(), 0, {}, {}};
        const auto* known = statisticsIn(target);
        if (known == nullptr)
            return fail(statistics_sentences::notStatistics(), place);
        if (options.sheet)
            return fail(statistics_sentences::oneTableOnly(), place);
        std::error_code error;
        if (!target.bytes && std::filesystem::file_size(target.path, error) > maxFileBytes && !error)
            return fail(statistics_sentences::fileTooLarge(maxFileBytes / 1024 / 1024), place);
        const auto program = pathBesideProgram("driftline_statistics");
        if (!program)
            return tl::unexpected(program.error());
        std::optional<NamelessFile> inMemory;
        if (target.bytes)
            inMemory.emplace(*target.bytes);
        const auto path =
            inMemory ? inMemory->path() : std::filesystem::absolute(target.path, error).string();
        auto child = ChildProcess::start(
            *program, {std::string(known->argument), std::to_string(options.rowLimit.value_or(0)), path});
        if (!child)
            return tl::unexpected(child.error());
        return answerOf(*child, place, std::string(known->name), options.token);
    }

private:
    static Result<GridFile> answerOf(ChildProcess& child, const Place& place, std::string format,
                                     const WorkToken& token) {
        StatisticsAnswer answer(place.file);
        std::string bytes;
        while (true) {
            switch (child.read(bytes, longestSilence, token)) {
            case ChildProcess::Answer::Bytes:
                if (answer.take(bytes))
                    continue;
                return answer.finish(std::move(format));
            case ChildProcess::Answer::End:
                return answer.finish(std::move(format));
            case ChildProcess::Answer::Cancelled:
                return cancelled();
            case ChildProcess::Answer::Silent:
                return fail(statistics_sentences::timeout(), place);
            }
        }
    }
};
} // namespace

std::unique_ptr<GridReader> statisticsReader() {
    return std::make_unique<StatisticsReader>();
}

} // namespace driftline
