// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "figure/chart_traits.h"
#include "figure/figure_spec.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace driftline {

/// Reads the panels of a figure document: queries, charts, axes and lines. The document has passed the
/// schema, so types are right; what is left to check is what a schema cannot say. The first fault is kept.
class PanelReader {
public:
    /// `origin` names the document in errors; names of datasets without a package belong to `package`.
    PanelReader(std::string_view origin, std::string_view package) : m_origin(origin), m_package(package) {}

    /// `path` is the JSON pointer of the panel.
    Panel panel(const nlohmann::json& from, const std::string& path);
    std::string qualified(const std::string& dataset) const;
    std::optional<Period> period(const nlohmann::json& object, const char* field, const std::string& path);
    void report(CodedText why, const std::string& path);
    void report(Error error);
    const std::string& origin() const { return m_origin; }
    const std::optional<Error>& error() const { return m_error; }

private:
    class MeasureReader;

    std::string needed(const nlohmann::json& object, const char* field, const std::string& path);
    Measure measure(const nlohmann::json& query, const std::string& path);
    Query query(const nlohmann::json& from, const std::string& path);
    Chart chart(const nlohmann::json& from, const std::string& path);
    Stacking stacking(const std::string& name, ChartKind kind, const std::string& path);
    AnswerScale answerScale(const nlohmann::json& from, const std::string& path);
    WavePair wavePair(const nlohmann::json& from, const std::string& path);
    Ranking ranking(const nlohmann::json& from, const std::string& path);
    ValueAxis axis(const nlohmann::json& from, const std::string& path);
    Pairing pairing(const nlohmann::json& from, const std::string& path);
    void readLines(const nlohmann::json& from, Panel& panel) const;

    std::string m_origin;
    std::string m_package;
    std::optional<Error> m_error;
};

} // namespace driftline
