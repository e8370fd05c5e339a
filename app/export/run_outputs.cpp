// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/run_outputs.h"

#include "base/text.h"
#include "export/caption_files.h"
#include "export/file_making.h"
#include "export/sentences.h"

#include <QThread>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>

namespace driftline {

namespace {
namespace fs = std::filesystem;

constexpr double bytesPerPixel = 4;
constexpr double mostPixelsInWork = 1e9 / bytesPerPixel;

bool isInside(const fs::path& folder, const fs::path& path) {
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

/// Makes the folders on the way, and refuses where a link leads out of the topmost.
Result<void> makeRoom(const OutputJob& job) {
    const auto path = job.path();
    std::error_code problem;
    for (const auto& folder : {job.folder, path.parent_path()}) {
        if (!folder.empty())
            fs::create_directories(folder, problem);
        if (problem)
            return fail(export_sentences::folderUnwritable(problem.message()), {folder.string(), 0, {}, {}});
    }
    const auto top = fs::canonical(job.folder.empty() ? fs::path(".") : job.folder, problem);
    const auto real = fs::weakly_canonical(fs::absolute(path), problem);
    if (problem || !isInside(top, real))
        return fail(export_sentences::linkLeadsOut(), {path.string(), 0, {}, {}});
    return {};
}

Result<void> write(const OutputJob& job, const QByteArray& bytes, const std::vector<CaptionFile>& texts) {
    if (auto room = makeRoom(job); !room)
        return room;
    if (auto checked = checkCaptionFiles(texts, job.path(), job.inputs, job.replacing); !checked)
        return checked;
    if (auto written =
            writeOutputFile(job.path(), {bytes.constData(), static_cast<std::size_t>(bytes.size())},
                            job.inputs, job.replacing);
        !written)
        return written;
    return writeCaptionFiles(texts, job.inputs);
}

Error cancelledError() {
    return fail(export_sentences::outputCancelled()).value();
}
} // namespace

/// What workers and the GUI thread share. The mutex guards everything but the jobs, which nobody changes, and
/// the result of a job that one worker has.
class OutputRun::Pipeline {
public:
    Pipeline(std::vector<OutputJob> jobs, WorkToken token, std::function<void()> wake)
        : m_jobs(std::move(jobs))
        , m_token(std::move(token))
        , m_wake(std::move(wake))
        , m_results(m_jobs.size()) {
        // One more than cores, because some wait: for the GUI thread or for the disk.
        const auto threads =
            std::min(static_cast<std::size_t>(QThread::idealThreadCount()) + 1, m_jobs.size());
        for (std::size_t i = 0; i < threads; ++i)
            addThread();
    }

    ~Pipeline() {
        {
            const std::scoped_lock lock(m_mutex);
            m_isEnding = true;
        }
        m_token.cancel();
        m_changed.notify_all();
        for (auto& thread : m_threads)
            thread.join();
    }

    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;
    Pipeline(Pipeline&&) = delete;
    Pipeline& operator=(Pipeline&&) = delete;

    std::vector<std::size_t> serve() {
        std::unique_lock lock(m_mutex);
        while (!m_toRecord.empty()) {
            auto* waiting = m_toRecord.front();
            m_toRecord.pop_front();
            lock.unlock();
            waiting->file->record();
            lock.lock();
            waiting->isRecorded = true;
            m_changed.notify_all();
        }
        m_told += m_finished.size();
        return std::exchange(m_finished, {});
    }

    void wait() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(
            lock, [this] { return !m_toRecord.empty() || !m_finished.empty() || m_told == m_jobs.size(); });
    }

    const std::vector<OutputJob>& jobs() const { return m_jobs; }
    const OutputResult& result(std::size_t job) const { return m_results[job]; }
    std::size_t told() const { return m_told; }

private:
    struct Waiting {
        FileInMaking* file = nullptr;
        bool isRecorded = false;
    };

    /// Keeps pixels out of the memory of others, as long as it lives.
    class Room {
    public:
        Room(Pipeline& pipeline, double pixels) : m_pipeline(pipeline), m_pixels(pixels) {
            std::unique_lock lock(m_pipeline.m_mutex);
            m_pipeline.m_changed.wait(lock, [this] {
                return m_pipeline.m_pixels == 0 || m_pipeline.m_pixels + m_pixels <= mostPixelsInWork;
            });
            m_pipeline.m_pixels += m_pixels;
        }
        ~Room() {
            const std::scoped_lock lock(m_pipeline.m_mutex);
            m_pipeline.m_pixels -= m_pixels;
            m_pipeline.m_changed.notify_all();
        }
        Room(const Room&) = delete;
        Room& operator=(const Room&) = delete;
        Room(Room&&) = delete;
        Room& operator=(Room&&) = delete;

    private:
        Pipeline& m_pipeline;
        double m_pixels;
    };

    /// Where the system gives no further thread, those that are there do the work.
    void addThread() {
        try {
            m_threads.emplace_back([this] { work(); });
        } catch (const std::system_error&) {
            if (m_threads.empty())
                throw;
        }
    }

