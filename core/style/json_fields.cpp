// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/json_fields.h"

#include "base/text.h"
#include "style/sentences.h"

namespace driftline {

void FieldReader::report(CodedText why, const std::string& path) {
    report(fail(std::move(why), {m_origin, 0, {}, path}).value());
}

void FieldReader::report(Error error) {
    if (!m_error)
        m_error = std::move(error);
}

void FieldReader::reportWrongValue(std::string why, const std::string& path) {
    report(CodedText{m_noun + ".wrong-value", std::move(why), {}}, path);
}

void readValue(const nlohmann::json& from, Colour& to, FieldReader& reader, const std::string& path) {
    const auto& text = from.get_ref<const std::string&>();
    const auto read = Colour::parse(text);
    if (!read)
        reader.reportWrongValue(style_sentences::notAColour(inQuotes(text)), path);
    to = read.value_or(Colour());
}

nlohmann::ordered_json writeValue(const Colour& from) {
    return from.text();
}

} // namespace driftline
