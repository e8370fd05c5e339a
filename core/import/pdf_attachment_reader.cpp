// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pdf_guard.h"
#include "base/qpdf.h"
#include "import/pdf_attachment.h"
#include "import/sentences.h"

namespace driftline {

namespace {
struct TooMuch {};

/// Keeps what flows through, up to a limit.
class Collector final : public Pipeline {
public:
    explicit Collector(std::size_t most) : Pipeline("attachment", nullptr), m_most(most) {}

    void write(const unsigned char* data, std::size_t size) override {
        if (size > m_most - m_bytes.size())
            throw TooMuch();
        m_bytes.append(data, data + size);
    }
    void finish() override {}

    std::string take() { return std::move(m_bytes); }

private:
    std::size_t m_most;
    std::string m_bytes;
};

Result<std::optional<std::string>> attachmentIn(std::string_view pdf, std::string_view name,
                                                std::size_t mostBytes, const std::string& shown) {
    if (unpacksToTooMuch(pdf))
        return fail(import_sentences::pdfUnpacksToTooMuch(), {shown, 0, {}, {}});
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile(shown.c_str(), pdf.data(), pdf.size());
        const auto file = QPDFEmbeddedFileDocumentHelper(document).getEmbeddedFile(std::string(name));
        if (!file)
            return std::nullopt;
        Collector collector(mostBytes);
        auto stream = file->getEmbeddedFileStream();
        if (!stream.isStream() || !stream.pipeStreamData(&collector, 0, qpdf_dl_generalized, true))
            return fail(import_sentences::figureInsideDamaged(), {shown, 0, {}, {}});
        return collector.take();
    } catch (const TooMuch&) {
        return fail(import_sentences::figureInsideTooLarge(mostBytes / 1024 / 1024), {shown, 0, {}, {}});
    } catch (const std::exception& problem) {
        return fail(import_sentences::pdfUnreadable(problem.what()), {shown, 0, {}, {}});
    }
}

} // namespace

extern "C" [[gnu::visibility("default")]] void
driftlinePdfAttachment(std::string_view pdf, std::string_view name, std::size_t mostBytes,
                       const std::string& shown, Result<std::optional<std::string>>& attached) {
    attached = attachmentIn(pdf, name, mostBytes, shown);
}

extern "C" [[gnu::visibility("default")]] const char* driftlinePdfLibrary() {
    return QPDF::QPDFVersion().c_str();
}

} // namespace driftline
