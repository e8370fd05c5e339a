// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/json_fields.h"
#include "style/preset.h"
#include "style/theme.h"

/// What stands in the documents of presets and themes, object by object (style/json_fields.h), besides their
/// versions: a new field has its line here and in resources/schema.
namespace driftline {

constexpr auto fieldsOf(const PresetSize* /*none*/) {
    return fieldTable("size", required("width", &PresetSize::width),
                      field("leastWidth", &PresetSize::leastWidth),
                      field("mostWidth", &PresetSize::mostWidth), field("height", &PresetSize::height),
                      field("mostHeight", &PresetSize::mostHeight));
}

constexpr auto fieldsOf(const PresetResolution* /*none*/) {
    return fieldTable("resolution", required("dpi", &PresetResolution::dpi),
                      field("least", &PresetResolution::least), field("most", &PresetResolution::most));
}

constexpr auto fieldsOf(const PresetPixels* /*none*/) {
    return fieldTable(
        "pixels", required("dpi", &PresetPixels::dpi), field("leastWidth", &PresetPixels::leastWidth),
        field("mostWidth", &PresetPixels::mostWidth), field("mostHeight", &PresetPixels::mostHeight));
}

constexpr auto fieldsOf(const PresetText* /*none*/) {
    return fieldTable("text", field("font", &PresetText::font), field("families", &PresetText::families),
                      field("title", &PresetText::title), field("subtitle", &PresetText::subtitle),
                      field("label", &PresetText::label), field("footer", &PresetText::footer),
                      field("least", &PresetText::least), field("most", &PresetText::most));
}

constexpr auto fieldsOf(const PresetLines* /*none*/) {
    return fieldTable("lines", field("data", &PresetLines::data), field("context", &PresetLines::context),
                      field("reference", &PresetLines::reference), field("hairline", &PresetLines::hairline),
                      field("least", &PresetLines::least), field("most", &PresetLines::most));
}

constexpr auto fieldsOf(const PresetSource* /*none*/) {
    return fieldTable("source", field("address", &PresetSource::address),
                      field("checked", &PresetSource::checked),
                      field("unconfirmed", &PresetSource::unconfirmed));
}

constexpr auto fieldsOf(const Preset* /*none*/) {
    return fieldTable("", required("id", &Preset::id), required("name", &Preset::name),
                      field("publisher", &Preset::publisher), field("description", &Preset::description),
                      required("size", &Preset::size), required("resolution", &Preset::resolution),
                      field("pixels", &Preset::pixels), field("text", &Preset::text),
                      field("lines", &Preset::lines), field("background", &Preset::background),
                      field("formats", &Preset::formats), field("mostMegabytes", &Preset::mostMegabytes),
                      field("unitsInAxisTitle", &Preset::unitsInAxisTitle),
                      field("colouredText", &Preset::colouredText),
                      field("captionPlacement", &Preset::captionPlacement, names::captionPlacements),
                      field("source", &Preset::source), field("notes", &Preset::notes));
}

constexpr auto fieldsOf(const SeriesStyle* /*none*/) {
    return fieldTable("style", required("colour", &SeriesStyle::colour),
                      field("dash", &SeriesStyle::dash, names::dashes),
                      field("marker", &SeriesStyle::marker, names::markers));
}

constexpr auto fieldsOf(const Palette* /*none*/) {
    return fieldTable("palette", field("samePlaces", &Palette::samePlaces),
                      required("unitedStates", &Palette::unitedStates), required("china", &Palette::china),
                      required("others", &Palette::others),
                      fieldObject("answers", required("first", &Palette::firstAnswer),
                                  required("last", &Palette::lastAnswer)));
}

constexpr auto fieldsOf(const Theme* /*none*/) {
    return fieldTable(
        "", required("id", &Theme::id), required("name", &Theme::name),
        field("description", &Theme::description),
        required(fieldObject("colours", required("background", &Theme::background),
                             required("ink", &Theme::ink), required("muted", &Theme::muted),
                             required("grid", &Theme::grid), required("baseline", &Theme::baseline),
                             required("context", &Theme::context))),
        fieldObject("opacity", field("fill", &Theme::fillOpacity), field("band", &Theme::bandOpacity)),
        required("palette", &Theme::palette),
        fieldObject("drawing", field("grid", &Theme::gridLines), field("lines", &Theme::lineWeight),
                    field("markers", &Theme::markerWeight), field("barOutlines", &Theme::outlinedBars)));
}

} // namespace driftline
