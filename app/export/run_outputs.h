// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/work_token.h"
#include "export/figure_export.h"
#include "export/output_file.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// A file that a figure shall be written to.
struct OutputJob {
    std::shared_ptr<const FigureSpec> figure;
    DatasetLookup datasets; ///< safe to call from any thread
    std::vector<std::string> authors;
    ExportFormat format = ExportFormat::Png;
    PictureRequest request;
    PictureOptions options;
    std::filesystem::path folder; ///< made if need be; empty: the current one
    std::string file;             ///< inside it
    InputFiles inputs{};          ///< what is not written over, by whatever name
    Replacing replacing = Replacing::OwnOnly;
    std::optional<Error> refused; ///< why it cannot be made; then only the file counts

    std::filesystem::path path() const { return folder / file; }
};

struct OutputResult {
    std::uintmax_t bytes = 0;   ///< written
    std::optional<Error> error; ///< then nothing was written
    Diagnostics findings;       ///< warnings about the figure, and what its file lacks
    std::string caption;        ///< that was written beside the picture; empty if it is inside

    bool operator==(const OutputResult&) const = default;
};

/// Writes files of figures on all cores. Workers resolve, paint, encode and write, each one file at a time;
/// what QCustomPlot has to do is done by whoever calls serve(), which must be the GUI thread if a job is a
/// picture. Each file is written whole or not at all, stays in its folder even where links lead out of it
/// (output.unsafe-file), replaces nothing that it must not (output_file.h), and one that fails stops no
/// other. Pictures in work hold at most 1 GB of pixels, unless a single one has more. Jobs that were not
/// begun when the token was cancelled fail with output.cancelled.
class OutputRun {
public:
    /// `wake` is called by workers, without locks, when serve() has something to do.
    OutputRun(std::vector<OutputJob> jobs, WorkToken token, std::function<void()> wake = {});
    /// Cancels, and waits for what is being written.
    ~OutputRun();
    OutputRun(const OutputRun&) = delete;
    OutputRun& operator=(const OutputRun&) = delete;
    OutputRun(OutputRun&&) = delete;
    OutputRun& operator=(OutputRun&&) = delete;

    /// Does what workers wait for and tells which jobs are done since it was called last, in the order in
    /// which they were finished.
    std::vector<std::size_t> serve();
    /// Blocks until serve() has something to do, or everything is done.
    void wait();

    const std::vector<OutputJob>& jobs() const;
    /// Of a job that serve() told.
    const OutputResult& result(std::size_t job) const;
    std::size_t doneCount() const; ///< that serve() told
    bool isDone() const { return doneCount() == jobs().size(); }

private:
    class Pipeline;
    std::unique_ptr<Pipeline> m_pipeline;
};

/// Called on the calling thread for each file, in the order of the jobs, as soon as all before it are done.
using OutputDone = std::function<void(const OutputJob& job, const OutputResult& result)>;
/// Called on the calling thread with how many files are done.
using OutputProgress = std::function<void(std::size_t done)>;

/// The whole run, from the GUI thread, without an event loop.
void runOutputs(std::vector<OutputJob> jobs, const WorkToken& token, const OutputDone& done,
                const OutputProgress& progress = {});

} // namespace driftline
