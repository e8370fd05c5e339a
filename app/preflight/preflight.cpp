// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/preflight.h"

#include "base/number_text.h"
#include "preflight/preflight_rules.h"
#include "preflight/sentences.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
using Json = nlohmann::ordered_json;

template <class T>
Json known(const std::optional<T>& value) {
    if (!value)
        return nullptr;
    return *value;
}
} // namespace

std::string_view verdictName(Verdict verdict) {
    switch (verdict) {
    case Verdict::Pass:
        break;
    case Verdict::Fail:
        return "fail";
    case Verdict::Warning:
        return "warning";
    case Verdict::NotMeasurable:
        return "not measurable";
    }
    return "pass";
}

int PreflightReport::count(Verdict verdict) const {
    return static_cast<int>(std::count_if(items.begin(), items.end(), [verdict](const PreflightItem& item) {
        return item.verdict == verdict;
    }));
}

void Flight::add(std::string_view code, std::string_view title, Verdict verdict, std::string found,
                 std::string asked, std::string remedy) const {
    if (verdict == Verdict::Pass)
        remedy.clear();
    items.push_back({fmt::format("preflight.{}", code), std::string(title), verdict, std::move(found),
                     std::move(asked), std::move(remedy)});
}

std::string Flight::doubt(std::string_view field) const {
    return preset.isConfirmed(field) ? "" : " (not confirmed)";
}

std::string Flight::silent() const {
    return preflight_sentences::cannotBeMeasured(facts.format == PictureFormat::Svg ? "an" : "a",
                                                 formatName(facts.format));
}

std::string Flight::lookElsewhere() {
    return preflight_sentences::checkAsVectorToo;
}

std::string shortNumber(double value, int most) {
    const double unit = std::pow(10, most);
    const double rounded = std::round(value * unit) / unit;
    return formatNumber(rounded, decimalsNeeded(rounded, most));
}

PreflightReport preflight(const PictureFacts& facts, const Preset& preset) {
    PreflightReport report;
    report.preset = preset.id;
    report.presetName = preset.name;
    const Flight flight{facts, preset, report.items};
    checkFileAndSize(flight);
    checkTextAndLines(flight);
    checkColours(flight);
    checkWords(flight);
    return report;
}

std::string preflightJson(const PreflightReport& report, const PictureFacts& facts, std::string_view file) {
    Json items = Json::array();
    for (const auto& item : report.items)
        items.push_back({{"code", item.code},
                         {"title", item.title},
                         {"verdict", verdictName(item.verdict)},
                         {"found", item.found},
                         {"asked", item.asked},
                         {"remedy", item.remedy}});
    const Json out = {{"file", file},
                      {"format", formatName(facts.format)},
                      {"preset", report.preset},
                      {"passes", report.passes()},
                      {"widthMm", known(facts.widthMm)},
                      {"heightMm", known(facts.heightMm)},
                      {"dpi", known(facts.dpi)},
                      {"items", items}};
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace driftline
