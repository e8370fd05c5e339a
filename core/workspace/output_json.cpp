// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/output_json.h"

#include "base/nearest_name.h"
#include "base/text.h"
#include "style/json_fields.h"
#include "workspace/sentences.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace driftline {

using Json = nlohmann::ordered_json;

constexpr auto fieldsOf(const Output* /*none*/) {
    return fieldTable("", required("figure", &Output::figure), required("file", &Output::file),
                      field("format", &Output::format), field("width", &Output::width),
                      field("height", &Output::height), field("dpi", &Output::dpi),
                      field("preset", &Output::preset), field("transparent", &Output::transparent),
                      field("withFigure", &Output::withFigure), field("outlines", &Output::outlines),
                      field("caption", &Output::caption, names::captionPlacements));
}

Json writeValue(const Length& from) {
    return from.text();
}

namespace {

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
        std::apply([&](const auto&... field) { (take(field.name, output.*field.member), ...); },
                   fieldsOf(&output).entries);
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

    void take(const char* key, std::string& to) {
        const auto* found = find(key);
        if (found == nullptr)
            return;
        if (!found->is_string() || found->get_ref<const std::string&>().empty())
            refuseType(key, workspace_sentences::textAndNotEmpty);
        else
            to = found->get<std::string>();
    }

    void take(const char* key, std::optional<Length>& to) {
        std::string written;
        take(key, written);
        if (written.empty())
            return;
        if (auto read = Length::parse(written))
            to = *read;
        else
            refuse(std::move(read.error()), key);
    }

    void take(const char* key, std::optional<double>& to) {
        const auto* found = find(key);
        if (found == nullptr)
            return;
        if (!found->is_number()) {
            refuseType(key, "a number");
            return;
        }
        to = found->get<double>();
        if (!std::isfinite(*to) || *to <= 0)
            refuse(workspace_sentences::outputDpi(key), key);
    }

    void take(const char* key, bool& to) {
        const auto* found = find(key);
        if (found == nullptr)
            return;
        if (!found->is_boolean())
            refuseType(key, workspace_sentences::trueOrFalse);
        else
            to = found->get<bool>();
    }

    void take(const char* key, std::optional<CaptionPlacement>& to) {
        std::string written;
        take(key, written);
        to = captionPlacementNamed(written);
        if (!to && !written.empty())
            refuseType(key, workspace_sentences::insideOrSeparate);
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
    return writeValue(outputs);
}

} // namespace driftline
