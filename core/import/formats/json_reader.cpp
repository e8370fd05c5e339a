// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/json_reader.h"

#include "base/text.h"
#include "import/formats/json_records.h"
#include "import/formats/json_stat.h"
#include "import/formats/sdmx_json.h"
#include "import/formats/sentences.h"
#include "import/json_text.h"
#include "import/target_bytes.h"
#include "import/text_encoding.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace driftline {

namespace {
/// A document takes some eight times its size while it is read.
constexpr std::size_t mostDocumentBytes = 128UL * 1024 * 1024;

bool isJsonEnding(std::string_view ending) {
    return ending == ".json" || ending == ".ndjson" || ending == ".jsonl" || ending == ".geojson";
}

/// One whole record on the first line and another one behind it.
bool isRecordALine(std::string_view text) {
    text = trimmed(text);
    const auto end = text.find('\n');
    if (end == std::string_view::npos || (!text.starts_with('{') && !text.starts_with('[')))
        return false;
    const auto next = trimmed(text.substr(end));
    return next.starts_with(text.front()) && parseJson(trimmed(text.substr(0, end)), {}).has_value();
}

/// What Python writes for numbers that are none, and JSON does not know, as null; whether there was any.
bool replaceNoNumbers(std::string& text) {
    std::string out;
    bool isInText = false;
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (isInText) {
            if (text[at] == '\\')
                ++at; // whatever it is
            else if (text[at] == '"')
                isInText = false;
            continue;
        }
        isInText = text[at] == '"';
        const auto rest = std::string_view(text).substr(at);
        for (const std::string_view word : {"NaN", "-Infinity", "Infinity"}) {
            if (!rest.starts_with(word))
                continue;
            out.append(text, copied, at - copied);
            out += "null";
            at += word.size() - 1;
            copied = at + 1;
            break;
        }
    }
    if (copied == 0)
        return false;
    out.append(text, copied);
    text = std::move(out);
    return true;
}

class JsonReader final : public GridReader {
public:
    std::string_view name() const override { return "JSON table"; }
    std::vector<std::string> fileEndings() const override {
        return {".json", ".ndjson", ".jsonl", ".geojson"};
    }

    Probe probe(const ImportTarget& target) const override {
        auto start = std::string_view(target.firstBytes);
        if (start.starts_with("\xEF\xBB\xBF"))
            start.remove_prefix(3);
        start = trimmed(start);
        if (target.isFolder || (!start.starts_with('{') && !start.starts_with('[')))
            return {};
        const auto says = [start](std::string_view word) {
            return start.find(word) != std::string_view::npos;
        };
        const bool isStatistics = (says("\"dimension\"") && (says("\"value\"") || says("\"id\""))) ||
                                  (says("\"dataSets\"") || says("\"structure\""));
        // What a list or a line is cannot be a data package, which is one object.
        if (start.starts_with('[') || isRecordALine(target.firstBytes))
            return {Confidence::Yes, 70};
        if (says("\"resources\""))
            return {Confidence::Maybe, 5};
        if (isStatistics)
            return {Confidence::Yes, 70};
        return isJsonEnding(lowered(target.path.extension().string())) ? Probe{Confidence::Maybe, 20}
                                                                       : Probe{Confidence::Maybe, 5};
    }

    Result<GridFile> read(const ImportTarget& target, const GridReadOptions& options) const override {
        const auto shown = target.path.string();
        const Place place{shown, 0, {}, {}};
        auto bytes = bytesOf(target);
        if (!bytes)
            return tl::unexpected(bytes.error());
        Diagnostics findings;
        auto text = decodeText(std::move(*bytes), {}, place, findings);
        if (!text)
            return tl::unexpected(text.error());
        auto file = readText(text->text, shown, options);
        if (!file && file.error().code == "json.broken" && replaceNoNumbers(text->text)) {
            findings.note(format_sentences::jsonNoNumbers(), place);
            file = readText(text->text, shown, options);
        }
        if (!file)
            return file;
        findings.append(file->findings);
        file->findings = std::move(findings);
        const auto isEmpty = [](const Grid& grid) { return grid.rows() == 0; };
        file->grids.erase(std::remove_if(file->grids.begin(), file->grids.end(), isEmpty), file->grids.end());
        if (file->grids.empty() && options.sheet)
            return fail(format_sentences::noTableNamed(inQuotes(*options.sheet)), place);
        if (file->grids.empty())
            return fail(format_sentences::tableHasNoRows(), place);
        return file;
    }

private:
    static Result<GridFile> readText(std::string_view text, const std::string& shown,
                                     const GridReadOptions& options) {
        if (isRecordALine(text))
            return readJsonLines(text, shown, options);
        if (text.size() > mostDocumentBytes)
            return fail(format_sentences::jsonTooLarge(mostDocumentBytes / 1024 / 1024), {shown, 0, {}, {}});
        const auto document = parseJson(text, shown);
        if (!document)
            return tl::unexpected(document.error());
        if (isSdmxJson(*document))
            return readSdmxJson(*document, shown, options);
        if (isJsonStat(*document))
            return readJsonStat(*document, shown, options);
        return readJsonRecords(*document, shown, options);
    }
};
} // namespace

std::unique_ptr<GridReader> jsonReader() {
    return std::make_unique<JsonReader>();
}

} // namespace driftline
