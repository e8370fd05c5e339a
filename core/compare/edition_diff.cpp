// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/edition_diff.h"

#include "base/decimal.h"
#include "base/lists.h"
#include "base/number_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace driftline {

namespace {
/// What tells a point of a figure from the others; the number counts those that are alike in all else.
using PointKey = std::tuple<std::string, std::string, std::string, int>;

std::vector<PointKey> keysOf(const Scene& scene) {
    std::vector<PointKey> keys;
    std::map<PointKey, int> repeats;
    for (const auto& datum : scene.data) {
        PointKey key{datum.words->panelName.text(), datum.words->seriesName.text(), datum.positionKey(), 0};
        std::get<3>(key) = repeats[key]++;
        keys.push_back(std::move(key));
    }
    return keys;
}

PointState stateOf(const Datum& datum) {
    return {datum.value, datum.valueText(), datum.low, datum.high, datum.sampleSize, datum.status.label()};
}

/// Later minus earlier with a sign; no more places than the numbers have.
std::string differenceText(double before, double after, const std::string& unit) {
    constexpr int most = 3;
    const int decimals = std::max(decimalsNeeded(before, most), decimalsNeeded(after, most));
    const auto text = roundedNumber(std::fabs(decimalDifference(after, before)), decimals);
    const auto name = unit == "percent" ? std::string("points") : unit;
    return (after < before ? "−" : "+") + text + (name.empty() ? "" : " " + name);
}

PointDifference pointDifference(const Datum* before, const Datum* after) {
    const auto& known = after == nullptr ? *before : *after;
    PointDifference out;
    out.panel = known.words->panelName;
    out.series = known.words->seriesName;
    out.period = known.positionKey();
    out.unit = known.words->unit;
    if (before != nullptr)
        out.before = stateOf(*before);
    if (after != nullptr)
        out.after = stateOf(*after);
    // Numbers of two units have no difference.
    const bool haveBoth = before != nullptr && after != nullptr && before->value && after->value;
    if (haveBoth && before->words->unit == after->words->unit && *before->value != *after->value) {
        out.difference = decimalDifference(*after->value, *before->value);
        out.differenceText = differenceText(*before->value, *after->value, out.unit);
    }
    return out;
}
} // namespace

std::vector<PointDifference> diffPoints(const Scene& before, const Scene& after) {
    std::map<PointKey, const Datum*> later;
    const auto keysAfter = keysOf(after);
    for (std::size_t i = 0; i < keysAfter.size(); ++i)
        later.emplace(keysAfter[i], &after.data[i]);
    std::vector<PointDifference> out;
    const auto keysBefore = keysOf(before);
    for (std::size_t i = 0; i < keysBefore.size(); ++i) {
        const auto found = later.find(keysBefore[i]);
        const auto* is = found == later.end() ? nullptr : found->second;
        const auto& was = before.data[i];
        if (is == nullptr || stateOf(was) != stateOf(*is) || was.words->unit != is->words->unit)
            out.push_back(pointDifference(&was, is));
        if (found != later.end())
            later.erase(found);
    }
    for (const auto& key : keysAfter) {
        if (const auto found = later.find(key); found != later.end())
            out.push_back(pointDifference(nullptr, found->second));
    }
    return out;
}

namespace {
/// An edition with the gallery behind it.
struct Edition {
    const Workspace& workspace;
    DatasetLookup datasets;

