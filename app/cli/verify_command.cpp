// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verify_command.h"

#include "base/text.h"
#include "cli/comparison_exit.h"
#include "cli/console.h"
#include "cli/figure_origin.h"
#include "cli/offscreen_application.h"
#include "cli/progress_line.h"
#include "cli/sentences.h"
#include "export/verify_captions.h"
#include "export/verify_picture.h"
#include "publish/figure_authors.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <system_error>

namespace driftline {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::string_view nameOf(FileState state) {
    switch (state) {
    case FileState::Same:
        return "same";
    case FileState::Differs:
        return "differs";
    case FileState::Missing:
        return "missing";
    case FileState::Unreadable:
        return "unreadable";
    case FileState::Foreign:
        return "foreign";
    case FileState::Damaged:
        return "damaged";
    case FileState::Unknown:
        break;
    }
    return "unknown";
}

/// In the folder itself, by name.
Result<std::vector<fs::path>> picturesIn(const fs::path& folder) {
    static constexpr std::array<std::string_view, 3> endings = {".png", ".svg", ".pdf"};
    std::vector<fs::path> out;
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const std::string ending = lowered(entry->path().extension().string());
        if (std::find(endings.begin(), endings.end(), ending) != endings.end())
            out.push_back(entry->path());
    }
    const Place place{.file = folder.string(), .column = {}, .path = {}};
    if (problem)
        return fail(cli_sentences::folderUnreadable(problem.message()), place);
    if (out.empty())
        return fail(cli_sentences::verifyNothing(), place);
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<OutputJob> outputJobs(const FigureOrigin& origin, const fs::path& folder) {
    const OutputSource source{
        [&](const std::string& id) { return findFigureAnywhere(origin, id); },
        [&](const FigureSpec&) { return origin.lookup(); },
        [&](const FigureSpec& figure) { return figureAuthors(figure, origin.workspace, origin.gallery); },
    };
    std::vector<OutputJob> jobs;
    for (const Output& output : origin.workspace.outputs)
        jobs.push_back(jobFor(output, source, folder));
    return jobs;
}

FigureLookup lookupOf(const FigureOrigin& origin) {
    return [&origin](const std::string& id) -> Result<std::optional<FigureOfNow>> {
        if (origin.isFile) {
            Result<FigurePtr> figure = findFigureAnywhere(origin, id);
            if (!figure)
                return tl::unexpected(std::move(figure.error()));
            return FigureOfNow{*std::move(figure), origin.lookup()};
        }
        if (FigurePtr figure = origin.gallery.figure(id))
            return FigureOfNow{std::move(figure), origin.lookup()};
        return std::nullopt;
    };
}

/// Tells verdicts as they come and counts them.
class Report {
public:
    Report(std::size_t total, bool json) : m_line(total, "pictures"), m_json(json) {}

    Result<void> add(const FileVerdict& verdict) {
        ++m_total;
        m_same += verdict.state == FileState::Same ? 1 : 0;
        m_line.hide();
        Result<void> written;
        if (m_json)
            m_list.push_back(jsonOf(verdict));
        else
            written = sayOnStandardOutput(linesOf(verdict));
        m_line.show(m_total);
        return written;
    }

