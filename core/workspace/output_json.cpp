// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/output_json.h"

#include "base/nearest_name.h"
#include "base/text.h"
#include "workspace/sentences.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace driftline {

namespace {
using Json = nlohmann::ordered_json;

/// Reads one entry of the list. The first problem ends it.
class OutputReader {
public:
    OutputReader(const Json& entry, std::string pointer, const std::string& shown)
        : m_entry(entry)
        , m_pointer(std::move(pointer))
        , m_shown(shown) {}

    Result<Output> read() {
        if (!m_entry.is_object())
            return fail(workspace_sentences::outputWrongType(), place());
        Output output;
        output.figure = text("figure");
        output.file = text("file");
        output.format = text("format");
        output.width = length("width");
        output.height = length("height");
        output.dpi = number("dpi");
        output.preset = text("preset");
        output.transparent = truth("transparent", false);
        output.withFigure = truth("withFigure", true);
        output.outlines = truth("outlines", false);
        output.caption = captionPlacement();
        for (const auto* key : {"figure", "file"}) {
            if (!m_entry.contains(key))
                refuse(workspace_sentences::outputMissingField(key), {});
        }
        checkFields();
        if (auto file = outputFile(output.file); file)
            output.file = *std::move(file);
        else
            refuse(std::move(file.error()), "file");
        if (m_error)
            return tl::unexpected(std::move(*m_error));
        return output;
    }

private:
    Place place(std::string_view key = {}) const {
        return {m_shown, 0, {}, key.empty() ? m_pointer : fmt::format("{}/{}", m_pointer, key)};
    }

    void refuse(Error error, std::string_view key) {
        if (m_error)
            return;
        error.place = place(key);
        m_error = std::move(error);
    }

    void refuse(CodedText why, std::string_view key) { refuse(fail(std::move(why)).value(), key); }

    const Json* find(const char* key) {
        m_known.emplace_back(key);
        const auto found = m_entry.find(key);
        return found == m_entry.end() ? nullptr : &*found;
    }

    void refuseType(const char* key, std::string_view expected) {
        refuse(workspace_sentences::outputFieldType(key, expected), key);
    }

    std::string text(const char* key) {
        const auto* found = find(key);
        if (found == nullptr)
            return {};
        if (!found->is_string() || found->get_ref<const std::string&>().empty()) {
            refuseType(key, workspace_sentences::textAndNotEmpty);
            return {};
        }
        return found->get<std::string>();
    }

    std::optional<Length> length(const char* key) {
        const auto written = text(key);
        if (written.empty())
            return {};
        auto read = Length::parse(written);
        if (read)
            return *read;
        refuse(std::move(read.error()), key);
        return {};
    }

    std::optional<double> number(const char* key) {
        const auto* found = find(key);
        if (found == nullptr)
            return {};
        if (!found->is_number()) {
            refuseType(key, "a number");
            return {};
        }
        const double value = found->get<double>();
        if (!std::isfinite(value) || value <= 0)
            refuse(workspace_sentences::outputDpi(key), key);
        return value;
    }

    bool truth(const char* key, bool otherwise) {
        const auto* found = find(key);
        if (found == nullptr)
            return otherwise;
        if (!found->is_boolean()) {
            refuseType(key, workspace_sentences::trueOrFalse);
            return otherwise;
        }
        return found->get<bool>();
    }

    std::optional<CaptionPlacement> captionPlacement() {
        const auto written = text("caption");
        const auto placement = captionPlacementNamed(written);
        if (!placement && !written.empty())
            refuseType("caption", workspace_sentences::insideOrSeparate);
        return placement;
    }

    void checkFields() {
        for (const auto& [key, value] : m_entry.items()) {
            if (std::find(m_known.begin(), m_known.end(), key) == m_known.end())
                refuse(workspace_sentences::outputUnknownField(inQuotes(key), suggestion(key, m_known)), {});
        }
    }

    const Json& m_entry;
    std::string m_pointer;
    const std::string& m_shown;
    std::vector<std::string> m_known;
    std::optional<Error> m_error;
};
} // namespace

Result<std::vector<Output>> readOutputs(const Json& list, const std::string& shown) {
    const std::string pointer = "/outputs";
    if (!list.is_array())
        return fail(workspace_sentences::outputsNotAList(), {shown, 0, {}, pointer});
    if (list.size() > mostOutputs)
        return fail(workspace_sentences::outputTooMany(list.size(), mostOutputs), {shown, 0, {}, pointer});
    std::vector<Output> outputs;
    std::set<std::string> files;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto here = fmt::format("{}/{}", pointer, i);
        auto output = OutputReader(list[i], here, shown).read();
        if (!output)
            return tl::unexpected(std::move(output.error()));
        if (!files.insert(lowered(output->file)).second)
            return fail(workspace_sentences::outputDuplicateFile(inQuotes(output->file, 80)),
                        {shown, 0, {}, here + "/file"});
        outputs.push_back(*std::move(output));
    }
    return outputs;
}

Json outputsJson(const std::vector<Output>& outputs) {
    Json list = Json::array();
    for (const auto& output : outputs) {
        Json entry = {{"figure", output.figure}, {"file", output.file}};
        const auto put = [&entry](const char* key, const std::string& text) {
            if (!text.empty())
                entry[key] = text;
        };
        put("format", output.format);
        put("width", output.width ? output.width->text() : std::string());
        put("height", output.height ? output.height->text() : std::string());
        if (output.dpi)
            entry["dpi"] = *output.dpi;
        put("preset", output.preset);
        if (output.transparent)
            entry["transparent"] = true;
        if (!output.withFigure)
            entry["withFigure"] = false;
        if (output.outlines)
            entry["outlines"] = true;
        if (output.caption)
            entry["caption"] = *output.caption == CaptionPlacement::Inside ? "inside" : "separate";
        list.push_back(std::move(entry));
    }
    return list;
}

} // namespace driftline
