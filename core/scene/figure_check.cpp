// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/figure_check.h"

#include "base/lists.h"
#include "figure/chart_traits.h"
#include "scene/figure_rules.h"
#include "scene/rule_sentences.h"
#include "scene/ticks.h"

#include <algorithm>

namespace driftline {

namespace {
/// Panels of the scene come in the order of the spec. With small multiples beside other panels it cannot be
/// said here which is which; such figures are looked at without those panels.
std::optional<std::size_t> specIndexOf(std::size_t index, const FigureSpec& spec, const Scene& scene) {
    if (spec.panels.size() == 1)
        return 0;
    return spec.panels.size() == scene.panels.size() ? std::optional(index) : std::nullopt;
}

std::vector<ShownPanel> shownPanels(const FigureSpec& spec, const Scene& scene) {
    std::vector<ShownPanel> panels;
    std::vector<std::optional<std::size_t>> shown; // by panel of the scene
    for (std::size_t index = 0; index < scene.panels.size(); ++index) {
        const auto specIndex = specIndexOf(index, spec, scene);
        shown.push_back(specIndex ? std::optional(panels.size()) : std::nullopt);
        if (specIndex)
            panels.push_back({index, *specIndex, &spec.panels[*specIndex], &scene.panels[index], {}});
    }
    std::vector<NameIndex> series(panels.size());
    for (const auto& datum : scene.data) {
        const auto index = static_cast<std::size_t>(datum.panel);
        if (datum.series < 0 || datum.panel < 0 || index >= shown.size() || !shown[index])
            continue;
        auto& panel = panels[*shown[index]];
        const auto place = series[*shown[index]].add(datum.words->seriesName, panel.series.size());
        if (place == panel.series.size())
            panel.series.push_back({datum.words->seriesName, datum.series, {}});
        panel.series[place].data.push_back(&datum);
    }
    return panels;
}

FigureSpec changingQueries(const FigureSpec& spec, const std::function<void(Query&)>& change) {
    auto changed = spec;
    for (auto& panel : changed.panels) {
        for (auto* query : panel.queries())
            change(*query);
    }
    return changed;
}

void exchangeEnds(Query& query) {
    for (auto& filter : query.filters) {
        auto* range = std::get_if<PeriodFilter>(&filter);
        if (range != nullptr && range->from && range->to && range->from->start >= range->to->end)
            std::swap(range->from, range->to);
    }
}

/// What was found when the data were read (`names`: of the series), with the mending that can be done in the
/// figure.
FigureFinding translated(const Diagnostic& diagnostic, const std::vector<std::string>& names) {
    FigureFinding finding{diagnostic.severity, diagnostic.code, diagnostic.message, diagnostic.remedy,
                          std::nullopt};
    if (diagnostic.code == "interval.not-probability") {
        finding.what = rule_sentences::intervalsCannotBeDrawn;
        finding.why = diagnostic.message;
        finding.remedy = Remedy{rule_sentences::askForNoInterval, [](const FigureSpec& spec) {
                                    auto changed = spec;
                                    for (auto& panel : changed.panels)
                                        panel.query.interval = IntervalWish::None;
                                    return changed;
                                }};
    }
    if (diagnostic.code == "survey.impossible-share" && diagnostic.severity == Severity::Warning)
        finding.remedy =
            Remedy{rule_sentences::treatAsMissing, [](const FigureSpec& spec) {
                       return changingQueries(spec, [](Query& query) { query.impossibleAsMissing = true; });
                   }};
    if (diagnostic.code == "query.range-backwards")
        finding.remedy = Remedy{rule_sentences::exchangeEndsOfRange,
                                [](const FigureSpec& spec) { return changingQueries(spec, exchangeEnds); }};
    if (diagnostic.code == "figure.unknown-emphasis")
        finding.remedy = Remedy{rule_sentences::leaveOutUnknownNames, [names](const FigureSpec& spec) {
                                    auto changed = spec;
                                    std::erase_if(changed.emphasis, [&names](const std::string& name) {
                                        return std::find(names.begin(), names.end(), name) == names.end();
                                    });
                                    return changed;
                                }};
    return finding;
}

void addReadingFindings(const Scene& scene, std::vector<FigureFinding>& all) {
    std::vector<std::string> names;
    for (const auto& series : scene.series)
        names.push_back(series.name);
    for (const auto& item : scene.findings.items()) {
        // Axes are looked at by the rules, with what is asked at hand.
        if (item.code != "figure.bar-axis")
            all.push_back(translated(item, names));
    }
    std::vector<std::string> told;
    for (const auto& item : scene.findings.items()) {
        const auto count = scene.findings.count(item.code);
        if (count <= Diagnostics::capPerCode || std::find(told.begin(), told.end(), item.code) != told.end())
            continue;
        told.push_back(item.code);
        const auto more = count - Diagnostics::capPerCode;
        all.push_back(
            {item.severity,
             item.code,
             more == 1 ? std::string(rule_sentences::oneMoreFinding) : rule_sentences::moreFindings(more),
             {},
             std::nullopt});
    }
}
} // namespace

std::vector<const Datum*> ShownSeries::values() const {
    std::vector<const Datum*> out;
    std::copy_if(data.begin(), data.end(), std::back_inserter(out),
                 [](const Datum* datum) { return datum->value.has_value(); });
    return out;
}

const SceneAxis& ShownPanel::valueAxis() const {
    return scene->isSideways() ? scene->x : scene->y;
}

const SceneAxis& ShownPanel::alongAxis() const {
    return scene->isSideways() ? scene->y : scene->x;
}

double ShownPanel::valueAt(const ScenePoint& point) const {
    return valueAxis().valueAt(scene->isSideways() ? point.x : point.y);
}

double ShownPanel::lowEnd() const {
    const auto& axis = valueAxis();
    return std::min(axis.valueAt(axis.from), axis.valueAt(axis.to));
}

double ShownPanel::highEnd() const {
    const auto& axis = valueAxis();
    return std::max(axis.valueAt(axis.from), axis.valueAt(axis.to));
}

std::string ShownPanel::text(double value) const {
    return valueText(value, valueAxis().numbers);
}

void FindingList::add(Severity severity, CodedText said, std::optional<Remedy> remedy) {
    if (!has(said.code))
        m_findings.push_back({severity, std::move(said.code), std::move(said.text), std::move(said.remedy),
                              std::move(remedy)});
}

bool FindingList::has(std::string_view code) const {
    return std::any_of(m_findings.begin(), m_findings.end(),
                       [code](const FigureFinding& finding) { return finding.code == code; });
}

std::vector<FigureFinding> checkFigure(const FigureSpec& spec, const Scene& scene) {
    const ShownFigure figure{spec, scene, shownPanels(spec, scene)};
    FindingList list;
    checkAxes(figure, list);
    checkTime(figure, list);
    checkSeries(figure, list);
    checkWords(figure, list);
    checkPanels(figure, list);
    auto findings = list.take();
    addReadingFindings(scene, findings);
    std::stable_partition(findings.begin(), findings.end(),
                          [](const FigureFinding& finding) { return finding.severity == Severity::Warning; });
    return findings;
}

Diagnostics asDiagnostics(const std::vector<FigureFinding>& findings, const std::string& figure) {
    Diagnostics out;
    for (const auto& finding : findings)
        out.add({finding.severity, finding.code, finding.what, {figure, 0, {}, {}}, finding.why});
    return out;
}

} // namespace driftline