    Result<void> finish() {
        m_line.hide();
        if (!m_json)
            return sayOnStandardOutput(cli_sentences::picturesTheSame(m_same, m_total));
        const Json all = {{"pictures", m_list}, {"same", m_same}, {"total", m_total}};
        return sayOnStandardOutput(all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    }

private:
    static std::string linesOf(const FileVerdict& verdict) {
        const std::string head = fmt::format("{}: {}", verdict.path.string(), nameOf(verdict.state));
        if (verdict.reasons.empty())
            return head + "\n";
        std::string lines;
        for (const FileReason& reason : verdict.reasons)
            lines.append(head).append(": ").append(reason.text).append("\n");
        return lines;
    }

    static Json jsonOf(const FileVerdict& verdict) {
        Json reasons = Json::array();
        for (const FileReason& reason : verdict.reasons) {
            Json one = {{"code", reason.code}, {"text", reason.text}};
            if (!reason.details.empty())
                one["details"] = reason.details;
            reasons.push_back(std::move(one));
        }
        return {{"file", verdict.path.string()},
                {"figure", verdict.figure.empty() ? Json() : Json(verdict.figure)},
                {"state", nameOf(verdict.state)},
                {"reasons", std::move(reasons)}};
    }

    ProgressLine m_line;
    bool m_json;
    Json m_list = Json::array();
    std::size_t m_same = 0;
    std::size_t m_total = 0;
};

int codeOf(const FileVerdict& verdict, bool mustBeThere) {
    if (verdict.state == FileState::Same)
        return exitSame;
    const bool isTrouble =
        verdict.state == FileState::Unreadable || (mustBeThere && verdict.state == FileState::Missing);
    return isTrouble ? exitTrouble : exitDiffers;
}

/// The list of captions of a batch, if it is not as it should be.
std::optional<FileVerdict> listVerdict(const fs::path& folder, const std::vector<CaptionedPicture>& pictures,
                                       BatchKnowledge knowledge) {
    std::vector<FileReason> reasons = captionListReasons(folder, pictures, knowledge);
    if (reasons.empty())
        return std::nullopt;
    const bool isMissing = reasons.front().code == "verify.caption-missing";
    return FileVerdict{folder / captionListName,
                       {},
                       isMissing ? FileState::Missing : FileState::Differs,
                       std::move(reasons),
                       {}};
}

/// Makes each one again, then looks at the list of their captions in the folder, and gives the exit code. A
/// file that was named, and not listed as an output, must be there.
template <class Item, class Verify, class Name>
int verifyAll(const std::vector<Item>& items, const VerifyOptions& options, BatchKnowledge knowledge,
              Verify verify, Name name) {
    const OffscreenApplication application;
    Report report(items.size(), options.json);
    int exitCode = exitSame;
    std::vector<CaptionedPicture> captioned;
    bool isWhole = true;
    for (const Item& item : items) {
        const FileVerdict verdict = verify(item);
        exitCode = std::max(exitCode, codeOf(verdict, knowledge == BatchKnowledge::NoOrder));
        isWhole = isWhole && (verdict.state == FileState::Same || verdict.state == FileState::Differs);
        if (!verdict.caption.empty())
            captioned.push_back({name(item), verdict.caption});
        if (const Result<void> written = report.add(verdict); !written)
            return trouble(written.error());
    }
    const bool isListed = options.files.empty() && isWhole;
    if (const auto list = isListed ? listVerdict(options.folder, captioned, knowledge) : std::nullopt) {
        exitCode = std::max(exitCode, codeOf(*list, false));
        if (const Result<void> written = report.add(*list); !written)
            return trouble(written.error());
    }
    const Result<void> written = report.finish();
    return written ? exitCode : trouble(written.error());
}

} // namespace

int runVerify(const VerifyOptions& options) {
    FigureOrigin origin;
    if (const Result<void> opened = openOrigin(origin, options.from); !opened)
        return trouble(opened.error());
    if (options.files.empty() && !origin.workspace.outputs.empty())
        return verifyAll(outputJobs(origin, options.folder), options, BatchKnowledge::Whole, verifyOutput,
                         [](const OutputJob& job) { return job.file; });
    std::vector<fs::path> files(options.files.begin(), options.files.end());
    if (files.empty()) {
        Result<std::vector<fs::path>> found = picturesIn(options.folder.empty() ? "." : options.folder);
        if (!found)
            return trouble(found.error());
        files = *std::move(found);
    }
    return verifyAll(
        files, options, BatchKnowledge::NoOrder,
        [&](const fs::path& file) { return verifyPicture(file, lookupOf(origin)); },
        [](const fs::path& file) { return file.filename().string(); });
}

} // namespace driftline