    bool has(const FigureSpec& figure) const {
        const auto ids = figure.datasets();
        return std::any_of(ids.begin(), ids.end(),
                           [this](const std::string& id) { return workspace.dataset(id) != nullptr; });
    }
};

FigureDifference figureDifference(const FigureSpec* before, const FigureSpec* after, const Edition& earlier,
                                  const Edition& later) {
    const auto& known = after == nullptr ? *before : *after;
    FigureDifference out;
    out.id = known.id;
    out.name = known.listName();
    if (before == nullptr || after == nullptr) {
        out.presence = before == nullptr ? Presence::OnlyAfter : Presence::OnlyBefore;
        return out;
    }
    out.isDrawnDifferently = before->id == after->id && *before != *after;
    const auto was = resolve(*before, earlier.datasets);
    const auto is = resolve(*after, later.datasets);
    if (!was)
        out.problemBefore = was.error().text();
    if (!is)
        out.problemAfter = is.error().text();
    if (was && is)
        out.points = diffPoints(*was, *is);
    return out;
}

/// Pairs by id; where not one matches and either side has one only, that pair.
template <class Item, class IdOf>
std::vector<std::pair<const Item*, const Item*>> pairs(const std::vector<Item>& before,
                                                       const std::vector<Item>& after, IdOf idOf) {
    if (before.size() == 1 && after.size() == 1)
        return {{&before.front(), &after.front()}};
    const auto earlier = indexByName(before, idOf);
    const auto later = indexByName(after, idOf);
    std::vector<std::pair<const Item*, const Item*>> out;
    for (const auto& item : before) {
        const auto place = later.find(idOf(item));
        out.emplace_back(&item, place ? &after[*place] : nullptr);
    }
    for (const auto& item : after) {
        if (!earlier.contains(idOf(item)))
            out.emplace_back(nullptr, &item);
    }
    return out;
}

std::vector<DatasetDifference> datasetDifferences(const Workspace& before, const Workspace& after) {
    std::vector<DatasetDifference> out;
    const auto idOf = [](const DatasetPtr& dataset) -> std::string_view { return dataset->id; };
    for (const auto& [was, is] : pairs(before.datasets, after.datasets, idOf)) {
        if (was != nullptr && is != nullptr) {
            out.push_back(diffDatasets(**was, **is));
            continue;
        }
        auto& lonely = out.emplace_back();
        lonely.id = was == nullptr ? (*is)->id : (*was)->id;
        lonely.title = was == nullptr ? (*is)->title : (*was)->title;
        lonely.presence = was == nullptr ? Presence::OnlyAfter : Presence::OnlyBefore;
    }
    return out;
}

std::vector<FigureDifference> figureDifferences(const Edition& before, const Edition& after,
                                                const Gallery& gallery) {
    std::vector<FigureDifference> out;
    std::set<std::string> done;
    const auto idOf = [](const FigureSpec& figure) -> std::string_view { return figure.id; };
    // An edition need not bring the built-in figures of its data along.
    const auto builtIn = [&gallery](const Edition& edition, const FigureSpec* other) {
        auto figure = gallery.figure(other->id);
        return figure != nullptr && edition.has(*figure) ? figure : nullptr;
    };
    for (const auto& [was, is] : pairs(before.workspace.figures, after.workspace.figures, idOf)) {
        const auto wasBuiltIn = was == nullptr ? builtIn(before, is) : nullptr;
        const auto isBuiltIn = is == nullptr ? builtIn(after, was) : nullptr;
        out.push_back(figureDifference(was == nullptr ? wasBuiltIn.get() : was,
                                       is == nullptr ? isBuiltIn.get() : is, before, after));
        done.insert(out.back().id);
        if (was != nullptr)
            done.insert(was->id);
    }
    for (const auto& figure : gallery.figures()) {
        if (!done.contains(figure->id) && (before.has(*figure) || after.has(*figure)))
            out.push_back(figureDifference(figure.get(), figure.get(), before, after));
    }
    return out;
}
} // namespace

bool PointDifference::hasMoved() const {
    const auto valueOf = [](const std::optional<PointState>& state) {
        return state ? state->value : std::nullopt;
    };
    return valueOf(before) != valueOf(after);
}

bool FigureDifference::isSame() const {
    return presence == Presence::Both && !isDrawnDifferently && problemBefore == problemAfter &&
           points.empty();
}

bool EditionDifference::isSame() const {
    return std::all_of(datasets.begin(), datasets.end(), [](const auto& one) { return one.isSame(); }) &&
           std::all_of(figures.begin(), figures.end(), [](const auto& one) { return one.isSame(); });
}

EditionDifference diffEditions(const Workspace& before, const Workspace& after, const Gallery& gallery) {
    const Edition earlier{before, gallery.lookupWith(before)};
    const Edition later{after, gallery.lookupWith(after)};
    return {datasetDifferences(before, after), figureDifferences(earlier, later, gallery)};
}

Result<Workspace> galleryEdition(const Gallery& gallery, const Workspace& other) {
    const auto packageOf = [](const std::string& id) { return id.substr(0, id.find('/')); };
    std::set<std::string> wanted;
    for (const auto& dataset : other.datasets)
        wanted.insert(packageOf(dataset->id));
    const auto names = gallery.packageNames();
    const bool hasAny = std::any_of(names.begin(), names.end(),
                                    [&wanted](const std::string& name) { return wanted.contains(name); });
    Workspace out;
    out.title = "Built-in data";
    for (const auto& name : names) {
        if (hasAny && !wanted.contains(name))
            continue;
        const auto package = gallery.package(name);
        if (!package)
            return tl::unexpected(package.error());
        out = merged(out, **package);
    }
    return out;
}

} // namespace driftline