    void work() {
        for (;;) {
            std::size_t job = 0;
            {
                const std::scoped_lock lock(m_mutex);
                if (m_next == m_jobs.size())
                    return;
                job = m_next++;
            }
            auto& result = m_results[job];
            if (auto bytes = guarded(m_jobs[job], result); bytes)
                result.bytes = *bytes;
            else
                result.error = std::move(bytes.error());
            {
                const std::scoped_lock lock(m_mutex);
                m_finished.push_back(job);
                m_changed.notify_all();
            }
            wake();
        }
    }

    void wake() const {
        if (m_wake)
            m_wake();
    }

    Result<std::uintmax_t> guarded(const OutputJob& job, OutputResult& result) {
        try {
            return make(job, result);
        } catch (const std::bad_alloc&) {
            return fail(export_sentences::exportNoMemory());
        } catch (const std::exception& problem) {
            return fail(export_sentences::exportFailed(problem.what()));
        }
    }

    Result<std::uintmax_t> make(const OutputJob& job, OutputResult& result) {
        if (m_token.cancelled())
            return tl::unexpected(cancelledError());
        if (job.refused)
            return tl::unexpected(*job.refused);
        // Again when it is written; but a picture can take long to make.
        if (auto checked = job.inputs.checkTarget(job.path()); !checked)
            return tl::unexpected(std::move(checked.error()));
        const auto figure = resolvedFigure(job.figure, job.datasets, job.authors, job.request);
        if (!figure)
            return tl::unexpected(figure.error());
        result.findings.append(figure->scene->findings);
        result.findings.append(exportFindings(*figure, job.format, job.request));
        auto file = FileInMaking::plan(*figure, job.format, job.request, job.options);
        if (!file)
            return tl::unexpected(std::move(file.error()));
        const Room room(*this, file->pixels());
        if (file->needsRecord() && !waitForRecord(*file))
            return tl::unexpected(cancelledError());
        const auto bytes = file->bytes();
        if (!bytes)
            return tl::unexpected(bytes.error());
        const auto texts = captionFiles(*figure, job.format, job.path());
        if (!texts)
            return tl::unexpected(texts.error());
        if (auto claimed = claim(*texts); !claimed)
            return tl::unexpected(std::move(claimed.error()));
        if (auto written = write(job, *bytes, *texts); !written)
            return tl::unexpected(std::move(written.error()));
        result.caption = captionAmong(*texts);
        return static_cast<std::uintmax_t>(bytes->size());
    }

    /// Pictures of one name share their texts, which works only if these are the same.
    Result<void> claim(const std::vector<CaptionFile>& texts) {
        const std::scoped_lock lock(m_mutex);
        for (const auto& file : texts) {
            const auto [there, isNew] = m_texts.try_emplace(file.path, file.text);
            if (!isNew && there->second != file.text)
                return fail(export_sentences::captionName(), {file.path.string(), 0, {}, {}});
        }
        return {};
    }

    /// False if the GUI thread has gone away.
    bool waitForRecord(FileInMaking& file) {
        Waiting waiting{&file, false};
        {
            const std::scoped_lock lock(m_mutex);
            m_toRecord.push_back(&waiting);
            m_changed.notify_all();
        }
        wake();
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return waiting.isRecorded || m_isEnding; });
        return waiting.isRecorded;
    }

    const std::vector<OutputJob> m_jobs;
    WorkToken m_token;
    std::function<void()> m_wake;
    std::vector<OutputResult> m_results;
    std::vector<std::thread> m_threads;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_next = 0; ///< job
    std::deque<Waiting*> m_toRecord;
    std::vector<std::size_t> m_finished; ///< and not told yet
    std::size_t m_told = 0;
    std::map<fs::path, std::string> m_texts; ///< that go beside pictures of this run
    double m_pixels = 0;                     ///< of pictures in work
    bool m_isEnding = false;
};

OutputRun::OutputRun(std::vector<OutputJob> jobs, WorkToken token, std::function<void()> wake)
    : m_pipeline(std::make_unique<Pipeline>(std::move(jobs), std::move(token), std::move(wake))) {}

OutputRun::~OutputRun() = default;

std::vector<std::size_t> OutputRun::serve() {
    return m_pipeline->serve();
}

void OutputRun::wait() {
    m_pipeline->wait();
}

const std::vector<OutputJob>& OutputRun::jobs() const {
    return m_pipeline->jobs();
}

const OutputResult& OutputRun::result(std::size_t job) const {
    return m_pipeline->result(job);
}

std::size_t OutputRun::doneCount() const {
    return m_pipeline->told();
}

void runOutputs(std::vector<OutputJob> jobs, const WorkToken& token, const OutputDone& done,
                const OutputProgress& progress) {
    OutputRun run(std::move(jobs), token);
    std::vector<bool> isDone(run.jobs().size());
    std::size_t next = 0;
    while (!run.isDone()) {
        run.wait();
        for (const auto job : run.serve())
            isDone[job] = true;
        for (; next < isDone.size() && isDone[next]; ++next)
            done(run.jobs()[next], run.result(next));
        if (progress)
            progress(run.doneCount());
    }
}

} // namespace driftline
